// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { CHANGES, type ComparedFinding } from '../../lib/report/compare/comparison'
import { compareReports } from '../../lib/report/compare/reports'
import { compareRuns } from '../../lib/report/compare/runs'
import { similarity } from '../../lib/report/compare/similar'
import type { Finding, Report } from '../../lib/report/schema'
import { type PageOptions, reportOfPage } from './real-report'
import { sampleFinding, sampleReport, sampleSurface } from './sample-report'

const page = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><title>注册</title><body>${body}<footer>杭州云享优选网络科技有限公司 浙ICP备00000000号</footer>`

/** A request that refuses service without the face, and one that was mended. */
const FORCED =
  '<div role="dialog" id="ask"><p>云享优选采集您的人脸信息，用于核验身份。不同意将无法注册会员。</p><button>同意</button></div>'
const MENDED =
  '<div role="dialog" id="ask"><p>云享优选采集您的人脸信息，用于核验身份。不同意也可以使用短信验证码注册会员，不影响其他功能。</p><button>不同意</button><button>同意</button></div>'
const QUIET = '<p>欢迎来到云享优选，今天有很多新鲜水果。</p>'

const of = (body: string, options?: PageOptions & { lawAsOf?: string }): Report => reportOfPage(page(body), options)
const findingOf = (found: readonly ComparedFinding[], rule: string): ComparedFinding | undefined => found.find((one) => one.rule === rule)
const compared = (old: Report, later: Report, rule: string) => {
  const found = findingOf(compareReports(old, later).findings, rule)
  return found && (found.why ? `${found.change}: ${found.why}` : found.change)
}

/** A report with one finding of one rule, of made-up words. */
const withFinding = (finding: Partial<Finding>, more: Partial<Report> = {}, surface: Parameters<typeof sampleSurface>[0] = {}): Report =>
  sampleReport({ surfaces: [sampleSurface({ findings: [sampleFinding(finding)], ...surface })], ...more })

const FORCED_FINDING = { rule: 'forced-consent', reason: 'service-denied' } as const
const FREE: Partial<Finding> = { rule: 'forced-consent', outcome: 'pass', reason: 'other-use-free', evidence: [] }
const SILENT: Partial<Finding> = { rule: 'forced-consent', outcome: 'na', reason: 'silent', evidence: [], provisions: [] }

describe('two audits of a page that was mended', () => {
  const old = of(FORCED)
  const later = of(MENDED, { takenAt: '2026-10-01T08:00:00.000Z' })

  it('are what the samples are meant to be', () => {
    expect(old.surfaces[0]?.findings.find(({ rule }) => rule === 'forced-consent')?.outcome).toBe('violation')
    expect(later.surfaces[0]?.findings.find(({ rule }) => rule === 'forced-consent')?.outcome).toBe('pass')
  })

  it('tell what was put right, with the finding of each side', () => {
    const found = findingOf(compareReports(old, later).findings, 'forced-consent')
    expect(found).toMatchObject({ change: 'put-right', old: { finding: { outcome: 'violation' } }, new: { finding: { outcome: 'pass' } } })
    expect(found?.old?.surface).toMatchObject({ kind: 'dialog', quote: '云享优选采集您的人脸信息，用于核验身份。' })
    expect(compared(old, later, 'no-refusal')).toBe('put-right')
  })

  it('tell the same the other way round as new', () => {
    expect(compared(later, old, 'forced-consent')).toBe('new')
    expect(compared(later, old, 'no-refusal')).toBe('new')
  })

  it('count every change, in their order, the gravest first', () => {
    const { findings, summary } = compareReports(old, later)
    for (const change of CHANGES) expect(summary[change], change).toBe(findings.filter((one) => one.change === change).length)
    const order = findings.map(({ change }) => CHANGES.indexOf(change))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    const grades = findings.filter(({ change }) => change === 'unchanged').map(({ new: { finding } = {} }) => finding!.severity)
    const rank = grades.map((grade) => ['critical', 'serious', 'moderate', 'minor'].indexOf(grade))
    expect(rank).toEqual([...rank].sort((a, b) => a - b))
    expect(summary.unchanged).toBeGreaterThan(0)
  })

  it('leave out what neither asks anything about', () => {
    const { findings } = compareReports(old, later)
    expect(findings.length).toBeGreaterThan(0)
    for (const { old: before, new: after } of findings)
      expect([before?.finding?.outcome, after?.finding?.outcome].some((outcome) => outcome === 'violation' || outcome === 'review')).toBe(
        true,
      )
  })

  it('have nothing but what is unchanged where nothing changed', () => {
    const { findings, summary, remarks } = compareReports(old, of(FORCED, { takenAt: '2026-10-01T08:00:00.000Z' }))
    expect(findings.length).toBe(summary.unchanged)
    expect(summary.unchanged).toBe(old.summary.violations + old.summary.reviews)
    expect(remarks).toEqual([])
  })
})

describe('what is not there any more is not put right', () => {
  const old = of(FORCED)

  it.each(['unreachable', 'http-error', 'timeout'] as const)('where the page was not reached: %s', (code) => {
    const { findings, summary } = compareReports(old, { ...of(QUIET), error: { code, message: '' } })
    expect(summary['put-right']).toBe(0)
    expect(findings.length).toBe(old.summary.violations + old.summary.reviews)
    expect(new Set(findings.map(({ why }) => why))).toEqual(new Set(['new-failed']))
  })

  it('where it was not audited again', () => {
    expect(new Set(compareReports(old, undefined).findings.map(({ why }) => why))).toEqual(new Set(['new-missing']))
    expect(new Set(compareReports(undefined, old).findings.map(({ why }) => why))).toEqual(new Set(['old-missing']))
  })

  it('nor new where the earlier audit did not reach the page', () => {
    const { summary, findings } = compareReports({ ...of(QUIET), error: { code: 'timeout', message: '' } }, old)
    expect(summary.new).toBe(0)
    expect(findings[0]?.why).toBe('old-failed')
  })

  it('where the page asks for no face any more', () => {
    const { summary, findings } = compareReports(old, of(QUIET))
    expect(summary['put-right']).toBe(0)
    expect(new Set(findings.map(({ why }) => why))).toEqual(new Set(['request-gone']))
  })

  it.each(['text-cut', 'elements-cut', 'read-failed', 'still-loading', 'storage-cut'])(
    'where something may not have been read: %s',
    (code) => {
      const limits = [{ code, params: { url: 'https://join.example.cn/face' } }]
      expect(compared(withFinding(FORCED_FINDING), withFinding(SILENT, { limits }), 'forced-consent')).toBe('not-comparable: new-unread')
      expect(compared(withFinding(FORCED_FINDING, { limits }), withFinding(SILENT, { limits }), 'forced-consent')).toBe(
        'not-comparable: new-unread',
      )
      expect(compared(withFinding(FORCED_FINDING, { limits }), withFinding(SILENT), 'forced-consent')).toBe('put-right')
    },
  )

  it('where a frame was read then and not now, but where neither read it', () => {
    const frame = (url: string) => [{ code: 'frame-unread', params: { url } }]
    const violation = (limits: Report['limits'] = []) => withFinding(FORCED_FINDING, { limits })
    const silent = (limits: Report['limits'] = []) => withFinding(SILENT, { limits })
    expect(compared(violation(), silent(frame('https://ads.example/a')), 'forced-consent')).toBe('not-comparable: new-unread')
    expect(compared(violation(frame('https://ads.example/a?1')), silent(frame('https://ads.example/a?2')), 'forced-consent')).toBe(
      'put-right',
    )
    expect(compared(violation(frame('https://ads.example/a')), silent(frame('https://face.example/b')), 'forced-consent')).toBe(
      'not-comparable: new-unread',
    )
    const two = [...frame('https://ads.example/a'), ...frame('https://ads.example/a')]
    expect(compared(violation(frame('https://ads.example/a')), silent(two), 'forced-consent')).toBe('not-comparable: new-unread')
  })

  it('but is put right where the page now says what was missing, whatever was not read beside it', () => {
    const limits = [{ code: 'frame-unread', params: { url: 'https://ads.example/a' } }]
    const absent = withFinding({ rule: 'withdrawal', reason: 'absent', where: 'absent' })
    const told = withFinding({ rule: 'withdrawal', outcome: 'pass', reason: 'told', where: 'surface' }, { limits })
    expect(compared(absent, told, 'withdrawal')).toBe('put-right')
    expect(compared({ ...absent, limits }, { ...told, limits: [] }, 'withdrawal')).toBe('not-comparable: old-unread')
  })

  it('where the rule failed, or another version of the rules judged', () => {
    const failed = withFinding({ ...FORCED_FINDING, outcome: 'error', reason: 'rule-failed', evidence: [] })
    const tool = { name: 'liancha', version: '0.2.0', rules: '2', browser: 'test' }
    expect(compared(withFinding(FORCED_FINDING), failed, 'forced-consent')).toBe('not-comparable: not-checked')
    expect(compared(failed, withFinding(FORCED_FINDING), 'forced-consent')).toBe('not-comparable: not-checked')
    expect(compared(withFinding(FREE), failed, 'forced-consent')).toBe('not-comparable: not-checked')
    expect(compared(withFinding(FORCED_FINDING), withFinding(FREE, { tool }), 'forced-consent')).toBe('not-comparable: other-rules')
    expect(compared(withFinding(FORCED_FINDING), withFinding(FORCED_FINDING, { tool }), 'forced-consent')).toBe('unchanged')
    expect(compareReports(withFinding(FREE), withFinding(FREE, { tool })).remarks).toEqual(['other-rules'])
    expect(compared(withFinding(FORCED_FINDING), withFinding({ rule: 'withdrawal' }), 'forced-consent')).toBe('not-comparable: not-checked')
  })

  it('where the provision was in force on one day only', () => {
    const early = of(FORCED, { lawAsOf: '2021-07-31' })
    expect(early.surfaces[0]?.findings.find(({ rule }) => rule === 'forced-consent')).toMatchObject({
      outcome: 'na',
      reason: 'service-denied',
    })
    expect(compared(old, early, 'forced-consent')).toBe('not-comparable: other-law-date')
    expect(compared(early, old, 'forced-consent')).toBe('not-comparable: other-law-date')
    expect(compareReports(early, old).remarks).toContain('other-law-date')
    // The page itself was mended: the day does not matter.
    expect(compared(old, of(MENDED, { lawAsOf: '2026-10-02' }), 'forced-consent')).toBe('put-right')
  })

  it('where one was read without layout', () => {
    expect(compared(old, of(FORCED, { layout: false }), 'no-refusal')).toBe('not-comparable: no-layout')
  })

  it('where nothing to agree by was seen this time', () => {
    const noAct = withFinding({ outcome: 'na', reason: 'no-act', evidence: [] })
    expect(compared(withFinding({}), noAct, 'bundled-consent')).toBe('not-comparable: no-act')
  })

  it('where it hangs on what was done in a visit', () => {
    const camera = { rule: 'capture-before-consent', reason: 'live-untouched' } as const
    const notSeen: Partial<Finding> = { rule: 'capture-before-consent', outcome: 'na', reason: 'not-seen', evidence: [] }
    const limits = [{ code: 'not-watched', params: {} }]
    expect(compared(withFinding(camera), withFinding(notSeen), 'capture-before-consent')).toBe('not-comparable: visit')
    expect(compared(withFinding(notSeen), withFinding(camera), 'capture-before-consent')).toBe('new')
    expect(compared(withFinding(notSeen, { limits }), withFinding(camera), 'capture-before-consent')).toBe('not-comparable: visit')
  })
})

describe('agreements', () => {
  const LINKED = (words: string) =>
    `<div role="dialog" id="ask"><p>云享优选采集您的人脸信息，用于核验身份。${words}</p><p>请阅读<a href="/agreement-0">《人脸信息处理规则》</a></p><button>不同意</button><button>同意</button></div>`
  const RULES =
    '<title>人脸信息处理规则</title><h1>人脸信息处理规则</h1><p>人脸信息保存至注销账号后三十日内删除。您可以在设置里撤回同意并删除人脸信息。</p>'
  const SHARES = `${RULES}<p>我们会将您的人脸信息提供给合作伙伴。</p>`
  const read = of(LINKED(''), { agreements: { 人脸信息处理规则: RULES } })
  const unread = of(LINKED(''), { agreements: { 人脸信息处理规则: undefined } })
  const shares = of(LINKED(''), { agreements: { 人脸信息处理规则: SHARES } })

  it('are what the samples are meant to be', () => {
    const outcome = (report: Report, rule: string) => report.surfaces[0]?.findings.find((one) => one.rule === rule)
    expect(outcome(unread, 'withdrawal')).toMatchObject({ outcome: 'review', reason: 'agreement-unread' })
    expect(outcome(read, 'withdrawal')).toMatchObject({ outcome: 'pass' })
    expect(outcome(shares, 'third-party-sharing')).toMatchObject({ outcome: 'violation' })
    expect(outcome(unread, 'third-party-sharing')?.outcome).toBe('na')
  })

  it('that were not read on one side leave what they decide open', () => {
    expect(compared(unread, read, 'withdrawal')).toBe('not-comparable: old-agreement-unread')
    expect(compared(read, unread, 'withdrawal')).toBe('not-comparable: new-agreement-unread')
    expect(compared(unread, unread, 'withdrawal')).toBe('unchanged')
  })

  it('that said something and were not read again do not say it is put right', () => {
    expect(compared(shares, unread, 'third-party-sharing')).toBe('not-comparable: new-agreement-unread')
    expect(compared(shares, read, 'third-party-sharing')).toBe('put-right')
    expect(compared(unread, shares, 'third-party-sharing')).toBe('not-comparable: old-agreement-unread')
    expect(compared(read, shares, 'third-party-sharing')).toBe('new')
  })

  it('that are not named any more do not say so either; those named for the first time bring what is new', () => {
    const none = of(
      '<div role="dialog" id="ask"><p>云享优选采集您的人脸信息，用于核验身份。</p><button>不同意</button><button>同意</button></div>',
    )
    expect(compared(shares, none, 'third-party-sharing')).toBe('not-comparable: new-agreement-unread')
    expect(compared(none, shares, 'third-party-sharing')).toBe('new')
  })

  it('that can be opened again are put right as such', () => {
    expect(compared(unread, read, 'rules-unpublished')).toBe('put-right')
  })
})

describe('requests', () => {
  it('are the same by their words though their place, kind and id changed', () => {
    const moved = withFinding(FREE, {}, { id: 's9', kind: 'form', target: ['main > form'], primary: false })
    expect(compared(withFinding(FORCED_FINDING), moved, 'forced-consent')).toBe('put-right')
  })

  it('are the same by place, kind and rank though all their words changed', () => {
    const reworded = withFinding(FREE, {}, { quote: 'Face check to sign in' })
    expect(compared(withFinding(FORCED_FINDING), reworded, 'forced-consent')).toBe('put-right')
  })

  it('are others where neither is alike', () => {
    const other = withFinding(FREE, {}, { quote: '刷脸支付，安全快捷', target: ['form'], kind: 'form' })
    expect(compared(withFinding(FORCED_FINDING), other, 'forced-consent')).toBe('not-comparable: request-gone')
  })

  it('go with the likest of several, each once', () => {
    const login = sampleSurface({
      id: 'a',
      quote: '刷脸登录：我们将采集您的人脸用于登录',
      primary: true,
      findings: [sampleFinding(FORCED_FINDING)],
    })
    const pay = sampleSurface({ id: 'b', quote: '刷脸支付：我们将采集您的人脸用于付款', primary: false, findings: [sampleFinding(FREE)] })
    const swapped = [
      { ...pay, primary: true, id: 'a' },
      { ...login, primary: false, id: 'b' },
    ]
    const { findings } = compareReports(sampleReport({ surfaces: [login, pay] }), sampleReport({ surfaces: swapped }))
    expect(findings.map(({ change, old, new: later }) => [change, old?.surface.quote, later?.surface.quote])).toEqual([
      ['unchanged', login.quote, login.quote],
    ])
  })

  it('that only the later audit saw are new, and say whose words they are', () => {
    const { findings } = compareReports(of(QUIET), of(FORCED))
    expect(findingOf(findings, 'forced-consent')).toMatchObject({ change: 'new', new: { surface: { kind: 'dialog' } } })
    expect(findingOf(findings, 'forced-consent')?.old).toBeUndefined()
    const cut = of(QUIET, { limits: [{ code: 'frame-unread', params: { url: 'https://face.example/' } }] })
    expect(compared(cut, of(FORCED), 'forced-consent')).toBe('not-comparable: old-unread')
  })

  it('of another page are compared only where their words are alike', () => {
    const elsewhere = withFinding(FREE, { url: 'https://other.example.cn/' })
    expect(compareReports(withFinding(FORCED_FINDING), elsewhere)).toMatchObject({ remarks: ['other-site'], summary: { 'put-right': 1 } })
    const unlike = withFinding(FREE, { url: 'https://join.example.cn/pay' }, { quote: '刷脸付款要用到相机' })
    expect(compareReports(withFinding(FORCED_FINDING), unlike).remarks).toEqual(['other-address'])
    expect(compared(withFinding(FORCED_FINDING), unlike, 'forced-consent')).toBe('not-comparable: other-page')
    expect(compared(unlike, withFinding(FORCED_FINDING), 'forced-consent')).toBe('not-comparable: other-page')
  })

  it('are of the same page whatever query, scheme or index stands in the address', () => {
    const later = withFinding(FREE, { url: 'http://join.example.cn/face?token=other' })
    expect(compareReports(withFinding(FORCED_FINDING), later).remarks).toEqual([])
  })
})

it('tells a finding that says something else as changed', () => {
  expect(
    compared(
      withFinding(FORCED_FINDING),
      withFinding({ ...FORCED_FINDING, outcome: 'review', reason: 'only-face-feature' }),
      'forced-consent',
    ),
  ).toBe('changed')
  expect(compared(withFinding(FORCED_FINDING), withFinding({ ...FORCED_FINDING, evidence: [] }), 'forced-consent')).toBe('unchanged')
})

it('changes nothing of the reports that it compares', () => {
  const [old, later] = [of(FORCED), of(MENDED)]
  const before = JSON.stringify([old, later])
  compareReports(old, later)
  expect(JSON.stringify([old, later])).toBe(before)
})

describe('two runs', () => {
  const at = (url: string, finding: Partial<Finding>): Report => withFinding(finding, { url })

  it('are compared page by page: the same address first, then without its query', () => {
    const old = [
      at('https://a.example/?p=2', FORCED_FINDING),
      at('https://a.example/?p=1', FREE),
      at('https://gone.example/', FORCED_FINDING),
    ]
    const later = [
      at('https://a.example/?p=1', FORCED_FINDING),
      at('https://a.example/?p=3', FREE),
      at('https://b.example/', FORCED_FINDING),
    ]
    const { pages, summary } = compareRuns(old, later)
    expect(pages.map(({ url, old: before, new: after }) => [url, before?.url, after?.url])).toEqual([
      ['https://a.example/', 'https://a.example/?p=1', 'https://a.example/?p=1'],
      ['https://a.example/', 'https://a.example/?p=2', 'https://a.example/?p=3'],
      ['https://b.example/', undefined, 'https://b.example/'],
      ['https://gone.example/', 'https://gone.example/', undefined],
    ])
    expect(summary).toEqual({ new: 1, 'put-right': 1, 'not-comparable': 2, unchanged: 0, changed: 0 })
  })

  it('are matched by what was asked for where a redirect led elsewhere', () => {
    const requested = 'https://a.example/join'
    const [page] = compareRuns(
      [withFinding(FORCED_FINDING, { requested, url: 'https://a.example/join/1' })],
      [withFinding(FREE, { requested, url: 'https://a.example/join/2' })],
    ).pages
    expect(page).toMatchObject({ url: requested, comparison: { summary: { 'put-right': 1 } } })
  })
})

describe('how alike two texts are', () => {
  it.each([
    ['采集您的人脸信息', '采集您的人脸信息', 1],
    ['采集您的 人脸信息', '采集您的人脸信息', 1],
    ['abc', 'xyz', 0],
    ['', '', 0],
    ['脸', '脸', 1],
  ])('“%s” and “%s”', (one, other, expected) => {
    expect(similarity(one, other)).toBe(expected)
    expect(similarity(other, one)).toBe(expected)
  })
  it('is not slow for a page that says very much', () => {
    expect(similarity('脸'.repeat(1_000_000), '脸'.repeat(1_000_000))).toBe(1)
  })
})
