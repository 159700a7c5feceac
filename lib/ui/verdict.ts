import type { Words } from '../i18n'
import { SEVERITY_ORDER } from '../report/asking'
import type { Finding, Report, SurfaceReport } from '../report/schema'
import type { Phase, TabAudit } from '../tabs/store'

/** What is to be said first of a tab. Each has its own shape, colour and words. */
export type Tone = 'violations' | 'reviews' | 'calm' | 'nothing' | 'checking' | 'withheld' | 'closed' | 'failed'

/** What these functions need of a report, with its words or without. */
interface FindingLike extends Pick<Finding, 'outcome' | 'severity' | 'ignored'> {}
interface SurfaceLike extends Pick<SurfaceReport, 'id' | 'kind' | 'faceRequest' | 'primary'> {
  findings: FindingLike[]
}
interface ReportLike<S extends SurfaceLike> extends Pick<Report, 'error'> {
  surfaces: S[]
}

export interface VerdictOf<S extends SurfaceLike> {
  tone: Tone
  /** How many points: violations, or where there are none what a person must look at. */
  count: number
  surface?: S
}

/** Findings of an outcome without those that are ignored, the gravest first and otherwise in the rules' order. */
export const findingsOf = <F extends FindingLike>(surface: { findings: F[] }, outcome: Finding['outcome']): F[] =>
  surface.findings
    .filter((finding) => finding.outcome === outcome && !finding.ignored)
    .sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity])

/** The surfaces that ask for a face, the one that a person would call the request first. */
export const requestsOf = <S extends SurfaceLike>(report: { surfaces: S[] }): S[] =>
  report.surfaces.filter(({ faceRequest }) => faceRequest).sort((a, b) => Number(b.primary) - Number(a.primary))

const ofSurface = <S extends SurfaceLike>(surface: S): VerdictOf<S> => {
  const violations = findingsOf(surface, 'violation').length
  if (violations > 0) return { tone: 'violations', count: violations, surface }
  // A check that failed is nothing that was seen to be well.
  const reviews = findingsOf(surface, 'review').length + findingsOf(surface, 'error').length
  return reviews > 0 ? { tone: 'reviews', count: reviews, surface } : { tone: 'calm', count: 0, surface }
}

/**
 * What is to be said of a tab.
 * @param phase undefined where nothing is known of it
 * @param chosen id of the surface that is looked at; the first request otherwise
 */
export const verdictOf = <S extends SurfaceLike>(
  phase: Phase | undefined,
  report: ReportLike<S> | undefined,
  chosen?: string,
): VerdictOf<S> => {
  if (phase === 'withheld' || phase === 'closed' || phase === 'failed') return { tone: phase, count: 0 }
  if (!phase || !report) return { tone: 'checking', count: 0 }
  if (report.error) return { tone: 'failed', count: 0 }
  const requests = requestsOf(report)
  const surface = requests.find(({ id }) => id === chosen) ?? requests[0]
  return surface ? ofSurface(surface) : { tone: 'nothing', count: 0 }
}

/** The verdict as one plain sentence. */
export const sentenceOf = ({ tone, count, surface }: VerdictOf<SurfaceLike>, { verdict, surface: names }: Words): string => {
  const name = names[surface?.kind ?? 'page']
  if (tone === 'violations' || tone === 'reviews') return verdict[tone](name, count)
  return tone === 'calm' ? verdict.calm(name) : verdict[tone]
}

export interface Badge {
  text: string
  colour: 'seal' | 'amber' | 'quiet'
  title: string
}

/** What the icon shows of a tab: a number, `?` where a person must look, `…` until agreements are read, nothing where nothing was found. */
export const badgeOf = (audit: TabAudit | undefined, { name, badge }: Words): Badge => {
  if (!audit) return { text: '', colour: 'quiet', title: name }
  const { tone, count } = verdictOf(audit.phase, audit.report)
  if (audit.phase === 'provisional' && tone !== 'nothing') return { text: '…', colour: 'quiet', title: badge.provisional }
  switch (tone) {
    case 'violations':
      return { text: count > 99 ? '99+' : String(count), colour: 'seal', title: badge.violations(count) }
    case 'reviews':
      return { text: '?', colour: 'amber', title: badge.reviews(count) }
    case 'checking':
      return { text: '…', colour: 'quiet', title: badge.checking }
    case 'closed':
    case 'failed':
      return { text: '–', colour: 'quiet', title: badge[tone] }
    default:
      return { text: '', colour: 'quiet', title: badge[tone] }
  }
}
