import browser from 'webextension-polyfill'
import { joinFrames } from '../../lib/page/join'
import type { Limit, PageSnapshot } from '../../lib/page/snapshot'
import type { FramePart } from '../collector'
import { isFramePart } from './frame-part'
import { NoAccess } from './no-access'

/** A page that hangs must not hang us: this long it has to tell its document, and to be read. */
const ANSWER_WITHIN = 5_000
const READ_WITHIN = 10_000

/** @throws where it takes longer */
export const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page did not answer.')), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Address of a tab, '' where the browser does not tell. */
export const addressOf = async (tabId: number): Promise<string> => (await browser.tabs.get(tabId)).url ?? ''

/**
 * The browser tells the address of a tab that we may enter. Without one, it is a page of the browser's own where we may see all sites, and
 * one that is withheld from us where we may not. (Entering a withheld page does not fail: Chrome waits until the person allows it.)
 */
const refusal = async (url: string): Promise<NoAccess | undefined> => {
  if (url !== '') return /^(https?|file|ftp):/.test(url) ? undefined : new NoAccess('closed')
  return new NoAccess((await browser.permissions.contains({ origins: ['<all_urls>'] })) ? 'closed' : 'withheld')
}

/** A document that gives place to another one cannot be entered either: what comes after it is asked once more, so much later. */
const NEXT_AFTER = 300

const timeOriginOf = (tabId: number): Promise<number | undefined> => {
  const asked = browser.scripting.executeScript({ target: { tabId }, func: () => performance.timeOrigin, injectImmediately: true })
  return within(
    ANSWER_WITHIN,
    asked.then(
      ([main]) => (typeof main?.result === 'number' ? main.result : undefined),
      () => undefined,
    ),
  )
}

/**
 * Tells one document of a tab from the next: when its time began.
 * @throws {NoAccess} where the page may not be entered
 * @throws {Error} where it does not answer, or the tab is gone
 */
export const documentOf = async (tabId: number): Promise<number> => {
  for (const last of [false, true]) {
    const refused = await refusal(await addressOf(tabId))
    if (refused) throw refused
    const origin = await timeOriginOf(tabId)
    if (origin !== undefined) return origin
    if (!last) await new Promise((resolve) => setTimeout(resolve, NEXT_AFTER))
  }
  // What the browser refuses though it told the address: a store, a reader of its own, a page of an error.
  throw new NoAccess('closed')
}

/** Whether frames are still there in a tab; false, too, where they do not answer. */
export const haveFrames = (tabId: number, frameIds: number[]): Promise<boolean> =>
  within(
    ANSWER_WITHIN,
    browser.scripting
      .executeScript({ target: { tabId, frameIds }, func: () => true, injectImmediately: true })
      .then((answers) => frameIds.every((id) => answers.some(({ frameId, result }) => frameId === id && result === true))),
  ).catch(() => false)

/** What stands behind the path may tell of the person. */
const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, '')

/** Frames that stand in the page and gave no answer, by count; by address where it can be told. */
const unreadFrames = (parts: FramePart[], silent: number): Limit[] => {
  const expected = parts.reduce((sum, { children }) => sum + children.count, 1)
  const read = new Set(parts.map(({ frame }) => frame.url))
  const unread = parts.flatMap(({ children }) => children.urls).filter((url) => url !== '' && !read.has(url))
  const missing = Math.max(0, expected - parts.length - silent) + silent
  return Array.from({ length: missing }, (_, index) => ({ code: 'frame-unread', params: { url: withoutQuery(unread[index] ?? '') } }))
}

/** Has a frame's words for a face attended to (attend.ts). A frame that is gone meanwhile needs nobody. */
export const attendIn = async (tabId: number, frameId: number): Promise<void> => {
  const target = { tabId, frameIds: [frameId] }
  await browser.scripting.executeScript({ target, files: ['/attend.js'], injectImmediately: true }).catch(() => undefined)
}

const topAlone = (tabId: number) =>
  browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/collector.js'], injectImmediately: true })

/**
 * Reads all frames of a tab.
 * @throws {NoAccess} where the page may not be entered
 * @throws {Error} where the page itself could not be read
 */
export const collectTab = async (tabId: number, takenAt: string): Promise<PageSnapshot> => {
  // At once: one frame that never finishes would keep all others waiting. What is still loading says so.
  const injected = browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: ['/collector.js'],
    injectImmediately: true,
  })
  // A frame that never answers keeps the answers of all others from us: then the page itself is asked alone.
  const results = await within(READ_WITHIN, injected).catch(() => within(READ_WITHIN, topAlone(tabId)))
  const parts = results.flatMap(({ frameId, result }) => (isFramePart(result) ? [{ ...result, frame: { ...result.frame, frameId } }] : []))
  if (!parts.some(({ frame }) => frame.frameId === 0)) throw new Error('The page did not answer.')
  parts.sort((a, b) => a.frame.frameId - b.frame.frameId)
  return joinFrames(parts, { takenAt, layout: true, limits: unreadFrames(parts, results.length - parts.length) })
}
