import type { Followed } from '../../report/schema'
import type { StandingRequest } from './standing'

/** A page as it was seen at one moment after the press, or before it. */
export interface Look {
  url: string
  /** Changes with every new document of the page. */
  loader: string
  requests: readonly StandingRequest[]
  /** Nothing covers the middle of the window, and its controls are not all disabled. */
  usable: boolean
}

/** The same request: where it stood, or in the same words. */
const same = (a: StandingRequest, b: StandingRequest): boolean =>
  a.dialog === b.dialog && ((a.frameId === b.frameId && String(a.target) === String(b.target)) || a.quote === b.quote)

/** An address without its fragment, unless a script takes that for an address: `#/home`. */
const placeOf = (url: string): string => url.replace(/#(?![/!]).*$/s, '')

/**
 * What followed the press.
 * @param primary the request that was declined
 * @param before the page before the press
 * @param looks what was seen after it, in order; the last is what it came to
 */
export function followedOf(primary: StandingRequest, before: Look, looks: readonly Look[]): Followed {
  const last = looks.at(-1)
  if (!last) return 'unclear'
  const stands = (look: Look): boolean => look.requests.some((request) => same(request, primary))
  const anew = last.loader !== before.loader
  if (placeOf(last.url) !== placeOf(before.url) && (anew || !stands(last))) return 'left'
  if (stands(last)) return anew || looks.some((look) => !stands(look)) ? 'asked-again' : 'stays'
  const another = last.requests.some((request) => !before.requests.some((old) => same(request, old)))
  if (another) return 'asked-again'
  return last.usable ? 'closed' : 'blocked'
}
