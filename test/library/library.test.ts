import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Window } from 'happy-dom'
import { describe, expect, it, vi } from 'vitest'
import { audit, complaintText, provisionWords, type Report, takeSnapshot, wordsOf } from '../../lib/index'

const URL_OF_PAGE = 'https://www.example.cn/join/'
const DIALOG =
  '<div role="dialog"><p>云栖健身采集您的人脸信息，入场时比对。不同意将无法注册会员。</p><p>请阅读<a href="/rules">《人脸信息处理规则》</a></p><button>不同意</button><button>同意</button></div>'
const RULES_TEXT =
  '云栖健身如何处理人脸信息\n\n人脸信息保存一年，到期删除。\n\n您可以在“我的-隐私设置”里撤回同意、删除人脸信息。\n\n我们不向任何第三方提供人脸信息。'

function documentOf(body: string, url = URL_OF_PAGE) {
  const { document } = new Window({ url })
  document.write(`<!doctype html><html lang="zh-CN"><head><title>注册</title></head><body>${body}</body></html>`)
  return document
}

const findingOf = (report: Report, rule: string) => report.surfaces[0]?.findings.find((finding) => finding.rule === rule)
const said = ({ auditedAt: _, tool: __, ...rest }: Report) => rest

describe('audit', () => {
  it('takes a document of happy-dom, without a DOM around it', async () => {
    expect(globalThis.document).toBeUndefined()
    const report = await audit(documentOf(DIALOG))
    expect(report).toMatchObject({ url: URL_OF_PAGE, title: '注册', faceRequest: true, tool: { browser: 'none' } })
    expect(findingOf(report, 'forced-consent')).toMatchObject({ outcome: 'violation', reason: 'service-denied' })
    expect(report.surfaces[0]?.documents).toEqual([
      { title: '人脸信息处理规则', url: 'https://www.example.cn/rules', status: 'not-looked' },
    ])
    // Nothing was laid out, and the agreement was not read: neither is held against the page.
    expect(findingOf(report, 'disclosure-retention')).toMatchObject({ outcome: 'review', reason: 'agreement-unread' })
  })

  it('leaves the document as it was', async () => {
    const document = documentOf(DIALOG)
    const before = document.documentElement.outerHTML
    await audit(document)
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it('says the same of a snapshot, kept as JSON, and judges it by the law of its day or of another', async () => {
    const document = documentOf(DIALOG)
    const snapshot = JSON.parse(JSON.stringify(takeSnapshot(document)))
    expect(said(await audit(snapshot))).toEqual(said(await audit(document)))
    const earlier = await audit({ ...snapshot, takenAt: '2021-07-31T00:00:00.000Z' })
    expect(earlier).toMatchObject({ auditedAt: '2021-07-31T00:00:00.000Z', lawAsOf: '2021-07-31' })
    expect(findingOf(earlier, 'forced-consent')).toMatchObject({ outcome: 'na', provisions: [] })
    expect((await audit(snapshot, { lawAsOf: '2021-07-31' })).lawAsOf).toBe('2021-07-31')
  })

  it.each([
    ['by title', { 人脸信息处理规则: RULES_TEXT }],
    ['by a title with its brackets', { '《人脸信息处理规则》': RULES_TEXT }],
    ['by address', { '/rules': RULES_TEXT }],
    [
      'as HTML',
      {
        'https://www.example.cn/rules': RULES_TEXT.split('\n\n')
          .map((line) => `<p>${line}</p>`)
          .join(''),
      },
    ],
  ])('reads agreements that the caller has, %s', async (_, texts) => {
    const report = await audit(documentOf(DIALOG), { texts })
    expect(report.surfaces[0]?.documents).toMatchObject([{ status: 'read' }])
    expect(findingOf(report, 'disclosure-retention')).toMatchObject({ outcome: 'pass', where: 'linked' })
    expect(findingOf(report, 'withdrawal')).toMatchObject({ outcome: 'pass' })
  })

  it('fetches the others, and only what shows a text', async () => {
    const links = '<a href="/rules">《人脸信息处理规则》</a><a href="/logout?then=terms">《用户协议》</a><a href="/p">《隐私政策》</a>'
    const page = DIALOG.replace(/请阅读.*?<\/p>/, `请阅读并同意${links}</p>`)
    const fetch = vi.fn(async (_url: string) => new Response(`<p>${RULES_TEXT}</p>`, { headers: { 'content-type': 'text/html' } }))
    const report = await audit(documentOf(page), { fetch, texts: { 隐私政策: '我们重视您的个人信息。' } })
    expect(fetch.mock.calls.map(([url]) => url)).toEqual(['https://www.example.cn/rules'])
    const status = Object.fromEntries(report.surfaces[0]!.documents.map((document) => [document.title, document.status]))
    expect(status).toEqual({ 人脸信息处理规则: 'read', 用户协议: 'not-looked', 隐私政策: 'read' })
  })

  it('does not call a browser’s fetch as a method of something else', async () => {
    let receiver: unknown = 'not called'
    async function fetch(this: unknown) {
      receiver = this
      return new Response('<p>条款</p>', { headers: { 'content-type': 'text/html' } })
    }
    await audit(documentOf(DIALOG), { fetch })
    expect(receiver).toBeUndefined()
  })

  it('keeps the agreements that a snapshot has', async () => {
    const document = documentOf(DIALOG)
    const { frames } = takeSnapshot(documentOf(`<p>${RULES_TEXT}</p>`))
    const snapshot = {
      ...takeSnapshot(document),
      documents: [{ title: '人脸信息处理规则', url: 'https://www.example.cn/rules', status: 'read' as const, frame: frames[0]! }],
    }
    const fetch = vi.fn(async () => new Response(''))
    const report = await audit(snapshot, { fetch })
    expect(fetch).not.toHaveBeenCalled()
    expect(report.surfaces[0]?.documents).toMatchObject([{ status: 'read' }])
  })

  it('reads open shadow roots and frames of the same origin, and tells of those that it cannot enter', async () => {
    const document = documentOf('<my-dialog></my-dialog><iframe src="https://other.example/x"></iframe>')
    document.querySelector('my-dialog')!.attachShadow({ mode: 'open' }).innerHTML = DIALOG
    const report = await audit(document)
    expect(report.faceRequest).toBe(true)
    expect(report.surfaces[0]?.target).toHaveLength(2)
    expect(report.limits).toContainEqual({ code: 'frame-unread', params: { url: 'https://other.example/x' } })
  })

  it('takes the address of the page from the caller where the document has none', async () => {
    const report = await audit(documentOf(DIALOG, 'about:blank'), { url: URL_OF_PAGE })
    expect(report.url).toBe(URL_OF_PAGE)
    expect(report.surfaces[0]?.documents).toMatchObject([{ url: 'https://www.example.cn/rules' }])
  })

  it.each([
    ['nothing', undefined],
    ['a text', '<p>人脸</p>'],
    ['an element', documentOf('<p>人脸</p>').body],
    ['a snapshot of another version', { ...takeSnapshot(documentOf('')), schema: 'liancha.snapshot/9' }],
  ])('refuses %s', async (_, source) => {
    await expect(audit(source as never)).rejects.toThrow(
      new TypeError('audit() takes a document, or a snapshot of the form liancha.snapshot/1.'),
    )
  })

  it.each(['tomorrow', '2021-13-01', '2021-02-30', '2021-1-1'])('refuses %s as a date of law', async (lawAsOf) => {
    await expect(audit(documentOf(''), { lawAsOf })).rejects.toThrow('Write it as 2021-12-01.')
  })
})

describe('words', () => {
  it('tells a finding and its provisions in either language', async () => {
    const finding = findingOf(await audit(documentOf(DIALOG)), 'forced-consent')!
    expect(wordsOf(finding, 'zh-CN').title).toBe('不同意就不能用')
    expect(wordsOf(finding, 'en').engineer).toContain('Use a text code')
    expect(provisionWords(finding.provisions[0]!, 'zh-CN')).toMatchObject({ name: '司法解释 第四条第（一）项', asks: expect.any(String) })
    expect(provisionWords({ law: 'law-of-tomorrow', article: '1' }, 'en')).toEqual({
      name: 'law-of-tomorrow art. 1',
      full: 'law-of-tomorrow art. 1',
    })
  })

  it('writes a complaint of chosen findings', async () => {
    const report = await audit(documentOf(DIALOG))
    const text = complaintText(report, 'zh-CN', [findingOf(report, 'forced-consent')!])
    expect(text).toContain('不同意将无法注册会员。')
    expect(text).toContain('不作法律结论')
  })
})

it('shows the use of everything that it exports', () => {
  const root = join(import.meta.dirname, '../..')
  const functions = {
    'library/audit': ['audit'],
    'library/take-snapshot': ['takeSnapshot'],
    'library/words': ['wordsOf', 'provisionWords'],
    'report/complaint': ['complaintText'],
    'library/audit-page': ['auditPage'],
    'library/matchers': ['matchers'],
  }
  for (const [file, names] of Object.entries(functions)) {
    const source = readFileSync(join(root, 'lib', `${file}.ts`), 'utf8')
    for (const name of names) {
      const before = source.slice(0, source.search(new RegExp(`export (async )?(function|const) ${name}\\b`)))
      expect(before.slice(before.lastIndexOf('/**')), name).toContain('@example')
    }
  }
})
