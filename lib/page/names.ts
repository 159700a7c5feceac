import { split } from './hints'
import { isBox, isField } from './kinds'
import type { Reading } from './reading'
import type { ControlKind } from './snapshot'

const LONGEST = 300

/** Accessible name, where no label gives it: `aria-labelledby`, `aria-label`, text and alt, a sign, title. */
export function nameOf(reading: Reading, at: number, kind: ControlKind): string {
  const { el, from, to } = reading.entries[at]!
  const said = labelledBy(reading, at) || reading.attribute(at, 'aria-label').trim()
  if (said || isBox(kind) || isField(kind)) return said.slice(0, LONGEST)
  const words = reading.text(from, to) || signOf(reading, at)
  if (words) return words
  const titled = reading.dom.query(el, 'title')
  return ((titled && reading.dom.textContent(titled)) || reading.attribute(at, 'title')).trim().slice(0, LONGEST)
}

/** The text of the elements that `aria-labelledby` names. */
export function labelledBy(reading: Reading, at: number): string {
  if (!reading.has(at, 'aria-labelledby')) return ''
  const ids = reading.attribute(at, 'aria-labelledby').split(/\s+/)
  const named = ids.map((id) => (id ? reading.byId(id, at) : undefined))
  return named
    .map((entry) => (entry ? reading.text(entry.from, entry.to) : ''))
    .join(' ')
    .trim()
}

/** A sign that it, or an icon in it, draws. */
const signOf = ({ entries }: Reading, at: number): string => entries.slice(at, entries[at]!.end).find(({ glyph }) => glyph)?.glyph ?? ''

export function isDisabled(reading: Reading, at: number): boolean {
  const { el, type, tag } = reading.entries[at]!
  if (reading.attribute(at, 'aria-disabled') === 'true') return true
  if ((type || /^(button|select|textarea)$/.test(tag)) && reading.dom.matches(el, ':disabled')) return true
  return split(reading.attribute(at, 'class')).includes('disabled')
}

/** Can the tab key reach it? */
export function isFocusable(reading: Reading, at: number, kind: ControlKind): boolean {
  const { tag, hidden, look } = reading.entries[at]!
  if (isDisabled(reading, at) || (hidden && look.style?.display === 'none') || !look.shown) return false
  const index = reading.attribute(at, 'tabindex')
  if (index) return Number(index) >= 0
  if (tag === 'a') return reading.has(at, 'href')
  return /^(button|select|textarea|input|summary)$/.test(tag) || (kind === 'text-field' && reading.has(at, 'contenteditable'))
}
