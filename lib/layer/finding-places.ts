import type { Evidence, Finding, Report, SurfaceReport } from '../report/schema'
import { findingsOf, requestsOf } from '../ui/verdict'

/** Where words of a finding stand on the page itself, and not in an agreement. */
export interface OnPage {
  surface: string
  finding: Finding
  frameId: number
  target: string[]
}

/**
 * The frame of a tab that a finding's words stand in.
 * @returns undefined where they stand in a document of their own, or nowhere that can be led to
 */
const frameOf = ({ url, target }: Evidence, { frameId, frameUrl }: SurfaceReport, report: Report): number | undefined => {
  if (target.length === 0) return undefined
  if (url === frameUrl) return frameId
  return url === report.url ? 0 : undefined
}

const ofFinding = (finding: Finding, surface: SurfaceReport, report: Report): OnPage[] =>
  finding.evidence.flatMap((evidence) => {
    const frameId = frameOf(evidence, surface, report)
    return frameId === undefined ? [] : [{ surface: surface.id, finding, frameId, target: evidence.target }]
  })

const perFinding = (report: Report): OnPage[][] =>
  requestsOf(report).flatMap((surface) =>
    [...findingsOf(surface, 'violation'), ...findingsOf(surface, 'review')].map((finding) => ofFinding(finding, surface, report)),
  )

/** Every place on the page of what needs attention, in the order in which a report tells it. */
export const placesOf = (report: Report): OnPage[] => perFinding(report).flat()

/** One place for each finding that has one: what a person goes through one by one. */
export const stopsOf = (report: Report): OnPage[] => perFinding(report).flatMap(([first]) => first ?? [])
