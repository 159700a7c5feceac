import type { ComplaintWords } from '../i18n/complaint'
import { cutAddress } from './address'
import { beijingTime } from './moment'
import { oneLine } from './one-line'

/* A page's words, address and time as our plain texts show them: a complaint, a letter, what goes to an organisation. */

const QUOTE_LENGTH = 300

type AddressWords = Pick<ComplaintWords, 'noWebAddress' | 'queryCut' | 'aside'>

/** A quote on one line, cut at whole characters where it is long. */
export function cutQuote(words: string): string {
  const characters = [...oneLine(words)]
  return characters.length > QUOTE_LENGTH ? `${characters.slice(0, QUOTE_LENGTH).join('')}…` : characters.join('')
}

/** An address without what may name the person: no query, no user, no fragment but a route (`#/sign-up`). */
export function addressOf(address: string, words: AddressWords): string {
  if (!/^https?:\/\//i.test(address)) return words.noWebAddress
  const { address: kept, query } = cutAddress(address)
  return oneLine(kept) + (query ? words.aside(words.queryCut) : '')
}

/** The moment as it is read in China. An unreadable one is shown as it stands. */
export function timeOf(moment: string, words: Pick<ComplaintWords, 'beijing' | 'aside'>): string {
  const shown = beijingTime(moment)
  return shown === undefined ? oneLine(moment) : shown + words.aside(words.beijing)
}
