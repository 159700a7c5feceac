import { readAgreements } from '../agreements/read'
import { agreementsToRead } from '../audit'
import { documentFetch } from '../cli/agreements/document-fetch'
import { readPdfInThread } from '../cli/agreements/pdf-reader'
import { Deadline, LATE } from '../cli/deadline'
import type { DocumentSnapshot, FrameSnapshot, PageSnapshot } from '../page/snapshot'
import type { AnyPage } from './any-page'

const PARSING_TIME = 10_000
const REQUEST_TIME = 10_000

const parseIn = async (page: AnyPage, collector: string, html: string, url: string): Promise<FrameSnapshot> => {
  const parsing = page.evaluate(`(${collector}).parse(${JSON.stringify(html)}, ${JSON.stringify(url)})`)
  const read = await new Deadline(PARSING_TIME).race(parsing)
  if (read === LATE) throw new Error('the text took too long')
  return JSON.parse(String(read)) as FrameSnapshot
}

/**
 * Where fetched texts are taken apart: nothing in them runs or loads there. A blank page in a window of its own, opened with the first text;
 * where the browser lets no window be opened, the page itself.
 */
class ParsingRoom {
  private opened: Promise<{ page: AnyPage; close: () => Promise<void> }> | undefined

  constructor(
    private readonly page: AnyPage,
    private readonly collector: string,
  ) {}

  async parse(html: string, url: string): Promise<FrameSnapshot> {
    this.opened ??= this.open()
    return parseIn((await this.opened).page, this.collector, html, url)
  }

  private async open(): Promise<{ page: AnyPage; close: () => Promise<void> }> {
    const window = await this.page
      .context()
      .browser()
      ?.newContext({ offline: true })
      .catch(() => undefined)
    if (!window) return { page: this.page, close: async () => undefined }
    return { page: await window.newPage(), close: () => window.close() }
  }

  async close(): Promise<void> {
    await this.opened?.then(({ close }) => close()).catch(() => undefined)
  }
}

/** A `fetch` that goes out as the page's own window does: with its cookies, its proxy and its credentials. */
function pageFetch(page: AnyPage): typeof fetch {
  const files = documentFetch(page.url(), '')
  return async (input, init) => {
    const url = String(input)
    if (url.startsWith('file:')) return files(url, init)
    const headers = Object.fromEntries(new Headers(init?.headers))
    const answer = await page.context().request.get(url, { headers, timeout: REQUEST_TIME, failOnStatusCode: false })
    // Bytes are there already unpacked, whatever their headers say.
    const { 'content-type': type = '' } = answer.headers()
    const response = new Response(new Uint8Array(await answer.body()), { status: answer.status(), headers: { 'content-type': type } })
    return Object.defineProperty(response, 'url', { value: answer.url() })
  }
}

/**
 * Reads the agreements that a page's requests name, five at most.
 * @param pdfThread the built `pdf-thread.js`
 */
export async function readPageAgreements(
  page: AnyPage,
  snapshot: PageSnapshot,
  { collector, pdfThread }: { collector: string; pdfThread: URL },
): Promise<DocumentSnapshot[]> {
  const room = new ParsingRoom(page, collector)
  try {
    return await readAgreements(agreementsToRead(snapshot), {
      pageUrl: snapshot.url,
      fetch: pageFetch(page),
      parse: (html, url) => room.parse(html, url),
      readPdf: (bytes, url) => readPdfInThread(pdfThread, { bytes, url }),
    })
  } finally {
    await room.close()
  }
}
