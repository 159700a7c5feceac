import type { Page, Worker } from 'playwright-core'
import { t } from '../../lib/i18n'
import { type Site, serve } from '../browser/serve'
import { type BenchBrowser, openBrowser } from './browsers'
import { AGREEMENT, AGREEMENT_PATH, askingPage } from './pages'
import { type Spread, spreadOf } from './stats'
import { oneOf, pause, type Tools } from './tools'

/** What these functions use of the browser, in the extension's worker, and of our page. */
declare const chrome: {
  action: { getBadgeText(of: { tabId: number }): Promise<string>; getTitle(of: { tabId: number }): Promise<string> }
  tabs: { query(of: object): Promise<{ id: number; url?: string }[]> }
}
declare const ask: () => number

/** Milliseconds from a dialog's insertion: the icon says that the page is being looked at, that a first report stands, and the number that stays. */
interface Times<T> {
  looking: T
  provisional: T
  last: T
}

/** By whether the worker was running. */
export interface DialogResult {
  warm: Times<Spread>
  cold: Times<Spread>
}

interface Seen extends Times<number> {
  /** When the worker that saw it was started. */
  started: number
}

const PATH = '/asking.html'
const ELEMENTS = 5_000
/** The look has long done its work on what was loaded. */
const REST = 1_500
/** What the icon says while the page is read, and then while agreements are: the same sign, with other words. */
const WAITING = '…'
const PROVISIONAL = (['zh-CN', 'en'] as const).map((language) => t(language).badge.provisional)

const tabOf = async (worker: Worker, url: string): Promise<number> => {
  const tabs = await worker.evaluate(() => chrome.tabs.query({}))
  const tab = tabs.find((one) => one.url === url)
  if (!tab) throw new Error(`No tab shows ${url}`)
  return tab.id
}

/**
 * Watches the icon of a tab from inside of the worker, so that nothing but the worker's clock is asked. To a worker that is stopped this
 * is given once something else has started it, and does not start it.
 */
const watchIcon = (worker: Worker, tabId: number): Promise<Seen> =>
  worker.evaluate(
    async ([tab, waiting, provisional]) => {
      const end = Date.now() + 30_000
      const seen = { looking: 0, provisional: 0 }
      while (Date.now() < end) {
        const [text, title] = await Promise.all([chrome.action.getBadgeText({ tabId: tab }), chrome.action.getTitle({ tabId: tab })])
        const now = Date.now()
        const told = text !== '' && text !== waiting
        if (text !== '') seen.looking ||= now
        if (told || provisional.includes(title)) seen.provisional ||= now
        if (told) return { ...seen, last: now, started: performance.timeOrigin }
        await new Promise((resolve) => setTimeout(resolve, 4))
      }
      throw new Error('The icon stayed as it was.')
    },
    [tabId, WAITING, PROVISIONAL] as const,
  )

/**
 * Stops the worker, as the browser does when it likes.
 * @param workers the browser's page of workers, which stays open: a tab that closes would wake the worker again
 */
async function stopWorker(workers: Page): Promise<void> {
  await workers.bringToFront()
  await workers.getByText('Stop', { exact: true }).click()
  await workers.getByText('Running Status: STOPPED').waitFor()
}

const ready = async (browser: BenchBrowser, site: Site): Promise<{ page: Page; tabId: number }> => {
  const page = await browser.context.newPage()
  await page.goto(site.origin + PATH)
  const tabId = await tabOf(await browser.worker(), page.url())
  await pause(REST)
  return { page, tabId }
}

/** @param workers the page that stops the worker; undefined where it goes on running */
async function timed(browser: BenchBrowser, site: Site, workers?: Page): Promise<Times<number>> {
  const { page, tabId } = await ready(browser, site)
  try {
    if (workers) await stopWorker(workers)
    // A page behind another one has its timers slowed.
    await page.bringToFront()
    const watched = watchIcon(await browser.worker(), tabId)
    const [asked, seen] = await Promise.all([page.evaluate(() => ask()), watched])
    if (seen.started > asked !== Boolean(workers)) throw new Error(`The worker ${workers ? 'was running' : 'had been stopped'}.`)
    return { looking: seen.looking - asked, provisional: seen.provisional - asked, last: seen.last - asked }
  } finally {
    await page.close()
  }
}

const result = (times: readonly Times<number>[]): Times<Spread> => ({
  looking: spreadOf(times.map(({ looking }) => looking)),
  provisional: spreadOf(times.map(({ provisional }) => provisional)),
  last: spreadOf(times.map(({ last }) => last)),
})

/** Measures how soon the icon tells of a dialog that comes up on a page of 5,000 elements, with the worker running and stopped in turn. */
export async function measureDialog(tools: Tools): Promise<DialogResult> {
  const browser = await openBrowser(tools, 'ours')
  const site = await serve('/nowhere', { [PATH]: askingPage(ELEMENTS), [AGREEMENT_PATH]: AGREEMENT })
  const workers = await browser.context.newPage()
  await workers.goto('chrome://serviceworker-internals/')
  const warm: Times<number>[] = []
  const cold: Times<number>[] = []
  try {
    for (let run = 0; run < tools.runs; run++) {
      tools.say(`dialog: run ${run + 1} of ${tools.runs}`)
      await oneOf('dialog, worker running', tools, async () => void warm.push(await timed(browser, site)))
      await oneOf('dialog, worker stopped', tools, async () => void cold.push(await timed(browser, site, workers)))
    }
  } finally {
    await browser.close()
    await site.close()
  }
  return { warm: result(warm), cold: result(cold) }
}
