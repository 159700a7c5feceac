import { withoutQuery } from '../address'
import type { Report } from '../schema'
import { type Change, type Comparison, countsOf } from './comparison'
import { pageKey } from './page-key'
import { compareReports } from './reports'

/** One page of two runs. */
export interface ComparedPage {
  /** Its address without query. */
  url: string
  old?: Report
  new?: Report
  comparison: Comparison
}

export interface RunComparison {
  pages: ComparedPage[]
  summary: Record<Change, number>
}

/** The reports of a run by what names their page; several of one page in their order. */
function byPage(run: readonly Report[], keyOf: (url: string) => string): Map<string, Report[]> {
  const pages = new Map<string, Report[]>()
  for (const report of run) {
    const key = keyOf(report.requested ?? report.url)
    pages.set(key, [...(pages.get(key) ?? []), report])
  }
  return pages
}

/** Takes together what has the same key on both sides. @returns the pairs, and what is left of each side */
function takeTogether(old: readonly Report[], later: readonly Report[], keyOf: (url: string) => string) {
  const before = byPage(old, keyOf)
  const pairs = new Map<Report, Report>()
  for (const [key, reports] of byPage(later, keyOf)) {
    for (const [at, report] of reports.entries()) {
      const partner = before.get(key)?.[at]
      if (partner) pairs.set(report, partner)
    }
  }
  const taken = new Set(pairs.values())
  return { pairs, old: old.filter((report) => !taken.has(report)), later: later.filter((report) => !pairs.has(report)) }
}

/**
 * Compares two runs page by page. Pages are matched by the address that was asked for: as it stands, else without its query.
 * @returns the pages of the later run in their order, then those that only the earlier one has
 */
export function compareRuns(old: readonly Report[], later: readonly Report[]): RunComparison {
  const exact = takeTogether(old, later, (url) => url)
  const cut = takeTogether(exact.old, exact.later, pageKey)
  const page = (before: Report | undefined, after: Report | undefined): ComparedPage => ({
    url: withoutQuery((after ?? before)?.requested ?? (after ?? before)?.url ?? ''),
    ...(before ? { old: before } : {}),
    ...(after ? { new: after } : {}),
    comparison: compareReports(before, after),
  })
  const pages = [
    ...later.map((report) => page(exact.pairs.get(report) ?? cut.pairs.get(report), report)),
    ...cut.old.map((report) => page(report, undefined)),
  ]
  return { pages, summary: countsOf(pages.flatMap(({ comparison }) => comparison.findings.map(({ change }) => change))) }
}
