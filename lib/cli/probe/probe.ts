import { setTimeout } from 'node:timers/promises'
import { joinFrames } from '../../page/join'
import type { DocumentSnapshot } from '../../page/snapshot'
import type { NotPressedReason, Probe, SurfaceReport } from '../../report/schema'
import { Deadline, LATE } from '../deadline'
import type { Judge } from '../judge/judge'
import { FrameReader } from '../page/frames'
import type { OpenPage } from '../page/page-reader'
import { ReadError } from '../page/read-error'
import { followedOf, type Look } from './followed'
import type { Holding } from './holding'
import type { Point } from './pressing'
import type { Standing } from './standing'

export interface ProbeOptions {
  /** Hosts on whose pages a decline may be pressed, as addresses have them; with a port, on that port only. */
  hosts: readonly string[]
  /** What `dist/collector.js` holds. */
  collector: string
  judge: Pick<Judge, 'standing'>
  /** Keeps a picture of the page; answers the name of its file. */
  picture?: (when: 'before' | 'after', png: Buffer) => Promise<string>
}

/** The page's clock, in milliseconds, from one look to the next: closely at first, where a dialog closes and comes back at once. */
const STEPS = [100, 100, 100, 200, 250, 250, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500]
/** A page that has not changed for so long has come to what it comes to. */
const QUIET = 3_000
/** The page's clock between pointing at a control and pressing it. */
const POINTING = 100
const LOOK_TIME = 5_000
const PRESS_TIME = 5_000
const PICTURE_TIME = 5_000
/** Real time that a step may take, waiting for answers from the network or for scripts. */
const STEP_TIME = 1_500
const ANSWER_TIME = 400
const ANSWER_LOOK = 20

const HTTP = /^https?:/i

/** Whether the host of an address was named, with its port or for every port. */
export function isNamed(address: string, hosts: readonly string[]): boolean {
  if (!HTTP.test(address) || !URL.canParse(address)) return false
  const { host, hostname } = new URL(address)
  return hosts.includes(host) || hosts.includes(hostname)
}

/**
 * Presses the control of the primary surface that surely declines, once, and tells what follows. Where none does, nothing is pressed. Never
 * rejects.
 * @param primary the surface as the report has it
 * @param documents the agreements that were read, which may tell that a surface is a request
 * @param holding prepared before the page was opened
 */
export async function probeRefusal(
  open: OpenPage,
  primary: SurfaceReport,
  documents: DocumentSnapshot[],
  holding: Holding,
  options: ProbeOptions,
): Promise<Probe> {
  try {
    return await new RefusalProbe(open, documents, holding, options).run(primary)
  } catch (error) {
    return notPressed(error instanceof NotPressed ? error.reason : 'failed')
  } finally {
    await holding.end()
  }
}

const notPressed = (reason: NotPressedReason): Probe => ({ followed: 'not-pressed', reason })

/** Thrown before anything was pressed. */
class NotPressed extends Error {
  constructor(readonly reason: NotPressedReason) {
    super(reason)
  }
}

interface Seen {
  look: Look
  standing: Standing
  reader: FrameReader
}

interface Aim {
  name: string
  target: string[]
  point: Point
  request: Standing['requests'][number]
}

class RefusalProbe {
  private waitsForNetwork = true

  constructor(
    private readonly open: OpenPage,
    private readonly documents: DocumentSnapshot[],
    private readonly holding: Holding,
    private readonly options: ProbeOptions,
  ) {}

  async run(primary: SurfaceReport): Promise<Probe> {
    this.checkPage()
    const before = await this.see()
    const shown = await this.photograph()
    await this.holding.begin(this.open.page)
    const aim = await this.aim(before, primary)
    const looks = await this.pressAndFollow(aim.point)
    const shut = this.open.page.isClosed()
    const screenshots = await this.keep({ before: shown, after: shut ? undefined : await this.photograph() })
    return {
      pressed: { name: aim.name, target: aim.target },
      followed: shut ? 'left' : followedOf(aim.request, before.look, looks),
      before: { url: before.look.url },
      after: { url: shut ? '' : (looks.at(-1)?.url ?? this.open.page.url()) },
      held: this.holding.held,
      ...(screenshots.before || screenshots.after ? { screenshots } : {}),
    }
  }

  /** @throws NotPressed where the page is not to be touched */
  private checkPage(): void {
    if (this.open.snapshot.limits.some(({ code }) => code === 'still-loading')) throw new NotPressed('still-loading')
  }

  /** Whether a frame is of a host that was named. One without an address may be of any of the others. */
  private mayPressIn(frameUrl: string): boolean {
    const urls = HTTP.test(frameUrl) ? [frameUrl] : this.open.snapshot.frames.map(({ url }) => url).filter((url) => HTTP.test(url))
    return urls.every((url) => isNamed(url, this.options.hosts))
  }

  /** What to press, and where. @throws NotPressed */
  private async aim({ standing, reader }: Seen, reported: SurfaceReport): Promise<Aim> {
    const { primary, decline } = standing
    const { request } = primary ?? {}
    if (!request || request.frameId !== reported.frameId || String(request.target) !== String(reported.target))
      throw new NotPressed('out-of-reach')
    if (!primary?.interactive) throw new NotPressed('not-interactive')
    if (!decline) throw new NotPressed('no-sure-decline')
    if (!this.mayPressIn(request.frameUrl)) throw new NotPressed('frame-host-not-named')
    await this.pointAt(await this.pointOf(reader, decline))
    // Some move away from the pointer, and something else lies there then.
    return { name: decline.name, target: decline.target, point: await this.pointOf(reader, decline), request }
  }

  /** Where the control can be pressed. @throws NotPressed where a press would reach something else */
  private async pointOf(reader: FrameReader, { frameId, target }: { frameId: number; target: string[] }): Promise<Point> {
    const point = await new Deadline(LOOK_TIME).race(reader.pointOf(frameId, target))
    if (point === LATE || point === null) throw new NotPressed('out-of-reach')
    return point
  }

  private async pointAt({ x, y }: Point): Promise<void> {
    await new Deadline(PRESS_TIME).race(this.open.page.mouse.move(x, y))
    await this.letPass(POINTING)
  }

  /** The page as it stands, read by the collector that the audit uses. */
  private async see(): Promise<Seen> {
    const { page, cdp } = this.open
    const deadline = new Deadline(LOOK_TIME)
    const reader = new FrameReader(page, cdp, this.options.collector, deadline)
    const { parts, limits } = await reader.read()
    const snapshot = { ...joinFrames(parts, { takenAt: new Date().toISOString(), layout: true, limits }), documents: this.documents }
    const [standing, cover, tree] = await Promise.all([
      this.options.judge.standing(snapshot),
      deadline.race(reader.top?.cover() ?? Promise.reject(new Error('no top frame'))),
      deadline.race(cdp.send('Page.getFrameTree')),
    ])
    if (cover === LATE || tree === LATE) throw new Error('the page does not answer')
    const { front, disabled } = standing
    const { x, y } = cover.middle
    const isBehind = front && front.x <= x && x <= front.x + front.width && front.y <= y && y <= front.y + front.height
    const usable = !cover.covered && !isBehind && !disabled
    return { reader, standing, look: { url: snapshot.url, loader: tree.frameTree.frame.loaderId, requests: standing.requests, usable } }
  }

  /** What is seen at this moment; nothing while the page is on its way or does not answer. */
  private async lookOnce(): Promise<Look | undefined> {
    try {
      return (await this.see()).look
    } catch (error) {
      // Where the page went is known, although nothing answered there.
      if (error instanceof ReadError && error.code === 'unreachable') return { url: error.message, loader: '', requests: [], usable: true }
      return undefined
    }
  }

  /** Presses once and looks on until the page is quiet, or long enough. */
  private async pressAndFollow({ x, y }: Point): Promise<Look[]> {
    const pressed = await new Deadline(PRESS_TIME).race(this.open.page.mouse.click(x, y)).catch(() => LATE)
    if (pressed === LATE) return []
    const looks: Look[] = []
    let quiet = 0
    for (const step of STEPS) {
      const look = await this.lookOnce()
      quiet = look && JSON.stringify(look) === JSON.stringify(looks.at(-1)) ? quiet : 0
      if (look) looks.push(look)
      if (quiet >= QUIET || this.open.page.isClosed() || !(await this.letPass(step).catch(() => false))) break
      quiet += step
    }
    const last = await this.lookOnce()
    // What it came to is not known where it does not answer in the end.
    return last ? [...looks, last] : []
  }

  /** Lets the page's clock run on, with time for answers from the network. @returns false where the page hangs */
  private async letPass(milliseconds: number): Promise<boolean> {
    const { navigation } = this.open
    if (this.waitsForNetwork && this.holding.held.length === 0) {
      if (await navigation.runClock('pauseIfNetworkFetchesPending', milliseconds, new Deadline(STEP_TIME))) return true
      this.waitsForNetwork = false
    }
    // The clock would wait for what is held, too, without end.
    for (const bound = new Deadline(ANSWER_TIME); this.holding.unanswered > 0 && !bound.over; ) await setTimeout(ANSWER_LOOK)
    return navigation.runClock('advance', milliseconds, new Deadline(STEP_TIME))
  }

  /** A picture of what the window shows, where pictures are kept. */
  private async photograph(): Promise<Buffer | undefined> {
    if (!this.options.picture) return undefined
    const taken = await new Deadline(PICTURE_TIME).race(this.open.cdp.send('Page.captureScreenshot', { format: 'png' })).catch(() => LATE)
    return typeof taken === 'object' ? Buffer.from(taken.data, 'base64') : undefined
  }

  /** Names of the files that the pictures were kept in. What was pressed is told, although a picture of it could not be kept. */
  private async keep(pictures: Record<'before' | 'after', Buffer | undefined>): Promise<{ before?: string; after?: string }> {
    const names: { before?: string; after?: string } = {}
    for (const when of ['before', 'after'] as const) {
      const png = pictures[when]
      const name = png && (await this.options.picture?.(when, png).catch(() => undefined))
      if (name) names[when] = name
    }
    return names
  }
}
