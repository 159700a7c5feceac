import { collectFrame } from '../../page/collect'
import { mentionsFace } from '../../page/face-words'
import { getter } from '../../page/natives'
import { parseDocument } from '../../page/parse'
import { coverOf, pointOf, pointThrough } from '../probe/pressing'

/**
 * What the command puts into the isolated world of a frame. Everything goes in and out as plain values and JSON text: made by this
 * world's own `JSON`, which the page cannot touch.
 */

/** The closed shadow roots of this document, as they were told with the last reading. */
let closed = new Map<Element, ShadowRoot>()
/** The closed shadow root of an element of this document, as it was told. */
export const closedRootOf = (host: Element): ShadowRoot | null => closed.get(host) ?? null
const rootOf = (el: Element): ShadowRoot | null => getter(el, 'shadowRoot')(el) ?? closed.get(el) ?? null

const ofThisDocument = (roots: readonly ShadowRoot[]): ShadowRoot[] => roots.filter((root) => root.ownerDocument === document)

/**
 * @param closedRoots as `read` takes them
 * @returns whether the frame's document names a face, as JSON
 */
export const mentions = (...closedRoots: ShadowRoot[]): string =>
  JSON.stringify([document, ...ofThisDocument(closedRoots)].some((root) => mentionsFace(root)))

/**
 * Takes the frame's document apart.
 * @param closedRoots closed shadow roots as the browser told them; those of other documents are passed over
 * @returns `{ frame, limits }` as JSON
 */
export function read(frameId: number, ...closedRoots: ShadowRoot[]): string {
  closed = new Map(ofThisDocument(closedRoots).map((root) => [root.host, root]))
  return JSON.stringify(collectFrame(document, { frameId, layout: true, closedRootOf }))
}

/**
 * Takes the frame's document apart where nobody can tell of closed shadow roots: those that seem to be there are told in the limits.
 * @returns `{ frame, limits }` as JSON
 */
export const readOpen = (frameId: number): string => JSON.stringify(collectFrame(document, { frameId, layout: true }))

/**
 * Takes a document apart that was fetched as text.
 * @returns a `FrameSnapshot` as JSON
 */
export const parse = (html: string, url: string): string => JSON.stringify(parseDocument(html, url))

/**
 * Scrolls a control into view.
 * @param target its target, as JSON
 * @returns where to press it, a `Point` as JSON, or `null` where it cannot be reached
 */
export const point = (target: string): string => JSON.stringify(pointOf(JSON.parse(target), rootOf) ?? null)

/** @returns where a point of a frame is in the window of its parent, or `null` where something else is before the frame */
export const through = (x: number, y: number, frame: Element): string => JSON.stringify(pointThrough(frame, { x, y }, rootOf) ?? null)

/** @returns a `Cover` as JSON */
export const cover = (): string => JSON.stringify(coverOf(rootOf))
