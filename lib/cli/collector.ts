import { collectFrame } from '../page/collect'
import { parseDocument } from '../page/parse'

/**
 * What the command puts into the isolated world of a frame. Everything goes in and out as plain values and JSON text: made by this
 * world's own `JSON`, which the page cannot touch.
 */

/**
 * Takes the frame's document apart.
 * @param closedRoots closed shadow roots as the browser told them; those of other documents are passed over
 * @returns `{ frame, limits }` as JSON
 */
export function read(frameId: number, ...closedRoots: ShadowRoot[]): string {
  const byHost = new Map(closedRoots.filter((root) => root.ownerDocument === document).map((root) => [root.host, root]))
  return JSON.stringify(collectFrame(document, { frameId, layout: true, closedRootOf: (host) => byHost.get(host) ?? null }))
}

/**
 * Takes a document apart that was fetched as text.
 * @returns a `FrameSnapshot` as JSON
 */
export const parse = (html: string, url: string): string => JSON.stringify(parseDocument(html, url))
