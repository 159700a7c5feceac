import type { Screenshot } from '../../evidence/record'
import { coverOfFrames, type TabCover, type ToFrame } from '../../layer/covered-frames'
import { placesOf } from '../../layer/finding-places'
import { takePictures } from '../../layer/pictures'
import type { Report } from '../../report/schema'
import { Deadline, LATE } from '../deadline'
import { FrameReader } from './frames'
import type { OpenPage } from './page-reader'

/** Pictures of a page may take so long in all, and whatever is asked of one of its frames. */
const PICTURES_TIME = 20_000
const ANSWER_TIME = 3_000
/** A frame that nobody sees is never drawn, and stays covered whole. */
const DRAWN_TIME = 1_500
const ENDING_TIME = 2_000

const inTime = async <T>(deadline: Deadline, promise: Promise<T>): Promise<T> => {
  const value = await deadline.race(promise)
  if (value === LATE) throw new Error('The page did not answer.')
  return value
}

/**
 * Pictures of a page that was judged and stands still, with everything private covered as the extension covers it.
 * @param covering what `dist/covering.js` holds
 * @returns none where it could not be made sure that all is covered, or where the page is not the one that was judged any more. Never rejects
 */
export async function picturesOf({ page, cdp, snapshot }: OpenPage, report: Report, covering: string): Promise<Screenshot[]> {
  const deadline = new Deadline(PICTURES_TIME)
  const loader = async (): Promise<string> =>
    (await inTime(deadline.within(ANSWER_TIME), cdp.send('Page.getFrameTree'))).frameTree.frame.loaderId
  const first = await loader().catch(() => undefined)
  const cover = async (): Promise<TabCover> => {
    const reader = new FrameReader(page, cdp, covering, deadline)
    const { parts } = await reader.read()
    // Findings name frames by their number: the same ones have to be there.
    const now = parts.map(({ frame }) => `${frame.frameId} ${frame.url}`)
    if (snapshot.frames.some(({ frameId, url }) => !now.includes(`${frameId} ${url}`))) throw new Error('The page has changed.')
    const answers = parts.map(async ({ frame: { frameId } }) => {
      const part = await deadline
        .within(DRAWN_TIME)
        .race(reader.worldOf(frameId)?.startCover() ?? Promise.reject(new Error('no frame')))
        .catch(() => LATE)
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
    isSame: async () => first !== undefined && (await loader()) === first,
    now: () => new Date().toISOString(),
  }
  return takePictures(parts, placesOf(report), () => undefined)
}
