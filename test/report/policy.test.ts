import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPolicy, fits, type IgnoreEntry, knownOf, type Policy, sortedKnown } from '../../lib/report/policy'
import { type Finding, type Report, reportSchema } from '../../lib/report/schema'
import { sampleFinding, sampleReport, sampleSurface } from './sample-report'

const bundled = sampleFinding()
const review = sampleFinding({ rule: 'no-refusal', reason: 'way-outside', outcome: 'review', severity: 'serious', evidence: [] })
const pass = sampleFinding({ rule: 'disclosure-purpose', reason: 'told', outcome: 'pass' })
const report = sampleReport({
  surfaces: [sampleSurface({ findings: [bundled, review, pass] })],
  summary: { violations: 1, reviews: 1, passes: 1 },
})

const applied = (policy: Partial<Policy>, to: Report = report) =>
  applyPolicy(to, { rules: {}, ignore: [], ignoreBase: '', known: [], knownBase: '', ...policy })
const findingsOf = (policy: Partial<Policy>, to?: Report): Finding[] => applied(policy, to).report.surfaces.flatMap((one) => one.findings)
const ignoring = (entry: Partial<IgnoreEntry>): boolean =>
  findingsOf({ ignore: [{ rule: 'bundled-consent', reason: '在改', ...entry }] })[0]!.ignored !== undefined

describe('a policy', () => {
  it('of nothing changes nothing', () => {
    expect(applied({}).report).toEqual(report)
    const before = JSON.stringify(report)
    applied({ rules: { 'no-refusal': 'off', 'bundled-consent': 'minor' }, ignore: [{ rule: 'bundled-consent', reason: 'a' }] })
    expect(JSON.stringify(report)).toBe(before)
  })

  it('leaves rules out and says so', () => {
    const { report: left } = applied({ rules: { 'bundled-consent': 'off', withdrawal: 'off' } })
    expect(left.surfaces[0]!.findings.map(({ rule }) => rule)).toEqual(['no-refusal', 'disclosure-purpose'])
    expect(left.summary).toEqual({ violations: 0, reviews: 1, passes: 1 })
    expect(left.limits).toEqual([{ code: 'rule-off', params: { rule: 'bundled-consent' } }])
  })

  it('weighs rules otherwise', () => {
    expect(findingsOf({ rules: { 'bundled-consent': 'minor', 'no-refusal': 'on' } }).map(({ severity }) => severity)).toEqual([
      'minor',
      'serious',
      'critical',
    ])
  })

  it('is not led by a rule called like what every object has', () => {
    const odd = sampleReport({ surfaces: [sampleSurface({ findings: [sampleFinding({ rule: 'constructor' })] })] })
    expect(findingsOf({ rules: {} }, odd)[0]!.severity).toBe('critical')
  })

  it('keeps what is ignored in the report, which stays one, and counts it no more', () => {
    const { report: told } = applied({ ignore: [{ rule: 'bundled-consent', reason: '在改', until: '2026-12-31' }] })
    expect(told.surfaces[0]!.findings[0]).toEqual({ ...bundled, ignored: { reason: '在改', until: '2026-12-31' } })
    expect(told.summary).toEqual({ violations: 0, reviews: 1, passes: 1 })
    expect(reportSchema.parse(told)).toEqual(told)
  })
})

describe('an entry of ignore', () => {
  it.each<[Partial<IgnoreEntry>, boolean]>([
    [{}, true],
    [{ rule: 'no-refusal' }, false],
    [{ target: 'label' }, true],
    [{ target: '#ask' }, true],
    [{ target: 'lab' }, false],
    [{ quote: '同意《会员协议》' }, true],
    [{ quote: '完成注册' }, true],
    [{ quote: '别的' }, false],
    [{ url: 'https://join.example.cn/face' }, true],
    [{ url: 'https://join.example.cn/face?token=other' }, true],
    [{ url: 'https://join.example.cn/*' }, true],
    [{ url: '*face' }, true],
    [{ url: 'https://join.example.cn/' }, false],
    [{ target: 'label', quote: '别的' }, false],
    [{ target: 'label', quote: '会员', url: '*' }, true],
    // The last day counts.
    [{ until: '2026-11-21' }, true],
    [{ until: '2026-11-20' }, false],
  ])('%j speaks of the finding: %s', (entry, expected) => {
    expect(ignoring(entry)).toBe(expected)
  })

  it('names an element within a frame by its whole path or its last step', () => {
    const inFrame = sampleReport({ surfaces: [sampleSurface({ target: ['iframe#a', 'div > p'] })] })
    const by = (target: string) => findingsOf({ ignore: [{ rule: 'bundled-consent', reason: 'a', target }] }, inFrame)[0]!.ignored
    expect(by('iframe#a > div > p')).toBeDefined()
    expect(by('div > p')).toBeDefined()
    expect(by('iframe#a')).toBeUndefined()
  })

  it('names files from the folder of the config', () => {
    const file = sampleReport({ url: 'file:///home/ann/site/pages/join/index.html', surfaces: [sampleSurface()] })
    const by = (url: string) =>
      findingsOf({ ignore: [{ rule: 'bundled-consent', reason: 'a', url }], ignoreBase: 'file:///home/ann/site/' }, file)[0]!.ignored
    expect(by('pages/join/index.html')).toBeDefined()
    expect(by('./pages/*')).toBeDefined()
    expect(by('join/index.html')).toBeUndefined()
  })

  it('ignores nothing after its day, by the day of the audit, and a limit says so', () => {
    const entry = { rule: 'bundled-consent', reason: 'a', until: '2026-06-30' }
    const at = (auditedAt: string) => applied({ ignore: [entry] }, { ...report, auditedAt })
    expect(at('2026-06-30T23:59:59.000Z').report.limits).toEqual([])
    const over = at('2026-07-01T00:00:00.000Z')
    expect(over.report.summary.violations).toBe(1)
    expect(over.report.limits).toEqual([{ code: 'ignore-over', params: { rule: 'bundled-consent', until: '2026-06-30' } }])
    expect(over.matched).toEqual([entry])
  })

  it('that is over gives way to one that holds', () => {
    const ignore = [
      { rule: 'bundled-consent', reason: 'old', until: '2020-01-01' },
      { rule: 'bundled-consent', reason: 'new' },
    ]
    expect(findingsOf({ ignore })[0]!.ignored).toEqual({ reason: 'new' })
  })

  it('matches nothing where what it speaks of is well by now', () => {
    const entry = { rule: 'disclosure-purpose', reason: 'a' }
    expect(applied({ ignore: [entry] }).matched).toEqual([])
    expect(applied({ ignore: [{ rule: 'bundled-consent', reason: 'a' }] }).matched.length).toBe(1)
  })
})

describe('what is known', () => {
  const known = knownOf(report, '')

  it('is what asks for something and is not ignored', () => {
    expect(known).toEqual([
      { page: 'https://join.example.cn/face', surface: 'dialog', target: '#ask', rule: 'bundled-consent', outcome: 'violation' },
      { page: 'https://join.example.cn/face', surface: 'dialog', target: '#ask', rule: 'no-refusal', outcome: 'review' },
    ])
    expect(knownOf(applied({ ignore: [{ rule: 'bundled-consent', reason: 'a' }] }).report, '').map(({ rule }) => rule)).toEqual([
      'no-refusal',
    ])
  })

  it('is marked and counted', () => {
    const { report: told } = applied({ known })
    expect(told.surfaces[0]!.findings.map((one) => one.known)).toEqual([true, true, undefined])
    expect(told.summary).toEqual(report.summary)
  })

  it('is the same on another visit, not on another page, surface or rule', () => {
    const knows = (more: Partial<Report>) => findingsOf({ known }, { ...report, ...more })[0]!.known
    expect(knows({ url: 'https://join.example.cn/face?token=other' })).toBe(true)
    expect(knows({ url: 'https://elsewhere.example.cn/', requested: 'https://join.example.cn/face' })).toBe(true)
    expect(knows({ url: 'https://join.example.cn/other' })).toBeUndefined()
    expect(knows({ surfaces: [sampleSurface({ kind: 'form' })] })).toBeUndefined()
    expect(knows({ surfaces: [sampleSurface({ target: ['#b'] })] })).toBeUndefined()
  })

  it('as something to look at does not cover what is sure now', () => {
    const surer = { ...report, surfaces: [sampleSurface({ findings: [{ ...review, outcome: 'violation' }] })] }
    expect(findingsOf({ known }, surer)[0]!.known).toBeUndefined()
    const milder = { ...report, surfaces: [sampleSurface({ findings: [{ ...bundled, outcome: 'review' }] })] }
    expect(findingsOf({ known }, milder)[0]!.known).toBe(true)
  })

  it('of files is the same on every machine', () => {
    const on = (home: string) => ({ ...report, url: `file://${home}/pages/index.html` })
    const there = knownOf(on('/home/ann/site'), 'file:///home/ann/site/')
    expect(there[0]!.page).toBe('pages/index.html')
    expect(findingsOf({ known: there, knownBase: 'file:///ci/work/' }, on('/ci/work'))[0]!.known).toBe(true)
  })

  it('is sorted, each once, the graver of two', () => {
    const [one, two] = known
    expect(sortedKnown([two!, { ...one!, outcome: 'review' }, one!, two!])).toEqual([one, two])
  })
})

describe('a pattern with *', () => {
  it.each([
    ['a*c', 'abc', true],
    ['a*c', 'ac', true],
    ['a*a', 'a', false],
    ['*', '', true],
    ['*b*', 'abc', true],
    ['a**c', 'abc', true],
    ['a.c', 'abc', false],
    ['ab', 'abc', false],
  ])('%s and %s: %s', (pattern, text, expected) => {
    expect(fits(pattern, text)).toBe(expected)
  })

  it('says what the regular expression of the same meaning says', () => {
    const sign = fc.constantFrom('a', 'b', '*')
    fc.assert(
      fc.property(
        fc.string({ unit: sign, maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 }),
        (pattern, text) => {
          expect(fits(pattern, text)).toBe(new RegExp(`^${pattern.replace(/\*+/g, '.*')}$`).test(text))
        },
      ),
    )
  })

  it('is not slow for a pattern made to be', () => {
    expect(fits(`${'*a'.repeat(2000)}b`, 'a'.repeat(200_000))).toBe(false)
  })
})
