import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { t } from '../../../lib/i18n'
import { SHEET } from '../../../lib/i18n/sheet'
import type { Language } from '../../../lib/law/law'
import type { Finding, Report } from '../../../lib/report/schema'
import { wordsOf } from '../../../lib/report/words'
import { sheetHtml } from '../../../lib/ui/sheet/html'
import type { SheetRecord } from '../../../lib/ui/sheet/sheet'
import { sampleFinding, sampleReport, sampleSurface } from '../../report/sample-report'

const PAGE = 'https://join.example.cn/face'
const RULES_AT = 'https://join.example.cn/rules'
const evidence = (quote: string, url = PAGE) => ({ quote, target: ['p'], url })

const findings: Finding[] = [
  sampleFinding({ evidence: [evidence('已阅读并同意《会员协议》')], opinion: { decision: 'confirmed', note: '已当面核对\n第二行' } }),
  sampleFinding({
    rule: 'no-refusal',
    reason: 'way-outside',
    outcome: 'review',
    severity: 'serious',
    confidence: 'likely',
    params: {},
    evidence: [evidence('返回首页')],
  }),
  sampleFinding({
    rule: 'disclosure-purpose',
    reason: 'told',
    outcome: 'pass',
    params: {},
    where: 'surface',
    evidence: [evidence('用于核验身份')],
    provisions: [],
  }),
  sampleFinding({
    rule: 'disclosure-retention',
    reason: 'told',
    outcome: 'pass',
    params: {},
    where: 'linked',
    evidence: [evidence('比对后删除', RULES_AT)],
    provisions: [],
  }),
  sampleFinding({
    rule: 'disclosure-method',
    reason: 'absent',
    outcome: 'violation',
    severity: 'moderate',
    params: {},
    where: 'absent',
    evidence: [],
    provisions: [{ law: 'pipl', article: '17(2)' }],
  }),
  sampleFinding({
    rule: 'disclosure-rights',
    reason: 'agreement-unread',
    outcome: 'review',
    severity: 'moderate',
    params: {},
    evidence: [],
    provisions: [],
  }),
  sampleFinding({ rule: 'disclosure-scope', reason: 'rule-failed', outcome: 'error', params: {}, evidence: [], provisions: [] }),
]
const report = (more: Partial<Report> = {}): Report =>
  sampleReport({
    url: PAGE,
    surfaces: [
      sampleSurface({
        findings,
        documents: [
          { title: '《人脸规则》', url: RULES_AT, status: 'read' },
          { title: '隐私政策', url: 'javascript:alert(1)', status: 'login' },
        ],
      }),
    ],
    summary: { violations: 2, reviews: 2, passes: 2 },
    limits: [
      { code: 'frame-unread', params: { url: 'https://f.example.cn/' } },
      { code: 'constructor', params: {} },
    ],
    mayAskLater: [evidence('使用刷脸支付时将再次征求同意')],
    ...more,
  })

const record: SheetRecord = {
  savedAt: '2026-11-21T16:00:00.000Z',
  screenshots: [
    {
      name: 'screen-1.png',
      takenAt: '2026-11-21T15:48:10.000Z',
      png: new Uint8Array([137, 80, 78, 71, 0, 255]),
      width: 1200,
      height: 800,
      covered: 2,
      marks: [
        { surface: 's1', rule: 'bundled-consent', box: { x: 0.25, y: 0.5, width: 0.5, height: 0.1 } },
        { surface: 's1', rule: 'no-refusal', box: { x: 0.25, y: 0.5, width: 0.5, height: 0.1 } },
        { surface: 's1', rule: 'disclosure-purpose', box: { x: 0, y: 0, width: 0.1, height: 0.1 } },
      ],
    },
  ],
  spotCheck: { caseNumber: '示例〔2026〕12号', device: '手机', region: '杭州', date: '2026-11-21', notes: '第一次检查' },
  snapshot: {
    schema: 'liancha.snapshot/1',
    url: PAGE,
    title: '',
    lang: 'zh-CN',
    takenAt: '',
    layout: true,
    frames: [
      {
        frameId: 0,
        url: PAGE,
        title: '',
        lang: '',
        nodes: [{ parent: -1, step: 'p' }],
        runs: [{ text: '点击即表示我已阅读并同意《会员协议》《人脸服务说明》', node: 0, block: 0, role: 'text' }],
        controls: [],
        candidates: [],
      },
    ],
    documents: [],
    limits: [],
  },
  manifestHash: 'ab'.repeat(32),
}

const made = (options: Partial<Parameters<typeof sheetHtml>[0]> = {}): string =>
  sheetHtml({ report: report(), lang: 'zh-CN', record, css: 'body{color:red}', pictures: 'embedded', ...options })
const read = (html: string) => new new Window().DOMParser().parseFromString(html, 'text/html')
const texts = (html: string, selector: string): string[] =>
  [...read(html).querySelectorAll(selector)].map(({ textContent }) => textContent.trim())
const textOf = (html: string): string => read(html).body.textContent

describe('a report as one HTML file', () => {
  it.each(['zh-CN', 'en'] as Language[])('says in %s all that is known of it', (lang) => {
    const html = made({ lang })
    const own = SHEET[lang]
    const words = t(lang)
    const text = textOf(html)
    expect(texts(html, 'h1')).toEqual([words.verdict.violations(words.surface.dialog, 2)])
    for (const finding of findings) {
      const said = wordsOf(finding, lang)
      if (finding.outcome === 'error') continue
      expect(text, finding.rule).toContain(said.title)
      for (const part of [said.seen, said.person, said.officer, said.engineer, said.answer]) if (part) expect(text).toContain(part)
      for (const { quote } of finding.evidence) expect(text).toContain(quote)
    }
    for (const heading of [own.facts.heading, own.pictures.heading, own.disclosures.heading, own.claims, own.questions, own.limits]) {
      expect(texts(html, 'h2')).toContain(heading)
    }
    for (const part of [
      '示例〔2026〕12号',
      '示例云会员',
      'ab'.repeat(32),
      own.colophon.hashes,
      own.colophon.more,
      words.about('2026-11-21'),
    ]) {
      expect(text).toContain(part)
    }
    expect(text).toContain('使用刷脸支付时将再次征求同意')
    expect(text).toContain(words.limits['frame-unread'])
    expect(text).toContain(words.documents.login)
    expect(read(html).documentElement.lang).toBe(lang)
  })

  it('numbers findings the gravest first, and marks them by number in the picture', () => {
    const html = made()
    expect(texts(html, '.finding .number')).toEqual(['1', '2', '3', '4', '5'])
    expect(texts(html, '.picture svg text')).toEqual(['1·3'])
    const box = read(html).querySelector('.picture .box')!
    expect(['x', 'y', 'width', 'height'].map((name) => Number(box.getAttribute(name)))).toEqual([300, 400, 600, 80])
    expect(read(html).querySelector('.picture img')?.getAttribute('src')).toBe('data:image/png;base64,iVBORwD/')
    expect(read(html).querySelector('.picture img')?.getAttribute('alt')).toContain('1、3')
    for (const link of read(html).querySelectorAll('.picture figcaption a'))
      expect(read(html).querySelector(link.getAttribute('href')!)).not.toBeNull()
  })

  it('shows words beside a quote, and whose words they are', () => {
    const html = made()
    expect(texts(html, '#point-1 .around')).toEqual(['点击即表示我', '《人脸服务说明》'])
    expect(texts(html, '#point-1 .said')).toEqual(['已阅读并同意《会员协议》'])
  })

  it('tells of each disclosure where it stands', () => {
    const rows = Object.fromEntries(
      [...read(made()).querySelectorAll('.disclosures tbody tr')].map((row) => [
        row.querySelector('th')!.textContent,
        row.querySelector('td')!.textContent,
      ]),
    )
    const { disclosures } = SHEET['zh-CN']
    expect(rows).toEqual({
      [disclosures.rules['disclosure-purpose']]: disclosures.surface,
      [disclosures.rules['disclosure-retention']]: '《人脸规则》',
      [disclosures.rules['disclosure-method']]: disclosures.absent,
      [disclosures.rules['disclosure-rights']]: disclosures.unread,
      [disclosures.rules['disclosure-scope']]: disclosures.error,
    })
  })

  it('keeps the officer’s opinion, and offers nothing to press', () => {
    const html = made()
    expect(texts(html, '.opinion-told')).toEqual([`检查人员的意见 确认已当面核对\n第二行`])
    expect(read(html).querySelectorAll('button, input, textarea, script').length).toBe(0)
  })

  it('links to official texts and to the web alone, and names every law with its address', () => {
    const html = made()
    for (const link of read(html).querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^(https?:\/\/|#point-)/)
    expect(texts(html, '.laws .address').join(' ')).toContain('https://www.cac.gov.cn/2021-08/20/c_1631050028355286.htm')
    expect(html).not.toContain('href="javascript:')
  })

  it('carries its style and pictures, and a policy that lets nothing else in', () => {
    const html = made()
    const policy = read(html).querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')
    expect(policy).toBe("default-src 'none'; style-src 'nonce-liancha'; img-src data:; base-uri 'none'; form-action 'none'")
    expect(read(html).querySelectorAll('style').length).toBe(1)
    expect(read(html).querySelectorAll('[style], link').length).toBe(0)
    expect(html).toContain('body{color:red}')
    expect(() => made({ css: 'a{}</STYLE ><script>' })).toThrow('style sheet')
  })

  it('leads to pictures beside it by a name that cannot lead elsewhere, or shows none', () => {
    const [screenshot] = record.screenshots!
    const beside = made({ pictures: 'beside', record: { ...record, screenshots: [{ ...screenshot!, name: '../../x y.png' }] } })
    expect(read(beside).querySelector('img')?.getAttribute('src')).toBe('screenshots/..%2F..%2Fx%20y.png')
    const told = read(made({ pictures: 'beside', paths: ['pictures/one.png'] }))
    expect(told.querySelector('img')?.getAttribute('src')).toBe('pictures/one.png')
    expect(made({ pictures: 'none' })).not.toContain('<img')
    expect(made({ pictures: 'none' })).not.toContain('img-src')
  })

  it('shows a page’s markup as text, in print’s header too', () => {
    const evil = '</title></style><script>alert(1)</script><img src=x onerror=alert(1)>'
    const hostile = report({
      title: evil,
      url: `https://a.example.cn:80"}</style>${evil}/`,
      surfaces: [
        sampleSurface({
          quote: evil,
          operator: evil,
          findings: [sampleFinding({ evidence: [evidence(evil)], params: { titles: evil }, opinion: { decision: 'open', note: evil } })],
        }),
      ],
    })
    const html = made({
      report: hostile,
      pictures: 'none',
      record: { spotCheck: { caseNumber: evil, device: '', region: '', date: '', notes: evil } },
    })
    expect(read(html).querySelectorAll('script, img').length).toBe(0)
    expect(html).not.toMatch(/<script|<img/)
    expect(html.match(/<\/style/g)).toHaveLength(1)
    expect(textOf(html)).toContain(evil)
  })

  it('says why there is nothing, where there is nothing', () => {
    const none = made({ report: report({ surfaces: [], faceRequest: false }), record: {} })
    expect(texts(none, 'h1')).toEqual([t('zh-CN').verdict.nothing])
    expect(textOf(none)).toContain(t('zh-CN').detail.nothing)
    const failed = made({ report: report({ surfaces: [], error: { code: 'timeout', message: 'nothing came' } }), record: {} })
    expect(texts(failed, 'h1')).toEqual([SHEET['zh-CN'].failed])
    expect(textOf(failed)).toContain('nothing came')
  })

  it('tells what pressing a decline led to', () => {
    const probe = {
      pressed: { name: '不同意', target: ['b'] },
      followed: 'blocked' as const,
      before: { url: PAGE },
      after: { url: PAGE },
      held: [],
    }
    expect(textOf(made({ report: report({ surfaces: [sampleSurface({ findings, probe })] }) }))).toContain(
      '按了“不同意”，请求关闭，但页面仍被遮住',
    )
  })

  it('draws no conclusion', () => {
    for (const lang of ['zh-CN', 'en'] as const)
      expect(textOf(made({ lang }))).not.toMatch(/违法|违规|非法|侵权|illegal|unlawful|violat|infring/i)
  })
})
