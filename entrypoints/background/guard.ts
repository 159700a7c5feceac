import { ADDRESSES_IN, type Place, placeOf } from '../../lib/agreements/private-address'

/** A rule on our own requests. Of those that match, the one of the highest priority counts. */
export interface GuardRule {
  id: number
  /** `localhost` is a name without a dot as well, which the network's rules mean: what is said of this machine counts more. */
  priority: 1 | 2
  type: 'allow' | 'block'
  regexFilter: string
}

/** What stops our requests while agreements of a page in `place` are read: every private part of the network but the page's own. */
export const rulesFor = (place: Place): GuardRule[] =>
  Object.entries(ADDRESSES_IN)
    .flatMap(([where, patterns]) => patterns.map((regexFilter) => ({ where, regexFilter })))
    .map(({ where, regexFilter }, at) => ({
      id: at + 1,
      priority: where === 'loopback' ? 2 : 1,
      type: where === place ? 'allow' : 'block',
      regexFilter,
    }))

/** Where a page is. One that is on no server is nowhere private. */
export const placeOfPage = (url: string): Place => {
  if (!URL.canParse(url)) return 'public'
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? placeOf(hostname) : 'public'
}

/**
 * Keeps what we fetch out of the private network, redirects included, which only the browser's rules on requests can stop before they
 * are made. Rules hold for all that we fetch: readings for pages in different parts of the network wait for each other.
 * @param apply puts rules in the place of those before; where it fails, nothing is read
 */
export const createGuard = (apply: (rules: GuardRule[]) => Promise<void>) => {
  let last: { place: Place; ready: Promise<void>; running: Promise<unknown>[] } | undefined
  return {
    /**
     * Runs a reading under the rules for its page.
     * @throws where the rules cannot be set, or what the reading throws
     */
    during: async <T>(pageUrl: string, read: () => Promise<T>): Promise<T> => {
      const place = placeOfPage(pageUrl)
      if (last?.place !== place) {
        const before = last?.running ?? []
        last = { place, running: [], ready: Promise.allSettled(before).then(() => apply(rulesFor(place))) }
      }
      const mine = last
      const done = mine.ready.then(read)
      mine.running.push(done)
      try {
        return await done
      } catch (error) {
        // Rules that could not be set are set anew for the next.
        if (
          last === mine &&
          (await mine.ready.then(
            () => false,
            () => true,
          ))
        )
          last = undefined
        throw error
      } finally {
        mine.running.splice(mine.running.indexOf(done), 1)
      }
    },
  }
}
