/**
 * The library: a document or a snapshot in, a report out, in any JavaScript engine. For flows in Playwright there is `liancha/playwright`;
 * the report's form in JSON Schema is `liancha/report.schema.json`.
 */
export type { Language } from './law/law'
export { type AuditOptions, audit } from './library/audit'
export { type AnyDocument, type SnapshotOptions, takeSnapshot } from './library/take-snapshot'
export { type FindingWords, type ProvisionWords, provisionWords, wordsOf } from './library/words'
export type { DocumentSnapshot, FrameSnapshot, PageSnapshot } from './page/snapshot'
export { complaintText } from './report/complaint'
export type { AgreementRead, Citation, Evidence, Finding, Outcome, Report, Severity, SurfaceReport } from './report/schema'
export { VERSION } from './version'
