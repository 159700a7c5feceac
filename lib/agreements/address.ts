import { mayAsk } from './private-address'

/** Which addresses of a page may be fetched as agreements. The page is hostile: a link of its is never followed blindly. */

/** Words in an address that do something when it is opened. Reading an agreement must not sign out, agree to or delete anything. */
const ACTIONS = new Set('logout logoff signout signoff accept confirm approve delete remove destroy unsubscribe cancel'.split(' '))
const SPLIT_ACTIONS = /\b(?:log|sign) (?:out|off)\b/
/** Words that name a text as often ("how to withdraw consent"): an action only where the address is not a text file. */
const DOUBTFUL = new Set('withdraw revoke unbind deactivate close submit'.split(' '))

const isTextFile = (url: URL): boolean => url.search === '' && /\.(?:s?html?|txt|pdf)$/i.test(url.pathname)

/** Single words of a part of an address: `doSignOut` → `do sign out`. */
const wordsOf = (part: string): string =>
  part
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase()
    .trim()

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** True where opening the address may do something rather than show something. */
export function looksLikeAction(url: URL): boolean {
  const parts = [...url.pathname.split('/'), ...url.searchParams.keys(), ...url.searchParams.values()]
  const acts = (word: string): boolean => ACTIONS.has(word) || (DOUBTFUL.has(word) && !isTextFile(url))
  return parts.some((part) => {
    const words = wordsOf(decoded(part))
    return SPLIT_ACTIONS.test(words) || words.split(' ').some(acts)
  })
}

const folderOf = (url: URL): string => url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1)

/** Why an address is not fetched: it does not show a text, or it is in a part of the network that the page is not in. */
export type Barred = 'not-looked' | 'unreachable'

/**
 * Whether the text at `url` may be fetched for the page at `pageUrl`: http(s) addresses that show something, of the public
 * network or of where the page itself is; files only beside or below a page that is a file.
 * @returns undefined where it may, or why not
 */
export function barredFrom(url: URL, pageUrl: URL): Barred | undefined {
  if (looksLikeAction(url) || url.username !== '' || url.password !== '') return 'not-looked'
  if (url.protocol === 'file:') {
    const isBeside = pageUrl.protocol === 'file:' && url.host === pageUrl.host && url.pathname.startsWith(folderOf(pageUrl))
    return isBeside ? undefined : 'not-looked'
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'not-looked'
  return mayAsk(url.hostname, pageUrl) ? undefined : 'unreachable'
}

/** The address without its fragment: what is fetched, and what tells two documents apart. */
export const addressOf = (url: URL): string => {
  const bare = new URL(url)
  bare.hash = ''
  return bare.href
}

/** `#/privacy`: a view that the page's own script draws, not a place in the page's text. */
export const isScriptRoute = (url: URL): boolean => /^#!?\//.test(url.hash)
