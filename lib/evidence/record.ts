import type { Box, PageSnapshot } from '../page/snapshot'
import type { Report } from '../report/schema'

export const RECORD_SCHEMA = 'liancha.record/1'

/** A picture of the asking tab's window. What could name a person was covered before it was taken. */
export interface Screenshot {
  /** File name in the evidence package: `screen-1.png`. */
  name: string
  /** ISO 8601, UTC. */
  takenAt: string
  png: Uint8Array
  /** Of the picture, in its own pixels. */
  width: number
  height: number
  /** Where findings' words stand in it, as shares (0 to 1) of its width and height. */
  marks: { surface: string; rule: string; box: Box }[]
  /** How many videos, pictures from elsewhere, filled fields and editable texts were covered. */
  covered: number
}

/** What an officer notes of a spot check. All of it is their own words. */
export interface SpotCheck {
  caseNumber: string
  device: string
  region: string
  /** The day whose law is applied, `YYYY-MM-DD`. */
  date: string
  notes: string
}

/** An audit that a person saved, with what it was judged from. */
export interface AuditRecord {
  schema: typeof RECORD_SCHEMA
  /** A random UUID. One that begins with `private-` stands in session storage and goes with the browser. */
  id: string
  /** ISO 8601, UTC. */
  savedAt: string
  /** An officer's opinions stand in its findings. */
  report: Report
  /** With the texts of the agreements that were read. */
  snapshot: PageSnapshot
  screenshots: Screenshot[]
  spotCheck?: SpotCheck
}
