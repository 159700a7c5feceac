import browser, { type Runtime } from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { newRecordId } from '../../lib/history/record-store'
import { records } from '../../lib/history/records'
import { outlineInTab } from '../../lib/layer/outline-in-tab'
import { type MarkerPressed, workerMessage } from '../../lib/messages'
import { readSettings, SETTINGS_KEY, watches } from '../../lib/settings/settings'
import { createDoings } from '../../lib/tabs/doings'
import { createStore } from '../../lib/tabs/store'
import { readInBackground } from './agreements'
import { createAudits } from './audits'
import { showOnIcon } from './badge'
import { captureWindow, coverTab, stateOf } from './capture'
import { addressOf, attendIn, collectTab, documentOf } from './collect'
import { createMarkers } from './markers'
import { hideMarker, markerLanguage, openDetails, showMarker, shownLanguage } from './on-page'
import { keepLookRegistered } from './register'
import { createSave } from './save'
import { createSpotChecks } from './spot-check'
import { createSteps } from './steps'
import { complain, tell } from './tell'
import { welcomeOnce } from './welcome'

/** Name and version of this browser, as reports carry it. */
const browserName = (): string =>
  /(?:Firefox|Edg|Chrome)\/[\d.]+/.exec(navigator.userAgent.replace(/Chrome(?=.*Edg)/, ''))?.[0] ?? 'unknown'

const begin = (): void => {
  const store = createStore(browser.storage.session)
  const markers = createMarkers({ session: browser.storage.session, show: showMarker, hide: hideMarker, language: markerLanguage })
  const steps = createSteps({ store, session: browser.storage.session, language: shownLanguage, show: outlineInTab })
  const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
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
    isWatched: async (url) => watches(await readSettings(browser.storage.local), url),
    doings: createDoings(browser.storage.session, browser.storage.local),
    readsAgreements: async () => (await readSettings(browser.storage.local)).agreements,
    read: readInBackground,
    lawAsOf: spotChecks.lawAsOf,
    completed: (tabId, audit) => carriedOut(spotChecks.completed(tabId, audit)),
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
  const carriedOut = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => console.error('An audit was given up.', error))
  }
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
  const own = { id: browser.runtime.id, base: browser.runtime.getURL('') }

  keepLookRegistered()
  welcomeOnce()
  browser.runtime.onMessage.addListener(((data: unknown, sender: Runtime.MessageSender, answer: (value: unknown) => void) => {
    const message = workerMessage(data, sender, own)
    if (!message) return undefined
    const { tabId } = message
    const answered = async (made: Promise<unknown>): Promise<void> => answer((await made) ?? null)
    if (message.kind === 'face-words') {
      if (!message.attended) carriedOut(attendIn(tabId, message.frameId))
      carriedOut(audits.faceWordsSeen(tabId))
    } else if (message.kind === 'camera' || message.kind === 'pressed') {
      const { tabId: _, frameId: __, frameUrl, ...did } = message
      carriedOut(audits.did(tabId, did, { frameUrl, private: sender.tab?.incognito === true }))
    } else if (message.kind === 'marker') carriedOut(onMarker(message))
    else if (message.kind === 'opened') carriedOut(audits.opened(tabId))
    else if (message.kind === 'audit') carriedOut(audits.audit(tabId))
    else {
      const made = message.kind === 'save' ? save(tabId) : message.kind === 'tell' ? tell(store, message) : complain(store, message)
      carriedOut(answered(made))
      return true
    }
    return undefined
  }) as Runtime.OnMessageListener)
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') carriedOut(audits.loading(tabId, change.url))
  })
  browser.commands.onCommand.addListener((command, tab) => {
    const by = command === 'next-finding' ? 1 : command === 'previous-finding' ? -1 : undefined
    if (by && tab?.id !== undefined) carriedOut(step(tab.id, by))
  })
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && SETTINGS_KEY in changes) carriedOut(settingsChanged())
  })
  browser.tabs.onRemoved.addListener((tabId) => carriedOut(audits.forget(tabId)))
  browser.tabs.onReplaced.addListener((_, gone) => carriedOut(audits.forget(gone)))
  browser.permissions.onAdded.addListener(() => carriedOut(audits.accessGiven()))
  carriedOut(audits.resume())
}

/** A module, so that Firefox's background page loads what parses agreements only when it is wanted. */
export default defineBackground({ type: 'module', main: begin })
