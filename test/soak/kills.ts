import { fraction } from '../../lib/cli/run/dice'
import type { SoakTools } from './index'
import type { Life } from './life'
import type { Watched } from './session'

export interface KillResult {
  /** How often the worker was stopped, by what was being done. */
  stopped: Record<Doing, number>
  /** How often all came right before anything started the worker but the pages that it had not answered. */
  byThemselves: number
  /** What was not as it must be afterwards. */
  wrong: string[]
}

/** What happens on the pages while the worker is stopped. */
const DOINGS = ['open', 'change', 'close', 'load', 'load-in-new-tab', 'close-tab', 'leave'] as const
type Doing = (typeof DOINGS)[number]

/** The worker is stopped at most so long after it: by then all is done, mostly. */
const LONGEST = 1_500
/** What comes right by itself mostly does so within. */
const SOON = 6_000
/** One time in so many it is stopped again as soon as it has begun anew. */
const TWICE = 4
const AGAIN_WITHIN = 200

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Does something without waiting for what follows from it. */
async function doing(what: Doing, life: Life, tab: Watched, round: number): Promise<() => Promise<void>> {
  const nothing = async (): Promise<void> => {}
  if (what === 'load') await life.load(false)
  else if (what === 'load-in-new-tab' || what === 'close-tab') {
    const alone = await life.load(true)
    if (what === 'load-in-new-tab')
      return async () => {
        await life.right([alone])
        await alone.page.close()
      }
    if (round % 2 === 0) await pause(LONGEST / 3)
    if (alone.asks !== undefined) life.mayBeSaved(alone)
    await alone.page.close()
  } else if (what === 'leave') {
    await tab.page.goto(`${new URL(tab.page.url()).origin}${new URL(tab.page.url()).pathname}?${round}`)
    tab.asks = undefined
  } else if (what === 'open') await life.open(tab)
  else if (tab.asks === undefined) await life.open(tab)
  else await life[what](tab)
  return nothing
}

/**
 * Stops the worker at moments that the seed decides, while pages live on. Nobody opens the popup: after each time the tabs' reports, icons and
 * records must come right, at the latest when the next page is opened, and no tab may have another's.
 */
export async function killed(life: Life, { kills, seed, say }: SoakTools): Promise<KillResult> {
  const result: KillResult = {
    stopped: Object.fromEntries(DOINGS.map((one) => [one, 0])) as Record<Doing, number>,
    byThemselves: 0,
    wrong: [],
  }
  const { browser, living } = life
  for (let round = 0; round < kills; round++) {
    const chance = (of: string): number => fraction(seed, `${of} ${round}`)
    const what = DOINGS[Math.floor(chance('what') * DOINGS.length)]!
    const tab = living[Math.floor(chance('tab') * living.length)]!
    await tab.page.bringToFront()
    const done = await doing(what, life, tab, round)
    // Most of the work is done soon.
    const after = chance('when') ** 2 * LONGEST
    await pause(after)
    const stopped = await browser.worker.stop()
    if (stopped) result.stopped[what]++
    if (chance('twice') < 1 / TWICE) {
      await pause(chance('again') * AGAIN_WITHIN)
      await browser.worker.stop()
    }
    try {
      await done()
      if (await life.isRight(SOON)) result.byThemselves++
      else {
        // Who told last is gone, a tab that was closed or a frame that was taken away: the next page that is opened starts the worker.
        await life.load(false)
        await life.right()
      }
    } catch (error) {
      result.wrong.push(`kill ${round}, ${Math.round(after)} ms after ${what}: ${error instanceof Error ? error.message : error}`)
      say(result.wrong.at(-1)!)
    }
    if ((round + 1) % 10 === 0) say(`soak: ${round + 1} kills`)
  }
  return result
}
