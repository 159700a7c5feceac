import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { page } from './pages'

/** A name of the public network that the tests' browsers look for on this machine. */
export const PUBLIC_NAME = 'sign-up.example'

export interface Redirecting {
  port: number
  /** Paths that were asked for, with the host they were asked of. */
  asked: string[]
  close(): Promise<void>
}

/** Where redirects lead: to this machine, in ways that it may be written. */
export const LEADS = ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]']

/** A page whose agreements lead on, at once or by redirects, to a text on this machine. `/to/3` redirects to `LEADS[3]`. */
export const serveRedirects = (): Promise<Redirecting> => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo
    const path = request.url ?? '/'
    asked.push(`${request.headers.host} ${path}`)
    if (path.startsWith('/to/')) {
      response.writeHead(302, { location: `http://${LEADS[Number(path.slice(4))]}:${port}/inside` }).end()
      return
    }
    const link = (href: string, name: string) => `<a href="${href}">《${name}》</a>`
    const asks = (links: string) =>
      page(`<form><p>我们将采集您的人脸信息用于身份核验。</p>${links}<button type="button">同意并注册</button></form>`)
    const pages: Record<string, string> = {
      '/redirects.html': asks(LEADS.map((_, at) => link(`/to/${at}`, `人脸信息处理规则${at}`)).join('')),
      '/named.html': asks(link(`http://127.0.0.1:${port}/inside`, '人脸信息处理规则')),
      '/inside': page(`<h1>人脸信息处理规则</h1><p>${'我们为核验本人身份处理您的人脸信息，核验完成后立即删除。'.repeat(10)}</p>`),
    }
    const text = pages[path]
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(text ?? '')
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        asked,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections()
            server.close(() => closed())
          }),
      }),
    ),
  )
}
