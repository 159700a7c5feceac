import type { Natives } from '../page/natives'
import { isOwn } from '../page/own'
import { areaOf, cornersIn, grown, intersection, isEmpty, pointsIn, type Rect, rectOf, without } from './rects'

/*
 * Which part of an element can be seen: not what a box around it cuts off, and not what something opaque lies over. Where that cannot be told
 * for sure, it counts as seen: a cover too large hides some words, one too small shows a face.
 */

/** Smaller than this nothing in front is looked for. */
const SMALL = 400
const MOST_IN_FRONT = 8
const SOLID = /^(block|flex|grid|flow-root|list-item|inline-block|inline-flex|inline-grid|table-cell)$/
/** Ways of drawing that change what lies over what, or how opaque it is, beyond what is followed here. */
const PLAIN: [name: keyof CSSStyleDeclaration, value: RegExp][] = [
  ['filter', /^(none|)$/],
  ['maskImage', /^(none|)$/],
  ['clipPath', /^(none|)$/],
  ['mixBlendMode', /^(normal|)$/],
  ['opacity', /^1?$/],
  // Moved or sized, never turned.
  ['transform', /^(none|)$|^matrix\([^,]+, 0, 0, /],
]

export interface Sight {
  /** The parts of a rectangle that an element is drawn in, as far as they can be seen. */
  partsOf(el: Element, rect: Rect): Rect[]
}

/** Looks at a document as it is drawn now. What was asked once is not asked again: it is good for one moment. */
export function sightOf(doc: Document, dom: Natives, window: Rect, closedRootOf: (el: Element) => ShadowRoot | null): Sight {
  const view = dom.view(doc)!
  const styles = new Map<Element, CSSStyleDeclaration>()
  const opaque = new Map<Element, Rect | undefined>()
  return { partsOf }

  function styleOf(el: Element): CSSStyleDeclaration {
    const known = styles.get(el) ?? view.getComputedStyle(el)
    styles.set(el, known)
    return known
  }

  function partsOf(el: Element, rect: Rect): Rect[] {
    const seen = clipped(el, rect)
    if (isEmpty(seen)) return []
    if (areaOf(seen) < SMALL) return [seen]
    let parts = [seen]
    for (const front of inFront(el, seen)) parts = without(parts, front)
    return parts
  }

  /** Elements above, through shadow trees. */
  function* above(el: Element): Generator<Element> {
    for (let up: Node | null = dom.parentNode(el); up; up = dom.nodeType(up) === 11 ? (up as ShadowRoot).host : dom.parentNode(up)) {
      if (dom.nodeType(up) === 1) yield up as Element
    }
  }

  /** Without what boxes around it cut off. `solid`: without their round corners, too. */
  function clipped(el: Element, rect: Rect, solid = false): Rect {
    let seen = intersection(rect, window)
    let position = isInTopLayer(el) ? 'fixed' : styleOf(el).position
    for (const up of above(el)) {
      // Slots are no ancestors here: what stands in one is cut off by less than it could be.
      if (position === 'fixed') return seen
      const style = styleOf(up)
      if (position === 'absolute' && style.position === 'static') continue
      position = isInTopLayer(up) ? 'fixed' : style.position
      seen = intersection(seen, windowOf(up, style, solid))
    }
    return seen
  }

  /** What a box lets be seen of what stands in it. */
  function windowOf(el: Element, style: CSSStyleDeclaration, solid: boolean): Rect {
    const all = grown(window, Number.MAX_SAFE_INTEGER)
    if (/^(html|body)$/.test(dom.localName(el)) || /^(inline|contents)$/.test(style.display)) return all
    const { left, top, right, bottom } = grown(rectOf(dom.rect(el)), solid ? -cornerOf(el, style) : 1)
    const hides = (overflow: string) => /^(hidden|auto|scroll)$/.test(overflow)
    return { ...all, ...(hides(style.overflowX) && { left, right }), ...(hides(style.overflowY) && { top, bottom }) }
  }

  /** Rectangles of opaque elements that lie over it. */
  function inFront(el: Element, seen: Rect): Rect[] {
    const candidates = new Map<Element, Rect>()
    for (const [x, y] of pointsIn(seen, 5, 5)) {
      for (const other of stackAt(x, y)) {
        if (other === el) break
        const solid = solidPart(other)
        const both = solid && intersection(solid, seen)
        if (both && areaOf(both) >= SMALL) candidates.set(other, both)
      }
    }
    return [...candidates]
      .sort(([, a], [, b]) => areaOf(b) - areaOf(a))
      .slice(0, MOST_IN_FRONT)
      .filter(([front, both]) => liesOver(front, el, both))
      .map(([, both]) => both)
  }

  function liesOver(front: Element, el: Element, both: Rect): boolean {
    return cornersIn(both, 6).every(([x, y]) => {
      const stack = stackAt(x, y)
      const [at, under] = [stack.indexOf(front), stack.indexOf(el)]
      if (at < 0) return false
      // What clicks go through is in no stack.
      return under >= 0 ? at < under : isDrawnOver(front, el)
    })
  }

  /** Elements at a point, the foremost first, those of shadow trees before their host. */
  function stackAt(x: number, y: number): Element[] {
    const enter = (list: readonly Element[]): Element[] =>
      list.flatMap((el) => {
        if (isOwn(el)) return []
        const root = shadowOf(el)
        const inner = root ? root.elementsFromPoint(x, y).filter((one) => dom.getRootNode(one) === root) : []
        return [...enter(inner), el]
      })
    return enter(dom.elementsFromPoint(doc, x, y))
  }

  function shadowOf(el: Element): ShadowRoot | null {
    try {
      return dom.shadowRoot(el) ?? closedRootOf(el)
    } catch {
      return null
    }
  }

  /** The part of an element through which nothing shows: its background, without rounded corners; undefined where it has none such. */
  function solidPart(el: Element): Rect | undefined {
    if (opaque.has(el)) return opaque.get(el)
    const style = styleOf(el)
    const isSolid =
      /^rgb\([^/]*\)$/.test(style.backgroundColor) &&
      SOLID.test(style.display) &&
      style.backgroundClip === 'border-box' &&
      [el, ...above(el)].every((up) => PLAIN.every(([name, value]) => value.test(String(styleOf(up)[name] ?? ''))))
    const rect = isSolid ? clipped(el, grown(rectOf(dom.rect(el)), -cornerOf(el, style)), true) : undefined
    opaque.set(el, rect)
    return rect
  }

  /** What round corners leave empty of a box, from its edge: less than a third of their radius. */
  function cornerOf(el: Element, style: CSSStyleDeclaration): number {
    const { borderTopLeftRadius, borderTopRightRadius, borderBottomLeftRadius, borderBottomRightRadius } = style
    const said = [borderTopLeftRadius, borderTopRightRadius, borderBottomLeftRadius, borderBottomRightRadius].join(' ').split(' ')
    const { width, height } = dom.rect(el)
    const longest = Math.max(width, height)
    return 0.3 * Math.max(...said.map((one) => Math.min(longest, (Number.parseFloat(one) || 0) * (one.endsWith('%') ? longest / 100 : 1))))
  }

  function isInTopLayer(el: Element): boolean {
    return dom.matches(el, ':modal') || dom.matches(el, ':popover-open')
  }

  /** By the order in which a browser draws, as far as that is plain: z-index among what stands in the same stack. */
  function isDrawnOver(front: Element, el: Element): boolean {
    const raised = (of: Element) => [of, ...above(of)].some(isInTopLayer)
    if (raised(el)) return false
    if (raised(front)) return true
    const [upper, lower] = [levelsOf(front), levelsOf(el)]
    if (!upper || !lower) return false
    const at = upper.findIndex(({ of }, index) => lower[index]?.of !== of)
    const [a, b] = [upper[at], lower[at]]
    if (!a) return false
    if (!b) return a.z > 0
    return a.z > b.z || (a.z === b.z && (dom.position(b.of, a.of) & Node.DOCUMENT_POSITION_FOLLOWING) > 0)
  }

  /** The stacks that an element stands in, the outermost first; undefined where it is not plain. */
  function levelsOf(el: Element): { of: Element; z: number }[] | undefined {
    const levels: { of: Element; z: number }[] = []
    for (const of of [el, ...above(el)].reverse()) {
      const style = styleOf(of)
      const z = Number.parseInt(style.zIndex, 10)
      const plain =
        /^(auto|)$/.test(style.willChange) &&
        /^(none|)$/.test(style.contain) &&
        style.isolation !== 'isolate' &&
        /^(normal|)$/.test(style.containerType)
      if (!plain || (style.position === 'static' && !Number.isNaN(z))) return undefined
      const stacks =
        /^(fixed|sticky)$/.test(style.position) || !Number.isNaN(z) || !PLAIN.every(([name, value]) => value.test(String(style[name])))
      if (stacks || style.transform !== 'none') levels.push({ of, z: z || 0 })
    }
    return levels
  }
}
