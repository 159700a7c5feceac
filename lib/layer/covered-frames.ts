import type { Box } from '../page/snapshot'
import type { Covering } from './cover'
import type { OnPage } from './finding-places'
import { PictureFailed } from './picture-failed'
import { intersection, isEmpty, type Rect } from './rects'

/*
 * The covers of all frames of a page as one, for whoever can speak to each of them: the extension by its scripting, the command by the
 * debugger's protocol.
 */

/** After covers were drawn in all frames, until they can be on the screen. */
const ON_SCREEN = 60

/** What covers a tab's frames while pictures are taken. */
export interface TabCover {
  /**
   * Waits until the covers are drawn.
   * @returns how many things they cover, and what tells whether any was bare since
   */
  settled(): Promise<{ covered: number; unbroken: () => Promise<boolean> }>
  /** Where places stand in the picture, as shares of its width and height; undefined for what is not in it. */
  measure(places: readonly OnPage[]): Promise<(Box | undefined)[]>
  /** Scrolls a place into the window. @returns false where it is not there */
  bring(place: OnPage): Promise<boolean>
  /** Scrolls back to where it all stood. */
  back(): Promise<void>
  end(): Promise<void>
}

/** What one frame answers when it was covered. */
export interface CoverPart {
  /** Its place among its parent's frames, the parent's among its own, and so on from the top; null where it cannot be told. */
  path: number[] | null
  /** Whether what it covers has been drawn. */
  drawn: boolean
}

/** A frame that covers what it holds. */
export interface CoveredFrame {
  frameId: number
  path: number[]
}

export type Speech = {
  [Name in keyof Covering]: Covering[Name] extends (...args: infer A) => infer R ? [args: A, result: Awaited<R>] : never
}

/** Says something to one frame's covers; null where there are none. Throws where the frame is gone or does not answer. */
export type ToFrame = <Name extends keyof Covering>(
  frameId: number,
  name: Name,
  ...args: Speech[Name][0]
) => Promise<Speech[Name][1] | null>

const keyOf = (path: readonly number[]): string => path.join('/')

/** Frames that are covered and whose way to the top is. @throws where the page itself is not */
const framesOf = (parts: readonly { frameId: number; part: CoverPart }[]): CoveredFrame[] => {
  const frames = parts.flatMap(({ frameId, part: { path, drawn } }) => (drawn && path ? [{ frameId, path }] : []))
  if (!frames.some(({ frameId }) => frameId === 0)) throw new PictureFailed('uncovered')
  // A frame counts only where all above it do.
  const known = new Set(frames.map(({ path }) => keyOf(path)))
  return frames.filter(({ path }) => path.every((_, at) => known.has(keyOf(path.slice(0, at)))))
}

/** Each parent lets in those of its frames that cover what they hold. */
const letIn = async (toFrame: ToFrame, frames: readonly CoveredFrame[]): Promise<void> => {
  for (const { frameId, path } of frames) {
    const inside = frames.filter((one) => one.path.length === path.length + 1 && keyOf(one.path.slice(0, -1)) === keyOf(path))
    if (inside.length === 0) continue
    await toFrame(
      frameId,
      'letIn',
      inside.map((one) => one.path.at(-1)!),
    )
  }
}

/** From a frame's window to the tab's: a step for each frame above, the outermost first. Undefined where one of them is gone. */
const wayOut = async (toFrame: ToFrame, frames: readonly CoveredFrame[], path: readonly number[]) => {
  const steps: { rect: Rect; scale: number }[] = []
  for (const [at, index] of path.entries()) {
    const parent = frames.find((one) => keyOf(one.path) === keyOf(path.slice(0, at)))
    const box = parent && (await toFrame(parent.frameId, 'frameBox', index))
    if (!box) return undefined
    steps.push(box)
  }
  return steps
}

const outward = (rect: Rect, steps: readonly { rect: Rect; scale: number }[]): Rect =>
  [...steps].reverse().reduce(
    (inner, { rect: { left, top, right, bottom }, scale }) =>
      intersection(
        {
          left: left + inner.left * scale,
          top: top + inner.top * scale,
          right: left + inner.right * scale,
          bottom: top + inner.bottom * scale,
        },
        { left, top, right, bottom },
      ),
    rect,
  )

const sharesOf = (rect: Rect, window: Rect): Box | undefined => {
  const seen = intersection(rect, window)
  if (isEmpty(seen)) return undefined
  const [width, height] = [window.right, window.bottom]
  return { x: seen.left / width, y: seen.top / height, width: (seen.right - seen.left) / width, height: (seen.bottom - seen.top) / height }
}

/** Where places stand in the tab's window. Places in frames that do not answer are left out. */
const measure = async (toFrame: ToFrame, frames: readonly CoveredFrame[], places: readonly OnPage[]): Promise<(Box | undefined)[]> => {
  const boxes: (Box | undefined)[] = places.map(() => undefined)
  const top = await toFrame(0, 'measure', [])
  if (!top) return boxes
  for (const { frameId, path } of frames) {
    const here = places.flatMap((place, at) => (place.frameId === frameId ? [{ at, target: place.target }] : []))
    if (here.length === 0) continue
    const found = await toFrame(
      frameId,
      'measure',
      here.map(({ target }) => target),
    ).catch(() => null)
    const steps = await wayOut(toFrame, frames, path).catch(() => undefined)
    if (!found || !steps) continue
    for (const [index, { at }] of here.entries()) {
      const rect = found.rects[index]
      boxes[at] = rect && sharesOf(outward(rect, steps), top.window)
    }
  }
  return boxes
}

/** Scrolls each frame above into the window, and then the place itself. */
const bring = async (toFrame: ToFrame, frames: readonly CoveredFrame[], { frameId, target }: OnPage): Promise<boolean> => {
  const frame = frames.find((one) => one.frameId === frameId)
  if (!frame) return false
  for (const [at, index] of frame.path.entries()) {
    const parent = frames.find((one) => keyOf(one.path) === keyOf(frame.path.slice(0, at)))
    if (parent) await toFrame(parent.frameId, 'bring', index)
  }
  return (await toFrame(frameId, 'bring', target)) === true
}

/**
 * Frames that were covered one by one, as the cover of their page.
 * @param parts what each answered; the page itself is frame 0
 * @throws where the page itself could not be covered
 */
export const coverOfFrames = async (parts: readonly { frameId: number; part: CoverPart }[], toFrame: ToFrame): Promise<TabCover> => {
  const frames = framesOf(parts)
  await letIn(toFrame, frames)
  const toAll = async <Name extends 'covered' | 'bare' | 'back' | 'end' | 'drawn'>(name: Name): Promise<(Speech[Name][1] | null)[]> =>
    Promise.all(frames.map(({ frameId }) => toFrame(frameId, name, ...([] as never))))
  /** How often something was bare in each frame; null for one that is gone, and for what stands in its place. */
  const bare = () => toAll('bare').catch(() => [null])
  return {
    async settled() {
      const before = await bare()
      const counts = await toAll('covered')
      await new Promise((resolve) => setTimeout(resolve, ON_SCREEN))
      return {
        covered: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
        unbroken: async () => {
          const after = await bare()
          return before.every((count, at) => count !== null && after[at] === count)
        },
      }
    },
    measure: (places) => measure(toFrame, frames, places),
    bring: (place) => bring(toFrame, frames, place),
    back: async () => void (await toAll('back')),
    end: async () => void (await Promise.allSettled(frames.map(({ frameId }) => toFrame(frameId, 'end')))),
  }
}
