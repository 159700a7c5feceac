import type { Natives } from './natives'

const MOST = 100
const LONGEST = 120

/**
 * What a document loaded from other hosts than its own, or shows frames of: `host/path` in lower case, each once. No query, which may tell of
 * the person. A page can empty the browser's list; what it frames stands in the page.
 */
export function reachedBy(doc: Document, dom: Natives): string[] {
  const view = dom.view(doc)
  const loaded = view?.performance?.getEntriesByType('resource').map(({ name }) => name) ?? []
  const framed = [...dom.docQueryAll(doc, 'iframe[src]')].map((frame) => (frame as HTMLIFrameElement).src)
  const own = hostOf(dom.address(doc))
  const found = new Set<string>()
  for (const address of [...framed, ...loaded]) {
    const host = hostOf(address)
    if (found.size >= MOST) break
    if (host !== '' && host !== own) found.add((host + new URL(address).pathname).toLowerCase().slice(0, LONGEST))
  }
  return [...found]
}

const SMALLEST = 4

/** Addresses of the frames of a document that are not shown, folded to nothing or moved off the page. */
export function hiddenFramesOf(doc: Document, dom: Natives): string[] {
  const { scrollX = 0, scrollY = 0 } = dom.view(doc) ?? {}
  const isShown = (frame: Element): boolean => {
    const { width, height, right, bottom } = dom.rect(frame)
    const inSight = width >= SMALLEST && height >= SMALLEST && right + scrollX > 0 && bottom + scrollY > 0
    return inSight && frame.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) !== false
  }
  const frames = [...dom.docQueryAll(doc, 'iframe')] as HTMLIFrameElement[]
  const shown = new Set(frames.filter(isShown).map(addressOf))
  return [...new Set(frames.map(addressOf))].filter((address) => !shown.has(address))
}

const addressOf = (frame: HTMLIFrameElement): string => (frame.hasAttribute('srcdoc') ? 'about:srcdoc' : frame.src || 'about:blank')

const hostOf = (address: string): string => (/^(https?|wss?):/.test(address) && URL.canParse(address) ? new URL(address).host : '')
