import { method, type Natives } from '../page/natives'
import { isOwn } from '../page/own'
import { areaOf, grown, overlaps, pointsIn, type Rect, rectOf } from './rects'

const PRESSABLE =
  'a[href],button,input:not([type=hidden]),select,textarea,label,summary,video[controls],audio[controls],iframe,object,embed,[contenteditable],[onclick],[tabindex],[draggable=true],[role=button],[role=link],[role=checkbox],[role=radio],[role=switch],[role=tab],[role=menuitem],[role=option],[role=slider],[role=textbox]'
/** What takes more of the window than this is the page, or its mask, and no control. */
const MOST_OF_WINDOW = 0.4
const AROUND = 3
const MOST = 5_000

/** Whether rectangles of the window are free of everything that can be pressed. What is asked is how it stands now. */
export function freePlaces(
  doc: Document,
  dom: Natives,
  window: Rect,
  closedRootOf: (el: Element) => ShadowRoot | null,
): (rect: Rect) => boolean {
  const most = areaOf(window) * MOST_OF_WINDOW
  const view = dom.view(doc)!
  const taken = [...pressableIn(doc, dom, closedRootOf)]
    .map((el) => rectOf(dom.rect(el)))
    .filter((rect) => areaOf(rect) > 0 && areaOf(rect) < most && overlaps(rect, window))
  return (rect) => !taken.some((other) => overlaps(grown(other, AROUND), rect)) && pointsIn(rect, 6, 3).every(([x, y]) => !isPressed(x, y))

  /** By the pointer that is shown there: pages make buttons of anything. */
  function isPressed(x: number, y: number): boolean {
    let el = topAt(doc, x, y)
    for (let depth = 0; el && depth < 20; depth++) {
      const inner = topAt(rootOf(el, dom, closedRootOf), x, y)
      if (!inner || inner === el) break
      el = inner
    }
    return !!el && view.getComputedStyle(el).cursor === 'pointer' && areaOf(rectOf(dom.rect(el))) < most
  }

  function topAt(root: Document | ShadowRoot | null, x: number, y: number): Element | undefined {
    if (!root) return undefined
    const ask = method(root, 'elementsFromPoint') as unknown as (of: Node, x: number, y: number) => Element[]
    return ask(root, x, y).find((el) => !isOwn(el))
  }
}

function* pressableIn(doc: Document, dom: Natives, closedRootOf: (el: Element) => ShadowRoot | null): Generator<Element> {
  const roots: (Document | ShadowRoot)[] = [doc]
  let count = 0
  for (const root of roots) {
    const all = method(root, 'querySelectorAll') as unknown as (of: Node, selector: string) => NodeListOf<Element>
    for (const el of all(root, '*')) {
      if (++count > MOST) return
      if (isOwn(el)) continue
      if (dom.matches(el, PRESSABLE)) yield el
      const inner = rootOf(el, dom, closedRootOf)
      if (inner) roots.push(inner)
    }
  }
}

function rootOf(el: Element, dom: Natives, closedRootOf: (el: Element) => ShadowRoot | null): ShadowRoot | null {
  try {
    return dom.shadowRoot(el) ?? closedRootOf(el)
  } catch {
    return null
  }
}
