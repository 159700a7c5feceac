import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { dirname, extname, sep } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { barredFrom } from '../../agreements/address'

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.txt': 'text/plain',
  '.pdf': 'application/pdf',
}

/** A file as an answer, if links in the file system do not lead it out of the folder. */
async function fileResponse(url: string, folder: string, signal: AbortSignal | null | undefined): Promise<Response> {
  const path = await realpath(fileURLToPath(url))
  if (!path.startsWith((await realpath(folder)) + sep)) throw new Error('outside of the page’s folder')
  const { size } = await stat(path)
  const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
  const body = Readable.toWeb(createReadStream(path, signal ? { signal } : {})) as ReadableStream
  return new Response(body, { headers: { 'content-type': type, 'content-length': String(size) } })
}

/** As many as browsers follow. */
const MOST_REDIRECTS = 20
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Follows redirects one by one, each only where the page may make us ask. */
async function followed(start: string, pageUrl: URL, init: RequestInit): Promise<Response> {
  let url = start
  for (let times = 0; times <= MOST_REDIRECTS; times++) {
    const response = await fetch(url, { ...init, redirect: 'manual' })
    const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null
    if (location === null) return response
    await response.body?.cancel()
    const next = new URL(location, url)
    if (barredFrom(next, pageUrl)) throw new Error('a redirect leads where the page may not make us ask')
    url = next.href
  }
  throw new Error('too many redirects')
}

/**
 * The `fetch` that reads agreements in Node: by the name of the browser that read the page, and files beside a page that is a file. A
 * redirect is followed only where the page may make us ask.
 * @param pageUrl the page that names the agreements
 */
export function documentFetch(pageUrl: string, userAgent: string): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    if (url.startsWith('file:')) {
      if (!pageUrl.startsWith('file:')) throw new Error('a file is named by a page that is none')
      return fileResponse(url, dirname(fileURLToPath(pageUrl)), init?.signal)
    }
    const headers = new Headers(init?.headers)
    headers.set('user-agent', userAgent)
    headers.set('accept-language', 'zh-CN,zh;q=0.9,en;q=0.8')
    return followed(url, new URL(pageUrl), { ...init, headers })
  }
}
