import type { CDPSession, Page } from 'playwright-core'
import { FACE_WORDS } from '../../lib/page/face-words'
import { type Site, serve } from '../browser/serve'
import { auditAt, type BenchBrowser, type Extensions, openBrowser } from './browsers'
import { AGREEMENT, AGREEMENT_PATH, type BenchPage, benchPages, type Expected } from './pages'
import { type Spread, spreadOf } from './stats'
import { oneOf, pause, type Tools } from './tools'
import { extensionScript } from './trace'

/** What is done on a page. `floor` and `axe` run once after loading, in a browser without extensions. */
export const CONDITIONS = ['none', 'ours', 'autoconsent', 'axe', 'floor'] as const
export type Condition = (typeof CONDITIONS)[number]

/**
 * Milliseconds of the main thread from the tab's opening, and megabytes after a collection of garbage. `thread` is processor time. `script` and
 * `task` are not, although they are asked for in `threadTicks`: Chromium 156 counts waiting in them (a script that waits half a second for an
 * answer has half a second of both, and 12 ms of `thread`), so what else the machine does is in them.
 */
export interface Cell {
  thread: Spread
  script: Spread
  task: Spread
  heap: Spread
}

export interface PageResult {
  id: string
  name: string
  cells: Partial<Record<Condition, Cell>>
  /** Milliseconds of script that the browser's trace lays to an extension itself, measured in runs of their own. */
  traced: Partial<Record<'ours' | 'autoconsent', Spread>>
  /** Runs of ours in which the audit was not yet what it must become when the measurement ended: they hold less than all of its work. */
  unfinished: number
}

interface Sample {
  thread: number
  script: number
  task: number
  heap: number
}

/** axe-core takes a minute on the largest page: so many runs of it there, however many of the others. */
const MOST_SLOW_RUNS = 3
/** Tracing slows what it watches a little, not its thread time: it needs fewer runs. */
const MOST_TRACED_RUNS = 5

/** Puts a script into the page as pages do, so that its time counts as script, and waits for what it promises in `bench`. */
const runInPage = async (cdp: CDPSession, source: string): Promise<void> => {
  const expression = `{ const script = document.createElement('script'); script.textContent = ${JSON.stringify(source)}; document.head.append(script) }; bench`
  const { exceptionDetails } = await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
}

/** One pass over the page's texts with one regular expression: less cannot be done to find words. */
const FLOOR = `var bench = new Promise((done) => setTimeout(() => {
  const words = new RegExp(${JSON.stringify(FACE_WORDS.map(({ source }) => source).join('|'))}, 'i')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let found = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (words.test(node.data)) found++
  done(found)
}))`

const axeScript = (axe: string): string =>
  `${axe}\nvar bench = new Promise((done, failed) => setTimeout(() => axe.run().then((results) => done(results.passes.length), failed)))`

const metricsOf = async (cdp: CDPSession): Promise<Record<string, number>> =>
  Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]))

/** Loads a page in a tab of its own, runs a script in it where there is one, and reads what its main thread did. */
async function sample(page: Page, url: string, window: number, script?: string): Promise<Sample> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' })
  await cdp.send('Performance.enable')
  await page.goto(url)
  const begun = performance.now()
  if (script) await runInPage(cdp, script)
  await pause(Math.max(0, window - (performance.now() - begun)))
  const { ThreadTime = 0, ScriptDuration = 0, TaskDuration = 0 } = await metricsOf(cdp)
  await cdp.send('HeapProfiler.collectGarbage')
  const { JSHeapUsedSize = 0 } = await metricsOf(cdp)
  return { thread: ThreadTime * 1e3, script: ScriptDuration * 1e3, task: TaskDuration * 1e3, heap: JSHeapUsedSize / 1e6 }
}

const IS_AS: Record<Expected, (audit: Awaited<ReturnType<typeof auditAt>>) => boolean> = {
  nothing: (audit) => audit === undefined,
  'no-request': (audit) => audit?.phase === 'complete' && audit.report?.faceRequest === false,
  request: (audit) => audit?.phase === 'complete' && audit.report?.faceRequest === true,
}

interface Bench {
  site: Site
  browsers: Partial<Record<Extensions, BenchBrowser>>
  /** Scripts of the conditions that run one. */
  scripts: Partial<Record<Condition, string>>
  conditions: Condition[]
}

const browserFor = ({ browsers }: Bench, condition: Condition): BenchBrowser =>
  (condition === 'ours' || condition === 'autoconsent' ? browsers[condition] : browsers.none)!

/** Measurements of one page, by condition. */
class Collected {
  private readonly samples = new Map<Condition, Sample[]>()
  private readonly own: Record<'ours' | 'autoconsent', number[]> = { ours: [], autoconsent: [] }
  private unfinished = 0

  constructor(
    private readonly bench: Bench,
    private readonly page: BenchPage,
  ) {}

  /** Measures the page once under each condition, beginning with another one each time, so that none always comes after the same. */
  async round(run: number, tools: Tools): Promise<void> {
    const { conditions } = this.bench
    for (const at of conditions.keys()) {
      const condition = conditions[(at + run) % conditions.length]!
      await oneOf(`${this.page.name}, ${condition}`, tools, () => this.measure(condition, run))
    }
  }

  private async measure(condition: Condition, run: number): Promise<void> {
    if (condition === 'axe' && this.page.id === 'plain-50000' && run >= MOST_SLOW_RUNS) return
    const browser = browserFor(this.bench, condition)
    const url = this.bench.site.origin + this.page.path
    const tab = await browser.context.newPage()
    try {
      const taken = await sample(tab, url, this.page.window, this.bench.scripts[condition])
      this.samples.set(condition, [...(this.samples.get(condition) ?? []), taken])
      if (condition === 'ours' && !IS_AS[this.page.expected](await auditAt(browser, url))) this.unfinished++
    } finally {
      await tab.close()
    }
  }

  /** Loads the page under the browser's trace, once with each extension: in runs of its own, which measure nothing else. */
  async trace(): Promise<void> {
    for (const kind of ['ours', 'autoconsent'] as const) {
      const browser = this.bench.browsers[kind]
      if (!browser) continue
      const tab = await browser.context.newPage()
      try {
        this.own[kind].push(await extensionScript(tab, this.bench.site.origin + this.page.path, this.page.window))
      } finally {
        await tab.close()
      }
    }
  }

  result(): PageResult {
    const { id, name } = this.page
    const cells = [...this.samples].map(([condition, samples]): [Condition, Cell] => [
      condition,
      {
        thread: spreadOf(samples.map(({ thread }) => thread)),
        script: spreadOf(samples.map(({ script }) => script)),
        task: spreadOf(samples.map(({ task }) => task)),
        heap: spreadOf(samples.map(({ heap }) => heap)),
      },
    ])
    const traced = Object.entries(this.own).filter(([, times]) => times.length > 0)
    return {
      id,
      name,
      cells: Object.fromEntries(cells),
      traced: Object.fromEntries(traced.map(([kind, times]) => [kind, spreadOf(times)])),
      unfinished: this.unfinished,
    }
  }
}

async function open(tools: Tools): Promise<Bench> {
  const pages = Object.fromEntries(benchPages().map(({ path, html }) => [path, html]))
  const kinds: Extensions[] = ['none', 'ours', ...(tools.autoconsent ? (['autoconsent'] as const) : [])]
  const browsers: Bench['browsers'] = {}
  for (const kind of kinds) browsers[kind] = await openBrowser(tools, kind)
  return {
    site: await serve('/nowhere', { ...pages, [AGREEMENT_PATH]: AGREEMENT }),
    browsers,
    scripts: { floor: FLOOR, ...(tools.axe ? { axe: axeScript(tools.axe) } : {}) },
    conditions: CONDITIONS.filter((one) => (one === 'autoconsent' ? tools.autoconsent : one === 'axe' ? tools.axe : true)),
  }
}

/** Measures what each condition costs the main thread of each page. Conditions take turns, so that what else the machine does meets all alike. */
export async function measurePages(tools: Tools): Promise<PageResult[]> {
  const bench = await open(tools)
  const collected = benchPages().map((page) => ({ page, of: new Collected(bench, page) }))
  try {
    for (let run = 0; run < tools.runs; run++) {
      for (const { page, of } of collected) {
        tools.say(`pages: run ${run + 1} of ${tools.runs}, ${page.name}`)
        await of.round(run, tools)
        if (run < MOST_TRACED_RUNS) await oneOf(`${page.name}, traced`, tools, () => of.trace())
      }
    }
  } finally {
    await Promise.all(Object.values(bench.browsers).map((browser) => browser.close()))
    await bench.site.close()
  }
  return collected.map(({ of }) => of.result())
}

/** Our script time as the difference of medians, which carries the noise of both. */
export const scriptByDifference = ({ cells }: PageResult): number => (cells.ours?.script.median ?? 0) - (cells.none?.script.median ?? 0)
