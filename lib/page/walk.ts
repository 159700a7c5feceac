import { namesFace } from './face-words'
import type { Natives } from './natives'
import { isOwn } from './own'
import type { Limit, RunRole } from './snapshot'
import { BATCH, type Steps } from './steps'
import { type Look, looker, ROOT_LOOK } from './visibility'
import { BUTTONS, drawnWords, ownWords, partsOf, roleInside } from './words'

/** An element that was walked. Ranges are half open and in flat-tree order, so an element's own lie within its parent's. */
export interface Entry {
  el: Element
  tag: string
  /** Names of its attributes. */
  names: readonly string[]
  /** Type of an input, lower case; '' for other elements. */
  type: string
  /** Index of the entry that holds it in the flat tree, -1 at the root. */
  parent: number
  /** Index after the last entry inside. */
  end: number
  /** Runs inside: `[from, to)`. */
  from: number
  to: number
  look: Look
  /** An input that is not shown itself: a label or wrapper may stand for it. */
  hidden?: true
  /** A sign drawn by `::before` or `::after` that is no word: ×, ‹, □. */
  glyph?: string
  /** Typed into: nothing below it is read. */
  editable?: true
}

/** A run before nodes are numbered. */
export interface Piece {
  text: string
  entry: number
  block: number
  role: RunRole
  /** In CSS pixels, 0 where there is no layout. */
  size: number
  /** White space or a new line stood before it. */
  gap: boolean
  /** The header, nav, footer or aside of the page that it stands in, or a negative number. */
  furniture: number
}

export interface Walk {
  entries: Entry[]
  pieces: Piece[]
  limits: Limit[]
  /** Elements beyond the bound. */
  cut: number
  entryOf: Map<Element, number>
}

export interface WalkOptions {
  url: string
  layout: boolean
  closedRootOf?: ((el: Element) => ShadowRoot | null) | undefined
  /** Elements that must be walked even where the page has more than the bound, and those above them. */
  first: (el: Element) => 'all' | 'way' | undefined
  most: number
}

/** An element that is being walked. */
type Viewport = Pick<Window, 'scrollX' | 'scrollY'>

interface Open {
  nodes: readonly Node[]
  next: number
  entry: number
  role: RunRole
  furniture: number
  after: string
  /** To be walked whole, whatever the bound. */
  whole: boolean
}

const MOST_FAILURES = 5
const NO_CONTENT = /^(input|textarea|select|video)$/
/** Elements whose words are moved away to show a picture in their place. */
const INDENTED = /^(a|button|h\d|i|span|div)$/
const BREAKS = /^(br|hr)$/

/** Walks the document once, in flat-tree order, without recursion: a page may nest as deep as it likes. */
export function* walk(doc: Document, dom: Natives, options: WalkOptions): Steps<Walk> {
  const { layout, url } = options
  const walked: Walk = { entries: [], pieces: [], limits: [], cut: 0, entryOf: new Map() }
  const { entries, pieces } = walked
  const look = looker(doc, dom, layout)
  const view = layout ? dom.view(doc) : null
  const stack: Open[] = []
  let failures = 0
  let block = 0
  let broken = true
  let gap = true

  const root = dom.documentElement(doc)
  stack.push({ nodes: root ? [root] : [], next: 0, entry: -1, role: 'text', furniture: -1, after: '', whole: false })
  let visits = 0
  for (let open = stack.at(-1); open; open = stack.at(-1)) {
    if (++visits % BATCH === 0) yield
    try {
      const node = open.nodes[open.next++]
      if (node) visit(node, open)
      else leave()
    } catch (error) {
      failed(error)
    }
  }
  return walked

  /** What fails, fails alone: the rest of the page is read, and the failure is told. */
  function failed(error: unknown): void {
    if (++failures <= MOST_FAILURES) walked.limits.push({ code: 'read-failed', params: { url, message: messageOf(error) } })
  }

  function visit(node: Node, outer: Open): void {
    const type = dom.nodeType(node)
    if (type === 3) readText((node as Text).data, outer)
    else if (type === 1 && !isOwn(node)) enter(node as Element, outer)
  }

  function readText(raw: string, outer: Open): void {
    const entry = entries[outer.entry]
    if (!raw || !entry) return
    if (!/\S/.test(raw)) {
      gap = true
      return
    }
    const lines = raw.includes('\n') && keepsLines(entry) ? raw.split('\n') : [raw]
    lines.forEach((line, at) => {
      if (at > 0) broken = true
      say(line, outer.entry, outer.role, outer.furniture)
    })
  }

  function keepsLines({ look, tag }: Entry): boolean {
    return look.style?.whiteSpace ? /^(pre|break)/.test(look.style.whiteSpace) : tag === 'pre'
  }

  function say(raw: string, entry: number, role: RunRole, furniture: number): void {
    const { look, tag } = entries[entry]!
    if (!look.shown || look.clipped) return
    // A byte order mark is white space to a regular expression, and nothing to a reader.
    const text = raw.replace(/\ufeff/g, '').replace(/\s+/g, ' ')
    const words = text.trim()
    if (view && namesFace(words) && isOutOfSight(entries[entry]!, view)) return
    const size = sizeOf(look, tag)
    if (words && size >= 0) {
      if (broken) block++
      const before = gap || broken || text.startsWith(' ')
      for (const part of partsOf(words)) {
        pieces.push({ text: part, entry, block, role: look.spoken ? 'spoken' : role, size, gap: before, furniture })
      }
      broken = gap = false
    }
    if (text.endsWith(' ')) gap = true
  }

  /** Moved off the page, shrunk to nothing or skipped by ways that a look at styles does not see; asked for face words alone, since it costs. */
  function isOutOfSight({ el, look }: Entry, { scrollX, scrollY }: Viewport): boolean {
    if (look.style?.display === 'contents') return false
    const { width, height, right, bottom } = dom.rect(el)
    return width <= 0 || height <= 0 || right + scrollX <= 0 || bottom + scrollY <= 0 || dom.checkVisibility(el) === false
  }

  /** Font size; negative where the text is moved out of sight or has none. */
  function sizeOf({ style }: Look, tag: string): number {
    if (!layout || !style) return 0
    const size = Number.parseFloat(style.fontSize)
    return size < 1 || (INDENTED.test(tag) && Number.parseFloat(style.textIndent) < -500) ? -1 : Math.round(size * 10) / 10
  }

  /** A button that is an input stands for itself as any other does. */
  function lookAt(el: Element, tag: string, type: string, names: readonly string[], outer: Open): Look {
    const seen = look(el, tag, names, entries[outer.entry]?.look ?? ROOT_LOOK)
    return BUTTONS.test(type) ? { ...seen, block: true } : seen
  }

  function enter(el: Element, outer: Open): void {
    const tag = dom.localName(el).toLowerCase()
    if (BREAKS.test(tag)) {
      broken = true
      return
    }
    const mark = outer.whole ? 'all' : options.first(el)
    if (entries.length >= (mark ? options.most * 1.5 : options.most)) {
      walked.cut += 1 + dom.queryAll(el, '*').length
      return
    }
    const names = dom.attributeNames(el)
    const type = tag === 'input' ? (dom.attribute(el, 'type') || 'text').toLowerCase() : ''
    const seen = lookAt(el, tag, type, names, outer)
    if (type === 'hidden' || (seen.gone && !/^(checkbox|radio|file)$/.test(type))) return
    if (seen.block) broken = true
    const from = pieces.length
    const entry: Entry = { el, tag, names, type, parent: outer.entry, end: entries.length + 1, from, to: from, look: seen }
    walked.entryOf.set(el, entries.push(entry) - 1)
    if (seen.gone) entry.hidden = true
    else open(entry, outer, mark === 'all')
  }

  function open(entry: Entry, outer: Open, whole: boolean): void {
    const { el, tag, names, type } = entry
    const index = entries.length - 1
    const said = names.includes('role') ? dom.attribute(el, 'role') : null
    const role = roleInside(tag, said, outer.role)
    const furniture = furnitureInside(index, tag, said ?? '', outer.furniture)
    const [words, wordsRole] = ownWords(dom, el, tag, type)
    if (words) say(words, index, wordsRole, furniture)
    if (isEditable(entry, said ?? '')) entry.editable = true
    const nodes = NO_CONTENT.test(tag) || entry.editable ? [] : childrenOf(entry)
    const drawn = nodes.length === 0 && view && entry.look.shown && !NO_CONTENT.test(tag) ? drawnWords(view, el) : undefined
    if (drawn?.glyph) entry.glyph = drawn.glyph
    if (drawn?.before) say(drawn.before, index, role, furniture)
    stack.push({ nodes, next: 0, entry: index, role, furniture, after: drawn?.after ?? '', whole })
  }

  function leave(): void {
    const { entry: index, after, role, furniture } = stack.pop()!
    const entry = entries[index]
    if (!entry) return
    if (after) say(after, index, role, furniture)
    entry.end = entries.length
    entry.to = pieces.length
    if (entry.look.block) broken = true
  }

  function childrenOf({ el, tag, names }: Entry): Node[] {
    const shadow = shadowOf(el)
    if (shadow) return childNodes(shadow)
    if (tag === 'slot') {
      const assigned = dom.assignedNodes(el)
      if (assigned.length > 0) return [...assigned]
    }
    const nodes = childNodes(el)
    if (tag !== 'details' || names.includes('open')) return nodes
    return nodes.filter((node) => dom.nodeType(node) === 1 && dom.localName(node as Element) === 'summary').slice(0, 1)
  }

  /** Browsers throw where they are asked for the closed root of what can have none, and forms answer with a field of that name. */
  function shadowOf(el: Element): ShadowRoot | null {
    const open = dom.shadowRoot(el)
    if (open || !options.closedRootOf) return open
    try {
      const root = options.closedRootOf(el)
      return root && dom.nodeType(root) === 11 ? root : null
    } catch (error) {
      failed(error)
      return null
    }
  }

  function childNodes(of: Node): Node[] {
    const nodes: Node[] = []
    for (let node = dom.firstChild(of); node; node = dom.nextSibling(node)) nodes.push(node)
    return nodes
  }

  function isEditable({ el, names }: Entry, role: string): boolean {
    return (names.includes('contenteditable') && dom.attribute(el, 'contenteditable') !== 'false') || /^(textbox|searchbox)$/.test(role)
  }
}

/** Inside an article, main, dialog or form nothing is furniture of the page. */
const OWN_GROUND = -2

/** The outermost header, nav, footer or aside. */
function furnitureInside(index: number, tag: string, role: string, outer: number): number {
  if (/^(article|main|dialog|form)$/.test(tag) || /^(alertdialog|dialog|main|article|form)$/.test(role)) return OWN_GROUND
  if (outer !== -1) return outer
  return /^(header|nav|footer|aside)$/.test(tag) || /^(banner|navigation|contentinfo|complementary)$/.test(role) ? index : outer
}

/** What was thrown, as words; a page may throw things that cannot be turned into any. */
export function messageOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error).slice(0, 200)
  } catch {
    return 'unknown'
  }
}
