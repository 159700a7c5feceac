import { describe, expect, it } from 'vitest'
import { ExitCode, failsFrom } from '../../../lib/cli/run/exit-code'
import type { Severity } from '../../../lib/report/schema'
import { failedReport, finding, reportOf } from '../report-of-a-run'

const codeOf = (reports: Parameters<ExitCode['see']>[0][], failOn: Severity = 'serious', failOnReview = false): number => {
  const exit = new ExitCode(failsFrom(failOn, failOnReview))
  for (const report of reports) exit.see(report)
  return exit.code
}

describe('ExitCode', () => {
  it('is 0 where nothing reaches --fail-on', () => {
    expect(codeOf([reportOf([]), reportOf([finding({ outcome: 'pass' }), finding({ severity: 'moderate' })])])).toBe(0)
  })

  it('is 1 from --fail-on upwards', () => {
    expect(codeOf([reportOf([finding({ severity: 'serious' })])])).toBe(1)
    expect(codeOf([reportOf([finding({ severity: 'critical' })])])).toBe(1)
    expect(codeOf([reportOf([finding({ severity: 'serious' })])], 'critical')).toBe(0)
    expect(codeOf([reportOf([finding({ severity: 'minor' })])], 'minor')).toBe(1)
  })

  it('counts reviews, and rules that failed, only where asked to', () => {
    const reports = [reportOf([finding({ outcome: 'review' })])]
    expect(codeOf(reports)).toBe(0)
    expect(codeOf(reports, 'serious', true)).toBe(1)
    expect(codeOf([reportOf([finding({ outcome: 'error' })])], 'serious', true)).toBe(1)
  })

  it('counts nothing that is ignored or stands in the baseline', () => {
    const ignored = { reason: 'a' }
    expect(codeOf([reportOf([finding({ ignored }), finding({ known: true })])])).toBe(0)
    expect(codeOf([reportOf([finding({ outcome: 'review', ignored }), finding({ outcome: 'review', known: true })])], 'minor', true)).toBe(
      0,
    )
  })

  it('is 3 where a target could not be audited, whatever was found in others', () => {
    expect(codeOf([failedReport()])).toBe(3)
    expect(codeOf([reportOf([finding()]), failedReport(), reportOf([])])).toBe(3)
  })
})
