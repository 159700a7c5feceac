/** Audits in a flow of Playwright, at any step of it, and a matcher for its tests. */
import type { FaceConsentMatchers } from './library/matchers'

export type { Language } from './law/law'
export type { AnyPage } from './library/any-page'
export { auditPage, type PageAuditOptions } from './library/audit-page'
export { type FaceConsentMatchers, type FindingsOptions, type MatcherResult, matchers } from './library/matchers'
export type { Finding, Report, Severity } from './report/schema'

// Both namespaces are those that `@playwright/test`, vitest and jest let others add to. Where none is installed, they are empty and unseen.
declare global {
  namespace PlaywrightTest {
    interface Matchers<R, T = unknown> extends FaceConsentMatchers<Promise<R>> {}
  }
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: as the other declarations of it have it
    interface Matchers<R, T = {}> extends FaceConsentMatchers<Promise<R>> {}
  }
}
