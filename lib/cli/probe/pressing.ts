import { find } from '../../page/find'
import { getter, method, nativesOf } from '../../page/natives'

/** Where a decline can be pressed, and whether a page can be used: what the collector answers for `--probe`, in its isolated world. */

export interface Point {
  x: number
  y: number
}

type RootOf = (el: Element) => ShadowRoot | null

/** The outermost, if any, of an element and all that it stands in, through shadow roots, that the test holds for. */
function above(el: Element, test: (el: Element) => boolean): Element | undefined {
  const dom = nativesOf(document)
  for (let node: Node | null = el; node; node = dom.nodeType(node) === 11 ? (node as ShadowRoot).host : dom.parentNode(node)) {
    if (dom.nodeType(node) === 1 && test(node as Element)) return node as Element
  }
  return undefined
}

/** The element that a press at this point reaches, down through shadow roots. */
function hitAt({ x, y }: Point, rootOf: RootOf): Element | null {
  let hit = method(document, 'elementFromPoint')(document, x, y)
  for (let root = hit && rootOf(hit); root; ) {
    const inner: Element | null = method(root, 'elementFromPoint')(root, x, y)
    if (!inner || inner === hit) break
    hit = inner
    root = rootOf(inner)
  }
  return hit
}

/**
 * The middle of a control, scrolled into view, in its frame's window; nothing where a press there would reach something else.
 * @param rootOf the shadow root of an element, closed ones too
 */
export function pointOf(target: readonly string[], rootOf: RootOf): Point | undefined {
  const el = find(document, target, rootOf)
  if (!el) return undefined
  const scroll = method(el, 'scrollIntoView') as (of: Element, how: ScrollIntoViewOptions) => void
  scroll(el, { block: 'center', inline: 'center', behavior: 'instant' })
  const { left, top, width, height } = nativesOf(document).rect(el)
  const point = { x: left + width / 2, y: top + height / 2 }
  const hit = width > 0 && height > 0 ? hitAt(point, rootOf) : null
  return hit && above(hit, (each) => each === el) ? point : undefined
}

/** A point in a frame as its parent sees it, where a press there reaches the frame. */
export function pointThrough(frame: Element, { x, y }: Point, rootOf: RootOf): Point | undefined {
  const dom = nativesOf(document)
  const { left, top } = dom.rect(frame)
  const { paddingLeft, paddingTop, borderLeftWidth, borderTopWidth } = getComputedStyle(frame)
  const inset = (...sizes: string[]): number => sizes.reduce((sum, size) => sum + (Number.parseFloat(size) || 0), 0)
  const point = { x: left + inset(paddingLeft, borderLeftWidth) + x, y: top + inset(paddingTop, borderTopWidth) + y }
  const hit = hitAt(point, rootOf)
  return hit && above(hit, (each) => each === frame) ? point : undefined
}

export interface Cover {
  /** Something is laid over the middle of the window, or the page takes no press there. */
  covered: boolean
  /** The middle of the window, in the document. */
  middle: Point
}

/** Whether the middle of the window can be pressed. */
export function coverOf(rootOf: RootOf): Cover {
  const middle = { x: innerWidth / 2, y: innerHeight / 2 }
  const hit = hitAt(middle, rootOf)
  const covered = takesNoPress(middle) || (hit !== null && above(hit, isLayer) !== undefined)
  return { covered, middle: { x: middle.x + scrollX, y: middle.y + scrollY } }
}

/** A body that lets presses through to nothing, or a part of the page in the middle of the window that is inert. */
function takesNoPress({ x, y }: Point): boolean {
  const dom = nativesOf(document)
  const body = dom.body(document)
  if (body && getComputedStyle(body).pointerEvents === 'none') return true
  return [...dom.docQueryAll(document, '[inert]')].some((el) => {
    const { left, right, top, bottom } = dom.rect(el)
    return left <= x && x <= right && top <= y && y <= bottom
  })
}

/** Wide and high enough to lie over all of the page, but for its edges. */
const MOST_OF_WIDTH = 0.9
const MOST_OF_HEIGHT = 0.85

/**
 * A dialog, or something that lies over the page: fixed before it with less than half of its words, or as large as the window with none.
 * A page that is itself one fixed box has most of its words in it.
 */
function isLayer(el: Element): boolean {
  const dom = nativesOf(document)
  if (dom.matches(el, ':modal')) return true
  const { position, zIndex, opacity, backgroundColor } = getComputedStyle(el)
  if (position !== 'fixed' && position !== 'absolute') return false
  const [own, all] = [wordsIn(el), wordsIn(dom.documentElement(document))]
  const { width, height } = dom.rect(el)
  const large = width >= MOST_OF_WIDTH * innerWidth && height >= MOST_OF_HEIGHT * innerHeight
  if (own > 0) return (position === 'fixed' || large) && own * 2 < all
  const raised = Number.parseInt(zIndex, 10) > 0
  return large && (raised || Number(opacity) < 1 || /^rgba\(.*, 0?\.\d+\)$/.test(backgroundColor))
}

/** How much text is to be seen in an element. */
const wordsIn = (el: Element): number => (getter(el as HTMLElement, 'innerText')(el as HTMLElement) ?? '').trim().length
