/** Where the middle of repeated measurements lies. */
export interface Spread {
  n: number
  median: number
  /** An interval that holds the true median in at least 95 of 100 cases, without any assumption about how measurements are spread. */
  low: number
  high: number
  /** How often such an interval holds it. Below 0.95 where there are fewer than six measurements: then it reaches from least to most. */
  coverage: number
}

/** The middle one; the mean of the two in the middle where their number is even. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * Which order statistics bound the median: the `rank`-th least and the `rank`-th most, 1 being the least and the most themselves. How many
 * of n measurements lie below the true median is a matter of n coins.
 */
export function medianBounds(n: number): { rank: number; coverage: number } {
  let chance = 0.5 ** n
  let below = chance
  let rank = 1
  for (let k = 1; k < n / 2; k++) {
    chance *= (n - k + 1) / k
    if (2 * (below + chance) > 0.05) break
    below += chance
    rank = k + 1
  }
  return { rank, coverage: 1 - 2 * below }
}

/** Median of measurements and its 95 % interval. @throws where there are none */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new Error('nothing was measured')
  const sorted = [...values].sort((a, b) => a - b)
  const { rank, coverage } = medianBounds(sorted.length)
  return { n: sorted.length, median: median(sorted), low: sorted[rank - 1]!, high: sorted[sorted.length - rank]!, coverage }
}
