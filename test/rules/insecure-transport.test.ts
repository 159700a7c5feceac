// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { audit } from '../../lib/audit'
import { joinFrames } from '../../lib/page/join'
import { parseDocument } from '../../lib/page/parse'
import type { FrameSnapshot } from '../../lib/page/snapshot'
import { answerOf, answerWords } from './answers'

interface Case {
  /** Address of the page that the person is on. */
  pageUrl: string
  /** `action` of the form that sends the face; none where left out. */
  formAction?: string
  /** `formaction` of its button. */
  buttonAction?: string
  /** `action` of a form of the page that has nothing to do with the face. */
  otherAction?: string
  /** Address of the frame that asks, where it is not the page itself. */
  frameUrl?: string
  expected: string
  why?: string
}

const ENCRYPTED = 'pass · encrypted'
const LOCAL = 'na · local'
const PAGE = 'violation · page-not-encrypted'
const FORM = 'violation · form-not-encrypted'

const CASES: Case[] = [
  { pageUrl: 'http://www.qinghe-gym.example/face', expected: PAGE },
  {
    pageUrl: 'http://www.qinghe-gym.example/face',
    formAction: 'https://www.qinghe-gym.example/face',
    expected: PAGE,
    why: 'what is sent is safe, what is shown can be changed on the way',
  },
  { pageUrl: 'http://192.168.1.20/enrol', expected: PAGE, why: 'a local network is a network' },
  { pageUrl: 'http://localhost.qinghe-gym.example/', expected: PAGE, why: 'begins like this machine, and is not' },
  { pageUrl: 'http://127.0.0.1.nip.example/', expected: PAGE, why: 'begins like this machine, and is not' },
  {
    pageUrl: 'http://www.qinghe-gym.example/',
    frameUrl: 'https://verify.renzheng.example/face',
    expected: PAGE,
    why: 'who can change the outer page can change the frame',
  },
  {
    pageUrl: 'https://www.qinghe-gym.example/',
    frameUrl: 'http://verify.renzheng.example/face',
    expected: PAGE,
    why: 'the frame that asks is not encrypted',
  },
  { pageUrl: 'https://www.qinghe-gym.example/face', formAction: 'http://www.qinghe-gym.example/face', expected: FORM },
  { pageUrl: 'https://www.qinghe-gym.example/face', formAction: 'HTTP://upload.qinghe-gym.example/', expected: FORM },
  {
    pageUrl: 'https://www.qinghe-gym.example/face',
    formAction: '/face',
    buttonAction: 'http://upload.qinghe-gym.example/',
    expected: FORM,
    why: 'the button sends it elsewhere',
  },
  { pageUrl: 'https://www.qinghe-gym.example/face', expected: ENCRYPTED },
  { pageUrl: 'https://www.qinghe-gym.example/face', formAction: '', expected: ENCRYPTED },
  {
    pageUrl: 'https://www.qinghe-gym.example/face',
    formAction: 'save?next=http://www.qinghe-gym.example/',
    expected: ENCRYPTED,
    why: 'http stands in a parameter',
  },
  {
    pageUrl: 'https://www.qinghe-gym.example/face',
    formAction: '//upload.qinghe-gym.example/face',
    expected: ENCRYPTED,
    why: 'an address without a protocol takes the page’s',
  },
  {
    pageUrl: 'https://www.qinghe-gym.example/face',
    formAction: 'javascript:void(0)',
    expected: ENCRYPTED,
    why: 'a script sends it, nobody can see how',
  },
  {
    pageUrl: 'https://www.qinghe-gym.example/face',
    formAction: 'http://127.0.0.1:21888/sign',
    expected: ENCRYPTED,
    why: 'a program on the person’s own machine',
  },
  {
    pageUrl: 'https://www.qinghe-gym.example/face',
    otherAction: 'http://search.example/',
    expected: ENCRYPTED,
    why: 'the search box sends no face',
  },
  { pageUrl: 'https://www.qinghe-gym.example/', frameUrl: 'https://verify.renzheng.example/face', expected: ENCRYPTED },
  { pageUrl: 'https://www.qinghe-gym.example/', frameUrl: 'about:srcdoc', expected: ENCRYPTED, why: 'came with the page' },
  { pageUrl: 'http://localhost:5173/face', expected: LOCAL },
  { pageUrl: 'http://127.0.0.1:8080/face', expected: LOCAL },
  { pageUrl: 'http://[::1]:8080/face', expected: LOCAL },
  { pageUrl: 'http://kiosk.localhost/face', expected: LOCAL },
  { pageUrl: 'file:///home/li/face.html', formAction: 'next.html', expected: LOCAL },
]

const attribute = (name: string, value: string | undefined): string => (value === undefined ? '' : ` ${name}="${value}"`)

const request = ({ formAction, buttonAction }: Case): string => `<form${attribute('action', formAction)}>
<h2>刷脸入场</h2><p>青禾健身采集您的人脸图像，入场时与会员照片比对。</p>
<label><input type="checkbox"> 同意采集本人人脸</label>
<button type="button">不同意</button><button type="submit"${attribute('formaction', buttonAction)}>同意并提交</button></form>`

const page = (body: string): string => `<!doctype html><html lang="zh-CN"><head><title>青禾健身</title></head><body>${body}</body></html>`

function framesOf(each: Case): FrameSnapshot[] {
  const search =
    each.otherAction === undefined ? '' : `<form${attribute('action', each.otherAction)}><input name="q"><button>搜索</button></form>`
  if (each.frameUrl === undefined) return [parseDocument(page(search + request(each)), each.pageUrl)]
  return [parseDocument(page('<h1>会员中心</h1>'), each.pageUrl), { ...parseDocument(page(request(each)), each.frameUrl), frameId: 1 }]
}

const named = (each: Case): { name: string; each: Case } => ({
  name: [each.pageUrl, each.frameUrl && `frame ${each.frameUrl}`, each.formAction !== undefined && `form ${each.formAction}`, each.why]
    .filter(Boolean)
    .join(', '),
  each,
})

describe('insecure-transport', () => {
  it.each(CASES.map(named))('$name', ({ each }) => {
    const snapshot = joinFrames(
      framesOf(each).map((frame) => ({ frame, limits: [] })),
      { takenAt: '2026-09-01T08:00:00.000Z', layout: false },
    )
    const report = audit(snapshot, { auditedAt: '2026-09-01T08:00:00.000Z', browser: 'none' })
    expect(report.limits).toEqual([])
    expect(report.faceRequest, 'asks for a face').toBe(true)
    expect(answerWords({ ...answerOf(report, 'insecure-transport'), where: undefined })).toBe(each.expected)
  })
})
