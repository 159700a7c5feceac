import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { closedRootOf } from '../lib/closed-root'
import { outline } from '../lib/layer/outline'
import { DISMISS, PLACE, type Place } from '../lib/layer/place'

/** Scrolls to the place that was left in this isolated world and outlines it. The page's own elements stay as they are. @returns false where it is not there */
export default defineUnlistedScript((): boolean => {
  const world = globalThis as { [key: symbol]: unknown }
  const [target, label] = (world[Symbol.for(PLACE)] as Place | undefined) ?? [[], '']
  const before = world[Symbol.for(DISMISS)] as (() => void) | undefined
  before?.()
  const dismiss = outline(document, target, label, closedRootOf)
  world[Symbol.for(DISMISS)] = dismiss
  return dismiss !== undefined
})
