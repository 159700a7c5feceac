import browser, { type Runtime } from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { workerMessage } from '../../lib/messages'
import { SETTINGS_KEY } from '../../lib/settings/settings'
import { attendIn } from './collect'
import { keepLookRegistered } from './register'
import { complain, tell } from './tell'
import { welcomeOnce } from './welcome'
import { carriedOut, createWorker } from './worker'

/** What the browser tells goes to the part of the worker that it is for. */
const begin = (): void => {
  const { store, audits, save, step, settingsChanged, onMarker } = createWorker()
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
