import browser, { type Runtime } from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { createDoings } from '../../lib/doings'
import { workerMessage } from '../../lib/messages'
import { readSettings, watches } from '../../lib/settings'
import { createStore } from '../../lib/store'
import { readInBackground } from './agreements'
import { createAudits } from './audits'
import { showOnIcon } from './badge'
import { addressOf, collectTab, documentOf } from './collect'
import { keepLookRegistered } from './register'
import { complain, tell } from './tell'
import { welcomeOnce } from './welcome'

/** Name and version of this browser, as reports carry it. */
const browserName = (): string =>
  /(?:Firefox|Edg|Chrome)\/[\d.]+/.exec(navigator.userAgent.replace(/Chrome(?=.*Edg)/, ''))?.[0] ?? 'unknown'

const begin = (): void => {
  const store = createStore(browser.storage.session)
  const audits = createAudits({
    store,
    addressOf,
    documentOf,
    collect: collectTab,
    isWatched: async (url) => watches(await readSettings(browser.storage.local), url),
    doings: createDoings(browser.storage.session, browser.storage.local),
    readsAgreements: async () => (await readSettings(browser.storage.local)).agreements,
    read: readInBackground,
    changed: showOnIcon,
    now: () => new Date().toISOString(),
    newRun: () => crypto.randomUUID(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    browser: browserName(),
  })
  const carriedOut = (work: Promise<void>): void => {
    work.catch((error: unknown) => console.error('An audit was given up.', error))
  }
  const own = { id: browser.runtime.id, base: browser.runtime.getURL('') }

  keepLookRegistered()
  welcomeOnce()
  browser.runtime.onMessage.addListener(((data: unknown, sender: Runtime.MessageSender, answer: (value: unknown) => void) => {
    const message = workerMessage(data, sender, own)
    if (!message) return undefined
    const { tabId } = message
    const answered = async (made: Promise<unknown>): Promise<void> => answer((await made) ?? null)
    if (message.kind === 'face-words') carriedOut(audits.faceWordsSeen(tabId))
    else if (message.kind === 'camera' || message.kind === 'pressed') {
      const { tabId: _, frameUrl, ...did } = message
      carriedOut(audits.did(tabId, did, { frameUrl, private: sender.tab?.incognito === true }))
    } else if (message.kind === 'opened') carriedOut(audits.opened(tabId))
    else if (message.kind === 'audit') carriedOut(audits.audit(tabId))
    else {
      carriedOut(answered(message.kind === 'tell' ? tell(store, message) : complain(store, message)))
      return true
    }
    return undefined
  }) as Runtime.OnMessageListener)
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') carriedOut(audits.loading(tabId, change.url))
  })
  browser.tabs.onRemoved.addListener((tabId) => carriedOut(audits.forget(tabId)))
  browser.tabs.onReplaced.addListener((_, gone) => carriedOut(audits.forget(gone)))
  browser.permissions.onAdded.addListener(() => carriedOut(audits.accessGiven()))
  carriedOut(audits.resume())
}

/** A module, so that Firefox's background page loads what parses agreements only when it is wanted. */
export default defineBackground({ type: 'module', main: begin })
