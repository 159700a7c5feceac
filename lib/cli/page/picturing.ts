import { coverOfFrames, type TabCover, type ToFrame } from '../../layer/covered-frames'
import { placesOf } from '../../layer/finding-places'
import { PictureFailed } from '../../layer/picture-failed'
import { takePictures } from '../../layer/pictures'
import type { Report } from '../../report/schema'
import { Deadline, LATE } from '../deadline'
import { FrameReader } from './frames'
import type { OpenPage } from './page-reader'
import { type InTurn, type Pictures, whyOf, withSecondTry } from './picture-tries'

/** One try may take so long, less than covers stand, and each answer of the page: where the machine is busy, a picture alone takes over ten seconds. */
const TRY_TIME = 28_000
const ANSWER_TIME = 15_000
/** A frame that nobody sees is never drawn, and stays covered whole. */
const DRAWN_TIME = 1_500
const ENDING_TIME = 2_000

const inTime = async <T>(deadline: Deadline, promise: Promise<T>): Promise<T> => {
  const value = await deadline.race(promise)
  if (value === LATE) throw new PictureFailed('late')
  return value
}

const loaderOf = async (cdp: OpenPage['cdp'], deadline: Deadline): Promise<string> =>
  (await inTime(deadline.within(ANSWER_TIME), cdp.send('Page.getFrameTree'))).frameTree.frame.loaderId

/**
 * Pictures of a page that was judged and stands still, with everything private covered as the extension covers it.
 * @param covering what `dist/covering.js` holds
 * @param inTurn shared by all pages of a browser: each picture needs pages to be drawn, which they all wait for
 * @returns none, and why, where it could not be made sure that all is covered, or where the page is not the one that was judged any more.
 * Never rejects
 */
export async function picturesOf(open: OpenPage, report: Report, covering: string, inTurn: InTurn): Promise<Pictures> {
  try {
    // Before it waits: another page may stand there when its turn comes.
    const judged = await loaderOf(open.cdp, new Deadline(ANSWER_TIME))
    return await inTurn(() => withSecondTry(() => tryOnce(open, judged, report, covering)))
  } catch (error) {
    return { screenshots: [], whyNone: whyOf(error) }
  }
}

async function tryOnce({ page, cdp, snapshot }: OpenPage, judged: string, report: Report, covering: string): Promise<Pictures> {
  const deadline = new Deadline(TRY_TIME)
  const cover = async (): Promise<TabCover> => {
    const reader = new FrameReader(page, cdp, covering, deadline)
    const { parts, limits } = await reader.read()
    // Findings name frames by their number: the same ones have to be there.
    const now = parts.map(({ frame }) => `${frame.frameId} ${frame.url}`)
    if (snapshot.frames.some(({ frameId, url }) => !now.includes(`${frameId} ${url}`)))
      throw new PictureFailed(limits.some(({ code }) => code === 'frame-unread') ? 'late' : 'changed')
    const answers = parts.map(async ({ frame: { frameId } }) => {
      const part = await deadline
        .within(frameId === 0 ? ANSWER_TIME : DRAWN_TIME)
        .race(reader.worldOf(frameId)?.startCover() ?? Promise.reject(new Error('no frame')))
        .catch(() => LATE)
      if (typeof part === 'symbol' && frameId === 0) throw new PictureFailed('late')
      return typeof part === 'symbol' ? [] : [{ frameId, part }]
    })
    const toFrame: ToFrame = async (frameId, name, ...args) => {
      const world = reader.worldOf(frameId)
      const bound = name === 'end' || name === 'back' ? new Deadline(ENDING_TIME) : deadline.within(ANSWER_TIME)
      return world ? inTime(bound, world.tellCover(name, args)) : null
    }
    return coverOfFrames((await Promise.all(answers)).flat(), toFrame)
  }
  const parts = {
    cover,
    pause: async () => undefined,
    capture: async () => {
      const { data } = await inTime(deadline.within(ANSWER_TIME), cdp.send('Page.captureScreenshot', { format: 'png' }))
      return new Uint8Array(Buffer.from(data, 'base64'))
    },
    isSame: async () => (await loaderOf(cdp, deadline)) === judged,
    now: () => new Date().toISOString(),
  }
  let whyNone: Pictures['whyNone']
  const screenshots = await takePictures(parts, placesOf(report), (error) => {
    whyNone = whyOf(error)
  })
  return screenshots.length === 0 && whyNone ? { screenshots, whyNone } : { screenshots }
}
