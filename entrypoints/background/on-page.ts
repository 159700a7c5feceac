import browser from 'webextension-polyfill'
import type { Language } from '../../lib/law/law'
import type { Marker, MarkerSays } from '../../lib/layer/marker'
import { languageOf, readSettings } from '../../lib/settings/settings'

/** The language of what we show. */
export const shownLanguage = async (): Promise<Language> =>
  languageOf((await readSettings(browser.storage.local)).language, browser.i18n.getUILanguage())

/** The same, where the person wants a marker. */
export const markerLanguage = async (): Promise<Language | undefined> =>
  (await readSettings(browser.storage.local)).marker ? shownLanguage() : undefined

/** Runs in a frame's isolated world: speaks to the marker that stands there, if any. */
function speak(...[name, ...args]: unknown[]): void {
  const marker = (globalThis as { [key: symbol]: unknown })[Symbol.for('liancha.marker')] as Marker | undefined
  if (name === 'hide') marker?.hide()
  else marker?.show(...(args as Parameters<Marker['show']>))
}

const inFrame = async (
  tabId: number,
  frameId: number,
  run: { files: string[] } | { func: typeof speak; args: unknown[] },
): Promise<void> => {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, ...run })
}

/** Shows the marker in a frame. Where the frame is gone by now, there is nothing to show it beside. */
export const showMarker = async (tabId: number, frameId: number, target: string[], says: MarkerSays): Promise<void> => {
  try {
    await inFrame(tabId, frameId, { files: ['/marker.js'] })
    await inFrame(tabId, frameId, { func: speak, args: ['show', target, says] })
  } catch {
    // Gone, or not to be entered any more.
  }
}

export const hideMarker = async (tabId: number, frameId: number): Promise<void> => {
  await inFrame(tabId, frameId, { func: speak, args: ['hide'] }).catch(() => undefined)
}

/** Opens the popup over a tab; where the browser opens none by itself, the report beside it. */
export const openDetails = async (tabId: number): Promise<void> => {
  const tab = await browser.tabs.get(tabId)
  try {
    if (!tab.active || tab.windowId === undefined) throw new Error('The tab is not in front.')
    await browser.action.openPopup({ windowId: tab.windowId })
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL(`/report.html?tab=${tabId}`), index: tab.index + 1 })
  }
}
