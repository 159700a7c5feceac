import type { CDPSession, Page } from 'playwright-core'
import { Deadline, LATE } from '../cli/deadline'
import { FrameReader, TopFrameLate } from '../cli/page/frames'
import { ReadError } from '../cli/page/read-error'
import type { FramePart } from '../cli/page/world'
import { joinFrames } from '../page/join'
import type { Limit, PageSnapshot } from '../page/snapshot'
import type { AnyFrame, AnyPage } from './any-page'

const MOST_FRAMES = 100
const FRAME_TIME = 5_000
/** A page that hangs may never let go. */
const LEAVING_TIME = 1_000
/** A page may leave while it is read. */
const MOST_TRIES = 3

interface Parts {
  parts: FramePart[]
  limits: Limit[]
}

/** Reads the frames by the browser's protocol: out of the page's reach, with closed shadow roots and frames of other origins. */
async function readByProtocol(page: AnyPage, session: CDPSession, collector: string, deadline: Deadline): Promise<Parts> {
  // Any version of Playwright has what the reader uses of a page.
  const reader = new FrameReader(page as unknown as Page, session, collector, deadline)
  try {
    return await reader.read()
  } finally {
    await new Deadline(LEAVING_TIME).race(reader.detach())
  }
}

async function readFrame(frame: AnyFrame, frameId: number, collector: string, deadline: Deadline): Promise<FramePart> {
  const read = await deadline.race(frame.evaluate(`(${collector}).readOpen(${frameId})`))
  if (read === LATE) throw new TopFrameLate()
  return JSON.parse(String(read)) as FramePart
}

/** Reads the frames beside the page's own scripts: all that Firefox and WebKit let Playwright do. */
async function readBesideScripts(page: AnyPage, collector: string, deadline: Deadline): Promise<Parts> {
  const [top, ...rest] = page.frames()
  if (!top) throw new ReadError('browser-failed', 'no top frame')
  const parts = [await readFrame(top, 0, collector, deadline)]
  const limits: Limit[] = [{ code: 'shared-world', params: { url: top.url() } }]
  for (const [index, frame] of rest.entries()) {
    if (frame.isDetached()) continue
    const part =
      index < MOST_FRAMES ? await readFrame(frame, index + 1, collector, deadline.within(FRAME_TIME)).catch(() => undefined) : undefined
    if (part) parts.push(part)
    else limits.push({ code: 'frame-unread', params: { url: frame.url() } })
  }
  return { parts, limits }
}

/** A session of the browser's protocol; none in browsers that have none. @throws TopFrameLate: a page that is busy gives none */
async function sessionOf(page: AnyPage, deadline: Deadline): Promise<CDPSession | undefined> {
  const session = await deadline.race(page.context().newCDPSession(page as never)).catch(() => undefined)
  if (session === LATE) throw new TopFrameLate()
  return session as CDPSession | undefined
}

/**
 * Takes a page apart as it stands. It is read and not changed, and stays open.
 * @param collector what `dist/collector.js` holds
 * @throws ReadError, TopFrameLate, or what Playwright says where the page went away
 */
export async function readPlaywrightPage(page: AnyPage, collector: string, time: number): Promise<PageSnapshot> {
  const deadline = new Deadline(time)
  const session = await sessionOf(page, deadline)
  try {
    for (let attempt = 1; ; attempt++) {
      const takenAt = new Date().toISOString()
      try {
        const { parts, limits } = session
          ? await readByProtocol(page, session, collector, deadline)
          : await readBesideScripts(page, collector, deadline)
        return joinFrames(parts, { takenAt, layout: true, limits })
      } catch (error) {
        const final = error instanceof ReadError || error instanceof TopFrameLate
        if (final || attempt === MOST_TRIES || deadline.over || page.isClosed()) throw error
      }
    }
  } finally {
    if (session) await new Deadline(LEAVING_TIME).race(session.detach().catch(() => undefined))
  }
}
