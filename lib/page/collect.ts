import { findCandidates, type Part } from './candidates'
import { contrastOf } from './contrast'
import { type Draft, findControls } from './controls'
import { costOf, cutTo, type Found } from './cut'
import { type Natives, nativesOf } from './natives'
import { nodeTable } from './nodes'
import { firstElements } from './priority'
import { hiddenFramesOf, reachedBy } from './reached'
import { type Reading, readingOf } from './reading'
import { markFurniture, markHeadings } from './roles'
import type { FrameSnapshot, Limit } from './snapshot'
import { atOnce, eachOf, type Steps } from './steps'
import { type Entry, messageOf, walk } from './walk'

export interface CollectOptions {
  frameId: number
  /** Address of the document, where it is not the document's own: a parsed text has none. */
  url?: string
  /** True in a browser that has laid the page out: sizes and computed styles are read. */
  layout: boolean
  /** Gives closed shadow roots, where the browser lets an extension have them. */
  closedRootOf?: ((el: Element) => ShadowRoot | null) | undefined
}

/** Half as many again are walked where dialogs and words for a face stand. */
const MOST_ELEMENTS = 40_000
const MOST_BYTES = 512 * 1024

/**
 * Takes a document apart, once: its visible text, its controls, and its parts that may be a surface, by structure alone.
 * Reads and never writes; never throws. What could not be read, or was left out, is told in `limits`.
 */
export const collectFrame = (doc: Document, options: CollectOptions): Collected => atOnce(collecting(doc, options))

export interface Collected {
  frame: FrameSnapshot
  limits: Limit[]
}

/** The same, step by step. A page that changes meanwhile is read partly as it was and partly as it is. */
export function* collecting(doc: Document, options: CollectOptions): Steps<Collected> {
  const limits: Limit[] = []
  let url = options.url ?? ''
  const attempt: Attempt = function* (step, otherwise) {
    try {
      return yield* step()
    } catch (error) {
      limits.push({ code: 'read-failed', params: { url, message: messageOf(error) } })
      return otherwise
    }
  }
  const empty: FrameSnapshot = { frameId: options.frameId, url, title: '', lang: '', nodes: [], runs: [], controls: [], candidates: [] }

  const frame = yield* attempt(function* () {
    const dom = nativesOf(doc)
    url ||= dom.address(doc)
    const { layout, closedRootOf } = options
    const walked = yield* walk(doc, dom, { url, layout, closedRootOf, first: firstElements(doc, dom, MOST_ELEMENTS), most: MOST_ELEMENTS })
    limits.push(...walked.limits)
    if (walked.cut > 0) tellElementsCut(limits, url, walked.cut)
    const reading = readingOf(walked, doc, dom, { layout, closedRootOf, base: baseOf(doc, dom, options.url) })
    if (!closedRootOf && layout && reading.entries.some((entry, at) => mayHideARoot(reading, entry, at))) {
      limits.push({ code: 'closed-root-unread', params: { url } })
    }
    const parts: Found = yield* attempt<Found>(() => sort(reading, attempt), { pieces: reading.pieces, drafts: [], parts: [] })
    const reached = layout
      ? yield* attempt(
          oneStep(() => reachedBy(doc, dom)),
          [],
        )
      : []
    const hiddenFrames = layout
      ? yield* attempt(
          oneStep(() => hiddenFramesOf(doc, dom)),
          [],
        )
      : []
    const seen = { ...(reached.length > 0 ? { reached } : {}), ...(hiddenFrames.length > 0 ? { hiddenFrames } : {}) }
    const about = { ...empty, ...seen, url, title: dom.title(doc).slice(0, 500), lang: langOf(doc, dom) }
    return yield* within(reading, doc, parts, about, limits)
  }, empty)
  return { frame, limits }
}

/** Does a step, and where it fails tells so and goes on with something else. */
type Attempt = <T>(step: () => Steps<T>, otherwise: T) => Steps<T>

const oneStep = <T>(step: () => T) =>
  function* (): Steps<T> {
    const done = step()
    yield
    return done
  }

/** What a reading holds: roles settled, controls sorted, parts found. */
function* sort(reading: Reading, attempt: Attempt): Steps<Found> {
  const drafts = yield* attempt<Draft[]>(() => findControls(reading), [])
  yield* attempt(
    oneStep(() => markHeadings(reading)),
    undefined,
  )
  const restore = markFurniture(reading, drafts)
  yield
  const parts = yield* attempt<Part[]>(
    oneStep(() => findCandidates(reading, drafts)),
    [],
  )
  yield
  for (const { kind, runs } of parts) if (kind === 'overlay') restore(...runs)
  return { pieces: reading.pieces, drafts, parts }
}

/** The snapshot, cut down until it keeps to its bound. */
function* within(reading: Reading, doc: Document, found: Found, about: FrameSnapshot, limits: Limit[]): Steps<FrameSnapshot> {
  const { url } = about
  const cost = costOf(found)
  if (cost < MOST_BYTES * 0.85) return yield* frameOf(reading, doc, found, about)
  for (let bytes = MOST_BYTES * 0.9; ; bytes *= 0.7) {
    const kept = cost <= bytes ? found : cutTo(found, bytes)
    const frame = yield* frameOf(reading, doc, kept, about)
    if (bytes > 1000 && new TextEncoder().encode(JSON.stringify(frame)).length > MOST_BYTES) continue
    const runs = found.pieces.length - kept.pieces.length
    const elements = found.drafts.length - kept.drafts.length
    if (runs > 0) limits.push({ code: 'text-cut', params: { url, runs } })
    if (elements > 0) tellElementsCut(limits, url, elements)
    return frame
  }
}

/** Elements that were not walked and controls that were not kept are told as one. */
function tellElementsCut(limits: Limit[], url: string, elements: number): void {
  const told = limits.find(({ code }) => code === 'elements-cut')
  if (told) told.params.elements = Number(told.params.elements) + elements
  else limits.push({ code: 'elements-cut', params: { url, elements } })
}

function* frameOf(reading: Reading, doc: Document, { pieces, drafts, parts }: Found, about: FrameSnapshot): Steps<FrameSnapshot> {
  const { entries } = reading
  const elementOf = ({ entry }: { entry: number }) => entries[entry]!.el
  const table = nodeTable(reading.dom, doc, [...parts.map(elementOf), ...pieces.map(elementOf), ...drafts.map(elementOf)])
  const node = (of: { entry: number }) => table.indexOf(elementOf(of))
  yield
  const runs = yield* eachOf(pieces, ({ text, entry, block, role, size, gap }, at) => ({
    text: gap && pieces[at - 1]?.block === block ? ` ${text}` : text,
    node: node({ entry }),
    block,
    role,
    ...(size > 0 && { fontSize: size }),
    ...smallPrint(reading, entry, size, at),
  }))
  return {
    ...about,
    nodes: table.nodes,
    runs,
    controls: drafts.map(({ entry, ...control }) => ({ ...control, node: node({ entry }) })),
    candidates: parts.map(({ entry, ...part }) => ({ ...part, node: node({ entry }) })),
  }
}

/** Text above this size, in CSS pixels, is a heading or a price: no notice is told in it. */
const SMALL = 18

function smallPrint(reading: Reading, entry: number, size: number, at: number): { contrast?: number } {
  const contrast = size > 0 && size <= SMALL && reading.nearFace(at) ? contrastOf(reading, entry) : undefined
  return contrast === undefined ? {} : { contrast }
}

/** A custom element that shows something and has nothing to show: its root is closed to this way of reading. */
function mayHideARoot({ dom, layout, rect }: Reading, { el, tag, end, look }: Entry, at: number): boolean {
  if (!layout || !tag.includes('-') || end - at > 1 || !look.shown || look.clipped) return false
  if (dom.shadowRoot(el) || dom.firstChild(el) || !dom.matches(el, ':defined')) return false
  const { width, height } = rect(at)
  return width >= 20 && height >= 10
}

function langOf(doc: Document, dom: Natives): string {
  const root = dom.documentElement(doc)
  return (root && dom.attribute(root, 'lang')?.trim().slice(0, 40)) || ''
}

function baseOf(doc: Document, dom: Natives, url: string | undefined): string {
  if (url === undefined) return dom.baseURI(doc)
  const base = [...dom.docQueryAll(doc, 'base[href]')][0]
  const href = base && dom.attribute(base, 'href')
  try {
    return href ? new URL(href, url).href : url
  } catch {
    return url
  }
}
