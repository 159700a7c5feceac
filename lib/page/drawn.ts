import { CLOSE_NAMES, distinct } from './hints'
import type { Reading } from './reading'
import type { ControlKind } from './snapshot'

/** Boxes and switches that are drawn from <i>, <span>, <img>, <p> instead of being inputs. */

/** Names for a box that say so by themselves. */
const BOX = /^(checkbox|chk|ckb|cbx|radio|unchecked|uncheck|unselected|unselect|gouxuan|weixuan|xuanzhong|xuanze)$/
/** Names of what a box is for. */
const FOR = /^(agree|agreement|protocol|choose|choice|consent)$/
/** Names that a box may have, where a click there is answered too. */
const PERHAPS = /^(check|checked|checkmark|tick|select|selected|box|circle|square|gou|yes|duigou)$/
const SWITCH = /^(switch|switcher|toggle|toggler|kaiguan)$/
/** Names of small pictures that are no box. */
const OTHER =
  /^(arrow|more|help|question|info|delete|search|logo|avatar|eye|loading|spinner|menu|nav|dropdown|sidebar|theme|copy|edit|camera|play|star|banner)$/

const ON = /^(checked|selected|active|on|ticked|full|fill|filled|sel|cur|current|true|xuanzhong|yes)$/
const OFF =
  /^(un|no|non|not)(check|checked|select|selected|sel|tick|ticked|choose|chosen|agree|agreed|active)$|^(un|no|not|off|false|empty|normal|default|weixuan)$/

const EMPTY_SIGN = /^[☐□○◯⬜◻▢⚪〇]$/u
const FULL_SIGN = /^[☑✓✔✅●◉⬛◼☒]\uFE0F?$/u

const NEVER = /^(html|body|a|button|input|select|textarea|video|label|form|path|g|rect|option|hr|li|ul|ol|table|tr|td|th)$/

export interface Drawn {
  kind: ControlKind
  hints: string[]
  checked?: boolean
}

export interface Around {
  /** A real box stands inside: then a drawing is that box's looks, no box of its own. */
  hasBox(at: number): boolean
  /** Answers a click itself. */
  clicks(at: number): boolean
}

interface Signs {
  hints: readonly string[]
  /** `aria-checked`. */
  ticks: string
  empty: boolean
  full: boolean
}

/** Says whether an entry without words of its own is drawn as a box or switch in front of text. */
export function drawnBox(reading: Reading, at: number, around: Around): Drawn | undefined {
  const signs = signsOf(reading, at)
  if (!signs) return undefined
  const { hints, ticks, empty, full } = signs
  const named = empty || ticks !== '' || says(hints, BOX)
  const slides = says(hints, SWITCH)
  const perhaps = full || slides || says(hints, PERHAPS) || isBordered(reading, at) || isPainted(reading, at)
  if (!named && !says(hints, FOR) && !(perhaps && answersClicks(reading, at, around))) return undefined
  const kind = sizedAs(reading, at, slides)
  if (!kind || isLooksOfABox(reading, at, around) || !isBesideText(reading, at, named)) return undefined
  const all = distinct([...hints, ...innerHints(reading, at), ...wrapperHints(reading, at)])
  const checked = ticks ? ticks === 'true' : empty || full ? full : ticked(all)
  return { kind: kind === 'checkbox' && says(all, /^radio$/) ? 'radio' : kind, hints: all, ...(checked !== undefined && { checked }) }
}

/** What a box's names say of its state; undefined where they say nothing. */
export function ticked(hints: readonly string[]): boolean | undefined {
  return says(hints, OFF) ? false : says(hints, ON) || undefined
}

const says = (hints: readonly string[], words: RegExp): boolean => hints.some((hint) => words.test(hint))

function signsOf(reading: Reading, at: number): Signs | undefined {
  const { tag, look, from, to, glyph = '' } = reading.entries[at]!
  const words = reading.length(from, to)
  if (words > 2 || NEVER.test(tag) || !look.shown || look.clipped) return undefined
  const sign = words > 0 ? reading.text(from, to) : glyph
  const [empty, full] = [EMPTY_SIGN.test(sign), FULL_SIGN.test(sign)]
  if (words > 0 && !empty && !full) return undefined
  const hints = reading.hints(at)
  const ticks = reading.attribute(at, 'aria-checked')
  return !ticks && (says(hints, OTHER) || says(hints, CLOSE_NAMES)) ? undefined : { hints, ticks, empty, full }
}

/** A click is answered by it, or by the line of text that it stands in. */
const answersClicks = (reading: Reading, at: number, around: Around): boolean =>
  around.clicks(at) || reading.above(at, 3).some((up) => around.clicks(up) && isRow(reading, up))

/** A line of text that is clicked as a whole is short. */
const isRow = (reading: Reading, at: number): boolean => reading.length(reading.entries[at]!.from, reading.entries[at]!.to) <= 200

function sizedAs(reading: Reading, at: number, slides: boolean): 'checkbox' | 'switch' | undefined {
  const { entries, layout } = reading
  if (!layout) return entries[at]!.end - at > 6 ? undefined : slides ? 'switch' : 'checkbox'
  const { width, height } = reading.rect(at)
  if (slides) return width >= 22 && width <= 90 && height >= 12 && height <= 50 && width / height > 1.25 ? 'switch' : undefined
  return Math.min(width, height) >= 8 && Math.max(width, height) <= 40 && width / height > 0.55 && width / height < 1.8
    ? 'checkbox'
    : undefined
}

/** An empty square or circle with a line around it. */
function isBordered(reading: Reading, at: number): boolean {
  const { look, end, glyph } = reading.entries[at]!
  if (!look.style || glyph || end - at > 2) return false
  const { borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth } = look.style
  return [borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth].every((line) => Number.parseFloat(line) > 0)
}

/** An empty square that shows a part of a picture: a box whose state only the picture tells. */
function isPainted(reading: Reading, at: number): boolean {
  const { look, end, glyph } = reading.entries[at]!
  return !!look.style && !glyph && end - at === 1 && look.style.backgroundImage.includes('url(')
}

/** A real box stands in it or beside it, no further than the nearest text. */
function isLooksOfABox(reading: Reading, at: number, { hasBox }: Around): boolean {
  const { from, to } = reading.entries[at]!
  for (const up of [at, ...reading.above(at, 3)]) {
    if (hasBox(up)) return true
    if (reading.entries[up]!.from < from || reading.entries[up]!.to > to) return false
  }
  return false
}

/** Text follows it, or stands before it, in the same line or row; what is named a box may stand a line apart. */
function isBesideText(reading: Reading, at: number, named: boolean): boolean {
  const { entries, pieces, layout } = reading
  const { to, from } = entries[at]!
  const reach = reading.above(at, 4)
  const near = [to, from - 1].filter((piece) => pieces[piece] && reach.some((up) => entries[up]!.from <= piece && piece < entries[up]!.to))
  if (!layout) return near.length > 0
  const box = reading.rect(at)
  const apart = named ? 30 : 4
  return near.some((piece) => {
    const line = reading.rect(pieces[piece]!.entry)
    return line.top < box.bottom + apart && line.bottom > box.top - apart
  })
}

function innerHints(reading: Reading, at: number): string[] {
  const hints: string[] = []
  for (let inner = at + 1; inner < Math.min(reading.entries[at]!.end, at + 5); inner++) hints.push(...reading.hints(inner))
  return hints
}

/** A wrapper without words of its own carries the state as often as the box itself. */
function wrapperHints(reading: Reading, at: number): readonly string[] {
  const { entries } = reading
  const own = entries[at]!
  const up = entries[own.parent]
  return up && up.from === own.from && up.to === own.to && !/^(html|body)$/.test(up.tag) ? reading.hints(own.parent) : []
}
