import { readFile } from 'node:fs/promises'
import { createServer, type OutgoingHttpHeaders } from 'node:http'
import { join, normalize } from 'node:path'
import { type Listening, listen } from '../listen'

export type Site = Omit<Listening, 'port'>

/** A page of a test: its text, a promise of it where the answer has to wait, or with headers of its own. */
export type PageText = string | (() => Promise<string>) | { text: string | Uint8Array; headers: OutgoingHttpHeaders }

/**
 * Serves a folder and pages that are no file, on this machine only. Anything else answers 404.
 * @param pages by path, as `/title.html`
 */
export const serve = (folder: string, pages: Record<string, PageText> = {}): Promise<Site> => {
  const answer = async (path: string): Promise<{ text: string | Uint8Array | undefined; headers?: OutgoingHttpHeaders }> => {
    const own = pages[path]
    if (own === undefined) return { text: await readFile(join(folder, normalize(path)), 'utf8').catch(() => undefined) }
    if (typeof own === 'string') return { text: own }
    return typeof own === 'function' ? { text: await own() } : own
  }
  const server = createServer(async (request, response) => {
    const { text, headers } = await answer(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname))
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text ?? '<p>404')
  })
  return listen(server)
}
