import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { closedRootOf } from '../lib/closed-root'
import { collectFrame } from '../lib/page/collect'
import { getter, method } from '../lib/page/natives'
import type { FrameSnapshot, Limit } from '../lib/page/snapshot'

/** What one frame answers. */
export interface FramePart {
  frame: FrameSnapshot
  limits: Limit[]
  /** How many frames stand directly in this one, and the addresses of those in its own tree: who did not answer is seen by it. */
  children: { count: number; urls: string[] }
}

/** Injected into each frame of a tab; what it returns is the script's result. */
export default defineUnlistedScript((): FramePart => {
  const inside = [...method(document, 'querySelectorAll')(document, 'iframe')] as HTMLIFrameElement[]
  const { frame, limits } = collectFrame(document, { frameId: 0, layout: true, closedRootOf })
  const loading: Limit[] =
    getter(document, 'readyState')(document) === 'loading' ? [{ code: 'still-loading', params: { url: frame.url } }] : []
  return { frame, limits: [...limits, ...loading], children: { count: window.length, urls: inside.map((element) => element.src) } }
})
