import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { closedRootOf } from '../lib/closed-root'
import { collecting } from '../lib/page/collect'
import { getter, method } from '../lib/page/natives'
import type { FrameSnapshot, Limit } from '../lib/page/snapshot'
import { inSlices } from '../lib/page/steps'

/** What one frame answers. */
export interface FramePart {
  frame: FrameSnapshot
  limits: Limit[]
  /** How many frames stand directly in this one, and the addresses of those in its own tree: who did not answer is seen by it. */
  children: { count: number; urls: string[] }
}

/** Timers wait long in a page that is not shown; a message comes at once, and after what the page has to do. */
const turnOfThePage = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(0)
  })

/** Injected into each frame of a tab; what it returns is the script's result. */
export default defineUnlistedScript(async (): Promise<FramePart> => {
  const inside = [...method(document, 'querySelectorAll')(document, 'iframe')] as HTMLIFrameElement[]
  const { frame, limits } = await inSlices(collecting(document, { frameId: 0, layout: true, closedRootOf }), turnOfThePage)
  const loading: Limit[] =
    getter(document, 'readyState')(document) === 'loading' ? [{ code: 'still-loading', params: { url: frame.url } }] : []
  return { frame, limits: [...limits, ...loading], children: { count: window.length, urls: inside.map((element) => element.src) } }
})
