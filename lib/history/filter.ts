import type { RecordSummary } from './record-store'

export const SORTS = ['newest', 'oldest', 'findings', 'site'] as const
export type Sort = (typeof SORTS)[number]

/** Which saved audits to list, and in which order. What is '' asks for nothing. */
export interface Filter {
  search: string
  /** A host. */
  site: string
  /** First and last day, `YYYY-MM-DD`, as `dayOf` tells days. */
  from: string
  to: string
  sort: Sort
}

export const NO_FILTER: Filter = { search: '', site: '', from: '', to: '', sort: 'newest' }

/** The day of a moment where this machine stands, `YYYY-MM-DD`. */
export const localDay = (moment: string): string => {
  const date = new Date(moment)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Texts as a search compares them: case, width and accents of composition do not count. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

const time = ({ savedAt }: RecordSummary): number => Date.parse(savedAt)

const ORDERS: Record<Sort, (a: RecordSummary, b: RecordSummary) => number> = {
  newest: (a, b) => time(b) - time(a),
  oldest: (a, b) => time(a) - time(b),
  findings: (a, b) => b.violations - a.violations || b.reviews - a.reviews || time(b) - time(a),
  site: (a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : time(b) - time(a)),
}

/**
 * The saved audits that a filter lets through, in its order. Every word of the search has to stand in title, address or case number.
 * @param dayOf the day of a moment; where this machine stands by default
 */
export const filtered = (all: readonly RecordSummary[], filter: Filter, dayOf: (moment: string) => string = localDay): RecordSummary[] => {
  const words = plain(filter.search).split(/\s+/).filter(Boolean)
  const matches = ({ title, url, caseNumber, host, savedAt }: RecordSummary): boolean => {
    const text = plain(`${title}\n${url}\n${caseNumber}`)
    const day = dayOf(savedAt)
    return (
      words.every((word) => text.includes(word)) &&
      (filter.site === '' || host === filter.site) &&
      (filter.from === '' || day >= filter.from) &&
      (filter.to === '' || day <= filter.to)
    )
  }
  return all.filter(matches).sort(ORDERS[filter.sort])
}

/** The hosts of saved audits with how many there are of each, by name. A page without a host is of none. */
export const sitesOf = (all: readonly RecordSummary[]): [host: string, count: number][] => {
  const counts = new Map<string, number>()
  for (const { host } of all) if (host !== '') counts.set(host, (counts.get(host) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
