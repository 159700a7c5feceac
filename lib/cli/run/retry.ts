import type { ErrorCode } from '../../report/schema'
import { fraction } from './dice'

/** What is known of a target that could not be audited. */
export interface Failure {
  code: ErrorCode
  /** In the browser's words. */
  message: string
  /** Of the server's answer, where there was one. */
  status?: number
  /** The answer's `Retry-After`. */
  retryAfter?: string
}

/** A failure that may be over when the target is tried again. */
export interface Passing {
  /** Milliseconds that the server asked to wait. */
  after?: number
  /** The server has too much to do: nothing else is asked of this host meanwhile. */
  wholeHost: boolean
}

const BROKEN_OFF = /ERR_(CONNECTION_(RESET|CLOSED|ABORTED|TIMED_OUT)|EMPTY_RESPONSE|NETWORK_CHANGED|TIMED_OUT|SOCKET_NOT_CONNECTED)/
/** Not implemented, and not for this version of HTTP: neither passes. */
const LASTING = [501, 505]
/** A server that asks for more has answered for today. */
const LONGEST_WAIT = 120_000

/** Milliseconds that a `Retry-After` names, in seconds or as a date; undefined where it is neither. */
export function retryAfterOf(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined
  const text = header.trim()
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime())
}

/**
 * Whether a failure may pass: a page that was too slow, a connection that broke off, 429, and 5xx. Not what an address is (refused, no such
 * name, 404), nor a wall: it would only be met again. Nor where the server asks to wait for longer than two minutes.
 */
export function passing(failure: Failure, now: Date): Passing | undefined {
  const { code, message, status = 0, retryAfter } = failure
  if (code === 'timeout' || (code === 'unreachable' && BROKEN_OFF.test(message))) return { wholeHost: false }
  const busy = status === 429 || (status === 503 && retryAfter !== undefined)
  const ofServer = code === 'http-error' && status >= 500 && !LASTING.includes(status)
  if (!ofServer && !(busy && (code === 'http-error' || code === 'blocked'))) return undefined
  const after = retryAfterOf(retryAfter, now)
  if (after !== undefined && after > LONGEST_WAIT) return undefined
  return { wholeHost: busy, ...(after === undefined ? {} : { after }) }
}

const FIRST_WAIT = 1_000
const LONGEST_BACK_OFF = 60_000

/**
 * Milliseconds until a target is tried again: a second after the first try, doubled with each, give or take half of it, so that targets
 * that failed together do not come back together. Never sooner than the server asked for.
 * @param tried how often it was tried, from 1
 */
export function backOff(tried: number, { after = 0 }: Passing, seed: number, place: number): number {
  const wait = Math.min(FIRST_WAIT * 2 ** (tried - 1), LONGEST_BACK_OFF)
  return Math.max(after, Math.round(wait * (0.5 + fraction(seed, `wait:${place}:${tried}`))))
}
