import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sarifOf } from '../../lib/report/sarif'
import { OUTCOMES, SEVERITIES } from '../../lib/report/schema'
import { sampleFinding, sampleReport, sampleSurface } from './sample-report'
import { errorsOf } from './sarif-schema'

interface Result {
  ruleId: string
  ruleIndex: number
  kind: string
  level: string
  message: { text: string }
  partialFingerprints: Record<string, string>
  locations: { physicalLocation: { artifactLocation: { uri: string } } }[]
}
interface Log {
  runs: {
    results: Result[]
    tool: { driver: { rules: { id: string }[] } }
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string } }[] }[]
  }[]
}

const violation = sampleFinding()
const review = sampleFinding({ rule: 'no-refusal', reason: 'way-outside', outcome: 'review', severity: 'serious', params: {} })
const pass = sampleFinding({ rule: 'disclosure-purpose', reason: 'told', outcome: 'pass', params: {} })
const report = sampleReport({ surfaces: [sampleSurface({ findings: [violation, review, pass] })] })
const runOf = (...reports: Parameters<typeof sarifOf>[0]) => (sarifOf(reports, 'en') as Log).runs[0]!

describe('SARIF', () => {
  it('keeps to the schema of OASIS', () => {
    expect(errorsOf(sarifOf([{ report, file: '0001-页面.json' }], 'zh-CN'))).toEqual([])
    expect(errorsOf(sarifOf([], 'en'))).toEqual([])
    // The check can fail.
    expect(errorsOf({ version: '2.1.0', runs: [{ results: [{}] }] })).not.toEqual([])
  })

  it('tells a violation as a failure and a review as a review, and passes over what is well', () => {
    const { results, tool } = runOf({ report, file: 'a.json' })
    expect(results.map(({ ruleId, kind, level }) => [ruleId, kind, level])).toEqual([
      ['bundled-consent', 'fail', 'error'],
      ['no-refusal', 'review', 'none'],
    ])
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId)
  })

  it('points at the kept file, relative and escaped', () => {
    const [result] = runOf({ report, file: '0001-a b.json' }).results
    expect(result!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('0001-a%20b.json')
    const [hostile] = runOf({ report, file: '##/a?b:c.json' }).results
    expect(hostile!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('%23%23/a%3Fb%3Ac.json')
    const [address] = runOf({ report, file: 'file:///a/%E9%A1%B5/b%20c|d.html' }).results
    expect(address!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('file:///a/%E9%A1%B5/b%20c%7Cd.html')
  })

  it('knows a finding again by another visit, and not by another page', () => {
    const print = (url: string) => runOf({ report: { ...report, url }, file: 'a' }).results.map((one) => one.partialFingerprints)
    expect(print('https://join.example.cn/face?token=1')).toEqual(print('https://join.example.cn/face?token=2#top'))
    expect(print('https://join.example.cn/face')).not.toEqual(print('https://join.example.cn/other'))
    expect(new Set(print(report.url).map((one) => JSON.stringify(one))).size).toBe(2)
  })

  it('says what could not be audited', () => {
    const failed = sampleReport({ surfaces: [], error: { code: 'unreachable', message: 'no answer' } })
    const [invocation] = runOf({ report: failed, file: 'b.json' }).invocations
    expect(invocation!.executionSuccessful).toBe(false)
    expect(invocation!.toolExecutionNotifications[0]!.message.text).toContain('no answer')
  })

  it('keeps to the schema whatever pages say', () => {
    const text = fc.string({ unit: 'grapheme' })
    const finding = fc.record({
      outcome: fc.constantFrom(...OUTCOMES),
      severity: fc.constantFrom(...SEVERITIES),
      reason: text,
      evidence: fc.array(fc.record({ quote: text, target: fc.array(text), url: text }), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 4 }), text, text, (findings, url, file) => {
        const surfaces = [sampleSurface({ findings: findings.map((one) => sampleFinding(one)) })]
        expect(errorsOf(sarifOf([{ report: sampleReport({ url, surfaces }), file }], 'zh-CN'))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
