import { collectFrame } from './collect'
import type { FrameSnapshot, Limit } from './snapshot'

/**
 * A document as text, taken apart like a page: nothing in it runs or loads, and nothing is laid out.
 *
 * @param html the text of the document
 * @param url where it was read: links in it are made absolute against this
 * @param parser another window's, where there is none here
 */
export function parseDocument(html: string, url: string, parser?: Pick<DOMParser, 'parseFromString'>): FrameSnapshot {
  return parseWithLimits(html, url, parser).frame
}

/** The same, with what was left out of it. */
export function parseWithLimits(
  html: string,
  url: string,
  parser: Pick<DOMParser, 'parseFromString'> = new DOMParser(),
): { frame: FrameSnapshot; limits: Limit[] } {
  const doc = parser.parseFromString(html, 'text/html')
  return collectFrame(doc, { frameId: 0, url, layout: false })
}
