import type { Report } from './schema'

/** A part of a name that is long enough to tell sites apart. */
const LONGEST_HOST = 80

/** The host of an address as a part of a file's name: letters, digits, dots and dashes, and no dot or dash where it could mean something. */
export const hostInName = (address: string): string => {
  const host = /^[a-z]+:\/\/(?:[^/?#]*@)?([^/?#:]*)/i.exec(address)?.[1] ?? ''
  const safe = host
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .slice(0, LONGEST_HOST)
    .replace(/^[.-]+|[.-]+$/g, '')
  return safe || 'page'
}

/** A name for a file about a report: `liancha-example.cn-2026-11-21-report.json`. */
export const fileNameOf = (report: Pick<Report, 'url' | 'auditedAt'>, what: string): string => {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(report.auditedAt)?.[0] ?? 'undated'
  return `liancha-${hostInName(report.url)}-${day}-${what}`
}
