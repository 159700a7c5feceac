import { cutAddress } from '../report/address'
import type { AuditRecord } from './record'

/** Stands where a query was. A second query of the same place has a 2 after it, so that two addresses stay two. */
export const CUT_MARK = '?…'
const MARKED = /\?…\d*/g

/** Properties whose value is one address, or a list of them. What stands anywhere else is text, in which addresses may stand. */
const ADDRESSES = new Set(['url', 'frameUrl', 'href', 'sendsTo', 'requested', 'hiddenFrames', 'reached'])
/** A person's own words, which they chose to write. */
const OWN_WORDS = new Set(['opinion'])

/** What can be part of an address in a text; in the scripts that we read, other signs end it. */
const TOKEN = /[^\s<>"'`“”‘’「」『』（）《》〈〉【】，。；：、！？]+/g
const WITH_SCHEME = /[a-z][a-z0-9+.-]{0,20}:\/\//i
/** Such as `www.example.com/face?`. */
const WITHOUT_SCHEME = /(?:[a-z0-9_-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?\/[^?#]*\?/i
const AFTER_ADDRESS = /[.,;:!)\]}]+$/

class Cutter {
  /** Addresses that lost something. */
  readonly found = new Set<string>()
  /** What was cut from each place, in the order in which it was met. */
  private readonly places = new Map<string, string[]>()

  address(address: string): string {
    // What was cut before stays as it is.
    const bare = address.replace(MARKED, '')
    const { address: place, query, cut } = cutAddress(bare)
    if (!cut) return address
    this.found.add(bare)
    return query ? cutAddress(bare, this.markOf(place, bare)).address : place
  }

  private markOf(place: string, address: string): string {
    const known = this.places.get(place) ?? []
    if (!known.includes(address)) this.places.set(place, [...known, address])
    const at = known.includes(address) ? known.indexOf(address) : known.length
    return at === 0 ? CUT_MARK : `${CUT_MARK}${at + 1}`
  }

  text(text: string): string {
    if (!text.includes('/')) return text
    return text.replace(TOKEN, (token) => {
      const begins = WITH_SCHEME.exec(token) ?? (token.includes('?') ? WITHOUT_SCHEME.exec(token) : null)
      if (!begins) return token
      const address = token.slice(begins.index)
      const after = AFTER_ADDRESS.exec(address)?.[0] ?? ''
      return token.slice(0, begins.index) + this.address(address.slice(0, address.length - after.length)) + after
    })
  }

  /** Any plain data, with the addresses in it cut. */
  data<T>(value: T): T {
    return this.under('', value) as T
  }

  private under(name: string, value: unknown): unknown {
    if (typeof value === 'string') return ADDRESSES.has(name) ? this.address(value) : this.text(value)
    if (Array.isArray(value)) return value.map((one) => this.under(name, one))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, OWN_WORDS.has(key) ? one : this.under(key, one)]))
  }
}

/**
 * A record whose addresses, wherever they stand in report and snapshot and in the texts of both, have no query, no user and no fragment
 * but a route: these may name the person. What an officer wrote is theirs and stays.
 * @returns the record, and how many different addresses lost something
 */
export function withoutQueries(record: AuditRecord): { record: AuditRecord; cut: number } {
  const cutter = new Cutter()
  const report = cutter.data(record.report)
  const snapshot = cutter.data(record.snapshot)
  return { record: { ...record, report, snapshot }, cut: cutter.found.size }
}
