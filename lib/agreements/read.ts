import { MOST_AGREEMENTS } from '../audit'
import type { DocumentSnapshot, FrameSnapshot } from '../page/snapshot'
import { addressOf, isScriptRoute, mayFetch } from './address'
import { FETCH_BOUNDS, type FetchBounds, type Fetched, fetchDocument } from './fetch'

export interface AgreementsEnvironment {
  /** Address of the page that names the documents. */
  pageUrl: string
  fetch: typeof fetch
  /** Takes a text apart as `parseDocument` of `lib/page/parse.ts` does, wherever there is a DOM. */
  parse: (html: string, url: string) => Promise<FrameSnapshot>
  bounds?: FetchBounds
}

const SIGN_IN = /(?:^|[/._?&=#-])(?:log-?in|sign-?in|passport|sso|cas)(?:$|[/._?&=#-])/i
const MISSING = /(?:^|\D)404(?:\D|$)|not found|找不到|不存在|已失效/i
const WAITS_FOR_SCRIPT = /javascript|loading|加载|載入/i

const ownText = (frame: FrameSnapshot): string =>
  frame.runs
    .filter((run) => run.role !== 'furniture' && run.role !== 'spoken' && run.role !== 'placeholder')
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, '')

/** What a fetched page is, from what it shows: a text, or a door in front of one. */
function statusOf(frame: FrameSnapshot, html: string): DocumentSnapshot['status'] {
  const text = ownText(frame)
  const asksPassword = frame.controls.some((control) => control.inputType === 'password')
  if ((asksPassword && text.length < 1000) || (SIGN_IN.test(frame.url) && (asksPassword || text.length < 300))) return 'login'
  if (text === '') return 'script-only'
  if (/<script/i.test(html) && (text.length < 40 || (text.length < 200 && WAITS_FOR_SCRIPT.test(text)))) return 'script-only'
  if (text.length < 200 && MISSING.test(`${frame.title} ${text}`)) return 'unreachable'
  return 'read'
}

async function parsed(fetched: Fetched, env: AgreementsEnvironment): Promise<Omit<DocumentSnapshot, 'title' | 'url'>> {
  if (fetched.status !== 'read') return { status: fetched.status }
  try {
    const frame = await env.parse(fetched.html, fetched.url)
    const status = statusOf(frame, fetched.html)
    return status === 'read' ? { status, frame } : { status }
  } catch {
    return { status: 'not-looked' }
  }
}

const NOWHERE = new URL('about:blank')

const addressIn = (url: string, pageUrl: URL): URL | undefined => {
  try {
    return new URL(url, pageUrl)
  } catch {
    return undefined
  }
}

/**
 * Fetches and takes apart the documents that a page names.
 *
 * Answers one entry for each of `wanted`, in order, except for links to a place in the page itself, which are no documents. A document named twice is
 * fetched once. Never throws: what could not be read is told in `status`, and only `read` has a `frame`.
 */
export async function readAgreements(
  wanted: readonly { title: string; url: string }[],
  env: AgreementsEnvironment,
): Promise<DocumentSnapshot[]> {
  // A page without an address of its own (about:blank) names nothing that could be fetched.
  const pageUrl = addressIn(env.pageUrl, NOWHERE) ?? NOWHERE
  const bounds = env.bounds ?? FETCH_BOUNDS
  const reading = new Map<string, Promise<Omit<DocumentSnapshot, 'title' | 'url'>>>()

  const read = (url: URL): Promise<Omit<DocumentSnapshot, 'title' | 'url'>> => {
    const address = addressOf(url)
    const begun = reading.get(address)
    if (begun) return begun
    const allowed = reading.size < MOST_AGREEMENTS && mayFetch(url, pageUrl)
    if (!allowed) return Promise.resolve({ status: 'not-looked' })
    const reads = fetchDocument(url, pageUrl, { fetch: env.fetch, bounds }).then((fetched) => parsed(fetched, env))
    reading.set(address, reads)
    return reads
  }

  const one = async ({ title, url }: { title: string; url: string }): Promise<DocumentSnapshot | undefined> => {
    if (url === '') return { title, url, status: 'script-only' }
    const address = addressIn(url, pageUrl)
    if (!address) return { title, url, status: 'not-looked' }
    if (isScriptRoute(address)) return { title, url, status: 'script-only' }
    if (addressOf(address) === addressOf(pageUrl)) return undefined
    return { title, url, ...(await read(address)) }
  }

  const documents = await Promise.all(wanted.map(one))
  return documents.filter((document) => document !== undefined)
}
