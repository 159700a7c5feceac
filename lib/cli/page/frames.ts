import type { BrowserContext, CDPSession, Frame, Page } from 'playwright-core'
import type { Limit } from '../../page/snapshot'
import { type Deadline, LATE } from '../deadline'
import type { Point } from '../probe/pressing'
import { ReadError } from './read-error'
import { CollectorWorld, type FramePart } from './world'

const MOST_FRAMES = 100
const MOST_CLOSED_ROOTS = 500
/** Listing the nodes of a page costs about 300 bytes a node on the wire. */
const MOST_ELEMENTS = 60_000
/** A frame in a process of its own may hang alone; the others are read all the same. */
const FRAME_TIME = 5_000

/** The top frame did not answer within the time. */
export class TopFrameLate extends Error {}

const treeOf = async (cdp: CDPSession) => (await cdp.send('Page.getFrameTree')).frameTree
type FrameTree = Awaited<ReturnType<typeof treeOf>>
type CdpFrame = FrameTree['frame']

const framesOf = (tree: FrameTree): CdpFrame[] => [tree.frame, ...(tree.childFrames ?? []).flatMap(framesOf)]

/**
 * Closed shadow roots in all documents of a session, by `backendNodeId`. The flat list of nodes, because the nested one cannot be
 * sent for deep pages.
 */
async function closedRootsOf(cdp: CDPSession): Promise<number[]> {
  // Sent at once: they are answered in this order, and waiting for each costs more than the work.
  const [, { nodes }] = await Promise.all([
    cdp.send('DOM.enable'),
    cdp.send('DOM.getFlattenedDocument', { depth: -1, pierce: true }),
    cdp.send('DOM.disable'),
  ])
  const found = new Set<number>()
  const waiting = [...nodes]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.shadowRootType === 'closed') found.add(node.backendNodeId)
    for (const below of [node.shadowRoots, node.children, node.contentDocument ? [node.contentDocument] : []])
      waiting.push(...(below ?? []))
  }
  return [...found]
}

/** Reads the frames of one page, once. */
export class FrameReader {
  private readonly parts: FramePart[] = []
  private readonly limits: Limit[] = []
  private nextId = 0
  /** Sessions of frames in processes of their own. */
  private readonly sessions: CDPSession[] = []
  private readonly worlds = new Map<number, { world: CollectorWorld; parent: string | undefined }>()

  constructor(
    private readonly page: Page,
    private readonly main: CDPSession,
    private readonly collector: string,
    private readonly deadline: Deadline,
  ) {}

  /**
   * Reads the top frame, then all others; those that cannot be read are in `limits`.
   * @throws TopFrameLate, ReadError where the browser shows an error page, or what the protocol says where the top document went away
   */
  async read(): Promise<{ parts: FramePart[]; limits: Limit[] }> {
    const [top, ...rest] = framesOf(await this.inTime(treeOf(this.main)))
    if (!top) throw new ReadError('browser-failed', 'no top frame')
    if (top.unreachableUrl !== undefined) throw new ReadError('unreachable', top.unreachableUrl)
    const world = await this.inTime(CollectorWorld.enter(this.main, top.id, this.collector))
    const roots = await this.inTime(this.closedRoots(this.main, world, top.url))
    this.worlds.set(this.nextId, { world, parent: undefined })
    this.parts.push(await this.inTime(world.read(this.nextId++, roots)))

    for (const frame of rest) await this.readOther(this.main, frame, roots)
    for (const frame of this.page.frames()) await this.readOwnProcess(this.page.context(), frame)
    return { parts: this.parts, limits: this.limits }
  }

  /**
   * Whether a frame names a face; quicker than reading them.
   * @returns true, too, where a frame is in a process of its own, which takes as long to enter as to read, and where shadow roots are unknown
   * @throws TopFrameLate, or what the protocol says where a frame went away
   */
  async speaksOfFaces(): Promise<boolean> {
    const frames = framesOf(await this.inTime(treeOf(this.main)))
    if (this.page.frames().length > frames.length) return true
    let roots: number[] | undefined
    for (const { id, url } of frames) {
      const world = await this.inTime(CollectorWorld.enter(this.main, id, this.collector))
      roots ??= await this.inTime(this.closedRoots(this.main, world, url))
      if (this.limits.length > 0 || (await this.inTime(world.mentions(roots)))) return true
    }
    return false
  }

  /** The collector of the top frame, once it was read. */
  get top(): CollectorWorld | undefined {
    return this.worlds.get(0)?.world
  }

  /** Lets go of the frames, for a page that lives on. */
  async detach(): Promise<void> {
    await Promise.all(this.sessions.map((cdp) => cdp.detach().catch(() => undefined)))
  }

  /** The collector of a frame that was read. */
  worldOf(frameId: number): CollectorWorld | undefined {
    return this.worlds.get(frameId)?.world
  }

  /** Where to press a control of a frame that was read, in the window; null where a press there would reach something else. */
  async pointOf(frameId: number, target: readonly string[]): Promise<Point | null> {
    let at = this.worlds.get(frameId)
    let point = (await at?.world.point(target)) ?? null
    while (point && at?.parent !== undefined) {
      const { world, parent }: { world: CollectorWorld; parent: string | undefined } = at
      at = [...this.worlds.values()].find((other) => other.world.frame === parent)
      point = (await at?.world.through(point, world.frame)) ?? null
    }
    return point
  }

  private async inTime<T>(promise: Promise<T>): Promise<T> {
    const value = await this.deadline.race(promise)
    if (value === LATE) throw new TopFrameLate()
    return value
  }

  private async closedRoots(cdp: CDPSession, world: CollectorWorld, url: string): Promise<number[]> {
    const roots = world.elements > MOST_ELEMENTS ? undefined : await closedRootsOf(cdp).catch(() => undefined)
    if (roots && roots.length <= MOST_CLOSED_ROOTS) return roots
    this.limits.push({ code: 'closed-root-unread', params: { url } })
    return []
  }

  /** A frame in a process of its own, with the frames of that process below it. */
  private async readOwnProcess(context: BrowserContext, frame: Frame): Promise<void> {
    if (frame.parentFrame() === null) return
    const bound = this.deadline.within(FRAME_TIME)
    const opening = async () => {
      const cdp = await context.newCDPSession(frame)
      this.sessions.push(cdp)
      return { cdp, frames: framesOf(await treeOf(cdp)) }
    }
    // Throws for a frame of the page's own process, which has been read, and for one that has gone.
    const session = await bound.race(opening()).catch(() => undefined)
    if (session === LATE) this.unread(frame.url())
    if (session === undefined || session === LATE) return
    const [root, ...rest] = session.frames
    if (!root) return
    const roots = await this.readOther(session.cdp, root)
    for (const below of rest) await this.readOther(session.cdp, below, roots)
  }

  /**
   * Reads a frame that the audit can do without.
   * @param known closed roots of its process, where they were asked for already
   */
  private async readOther(cdp: CDPSession, frame: CdpFrame, known?: number[]): Promise<number[]> {
    // Where a frame could not be loaded, what stands there is the browser's error page.
    if (frame.unreachableUrl !== undefined || this.nextId >= MOST_FRAMES) {
      this.unread(frame.unreachableUrl ?? frame.url)
      return []
    }
    const id = this.nextId++
    let roots = known ?? []
    const reading = async (): Promise<FramePart> => {
      const world = await CollectorWorld.enter(cdp, frame.id, this.collector)
      this.worlds.set(id, { world, parent: frame.parentId })
      if (!known) roots = await this.closedRoots(cdp, world, frame.url)
      return world.read(id, roots)
    }
    const part = await this.deadline
      .within(FRAME_TIME)
      .race(reading())
      .catch(() => LATE)
    if (typeof part === 'symbol') this.unread(frame.url)
    else this.parts.push(part)
    return roots
  }

  private unread(url: string): void {
    this.limits.push({ code: 'frame-unread', params: { url } })
  }
}
