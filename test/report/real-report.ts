import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { audit } from '../../lib/audit'
import { type AuditRecord, RECORD_SCHEMA } from '../../lib/evidence/record'
import { joinFrames } from '../../lib/page/join'
import { parseDocument } from '../../lib/page/parse'
import type { DocumentSnapshot, Limit, PageSnapshot } from '../../lib/page/snapshot'
import type { Report } from '../../lib/report/schema'

/* Reports and records as audits make them. Where these are used a DOM must stand: `@vitest-environment happy-dom`. */

export const TAKEN_AT = '2026-09-01T08:00:00.000Z'
const URL = 'https://signup.example.cn/join'

export interface PageOptions {
  url?: string
  takenAt?: string
  /** Texts of agreements by the title that the page gives them; undefined where it could not be opened. */
  agreements?: Record<string, string | undefined>
  limits?: Limit[]
  layout?: boolean
}

/** A snapshot of a page's HTML, as it is read without a browser. */
export const snapshotOf = (
  html: string,
  { url = URL, takenAt = TAKEN_AT, agreements = {}, limits = [], layout = true }: PageOptions = {},
): PageSnapshot => {
  const documents = Object.entries(agreements).map(([title, text], index): DocumentSnapshot => {
    const address = new globalThis.URL(`/agreement-${index}`, url).href
    return text === undefined
      ? { title, url: address, status: 'unreachable' }
      : { title, url: address, status: 'read', frame: parseDocument(text, address) }
  })
  const joined = joinFrames([{ frame: parseDocument(html, url), limits }], { takenAt, layout })
  return { ...joined, documents }
}

/** The report of a page's HTML. */
export const reportOfPage = (html: string, options: PageOptions & { lawAsOf?: string } = {}): Report => {
  const snapshot = snapshotOf(html, options)
  const { lawAsOf } = options
  return audit(snapshot, { auditedAt: snapshot.takenAt, browser: 'test', ...(lawAsOf === undefined ? {} : { lawAsOf }) })
}

/** The HTML of a sample sign-up of `test/site`. */
export const sample = (path: string): string => readFileSync(join(import.meta.dirname, '../site', path), 'utf8')

/** A record as it would be saved. */
export const recordOf = (html: string, more: Partial<AuditRecord> & PageOptions = {}): AuditRecord => {
  const { url, takenAt, agreements, limits, layout, ...record } = more
  const options = Object.fromEntries(
    Object.entries({ url, takenAt, agreements, limits, layout }).filter(([, value]) => value !== undefined),
  )
  const snapshot = snapshotOf(html, options)
  return {
    schema: RECORD_SCHEMA,
    id: crypto.randomUUID(),
    savedAt: snapshot.takenAt,
    report: audit(snapshot, { auditedAt: snapshot.takenAt, browser: 'test' }),
    snapshot,
    screenshots: [],
    ...record,
  }
}
