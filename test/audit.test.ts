// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { agreementsToRead, audit } from '../lib/audit'
import { joinFrames } from '../lib/page/join'
import { parseDocument } from '../lib/page/parse'
import { reportSchema } from '../lib/report/schema'

const TAKEN_AT = '2026-09-01T08:00:00.000Z'
const snapshotOf = (body: string, lang = 'zh-CN') =>
  joinFrames(
    [
      {
        frame: parseDocument(`<!doctype html><html lang="${lang}"><title>注册</title><body>${body}`, 'https://sample.example/'),
        limits: [],
      },
    ],
    { takenAt: TAKEN_AT, layout: false },
  )
const auditOf = (body: string, lawAsOf?: string) =>
  audit(snapshotOf(body), { auditedAt: TAKEN_AT, browser: 'none', ...(lawAsOf === undefined ? {} : { lawAsOf }) })
const REQUEST =
  '<div role="dialog"><p>云栖健身采集您的人脸信息，入场时比对。不同意将无法注册会员。</p><a href="/rules">《人脸信息处理规则》</a><button>不同意</button><button>同意</button></div>'
const ENGLISH =
  '<div role="dialog"><p>Under the GDPR we ask: Brackenridge Gym scans your face. If you do not agree, you will not be able to register.</p><button>No thanks</button><button>I agree</button></div>'

describe('audit', () => {
  it('makes a report of the published form, the same each time', () => {
    const report = auditOf(REQUEST)
    expect(reportSchema.safeParse(report).success).toBe(true)
    expect(auditOf(REQUEST)).toEqual(report)
    expect(report.faceRequest).toBe(true)
  })

  it('waits for agreements that were not looked at, and names them to be read', () => {
    expect(agreementsToRead(snapshotOf(REQUEST))).toEqual([{ title: '人脸信息处理规则', url: 'https://sample.example/rules' }])
    const retention = auditOf(REQUEST).surfaces[0]?.findings.find(({ rule }) => rule === 'disclosure-retention')
    expect(retention).toMatchObject({ outcome: 'review', reason: 'agreement-unread' })
  })

  it('reads five agreements at most, those of the face first, and says how many it left', () => {
    const links = ['用户协议', '会员章程', '隐私政策', '积分规则', '售后条款', '人脸信息处理规则', '平台公约']
    const many = `<div role="dialog"><p>云栖健身采集您的人脸信息，入场时比对。请阅读并同意${links.map((title, at) => `<a href="/${at}">《${title}》</a>`).join('')}</p><button>不同意</button><button>同意</button></div>`
    expect(agreementsToRead(snapshotOf(many))).toHaveLength(5)
    expect(agreementsToRead(snapshotOf(many))[0]?.title).toBe('人脸信息处理规则')
    expect(auditOf(many).limits).toContainEqual({ code: 'agreements-cut', params: { count: 2 } })
  })

  it('tells words that only speak of later apart from a request', () => {
    const report = auditOf('<p>我们重视您的隐私。当您使用刷脸登录时，我们会采集您的人脸信息。</p>')
    expect(report.faceRequest).toBe(false)
    expect(report.mayAskLater?.map(({ quote }) => quote)).toEqual(['当您使用刷脸登录时，我们会采集您的人脸信息。'])
  })

  it('asks nothing by a provision that was not yet in force', () => {
    const forced = (day: string) => auditOf(REQUEST, day).surfaces[0]?.findings.find(({ rule }) => rule === 'forced-consent')
    expect(forced('2021-07-31')).toMatchObject({ reason: 'service-denied', outcome: 'na', provisions: [] })
    expect(forced('2021-08-01')).toMatchObject({
      outcome: 'violation',
      provisions: expect.arrayContaining([{ law: 'spc', article: '4(1)' }]),
    })
  })

  it('gives the same findings without provisions on a page for people elsewhere', () => {
    const report = audit(snapshotOf(ENGLISH, 'en'), { auditedAt: TAKEN_AT, browser: 'none' })
    expect(report.reach).toBe('elsewhere')
    const [surface] = report.surfaces
    expect(surface?.findings.find(({ rule }) => rule === 'forced-consent')).toMatchObject({
      outcome: 'violation',
      reason: 'service-denied',
    })
    expect(surface?.findings.flatMap(({ provisions }) => provisions)).toEqual([])
  })
})
