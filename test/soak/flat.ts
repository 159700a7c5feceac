import { median } from '../bench/stats'

/** How much of its size a measured thing may grow, and how much besides. */
export interface Tolerance {
  share: number
  more: number
}

export interface Flatness {
  /** Medians of the second and the last fifth of the samples. */
  early: number
  late: number
  /** The most that the last may be. */
  most: number
  flat: boolean
}

/** Fewer samples have no fifths worth comparing. */
export const LEAST_SAMPLES = 10

/** Whether what was sampled in equal steps did not grow: the first fifth, in which all is new, counts for nothing. */
export function flatness(samples: readonly number[], { share, more }: Tolerance): Flatness {
  const fifth = Math.floor(samples.length / 5)
  if (samples.length < LEAST_SAMPLES) throw new Error(`${samples.length} samples are too few`)
  const early = median(samples.slice(fifth, 2 * fifth))
  const late = median(samples.slice(-fifth))
  const most = early * (1 + share) + more
  return { early, late, most, flat: late <= most }
}
