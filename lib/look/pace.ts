/** Milliseconds between two times: doubled each time, up to the longest, and forgotten after a quiet while. */
const PAUSE = 250
const LONGEST_PAUSE = 8_000
const QUIET = 20_000

/**
 * Does a work at once, then after pauses that grow: a restless page cannot keep anybody busy.
 * @returns `say` asks for it; `anew` begins with short pauses again
 */
export function paced(work: () => void): { say: () => void; anew: () => void } {
  let times = 0
  let last = Number.NEGATIVE_INFINITY
  let planned = false
  const say = (): void => {
    if (planned) return
    const now = performance.now()
    if (now - last > QUIET) times = 0
    const pause = times === 0 ? 0 : Math.max(0, last + Math.min(LONGEST_PAUSE, PAUSE * 2 ** times) - now)
    planned = true
    const done = () => {
      planned = false
      times++
      last = performance.now()
      work()
    }
    if (pause === 0) done()
    else setTimeout(done, pause)
  }
  const anew = (): void => {
    times = 0
  }
  return { say, anew }
}
