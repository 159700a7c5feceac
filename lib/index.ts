/** The library: a snapshot in, a report out, in any JavaScript engine. */
export { type AuditOptions, agreementsToRead, audit, errorReport } from './audit'
export type { DocumentSnapshot, FrameSnapshot, PageSnapshot } from './page/snapshot'
export { type Finding, type Report, reportSchema, type SurfaceReport } from './report/schema'
export { RULES } from './rules/index'
