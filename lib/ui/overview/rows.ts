import { hostOf } from '../../report/address'
import { oneLine } from '../../report/one-line'
import { type Report, SEVERITIES, type Severity, type SurfaceKind } from '../../report/schema'
import { findingsOf, requestsOf } from '../verdict'

/** What is to be said first of a target, the one that asks most of its reader first. */
export const TARGET_OUTCOMES = ['points', 'reviews', 'calm', 'nothing', 'failed'] as const
export type TargetOutcome = (typeof TARGET_OUTCOMES)[number]

/** A target as a row of the overview. Findings that are ignored count in `ignored` alone. */
export interface OverviewRow {
  /** Its place in the run, from 1. */
  place: number
  report: Report
  /** Its host, or of a file the end of its path. */
  site: string
  outcome: TargetOutcome
  points: number
  /** What a person must look at, checks that failed among it. */
  reviews: number
  /** The gravest of the points. */
  gravest: Severity | undefined
  kind: SurfaceKind | undefined
  bySeverity: Record<Severity, number>
  known: number
  ignored: number
  /** Rules with something to note or to look at. */
  rules: string[]
}

/** The last parts of a path: enough to tell one file from the next. */
const PARTS = 2

function siteOf(url: string, place: number): string {
  const host = hostOf(url)
  if (host !== '') return oneLine(host)
  const parts = url
    .replace(/[?#].*$/s, '')
    .replace(/\/index\.html$/, '')
    .split('/')
    .filter((part) => part !== '')
    .slice(-PARTS)
    .join('/')
  let shown = parts
  try {
    shown = decodeURIComponent(parts)
  } catch {
    // As it stands.
  }
  return oneLine(shown) || String(place)
}

const outcomeOf = ({ report, points, reviews }: Pick<OverviewRow, 'report' | 'points' | 'reviews'>): TargetOutcome => {
  if (report.error) return 'failed'
  if (points > 0) return 'points'
  if (reviews > 0) return 'reviews'
  return requestsOf(report).length > 0 ? 'calm' : 'nothing'
}

/**
 * A report as a row of the overview.
 * @param place its place in the run, from 1
 */
export function rowOf(report: Report, place: number): OverviewRow {
  const requests = requestsOf(report)
  const found = requests.flatMap((surface) => findingsOf(surface, 'violation'))
  const look = requests.flatMap((surface) => [...findingsOf(surface, 'review'), ...findingsOf(surface, 'error')])
  const [points, reviews] = [found.length, look.length]
  const bySeverity = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, found.filter((finding) => finding.severity === severity).length]),
  ) as OverviewRow['bySeverity']
  return {
    place,
    report,
    site: siteOf(report.url, place),
    outcome: outcomeOf({ report, points, reviews }),
    points,
    reviews,
    gravest: SEVERITIES.find((severity) => bySeverity[severity] > 0),
    kind: requests[0]?.kind,
    bySeverity,
    known: [...found, ...look].filter(({ known }) => known).length,
    ignored: requests.flatMap(({ findings }) => findings).filter(({ ignored }) => ignored).length,
    rules: [...new Set([...found, ...look].map(({ rule }) => rule))],
  }
}
