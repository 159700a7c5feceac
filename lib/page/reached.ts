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

const hostOf = (address: string): string => (/^(https?|wss?):/.test(address) && URL.canParse(address) ? new URL(address).host : '')
