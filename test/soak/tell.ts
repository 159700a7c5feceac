import type { SoakResult } from './index'

const MB = 1_000_000
const megabytes = (bytes: number): string => (bytes / MB).toFixed(2)

/** What came out, for a person. */
export function soakText({ date, seed, seconds, dialogs, loads, samples, series, kills, wrong }: SoakResult): string {
  const rows = samples.map(({ dialogs, loads, pages, worker, stored, keys }) =>
    [
      `  ${dialogs} dialogs, ${loads} loads:`,
      `pages ${pages.map(({ heap }) => megabytes(heap)).join(' ')} MB,`,
      `nodes ${pages.map(({ nodes }) => nodes).join(' ')},`,
      `listeners ${pages.map(({ listeners }) => listeners).join(' ')},`,
      `our objects ${pages.map(({ objects }) => objects).join(' ')},`,
      `our nodes ${pages.map(({ held }) => held).join(' ')},`,
      `worker ${megabytes(worker)} MB, stored ${(stored / 1000).toFixed(0)} KB in ${keys} keys`,
    ].join(' '),
  )
  const stopped = Object.entries(kills.stopped)
  return `${[
    `${date}  seed ${seed}: ${dialogs} dialogs and ${loads} page loads, ${(seconds / 60).toFixed(1)} minutes`,
    'Held at each sample, once what is left is collected:',
    ...rows,
    'Median of the second fifth, of the last, and the most that may be:',
    ...series.map(({ name, early, late, most, flat }) => `  ${name}: ${early} ${late} ${Math.round(most)}${flat ? '' : '  GREW'}`),
    `The worker was stopped ${stopped.reduce((sum, [, times]) => sum + times, 0)} times: ${stopped.map(([what, times]) => `${what} ${times}`).join(', ')}`,
    `All came right before another page was opened: ${kills.byThemselves} times`,
    wrong.length === 0 ? 'Nothing was lost, doubled or left behind, and nothing grew.' : `${wrong.length} wrong:`,
    ...wrong.map((one) => `  ${one}`),
  ].join('\n')}\n`
}
