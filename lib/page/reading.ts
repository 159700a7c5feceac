import { namesFace } from './face-words'
import { hintsOf } from './hints'
import type { Natives } from './natives'
import { isOwn } from './own'
import type { Entry, Piece, Walk } from './walk'

/** A walked document with the look-ups that sorting its controls and parts needs. */
export interface Reading extends Walk {
  dom: Natives
  layout: boolean
  /** Address that links are made absolute against. */
  base: string
  /** The same, taken apart; undefined where it is none. */
  page: URL | undefined
  has(at: number, name: string): boolean
  /** '' where it has none. */
  attribute(at: number, name: string): string
  rect(at: number): DOMRect
  /** Words that its maker calls it by. */
  hints(at: number): readonly string[]
  /** Length of the visible text in runs `[from, to)`. */
  length(from: number, to: number): number
  /** The text of runs `[from, to)` as it reads on. */
  text(from: number, to: number): string
  /** Entry of the element that an id names in the same root. */
  byId(id: string, near: number): Entry | undefined
  /** Labels that name an id with `for`. */
  labelsFor(id: string): number[]
  viewport: Viewport
  /** The element that a point of the window shows, shadow roots entered. */
  hit(x: number, y: number): Element | null
  /** Words for a face stand near a run: how the rest of a page is coloured is not asked. */
  nearFace(run: number): boolean
  /** Entries above, the nearest first, at most so many. */
  above(at: number, levels: number): number[]
}

export interface Viewport {
  innerWidth: number
  innerHeight: number
  scrollX: number
  scrollY: number
}

const NAME_LENGTH = 300

/** Asking what a point shows costs with all that lies there: a page may pile up layers by the thousand. */
const MOST_HITS = 1000

interface ReadingOptions {
  layout: boolean
  /** Address that links are made absolute against. */
  base: string
  closedRootOf: ((el: Element) => ShadowRoot | null) | undefined
}

export function readingOf(walked: Walk, doc: Document, dom: Natives, options: ReadingOptions): Reading {
  const { entries, pieces } = walked
  const { innerWidth = 0, innerHeight = 0, scrollX = 0, scrollY = 0 } = dom.view(doc) ?? {}
  const lengths = [0]
  for (const piece of pieces) lengths.push(lengths.at(-1)! + (piece.role === 'spoken' ? 0 : piece.text.length))
  const rects = new Map<number, DOMRect>()
  const hints = new Map<number, string[]>()
  let ids: Map<string, number[]> | undefined
  let labels: Map<string, number[]> | undefined
  let near: Uint8Array | undefined
  let hits = 0

  return {
    ...walked,
    dom,
    layout: options.layout,
    base: options.base,
    page: URL.canParse(options.base) ? new URL(options.base) : undefined,
    viewport: { innerWidth, innerHeight, scrollX, scrollY },
    has: (at, name) => entries[at]!.names.includes(name),
    attribute: (at, name) => (entries[at]!.names.includes(name) ? (dom.attribute(entries[at]!.el, name) ?? '') : ''),
    rect(at) {
      const known = rects.get(at)
      if (known) return known
      const rect = dom.rect(entries[at]!.el)
      rects.set(at, rect)
      return rect
    },
    hints(at) {
      const known = hints.get(at) ?? hintsOf(dom, entries[at]!)
      hints.set(at, known)
      return known
    },
    length: (from, to) => lengths[to]! - lengths[from]!,
    text: (from, to) => textOf(pieces.slice(from, to)),
    byId(id, near) {
      ids ??= indexOf('id')
      const root = dom.getRootNode(entries[near]!.el)
      const at = ids.get(id)?.find((candidate) => dom.getRootNode(entries[candidate]!.el) === root)
      return at === undefined ? undefined : entries[at]
    },
    hit(x, y) {
      if (++hits > MOST_HITS) return null
      let found = dom.elementFromPoint(doc, x, y)
      // What we put there ourselves is looked through.
      if (isOwn(found)) found = dom.elementsFromPoint(doc, x, y).find((el) => !isOwn(el)) ?? null
      for (let depth = 0; found && depth < 50; depth++) {
        const inner = (dom.shadowRoot(found) ?? options.closedRootOf?.(found))?.elementFromPoint(x, y)
        if (!inner || inner === found) break
        found = inner
      }
      return found
    },
    labelsFor(id) {
      labels ??= indexOf('for')
      return labels.get(id) ?? []
    },
    nearFace(run) {
      near ??= nearFaces(pieces)
      return near[run] === 1
    },
    above(at, levels) {
      const found: number[] = []
      for (let up = entries[at]!.parent; up >= 0 && found.length < levels; up = entries[up]!.parent) found.push(up)
      return found
    },
  }

  function indexOf(name: 'id' | 'for'): Map<string, number[]> {
    const index = new Map<string, number[]>()
    for (const [at, { el, tag, names }] of entries.entries()) {
      const id = !names.includes(name) || (name === 'for' && tag !== 'label') ? null : dom.attribute(el, name)
      if (id) index.set(id, [...(index.get(id) ?? []), at])
    }
    return index
  }
}

/** In runs: a dialog with a long agreement in it and its buttons below. */
const NEAR = 150

function nearFaces(pieces: readonly Piece[]): Uint8Array {
  const near = new Uint8Array(pieces.length)
  let marked = 0
  pieces.forEach(({ text }, at) => {
    if (!namesFace(text)) return
    near.fill(1, Math.max(marked, at - NEAR), at + NEAR)
    marked = at
  })
  return near
}

function textOf(pieces: readonly Piece[]): string {
  let text = ''
  for (const piece of pieces) {
    if (text && piece.gap) text += ' '
    text += piece.text
    if (text.length > NAME_LENGTH) break
  }
  return text.slice(0, NAME_LENGTH)
}
