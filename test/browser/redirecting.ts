import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Listening, listen } from '../listen'
import { page } from './pages'

/** A name of the public network that the tests' browsers look for on this machine. */
export const PUBLIC_NAME = 'sign-up.example'

export interface Redirecting extends Listening {
  /** Paths that were asked for, with the host they were asked of. */
  asked: string[]
}

/** A name of the private network, which they look for here as well: a request that was let through would arrive. */
export const NETWORK_NAME = 'printer.local'

/** Where redirects lead: to this machine, in ways that it may be written, and to the private network. */
export const LEADS = [
  { host: '127.0.0.1', place: 'loopback' },
  { host: 'localhost', place: 'loopback' },
  { host: '2130706433', place: 'loopback' },
  { host: '0x7f.1', place: 'loopback' },
  { host: '0177.0.0.1', place: 'loopback' },
  // One address inside of another, which is asked for no page.
  { host: '[::ffff:127.0.0.1]', place: 'wrapped' },
  { host: NETWORK_NAME, place: 'network' },
] as const

/** No more agreements of one page are read. */
const A_PAGE = 5
export const REDIRECTING_PAGES = ['redirects-0.html', 'redirects-1.html']

/** What becomes of agreements that lead there, for a page in `place`. */
export const followedFrom = (place: 'public' | 'loopback' | 'network'): string[] =>
  LEADS.map((lead) => (lead.place === place ? 'read' : 'unreachable'))

/** A page whose agreements lead on, at once or by redirects, to a text on this machine. `/to/3` redirects to `LEADS[3]`. */
export const serveRedirects = async (): Promise<Redirecting> => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo
    const path = request.url ?? '/'
    asked.push(`${request.headers.host} ${path}`)
    if (path.startsWith('/to/')) {
      response.writeHead(302, { location: `http://${LEADS[Number(path.slice(4))]?.host}:${port}/inside` }).end()
      return
    }
    const link = (href: string, name: string) => `<a href="${href}">《${name}》</a>`
    const asks = (links: string) =>
      page(`<form><p>我们将采集您的人脸信息用于身份核验。</p>${links}<button type="button">同意并注册</button></form>`)
    const pages: Record<string, string> = {
      ...Object.fromEntries(
        REDIRECTING_PAGES.map((name, nth) => {
          const leads = LEADS.map((_, at) => link(`/to/${at}`, `人脸信息处理规则${at}`)).slice(nth * A_PAGE, (nth + 1) * A_PAGE)
          return [`/${name}`, asks(leads.join(''))]
        }),
      ),
      '/named.html': asks(link(`http://127.0.0.1:${port}/inside`, '人脸信息处理规则')),
      '/inside': page(`<h1>人脸信息处理规则</h1><p>${'我们为核验本人身份处理您的人脸信息，核验完成后立即删除。'.repeat(10)}</p>`),
    }
    const text = pages[path]
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(text ?? '')
  })
  return { ...(await listen(server)), asked }
}
