import * as z from 'zod/mini'
import { TextTooLong } from '../agreements/text-frame'
import { audit } from '../audit'
import { parseWithLimits } from '../page/parse'
import { type FrameSnapshot, type Limit, type PageSnapshot, SNAPSHOT_SCHEMA } from '../page/snapshot'
import { beijingDay } from '../report/moment'
import { type Report, reportSchema } from '../report/schema'
import type { Given, GivenError } from './given'
import { transcriptFrame } from './transcript'

/** Stands in the report where no browser laid anything out. */
const NO_BROWSER = 'none (text)'

const ofText = ({ frame, limits }: { frame: FrameSnapshot; limits: Limit[] }, takenAt: string): PageSnapshot => ({
  schema: SNAPSHOT_SCHEMA,
  url: '',
  title: frame.title,
  lang: frame.lang,
  takenAt,
  layout: false,
  source: 'text',
  frames: [frame],
  documents: [],
  limits: [...limits, { code: 'only-text', params: {} }],
})

/**
 * What was given as a snapshot. A saved one is what it was.
 * @param takenAt ISO 8601, UTC
 * @throws TextTooLong
 */
export const snapshotOf = (given: Given, takenAt: string): PageSnapshot => {
  if (given.kind === 'snapshot') return given.snapshot
  return ofText(given.kind === 'html' ? parseWithLimits(given.text, '') : { frame: transcriptFrame(given.text), limits: [] }, takenAt)
}

/** Longest first line that stands for a title. */
const TITLE_LENGTH = 40

/** What a report of something without a title is told by. */
const titleOf = (given: Given, { title, frames }: PageSnapshot): string =>
  title ||
  given.name ||
  (frames[0]?.runs
    .find(({ text }) => text.trim() !== '')
    ?.text.trim()
    .slice(0, TITLE_LENGTH) ??
    '')

export interface Checked {
  report: Report
  snapshot: PageSnapshot
}

/**
 * Checks what was given, with the engine that audits pages. Never throws: a file that somebody else made may hold anything.
 * @param auditedAt ISO 8601, UTC
 */
export const check = (given: Given, auditedAt: string): Checked | GivenError => {
  try {
    const snapshot = snapshotOf(given, auditedAt)
    const lawAsOf = beijingDay(snapshot.takenAt)
    const report = { ...audit(snapshot, { auditedAt, lawAsOf, browser: NO_BROWSER }), title: titleOf(given, snapshot) }
    // A saved file is looked into only so far as the audit needs it: what comes out must be a report all the same.
    return z.safeParse(reportSchema, report).success ? { report, snapshot } : 'not-snapshot'
  } catch (error) {
    if (error instanceof TextTooLong) return 'too-large'
    return given.kind === 'snapshot' ? 'not-snapshot' : 'failed'
  }
}
