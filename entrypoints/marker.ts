import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { closedRootOf } from '../lib/closed-root'
import { createMarker } from '../lib/layer/marker'
import type { MarkerPressed } from '../lib/messages'

/** Both browsers know this one call by this name. */
declare const chrome: { runtime: { sendMessage(message: MarkerPressed): Promise<unknown> | undefined } }

/** Leaves the marker of this frame in the isolated world, once; the worker then tells it what to show. */
export default defineUnlistedScript((): void => {
  const world = globalThis as { [key: symbol]: unknown }
  world[Symbol.for('liancha.marker')] ??= createMarker(document, closedRootOf, (pressed) => {
    try {
      void chrome.runtime.sendMessage({ kind: 'marker', pressed })?.catch(() => undefined)
    } catch {
      // The extension was renewed or taken away: nobody is left to answer.
    }
  })
})
