import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'

export interface Site {
  /** `http://127.0.0.1:PORT` */
  origin: string
  close(): Promise<void>
}

/** A page of a test: its text, or a promise of it where the answer has to wait. */
export type PageText = string | (() => Promise<string>)

/**
 * Serves a folder and pages that are no file, on this machine only. Anything else answers 404.
 * @param pages by path, as `/title.html`
 */
export const serve = (folder: string, pages: Record<string, PageText> = {}): Promise<Site> => {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    const own = pages[path]
    const text =
      own === undefined
        ? await readFile(join(folder, normalize(path)), 'utf8').catch(() => undefined)
        : typeof own === 'string'
          ? own
          : await own()
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(text ?? '<p>404')
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections()
            server.close(() => closed())
          }),
      }),
    ),
  )
}
