import { namesFace } from './face-words'
import type { Natives } from './natives'

const DIALOGS = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true],[popover]'
const MOST_NODES = 1_000_000
const MOST_WORDS = 300
const LEVELS_ROUND_WORDS = 3
const MOST_ROUND_WORDS = 400

/**
 * In a page of more elements than are walked, those that must not be among the left-out: dialogs, what stands in front
 * in the window, what is near words for a face. A page cannot hide a dialog behind fifty thousand empty elements.
 *
 * @returns 'all' for an element to walk whole, 'way' for one above such, else undefined
 */
export function firstElements(doc: Document, dom: Natives, most: number): (el: Element) => 'all' | 'way' | undefined {
  if (dom.docQueryAll(doc, '*').length <= most) return () => undefined
  const all = new Set<Element>([...dom.docQueryAll(doc, DIALOGS), ...inFront(doc, dom), ...roundWords(doc, dom)])
  const way = new Set<Element>()
  for (const el of all) {
    for (let up = dom.parentNode(el); up && dom.nodeType(up) === 1 && !way.has(up as Element); up = dom.parentNode(up))
      way.add(up as Element)
  }
  return (el) => (all.has(el) ? 'all' : way.has(el) ? 'way' : undefined)
}

function inFront(doc: Document, dom: Natives): Element[] {
  const view = dom.view(doc)
  if (!view) return []
  const found: Element[] = []
  for (const [x, y] of [[0.5, 0.5] as const, [0.5, 0.85] as const, [0.5, 0.15] as const]) {
    let el: Node | null = dom.elementFromPoint(doc, view.innerWidth * x, view.innerHeight * y)
    for (; el && dom.nodeType(el) === 1; el = dom.parentNode(el)) {
      if (view.getComputedStyle(el as Element).position === 'fixed') found.push(el as Element)
    }
  }
  return found
}

function roundWords(doc: Document, dom: Natives): Element[] {
  const found: Element[] = []
  let node: Node | null = dom.documentElement(doc)
  for (let count = 0; node && count < MOST_NODES && found.length < MOST_WORDS; count++) {
    if (dom.nodeType(node) === 3 && namesFace((node as Text).data)) {
      const el = roundOne(dom, node)
      if (el) found.push(el)
    }
    node = dom.firstChild(node) ?? nextAfter(dom, node)
  }
  return found
}

function nextAfter(dom: Natives, from: Node): Node | null {
  for (let node: Node | null = from; node; node = dom.parentNode(node)) {
    const next = dom.nextSibling(node)
    if (next) return next
  }
  return null
}

function roundOne(dom: Natives, text: Node): Element | undefined {
  let found: Element | undefined
  let up = dom.parentNode(text)
  for (let level = 0; up && dom.nodeType(up) === 1 && level < LEVELS_ROUND_WORDS; level++) {
    if (found && dom.queryAll(up as Element, '*').length > MOST_ROUND_WORDS) break
    found = up as Element
    up = dom.parentNode(up)
  }
  return found
}
