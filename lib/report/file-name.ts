import type { Report } from './schema'

/** A name for a file about a report: `liancha-example.cn-2026-11-21-report.json`. Only letters, digits, dots and dashes. */
export const fileNameOf = (report: Pick<Report, 'url' | 'auditedAt'>, what: string): string => {
  const host = /^https?:\/\/(?:[^/?#]*@)?([^/?#:]+)/i.exec(report.url)?.[1] ?? 'page'
  const day = /^\d{4}-\d{2}-\d{2}/.exec(report.auditedAt)?.[0] ?? 'undated'
  return `liancha-${host.toLowerCase().replace(/[^a-z0-9.-]+/g, '-')}-${day}-${what}`
}
