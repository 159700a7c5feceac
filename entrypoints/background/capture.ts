import browser from 'webextension-polyfill'
import type { Covering } from '../../lib/layer/cover'
import { intersection, isEmpty, type Rect } from '../../lib/layer/rects'
import type { OnPage } from '../../lib/on-page'
import type { Box } from '../../lib/page/snapshot'
import { pngOf } from '../../lib/png'
import type { CoverPart } from '../cover'
import { within } from './collect'
import type { TabCover, TabState } from './save'

/** After covers were drawn in all frames, until they can be on the screen. */
const ON_SCREEN = 60
const COVERED_WITHIN = 6_000
const ANSWERED_WITHIN = 4_000

/** A frame that covers what it holds. */
interface Frame {
  frameId: number
  path: number[]
}

const keyOf = (path: readonly number[]): string => path.join('/')

const isPart = (value: unknown): value is CoverPart => typeof value === 'object' && value !== null && 'path' in value && 'drawn' in value

/** Runs in a frame's isolated world: speaks to the covers that stand there. Null where there are none. */
function speak(name: string, ...args: unknown[]): unknown {
  const covering = (globalThis as { [key: symbol]: unknown })[Symbol.for('liancha.cover')] as
    | Record<string, (...of: unknown[]) => unknown>
    | undefined
  return covering?.[name]?.(...args) ?? null
}

type Speech = { [Name in keyof Covering]: Covering[Name] extends (...args: infer A) => infer R ? [args: A, result: Awaited<R>] : never }

/** Says something to one frame's covers. @throws where the frame is gone or does not answer */
const toFrame = async <Name extends keyof Covering>(
  tabId: number,
  frameId: number,
  name: Name,
  ...args: Speech[Name][0]
): Promise<Speech[Name][1] | null> => {
  const asked = browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: speak,
    args: [name, ...args],
    injectImmediately: true,
  })
  const [answer] = await within(ANSWERED_WITHIN, asked)
  return (answer?.result ?? null) as Speech[Name][1] | null
}

const inject = (target: { tabId: number; allFrames?: boolean; frameIds?: number[] }) =>
  within(COVERED_WITHIN, browser.scripting.executeScript({ target, files: ['/cover.js'], injectImmediately: true }))

/** Covers all frames that answer; one that hangs keeps the others waiting, and then the page is covered alone, its frames whole. */
const coverFrames = async (tabId: number): Promise<Frame[]> => {
  const results = await inject({ tabId, allFrames: true }).catch(() => inject({ tabId, frameIds: [0] }))
  const frames = results.flatMap(({ frameId, result }) =>
    isPart(result) && result.drawn && result.path ? [{ frameId, path: result.path }] : [],
  )
  if (!frames.some(({ frameId }) => frameId === 0)) throw new Error('The page could not be covered.')
  // A frame counts only where all above it do.
  const known = new Set(frames.map(({ path }) => keyOf(path)))
  return frames.filter(({ path }) => path.every((_, at) => known.has(keyOf(path.slice(0, at)))))
}

/** Each parent lets in those of its frames that cover what they hold. */
const letIn = async (tabId: number, frames: readonly Frame[]): Promise<void> => {
  for (const { frameId, path } of frames) {
    const inside = frames.filter((one) => one.path.length === path.length + 1 && keyOf(one.path.slice(0, -1)) === keyOf(path))
    if (inside.length === 0) continue
    await toFrame(
      tabId,
      frameId,
      'letIn',
      inside.map((one) => one.path.at(-1)!),
    )
  }
}

/** From a frame's window to the tab's: a step for each frame above, the outermost first. Undefined where one of them is gone. */
const wayOut = async (tabId: number, frames: readonly Frame[], path: readonly number[]) => {
  const steps: { rect: Rect; scale: number }[] = []
  for (const [at, index] of path.entries()) {
    const parent = frames.find((one) => keyOf(one.path) === keyOf(path.slice(0, at)))
    const box = parent && (await toFrame(tabId, parent.frameId, 'frameBox', index))
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
const measure = async (tabId: number, frames: readonly Frame[], places: readonly OnPage[]): Promise<(Box | undefined)[]> => {
  const boxes: (Box | undefined)[] = places.map(() => undefined)
  const top = await toFrame(tabId, 0, 'measure', [])
  if (!top) return boxes
  for (const { frameId, path } of frames) {
    const here = places.flatMap((place, at) => (place.frameId === frameId ? [{ at, target: place.target }] : []))
    if (here.length === 0) continue
    const found = await toFrame(
      tabId,
      frameId,
      'measure',
      here.map(({ target }) => target),
    ).catch(() => null)
    const steps = await wayOut(tabId, frames, path).catch(() => undefined)
    if (!found || !steps) continue
    for (const [index, { at }] of here.entries()) {
      const rect = found.rects[index]
      boxes[at] = rect && sharesOf(outward(rect, steps), top.window)
    }
  }
  return boxes
}

/** Scrolls each frame above into the window, and then the place itself. */
const bring = async (tabId: number, frames: readonly Frame[], { frameId, target }: OnPage): Promise<boolean> => {
  const frame = frames.find((one) => one.frameId === frameId)
  if (!frame) return false
  for (const [at, index] of frame.path.entries()) {
    const parent = frames.find((one) => keyOf(one.path) === keyOf(frame.path.slice(0, at)))
    if (parent) await toFrame(tabId, parent.frameId, 'bring', index)
  }
  return (await toFrame(tabId, frameId, 'bring', target)) === true
}

/**
 * Covers everything private in a tab.
 * @throws where the page itself could not be covered
 */
export const coverTab = async (tabId: number): Promise<TabCover> => {
  const frames = await coverFrames(tabId)
  await letIn(tabId, frames)
  const toAll = async <Name extends 'covered' | 'bare' | 'back' | 'end' | 'drawn'>(name: Name): Promise<(Speech[Name][1] | null)[]> =>
    Promise.all(frames.map(({ frameId }) => toFrame(tabId, frameId, name, ...([] as never))))
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
    measure: (places) => measure(tabId, frames, places),
    bring: (place) => bring(tabId, frames, place),
    back: async () => void (await toAll('back')),
    async end() {
      // Those that did not answer before, too, whenever they can.
      void browser.scripting
        .executeScript({ target: { tabId, allFrames: true }, func: speak, args: ['end'], injectImmediately: true })
        .catch(() => undefined)
      await Promise.allSettled(frames.map(({ frameId }) => toFrame(tabId, frameId, 'end')))
    },
  }
}

/** A picture of what a window shows. */
export const captureWindow = async (windowId: number): Promise<Uint8Array> =>
  pngOf(await browser.tabs.captureVisibleTab(windowId, { format: 'png' }))

export const stateOf = async (tabId: number): Promise<TabState> => {
  const { active, windowId, incognito } = await browser.tabs.get(tabId)
  return { active, windowId: windowId ?? browser.windows.WINDOW_ID_NONE, private: incognito }
}
