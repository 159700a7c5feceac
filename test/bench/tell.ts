import type { CommandResult } from './command'
import type { DialogResult } from './dialog'
import type { EngineResult } from './engine'
import type { BenchResult } from './index'
import { type Cell, CONDITIONS, type Condition, type PageResult, scriptByDifference } from './main-thread'
import type { PopupResult } from './popup'
import type { Spread } from './stats'

const NAMES: Record<Condition, string> = {
  none: 'no extension',
  ours: 'Liancha',
  autoconsent: 'autoconsent',
  axe: 'axe.run',
  floor: 'bare floor',
}

/** Han characters take two places. */
const width = (text: string): number => [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0)

/** Rows in columns; the first is read from the left, numbers from the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  const padded = (text: string, column: number): string => {
    const blank = ' '.repeat(widths[column]! - width(text))
    return column === 0 ? text + blank : blank + text
  }
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n')
}

const number = (value: number): string => value.toFixed(Math.abs(value) < 100 ? 1 : 0)
const spread = ({ median, low, high }: Spread): string => `${number(median)} [${number(low)}, ${number(high)}]`

function pageText({ name, cells, traced, unfinished, ...rest }: PageResult): string {
  const row = (condition: Condition, { thread, script, task, heap }: Cell): string[] => {
    const own = condition === 'ours' || condition === 'autoconsent' ? traced[condition] : undefined
    return [
      `  ${NAMES[condition]}`,
      own ? spread(own) : '',
      spread(thread),
      spread(script),
      spread(task),
      number(heap.median),
      String(script.n),
    ]
  }
  const rows = CONDITIONS.flatMap((condition) => (cells[condition] ? [row(condition, cells[condition])] : []))
  const difference = scriptByDifference({ name, cells, traced, unfinished, ...rest })
  const lines = [
    table([[name, 'own ms', 'thread ms', 'script ms', 'task ms', 'heap MB', 'n'], ...rows]),
    `  Liancha's script, by difference of medians: ${number(difference)} ms`,
  ]
  if (unfinished > 0) lines.push(`  In ${unfinished} runs of Liancha the audit was not yet what it must become.`)
  return lines.join('\n')
}

const pagesText = (pages: readonly PageResult[]): string =>
  [
    'Main thread of a page: median and 95 % interval of the median.',
    "own: processor time that the browser's trace lays to the extension's own scripts in the page, in runs of their own.",
    "thread: processor time of the main thread from the tab's opening. script, task: time on the clock, so with what else the machine did.",
    '',
    pages.map(pageText).join('\n\n'),
  ].join('\n')

const dialogText = ({ warm, cold }: DialogResult): string =>
  [
    'A face dialog comes up on a page of 5,000 elements: ms until the icon says that the page is looked at, that a first report stands, the number',
    table([
      ['  worker', 'is looking', 'provisional', 'number', 'n'],
      ['  running', spread(warm.looking), spread(warm.provisional), spread(warm.last), String(warm.last.n)],
      ['  stopped', spread(cold.looking), spread(cold.provisional), spread(cold.last), String(cold.last.n)],
    ]),
  ].join('\n')

const popupText = ({ findings, script, shown }: PopupResult): string =>
  `The popup with ${findings} findings: ${spread(script)} ms of script, ${spread(shown)} ms until all of it is shown (n=${script.n})`

function memoryText(memory: NonNullable<CommandResult['memory']>): string {
  const rows = memory.at.map(({ done, node, browser }) => [`  ${done}`, node.toFixed(0), browser.toFixed(0)])
  return [
    `${memory.pages.toLocaleString('en')} pages in one run: ${number(memory.seconds)} s, resident memory in MB`,
    table([['  pages done', 'node', 'browser (sum)'], ...rows]),
  ].join('\n')
}

const commandText = ({ pages, concurrency, command, bare, memory }: CommandResult): string =>
  [
    `${pages} local pages, ${concurrency} at a time: pages a second, with all starts`,
    table([
      ['  liancha audit', spread(command), `n=${command.n}`],
      ['  bare loads', spread(bare), `n=${bare.n}`],
    ]),
    ...(memory ? ['', memoryText(memory)] : ['', 'Memory: this machine has no ps to ask.']),
  ].join('\n')

const engineText = (sizes: readonly EngineResult[]): string =>
  [
    `Hostile text in the engine: processor ms for the worst of ${sizes[0]?.pieces} pieces, each the median of 5`,
    table([
      ['  size', 'tagged', 'judged', 'worst tagged', 'worst judged'],
      ...sizes.map(({ kilobytes, tagged, judged }) => [
        `  ${kilobytes} KB`,
        number(tagged.milliseconds),
        number(judged.milliseconds),
        JSON.stringify(tagged.worst),
        JSON.stringify(judged.worst),
      ]),
    ]),
  ].join('\n')

/** What was measured, for a person. */
export function benchText({ date, machine, runs, missing, pages, dialog, popup, command, engine }: BenchResult): string {
  const { cpu, cores, system, node, browser } = machine
  const parts = [
    `${date}  ${cpu}, ${cores} cores, ${system}, Node ${node}, ${browser}, ${runs} runs`,
    ...missing.map((name) => `${name} is not installed: not compared with.`),
    ...(runs < 6 ? ['Fewer than 6 runs: the intervals reach from least to most, and hold the median less often than 95 %.'] : []),
    ...(pages ? [pagesText(pages)] : []),
    ...(dialog ? [dialogText(dialog)] : []),
    ...(popup ? [popupText(popup)] : []),
    ...(command ? [commandText(command)] : []),
    ...(engine ? [engineText(engine)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}
