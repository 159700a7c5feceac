import type { Part } from './candidates'
import type { Draft } from './controls'
import { namesFace } from './face-words'
import type { Piece } from './walk'

export interface Found {
  pieces: readonly Piece[]
  drafts: readonly Draft[]
  parts: readonly Part[]
}

/** What JSON adds to a run or a control, with its share of the table of nodes. */
const RUN_COST = 100
const CONTROL_COST = 210

const runCost = ({ text }: Piece): number => RUN_COST + bytesOf(text)
const controlCost = ({ name, hints, href = '' }: Draft): number => CONTROL_COST + bytesOf(name) + hints.join('   ').length + bytesOf(href)

/** About as many bytes as its JSON has. */
export const costOf = ({ pieces, drafts }: Found): number =>
  pieces.reduce((sum, piece) => sum + runCost(piece), 0) + drafts.reduce((sum, draft) => sum + controlCost(draft), 0)

/** Length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1
  }
  return bytes
}

/**
 * Keeps what matters most within a number of bytes: overlays whole, forms, then the runs nearest to words for a face.
 *
 * @returns what is kept, with every range counted anew
 */
export function cutTo(found: Found, bytes: number): Found {
  const { pieces, drafts, parts } = found
  const ranks = rank(found)
  const runs = new Set<number>()
  const controls = new Set<number>()
  const items = [
    ...pieces.map((piece, at) => ({ at, place: at, kept: runs, rank: ranks[at]!, cost: runCost(piece) })),
    ...drafts.map((draft, at) => {
      const place = Math.min(draft.at, pieces.length - 1)
      return { at, place, kept: controls, rank: ranks[place] ?? 0, cost: controlCost(draft) }
    }),
  ].sort((a, b) => a.rank - b.rank || a.place - b.place)

  let left = bytes
  for (const { at, kept, cost } of items) {
    left -= cost
    if (left < 0) break
    kept.add(at)
  }
  const run = counter(pieces.length, runs)
  const control = counter(drafts.length, controls)
  return {
    pieces: pieces.filter((_, at) => runs.has(at)),
    drafts: drafts
      .filter((_, at) => controls.has(at))
      .map((draft) => ({ ...draft, at: run(draft.at), end: run(draft.end), ...(draft.label && { label: range(draft.label, run) }) })),
    parts: parts.map((part) => ({ ...part, runs: range(part.runs, run), controls: range(part.controls, control) })),
  }
}

const range = ([from, to]: readonly [number, number], place: (at: number) => number): [number, number] => [place(from), place(to)]

/** The new place of an old index: how many before it are kept. */
function counter(length: number, kept: ReadonlySet<number>): (at: number) => number {
  const places = [0]
  for (let at = 0; at < length; at++) places.push(places[at]! + (kept.has(at) ? 1 : 0))
  return (at) => places[at]!
}

/** Runs this near to one another stay or go together, so that words do not lose the button under them. */
const NEIGHBOURHOOD = 12

/** Low is kept first. */
function rank({ pieces, parts }: Found): number[] {
  const far = pieces.map(({ text }) => (namesFace(text) ? 0 : Number.POSITIVE_INFINITY))
  for (let at = 1; at < far.length; at++) far[at] = Math.min(far[at]!, far[at - 1]! + 1)
  for (let at = far.length - 2; at >= 0; at--) far[at] = Math.min(far[at]!, far[at + 1]! + 1)
  const ranks = far.map((runs) => 2 + Math.floor(Math.min(runs, pieces.length) / NEIGHBOURHOOD))
  for (const { kind, runs } of parts) {
    if (kind !== 'overlay' && kind !== 'form') continue
    for (let at = runs[0]; at < runs[1]; at++) ranks[at] = Math.min(ranks[at]!, kind === 'overlay' ? 0 : 1)
  }
  return ranks
}
