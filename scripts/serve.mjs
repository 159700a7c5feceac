// Serves a folder on this machine only.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
}

/** The file that an address means, undefined where there is none or it lies outside of the folder. */
async function fileOf(folder, url) {
  let path
  try {
    path = resolve(join(folder, decodeURIComponent(new URL(url, 'http://here').pathname)))
  } catch {
    return undefined
  }
  if (path !== folder && !path.startsWith(folder + sep)) return undefined
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return fileOf(folder, `${new URL(url, 'http://here').pathname.replace(/\/?$/, '/')}index.html`)
  return found?.isFile() ? path : undefined
}

/**
 * Serves the files of a folder on 127.0.0.1.
 * @param folder what is served; nothing outside of it is
 * @param port 0 takes a free one
 * @returns its address without a slash at the end, and how to stop it
 */
export async function serve(folder, port = 0) {
  const base = resolve(folder)
  const server = createServer(async (request, response) => {
    const path = request.method === 'GET' || request.method === 'HEAD' ? await fileOf(base, request.url ?? '/') : undefined
    if (!path) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('404\n')
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'cache-control': 'no-store' })
    if (request.method === 'HEAD') return void response.end()
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response)
  })
  await new Promise((ready, failed) => server.once('error', failed).listen(port, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
