import { setTimeout } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { readAgreements } from '../../agreements/read'
import { errorReport } from '../../audit'
import type { PageSnapshot } from '../../page/snapshot'
import type { ErrorCode, Report } from '../../report/schema'
import { documentFetch } from '../agreements/document-fetch'
import { DocumentParser } from '../agreements/parser'
import { readPdfInThread } from '../agreements/pdf-reader'
import { mustGoWithoutSandbox } from '../browser'
import { Deadline } from '../deadline'
import type { Judge } from '../judge/judge'
import type { BeforeScript } from '../page/before'
import { type OpenPage, readPage, withPage } from '../page/page-reader'
import { inTurn } from '../page/picture-tries'
import { picturesOf } from '../page/picturing'
import { ReadError } from '../page/read-error'
import { settingsTold, userAgentOf, type WindowSettings } from '../page/window'
import { Holding } from '../probe/holding'
import { isNamed, probeRefusal } from '../probe/probe'
import type { Seen } from './evidence'
import { type Passing, passing } from './retry'
import type { Target } from './targets'

/** Thrown where the browser was found and does not start. */
export class LaunchFailed extends Error {
  constructor(
    readonly code: 'sandbox' | 'failed',
    readonly path: string,
    message: string,
  ) {
    super(message)
  }
}

export interface AuditorOptions {
  /** Path of the browser's program. */
  browserPath: string
  /** What `dist/collector.js` holds. */
  collector: string
  judge: Judge
  /** The built `pdf-thread.js`. */
  pdfThread: URL
  /** Milliseconds that a page may take to load. */
  timeout: number
  /** Goes without Chromium's sandbox: for an administrator on Linux, under whom it does not start, and where the person says so. */
  withoutSandbox?: boolean
  /** As what each page is opened: size, language, time zone, phone, what is stored. */
  window?: WindowSettings
  /** Brings each page to where it is read, or its window to where the page can be opened. */
  before?: BeforeScript
  /** Told of each page's snapshot, with its agreements. */
  keep?: (snapshot: PageSnapshot, target: Target) => Promise<void>
  /** Keeps what the evidence of a page with a face request is made of. */
  evidence?: {
    /** What `dist/covering.js` holds. */
    covering: string
    keep: (seen: Seen, target: Target) => void
  }
  /** Presses a sure decline on pages of these hosts, after the audit. */
  probe?: {
    hosts: readonly string[]
    /** Keeps a picture of the page beside the report; answers the name of its file. */
    picture?: (when: 'before' | 'after', png: Buffer, target: Target) => Promise<string>
  }
}

/** What came of one try. */
export interface Attempt {
  report: Report
  /** Set where the target failed of what may be over when it is tried again. */
  passing?: Passing
}

const LAUNCH_TIME = 30_000
const DYING_TIME = 300
const CLOSING_TIME = 10_000

async function launch({ browserPath, withoutSandbox }: AuditorOptions): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath: browserPath,
      headless: true,
      chromiumSandbox: !(withoutSandbox || mustGoWithoutSandbox()),
      timeout: LAUNCH_TIME,
      handleSIGHUP: false,
      handleSIGINT: false,
      handleSIGTERM: false,
      args: ['--disable-quic', '--no-first-run', '--disable-sync'],
    })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const sandbox = /no usable sandbox|sandbox host|zygote_host|SUID sandbox/i.test(message)
    throw new LaunchFailed(sandbox ? 'sandbox' : 'failed', browserPath, message.split('\n')[0] ?? '')
  }
}

interface Running {
  browser: Browser
  parser: DocumentParser
}

/** Audits targets with one browser, as many at once as are asked for. A browser that dies is started again. */
export class Auditor {
  private running: Promise<Running>
  private readonly picturing = inTurn()

  private constructor(
    private readonly options: AuditorOptions,
    first: Browser,
  ) {
    this.running = Promise.resolve(this.withParser(first))
  }

  /** @throws LaunchFailed */
  static async start(options: AuditorOptions): Promise<Auditor> {
    // A busy machine may fail a browser once.
    const first = await launch(options).catch((error: LaunchFailed) => (error.code === 'failed' ? launch(options) : Promise.reject(error)))
    return new Auditor(options, first)
  }

  private withParser(browser: Browser): Running {
    return { browser, parser: new DocumentParser(browser, this.options.collector) }
  }

  /** The browser, a new one where the last has died: once for all targets that wait for it. */
  private async browser(): Promise<Running> {
    const before = this.running
    const alive = await before.then(({ browser }) => browser.isConnected()).catch(() => false)
    if (!alive && this.running === before) this.running = launch(this.options).then((browser) => this.withParser(browser))
    return this.running
  }

  /** Audits one target. Never rejects: what went wrong is the report's `error`. */
  async audit(target: Target): Promise<Report> {
    return (await this.attempt(target)).report
  }

  /** Audits one target, as `audit` does, and says whether what went wrong may pass. */
  async attempt(target: Target): Promise<Attempt> {
    if (target.error) return { report: await this.failed(target, target.error) }
    try {
      return { report: await this.auditWith(await this.browser(), target) }
    } catch (error) {
      if (!(error instanceof ReadError) || error.code !== 'browser-failed') return this.failedAttempt(target, error)
    }
    // The browser may have died of another page. It takes a moment until that is known.
    await setTimeout(DYING_TIME)
    try {
      return { report: await this.auditWith(await this.browser(), target) }
    } catch (error) {
      return this.failedAttempt(target, error)
    }
  }

  private async failedAttempt(target: Target, error: unknown): Promise<Attempt> {
    const told = asError(error)
    const answer = error instanceof ReadError ? error.answer : undefined
    const retryAfter = answer?.headers['retry-after']
    const mayPass = passing(
      { ...told, ...(answer ? { status: answer.status } : {}), ...(retryAfter === undefined ? {} : { retryAfter }) },
      new Date(),
    )
    return { report: await this.failed(target, told), ...(mayPass ? { passing: mayPass } : {}) }
  }

  private async auditWith(running: Running, target: Target): Promise<Report> {
    const { probe, evidence } = this.options
    const mayProbe = probe !== undefined && isNamed(target.url, probe.hosts)
    // The window is closed before agreements are read, unless it is needed after.
    if (!mayProbe && !evidence) {
      const { report } = await this.judged(running, target, await readPage(running.browser, target.url, this.options))
      return probe ? withNotProbed(report) : report
    }
    const holding = mayProbe ? new Holding() : undefined
    const options = holding ? { ...this.options, prepare: (page: Page) => holding.prepare(page) } : this.options
    return withPage(running.browser, target.url, options, async (open) => {
      const { report, snapshot } = await this.judged(running, target, open.snapshot)
      if (evidence && report.faceRequest) {
        const pictures = await picturesOf(open, report, evidence.covering, this.picturing)
        evidence.keep({ snapshot, ...pictures }, target)
      }
      if (holding) return this.probed(open, { report, snapshot, holding }, target)
      return probe ? withNotProbed(report) : report
    })
  }

  /** Presses the decline of a page that was judged, where its host was named. @returns the report with what followed */
  private async probed(
    open: OpenPage,
    { report, snapshot, holding }: { report: Report; snapshot: PageSnapshot; holding: Holding },
    target: Target,
  ): Promise<Report> {
    const { probe, collector, judge } = this.options
    const primary = report.surfaces.find((surface) => surface.primary)
    if (!primary || !probe) return report
    const { hosts, picture } = probe
    if (!isNamed(open.snapshot.url, hosts)) return withNotProbed(report)
    const keep = picture && ((when: 'before' | 'after', png: Buffer) => picture(when, png, target))
    const followed = await probeRefusal(open, primary, snapshot.documents, holding, {
      hosts,
      collector,
      judge,
      ...(keep ? { picture: keep } : {}),
    })
    const surfaces = report.surfaces.map((surface) => (surface === primary ? { ...surface, probe: followed } : surface))
    return { ...report, surfaces }
  }

  /** Reads the agreements of a page and judges it. */
  private async judged(
    { browser, parser }: Running,
    target: Target,
    read: PageSnapshot,
  ): Promise<{ report: Report; snapshot: PageSnapshot }> {
    const documents = await readAgreements(await this.options.judge.agreementsToRead(read), {
      pageUrl: read.url,
      fetch: documentFetch(read.url, userAgentOf(browser, this.options.window)),
      parse: (html, url) => parser.parse(html, url),
      readPdf: (bytes, url) => readPdfInThread(this.options.pdfThread, { bytes, url }),
    })
    const snapshot = { ...read, documents }
    await this.options.keep?.(snapshot, target)
    const report = await this.options.judge.audit(snapshot, { auditedAt: snapshot.takenAt, browser: this.nameOf(browser) })
    return { report: report.url === target.url ? report : { ...report, requested: target.url }, snapshot }
  }

  private async failed(target: Target, error: { code: ErrorCode; message: string }): Promise<Report> {
    const browser = await this.running.then(({ browser }) => this.nameOf(browser)).catch(() => '')
    return errorReport(target.url, error, { auditedAt: new Date().toISOString(), browser })
  }

  /** The browser, and as what pages were opened where that is not as usual. */
  private nameOf(browser: Browser): string {
    const settings = settingsTold(this.options.window)
    return `Chromium ${browser.version()}${settings === '' ? '' : ` (${settings})`}`
  }

  /** Ends the browser and the judge. */
  async close(): Promise<void> {
    const closing = this.running.then(({ browser }) => browser.close()).catch(() => undefined)
    await new Deadline(CLOSING_TIME).race(closing)
    await this.options.judge.close()
  }
}

/** The report on a page with a request that could have been declined, had its host been named. */
const withNotProbed = (report: Report): Report =>
  report.faceRequest ? { ...report, limits: [...report.limits, { code: 'probe-host-not-named', params: { url: report.url } }] } : report

const asError = (error: unknown): { code: ErrorCode; message: string } => {
  if (error instanceof ReadError) return { code: error.code, message: error.message }
  const message = error instanceof Error ? error.message : String(error)
  return { code: error instanceof LaunchFailed ? 'browser-failed' : 'audit-failed', message: message.split('\n')[0] ?? '' }
}
