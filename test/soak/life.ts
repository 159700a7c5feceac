import type { Page } from 'playwright-core'
import { type Site, serve } from '../browser/serve'
import { DIALOGS, type DialogKind, kindOfLoad, pathOfLiving, pathOfLoad, soakPages } from './pages'
import { leftBehind, rightWithin, type SoakBrowser, type Watched, wrongHistory, wrongWith } from './session'

/** What the script of a living page does. */
declare const burst: (kinds: readonly DialogKind[], from: number, between: number) => Promise<void>
declare const open: (kind: DialogKind, number: number) => void
declare const change: (number: number) => void
declare const close: () => void
declare let next: [DialogKind, number]

/** A page that never rests is looked at more and more seldom: so long a report may take to follow it, on a machine that does much else. */
export const RIGHT_WITHIN = 30_000
const LIVING = 4
const BETWEEN = 40

export interface Life {
  browser: SoakBrowser
  site: Site
  /** Pages that live as long as the soak, each with a dialog or none. */
  living: Watched[]
  /** Opens that many dialogs in a living page, one after another; the last one by a press, and waits until the report tells of it, then closes it. */
  dialogs(tab: Watched, count: number): Promise<void>
  /** Opens, changes or closes the one dialog of a page, and waits for nothing. @returns nothing, but the tab says from now on what it asks */
  open(tab: Watched): Promise<void>
  change(tab: Watched): Promise<void>
  close(tab: Watched): Promise<void>
  /** Loads the next page in the tab that visits one page after another, or in a new one. */
  load(inNewTab: boolean): Promise<Watched>
  /** The page of the tab asks, so a record of it must come; where it is left too soon, it may. */
  mustBeSaved(tab: Watched): void
  mayBeSaved(tab: Watched): void
  /** Whether all becomes as it must be in time. */
  isRight(milliseconds: number): Promise<boolean>
  /** @throws where a tab is not as it must be in time, or the history is not, or something is left of what is over */
  right(tabs?: readonly Watched[]): Promise<void>
}

/** @param pages how many pages will be loaded, at most */
export async function begin(browser: SoakBrowser, pages: number): Promise<Life> {
  const site = await serve('/nowhere', soakPages(pages, LIVING))
  const must = new Set<string>()
  const may = new Set<string>()
  let dialog = 0
  let loaded = 0

  const opened = async (path: string): Promise<Page> => {
    const page = await browser.context.newPage()
    await page.goto(site.origin + path)
    return page
  }
  const living: Watched[] = []
  for (let place = 0; place < LIVING; place++) living.push(await browser.watched(await opened(pathOfLiving(place))))
  let visiting: Watched | undefined

  const kindOf = (number: number): DialogKind => DIALOGS[number % DIALOGS.length]!
  const wrongAfter = (milliseconds: number, tabs: readonly Watched[] = visiting ? [...living, visiting] : living): Promise<string> =>
    rightWithin(
      milliseconds,
      browser,
      (seen) =>
        [...tabs.map((tab) => wrongWith(tab, seen)), ...wrongHistory(must, may, seen), ...leftBehind(seen)].find((wrong) => wrong !== '') ??
        '',
    )
  const life: Life = {
    browser,
    site,
    living,

    dialogs: async (tab, count) => {
      const { page } = tab
      await page.bringToFront()
      const kinds = Array.from({ length: count - 1 }, (_, at) => kindOf(dialog + at))
      await page.evaluate(([all, from, between]) => burst(all, from, between), [kinds, dialog, BETWEEN] as const)
      dialog += count - 1
      await life.open(tab)
      await life.right([tab])
      await life.close(tab)
      await life.right([tab])
    },

    open: async (tab) => {
      const number = dialog++
      await tab.page.evaluate(
        (what) => {
          next = what
        },
        [kindOf(number), number] as [DialogKind, number],
      )
      // What stands there may be in front of the button.
      await tab.page.evaluate(() => close())
      await tab.page.click('#go')
      tab.asks = number
      life.mustBeSaved(tab)
    },

    change: async (tab) => {
      const number = dialog++
      await tab.page.evaluate((to) => change(to), number)
      tab.asks = number
    },

    close: async (tab) => {
      await tab.page.evaluate(() => close())
      tab.asks = undefined
    },

    load: async (inNewTab) => {
      const number = loaded++
      const path = pathOfLoad(number)
      if (visiting && !inNewTab) {
        await visiting.page.bringToFront()
        await visiting.page.goto(site.origin + path)
      }
      const tab = visiting && !inNewTab ? visiting : await browser.watched(await opened(path))
      if (!inNewTab) visiting = tab
      tab.asks = kindOfLoad(number).startsWith('asks') ? number : undefined
      if (tab.asks !== undefined) life.mustBeSaved(tab)
      return tab
    },

    mustBeSaved: ({ page }) => void must.add(page.url()),
    mayBeSaved: ({ page }) => {
      must.delete(page.url())
      may.add(page.url())
    },

    isRight: async (milliseconds) => (await wrongAfter(milliseconds)) === '',
    right: async (tabs) => {
      const wrong = await wrongAfter(RIGHT_WITHIN, tabs)
      if (wrong !== '') throw new Error(wrong)
    },
  }
  return life
}
