import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { closedRootOf } from '../lib/closed-root'
import { type Covering, cover } from '../lib/layer/cover'
import { pathOfFrame } from '../lib/layer/frame-path'

/** What one frame answers. */
export interface CoverPart {
  /** Its place among its parent's frames, the parent's among its own, and so on from the top; null where it cannot be told. */
  path: number[] | null
  /** Whether what it covers has been drawn. */
  drawn: boolean
}

/** Injected into each frame of a tab before a picture of it is taken; the worker then speaks to what it leaves in this isolated world. */
export default defineUnlistedScript(async (): Promise<CoverPart> => {
  const world = globalThis as { [key: symbol]: unknown }
  const key = Symbol.for('liancha.cover')
  ;(world[key] as Covering | undefined)?.end()
  const covering = cover(document, closedRootOf)
  world[key] = covering
  return { path: pathOfFrame(window), drawn: await covering.drawn() }
})
