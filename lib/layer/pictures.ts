import type { Screenshot } from '../evidence/record'
import type { Box } from '../page/snapshot'
import type { TabCover } from './covered-frames'
import type { OnPage } from './finding-places'
import { PictureFailed } from './picture-failed'
import { sizeOfPng } from './png'

/** What taking pictures of a page needs. */
export interface PictureParts {
  /** Covers the page. @throws where it could not be covered */
  cover(): Promise<TabCover>
  /** A picture of what the window shows, as PNG. @throws where there is none */
  capture(): Promise<Uint8Array>
  /** Waits until the next picture may be taken. */
  pause(): Promise<void>
  /** Whether the window still shows the page that was judged: pictures of another one would be worse than none. */
  isSame(): Promise<boolean>
  now(): string
}

/** As it is seen, and three more of what stands outside of the window. */
const MOST_PICTURES = 4
/** What is scrolled to may stand behind something else. */
const MOST_SCROLLS = 6
/** A page that never rests is tried so often. */
const TRIES = 4
/** A mark that moved by more than this share of the window while the picture was taken would point elsewhere. */
const STEADY = 0.01

/**
 * Pictures with everything private covered: as the page is seen, and of what stands further away. None where that cannot be made sure of.
 * @param places what is to be marked
 * @param failed told why there are no more: always where there are none
 */
export async function takePictures(
  parts: PictureParts,
  places: readonly OnPage[],
  failed: (error: unknown) => void,
): Promise<Screenshot[]> {
  const taken: Screenshot[] = []
  let cover: TabCover | undefined
  try {
    cover = await parts.cover()
    const asSeen = await takeOne(parts, cover, places)
    taken.push({ ...asSeen.screenshot, name: nameOf(taken) })
    let missing = places.filter((place) => !asSeen.seen.has(place))
    for (let tries = 0; tries < MOST_SCROLLS && missing.length > 0 && taken.length < MOST_PICTURES; tries++) {
      const [next, ...rest] = missing
      missing = rest
      if (!next || !(await cover.bring(next))) continue
      const picture = await takeOne(parts, cover, places)
      if ([next, ...rest].some((place) => picture.seen.has(place))) taken.push({ ...picture.screenshot, name: nameOf(taken) })
      missing = rest.filter((place) => !picture.seen.has(place))
    }
  } catch (error) {
    failed(error)
  } finally {
    await cover?.back().catch(() => undefined)
    await cover?.end().catch(() => undefined)
  }
  return taken
}

/** @throws PictureFailed */
async function takeOne(
  parts: PictureParts,
  cover: TabCover,
  places: readonly OnPage[],
): Promise<{ screenshot: Screenshot; seen: Set<OnPage> }> {
  for (let tries = 0; tries < TRIES; tries++) {
    await parts.pause()
    const { covered, unbroken } = await cover.settled()
    const before = await cover.measure(places)
    if (!(await parts.isSame())) throw new PictureFailed('changed')
    const takenAt = parts.now()
    const png = await parts.capture()
    const [whole, same] = [await unbroken(), await parts.isSame()]
    if (!same) throw new PictureFailed('changed')
    if (!whole) continue
    const after = await cover.measure(places)
    const steady = places.flatMap((place, at) => {
      const [box, then] = [after[at], before[at]]
      return box && then && isSteady(box, then) ? [{ place, box }] : []
    })
    const marks = steady.map(({ place, box }) => ({ surface: place.surface, rule: place.finding.rule, box }))
    const screenshot: Screenshot = { name: '', takenAt, png, ...sizeOfPng(png), marks, covered }
    return { screenshot, seen: new Set(steady.map(({ place }) => place)) }
  }
  throw new PictureFailed('uncovered')
}

const nameOf = (taken: readonly Screenshot[]): string => `screen-${taken.length + 1}.png`

const isSteady = (a: Box, b: Box): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) <= STEADY)
