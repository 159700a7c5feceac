import type { Draft } from './controls'
import { split } from './hints'
import { isBox } from './kinds'
import type { Reading } from './reading'
import type { RunRole } from './snapshot'
import type { Piece } from './walk'

const LONGEST_HEADING = 40
const SENTENCE = /[。．.！!？?；;，,：:、]$/

/** Short lines of their own that are set clearly larger than the text, or called a title by their maker. */
export function markHeadings(reading: Reading): void {
  const { pieces, entries, layout } = reading
  const usual = layout ? usualSize(reading) : 0
  for (let from = 0; from < pieces.length; ) {
    let to = from + 1
    while (to < pieces.length && pieces[to]!.block === pieces[from]!.block) to++
    const line = pieces.slice(from, to)
    if (reading.length(from, to) <= LONGEST_HEADING && line.every(({ role }) => role === 'text') && !SENTENCE.test(line.at(-1)!.text)) {
      if (larger(line[0]!, usual) || isTitled(line[0]!.entry)) for (const piece of line) piece.role = 'heading'
    }
    from = to
  }

  function larger({ entry, size }: Piece, usual: number): boolean {
    if (!usual) return false
    return size >= usual * 1.25 || (size >= usual * 1.1 && Number(entries[entry]!.look.style?.fontWeight) >= 600)
  }

  function isTitled(entry: number): boolean {
    return split(reading.attribute(entry, 'class')).some((word) => word === 'title' || word === 'heading')
  }
}

/** The font size that most of the text has. */
function usualSize({ pieces, entries }: Reading): number {
  const lengths = new Map<number, number>()
  for (const { size, text } of pieces) lengths.set(size, (lengths.get(size) ?? 0) + text.length)
  const most = [...lengths].reduce((most, [size, length]) => (length > (lengths.get(most) ?? 0) ? size : most), 0)
  const body = entries.find(({ tag }) => tag === 'body')
  return Math.max(most, Number.parseFloat(body?.look.style?.fontSize ?? '0'))
}

/**
 * Text of the page's own header, nav, footer and aside. Where a box stands in one, or a button among few links, it is
 * part of what the page asks, not furniture.
 *
 * @returns gives runs `[from, to)` their own role back, as an overlay turns out to hold them
 */
export function markFurniture(reading: Reading, drafts: readonly Draft[]): (from: number, to: number) => void {
  const { pieces, entries } = reading
  const own = new Map<number, RunRole>()
  const buttons = new Set<number>()
  const asks = new Map<number, { boxes: number; buttons: number; links: number }>()
  for (const { kind, at, end, entry } of drafts) {
    if (kind === 'button') for (let piece = at; piece < end; piece++) buttons.add(piece)
    const ground = groundOf(entry)
    const counts = asks.get(ground) ?? { boxes: 0, buttons: 0, links: 0 }
    if (isBox(kind)) counts.boxes++
    else if (kind === 'button' || kind === 'clickable') counts.buttons++
    else if (kind === 'link') counts.links++
    asks.set(ground, counts)
  }
  for (const [at, piece] of pieces.entries()) {
    if (
      piece.furniture < 0 ||
      buttons.has(at) ||
      piece.role === 'spoken' ||
      piece.role === 'placeholder' ||
      isPartOfAsking(piece.furniture)
    )
      continue
    if (piece.role === 'heading' && entries[piece.furniture]!.tag === 'header') continue
    own.set(at, piece.role)
    piece.role = 'furniture'
  }
  return (from, to) => {
    for (const [at, role] of own) if (at >= from && at < to) pieces[at]!.role = role
  }

  function groundOf(entry: number): number {
    for (let at = entry; at >= 0; at = entries[at]!.parent) if (/^(header|nav|footer|aside)$/.test(entries[at]!.tag)) return at
    return -1
  }

  function isPartOfAsking(ground: number): boolean {
    const { tag } = entries[ground]!
    const counts = asks.get(ground)
    if (!counts || tag === 'nav') return false
    return counts.boxes > 0 || (tag !== 'header' && counts.buttons > 0 && counts.links <= 5)
  }
}
