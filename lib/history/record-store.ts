import type { AuditRecord } from '../evidence/record'
import type { SurfaceKind } from '../report/schema'

/** What a list shows of a saved audit. */
export interface RecordSummary {
  id: string
  savedAt: string
  url: string
  host: string
  title: string
  caseNumber: string
  kind: SurfaceKind | undefined
  violations: number
  reviews: number
  bytes: number
}

/** Where saved audits lie: on this machine only. */
export interface RecordStore {
  /** Saves or replaces. A private window's record stands in session storage and goes with the browser. @returns 'full' where it would pass the limit */
  save(record: AuditRecord): Promise<'saved' | 'full'>
  get(id: string): Promise<AuditRecord | undefined>
  /** The newest first; none of private windows. */
  list(): Promise<RecordSummary[]>
  remove(ids: readonly string[]): Promise<void>
  /** Bytes taken, and how many may be. */
  size(): Promise<{ bytes: number; limit: number }>
}

/** The id of a new record. */
export const newRecordId = (inPrivate: boolean): string => `${inPrivate ? 'private-' : ''}${crypto.randomUUID()}`
