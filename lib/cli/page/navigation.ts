import type { CDPSession, Page } from 'playwright-core'
import { type Deadline, LATE } from '../deadline'
import { ReadError, type ServerAnswer } from './read-error'

/** Largest document that is read, in bytes. */
export const DOCUMENT_BOUND = 20 * 1024 * 1024
/** A document beyond this is large: it may be what keeps the page from answering. */
const LARGE = 2 * 1024 * 1024
/** As much as a page may load in all before loading is stopped. */
const TOTAL_BOUND = 200 * 1024 * 1024

/** A page whose text is there and whose network shows no life for so long is as loaded as it will be. */
const STALLED = 5_000
/** Page time that is run through after loading: a dialog that comes up a second later is part of the page. */
const PAGE_TIME = 2_000
/** Real time that answers from the network may take within that. */
const ANSWER_TIME = 3_000
/** Pages that send a person on and on are read where they stand then. */
const MOST_HOPS = 5
const MOST_TASKS_AT_ONE_TIME = 1_000

const HTML = new Set(['text/html', 'application/xhtml+xml'])

interface MainDocument {
  requestId: string
  answer: ServerAnswer | undefined
  status: number
  mimeType: string
  bytes: number
}

/**
 * One visit to an address: opens it, watches what comes, and says when the page is ready to be read. Everything that the
 * page does on the way (redirects, dialogs, endless loading, closing itself) ends in a readable page or a ReadError.
 */
export class Navigation {
  private document: MainDocument | undefined
  private loader = ''
  private readonly ready = new Set<string>()
  private readonly complete = new Set<string>()
  private total = 0
  private lastSign = performance.now()
  private wake: () => void = () => undefined
  private fail: (error: ReadError) => void = () => undefined
  /** Rejects when the page cannot be read any more. */
  private readonly failed: Promise<never>

  private constructor(
    private readonly cdp: CDPSession,
    private readonly frameId: string,
  ) {
    this.failed = new Promise((_, reject) => {
      this.fail = reject
    })
    this.failed.catch(() => undefined)
  }

  /** Starts to watch a page that has not been sent anywhere yet. */
  static async of(page: Page, cdp: CDPSession): Promise<Navigation> {
    const { frameTree } = await cdp.send('Page.getFrameTree')
    const navigation = new Navigation(cdp, frameTree.frame.id)
    navigation.watchPage(page)
    navigation.watchNetwork()
    await Promise.all([
      cdp.send('Page.enable'),
      cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      // Bodies are not kept: we only count them.
      cdp.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
    ])
    return navigation
  }

  private watchPage(page: Page): void {
    page.on('crash', () => this.fail(new ReadError('browser-failed', 'the page crashed its tab')))
    page.on('close', () => this.fail(new ReadError('browser-failed', 'the window was closed')))
    this.cdp.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId !== this.frameId) return
      if (name === 'DOMContentLoaded') this.ready.add(loaderId)
      if (name === 'load') this.complete.add(loaderId)
      this.wake()
    })
    this.cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id === this.frameId) this.loader = frame.loaderId
      this.wake()
    })
  }

  private watchNetwork(): void {
    this.cdp.on('Network.responseReceived', ({ type, frameId, requestId, response }) => {
      this.sign()
      if (type !== 'Document' || frameId !== this.frameId) return
      const { status, mimeType } = response
      const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]))
      // A file has no status.
      const answer = /^https?:/i.test(response.url) ? { status, headers } : undefined
      this.document = { requestId, answer, status, mimeType: mimeType.toLowerCase(), bytes: 0 }
      const announced = headers['content-length']
      if (Number(announced ?? 0) > DOCUMENT_BOUND) this.fail(tooLarge(Number(announced)))
    })
    this.cdp.on('Network.dataReceived', ({ requestId, dataLength }) => {
      this.sign()
      this.total += dataLength
      if (this.total > TOTAL_BOUND) this.cdp.send('Page.stopLoading').catch(() => undefined)
      if (this.document?.requestId !== requestId) return
      this.document.bytes += dataLength
      if (this.document.bytes > DOCUMENT_BOUND) this.fail(tooLarge(this.document.bytes))
    })
    this.cdp.on('Network.requestWillBeSent', () => this.sign())
    this.cdp.on('Network.loadingFinished', () => this.sign())
    this.cdp.on('Network.loadingFailed', () => this.sign())
  }

  private sign(): void {
    this.lastSign = performance.now()
  }

  /** What the server answered for the document that stands there. */
  get answer(): ServerAnswer | undefined {
    return this.document?.answer
  }

  private get loaded(): boolean {
    return this.complete.has(this.loader)
  }

  private get stalled(): boolean {
    return this.ready.has(this.loader) && performance.now() - this.lastSign > STALLED
  }

  /**
   * Opens the address and waits until the page is ready.
   * @param atLoad called when a document has loaded, before its timers come due
   * @returns false where it was still loading when the time was over: what stands there can be read
   * @throws ReadError where there is nothing to read
   */
  async open(url: string, deadline: Deadline, atLoad: () => Promise<void>): Promise<boolean> {
    const answer = await deadline.race(Promise.race([this.cdp.send('Page.navigate', { url }), this.failed]))
    if (answer === LATE) throw this.lateError('nothing arrived')
    if (answer.errorText) throw this.refusal(answer.errorText)
    return this.settle(deadline, atLoad)
  }

  /**
   * Waits until the page that stands there already is ready, as `open` does.
   * @throws ReadError where there is nothing to read
   */
  async settle(deadline: Deadline, atLoad: () => Promise<void>): Promise<boolean> {
    const steady = await Promise.race([this.becomeSteady(deadline, atLoad), this.failed])
    this.checkDocument()
    return steady
  }

  /** Waits for the page to load and to come to rest, wherever it goes meanwhile. */
  private async becomeSteady(deadline: Deadline, atLoad: () => Promise<void>): Promise<boolean> {
    for (let hop = 0; hop < MOST_HOPS; hop++) {
      const complete = await this.load(deadline)
      this.checkDocument()
      if (deadline.over) return false
      const loader = this.loader
      await deadline.within(ANSWER_TIME).race(this.stopClock())
      await atLoad()
      if (!(await this.rest(deadline)) || !complete) return false
      if (loader === this.loader && this.loaded) return true
    }
    return false
  }

  private async load(deadline: Deadline): Promise<boolean> {
    while (!this.loaded) {
      if (deadline.over || this.stalled) return false
      const event = new Promise<void>((resolve) => {
        this.wake = resolve
      })
      await deadline.within(250).race(event)
    }
    return true
  }

  /**
   * Lets the page's own clock run on by PAGE_TIME: its timers come due at once, and the clock stands while answers from the
   * network are awaited. Then it stands still, so that the page is read as it is.
   * @returns false where the page does not answer
   */
  private async rest(deadline: Deadline): Promise<boolean> {
    const answered = await this.runClock('pauseIfNetworkFetchesPending', PAGE_TIME, deadline.within(ANSWER_TIME))
    if (answered) return true
    // Something never answers, an event stream perhaps: go on without it.
    return this.runClock('advance', PAGE_TIME, deadline.within(ANSWER_TIME))
  }

  /** So that what stands there is what had loaded, however long reading it takes. */
  private async stopClock(): Promise<void> {
    await this.cdp.send('Emulation.setVirtualTimePolicy', { policy: 'pause' }).catch(() => undefined)
  }

  /**
   * Lets the page's clock run on, and stand again.
   * @param policy whether the clock stands while answers from the network are awaited
   * @param budget milliseconds of the page's clock
   * @returns false where the page did not come so far in time
   */
  async runClock(policy: 'advance' | 'pauseIfNetworkFetchesPending', budget: number, deadline: Deadline): Promise<boolean> {
    let ends: () => void = () => undefined
    const over = new Promise<void>((resolve) => {
      ends = resolve
    })
    this.cdp.once('Emulation.virtualTimeBudgetExpired', ends)
    const set = this.cdp.send('Emulation.setVirtualTimePolicy', {
      policy,
      budget,
      maxVirtualTimeTaskStarvationCount: MOST_TASKS_AT_ONE_TIME,
    })
    const answer = await deadline.race(Promise.all([set, over]))
    this.cdp.off('Emulation.virtualTimeBudgetExpired', ends)
    return answer !== LATE
  }

  /** Stops whatever runs or loads in a page that would not end by itself, so that it can be read. */
  async halt(deadline: Deadline): Promise<void> {
    const stops = [
      this.cdp.send('Runtime.terminateExecution'),
      this.cdp.send('Emulation.setScriptExecutionDisabled', { value: true }),
      this.cdp.send('Page.stopLoading'),
    ]
    await deadline.race(Promise.allSettled(stops))
  }

  /** What to say of a page that did not answer in time: one that is still being taken in is too large. */
  lateError(message: string): ReadError {
    const bytes = this.document?.bytes ?? 0
    return bytes > LARGE ? tooLarge(bytes) : new ReadError('timeout', message)
  }

  /** The promise's value, unless the page fails first. */
  orFail<T>(promise: Promise<T>): Promise<T> {
    return Promise.race([promise, this.failed])
  }

  /** @throws ReadError where what came is no page */
  private checkDocument(): void {
    if (!this.document) return
    const { status, mimeType } = this.document
    if (status >= 400) throw new ReadError('http-error', `HTTP ${status}`, this.answer)
    if (mimeType !== '' && !HTML.has(mimeType)) throw new ReadError('not-html', mimeType)
  }

  /** Why the browser did not open the address. */
  private refusal(errorText: string): ReadError {
    const { status = 0, mimeType = '' } = this.document ?? {}
    if (status >= 400) return new ReadError('http-error', `HTTP ${status}`, this.answer)
    if (errorText === 'net::ERR_ABORTED') {
      if (status === 204 || status === 205) return new ReadError('not-html', `HTTP ${status}, no content`)
      return new ReadError('not-html', mimeType && !HTML.has(mimeType) ? mimeType : 'a download')
    }
    if (/FILE_NOT_FOUND|ACCESS_DENIED/.test(errorText)) return new ReadError('unreadable', errorText)
    return new ReadError('unreachable', errorText)
  }
}

const tooLarge = (bytes: number): ReadError => new ReadError('too-large', `${Math.round(bytes / 1024 / 1024)} MB`)
