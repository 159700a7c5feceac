import { type Drawn, drawnBox } from './drawn'
import { CLOSE_NAMES } from './hints'
import type { Reading } from './reading'
import type { ControlKind } from './snapshot'
import { BATCH, type Steps } from './steps'
import type { Entry } from './walk'

/** Which elements of a page are controls: by tag and role, by being drawn as boxes, by answering clicks or looking so. */

export const isBox = (kind: ControlKind): boolean => kind === 'checkbox' || kind === 'radio' || kind === 'switch'
export const isField = (kind: ControlKind): boolean => kind === 'text-field' || kind === 'select' || kind === 'file'

/* Maps, since a page may name a role or an element as what every object has: `role="constructor"`. */

const BY_ROLE: ReadonlyMap<string, ControlKind> = new Map([
  ['button', 'button'],
  ['link', 'link'],
  ['checkbox', 'checkbox'],
  ['menuitemcheckbox', 'checkbox'],
  ['radio', 'radio'],
  ['menuitemradio', 'radio'],
  ['switch', 'switch'],
  ['textbox', 'text-field'],
  ['searchbox', 'text-field'],
  ['combobox', 'select'],
  ['tab', 'clickable'],
  ['menuitem', 'clickable'],
  ['option', 'clickable'],
  ['treeitem', 'clickable'],
])
const BY_TAG: ReadonlyMap<string, ControlKind> = new Map([
  ['button', 'button'],
  ['select', 'select'],
  ['textarea', 'text-field'],
  ['summary', 'clickable'],
])

const CLICK = /^(v-on:|@|ng-|data-|on|bind|catch)?(click|tap|pointerup|mousedown|touchend)$/
const NO_CONTROL = /^(html|body|label|form|fieldset|legend|option|optgroup|iframe|dialog|main|table|tbody|tr|ul|ol|select)$/
const PICTURE = /^(img|i|svg|span|em|div|p|(uni-)?(view|image|icons|text))$/
const BUTTON_NAMES = /^(btn|button|submit|confirm|cancel)$/

/** Longest text that is clicked as a whole. */
const MOST_TEXT = 120
const MOST_INNER = 3

export interface Kinds {
  kinds: ReadonlyMap<number, ControlKind>
  drawn: ReadonlyMap<number, Drawn>
}

/** As much as fits on a button: a dozen Chinese characters or twice as many others, and no sentence. */
export function isBrief(reading: Reading, from: number, to: number): boolean {
  if (reading.length(from, to) > 24) return false
  const text = reading.text(from, to)
  return text.replace(/[\x20-\x7e]/g, '').length <= 12 && !/[，。；,;]/.test(text)
}

/** The kind of each entry that is a control. */
export function* kindsOf(reading: Reading): Steps<Kinds> {
  const { entries, layout } = reading
  const kinds = new Map<number, ControlKind>()
  const drawn = new Map<number, Drawn>()
  for (let at = 0; at < entries.length; at++) {
    if (at % BATCH === 0) yield
    const kind = nativeKind(reading, at)
    if (kind && isThere(reading, at, kind)) kinds.set(at, kind)
  }
  dropInnerBoxes()
  yield* addDrawn()
  yield* addClickables()
  return { kinds, drawn }

  /** A box with a role may wrap the input that does its work; the input is then no second box. */
  function dropInnerBoxes(): void {
    let end = 0
    for (const [at, kind] of [...kinds]) {
      if (!isBox(kind)) continue
      if (at < end) kinds.delete(at)
      else end = entries[at]!.end
    }
  }

  function* addDrawn(): Steps<void> {
    const before = [0]
    for (let at = 0; at < entries.length; at++) before.push(before[at]! + (isBox(kinds.get(at) ?? 'button') ? 1 : 0))
    const hasBox = (at: number) => before[entries[at]!.end]! > before[at]!
    for (let at = 0; at < entries.length; at++) {
      if (at % BATCH === 0) yield
      const box = kinds.has(at) ? undefined : drawnBox(reading, at, { hasBox, clicks: (entry) => clicks(reading, entry) })
      if (!box) continue
      drawn.set(at, box)
      kinds.set(at, box.kind)
      // The topmost is the box; its parts are no boxes of their own.
      at = entries[at]!.end - 1
    }
  }

  /** From the innermost out, so that what wraps other controls is known to. */
  function* addClickables(): Steps<void> {
    const found: number[] = []
    for (let at = entries.length - 1; at >= 0; at--) {
      if (at % BATCH === 0) yield
      if (!kinds.has(at)) {
        if (!isClickable(at, found)) continue
        kinds.set(at, 'clickable')
      }
      found.push(at)
    }
  }

  function isClickable(at: number, found: readonly number[]): boolean {
    const entry = entries[at]!
    const length = reading.length(entry.from, entry.to)
    if (length > MOST_TEXT || NO_CONTROL.test(entry.tag)) return false
    const inner = innerControls(entry, found)
    if (inner.length > MOST_INNER || !inner.every(isInLine)) return false
    const innerLength = inner.reduce((sum, control) => sum + reading.length(entries[control]!.from, entries[control]!.to), 0)
    if (inner.length > 0 && length <= innerLength) return false
    const pressed = length === 0 ? isSmallPicture(at) : clicks(reading, at) || standsOut(at) || (inner.length === 0 && isNamedButton(at))
    return pressed && isThere(reading, at, 'clickable') && !insideButton(at)
  }

  function innerControls({ end }: Entry, found: readonly number[]): number[] {
    const inner: number[] = []
    for (let last = found.length - 1; last >= 0 && found[last]! < end && inner.length <= MOST_INNER; last--) inner.push(found[last]!)
    return inner
  }

  /** A link, or a picture, in a line of text that is clicked as a whole. */
  function isInLine(control: number): boolean {
    const { from, to, look } = entries[control]!
    return /^(link|clickable)$/.test(kinds.get(control) ?? '') && (!look.block || reading.length(from, to) === 0)
  }

  function isSmallPicture(at: number): boolean {
    if (!clicks(reading, at) && !(PICTURE.test(entries[at]!.tag) && isNamed(reading, at, CLOSE_NAMES))) return false
    if (!layout) return entries[at]!.end - at <= 6
    const { width, height } = reading.rect(at)
    return width <= 120 && height <= 120
  }

  /** Words in a clickable line that are coloured otherwise: a link made of a span. */
  function standsOut(at: number): boolean {
    const { look, parent } = entries[at]!
    const outer = entries[parent]?.look
    if (!look.inline || !look.pointer || !outer?.pointer) return false
    return look.style?.color !== outer.style?.color || /underline/.test(look.style?.textDecorationLine ?? '')
  }

  /** Called a button by its maker, with a few words on it; the outermost, where its inner parts are called so too. */
  function isNamedButton(at: number): boolean {
    const { from, to, end } = entries[at]!
    if (end - at > 5 || !isNamed(reading, at, BUTTON_NAMES) || !isBrief(reading, from, to)) return false
    const sameWords = reading.above(at, 3).filter((up) => entries[up]!.from === from && entries[up]!.to === to)
    return !sameWords.some((up) => clicks(reading, up) || isNamed(reading, up, BUTTON_NAMES))
  }

  function insideButton(at: number): boolean {
    return reading.above(at, 4).some((up) => /^(button|link)$/.test(kinds.get(up) ?? ''))
  }
}

const isNamed = (reading: Reading, at: number, names: RegExp): boolean => reading.hints(at).some((hint) => names.test(hint))

/** Answers a click itself, as far as can be seen: a handler in the markup, the pointer, the tab key. */
function clicks(reading: Reading, at: number): boolean {
  const { names } = reading.entries[at]!
  return (
    introducesPointer(reading, at) ||
    names.some((name) => CLICK.test(name)) ||
    (names.includes('tabindex') && Number(reading.attribute(at, 'tabindex')) >= 0)
  )
}

/** The topmost element that shows the pointer; what is inside inherits it. */
function introducesPointer({ entries }: Reading, at: number): boolean {
  const { look, parent, tag } = entries[at]!
  return look.pointer && entries[parent]?.look.pointer === false && tag !== 'body'
}

function nativeKind(reading: Reading, at: number): ControlKind | undefined {
  const { tag, type, editable, names } = reading.entries[at]!
  const role = names.includes('role') ? BY_ROLE.get(reading.attribute(at, 'role')) : undefined
  if (role && !(role === 'select' && type)) return role
  if (type) return inputKind(reading, at, type)
  if (tag === 'a') return isLink(reading, at) ? 'link' : undefined
  if (tag === 'video') return isLive(reading, at) ? 'live-video' : undefined
  if (editable) return 'text-field'
  return BY_TAG.get(tag) ?? (names.includes('aria-checked') ? 'checkbox' : undefined)
}

function inputKind(reading: Reading, at: number, type: string): ControlKind {
  if (/^(submit|button|reset|image)$/.test(type)) return 'button'
  if (type === 'radio' || type === 'file') return type
  if (type !== 'checkbox') return 'text-field'
  const slides = [at, ...reading.above(at, 1)].some((up) => isNamed(reading, up, /^(switch|toggle)$/) && isWide(reading, up))
  return slides ? 'switch' : 'checkbox'
}

/** As wide as a switch, and no wider: a square is a box, whatever it is called. */
function isWide(reading: Reading, at: number): boolean {
  if (!reading.layout) return !/^(body|form)$/.test(reading.entries[at]!.tag)
  const { width, height } = reading.rect(at)
  return width > 1.25 * height && width <= 100
}

/** Without an address a link is one where it is written as such: it has words or answers a click. */
function isLink(reading: Reading, at: number): boolean {
  const { from, to, look, names } = reading.entries[at]!
  return to > from || look.pointer || names.includes('href') || names.some((name) => CLICK.test(name))
}

/** A picture from a camera, or a place for one: no buttons to play and no film to show. */
function isLive(reading: Reading, at: number): boolean {
  const { el, names } = reading.entries[at]!
  if (names.includes('controls')) return false
  return !!(el as HTMLVideoElement).srcObject || (!names.includes('src') && !reading.dom.query(el, 'source'))
}

/** Is the control to be seen, itself or by what stands for it? */
function isThere(reading: Reading, at: number, kind: ControlKind): boolean {
  const { tag, hidden, look, from, to } = reading.entries[at]!
  if (hidden || !look.shown || look.spoken || look.clipped) {
    return tag === 'input' && (isBox(kind) || kind === 'file') && reading.attribute(at, 'aria-hidden') !== 'true' && hasStandIn(reading, at)
  }
  return to > from || hasArea(reading, at)
}

function hasArea(reading: Reading, at: number): boolean {
  if (!reading.layout) return true
  const { width, height } = reading.rect(at)
  return width > 0 && height > 0
}

/** A label, or a wrapper of a few words, that is seen in place of a hidden input. */
function hasStandIn(reading: Reading, at: number): boolean {
  const { entries } = reading
  const seen = (other: number): boolean => {
    const { look, hidden } = entries[other]!
    return !hidden && look.shown && !look.clipped && hasArea(reading, other)
  }
  const id = reading.attribute(at, 'id')
  if (id && reading.labelsFor(id).some(seen)) return true
  return reading
    .above(at, 2)
    .some((up) => entries[up]!.tag !== 'body' && reading.length(entries[up]!.from, entries[up]!.to) <= 200 && seen(up))
}
