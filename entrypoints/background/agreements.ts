import browser from 'webextension-polyfill'
import { toBase64 } from '../../lib/agreements/base64'
import { readAgreements } from '../../lib/agreements/read'
import type { ParseAnswer, ParseWanted } from '../../lib/messages'
import type { DocumentSnapshot, FrameSnapshot } from '../../lib/page/snapshot'
import { createGuard } from './guard'

/** Chrome only; the polyfill has no types for it. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>
  closeDocument(): Promise<void>
}

/** The polyfill has no types for it either. */
interface RequestRules {
  getSessionRules(): Promise<{ id: number }[]>
  updateSessionRules(change: { removeRuleIds: number[]; addRules: object[] }): Promise<void>
}

const requestRules = (): RequestRules =>
  (globalThis as unknown as { chrome: { declarativeNetRequest: RequestRules } }).chrome.declarativeNetRequest

const offscreen = (): Offscreen => (globalThis as unknown as { chrome: { offscreen: Offscreen } }).chrome.offscreen

/** Readings that need the parsing document now, and its opening. */
let readings = 0
let opened: Promise<void> | undefined
let leftClosed: Promise<unknown> = Promise.resolve()

const openParser = (): Promise<void> => {
  opened ??= leftClosed
    .then(() =>
      offscreen().createDocument({
        url: '/agreements.html',
        reasons: ['DOM_PARSER'],
        justification: 'Takes the agreements that a page names apart.',
      }),
    )
    .catch((error: unknown) => {
      // One that is only being closed serves as well.
      if (!String(error).includes('single offscreen')) throw error
    })
  return opened
}

/** Closes the parsing document that a worker left open where it was stopped: it may be that nothing is ever to be read again. */
export const closeLeftParser = (): void => {
  if (!import.meta.env.FIREFOX) leftClosed = closeParser()
}

const closeParser = async (): Promise<void> => {
  opened = undefined
  await offscreen()
    .closeDocument()
    .catch(() => undefined)
}

const askOffscreen = async (wanted: ParseWanted): Promise<FrameSnapshot> => {
  await openParser()
  const answer = (await browser.runtime.sendMessage(wanted)) as ParseAnswer
  if ('frame' in answer) return answer.frame
  throw new Error(answer.failed)
}

/** Where there is a DOM: the background page itself in Firefox, a document of its own in Chrome, opened when the first text comes. */
const parse = async (html: string, url: string): Promise<FrameSnapshot> =>
  import.meta.env.FIREFOX ? (await import('../../lib/page/parse')).parseDocument(html, url) : askOffscreen({ kind: 'parse', html, url })

/** The parser of PDFs is loaded with the first one; Chrome's worker cannot load anything later. */
const readPdf = async (bytes: Uint8Array, url: string): Promise<FrameSnapshot> =>
  import.meta.env.FIREFOX
    ? (await import('../../lib/agreements/pdf')).readPdf(bytes, url)
    : askOffscreen({ kind: 'parse-pdf', base64: toBase64(bytes), url })

const guard = createGuard(async (rules) => {
  // Of our own requests alone: nothing that a page or a person asks for is touched.
  const initiatorDomains = [new URL(browser.runtime.getURL('')).host]
  const known = await requestRules().getSessionRules()
  await requestRules().updateSessionRules({
    removeRuleIds: known.map((rule) => rule.id),
    addRules: rules.map(({ id, priority, type, regexFilter }) => ({
      id,
      priority,
      action: { type },
      condition: { regexFilter, initiatorDomains },
    })),
  })
})

/**
 * Rules bar redirects where we have access; a fetch without it is the browser's to allow, and follows none.
 * @returns how agreements may be asked for now
 */
const redirectNow = async (): Promise<'follow' | 'error'> =>
  (await browser.permissions.contains({ origins: ['<all_urls>'] })) ? 'follow' : 'error'

/**
 * Fetches and takes apart the agreements that a page names. Never throws.
 * @param pageUrl address of the page that names them
 */
export const readInBackground = async (wanted: { title: string; url: string }[], pageUrl: string): Promise<DocumentSnapshot[]> => {
  readings += 1
  try {
    const redirect = await redirectNow()
    return await guard.during(pageUrl, () =>
      readAgreements(wanted, { pageUrl, fetch: (...request) => fetch(...request), redirect, parse, readPdf }),
    )
  } catch {
    return wanted.map(({ title, url }) => ({ title, url, status: 'unreachable' }))
  } finally {
    readings -= 1
    if (!import.meta.env.FIREFOX && readings === 0) await closeParser()
  }
}
