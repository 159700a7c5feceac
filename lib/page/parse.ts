import { collectFrame } from './collect'
import type { FrameSnapshot } from './snapshot'

/**
 * A document as text, taken apart like a page: nothing in it runs or loads, and nothing is laid out.
 *
 * @param html the text of the document
 * @param url where it was read: links in it are made absolute against this
 */
export function parseDocument(html: string, url: string): FrameSnapshot {
  const doc = new DOMParser().parseFromString(html, 'text/html')
  return collectFrame(doc, { frameId: 0, url, layout: false }).frame
}
