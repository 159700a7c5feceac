import browser from 'webextension-polyfill'
import { newRecordId } from '../../lib/history/record-store'
import { records } from '../../lib/history/records'
import { outlineInTab } from '../../lib/layer/outline-in-tab'
import type { MarkerPressed } from '../../lib/messages'
import { readSettings, watches } from '../../lib/settings/settings'
import { createDoings } from '../../lib/tabs/doings'
import { createStore } from '../../lib/tabs/store'
import { readInBackground } from './agreements'
import { createAudits } from './audits'
import { showOnIcon } from './badge'
import { captureWindow, coverTab, stateOf } from './capture'
import { addressOf, collectTab, documentOf, haveFrames } from './collect'
import { createMarkers } from './markers'
import { hideMarker, markerLanguage, openDetails, showMarker, shownLanguage } from './on-page'
import { createSave } from './save'
import { createSpotChecks } from './spot-check'
import { createSteps } from './steps'

/** Name and version of this browser, as reports carry it. */
const browserName = (): string =>
  /(?:Firefox|Edg|Chrome)\/[\d.]+/.exec(navigator.userAgent.replace(/Chrome(?=.*Edg)/, ''))?.[0] ?? 'unknown'

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const givenUp = (error: unknown): void => console.error('An audit was given up.', error)

/** Lets a work go on by itself. */
export const carriedOut = (work: Promise<unknown>): void => void work.catch(givenUp)

/** The parts of the worker, each with what it needs of the browser and of the others. */
export const createWorker = () => {
  const store = createStore(browser.storage.session)
  const markers = createMarkers({ session: browser.storage.session, show: showMarker, hide: hideMarker, language: markerLanguage })
  const steps = createSteps({ store, session: browser.storage.session, language: shownLanguage, show: outlineInTab })
  const spotChecks = createSpotChecks({
    local: browser.storage.local,
    session: browser.storage.session,
    records,
    isPrivate: async (tabId) => (await browser.tabs.get(tabId)).incognito,
    now: () => new Date().toISOString(),
  })
  const audits = createAudits({
    store,
    addressOf,
    documentOf,
    collect: collectTab,
    haveFrames,
    isWatched: async (url) => watches(await readSettings(browser.storage.local), url),
    doings: createDoings(browser.storage.session, browser.storage.local),
    readsAgreements: async () => (await readSettings(browser.storage.local)).agreements,
    read: readInBackground,
    lawAsOf: spotChecks.lawAsOf,
    completed: (tabId, audit) => spotChecks.completed(tabId, audit).catch(givenUp),
    onIcon: showOnIcon,
    changed: async (tabId, audit) => {
      await showOnIcon(tabId, audit)
      // What stands on the page keeps nobody waiting.
      carriedOut(markers.changed(tabId, audit))
      if (!audit) carriedOut(steps.forget(tabId))
    },
    now: () => new Date().toISOString(),
    newRun: () => crypto.randomUUID(),
    wait,
    browser: browserName(),
  })
  const save = createSave({
    fresh: audits.fresh,
    tab: stateOf,
    documentOf,
    cover: coverTab,
    capture: captureWindow,
    records,
    now: () => new Date().toISOString(),
    newId: newRecordId,
    wait,
  })
  /** Goes on in a tab; where nothing is known of it yet, it is looked at first. */
  const step = async (tabId: number, by: 1 | -1): Promise<void> => {
    if ((await store.get(tabId)) === undefined) await audits.audit(tabId)
    await steps.go(tabId, by)
  }
  /** Switched off, the marker goes at once; it comes, or speaks otherwise, where it is wanted. */
  const settingsChanged = async (): Promise<void> => {
    const wanted = (await markerLanguage()) !== undefined
    for (const tabId of await store.tabs()) {
      if (wanted) await markers.changed(tabId, await store.get(tabId))
      else await markers.withdraw(tabId)
    }
  }
  const onMarker = ({ tabId, pressed }: MarkerPressed & { tabId: number }): Promise<void> => {
    if (pressed === 'details') return openDetails(tabId)
    return pressed === 'dismiss' ? markers.dismissed(tabId) : step(tabId, pressed === 'next' ? 1 : -1)
  }
  return { store, audits, save, step, settingsChanged, onMarker }
}
