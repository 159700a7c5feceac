export interface CutAddress {
  /** Without query, user and fragment; a fragment that is a route (`#/sign-up`) is kept, without a query of its own. */
  address: string
  /** A query was there, if only an empty one. */
  query: boolean
  /** Something was left out. */
  cut: boolean
}

const HELD_WHOLE = /^(data|javascript):/i
const ROUTE = /^!?\//
const SESSION = /;jsessionid=[^/;]*/gi

/**
 * An address without what may name the person.
 * @param mark stands in the place of each query that was left out
 */
export function cutAddress(address: string, mark = ''): CutAddress {
  // Such an address holds its whole document or program.
  const whole = HELD_WHOLE.exec(address)
  if (whole) return { address: whole[0] + mark, query: true, cut: true }
  const [base = '', fragment = ''] = address.split('#', 2)
  const [path = '', query] = base.split('?', 2)
  const [route = '', routeQuery] = fragment.split('?', 2)
  const bare = path.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1').replace(SESSION, '')
  const shown = (part: string | undefined): string => (part === undefined ? '' : mark)
  const isRoute = ROUTE.test(route)
  const kept = bare + shown(query) + (isRoute ? `#${route}${shown(routeQuery)}` : '')
  const hasQuery = query !== undefined || routeQuery !== undefined
  return { address: kept, query: hasQuery, cut: hasQuery || bare !== path || (fragment !== '' && !isRoute) }
}

/** The address alone: without query, user and fragment but a route. */
export const withoutQuery = (address: string): string => cutAddress(address).address

/** The host of a web address with its port, '' where it has none. */
export const hostOf = (address: string): string => /^https?:\/\/(?:[^/?#]*@)?([^/?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? ''
