import browser, { type Runtime } from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { workerMessage } from '../../lib/messages'
import { SETTINGS_KEY } from '../../lib/settings/settings'
import { closeLeftParser } from './agreements'
import { attendIn } from './collect'
import { keepLookRegistered } from './register'
import { complain, tell } from './tell'
import { welcomeOnce } from './welcome'
import { carriedOut, createWorker } from './worker'

/** What the browser tells goes to the part of the worker that it is for. */
const begin = (): void => {
  const { store, audits, save, step, settingsChanged, onMarker } = createWorker()
  const own = { id: browser.runtime.id, base: browser.runtime.getURL('') }

  closeLeftParser()
  keepLookRegistered()
  welcomeOnce()
  browser.runtime.onMessage.addListener(((data: unknown, sender: Runtime.MessageSender, answer: (value: unknown) => void) => {
    const message = workerMessage(data, sender, own)
    if (!message) return undefined
    const { tabId } = message
    // Once all is done: who is left without an answer, since we were stopped, asks again.
    const answered = (made: Promise<unknown>): Promise<void> =>
      made.then(
        (value) => answer(value ?? null),
        (error: unknown) => {
          answer(null)
          throw error
        },
      )
    const whole = (audited: Promise<void>): Promise<void> => audited.then(() => audits.finished(tabId))
    const work = (): Promise<unknown> => {
      switch (message.kind) {
        case 'face-words':
          if (!message.attended) carriedOut(attendIn(tabId, message.frameId))
          return whole(audits.faceWordsSeen(tabId))
        case 'camera':
        case 'pressed': {
          const { tabId: _, frameId: __, frameUrl, ...did } = message
          return whole(audits.did(tabId, did, { frameUrl, private: sender.tab?.incognito === true }))
        }
        case 'marker':
          return onMarker(message)
        case 'opened':
          return whole(audits.opened(tabId))
        case 'audit':
          return whole(audits.audit(tabId))
        case 'save':
          return save(tabId)
        case 'tell':
          return tell(store, message)
        case 'complaint':
          return complain(store, message)
      }
    }
    carriedOut(answered(work()))
    return true
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
