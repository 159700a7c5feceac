import type { BrowserContext, Page } from 'playwright-core'
import { t } from '../../lib/i18n'
import { auditKey, type TabAudit } from '../../lib/tabs/store'
import { badgeOf } from '../../lib/ui/verdict'
import { type BenchBrowser, openBrowser } from '../bench/browsers'
import type { Tools } from '../bench/tools'
import { nameIn } from './pages'
import { type WorkerTools, workerTools } from './worker'

/** What these functions, which run in a page of the extension, use of the browser. */
declare const chrome: {
  action: { getBadgeText(of: { tabId: number }): Promise<string>; getTitle(of: { tabId: number }): Promise<string> }
  tabs: { query(of: object): Promise<{ id: number; url?: string }[]> }
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> }
  storage: {
    local: { set(values: object): Promise<void> }
    session: { get(key: null): Promise<Record<string, unknown>>; getBytesInUse(key: null): Promise<number> }
  }
}

/** A tab, and what must be known of it. */
export interface Watched {
  page: Page
  id: number
  /** Number of the request that stands there; undefined where none does. */
  asks: number | undefined
}

/** All that the extension has stored and shows, seen from one of its pages: that neither starts its worker nor keeps it. */
export interface Seen {
  stored: Record<string, unknown>
  bytes: number
  /** Open tabs with what their icon says. */
  tabs: { id: number; url: string; badge: string; title: string }[]
  /** Addresses of the audits in the history. */
  saved: string[]
  /** Documents that parse agreements. */
  parsers: number
}

export interface SoakBrowser {
  context: BrowserContext
  worker: WorkerTools
  see(): Promise<Seen>
  /** A tab of ours, once it has loaded. */
  watched(page: Page): Promise<Watched>
  close(): Promise<void>
}

const LANGUAGE = 'zh-CN'

const seenFrom = (own: Page): Promise<Seen> =>
  own.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const summaries = async (): Promise<{ url: string }[]> => {
      // To open one that is not there yet would make an empty one, in which nothing could be saved.
      if (!(await indexedDB.databases()).some(({ name }) => name === 'liancha')) return []
      const database = await done(indexedDB.open('liancha'))
      const rows = await done(database.transaction('summaries').objectStore('summaries').getAll())
      database.close()
      return rows
    }
    const stored = await chrome.storage.session.get(null)
    const open = await chrome.tabs.query({})
    const tabs = open.map(async ({ id, url = '' }) => {
      const [badge, title] = await Promise.all([chrome.action.getBadgeText({ tabId: id }), chrome.action.getTitle({ tabId: id })])
      return { id, url, badge, title }
    })
    return {
      stored,
      bytes: await chrome.storage.session.getBytesInUse(null),
      tabs: await Promise.all(tabs),
      saved: (await summaries()).map(({ url }) => url),
      parsers: (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length,
    }
  })

/** Starts a browser with the extension in spot-check mode, so that every audit with a request is saved. */
export async function openSoak(tools: Pick<Tools, 'chromium' | 'browserPath' | 'extension'>): Promise<SoakBrowser> {
  const browser: BenchBrowser = await openBrowser({ ...tools, autoconsent: undefined }, 'ours')
  const { context } = browser
  const id = new URL((await browser.worker()).url()).host
  const own = await context.newPage()
  await own.goto(`chrome-extension://${id}/welcome.html`)
  const spotCheck = { on: true, caseNumber: '', device: '', region: '', date: '', notes: '' }
  await own.evaluate((values) => chrome.storage.local.set(values), { settings: { language: LANGUAGE }, spotCheck })
  const session = await context.browser()!.newBrowserCDPSession()
  return {
    context,
    worker: workerTools(session),
    see: () => seenFrom(own),
    watched: async (page) => {
      const { tabs } = await seenFrom(own)
      const tab = tabs.find(({ url }) => url === page.url())
      if (!tab) throw new Error(`No tab shows ${page.url()}`)
      return { page, id: tab.id, asks: undefined }
    },
    close: browser.close,
  }
}

const asked = ({ report }: TabAudit): string => report?.surfaces.find(({ primary }) => primary)?.quote ?? ''

/** What is not as it must be with a tab; '' where all is. */
export function wrongWith({ page, id, asks }: Watched, { stored, tabs }: Seen): string {
  const audit = stored[auditKey(id)] as TabAudit | undefined
  const tab = tabs.find((one) => one.id === id)
  const where = `${new URL(page.url()).pathname} (tab ${id})`
  if (!tab) return `${where} is gone`
  if (audit && audit.phase !== 'complete') return `${where} is ${audit.phase}${audit.message ? `: ${audit.message}` : ''}`
  if (audit && (audit.url !== page.url() || audit.report?.url !== page.url())) return `${where} has the report of ${audit.report?.url}`
  if (asks !== undefined && !audit?.report?.faceRequest) return `${where} asks for a face, which ${audit ? 'its report' : 'nothing'} says`
  if (asks !== undefined && !asked(audit!).includes(nameIn(asks))) return `${where} says ${nameIn(asks)}, its report ${asked(audit!)}`
  if (asks === undefined && audit?.report?.faceRequest) return `${where} asks for nothing, its report says ${asked(audit)}`
  const { text, title } = badgeOf(audit, t(LANGUAGE))
  if (tab.badge !== text) return `${where} has ${tab.badge} on its icon instead of ${text}`
  // A tab of which nothing was ever known has the manifest's own words.
  return audit && tab.title !== title ? `${where} has an icon that says ${tab.title} instead of ${title}` : ''
}

/** What is left of what is over: stored for a tab that is closed, or still open to parse agreements though all are read. */
export const leftBehind = ({ stored, tabs, parsers }: Seen): string[] => [
  ...Object.keys(stored)
    .filter((key) => /:\d+$/.test(key) && !tabs.some(({ id }) => key.endsWith(`:${id}`)))
    .map((key) => `${key} is stored for a closed tab`),
  ...(parsers > 0 ? ['The document that parses agreements is still open'] : []),
]

/**
 * What is wrong with the history.
 * @param must addresses that must stand there, once
 * @param may those that were left so soon that they may
 */
export function wrongHistory(must: ReadonlySet<string>, may: ReadonlySet<string>, { saved }: Seen): string[] {
  const times = (url: string): number => saved.filter((one) => one === url).length
  const lost = [...must].filter((url) => times(url) === 0).map((url) => `${url} is not in the history`)
  const more = [...new Set(saved)].filter((url) => times(url) > 1 || !(must.has(url) || may.has(url)))
  return [...lost, ...more.map((url) => `${url} is in the history ${times(url)} times`)]
}

const AT_ONCE = 100

/** Waits until all is as it must be. @returns what still was not; '' where all is */
export async function rightWithin(milliseconds: number, browser: SoakBrowser, wrongIn: (seen: Seen) => string): Promise<string> {
  for (const end = performance.now() + milliseconds; ; ) {
    const wrong = wrongIn(await browser.see())
    if (wrong === '' || performance.now() > end) return wrong
    await new Promise((again) => setTimeout(again, AT_ONCE))
  }
}
