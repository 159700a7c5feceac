import { MOST_AGREEMENTS } from '../audit'
import type { DocumentSnapshot, FrameSnapshot } from '../page/snapshot'
import { addressOf, barredFrom, isScriptRoute } from './address'
import { FETCH_BOUNDS, type FetchBounds, type Fetched, fetchDocument } from './fetch'
import { plainTextFrame, TextTooLong } from './text-frame'

export interface AgreementsEnvironment {
  /** Address of the page that names the documents. */
  pageUrl: string
  /** Must bar redirects that lead where the page may not make us ask (`barredFrom`), or `redirect` be `error`. */
  fetch: typeof fetch
  /** `error` where redirects cannot be barred: then none is followed. */
  redirect?: 'follow' | 'error' | undefined
  /** Takes a text apart as `parseDocument` of `lib/page/parse.ts` does, wherever there is a DOM. */
  parse: (html: string, url: string) => Promise<FrameSnapshot>
  /** Reads a PDF as `readPdf` of `./pdf.ts` does, wherever its parser can be loaded. Rejects where it has no text to read. */
  readPdf: (bytes: Uint8Array, url: string) => Promise<FrameSnapshot>
  bounds?: FetchBounds
}

const SIGN_IN = /(?:^|[/._?&=#-])(?:log-?in|sign-?in|passport|sso|cas)(?:$|[/._?&=#-])/i
const SIGN_IN_BUTTON = /^(?:(?:立即|马上|账号|扫码)?(?:登\s*[录錄]|登入)|(?:sign|log)[ -]?in|continue)$/i
const MISSING = /(?:^|\D)404(?:\D|$)|not found|找不到|不存在|已失效/i
const WAITS_FOR_SCRIPT = /javascript|loading|加载|載入/i

const ownText = (frame: FrameSnapshot): string =>
  frame.runs
    .filter((run) => run.role !== 'furniture' && run.role !== 'spoken' && run.role !== 'placeholder')
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, '')

/** A short page with a field for a password, or with a form to sign in. An address that speaks of signing in alone makes no door. */
function isDoor({ controls, url }: FrameSnapshot, length: number): boolean {
  if (controls.some(({ inputType }) => inputType === 'password')) return length < 1000
  const field = controls.some(({ kind, inputType }) => kind === 'text-field' && inputType !== 'search')
  const button = controls.some(({ kind, name }) => kind !== 'link' && SIGN_IN_BUTTON.test(name.trim()))
  return length < 300 && (SIGN_IN.test(url) ? field || button : field && button)
}

/** What a fetched page is, from what it shows: a text, or a door in front of one. */
function statusOf(frame: FrameSnapshot, html: string): DocumentSnapshot['status'] {
  const text = ownText(frame)
  if (isDoor(frame, text.length)) return 'login'
  if (text === '') return 'script-only'
  if (/<script/i.test(html) && (text.length < 40 || (text.length < 200 && WAITS_FOR_SCRIPT.test(text)))) return 'script-only'
  if (text.length < 200 && MISSING.test(`${frame.title} ${text}`)) return 'unreachable'
  return 'read'
}

type Reading = Pick<DocumentSnapshot, 'status' | 'frame'>

/** A text without markup is shown as it is: no script makes it, no door stands in it. */
function plainText(text: string, url: string): Reading {
  const frame = plainTextFrame(text, url)
  return frame.runs.length > 0 ? { status: 'read', frame } : { status: 'unreachable' }
}

async function pdfText(bytes: Uint8Array, url: string, env: AgreementsEnvironment, time: number): Promise<Reading> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), time)
  })
  const frame = await Promise.race([env.readPdf(bytes, url).catch(() => undefined), late])
  clearTimeout(timer)
  return frame ? { status: 'read', frame } : { status: 'pdf' }
}

async function parsed(fetched: Fetched, env: AgreementsEnvironment, bounds: FetchBounds): Promise<Reading> {
  if (fetched.as === 'none') return { status: fetched.status }
  try {
    if (fetched.as === 'pdf') return await pdfText(fetched.bytes, fetched.url, env, bounds.time)
    if (fetched.as === 'plain') return plainText(fetched.text, fetched.url)
    const frame = await env.parse(fetched.text, fetched.url)
    const status = statusOf(frame, fetched.text)
    return status === 'read' ? { status, frame } : { status }
  } catch (error) {
    return { status: error instanceof TextTooLong ? 'too-large' : 'not-looked' }
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
  const reading = new Map<string, Promise<Reading>>()

  const read = (url: URL): Promise<Reading> => {
    const address = addressOf(url)
    const begun = reading.get(address)
    if (begun) return begun
    const barred = reading.size < MOST_AGREEMENTS ? barredFrom(url, pageUrl) : 'not-looked'
    if (barred) return Promise.resolve({ status: barred })
    const reads = fetchDocument(url, pageUrl, { fetch: env.fetch, bounds, redirect: env.redirect }).then((fetched) =>
      parsed(fetched, env, bounds),
    )
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
