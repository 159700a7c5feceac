import { createHash } from 'node:crypto'

/*
 * Chance that can be had again: the SHA-256 of `SEED:WHAT` as text. Whoever has the list and the seed can draw the same sample with
 * `sha256sum`, on any machine and in any language.
 */

const digest = (seed: number, what: string): string => createHash('sha256').update(`${seed}:${what}`).digest('hex')

/** A number from 0 up to 1, the same for the same seed and `what`. */
export const fraction = (seed: number, what: string): number => Number.parseInt(digest(seed, what).slice(0, 12), 16) / 16 ** 12

/**
 * `count` of the items, in the order of the list: those whose place (the first is 1) has the smallest `SHA-256("SEED:PLACE")`. All where the
 * list is no longer than `count`. The same list, count and seed give the same sample; a larger count only adds to it.
 */
export function sampleOf<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  if (count >= items.length) return [...items]
  const ranked = items.map((_, index) => ({ index, rank: digest(seed, String(index + 1)) }))
  const drawn = ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, count)
  return drawn.sort((a, b) => a.index - b.index).map(({ index }) => items[index]!)
}
