import browser from 'webextension-polyfill'
import { type CoverPart, coverOfFrames, type TabCover, type ToFrame } from '../../lib/layer/covered-frames'
import { pngOf } from '../../lib/layer/png'
import { within } from './collect'
import type { TabState } from './save'

const COVERED_WITHIN = 6_000
const ANSWERED_WITHIN = 4_000

const isPart = (value: unknown): value is CoverPart => typeof value === 'object' && value !== null && 'path' in value && 'drawn' in value

/** Runs in a frame's isolated world: speaks to the covers that stand there. Null where there are none. */
function speak(name: string, ...args: unknown[]): unknown {
  const covering = (globalThis as { [key: symbol]: unknown })[Symbol.for('liancha.cover')] as
    | Record<string, (...of: unknown[]) => unknown>
    | undefined
  return covering?.[name]?.(...args) ?? null
}

/** @throws where the frame is gone or does not answer */
const toFrameOf =
  (tabId: number): ToFrame =>
  async (frameId, name, ...args) => {
    const asked = browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: speak,
      args: [name, ...args],
      injectImmediately: true,
    })
    const [answer] = await within(ANSWERED_WITHIN, asked)
    return (answer?.result ?? null) as never
  }

const inject = (target: { tabId: number; allFrames?: boolean; frameIds?: number[] }) =>
  within(COVERED_WITHIN, browser.scripting.executeScript({ target, files: ['/cover.js'], injectImmediately: true }))

/**
 * Covers everything private in a tab: in all frames that answer. One that hangs keeps the others waiting, and then the page is covered alone,
 * its frames whole.
 * @throws where the page itself could not be covered
 */
export const coverTab = async (tabId: number): Promise<TabCover> => {
  const results = await inject({ tabId, allFrames: true }).catch(() => inject({ tabId, frameIds: [0] }))
  const parts = results.flatMap(({ frameId, result }) => (isPart(result) ? [{ frameId, part: result }] : []))
  const cover = await coverOfFrames(parts, toFrameOf(tabId))
  return {
    ...cover,
    async end() {
      // Those that did not answer before, too, whenever they can.
      void browser.scripting
        .executeScript({ target: { tabId, allFrames: true }, func: speak, args: ['end'], injectImmediately: true })
        .catch(() => undefined)
      await cover.end()
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
