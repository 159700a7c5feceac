import type { Page, Request, Route } from 'playwright-core'
import type { Held } from '../../report/schema'

/** What only asks, and may go on while a page is probed. */
const ASKING = ['GET', 'HEAD', 'OPTIONS']
/** As many are told; all are held. */
const MOST_TOLD = 100

/** An address with the names of its query and without their values, which may tell who asks. */
export function withoutValues(address: string): string {
  if (!/^(https?|wss?|file):/i.test(address) || !URL.canParse(address)) return address.replace(/:.*$/s, ':')
  const url = new URL(address)
  const names = [...new Set(url.searchParams.keys())].map((name) => `${encodeURIComponent(name)}=`)
  return `${url.protocol}//${url.host}${url.pathname}${names.length > 0 ? `?${names.join('&')}` : ''}`
}

/**
 * Holds back what a page would send while it is probed: requests other than those that only ask, from its frames, workers and beacons, and
 * messages on its WebSockets. They are never sent. Other windows get nothing at all. What cannot be held are WebSockets of workers, WebRTC,
 * WebTransport and the browser's own reports to a server.
 */
export class Holding {
  readonly held: Held[] = []
  private readonly routes: Route[] = []
  private readonly waiting = new Set<Request>()
  private begun = false

  /** Stands between a page and its WebSockets: before the page is sent anywhere, since only new ones can be stood between. */
  async prepare(page: Page): Promise<void> {
    await page.routeWebSocket(/.*/, (socket) => {
      const server = socket.connectToServer()
      socket.onMessage((message) => {
        if (!this.begun) return server.send(message)
        this.tell({ method: 'SEND', url: withoutValues(socket.url()), type: 'websocket', bytes: Buffer.byteLength(message) })
      })
    })
  }

  /** Holds from now on. */
  async begin(page: Page): Promise<void> {
    page.on('request', (request) => this.waiting.add(request))
    for (const ended of ['requestfinished', 'requestfailed'] as const) {
      page.on(ended as 'requestfinished', (request) => this.waiting.delete(request))
    }
    await page.context().route('**/*', (route) => this.decide(route, page).catch(() => undefined))
    this.begun = true
  }

  /** Requests of the page that wait for an answer from the network, those that are held left out. */
  get unanswered(): number {
    return this.waiting.size
  }

  /** Ends what is held, unsent. */
  async end(): Promise<void> {
    await Promise.allSettled(this.routes.map((route) => route.abort('blockedbyclient')))
  }

  private async decide(route: Route, page: Page): Promise<void> {
    const request = route.request()
    if (!ASKING.includes(request.method())) {
      this.waiting.delete(request)
      const { length = 0 } = request.postDataBuffer() ?? {}
      this.tell({ method: request.method(), url: withoutValues(request.url()), type: request.resourceType(), bytes: length })
      // A page that waits for the answer to a form cannot be read; this way it stays as it is.
      if (request.isNavigationRequest()) await route.abort('aborted')
      else this.routes.push(route)
    } else if (isOf(page, request)) await route.continue()
    else await route.abort('blockedbyclient')
  }

  private tell(held: Held): void {
    if (this.held.length < MOST_TOLD) this.held.push(held)
  }
}

function isOf(page: Page, request: Request): boolean {
  try {
    return request.frame().page() === page
  } catch {
    // Of a window that is only now being opened.
    return false
  }
}
