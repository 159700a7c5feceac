import { errorReport } from '../../lib/audit'
import type { Finding, Report } from '../../lib/report/schema'

const options = { auditedAt: '2026-01-02T03:04:05.000Z', browser: 'none' }

/** A finding of a rule that exists, with words of a page that tries to write to the terminal. */
export const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'forced-consent',
  outcome: 'violation',
  reason: 'service-denied',
  params: { what: '无法\u001b[2J注册' },
  severity: 'critical',
  confidence: 'sure',
  evidence: [{ quote: '不同意\u009b31m将\n无法\u202e注册', target: ['#a'], url: 'https://a.example/' }],
  provisions: [{ law: 'pipl', article: '16' }],
  ...more,
})

/** A report with these findings on one face request; without any, on no request. */
export function reportOf(findings: Finding[], more: Partial<Report> = {}): Report {
  const count = (outcome: string) => findings.filter((one) => one.outcome === outcome).length
  const surface: Report['surfaces'][number] = {
    id: '0-1',
    kind: 'dialog',
    target: ['#a'],
    frameId: 0,
    frameUrl: 'https://a.example/',
    faceRequest: true,
    primary: true,
    quote: '我们会采集您的人脸',
    use: ['verify'],
    minors: false,
    documents: [{ title: '《隐私政策》', url: '', status: 'script-only' }],
    findings,
  }
  return {
    ...errorReport('https://a.example/', { code: 'timeout', message: '' }, options),
    error: undefined,
    faceRequest: findings.length > 0,
    reach: 'china',
    surfaces: findings.length > 0 ? [surface] : [],
    summary: { violations: count('violation'), reviews: count('review'), passes: count('pass') },
    ...more,
  } as Report
}

export const failedReport = (): Report => errorReport('https://b.example/', { code: 'http-error', message: 'HTTP 404' }, options)
