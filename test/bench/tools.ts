import type { BrowserType } from 'playwright-core'

/** What a measurement is given: `scripts/bench.mjs` loads this folder from elsewhere, so it finds nothing by itself. */
export interface Tools {
  chromium: BrowserType
  /** A browser that loads extensions. */
  browserPath: string
  /** The built extension; only where pages or the dialog are measured. */
  extension: string
  /** Autoconsent's extension for Manifest V3, as its package has it; undefined where it is not installed. */
  autoconsent: string | undefined
  /** Source of axe-core; undefined where it is not installed. */
  axe: string | undefined
  /** The built command. */
  command: string
  /** Measurements of each kind. */
  runs: number
  /** Progress, for people. */
  say(text: string): void
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Asks until the answer is no longer undefined or false. @throws where that takes too long */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false>, milliseconds = 30_000): Promise<T> {
  const end = performance.now() + milliseconds
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`)
    await pause(50)
  }
}

/** Does one measurement of many. One that fails, as on a machine that does much else, is told and left out: n says how many count. */
export async function oneOf(what: string, { say }: Pick<Tools, 'say'>, measure: () => Promise<void>): Promise<void> {
  try {
    await measure()
  } catch (error) {
    say(`${what}: one measurement failed. ${error instanceof Error ? error.message.split('\n')[0] : error}`)
  }
}
