import type { DocumentStatus } from '../page/snapshot'
import { addressOf, barredFrom } from './address'
import { decode } from './charset'

export interface FetchBounds {
  /** Largest document in bytes. */
  bytes: number
  /** Longest wait for one document, in milliseconds. */
  time: number
}

/** How a document is asked for. */
export interface Fetching {
  /** Must bar what redirects may not lead to: only where they have led is seen here. */
  fetch: typeof fetch
  bounds: FetchBounds
  /** `error` where redirects cannot be barred: then none is followed. `follow` by default. */
  redirect?: 'follow' | 'error' | undefined
}

export const FETCH_BOUNDS: FetchBounds = { bytes: 2 * 1024 * 1024, time: 10_000 }

export type Fetched =
  /** `url` is where redirects led. */
  | { as: 'html' | 'plain'; text: string; url: string }
  | { as: 'pdf'; bytes: Uint8Array; url: string }
  | { as: 'none'; status: Exclude<DocumentStatus, 'read'> }

const HTML = /^(?:text\/html|application\/xhtml\+xml|application\/xml|text\/xml)\b/i
const PLAIN = /^text\/plain\b/i
const PDF = /^application\/pdf\b/i
const PDF_MARK = '%PDF'

/** The body, or undefined where it is longer than `most`. Stops reading at the bound, whatever Content-Length says. */
async function bytesOf(response: Response, most: number): Promise<Uint8Array | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > most) return undefined
  if (!response.body) return new Uint8Array(0)
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > most) return undefined
    chunks.push(value)
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}

/** What the address of an answer and its status say, before its text is read; undefined where the text decides. */
function refusalOf(response: Response, pageUrl: URL): Fetched | undefined {
  const barred = response.url === '' ? undefined : barredFrom(new URL(response.url), pageUrl)
  if (barred) return { as: 'none', status: barred }
  if (response.status === 401 || response.status === 403) return { as: 'none', status: 'login' }
  if (!response.ok) return { as: 'none', status: 'unreachable' }
  return undefined
}

/** What a body is, by its type, and by its first bytes where the type says nothing. */
function bodyOf(bytes: Uint8Array, type: string, url: string): Fetched {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart()
  if (start.startsWith(PDF_MARK) || PDF.test(type)) return { as: 'pdf', bytes, url }
  if (PLAIN.test(type)) return { as: 'plain', text: decode(bytes, type), url }
  const untyped = type === '' || /^application\/octet-stream\b/i.test(type)
  const html = HTML.test(type) || (untyped && /^(?:\xef\xbb\xbf)?<(?:!doctype|html|head|meta|body|\?xml)/i.test(start))
  return html ? { as: 'html', text: decode(bytes, type), url } : { as: 'none', status: 'not-looked' }
}

async function answerOf(url: string, pageUrl: URL, env: Fetching, signal: AbortSignal): Promise<Fetched> {
  const response = await env.fetch(url, {
    method: 'GET',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: env.redirect ?? 'follow',
    signal,
    headers: { accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,application/pdf;q=0.8,*/*;q=0.1' },
  })
  const refusal = refusalOf(response, pageUrl)
  if (refusal) return refusal
  const bytes = await bytesOf(response, env.bounds.bytes)
  if (!bytes) return { as: 'none', status: 'too-large' }
  return bodyOf(bytes, response.headers.get('content-type') ?? '', response.url === '' ? url : response.url)
}

/**
 * Fetches one document: GET, without cookies or referrer, within `env.bounds`. Never throws: what went wrong is the status.
 * `url` must be one that `barredFrom` lets through; where it redirects to is checked by the same rule before anything is read.
 */
export async function fetchDocument(url: URL, pageUrl: URL, env: Fetching): Promise<Fetched> {
  const abort = new AbortController()
  const late = new Promise<Fetched>((resolve) =>
    abort.signal.addEventListener('abort', () => resolve({ as: 'none', status: 'unreachable' })),
  )
  const timer = setTimeout(() => abort.abort(), env.bounds.time)
  try {
    return await Promise.race([answerOf(addressOf(url), pageUrl, env, abort.signal), late])
  } catch {
    return { as: 'none', status: 'unreachable' }
  } finally {
    clearTimeout(timer)
    // Also ends a body of which enough was read.
    abort.abort()
  }
}
