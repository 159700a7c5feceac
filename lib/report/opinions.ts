import type { Finding, Opinion, Report, SurfaceReport } from './schema'

/** What an officer holds of one finding, apart from the report it was said of: another look at the same page carries it on. */
export interface KeptOpinion {
  url: string
  /** The request that it was said of, by kind and words: its place in the page may change. */
  kind: SurfaceReport['kind']
  quote: string
  rule: string
  reason: string
  opinion: Opinion
}

/** Of one tab; the oldest go first. */
const MOST_KEPT = 300

type Of = Omit<KeptOpinion, 'opinion'>

const isSame = (one: Of, other: Of): boolean =>
  one.url === other.url && one.kind === other.kind && one.quote === other.quote && one.rule === other.rule && one.reason === other.reason

const placeOf = ({ url }: Report, { kind, quote }: SurfaceReport, { rule, reason }: Finding): Of => ({ url, kind, quote, rule, reason })

/** Nothing decided and nothing noted is no opinion. */
const saysNothing = ({ decision, note }: Opinion): boolean => decision === 'open' && note === ''

const changed = (report: Report, opinionOf: (surface: SurfaceReport, finding: Finding) => Opinion | undefined): Report => ({
  ...report,
  surfaces: report.surfaces.map((surface) => ({
    ...surface,
    findings: surface.findings.map((finding) => {
      const { opinion: _, ...without } = finding
      const opinion = opinionOf(surface, finding)
      return opinion && !saysNothing(opinion) ? { ...without, opinion } : without
    }),
  })),
})

/** A report with an officer's opinion of one finding; one that says nothing takes the old one away. */
export const withOpinion = (report: Report, surfaceId: string, rule: string, opinion: Opinion): Report =>
  changed(report, (surface, finding) => (surface.id === surfaceId && finding.rule === rule ? opinion : finding.opinion))

/** A report with what was held of the same findings before. What is kept counts more than what stands in the report. */
export const withOpinions = (report: Report, kept: readonly KeptOpinion[]): Report =>
  kept.length === 0
    ? report
    : changed(report, (surface, finding) => kept.find((one) => isSame(one, placeOf(report, surface, finding)))?.opinion ?? finding.opinion)

/**
 * What is kept, with one opinion more.
 * @returns the same list, where the report has no such finding
 */
export const keepOpinion = (
  kept: readonly KeptOpinion[],
  report: Report,
  surfaceId: string,
  rule: string,
  opinion: Opinion,
): readonly KeptOpinion[] => {
  const surface = report.surfaces.find(({ id }) => id === surfaceId)
  const finding = surface?.findings.find((one) => one.rule === rule)
  if (!surface || !finding) return kept
  const place = placeOf(report, surface, finding)
  // One that says nothing is kept too: it stands against an older one in a stored report.
  return [...kept.filter((one) => !isSame(one, place)), { ...place, opinion }].slice(-MOST_KEPT)
}
