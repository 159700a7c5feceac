import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { closedRootOf } from '../lib/closed-root'
import { type Covering, cover } from '../lib/layer/cover'
import type { CoverPart } from '../lib/layer/covered-frames'
import { pathOfFrame } from '../lib/layer/frame-path'

/** Injected into each frame of a tab before a picture of it is taken; the worker then speaks to what it leaves in this isolated world. */
export default defineUnlistedScript(async (): Promise<CoverPart> => {
  const world = globalThis as { [key: symbol]: unknown }
  const key = Symbol.for('liancha.cover')
  ;(world[key] as Covering | undefined)?.end()
  const covering = cover(document, closedRootOf)
  world[key] = covering
  return { path: pathOfFrame(window), drawn: await covering.drawn() }
})
