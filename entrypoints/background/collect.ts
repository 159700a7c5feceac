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

/** Frames whose answers are awaited together; after them the page has its turn. */
const AT_ONCE = 16

/** @param frameIds all frames where it is left out */
const collectIn = (tabId: number, frameIds?: number[]) =>
  within(
    READ_WITHIN,
    browser.scripting.executeScript({
      target: frameIds ? { tabId, frameIds } : { tabId, allFrames: true },
      files: ['/collector.js'],
      // At once: one frame that never finishes loading would keep all others waiting. What is still loading says so.
      injectImmediately: true,
    }),
  )

type Answers = Awaited<ReturnType<typeof collectIn>>

const framesOf = (tabId: number): Promise<number[]> =>
  within(
    ANSWER_WITHIN,
    browser.scripting
      .executeScript({ target: { tabId, allFrames: true }, func: () => true, injectImmediately: true })
      .then((answers) => answers.map(({ frameId }) => frameId)),
  )

/** One frame that is gone or does not answer keeps the answers of all that were asked with it from us: then each is asked by itself. */
const collectEach = async (tabId: number, frameIds: number[]): Promise<Answers> => {
  const asked = await Promise.allSettled(frameIds.map((frameId) => collectIn(tabId, [frameId])))
  return asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
}

/** Reads all frames of a tab; what hundreds of them would do at once is done lot by lot, so that the page can answer in between. */
const collectFrames = async (tabId: number): Promise<Answers> => {
  const frameIds = await framesOf(tabId)
  if (frameIds.length <= AT_ONCE) return collectIn(tabId)
  const answers: Answers = []
  // Lots that do not answer must not add up: what is left after that is told as unread.
  const end = Date.now() + READ_WITHIN
  for (let at = 0; at < frameIds.length && Date.now() < end; at += AT_ONCE) {
    const lot = frameIds.slice(at, at + AT_ONCE)
    answers.push(...(await collectIn(tabId, lot).catch(() => collectEach(tabId, lot))))
  }
  return answers
}

/**
 * Reads all frames of a tab.
 * @throws {NoAccess} where the page may not be entered
 * @throws {Error} where the page itself could not be read
 */
export const collectTab = async (tabId: number, takenAt: string): Promise<PageSnapshot> => {
  // A frame that never answers keeps the answers of all others from us: then the page itself is asked alone.
  const results = await collectFrames(tabId).catch(() => collectIn(tabId, [0]))
  const parts = results.flatMap(({ frameId, result }) => (isFramePart(result) ? [{ ...result, frame: { ...result.frame, frameId } }] : []))
  if (!parts.some(({ frame }) => frame.frameId === 0)) throw new Error('The page did not answer.')
  parts.sort((a, b) => a.frame.frameId - b.frame.frameId)
  return joinFrames(parts, { takenAt, layout: true, limits: unreadFrames(parts, results.length - parts.length) })
}
