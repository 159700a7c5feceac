import { boxOf, type Draft } from './controls'
import { isBox, isBrief, isField } from './kinds'
import { labelledBy } from './names'
import { findMasks, findOverlays, frontOf } from './overlays'
import type { Reading } from './reading'
import type { Candidate, CandidateKind } from './snapshot'

/** Sums over the parts of a page, so that any element is asked in constant time. */
export interface Parts {
  /** Words or controls. */
  holdsAnything(at: number): boolean
  /** Length of its text that is no button, link or field. */
  plainLength(at: number): number
  /** Holds something to press. */
  acts(at: number): boolean
  /** Holds something to press that is no help to a field, as "send code" in its row is. */
  submits(at: number): boolean
  /** The same words and controls in both. */
  same(a: number, b: number): boolean
  /** Its controls: `[from, to)`. */
  controls(at: number): [from: number, to: number]
  masks(): readonly number[]
}

/** A candidate before nodes are numbered. */
export interface Part extends Omit<Candidate, 'node'> {
  entry: number
}

/** Bounds on what a page of a thousand dialogs can cost. */
const MOST = 200
const MOST_FORMS = 500
const LEVELS = 12
/** A container of more text than this is a page with a field on it, no form. */
const MOST_TEXT = 4000

/** The parts of a page that may be a surface: the page itself first, then overlays, forms and articles in reading order. */
export function findCandidates(reading: Reading, drafts: readonly Draft[]): Part[] {
  const { entries } = reading
  if (entries.length === 0) return []
  const parts = partsOf(reading, drafts)
  const body = bodyOf(reading)
  const overlays = findOverlays(reading, parts)
  const front = frontOf(reading, overlays)
  const kinds = sortParts(reading, parts, overlays, findForms(reading, drafts, parts, body), body)
  const order = choose(kinds, front)
  const page: Part = { kind: 'page', entry: body, runs: [0, reading.pieces.length], controls: [0, drafts.length], parent: -1 }
  if (reading.layout) page.box = boxOf(reading, body)
  return [page, ...order.map(part)]

  function part(at: number, index: number): Part {
    const { from, to } = entries[at]!
    const outer = order.slice(0, index).findLastIndex((other) => at < entries[other]!.end)
    const found: Part = { kind: kinds.get(at)!, entry: at, runs: [from, to], controls: parts.controls(at), parent: outer + 1 }
    const name = nameOf(reading, at)
    if (reading.layout) found.box = boxOf(reading, at)
    if (at === front) found.frontmost = true
    if (name) found.name = name
    return found
  }
}

const bodyOf = ({ entries, dom }: Reading): number =>
  Math.max(
    0,
    entries.findIndex(({ el, tag }) => /^(body|frameset)$/.test(tag) && dom.parentNode(el) === entries[0]!.el),
  )

/** What each part is. A form that is all of a dialog is that dialog; the bulk of the text is told where nothing else is it. */
function sortParts(
  reading: Reading,
  parts: Parts,
  overlays: readonly number[],
  forms: readonly number[],
  body: number,
): Map<number, CandidateKind> {
  const kinds = new Map<number, CandidateKind>()
  const within = (at: number, outer: number) => at >= outer && at < reading.entries[outer]!.end
  const articles = findArticles(reading, parts)
  const bulk = bulkOf(reading, body)
  if (
    bulk !== undefined &&
    ![...articles, ...forms].some((at) => parts.same(at, bulk)) &&
    !overlays.some((overlay) => within(bulk, overlay))
  ) {
    kinds.set(bulk, 'article')
  }
  for (const at of articles) kinds.set(at, 'article')
  for (const at of forms) if (!overlays.some((overlay) => within(at, overlay) && parts.same(at, overlay))) kinds.set(at, 'form')
  for (const at of overlays) kinds.set(at, 'overlay')
  kinds.delete(body)
  return kinds
}

/** What it is called: its accessible name, else its first heading. */
function nameOf(reading: Reading, at: number): string {
  const said = labelledBy(reading, at) || reading.attribute(at, 'aria-label').trim()
  if (said) return said.slice(0, 300)
  const { pieces, entries } = reading
  const { from, to } = entries[at]!
  let heading = from
  while (heading < to && pieces[heading]!.role !== 'heading') heading++
  let end = heading
  while (end < to && pieces[end]!.block === pieces[heading]!.block) end++
  return reading.text(heading, end)
}

/** Where there are too many: what is in front first, then overlays, forms and articles as they come. Answers in reading order. */
function choose(kinds: ReadonlyMap<number, CandidateKind>, front: number | undefined): number[] {
  const rank: Record<CandidateKind, number> = { page: 0, overlay: 0, form: 1, article: 2 }
  return [...kinds]
    .sort(([a, kind], [b, other]) => Number(b === front) - Number(a === front) || rank[kind] - rank[other] || a - b)
    .slice(0, MOST)
    .map(([at]) => at)
    .sort((a, b) => a - b)
}

function partsOf(reading: Reading, drafts: readonly Draft[]): Parts {
  const { entries, pieces } = reading
  const plain = [0]
  for (const { role, text } of pieces) plain.push(plain.at(-1)! + (/^(control|placeholder|spoken)$/.test(role) ? 0 : text.length))
  const before = firstAtOrAfter(entries.length, drafts)
  const presses = [0]
  const submits = [0]
  for (const [index, draft] of drafts.entries()) {
    const pressed = isPressed(reading, draft)
    presses.push(presses.at(-1)! + (pressed ? 1 : 0))
    submits.push(submits.at(-1)! + (pressed && !helpsField(reading, draft, drafts[index - 1]) ? 1 : 0))
  }
  let masks: number[] | undefined
  const controls = (at: number): [number, number] => [before[at]!, before[entries[at]!.end]!]
  return {
    controls,
    holdsAnything: (at) => entries[at]!.to > entries[at]!.from || before[entries[at]!.end]! > before[at]!,
    plainLength: (at) => plain[entries[at]!.to]! - plain[entries[at]!.from]!,
    acts(at) {
      const [from, to] = controls(at)
      return presses[to]! > presses[from]!
    },
    submits(at) {
      const [from, to] = controls(at)
      return submits[to]! > submits[from]!
    },
    same(a, b) {
      const [from, to] = controls(a)
      const [otherFrom, otherTo] = controls(b)
      return entries[a]!.from === entries[b]!.from && entries[a]!.to === entries[b]!.to && from === otherFrom && to === otherTo
    },
    masks: () => (masks ??= findMasks(reading)),
  }
}

/** For each entry, how many controls stand before it. */
function firstAtOrAfter(length: number, drafts: readonly Draft[]): number[] {
  const before: number[] = []
  let control = 0
  for (let at = 0; at <= length; at++) {
    while (control < drafts.length && drafts[control]!.entry < at) control++
    before.push(control)
  }
  return before
}

/** A button, or what stands in a line or box of its own as one. */
function isPressed(reading: Reading, { kind, entry, hints, at, end }: Draft): boolean {
  if (kind === 'button') return true
  if ((kind !== 'clickable' && kind !== 'link') || !isBrief(reading, at, end)) return false
  if (hints.some((hint) => /^(btn|button)$/.test(hint))) return true
  const { look } = reading.entries[entry]!
  return kind === 'clickable' && (look.block || !look.inline)
}

/** A button in the row of a field or box, right after it. */
function helpsField(reading: Reading, { entry }: Draft, before: Draft | undefined): boolean {
  if (!before || !(isBox(before.kind) || before.kind === 'text-field') || !reading.layout) return false
  const button = reading.rect(entry)
  const field = reading.rect(before.entry)
  return button.top < field.bottom && button.bottom > field.top
}

/** Forms, and where none is written the smallest part that has a field and something to press. */
function findForms(reading: Reading, drafts: readonly Draft[], parts: Parts, body: number): number[] {
  const { entries } = reading
  const forms: number[] = []
  const isWritten: boolean[] = []
  let reach = 0
  for (let at = 0; at < entries.length; at++) {
    if (isForm(reading, at) && parts.holdsAnything(at)) {
      forms.push(at)
      reach = Math.max(reach, entries[at]!.end)
    }
    isWritten.push(at < reach)
  }
  const loose = new Set<number>()
  for (const { entry, kind } of drafts) {
    if (!(isBox(kind) || isField(kind) || kind === 'live-video') || isWritten[entry]) continue
    const above = reading.above(entry, LEVELS).filter((up) => up > body)
    const whole = above.find((up) => parts.submits(up)) ?? above.find((up) => parts.acts(up))
    if (whole === undefined || loose.has(whole)) continue
    if (parts.plainLength(whole) <= MOST_TEXT && !isInHead(reading, drafts.slice(...parts.controls(whole)), whole)) loose.add(whole)
  }
  const ordered = [...loose].sort((a, b) => a - b)
  let end = 0
  for (const at of ordered) {
    if (at < end) continue
    end = entries[at]!.end
    forms.push(at)
  }
  return forms.slice(0, MOST_FORMS)
}

const isForm = (reading: Reading, at: number): boolean => reading.entries[at]!.tag === 'form' || reading.attribute(at, 'role') === 'form'

/** A search field in the page's head is no form of its own; one with a box in it asks for something. */
function isInHead(reading: Reading, inside: readonly Draft[], at: number): boolean {
  const { entries } = reading
  if (inside.some(({ kind }) => isBox(kind))) return false
  const ground = [at, ...reading.above(at, LEVELS)].find((up) => /^(header|nav|main|article|section|dialog|form)$/.test(entries[up]!.tag))
  return ground !== undefined && /^(header|nav)$/.test(entries[ground]!.tag)
}

function findArticles(reading: Reading, parts: Parts): number[] {
  const { entries } = reading
  const found: number[] = []
  for (const [at, { tag }] of entries.entries()) {
    if ((/^(article|main)$/.test(tag) || /^(article|document|main)$/.test(reading.attribute(at, 'role'))) && parts.holdsAnything(at))
      found.push(at)
  }
  return found
}

/** Down to the smallest part that still has most of a long text. */
function bulkOf(reading: Reading, body: number): number | undefined {
  const { entries, pieces } = reading
  const whole = reading.length(0, pieces.length)
  if (whole < 500) return undefined
  let at = body
  for (let child = at + 1; child < entries[at]!.end; ) {
    const { from, to, end } = entries[child]!
    if (reading.length(from, to) >= 0.6 * whole) {
      at = child
      child++
    } else child = end
  }
  const { from, to } = entries[at]!
  return at === body || (from === 0 && to === pieces.length) ? undefined : at
}
