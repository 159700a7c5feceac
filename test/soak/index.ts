import type { Tools } from '../bench/tools'
import { type Flatness, flatness, LEAST_SAMPLES, type Tolerance } from './flat'
import { type KillResult, killed } from './kills'
import { begin, type Life } from './life'
import { type PageMemory, type Weigh, weighing } from './page-memory'
import { openSoak } from './session'

export { soakText } from './tell'

export interface SoakTools extends Pick<Tools, 'chromium' | 'browserPath' | 'extension' | 'say'> {
  loads: number
  dialogs: number
  kills: number
  seed: number
}

/** What is held at one moment of the soak: bytes and counts. */
export interface Sample {
  dialogs: number
  loads: number
  pages: PageMemory[]
  worker: number
  /** What `storage.session` holds: bytes, and keys. */
  stored: number
  keys: number
}

/** A measured thing, and whether it stayed as it was. */
export interface Series extends Flatness {
  name: string
}

/** Everything that came out, as `--json` prints it. */
export interface SoakResult {
  date: string
  seed: number
  seconds: number
  dialogs: number
  loads: number
  samples: Sample[]
  /** Empty where the samples are too few for it. */
  series: Series[]
  kills: KillResult
  /** What was not as it must be: empty where the soak found nothing. */
  wrong: string[]
}

const SAMPLES = 20
const DIALOGS_A_ROUND = 25
/** Of the pages that are loaded, every so many opens in a tab of its own, which is closed. */
const IN_NEW_TAB = 4

const KB = 1000
/** A heap is never the same twice: caches of compiled code come and go. What a dialog leaves behind is more than this over the whole of a soak. */
const TOLERANCES: Record<'heap' | 'nodes' | 'listeners' | 'objects' | 'held' | 'worker' | 'stored' | 'keys', Tolerance> = {
  heap: { share: 0.05, more: 50 * KB },
  nodes: { share: 0.02, more: 40 },
  listeners: { share: 0.02, more: 10 },
  objects: { share: 0.02, more: 100 },
  held: { share: 0.02, more: 20 },
  worker: { share: 0.02, more: 200 * KB },
  // The reports of five tabs, and which record is of which of the last 200 documents.
  stored: { share: 0.1, more: 60 * KB },
  keys: { share: 0, more: 3 },
}

async function sampled(life: Life, weigh: readonly Weigh[], dialogs: number, loads: number): Promise<Sample> {
  const pages: PageMemory[] = []
  for (const one of weigh) pages.push(await one())
  const worker = await life.browser.worker.heap()
  if (worker === undefined) throw new Error('The worker does not run')
  const { stored, bytes } = await life.browser.see()
  return { dialogs, loads, pages, worker, stored: bytes, keys: Object.keys(stored).length }
}

function seriesOf(samples: readonly Sample[]): Series[] {
  if (samples.length < LEAST_SAMPLES) return []
  const of = (name: string, what: keyof typeof TOLERANCES, value: (sample: Sample) => number): Series => ({
    name,
    ...flatness(samples.map(value), TOLERANCES[what]),
  })
  const ofPage = (place: number): Series[] =>
    (['heap', 'nodes', 'listeners', 'objects', 'held'] as const).map((what) =>
      of(`page ${place + 1}, ${what}`, what, ({ pages }) => pages[place]![what]),
    )
  return [
    ...samples[0]!.pages.flatMap((_, place) => ofPage(place)),
    of('worker', 'worker', ({ worker }) => worker),
    of('session storage, bytes', 'stored', ({ stored }) => stored),
    of('session storage, keys', 'keys', ({ keys }) => keys),
  ]
}

/** Dialogs and page loads in turn, with a sample of all that is held now and then. */
async function lived(life: Life, { dialogs, loads, say }: SoakTools, wrong: string[]): Promise<Sample[]> {
  const noted = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      wrong.push(`${what}: ${error instanceof Error ? error.message : error}`)
      say(wrong.at(-1)!)
    }
  }
  const weigh: Weigh[] = []
  for (const { page } of life.living) weigh.push(await weighing(page))
  const rounds = Math.ceil(dialogs / DIALOGS_A_ROUND)
  const samples: Sample[] = []
  let done = 0
  for (let round = 0; round < rounds; round++) {
    const tab = life.living[round % life.living.length]!
    await noted(`dialogs up to ${(round + 1) * DIALOGS_A_ROUND}`, () =>
      life.dialogs(tab, Math.min(DIALOGS_A_ROUND, dialogs - round * DIALOGS_A_ROUND)),
    )
    for (; done < (loads * (round + 1)) / rounds; done++) {
      const alone = done % IN_NEW_TAB === 0
      const loaded = await life.load(alone)
      await noted(`load ${done}`, () => life.right([loaded]))
      if (alone) await loaded.page.close()
    }
    if (Math.floor(((round + 1) * SAMPLES) / rounds) === samples.length) continue
    samples.push(await sampled(life, weigh, Math.min(dialogs, (round + 1) * DIALOGS_A_ROUND), done))
    say(`soak: ${samples.at(-1)!.dialogs} dialogs, ${done} loads, worker ${(samples.at(-1)!.worker / 1e6).toFixed(2)} MB`)
  }
  return samples
}

/** Soaks the extension: one browser session of dialogs and page loads, then the same while its worker is stopped again and again. */
export async function soak(tools: SoakTools): Promise<SoakResult> {
  const { dialogs, loads, kills, seed } = tools
  const begun = performance.now()
  const browser = await openSoak(tools)
  const wrong: string[] = []
  try {
    // While the worker is stopped, two at most each time.
    const life = await begin(browser, loads + 2 * kills)
    try {
      const samples = await lived(life, tools, wrong)
      const series = seriesOf(samples)
      for (const { name, early, late, flat } of series) if (!flat) wrong.push(`${name} grew from ${early} to ${late}`)
      const result = await killed(life, tools)
      wrong.push(...result.wrong)
      const seconds = (performance.now() - begun) / 1000
      return { date: new Date().toISOString().slice(0, 10), seed, seconds, dialogs, loads, samples, series, kills: result, wrong }
    } finally {
      await life.site.close()
    }
  } finally {
    await browser.close()
  }
}
