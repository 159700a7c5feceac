import type { Report } from '../../report/schema'
import type { Attempt } from './auditor'
import { runSchedule, type Teller } from './pool'
import { backOff } from './retry'
import { delayOf, hostOfTarget, Schedule } from './schedule'
import type { Target } from './targets'

/** How a list of targets is gone through. */
export interface Pace {
  /** Pages at a time, over all hosts. */
  concurrency: number
  /** Milliseconds between two pages of a host; undefined for what is usual. */
  hostDelay?: number
  /** How often a target is tried again whose failure may pass. */
  retries: number
  seed: number
}

/** Pages that the time left is reckoned from, and how many of them are needed. */
const LAST_PAGES = 21
const FEWEST_PAGES = 5

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * Audits targets, politely to each host, and tells of each once, when no further try is to follow.
 * @param attempt tries one target; never rejects
 * @param finished places that have their result already
 * @param timeLeft told, after each try, of the milliseconds that the rest is likely to take, once enough pages were seen
 */
export function runBatch(
  targets: readonly Target[],
  pace: Pace,
  attempt: (target: Target) => Promise<Attempt>,
  finished: ReadonlySet<number>,
  teller: Pick<Teller<Report>, 'tell'>,
  timeLeft: (milliseconds: number) => void,
): Promise<void> {
  const hosts = targets.map(({ url, error }) => (error ? '' : hostOfTarget(url)))
  const schedule = new Schedule(hosts, { size: pace.concurrency, delayOf: delayOf(pace.hostDelay) }, finished)
  const tries = new Map<number, number>()
  const times: number[] = []
  return runSchedule<Report>(
    schedule,
    async (index) => {
      const target = targets[index]!
      const from = performance.now()
      const { report, passing } = await attempt(target)
      if (!target.error) times.push(performance.now() - from)
      if (times.length > LAST_PAGES) times.shift()
      if (times.length >= FEWEST_PAGES) timeLeft(schedule.timeLeft(median(times)))
      const tried = (tries.get(index) ?? 0) + 1
      tries.set(index, tried)
      if (!passing || tried > pace.retries) return { result: report }
      return { again: backOff(tried, passing, pace.seed, index + 1), wholeHost: passing.wholeHost }
    },
    teller,
  )
}
