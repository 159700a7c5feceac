import type { Finding, Report } from '../../lib/report/schema'

const findingsOf = (report: Report, rule: string): Finding[] =>
  report.surfaces
    .filter((surface) => surface.primary)
    .flatMap((surface) => surface.findings)
    .filter((finding) => finding.rule === rule)

/** What a rule answered on the surface that a person would call the request; `na`, `not-a-request` where the page has none. */
export function answerOf(report: Report, rule: string): Pick<Finding, 'outcome' | 'reason' | 'where' | 'evidence'> {
  const [finding, ...more] = findingsOf(report, rule)
  if (more.length > 0) throw new Error(`${rule} answers ${more.length + 1} times on primary surfaces`)
  if (finding) return finding
  if (report.faceRequest) throw new Error(`the page asks for a face, but no primary surface has an answer of ${rule}`)
  return { outcome: 'na', reason: 'not-a-request', evidence: [] }
}

/** White space between Han characters is nobody's wording. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** An answer in one line, so that a failing test shows it. */
export const answerWords = ({
  outcome,
  reason,
  where,
}: {
  outcome: string
  reason?: string | undefined
  where?: string | undefined
}): string => [outcome, reason, where].filter(Boolean).join(' · ')
