import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../lib/report/schema'
import { openPages, type PageAuditor } from './read-page'
import { BUTTONS, pageOf, RENDERINGS, type Wording } from './rendering'

const WORDINGS: Wording[] = [
  {
    lang: 'zh-CN',
    title: '刷脸入园',
    paragraphs: [
      '松屿乐园将采集您的人脸图像，与购票时的照片比对，用于核对入园的是不是购票人。',
      '人脸图像保存30日，到期删除。',
      '如您不同意，将无法使用本平台。',
    ],
    decline: '不同意',
    accept: '同意',
  },
  {
    lang: 'zh-CN',
    title: '人脸登录',
    paragraphs: ['继续使用即视为您同意我们采集您的面部特征。', '不同意也不影响您使用其他功能，可改用短信验证。'],
    accept: '继续',
    box: '我已阅读并同意采集人脸信息',
  },
  {
    lang: 'en',
    title: 'Face check-in',
    paragraphs: [
      'Harbourly Gym Ltd captures your face image and compares it with your member photo to check you in.',
      'If you do not agree, you will not be able to enter the gym.',
    ],
    decline: 'No thanks',
    accept: 'I agree',
  },
]

const said = (report: Report): string =>
  report.surfaces
    .filter(({ primary }) => primary)
    .flatMap(({ kind, findings }) => [
      kind,
      ...findings
        .filter(({ rule }) => !LAID_OUT.includes(rule))
        .map(({ rule, outcome, reason, where }) => [rule, outcome, reason, where].join(' ')),
    ])
    .join('\n')

/** What these answer hangs on how the page is laid out, and is meant to. */
const LAID_OUT = ['inconspicuous-notice', 'insecure-transport']

let page = ''
let pages: PageAuditor
beforeAll(async () => {
  pages = await openPages(
    new URL('./pages/', import.meta.url),
    new Map([['/made/index.html', (response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)]]),
  )
}, 60_000)
afterAll(() => pages?.close())

async function auditOf(html: string): Promise<string> {
  page = html
  return said((await pages.audit('/made/index.html')).report)
}

const PLAIN = RENDERINGS['split over nodes']!
const none = () => 1

describe.each(WORDINGS)('$title', (wording) => {
  let plain: string
  beforeAll(async () => {
    plain = await auditOf(pageOf(wording, none, PLAIN))
    expect(plain).toContain('violation')
  })

  it.each(Object.entries(RENDERINGS))('is read the same from %s', async (_, rendering) => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(1_000)), async (numbers) => {
        expect((await auditOf(pageOf(wording, (most) => numbers.next().value % most, rendering))).split('\n')).toEqual(plain.split('\n'))
      }),
      { numRuns: 3 },
    )
  })

  it.each(Object.entries(BUTTONS))('is read the same with %s', async (_, button) => {
    expect(await auditOf(pageOf(wording, none, PLAIN, button))).toBe(plain)
  })

  it('is read the same among unrelated words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }), async (around) => {
        expect(await auditOf(pageOf(wording, none, PLAIN, undefined, around))).toBe(plain)
      }),
      { numRuns: 4 },
    )
  })
})

describe('negating a deciding sentence', () => {
  it.each([
    ['forced-consent', 'violation', '如您不同意，将无法使用本平台。', '如您不同意，不会影响您使用本平台。'],
    ['implied-consent', 'violation', '继续使用即视为您同意我们采集您的面部特征。', '继续使用不会视为您同意我们采集您的面部特征。'],
    ['third-party-sharing', 'violation', '我们会将您的人脸信息提供给合作机构。', '我们不会将您的人脸信息提供给任何第三方。'],
    [
      'unfair-terms',
      'violation',
      '您授予我们永久、不可撤销地使用您的人脸信息的权利。',
      '您授予我们的权利不是永久、不可撤销的，您的人脸信息仅用于本次核验。',
    ],
    ['sole-verification', 'violation', '人脸识别是唯一的验证方式。', '人脸识别不是唯一的验证方式。'],
    ['disclosure-retention', 'pass', '人脸图像将在30日后删除。', '人脸图像不会删除。'],
  ])('%s', async (rule, outcome, words, negated) => {
    const wording: Wording = {
      lang: 'zh-CN',
      title: '刷脸核验',
      paragraphs: ['松屿乐园将采集您的人脸，用于核验身份。'],
      decline: '不同意',
      accept: '同意',
    }
    const answer = async (deciding: string) =>
      (await auditOf(pageOf({ ...wording, paragraphs: [...wording.paragraphs, deciding] }, none, PLAIN)))
        .split('\n')
        .find((line) => line.startsWith(rule))
    const [before, after] = [await answer(words), await answer(negated)]
    expect(before?.split(' ')[1]).toBe(outcome)
    expect(after?.split(' ')[1]).not.toBe(outcome)
  })
})
