import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { namesFace } from '../../page/face-words'
import { joinFrames } from '../../page/join'
import type { Doings, Limit, PageSnapshot } from '../../page/snapshot'
import { Deadline, LATE } from '../deadline'
import { type BeforeScript, bringAlong } from './before'
import { FrameReader, TopFrameLate } from './frames'
import { Navigation } from './navigation'
import { notReached } from './not-reached'
import { ReadError } from './read-error'
import { contextOptions, type WindowSettings } from './window'

export interface ReaderOptions {
  /** Milliseconds that loading may take. */
  timeout: number
  /** What `dist/collector.js` holds. */
  collector: string
  /** Done with the blank page before it is sent anywhere. */
  prepare?: (page: Page) => Promise<void>
  /** As what the page is opened. */
  window?: WindowSettings
  /** Brings the page to where it is read, or to where the address can be opened. */
  before?: BeforeScript
}

/** Opening a window takes a tenth of a second, on a busy machine more. */
const OPENING_TIME = 20_000
/** Reading what stands there may take so long after loading. */
const READING_TIME = 10_000
const HALT_TIME = 3_000
/** Reading a page twice is for those that are quick to read. */
const EARLY_TIME = 2_000
const CLOSING_TIME = 5_000
/** A page may leave while it is read: as often is it read where it arrived. */
const MOST_TRIES = 3

/**
 * Runs in the page's own world before its scripts. Its dialogs are answered as if a person closed each: a real one stops the page until it
 * is dismissed from outside, and a page that opens them without end could not be stopped.
 */
const ANSWER_DIALOGS = `for (const [name, answer] of Object.entries({ alert: undefined, confirm: false, prompt: null, print: undefined }))
  Object.defineProperty(window, name, { value: () => answer, writable: true, enumerable: true, configurable: true })`

type Asked = Doings['camera']

/**
 * Runs in the page's own world before its scripts: tells when the camera is asked for, and lets it go on as it would. `tell` is taken from the
 * page at once; what a page does to this hook can only hide its own asking.
 */
const TELL_OF_CAMERA = (name: string): string => `(() => {
  const tell = window[${JSON.stringify(name)}]
  delete window[${JSON.stringify(name)}]
  const own = window.MediaDevices && MediaDevices.prototype.getUserMedia
  if (!own || !tell) return
  const getUserMedia = function (wanted) {
    if (wanted && wanted.video) tell().catch(() => undefined)
    return own.apply(this, arguments)
  }
  Object.defineProperty(MediaDevices.prototype, 'getUserMedia', { value: getUserMedia, writable: true, enumerable: true, configurable: true })
})()`

/** Notes each time that a page of the window asks for the camera: nobody has pressed anything in it. */
async function noteCamera(window: BrowserContext): Promise<Asked> {
  const asked: Asked = []
  const name = `tell_${randomUUID().replaceAll('-', '')}`
  await window.exposeBinding(name, ({ frame }) => {
    if (asked.length < MOST_ASKED) asked.push({ doing: 'asked', at: Date.now(), touched: false, frameUrl: frame.url() })
  })
  await window.addInitScript(TELL_OF_CAMERA(name))
  return asked
}

const MOST_ASKED = 20

/** A window like a person's, in which nothing has happened yet. */
async function newWindow(browser: Browser, settings: WindowSettings | undefined): Promise<BrowserContext> {
  const window = await browser.newContext(contextOptions(browser, settings))
  await window.addInitScript(ANSWER_DIALOGS)
  return window
}

const asReadError = (error: unknown): ReadError => {
  if (error instanceof ReadError) return error
  if (error instanceof TopFrameLate) return new ReadError('timeout', 'the page does not answer')
  return new ReadError('browser-failed', error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
}

const showsNothing = ({ frames }: PageSnapshot): boolean => frames.every(({ runs }) => runs.length === 0)
const namesFaces = ({ frames }: PageSnapshot): boolean => frames.some(({ runs }) => runs.some(({ text }) => namesFace(text)))

/** One page on its way from an address to a snapshot. */
class Visit {
  private readonly limits: Limit[] = []
  /** The page as it stood when it had loaded, before its timers came due. */
  private early: PageSnapshot | undefined

  constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
    private readonly navigation: Navigation,
    private readonly url: string,
    private readonly options: ReaderOptions,
  ) {}

  /**
   * @param stands true where the page is there already
   * @throws ReadError, or what the protocol says where the page went away
   */
  async snapshot(stands: boolean): Promise<PageSnapshot> {
    let page: PageSnapshot
    try {
      page = await this.arrived(stands)
    } catch (error) {
      throw error instanceof ReadError && error.code === 'http-error' ? await this.obstacleBehind(error) : error
    }
    const obstacle = this.obstacle(page, stands)
    if (obstacle) throw obstacle
    return page
  }

  private async arrived(stands: boolean): Promise<PageSnapshot> {
    const deadline = new Deadline(this.options.timeout)
    const early = (): Promise<void> => this.readEarly()
    const steady = await (stands ? this.navigation.settle(deadline, early) : this.navigation.open(this.url, deadline, early))
    if (!steady) await this.halt(new Deadline(HALT_TIME))
    const last = await this.readAtRest()
    if (this.limits.length > 0 && showsNothing(last)) throw new ReadError('timeout', 'nothing to be seen')
    // A request that a person saw, and that the page took away by itself a moment later.
    return this.early && namesFaces(this.early) && !namesFaces(last) ? this.early : last
  }

  /** What stands in the way of the page asked for. */
  private obstacle(page: Pick<PageSnapshot, 'url' | 'title' | 'frames'>, stands: boolean): ReadError | undefined {
    const { answer } = this.navigation
    // Where a script brought the page along, what stands there is what was asked for.
    const found = notReached({ requested: stands ? page.url : this.url, page, ...answer })
    return found && new ReadError(found.code, found.message, answer)
  }

  /** An error page may be that of a protection: its words tell. */
  private async obstacleBehind(error: ReadError): Promise<ReadError> {
    const nothing = { url: this.url, title: '', frames: [] }
    const page = await this.read(new Deadline(READING_TIME)).catch(() => nothing)
    return this.obstacle(page, false) ?? error
  }

  /** Most pages speak of no faces, and what else stood there early is of no use. */
  private async readEarly(): Promise<void> {
    const deadline = new Deadline(EARLY_TIME)
    const reading = async () => ((await this.reader(deadline).speaksOfFaces()) ? this.read(deadline) : undefined)
    this.early = await reading().catch(() => undefined)
  }

  /** Reads a page that has come to rest; again where it goes away meanwhile, and stopped where it does not answer. */
  private async readAtRest(): Promise<PageSnapshot> {
    const deadline = new Deadline(READING_TIME)
    for (let attempt = 1; ; attempt++) {
      try {
        // The first try leaves time for another.
        return await this.read(attempt === 1 ? deadline.within(READING_TIME / 2) : deadline)
      } catch (error) {
        const last = attempt === MOST_TRIES || deadline.over
        if (error instanceof TopFrameLate && last) throw this.navigation.lateError('the page does not answer')
        if (error instanceof ReadError || last) throw error
        if (error instanceof TopFrameLate) await this.halt(deadline.within(HALT_TIME))
      }
    }
  }

  private reader(deadline: Deadline): FrameReader {
    return new FrameReader(this.page, this.cdp, this.options.collector, deadline)
  }

  private async read(deadline: Deadline): Promise<PageSnapshot> {
    const takenAt = new Date().toISOString()
    const { parts, limits } = await this.navigation.orFail(this.reader(deadline).read())
    return joinFrames(parts, { takenAt, layout: true, limits: [...limits, ...this.limits] })
  }

  private async halt(deadline: Deadline): Promise<void> {
    if (this.limits.length === 0) this.limits.push({ code: 'still-loading', params: { url: this.url } })
    await this.navigation.halt(deadline)
  }
}

/** A blank page in a window of its own, watched from its first moment. */
async function blankPage(window: BrowserContext): Promise<{ page: Page; cdp: CDPSession; navigation: Navigation }> {
  const page = await window.newPage()
  const cdp = await window.newCDPSession(page)
  return { page, cdp, navigation: await Navigation.of(page, cdp) }
}

const closePopups = (window: BrowserContext): void => {
  window.on('page', (popup) => {
    popup.close().catch(() => undefined)
  })
}

/** What a browser that is dying may never answer. @throws ReadError */
async function inTime<T>(promise: Promise<T>): Promise<T> {
  const value = await new Deadline(OPENING_TIME).race(promise)
  if (value === LATE) throw new ReadError('browser-failed', 'the browser does not answer')
  return value
}

/** A page that has been read and stands still, in its window. */
export interface OpenPage {
  page: Page
  cdp: CDPSession
  navigation: Navigation
  snapshot: PageSnapshot
}

/**
 * Opens an address in a window of its own, takes the page apart, and has it used while the window is open.
 * @param url http(s) or file address
 * @throws ReadError where there was nothing to read; what could be read only in part is told in `limits`. What `use` throws is passed on
 */
export async function withPage<T>(browser: Browser, url: string, options: ReaderOptions, use: (open: OpenPage) => Promise<T>): Promise<T> {
  let window: BrowserContext | undefined
  try {
    let open: OpenPage
    try {
      window = await inTime(newWindow(browser, options.window))
      const camera = await noteCamera(window)
      const blank = await inTime(blankPage(window))
      await options.prepare?.(blank.page)
      // The script of `--before` may need windows of its own.
      const stands = options.before ? await bringAlong(options.before, blank.page, url, options.timeout) : false
      closePopups(window)
      // What it passed through, or pressed, is not what the page does by itself.
      camera.length = 0
      const read = await new Visit(blank.page, blank.cdp, blank.navigation, url, options).snapshot(stands)
      open = { ...blank, snapshot: camera.length > 0 ? { ...read, doings: { camera, pressed: [] } } : read }
    } catch (error) {
      throw asReadError(error)
    }
    return await use(open)
  } finally {
    // A page that hangs must not hold up the others: its window is left to the browser's end then.
    if (window) await new Deadline(CLOSING_TIME).race(window.close().catch(() => undefined))
  }
}

/** Takes the page at an address apart, as `withPage` does, and closes it. @throws ReadError */
export const readPage = (browser: Browser, url: string, options: ReaderOptions): Promise<PageSnapshot> =>
  withPage(browser, url, options, async ({ snapshot }) => snapshot)
