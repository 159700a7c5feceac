import { collectFrame } from '../page/collect'
import { joinFrames } from '../page/join'
import type { FrameSnapshot, Limit, PageSnapshot } from '../page/snapshot'

/**
 * A document, by what all makers of documents agree on: a browser's `document`, happy-dom's, jsdom's. Their types are not each other's, so
 * that none of them is asked for.
 */
export interface AnyDocument {
  readonly nodeType: number
  readonly URL: string
  readonly defaultView: object | null
}

export interface SnapshotOptions {
  /** Address of the page, where the document does not know its own: links are made absolute against it. */
  url?: string
  /** Whether the document was laid out, so that sizes and computed styles mean something. Found out where it is left out. */
  layout?: boolean
}

const MOST_FRAMES = 100

interface Part {
  frame: FrameSnapshot
  limits: Limit[]
}

/** Whether somebody laid the document out. Documents that were only parsed have a root of no size. */
function isLaidOut(doc: Document): boolean {
  const rect = doc.documentElement?.getBoundingClientRect?.()
  return rect !== undefined && (rect.width > 0 || rect.height > 0)
}

/** The frames of a document, those in open shadow roots too. */
function framesIn(root: Document | ShadowRoot): HTMLIFrameElement[] {
  const all = [...root.querySelectorAll('*')]
  return all.flatMap((el) => [
    ...(el.localName === 'iframe' || el.localName === 'frame' ? [el as HTMLIFrameElement] : []),
    ...(el.shadowRoot ? framesIn(el.shadowRoot) : []),
  ])
}

/** What a page of the same origin may enter. A document that was only parsed loads no frames. */
function documentOf(frame: HTMLIFrameElement): Document | undefined {
  try {
    return frame.contentDocument ?? undefined
  } catch {
    return undefined
  }
}

function partsOf(top: Document, layout: boolean, url: string | undefined): Part[] {
  const parts: Part[] = [collectFrame(top, { frameId: 0, layout, ...(url === undefined ? {} : { url }) })]
  const waiting = framesIn(top)
  for (let frame = waiting.shift(); frame; frame = waiting.shift()) {
    const doc = parts.length < MOST_FRAMES ? documentOf(frame) : undefined
    if (doc) {
      parts.push(collectFrame(doc, { frameId: parts.length, layout }))
      waiting.push(...framesIn(doc))
    } else parts[0]?.limits.push({ code: 'frame-unread', params: { url: frame.src } })
  }
  return parts
}

/**
 * Takes a document apart: what can be seen of it, as plain JSON, without the texts of agreements. It can be kept, sent, and audited later
 * by `audit`, or by `liancha judge` where it is saved as `NAME.snapshot.json`. Frames of the same origin are read with it; frames of other
 * origins and closed shadow roots cannot be, and are told in `limits`. The document is read and never changed.
 *
 * @example
 * const snapshot = takeSnapshot(document)
 * localStorage.setItem('snapshot', JSON.stringify(snapshot))
 */
export function takeSnapshot(document: AnyDocument, { url, layout }: SnapshotOptions = {}): PageSnapshot {
  const doc = document as unknown as Document
  const laidOut = layout ?? isLaidOut(doc)
  return joinFrames(partsOf(doc, laidOut, url), { takenAt: new Date().toISOString(), layout: laidOut })
}
