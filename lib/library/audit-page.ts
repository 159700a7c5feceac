import { readFile } from 'node:fs/promises'
import { audit as judge } from '../audit'
import { TopFrameLate } from '../cli/page/frames'
import type { Report } from '../report/schema'
import type { AnyPage } from './any-page'
import { checkLawAsOf } from './audit'
import { readPageAgreements } from './page-agreements'
import { readPlaywrightPage } from './read-page'

export interface PageAuditOptions {
  /**
   * Whether the agreements that the page names are read, five at most: true where it is left out. They are requested by the page's own window,
   * with its cookies, and never at addresses that seem to do something. Unread, what they might say is `review`, not `violation`.
   */
  agreements?: boolean
  /** `YYYY-MM-DD`: the date whose law is applied; today by default. */
  lawAsOf?: string
  /** Milliseconds that reading the page may take: 10 000 where it is left out. */
  timeout?: number
}

const READING_TIME = 10_000

/** A file that is built into the same folder. */
const besideUs = (name: string): URL => new URL(`./${name}`, import.meta.url)

let collector: Promise<string> | undefined

function browserOf(page: AnyPage): string {
  const browser = page.context().browser()
  if (!browser) return 'Playwright'
  const name = browser.browserType().name()
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${browser.version()}`
}

/** What a test's author is told where nothing could be read, and what to do. */
function failed(error: unknown, page: AnyPage): Error {
  const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  const what = page.isClosed()
    ? 'the page is closed: audit it before it is'
    : error instanceof TopFrameLate
      ? 'the page does not answer: wait for it to come to rest, or give a longer `timeout`'
      : `it could not be read (${detail}): wait for it to load`
  return new Error(`auditPage: ${what}.`, { cause: error })
}

/**
 * Audits the page as it stands, at any step of a flow: its frames of all origins, open and closed shadow roots, and the agreements that it
 * names. The page is read and not changed; it stays where it is. In Firefox and WebKit, closed shadow roots cannot be read and the page's own
 * scripts stand beside the reading, which `limits` tells.
 *
 * @param page a page of `playwright`, `playwright-core` or `@playwright/test`
 * @throws Error where the page is closed, or does not answer in time; TypeError where `lawAsOf` is no date
 *
 * @example
 * await page.getByRole('button', { name: '刷脸认证' }).click()
 * const report = await auditPage(page)
 * console.log(report.faceRequest, report.summary.violations)
 */
export async function auditPage(page: AnyPage, options: PageAuditOptions = {}): Promise<Report> {
  const { agreements = true, lawAsOf, timeout = READING_TIME } = options
  checkLawAsOf(lawAsOf)
  collector ??= readFile(besideUs('collector.js'), 'utf8')
  const built = { collector: await collector, pdfThread: besideUs('pdf-thread.js') }
  const read = await readPlaywrightPage(page, built.collector, timeout).catch((error: unknown) => {
    throw failed(error, page)
  })
  const documents = agreements ? await readPageAgreements(page, read, built) : []
  return judge({ ...read, documents }, { auditedAt: read.takenAt, browser: browserOf(page), ...(lawAsOf === undefined ? {} : { lawAsOf }) })
}
