import { languageOf } from '../cli/options/options'
import { failsFrom } from '../cli/run/exit-code'
import type { Language } from '../law/law'
import { oneLine } from '../report/one-line'
import { type Finding, type Report, SEVERITIES, type Severity } from '../report/schema'
import { REPORT_SCHEMA } from '../report/schema-name'
import { RULES } from '../rules/index'
import type { AnyPage } from './any-page'
import { auditPage, type PageAuditOptions } from './audit-page'
import { failureMessage, type Placed, type Sorted } from './failure-message'
import { matcherWords } from './matcher-words'

export interface FindingsOptions extends PageAuditOptions {
  /** Violations of this severity or a graver one fail: `serious` where it is left out. */
  failOn?: Severity
  /** Whether findings that a person must look at fail, too. */
  failOnReview?: boolean
  /** Rules (`no-refusal`), or single reasons of them (`no-refusal/way-weak`), that do not fail. */
  ignore?: readonly string[]
  /** Language of the message: the machine's where it is left out. */
  lang?: Language
}

/** What a matcher answers. */
export interface MatcherResult {
  pass: boolean
  message: () => string
}

const nameOf = ({ rule, reason }: Pick<Finding, 'rule' | 'reason'>): string => `${rule}/${reason}`

const isKnown = (name: string): boolean =>
  RULES.some(({ id, reasons }) => name === id || Object.keys(reasons).some((reason) => name === nameOf({ rule: id, reason })))

/** A misspelt option would let through what it should not. @throws TypeError */
function check({ ignore = [], failOn = 'serious' }: FindingsOptions, lang: Language): void {
  const words = matcherWords(lang)
  const unknown = ignore.find((name) => !isKnown(name))
  if (unknown !== undefined) throw new TypeError(words.unknownRule(unknown, RULES.map(({ id }) => id).join(', ')))
  if (!SEVERITIES.includes(failOn)) throw new TypeError(words.unknownSeverity(failOn, SEVERITIES.join(', ')))
}

function sort(report: Report, { ignore = [], failOn = 'serious', failOnReview = false }: FindingsOptions): Sorted {
  const fails = failsFrom(failOn, failOnReview)
  const sorted: Sorted = { failing: [], lesser: [], reviews: [], ignored: [] }
  const placed = report.surfaces.flatMap((surface) => surface.findings.map((finding): Placed => ({ finding, surface })))
  for (const each of placed) {
    const { finding } = each
    if (finding.outcome === 'pass' || finding.outcome === 'na') continue
    if (finding.ignored || finding.known || ignore.includes(finding.rule) || ignore.includes(nameOf(finding))) sorted.ignored.push(each)
    else if (fails(finding)) sorted.failing.push(each)
    else sorted[finding.outcome === 'violation' ? 'lesser' : 'reviews'].push(each)
  }
  return sorted
}

const isReport = (value: unknown): value is Report =>
  typeof value === 'object' && value !== null && 'schema' in value && value.schema === REPORT_SCHEMA

const isPage = (value: unknown): value is AnyPage =>
  typeof value === 'object' && value !== null && typeof (value as Partial<AnyPage>).frames === 'function'

async function toHaveNoFaceConsentFindings(received: AnyPage | Report, options: FindingsOptions = {}): Promise<MatcherResult> {
  const lang = options.lang ?? languageOf(process.env)
  const words = matcherWords(lang)
  check(options, lang)
  if (!isReport(received) && !isPage(received)) throw new TypeError(words.neither)
  const report = isReport(received) ? received : await auditPage(received, options)
  // Neither is known: whichever was expected, the test must not pass.
  if (report.error) throw new Error(words.notAudited(oneLine(report.error.message)))
  const sorted = sort(report, options)
  const pass = sorted.failing.length === 0
  // Asked for where it passed, too: with `.not` that is the failure.
  return { pass, message: () => (pass ? words.notExpected : failureMessage(report, sorted, lang)) }
}

/**
 * Matchers for `expect.extend`, of `@playwright/test`, vitest or jest.
 *
 * `expect(page).toHaveNoFaceConsentFindings(options)` audits a page of Playwright as it stands and fails where what it asks does not match
 * what the provisions ask. Also takes a report of `audit` or `auditPage`. A page that asks for no face has no findings: where a request is
 * expected, check `(await auditPage(page)).faceRequest` beside it.
 *
 * @example
 * import { expect, test } from '@playwright/test'
 * import { matchers } from 'liancha/playwright'
 * expect.extend(matchers)
 *
 * test('sign-up leaves a choice', async ({ page }) => {
 *   await page.goto('/sign-up')
 *   await page.getByRole('button', { name: '下一步' }).click()
 *   await expect(page).toHaveNoFaceConsentFindings({ failOn: 'serious', ignore: ['disclosure-contact'] })
 * })
 */
export const matchers = { toHaveNoFaceConsentFindings }

/** What `expect` has more of, once it was extended. */
export interface FaceConsentMatchers<R> {
  /**
   * The page, or report, has no finding that fails: a violation of `failOn` or graver, which `ignore` does not name.
   * @throws where the page cannot be audited
   */
  toHaveNoFaceConsentFindings(options?: FindingsOptions): R
}
