import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { dirname, extname, sep } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

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

/**
 * The `fetch` that reads agreements in Node: by the name of the browser that read the page, and files beside a page that is a file.
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
    return fetch(url, { ...init, headers })
  }
}
