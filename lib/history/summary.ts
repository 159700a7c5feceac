import type { AuditRecord } from '../evidence/record'
import { RECORD_SCHEMA } from '../evidence/record'
import { hostOf } from '../report/address'
import type { RecordSummary } from './record-store'

/** Bytes that a record takes, near enough: its JSON in UTF-8, and its pictures as they are. */
export const bytesOf = ({ screenshots, ...rest }: AuditRecord): number =>
  new TextEncoder().encode(JSON.stringify(rest)).length + screenshots.reduce((sum, { png }) => sum + png.byteLength, 0)

/** What a list shows of a record. */
export const summaryOf = (record: AuditRecord): RecordSummary => {
  const { report } = record
  return {
    id: record.id,
    savedAt: record.savedAt,
    url: report.url,
    host: hostOf(report.url),
    title: report.title,
    caseNumber: record.spotCheck?.caseNumber ?? '',
    kind: (report.surfaces.find(({ primary }) => primary) ?? report.surfaces[0])?.kind,
    violations: report.summary.violations,
    reviews: report.summary.reviews,
    bytes: bytesOf(record),
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const TEXTS = ['id', 'savedAt', 'url', 'host', 'title', 'caseNumber'] as const
const NUMBERS = ['violations', 'reviews', 'bytes'] as const

/** A summary of anything stored; undefined where it is none: another version of us, or a broken disk, may have written there. */
export const asSummary = (value: unknown): RecordSummary | undefined => {
  if (!isObject(value)) return undefined
  const whole =
    TEXTS.every((key) => typeof value[key] === 'string') && NUMBERS.every((key) => Number.isFinite(value[key])) && value.id !== ''
  return whole && !Number.isNaN(Date.parse(String(value.savedAt))) ? (value as unknown as RecordSummary) : undefined
}

const isReport = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.url === 'string' &&
  Array.isArray(value.surfaces) &&
  Array.isArray(value.limits) &&
  isObject(value.summary)

/** A record of anything stored; undefined where it is none, or one of another version. */
export const asRecord = (value: unknown): AuditRecord | undefined =>
  isObject(value) &&
  value.schema === RECORD_SCHEMA &&
  typeof value.id === 'string' &&
  typeof value.savedAt === 'string' &&
  isReport(value.report) &&
  isObject(value.snapshot) &&
  Array.isArray(value.screenshots)
    ? (value as unknown as AuditRecord)
    : undefined
