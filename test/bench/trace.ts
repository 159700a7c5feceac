import type { Page } from 'playwright-core'
import { pause } from './tools'

/** One event of Chromium's trace, as far as it is read here. Times are microseconds. */
export interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  /** Time of the thread itself, without what other programs took meanwhile. */
  tdur?: number
  args?: { data?: { url?: unknown }; beginData?: { url?: unknown }; fileName?: unknown; type?: unknown }
}

const OF_EXTENSION = 'chrome-extension://'
const isOwn = ({ ph, args }: TraceEvent): boolean =>
  ph === 'X' && [args?.data?.url, args?.fileName].some((url) => typeof url === 'string' && url.startsWith(OF_EXTENSION))

/**
 * A collection of the garbage that the page itself made: marking it had begun before, and the first script that runs, whoever's it is, is
 * where it ends. An empty content script pays 1 to 2 ms for it on a page of 50,000 elements.
 */
const endsCollection = ({ name, ph, args }: TraceEvent): boolean =>
  ph === 'X' && name === 'MajorGC' && typeof args?.type === 'string' && args.type.startsWith('finalize incremental marking')

/**
 * Milliseconds of thread time that scripts of an extension ran in a page: evaluating them, and calling their functions. What runs inside
 * of another such event counts once; the extension's worker, which is another thread, does not, nor the page's own garbage (`endsCollection`).
 *
 * @param url the page's address: the thread that took in its text is its main thread
 * @throws where no thread did
 */
export function ownTime(events: readonly TraceEvent[], url: string): number {
  const main = events.find(({ name, args }) => name === 'ParseHTML' && args?.beginData?.url === url)
  if (!main) throw new Error(`The trace does not hold ${url}`)
  const onMain = events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid)
  const own = onMain.filter(isOwn)
  const collections = onMain.filter(endsCollection)
  let end = 0
  let sum = 0
  for (const { ts, dur = 0, tdur = 0 } of own.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (ts < end) continue
    end = ts + dur
    sum += collections.filter((one) => one.ts >= ts && one.ts < end).reduce((rest, one) => rest - (one.tdur ?? 0), tdur)
  }
  return sum / 1000
}

/** Loads a page and traces it for so many milliseconds. @returns what `ownTime` makes of it */
export async function extensionScript(page: Page, url: string, window: number): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8'], excludedCategories: ['*'] },
  })
  await page.goto(url)
  await pause(window)
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve))
  await cdp.send('Tracing.end')
  await complete
  return ownTime(events, url)
}
