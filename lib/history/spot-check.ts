import { audit } from '../audit'
import { type AuditRecord, RECORD_SCHEMA, type SpotCheck } from '../evidence/record'
import type { PageSnapshot } from '../page/snapshot'
import { withoutQuery } from '../report/address'
import type { Opinion, Report } from '../report/schema'
import type { StoredValues } from '../settings/settings'

/** Key of the spot check in `storage.local`. */
export const SPOT_CHECK_KEY = 'spotCheck'

/** Spot-check mode, and what an officer notes in each record that it saves. */
export interface SpotCheckState extends SpotCheck {
  on: boolean
}

export const NO_SPOT_CHECK: SpotCheckState = { on: false, caseNumber: '', device: '', region: '', date: '', notes: '' }

/** Longest line and longest note that is kept. */
export const LONGEST_LINE = 200
export const LONGEST_NOTES = 4000

const textOf = (value: unknown, longest: number): string => (typeof value === 'string' ? value.slice(0, longest) : '')

/** A day as `YYYY-MM-DD` that is in the calendar; '' where it is none. */
const dayOf = (value: unknown): string => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return ''
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : ''
}

/** A spot check from anything stored: each field that is missing or wrong is empty, and the mode off. */
export const parseSpotCheck = (value: unknown): SpotCheckState => {
  const { on, caseNumber, device, region, date, notes } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >
  return {
    on: on === true,
    caseNumber: textOf(caseNumber, LONGEST_LINE),
    device: textOf(device, LONGEST_LINE),
    region: textOf(region, LONGEST_LINE),
    date: dayOf(date),
    notes: textOf(notes, LONGEST_NOTES),
  }
}

/** Reads the spot check. It never throws for what is stored. @param area `browser.storage.local` */
export const readSpotCheck = async (area: StoredValues): Promise<SpotCheckState> =>
  parseSpotCheck((await area.get(SPOT_CHECK_KEY))[SPOT_CHECK_KEY])

/**
 * The day whose law an audit applies in spot-check mode: `AuditOptions.lawAsOf`.
 * @returns undefined where the mode is off or names no day: then it is the day of the audit
 */
export const lawAsOfSpotCheck = ({ on, date }: SpotCheckState): string | undefined => (on && date !== '' ? date : undefined)

/** An audit that is complete. */
export interface CompletedAudit {
  report: Report
  /** With the agreements that were read. */
  snapshot: PageSnapshot
}

/** The opinions of an officer, by request, rule and reason: an opinion is of what was said, not of the rule. */
const opinionKey = (quote: string, rule: string, reason: string): string => JSON.stringify([quote, rule, reason])

const withOpinions = (report: Report, from: Report): Report => {
  const opinions = new Map<string, Opinion>()
  for (const { quote, findings } of from.surfaces) {
    for (const { rule, reason, opinion } of findings) if (opinion) opinions.set(opinionKey(quote, rule, reason), opinion)
  }
  if (opinions.size === 0) return report
  const surfaces = report.surfaces.map((surface) => ({
    ...surface,
    findings: surface.findings.map((finding) => {
      const opinion = opinions.get(opinionKey(surface.quote, finding.rule, finding.reason))
      return opinion ? { ...finding, opinion } : finding
    }),
  }))
  return { ...report, surfaces }
}

/**
 * The record that spot-check mode saves of a completed audit, without screenshots. An audit that was judged by another day's law is judged
 * again by that of the spot check.
 * @param before the record that was saved of this document before: within the same case it keeps its id, its pictures, its notes and the
 * officer's opinions; another case has a record of its own
 * @returns undefined where nothing is to be saved: the mode is off, nothing asks for a face, or nothing changed
 */
export const spotCheckRecord = (
  state: SpotCheckState,
  { report, snapshot }: CompletedAudit,
  { id, now, before }: { id: string; now: string; before?: AuditRecord | undefined },
): AuditRecord | undefined => {
  if (!state.on || !report.faceRequest) return undefined
  const { on: _, ...noted } = state
  const spotCheck: SpotCheck = { ...noted, date: lawAsOfSpotCheck(state) ?? report.lawAsOf }
  const options = { auditedAt: report.auditedAt, lawAsOf: spotCheck.date, browser: report.tool.browser }
  const judged = report.lawAsOf === spotCheck.date ? report : audit(snapshot, options)
  const fresh: AuditRecord = { schema: RECORD_SCHEMA, id, savedAt: now, report: judged, snapshot, screenshots: [], spotCheck }
  if (!before || !isSameCase(before, spotCheck)) return fresh
  const { savedAt, screenshots } = before
  const record: AuditRecord = {
    ...fresh,
    id: before.id,
    savedAt,
    screenshots,
    spotCheck: before.spotCheck ?? spotCheck,
    report: withOpinions(judged, before.report),
  }
  return isSame(before, record) ? undefined : record
}

const isSameCase = ({ spotCheck }: AuditRecord, { caseNumber, date }: SpotCheck): boolean =>
  spotCheck?.caseNumber === caseNumber && spotCheck.date === date

/** Whether two records say the same but for the moment of the audit. */
const isSame = (one: AuditRecord, other: AuditRecord): boolean => {
  const said = ({ report: { auditedAt: _, ...report }, spotCheck }: AuditRecord): string => JSON.stringify([report, spotCheck])
  return said(one) === said(other)
}

/** What a document of a tab is known by from one audit to the next: a page that changes its address without loading is another one. */
export const documentKey = (document: number | undefined, url: string): string => `${document ?? ''} ${withoutQuery(url)}`
