import { method, type Natives } from './natives'
import type { NodeRef } from './snapshot'

const PLAIN_TAG = /^[a-z][a-z\d]*(-[a-z\d]+)*$/

/** Ids that a person or a program may have given for good: not long, not numbered by a build or a render. */
const LASTING_ID = /^(?!.*\d{4})(?!.*:)\S{1,60}$/

/** An identifier as CSS writes it: the CSSOM's `CSS.escape`, which not every DOM has. */
export const escapeIdentifier = (name: string): string =>
  [...name]
    .map((char, at) => {
      if (char === '\0') return '\uFFFD'
      const first = at === 0 || (at === 1 && name[0] === '-')
      if (/[a-z_\u0080-\u{10ffff}]/iu.test(char) || (char === '-' && name.length > 1) || (/\d/.test(char) && !first)) return char
      return /[!-/:-~]/.test(char) ? `\\${char}` : `\\${char.charCodeAt(0).toString(16)} `
    })
    .join('')

/** The table of the nodes that a snapshot speaks of, parents first. What lies between them is one step of several selectors. */
export interface NodeTable {
  nodes: NodeRef[]
  indexOf(el: Element): number
}

/** Numbers the elements that runs, controls and candidates stand in, and gives each its way from the root. */
export function nodeTable(dom: Natives, doc: Document, wanted: Iterable<Element>): NodeTable {
  const asked = new Set(wanted)
  const met = new Set<Element>()
  const kept = new Set(asked)
  const nodes: NodeRef[] = []
  const indices = new Map<Element, number>()
  const steps = new Map<Node, Map<Element, string>>()
  const ids = new Map<Node, Map<string, number>>()
  const body = dom.body(doc)

  for (const el of asked) climb(el)
  for (const el of asked) number(el)
  return { nodes, indexOf: (el) => indices.get(el) ?? -1 }

  /** Keeps the elements where ways meet, and those that hold a shadow root on the way. */
  function climb(from: Element): void {
    for (let el: Element | undefined = from; el; ) {
      if (met.has(el)) {
        kept.add(el)
        return
      }
      met.add(el)
      const outer = outerOf(el)
      if (outer?.shadow) kept.add(outer.el)
      el = outer?.el
    }
  }

  function outerOf(el: Element): { el: Element; shadow: boolean } | undefined {
    const parent = dom.parentNode(el)
    if (!parent) return undefined
    if (dom.nodeType(parent) === 1) return { el: parent as Element, shadow: false }
    const host = dom.nodeType(parent) === 11 ? (parent as ShadowRoot).host : undefined
    return host && { el: host, shadow: true }
  }

  function number(of: Element): void {
    const chain: Element[] = []
    let el: Element | undefined = of
    for (; el && !indices.has(el); el = outerOf(el)?.el) chain.push(el)
    let parent = el ? indices.get(el)! : -1
    let way: string[] = []
    let crosses = false
    for (const next of chain.reverse()) {
      crosses ||= outerOf(next)?.shadow ?? false
      const anchor = next === body ? 'body' : uniqueId(next)
      if (anchor) way = [anchor]
      else way.push(stepOf(next))
      if (!kept.has(next)) continue
      nodes.push({ parent, step: way.join(' > '), ...(crosses && { crossesShadow: true as const }) })
      parent = nodes.length - 1
      indices.set(next, parent)
      way = []
      crosses = false
    }
  }

  function uniqueId(el: Element): string | undefined {
    const id = dom.attribute(el, 'id')
    if (!id || !LASTING_ID.test(id)) return undefined
    const root = dom.getRootNode(el)
    let counts = ids.get(root)
    if (!counts) {
      counts = new Map()
      for (const other of queryAll(root, '[id]')) {
        const name = dom.attribute(other, 'id') ?? ''
        counts.set(name, (counts.get(name) ?? 0) + 1)
      }
      ids.set(root, counts)
    }
    return counts.get(id) === 1 ? `#${escapeIdentifier(id)}` : undefined
  }

  function stepOf(el: Element): string {
    const parent = dom.parentNode(el)
    if (!parent) return PLAIN_TAG.test(dom.localName(el)) ? dom.localName(el) : '*'
    let known = steps.get(parent)
    if (!known) {
      known = stepsBelow(dom, parent)
      steps.set(parent, known)
    }
    return known.get(el) ?? '*'
  }
}

const queryAll = (root: Node, selector: string) =>
  (method(root as Document, 'querySelectorAll') as (of: Node, selector: string) => NodeListOf<Element>)(root, selector)

/** A selector for each child. Where a tag is no plain word, or of two languages, its place among all children tells it apart. */
function stepsBelow(dom: Natives, parent: Node): Map<Element, string> {
  const children: Element[] = []
  const kinds = new Map<string, { count: number; namespace: string | null; mixed: boolean }>()
  for (let child = dom.firstChild(parent); child; child = dom.nextSibling(child)) {
    if (dom.nodeType(child) !== 1) continue
    const el = child as Element
    children.push(el)
    const namespace = dom.namespaceURI(el)
    const kind = kinds.get(dom.localName(el))
    if (kind) {
      kind.count++
      kind.mixed ||= kind.namespace !== namespace
    } else kinds.set(dom.localName(el), { count: 1, namespace, mixed: false })
  }
  const seen = new Map<string, number>()
  return new Map(
    children.map((el, at) => {
      const name = dom.localName(el)
      const nth = (seen.get(name) ?? 0) + 1
      seen.set(name, nth)
      const kind = kinds.get(name)!
      if (kind.mixed || !PLAIN_TAG.test(name)) return [el, `:nth-child(${at + 1})`]
      return [el, kind.count === 1 ? name : `${name}:nth-of-type(${nth})`]
    }),
  )
}
