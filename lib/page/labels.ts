import type { Draft } from './controls'
import { isBox, isField } from './kinds'
import type { Reading } from './reading'

type Range = [from: number, to: number]

const MOST_TEXT = 600
const MOST_LABELS = 10

/**
 * The runs that label a box or field: what the markup says, else the nearest part of the page that holds it and no
 * other, else the words that follow (a box) or come before (a field) in its line.
 */
export function labelOf(reading: Reading, drafts: readonly Draft[], index: number): Range | undefined {
  const control = drafts[index]!
  const range = declared(reading, control) ?? around(reading, drafts, index) ?? beside(reading, drafts, index)
  if (!range || control.end === control.at || (range[0] === control.at && range[1] === control.end)) return range
  // A placeholder, or the sign that a box is drawn with, is no label of it.
  const [from, to] = [range[0] === control.at ? control.end : range[0], range[1] === control.end ? control.at : range[1]]
  return to > from ? [from, to] : undefined
}

function declared(reading: Reading, { entry }: Draft): Range | undefined {
  const { entries } = reading
  const labelled = reading.attribute(entry, 'aria-labelledby').split(/\s+/)
  const ranges = labelled.map((id) => (id ? reading.byId(id, entry) : undefined)).filter((found) => found !== undefined)
  const id = reading.attribute(entry, 'id')
  const named = id ? reading.labelsFor(id).slice(0, MOST_LABELS) : []
  const wrapping = reading.above(entry, 6).filter((up) => entries[up]!.tag === 'label')
  const found = [...ranges, ...[...named, ...wrapping].map((at) => entries[at]!)].find(({ from, to }) => to > from)
  if (found) return [found.from, found.to]
  const own = entries[entry]!
  return own.to > own.from && own.tag !== 'input' && own.tag !== 'select' && own.tag !== 'textarea' && !isSign(reading, own)
    ? [own.from, own.to]
    : undefined
}

const isSign = (reading: Reading, { from, to }: { from: number; to: number }): boolean => reading.length(from, to) <= 2

/** The nearest element, at most four up, that has words and no other box, field or button. */
function around(reading: Reading, drafts: readonly Draft[], index: number): Range | undefined {
  const { entries } = reading
  const control = drafts[index]!
  for (const up of reading.above(control.entry, 4)) {
    const { from, to, end, tag } = entries[up]!
    if (/^(body|html|form|dialog)$/.test(tag)) return undefined
    if (othersWithin(reading, drafts, index, up, end)) return undefined
    const words = reading.length(from, to) - reading.length(control.at, control.end)
    if (words > MOST_TEXT) return undefined
    if (words > 0) return [from, to]
  }
  return undefined
}

function othersWithin(reading: Reading, drafts: readonly Draft[], index: number, from: number, end: number): boolean {
  for (let at = index - 1; at >= 0 && drafts[at]!.entry > from; at--) if (ends(reading, drafts[index]!, drafts[at]!)) return true
  for (let at = index + 1; at < drafts.length && drafts[at]!.entry < end; at++) if (ends(reading, drafts[index]!, drafts[at]!)) return true
  return false
}

/** Does another control end a label? Links and small signs belong to it; a button, or what looks like one in a line of its own, does not. */
function ends(reading: Reading, control: Draft, { kind, iconOnly, entry, hints }: Draft): boolean {
  if (isBox(kind) || isField(kind)) return true
  if (iconOnly) return false
  if (kind === 'button') return true
  if (!reading.entries[entry]!.look.block) return false
  return reading.layout ? !inRow(reading, control, entry) : hints.includes('btn') || hints.includes('button')
}

function beside(reading: Reading, drafts: readonly Draft[], index: number): Range | undefined {
  const control = drafts[index]!
  const reach = reading.above(control.entry, 4).at(-1)
  if (reach === undefined) return undefined
  const before = preceding(reading, drafts, index, reading.entries[reach]!.from)
  return isField(control.kind) ? before : (following(reading, drafts, index, reading.entries[reach]!.to) ?? before)
}

function following(reading: Reading, drafts: readonly Draft[], index: number, reach: number): Range | undefined {
  const control = drafts[index]!
  let limit = reach
  for (let at = index + 1; at < drafts.length; at++) {
    if (ends(reading, drafts[index]!, drafts[at]!)) {
      limit = Math.min(limit, drafts[at]!.at)
      break
    }
  }
  return line(reading, control, control.end, limit, 1)
}

function preceding(reading: Reading, drafts: readonly Draft[], index: number, reach: number): Range | undefined {
  let limit = reach
  for (let at = index - 1; at >= 0; at--) {
    if (ends(reading, drafts[index]!, drafts[at]!)) {
      limit = Math.max(limit, drafts[at]!.end)
      break
    }
  }
  return line(reading, drafts[index]!, drafts[index]!.at - 1, limit, -1)
}

/** Runs from `start` on, forwards or back, as long as they stand in the control's line or go on in the same block. */
function line(reading: Reading, control: Draft, start: number, limit: number, step: 1 | -1): Range | undefined {
  const { pieces, layout } = reading
  let at = start
  let block = -1
  for (; step > 0 ? at < limit : at >= limit; at += step) {
    const piece = pieces[at]!
    if (piece.block !== block && !(layout ? inRow(reading, control, piece.entry) : block === -1)) break
    block = piece.block
  }
  if (at === start) return undefined
  return step > 0 ? [start, at] : [at + 1, start + 1]
}

function inRow(reading: Reading, control: Draft, entry: number): boolean {
  const box = reading.rect(control.entry)
  const text = reading.rect(entry)
  return text.top < box.bottom + 2 && text.bottom > box.top - 2
}
