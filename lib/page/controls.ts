import { contrastOf } from './contrast'
import { type Drawn, ticked } from './drawn'
import { distinct, fileName, split } from './hints'
import { isBox, isField, kindsOf } from './kinds'
import { labelOf } from './labels'
import { isDisabled, isFocusable, nameOf } from './names'
import type { Reading } from './reading'
import type { Box, Control, ControlKind } from './snapshot'
import { eachOf, type Steps } from './steps'

/** A control before nodes are numbered. */
export interface Draft extends Omit<Control, 'node'> {
  entry: number
}

/** Sorts the controls of a walked document, in reading order, with their names and labels. */
export function* findControls(reading: Reading): Steps<Draft[]> {
  const { kinds, drawn } = yield* kindsOf(reading)
  const ordered = [...kinds].sort(([a], [b]) => a - b)
  const drafts = yield* eachOf(ordered, ([at, kind]) => draft(reading, at, kind, drawn.get(at)))
  for (const { kind, at, end, entry } of drafts) {
    if ((isBox(kind) && !drawn.has(entry)) || isField(kind) || kind === 'live-video') continue
    for (const piece of reading.pieces.slice(at, end)) if (/^(text|label|heading)$/.test(piece.role)) piece.role = 'control'
  }
  yield* eachOf(drafts, ({ kind }, index) => (isBox(kind) || isField(kind)) && addLabel(reading, drafts, index))
  return drafts
}

function addLabel(reading: Reading, drafts: readonly Draft[], index: number): void {
  const control = drafts[index]!
  const label = labelOf(reading, drafts, index)
  if (label) control.label = label
  if (!control.name && label) control.name = reading.text(...label)
  if (!control.name && control.kind === 'text-field') control.name = reading.text(control.at, control.end)
  if (!control.name) control.name = reading.attribute(control.entry, 'title').trim()
}

function draft(reading: Reading, at: number, kind: ControlKind, drawn: Drawn | undefined): Draft {
  const { tag, from, to, type } = reading.entries[at]!
  const bare = reading.length(from, to) === 0
  const control: Draft = {
    entry: at,
    kind,
    at: from,
    end: to,
    name: nameOf(reading, at, kind),
    hints: drawn?.hints ?? hintsInside(reading, at, bare),
    focusable: isFocusable(reading, at, kind),
  }
  if (isBox(kind)) addState(reading, control, drawn)
  if (isDisabled(reading, at)) control.disabled = true
  if (reading.has(at, 'required') || reading.attribute(at, 'aria-required') === 'true') control.required = true
  const href = tag === 'a' ? addressOf(reading, reading.attribute(at, 'href')) : undefined
  if (href) control.href = href
  if (type || tag === 'button') control.inputType = type || (reading.attribute(at, 'type') || 'submit').toLowerCase()
  const sendsTo = kind === 'button' ? sentTo(reading, at) : undefined
  if (sendsTo) control.sendsTo = sendsTo
  if (kind === 'file') control.accepts = acceptsOf(reading, at)
  if (reading.layout) control.box = boxOf(reading, at)
  const expanded = expandedState(reading, at)
  if (expanded !== undefined) control.expanded = expanded
  const pressed = /^(button|link|clickable)$/.test(kind)
  if (bare && pressed) control.iconOnly = true
  const contrast = pressed && !bare && reading.nearFace(from) ? contrastOf(reading, innermost(reading, at)) : undefined
  if (contrast !== undefined) control.contrast = contrast
  return control
}

function expandedState(reading: Reading, at: number): boolean | undefined {
  const { tag, parent } = reading.entries[at]!
  if (tag === 'summary') return parent >= 0 && reading.has(parent, 'open')
  const said = reading.attribute(at, 'aria-expanded')
  return said ? said === 'true' : undefined
}

/** The element that holds the words of a control: colours are set there. */
function innermost({ entries, pieces }: Reading, at: number): number {
  const { from, to } = entries[at]!
  return from < to ? pieces[from]!.entry : at
}

function addState(reading: Reading, control: Draft, drawn: Drawn | undefined): void {
  const checked = drawn ? drawn.checked : stateOf(reading, control.entry, control.hints)
  if (checked !== undefined) control.checked = checked
}

function stateOf(reading: Reading, at: number, hints: readonly string[]): boolean | undefined {
  const { el, type } = reading.entries[at]!
  const said = reading.attribute(at, 'aria-checked')
  if (said) return said === 'mixed' ? undefined : said === 'true'
  if (type) return (el as HTMLInputElement).checked
  const inner = reading.dom.query(el, 'input[type=checkbox],input[type=radio]') as HTMLInputElement | null
  return inner ? inner.checked : ticked(hints)
}

/** What an element is called; where it has no words, also what its pictures are. */
function hintsInside(reading: Reading, at: number, bare: boolean): string[] {
  const { entries } = reading
  const inner: string[] = []
  if (!bare) return [...reading.hints(at)]
  for (let child = at + 1; child < Math.min(entries[at]!.end, at + 6); child++) inner.push(...reading.hints(child))
  const picture = /url\("?([^")]+)/.exec(entries[at]!.look.style?.backgroundImage ?? '')?.[1] ?? ''
  return distinct([...reading.hints(at), ...inner, ...split(fileName(picture))])
}

const acceptsOf = (reading: Reading, at: number): string =>
  `${reading.attribute(at, 'accept')} ${reading.has(at, 'capture') ? `capture ${reading.attribute(at, 'capture')}` : ''}`
    .trim()
    .slice(0, 200)

const MOST_ADDRESS = 2000

/** Where pressing it sends what the form holds; undefined for what sends nothing. */
function sentTo(reading: Reading, at: number): string | undefined {
  const form = reading.above(at, FORM_DEPTH).find((up) => reading.entries[up]!.tag === 'form')
  const action = reading.attribute(at, 'formaction') || (form === undefined ? '' : reading.attribute(form, 'action'))
  return action ? addressOf(reading, action) : undefined
}

const FORM_DEPTH = 60

/** The absolute address of a document, and none of what leads to a place on the same page or runs a script. */
function addressOf({ base, page }: Reading, href: string): string | undefined {
  if (!href.trim() || href.trim().startsWith('#')) return undefined
  try {
    const url = new URL(href, base)
    const samePage = url.origin === page?.origin && url.pathname === page.pathname && url.search === page.search
    return !/^(https?|file):$/.test(url.protocol) || (samePage && url.hash) || url.href.length > MOST_ADDRESS ? undefined : url.href
  } catch {
    return undefined
  }
}

/** In CSS pixels from the page's corner, however it is scrolled. */
export function boxOf(reading: Reading, at: number): Box {
  const { x, y, width, height } = reading.rect(at)
  const { scrollX, scrollY } = reading.viewport
  return { x: Math.round(x + scrollX), y: Math.round(y + scrollY), width: Math.round(width), height: Math.round(height) }
}
