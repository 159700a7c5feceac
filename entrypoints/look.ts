import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { delivered } from '../lib/delivered'
import { watch } from '../lib/look/watch'
import type { LookMessage } from '../lib/messages'
import { getter, method } from '../lib/page/natives'

/*
 * The only thing that runs on every page: does its text speak of faces? On a hit one message goes to the worker, and the worker does the rest.
 * The worker registers it (background/register.ts), so that settings stop it. It is no WXT content script because those announce themselves
 * to the page, with an event and a posted message.
 */

/** The polyfill would be most of what runs on an idle page: both browsers know this one call by this name. */
declare const chrome: { runtime: { sendMessage(message: LookMessage): Promise<unknown> } }

/** Once the extension is gone, the call throws. */
const tell = (message: LookMessage): void => void delivered(() => chrome.runtime.sendMessage(message)).catch(() => undefined)

export default defineUnlistedScript(() => {
  const begin = (): void => watch(document, tell)
  // A page loaded ahead is looked at when it is shown; one that comes back as it was left is looked at again. Elements of the page may be
  // named as the document's own properties are: those are asked of its prototype.
  const loadedAhead = getter(document as Document & { prerendering?: boolean }, 'prerendering')(document)
  if (loadedAhead === true) method(document, 'addEventListener')(document, 'prerenderingchange', begin, { once: true })
  else begin()
  addEventListener('pageshow', (event) => {
    if (event.persisted) tell({ kind: 'face-words', attended: true })
  })
})
