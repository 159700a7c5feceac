import type { Refusal } from '../page/snapshot'

/** A refusal as it is remembered, for as long as asking again within it counts. */
export interface RefusalRecord extends Refusal {
  /** The site that had asked. */
  origin: string
  /** The same request stands on the page now. */
  showing: boolean
}

/** Asked again within this time after a no counts as pressing: `repeat-asking` in the design. */
export const REMEMBERED = 48 * 60 * 60 * 1000
/** A page that is left sooner than this after a no was left because of it. */
const LEFT_WITHIN = 5_000
/** A request that comes so soon after a press was opened by it. */
const OPENED_WITHIN = 2_000
const MOST = 100

/** Without those of long ago, and the oldest of too many. */
export const remembered = (records: readonly RefusalRecord[], now: number): RefusalRecord[] =>
  records.filter(({ at }) => now - at < REMEMBERED).slice(-MOST)

/** A person said no to a site's request. What was known of an earlier no to the same words goes on. */
export function refused(records: readonly RefusalRecord[], origin: string, quote: string, at: number): RefusalRecord[] {
  const before = records.find((record) => record.origin === origin && record.quote === quote)
  const rest = records.filter((record) => record !== before)
  return [...rest, { origin, quote, at, askedAgain: before?.askedAgain ?? [], showing: true }]
}

/**
 * The site's page was looked at again.
 * @param asks the words that ask for the face now, undefined where nothing does
 * @param opensItself they stand in a dialog: a page or form that a person goes to is opened by them
 * @param pressedAt when the person last pressed anything there
 */
export function looked(
  records: readonly RefusalRecord[],
  seen: { origin: string; asks: string | undefined; opensItself: boolean; at: number; pressedAt: number },
): RefusalRecord[] {
  return records.map((record) => {
    if (record.origin !== seen.origin || seen.at <= record.at) return record
    const showing = seen.asks === record.quote
    const followed = record.followed ?? (showing ? 'stays' : 'closed')
    const again = showing && seen.opensItself && !record.showing && seen.at - seen.pressedAt > OPENED_WITHIN
    return { ...record, followed, showing, askedAgain: again ? [...record.askedAgain, seen.at] : record.askedAgain }
  })
}

/** The page that had asked was left for another. */
export const left = (records: readonly RefusalRecord[], origin: string, at: number): RefusalRecord[] =>
  records.map((record) =>
    record.origin === origin && record.showing ? { ...record, showing: false, ...followedByLeaving(record, at) } : record,
  )

const followedByLeaving = ({ followed, at }: RefusalRecord, now: number): Pick<RefusalRecord, 'followed'> =>
  followed === undefined && now - at < LEFT_WITHIN ? { followed: 'left' } : {}

/**
 * What a report tells of the person's last no to a site.
 * @param since when the document began that stands there now: a no on another page counts where the same request shows again
 */
export function refusalOf(records: readonly RefusalRecord[], origin: string, since = 0): Refusal | undefined {
  const last = records.findLast((record) => record.origin === origin && (record.at >= since || record.showing))
  if (!last) return undefined
  const { at, quote, followed, askedAgain } = last
  return { at, quote, askedAgain, ...(followed ? { followed } : {}) }
}
