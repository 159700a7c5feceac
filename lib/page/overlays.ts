import type { Parts } from './candidates'
import { split } from './hints'
import type { Reading } from './reading'

/** Dialogs, pop-ups, sheets and banners: by what they say they are, else by how they stand in front of the page. */

const PARTS_OF_PAGE = /^(header|nav|html|body)$/
const BY_NAME = /^(modal|dialog|popup|popover|drawer|sheet|actionsheet|overlay|mask|alert|lightbox)$/

interface Overlay {
  at: number
  /** Says itself that it is a dialog. */
  said: boolean
}

/** Those later in the document tend to be in front: they are kept where a page has more than this. */
const MOST = 500
const MOST_MASKS = 100

/** Entries of overlays, one for each dialog, in reading order. */
export function findOverlays(reading: Reading, parts: Parts): number[] {
  const { entries, layout } = reading
  const found: Overlay[] = []
  for (let at = entries.length - 1; at >= 0 && found.length < MOST; at--) {
    if (!parts.holdsAnything(at)) continue
    const said = saysDialog(reading, at)
    if (said || (layout ? standsInFront(reading, parts, at) : isNamedSo(reading, at))) found.push({ at, said })
  }
  return onePerDialog(reading, parts, found.reverse())
}

function saysDialog(reading: Reading, at: number): boolean {
  if (reading.entries[at]!.tag === 'dialog' || reading.has(at, 'popover')) return true
  return /^(alert)?dialog$/.test(reading.attribute(at, 'role')) || reading.attribute(at, 'aria-modal') === 'true'
}

/** Without layout: a class word. Its parts (modal-title, modal-footer) lie inside and are taken in with it. */
const isNamedSo = (reading: Reading, at: number): boolean =>
  !PARTS_OF_PAGE.test(reading.entries[at]!.tag) && split(reading.attribute(at, 'class')).some((word) => BY_NAME.test(word))

function standsInFront(reading: Reading, parts: Parts, at: number): boolean {
  const { look, tag } = reading.entries[at]!
  if (PARTS_OF_PAGE.test(tag) || !(look.position === 'fixed' || look.position === 'absolute')) return false
  if (/^(navigation|banner|toolbar|menu|menubar|tooltip|status)$/.test(reading.attribute(at, 'role'))) return false
  const { innerWidth, innerHeight } = reading.viewport
  const { width, height, top } = reading.rect(at)
  const covers = width >= 0.9 * innerWidth && height >= 0.85 * innerHeight
  if (covers) return coversPage(reading, parts, at)
  if (look.position === 'absolute') return overMask(reading, parts, at) && parts.acts(at)
  if (overMask(reading, parts, at)) return true
  const words = parts.plainLength(at)
  if (words < 10 || !parts.acts(at) || width * height < 0.02 * innerWidth * innerHeight) return false
  // A bar along the top is the page's own head unless it has something to say.
  return !(width >= 0.9 * innerWidth && height < 0.25 * innerHeight && top < 0.1 * innerHeight) || words >= 30
}

/** A layer as large as the window: one that dims the page, or hides other text that was there before it. */
function coversPage(reading: Reading, parts: Parts, at: number): boolean {
  const { entries, pieces } = reading
  const { from, to, look } = entries[at]!
  if (dims(look.style)) return true
  const raised = Number.parseInt(look.style?.zIndex ?? '', 10) > 0
  if (look.position === 'absolute' && !raised) return false
  const behind = reading.length(0, pieces.length) - reading.length(from, to)
  if (behind > 20) return showsAtItsMiddle(reading, at)
  return (raised || look.style?.alignItems === 'center') && panelWithin(reading, parts, at) !== at
}

/** A background that lets the page show through darkly. */
function dims(style: CSSStyleDeclaration | undefined): boolean {
  if (style && Number(style.opacity) < 0.95 && !/^transparent|, 0\)$/.test(style.backgroundColor)) return true
  const alpha = /^(?:rgba\(.*,|.*\/)\s*([\d.]+%?)\s*\)/.exec(style?.backgroundColor ?? '')?.[1]
  if (!alpha) return false
  const part = alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha)
  return part > 0.05 && part < 0.97
}

/** A sheet or panel beside an empty layer that dims the page. */
function overMask(reading: Reading, parts: Parts, at: number): boolean {
  const { entries } = reading
  const { innerWidth, innerHeight } = reading.viewport
  return parts.masks().some((mask) => {
    const sibling = entries[mask]!.parent === entries[at]!.parent || entries[mask]!.parent === entries[entries[at]!.parent]?.parent
    const { width, height } = reading.rect(mask)
    return sibling && mask !== at && width >= 0.9 * innerWidth && height >= 0.85 * innerHeight
  })
}

/** Layers without words that dim the page. */
export function findMasks(reading: Reading): number[] {
  const masks: number[] = []
  for (const [at, { look, from, to }] of reading.entries.entries()) {
    if (from === to && (look.position === 'fixed' || look.position === 'absolute') && dims(look.style)) masks.push(at)
  }
  return masks.slice(-MOST_MASKS)
}

/** Down from a layer to the panel on it that holds every word and control of it. */
function panelWithin(reading: Reading, parts: Parts, at: number): number {
  const { entries, layout } = reading
  let panel = at
  for (let child = panel + 1; child < entries[panel]!.end; ) {
    if (!parts.same(panel, child)) {
      child = entries[child]!.end
      continue
    }
    const { width, height } = layout ? reading.rect(child) : { width: 0, height: 0 }
    const { innerWidth, innerHeight } = reading.viewport
    if (layout && (width < 1 || height < 1)) break
    panel = child
    if (!layout || width < 0.9 * innerWidth || height < 0.85 * innerHeight) return panel
    child = panel + 1
  }
  // All that is inside is as large as the window: the layer is the panel, unless it has no size of its own.
  return layout && reading.rect(at).height < 1 ? panel : at
}

/** A layer, its panel and its named parts are one dialog. */
function onePerDialog(reading: Reading, parts: Parts, found: readonly Overlay[]): number[] {
  const { entries, layout } = reading
  const kept: Overlay[] = []
  for (const overlay of found) {
    const outer = kept.findLast(({ at }) => overlay.at > at && overlay.at < entries[at]!.end)
    if (!outer) kept.push({ ...overlay })
    else if (parts.same(outer.at, overlay.at)) {
      if (overlay.said || !outer.said) Object.assign(outer, overlay)
    } else if (parts.plainLength(outer.at) - parts.plainLength(overlay.at) > 10 && (layout || overlay.said)) kept.push({ ...overlay })
  }
  return kept.map(({ at, said }) => (said && (!layout || reading.rect(at).height > 0) ? at : panelWithin(reading, parts, at)))
}

/** The overlay that a point in its middle shows, the innermost if several; else the last. */
export function frontOf(reading: Reading, overlays: readonly number[]): number | undefined {
  if (reading.layout) {
    for (const at of [...overlays].reverse()) if (showsAtItsMiddle(reading, at)) return at
  }
  return overlays.at(-1)
}

function showsAtItsMiddle(reading: Reading, at: number): boolean {
  const { left, right, top, bottom } = reading.rect(at)
  const { innerWidth, innerHeight } = reading.viewport
  const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2
  const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2
  const hit = reading.hit(x, y)
  const entry = hit && reading.entryOf.get(hit)
  return entry !== undefined && entry !== null && entry >= at && entry < reading.entries[at]!.end
}
