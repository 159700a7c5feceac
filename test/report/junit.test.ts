import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { junitOf } from '../../lib/report/junit'
import type { Finding } from '../../lib/report/schema'
import { errorsOf } from './junit-schema'
import { sampleFinding, sampleReport, sampleSurface } from './sample-report'

const HOSTILE = '“]]><failure/>”\u0000\u0008\ud800 &amp; <b>不同意</b>\n第二行'
const violation = sampleFinding({ evidence: [{ quote: HOSTILE, target: ['p > b'], url: 'https://a.example/?x=<&' }] })
const minor = sampleFinding({ rule: 'disclosure-contact', reason: 'absent', severity: 'moderate', params: {} })
const review = sampleFinding({ rule: 'no-refusal', reason: 'way-outside', outcome: 'review', severity: 'serious', params: {} })
const pass = sampleFinding({ rule: 'disclosure-purpose', reason: 'told', outcome: 'pass', params: {} })
const thrown = sampleFinding({ rule: 'withdrawal', reason: 'threw', outcome: 'error', params: {} })
const report = sampleReport({
  url: 'https://a.example/?x=<&"',
  surfaces: [sampleSurface({ findings: [violation, minor, review, pass, thrown] })],
})
const serious = ({ outcome, severity }: Finding) => outcome === 'violation' && (severity === 'critical' || severity === 'serious')

/** The outcome of each case, as a reader of XML sees it. */
const outcomes = (xml: string): [name: string, outcome: string][] => {
  const parsed = new new Window().DOMParser().parseFromString(xml, 'application/xml')
  return [...parsed.querySelectorAll('testcase')].map((one) => [
    one.getAttribute('name')!.split(':')[0]!,
    one.firstElementChild?.tagName.toLowerCase() ?? 'passed',
  ])
}

describe('JUnit', () => {
  it('keeps to the schema of Jenkins, whatever pages say', async () => {
    expect(await errorsOf(junitOf([report], 'zh-CN', serious))).toEqual([])
    expect(await errorsOf(junitOf([report, sampleReport({ surfaces: [] })], 'en', serious))).toEqual([])
    expect(await errorsOf(junitOf([], 'en', serious))).toEqual([])
    // The check can fail.
    expect(await errorsOf('<testsuites><testsuite><nothing/></testsuite></testsuites>')).not.toEqual([])
  })

  it('fails at the bound, skips what is under it and what a person must look at', () => {
    expect(outcomes(junitOf([report], 'en', serious))).toEqual([
      ['bundled-consent', 'failure'],
      ['disclosure-contact', 'skipped'],
      ['no-refusal', 'skipped'],
      ['disclosure-purpose', 'passed'],
      ['withdrawal', 'error'],
    ])
  })

  it('fails a review where that is asked for', () => {
    expect(outcomes(junitOf([report], 'en', ({ outcome }) => outcome === 'review')).at(2)).toEqual(['no-refusal', 'failure'])
  })

  it('counts as it tells', () => {
    expect(junitOf([report], 'en', serious)).toContain('tests="5" failures="1" errors="1" skipped="2"')
  })

  it('quotes the page and says how to mend it', () => {
    const xml = junitOf([report], 'zh-CN', serious)
    expect(xml).toContain('&lt;b&gt;不同意&lt;/b&gt;')
    expect(xml).toContain('p &gt; b')
  })

  it('has an error for a page that could not be audited', () => {
    const failed = sampleReport({ surfaces: [], error: { code: 'unreachable', message: 'no answer' } })
    expect(outcomes(junitOf([failed], 'en', serious))).toEqual([['unreachable', 'error']])
  })
})
