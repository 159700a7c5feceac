import { find } from '../page/find'
import { method, nativesOf } from '../page/natives'
import { hideOthers, layer, made } from './layer'
import { type Private, privateIn } from './private'
import { areCovered, grown, intersection, isEmpty, type Rect, rectOf, union } from './rects'
import { sightOf } from './seen'

/*
 * Covers what could tell who looks at a page while a picture of it is taken. The page goes on meanwhile: it may scroll, draw anew, open a dialog.
 * Each frame is looked at again, the covers follow, and where something was bare for as much as one frame, that is told, so that the picture
 * can be thrown away.
 *
 * What a page writes as text, as the name of who is signed in, is text like any other: it is not covered.
 */

const COLOUR = 'repeating-linear-gradient(135deg, #5d6068 0 7px, #666a72 7px 14px)'
/** Around what is covered, for the rounding of edges. */
const MARGIN = 1.5
/** Pages are looked through anew each time where that costs no more than this, in milliseconds; else after a change, and so often. */
const CHEAP = 5
const BETWEEN_LOOKS = 150
/** A worker that was stopped never says that it is done. */
const LONGEST = 30_000
/** A frame that nobody sees is never drawn; the page itself may only be slow. */
const NOT_DRAWN = 1_000
const PAGE_NOT_DRAWN = 5_000

export interface Scroll {
  el: Element
  left: number
  top: number
}

/** Where a frame stands in its parent's window, and how many of the parent's pixels one of its own takes. */
export interface FrameBox {
  index: number
  rect: Rect
  scale: number
}

export type Covering = ReturnType<typeof cover>

/** Covers a document and holds the covers until `end`. Frames in it are covered whole until they are let in. */
export function cover(doc: Document, closedRootOf: (el: Element) => ShadowRoot | null) {
  const view = doc.defaultView!
  const dom = nativesOf(doc)
  const front = layer('inside')
  const letIn = new Set<Element>()
  const covers: HTMLElement[] = []
  const scrolled: Scroll[] = []
  let known: Private[] = []
  let before = new Map<Element, Rect>()
  let drawn: Rect[] = []
  let covered = 0
  let bare = 0
  let inFront = new Set<Element>()
  let turned = true
  let looked = Number.NEGATIVE_INFINITY
  let cost = 0
  let ended = false
  const stopping = new AbortController()

  const observer = new MutationObserver(() => {
    turned = true
  })
  observer.observe(doc, { childList: true, attributes: true, characterData: true, subtree: true })
  const listen = (type: string, hear: (event: Event) => void) =>
    method(doc, 'addEventListener')(doc, type, hear as EventListener, { capture: true, passive: true, signal: stopping.signal })
  for (const type of ['input', 'change', 'scroll', 'transitionend', 'animationend', 'toggle']) {
    listen(type, () => {
      turned = true
    })
  }
  listen('load', ({ target }) => {
    turned = true
    // Another document stands in the frame now: nothing covers what it holds.
    if (letIn.delete(target as Element)) bare++
  })

  const isPage = view.top === view
  const frames = (): Promise<boolean> =>
    new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), isPage ? PAGE_NOT_DRAWN : NOT_DRAWN)
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          clearTimeout(late)
          resolve(true)
        }),
      )
    })
  const giveUp = setTimeout(() => end(), LONGEST)
  const showOthers = hideOthers(front)
  front.raise()
  follow()

  return {
    /** How many things were covered when the page was last looked at. */
    covered: () => covered,

    /** Resolves once the covers have been drawn; false in a frame that is not drawn. */
    drawn: frames,

    /** How often something was bare, after another frame has been drawn. */
    bare: async (): Promise<number> => {
      // What was not drawn again was not looked at again either.
      if (!(await frames()) && isPage) bare++
      return ended ? Number.POSITIVE_INFINITY : bare
    },

    /** Lets in frames that cover what they hold themselves, by their place among the window's frames. */
    letIn(indices: readonly number[]): void {
      for (const index of indices) {
        const frame = frameAt(index)
        if (frame) letIn.add(frame)
      }
      turned = true
    },

    /** Where a frame stands. */
    frameBox(index: number): FrameBox | undefined {
      const frame = frameAt(index)
      if (!frame) return undefined
      const { left, top, width } = dom.rect(frame)
      const scale = frame.offsetWidth > 0 ? width / frame.offsetWidth : 1
      const style = view.getComputedStyle(frame)
      const inner = (side: 'Left' | 'Top') => frame[`client${side}`] + (Number.parseFloat(style[`padding${side}`]) || 0)
      const [x, y] = [left + inner('Left') * scale, top + inner('Top') * scale]
      return { index, rect: { left: x, top: y, right: x + frame.clientWidth * scale, bottom: y + frame.clientHeight * scale }, scale }
    },

    /** The window, and for each target the part of its element that stands in it; undefined where none does. */
    measure(targets: readonly string[][]): { window: Rect; rects: (Rect | undefined)[] } {
      const window = windowRect()
      const sight = sightOf(doc, dom, window, closedRootOf)
      const rects = targets.map((target) => {
        const el = find(doc, target, closedRootOf)
        const parts = el ? sight.partsOf(el, rectOf(dom.rect(el))) : []
        return parts.length > 0 ? parts.reduce(union) : undefined
      })
      return { window, rects }
    },

    /** Scrolls an element, or a frame by its place, into the window. @returns false where it is not there */
    bring(place: readonly string[] | number): boolean {
      const el = typeof place === 'number' ? frameAt(place) : find(doc, place, closedRootOf)
      if (!el) return false
      remember(el)
      method(el, 'scrollIntoView')(el, { block: 'center', inline: 'nearest', behavior: 'instant' })
      return true
    },

    /** Scrolls back to where it all stood. */
    back(): void {
      for (const { el, left, top } of scrolled.reverse()) el.scrollTo({ left, top, behavior: 'instant' })
      scrolled.length = 0
    },

    end,
  }

  function end(): void {
    if (ended) return
    ended = true
    clearTimeout(giveUp)
    stopping.abort()
    observer.disconnect()
    front.remove()
    showOthers()
  }

  function windowRect(): Rect {
    return { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight }
  }

  function frameAt(index: number): HTMLIFrameElement | undefined {
    const wanted = view[index]
    const all = [...dom.docQueryAll(doc, 'iframe,frame')] as HTMLIFrameElement[]
    return wanted && all.find((frame) => frame.contentWindow === wanted)
  }

  /** Everything above that was not where it is yet. */
  function remember(el: Element): void {
    for (let up: Node | null = el; up; up = dom.nodeType(up) === 11 ? (up as ShadowRoot).host : dom.parentNode(up)) {
      if (dom.nodeType(up) !== 1 || scrolled.some((one) => one.el === up)) continue
      const { scrollLeft: left, scrollTop: top } = up as Element
      scrolled.push({ el: up as Element, left, top })
    }
  }

  function follow(): void {
    if (ended) return
    try {
      if (!front.stands()) {
        if (drawn.length > 0) bare++
        front.raise()
      }
      draw()
    } catch {
      // What could not be looked at may be bare.
      bare++
    }
    requestAnimationFrame(follow)
  }

  function draw(): void {
    const window = windowRect()
    const begun = performance.now()
    if (turned || cost < CHEAP || begun - looked > BETWEEN_LOOKS) {
      turned = false
      known = privateIn(doc, { dom, closedRootOf, window, isLetIn: (frame) => letIn.has(frame) })
      looked = performance.now()
      cost = looked - begun
    }
    raiseAgain()
    const sight = sightOf(doc, dom, window, closedRootOf)
    const now = known.map((one) => ({ el: one.el, rect: movedTo(one, window) }))
    const seen = now.map(({ el, rect }) => ({ el, rect, parts: sight.partsOf(el, rect) })).filter(({ parts }) => parts.length > 0)
    if (!seen.every(({ parts }) => areCovered(parts, drawn))) bare++
    drawn = seen.flatMap(({ el, rect, parts }) => ahead(el, rect, parts, window))
    before = new Map(now.map(({ el, rect }) => [el, rect]))
    covered = seen.length
    while (covers.length < drawn.length) {
      const box = made({ position: 'fixed', 'box-sizing': 'border-box', background: COLOUR, 'forced-color-adjust': 'none' })
      covers.push(box)
      front.ground.appendChild(box)
    }
    for (const [at, box] of covers.entries()) {
      const rect = drawn[at]
      box.style.setProperty('display', rect ? 'block' : 'none', 'important')
      if (rect) front.place(box, rect)
    }
  }

  /** Where it stands now: pages are not looked through anew for each step of a scroll. */
  function movedTo({ el, rect, box }: Private, window: Rect): Rect {
    if (/^(html|body)$/.test(dom.localName(el))) return window
    const now = rectOf(dom.rect(el))
    const [x, y] = [now.left - box.left, now.top - box.top]
    return union(now, { left: rect.left + x, top: rect.top + y, right: rect.right + x, bottom: rect.bottom + y })
  }

  /** What moves is covered where it will be next, too, and nothing that lies over it is trusted to stay. */
  function ahead(el: Element, rect: Rect, parts: Rect[], window: Rect): Rect[] {
    const last = before.get(el)
    const by = last ? Math.max(...(['left', 'top', 'right', 'bottom'] as const).map((side) => Math.abs(rect[side] - last[side]))) : 0
    if (by < 0.5) return parts.map((part) => grown(part, MARGIN))
    const wide = intersection(grown(rect, 2 * by + MARGIN), window)
    return isEmpty(wide) ? [] : [wide]
  }

  /** A dialog that the page has opened since stands before our covers. */
  function raiseAgain(): void {
    const raised = new Set(dom.docQueryAll(doc, ':modal,:popover-open,:fullscreen'))
    const isNew = [...raised].some((el) => !inFront.has(el))
    if (isNew && inFront.size + drawn.length > 0) bare++
    if (isNew) front.raise()
    inFront = raised
  }
}
