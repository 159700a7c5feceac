import { COMPARE, type CompareWords } from '../i18n/compare'
import type { Language } from '../law/law'
import { asksSomething } from '../report/asking'
import type { ComparedFinding } from '../report/compare/comparison'
import { compareReports } from '../report/compare/reports'
import { type ComparedPage, compareRuns, type RunComparison } from '../report/compare/runs'
import { beijingTime } from '../report/moment'
import type { Finding, Report } from '../report/schema'
import { outcomeWord, severityWord, wordsOf } from '../report/words'
import { VERSION } from '../version'
import { FileFault } from './files/checked'
import { readRun, type SavedRun } from './files/saved-reports'
import type { DiffCommand } from './options/command'
import { EXIT, failsFrom } from './run/exit-code'
import { jsonOf } from './run/output'
import { type Paint, plain, quoted } from './text'
import { type CommandWords, wordsIn } from './words'

/** The form of `liancha diff --format json`. */
export const DIFF_SCHEMA = 'liancha.diff/1'

/** Two files of one report each are compared whatever their addresses: who names the two says that they belong together. */
function compared(old: SavedRun, later: SavedRun): RunComparison {
  const [one, other] = [old.reports[0], later.reports[0]]
  if (!old.single || !later.single || !one || !other) return compareRuns(old.reports, later.reports)
  const comparison = compareReports(one, other)
  return { pages: [{ url: other.requested ?? other.url, old: one, new: other, comparison }], summary: comparison.summary }
}

/** Whether something fails now that did not before: what is new, and what became graver. */
function isNewlyFailing({ change, old, new: later }: ComparedFinding, fails: (finding: Finding) => boolean): boolean {
  if (!later?.finding || !fails(later.finding)) return false
  return change === 'new' || (change === 'changed' && !(old?.finding && fails(old.finding)))
}

/** Whether the later run can say of a page that nothing is new there. */
const isOpen = ({ new: later, comparison }: ComparedPage): boolean =>
  !later || later.error !== undefined || comparison.summary['not-comparable'] > 0

function exitOf({ pages }: RunComparison, fails: (finding: Finding) => boolean): number {
  if (pages.some(isOpen)) return EXIT.incomplete
  return pages.some(({ comparison }) => comparison.findings.some((one) => isNewlyFailing(one, fails))) ? EXIT.found : EXIT.clean
}

interface Telling {
  lang: Language
  own: CommandWords
  words: CompareWords
  paint: Paint
  colon: string
  fails: (finding: Finding) => boolean
}

const markOf = ({ outcome, severity }: Finding, lang: Language): string =>
  outcome === 'violation' ? severityWord(severity, lang) : outcomeWord(outcome, lang)

/** What one side says, in a line: how grave, what, and the words that decided. */
function sideText(finding: Finding | undefined, { lang, paint, words, own }: Telling): string {
  if (!finding) return words.noFinding
  const [evidence] = finding.evidence
  const quote = evidence && evidence.quote !== '' ? ` ${quoted(evidence.quote, lang)}` : ''
  const ignored = finding.ignored ? own.policy.ignored(plain(finding.ignored.reason), finding.ignored.until) : ''
  const known = finding.known ? own.policy.known : ''
  const tint = finding.outcome === 'violation' ? finding.severity : finding.outcome === 'review' ? 'review' : 'faint'
  return `${paint(`[${markOf(finding, lang)}]`, tint)} ${plain(wordsOf(finding, lang).title)}${quote}${ignored}${known}`
}

const SIGNS = { 'put-right': '✓', new: '✗', changed: '~', 'not-comparable': '?', unchanged: '=' } as const

function findingLines(found: ComparedFinding, telling: Telling): string[] {
  const { words, colon, paint } = telling
  const { change, old, new: later, why, rule } = found
  const head = (finding: Finding | undefined): string => `    ${SIGNS[change]} ${sideText(finding, telling)} ${paint(`(${rule})`, 'faint')}`
  const side = (label: string, finding: Finding | undefined): string =>
    `        ${paint(label + colon, 'faint')}${sideText(finding, telling)}`
  switch (change) {
    case 'put-right':
      return [head(old?.finding), side(words.later, later?.finding)]
    case 'changed':
      return [head(later?.finding), side(words.earlier, old?.finding)]
    case 'not-comparable':
      return [
        head(asksSomething(later?.finding) ? later?.finding : (old?.finding ?? later?.finding)),
        ...(why ? [`        ${words.why[why]}`] : []),
      ]
    default:
      return [head(later?.finding)]
  }
}

/** Which of two runs alone has a page, or could audit it. */
function stateLine({ old, new: later, comparison }: ComparedPage, { own, words }: Telling): string | undefined {
  if (!old) return own.diff.onlyNew
  if (!later) return own.diff.onlyOld
  // Findings that cannot be compared say so themselves.
  if (comparison.findings.length > 0) return undefined
  if (later.error) return words.why['new-failed']
  return old.error ? words.why['old-failed'] : undefined
}

function pageLines(page: ComparedPage, telling: Telling): string[] {
  const { words, own, paint, colon } = telling
  const { findings, summary, remarks } = page.comparison
  const state = stateLine(page, telling)
  const lines = [paint(plain(page.url), 'strong')]
  if (state) lines.push(`  ${state}`)
  const told = findings.some(({ change }) => change !== 'unchanged')
  if (told && remarks.length > 0)
    lines.push(...remarks.map((remark) => `  ${paint(words.remarks + colon, 'faint')}${words.remark[remark]}`))
  for (const change of ['put-right', 'new', 'changed', 'not-comparable'] as const) {
    const group = findings.filter((one) => one.change === change)
    if (group.length === 0) continue
    lines.push(`  ${paint(`${words.change[change].word}${colon}${words.count(group.length)}`, 'strong')}`)
    lines.push(...group.flatMap((one) => findingLines(one, telling)))
  }
  if (summary.unchanged > 0) lines.push(`  ${words.change.unchanged.word}${colon}${words.count(summary.unchanged)}`)
  if (lines.length === 1) lines.push(`  ${own.diff.same}`)
  return lines
}

/** Nothing to tell of a page: both runs audited it and found nothing, or the same. */
const isQuiet = ({ old, new: later, comparison }: ComparedPage): boolean =>
  old !== undefined &&
  later !== undefined &&
  !old.error &&
  !later.error &&
  comparison.findings.every(({ change }) => change === 'unchanged')

/** When the audits of a run were made, and by the law of which day. */
function spanOf(reports: readonly Report[], { own }: Telling): string {
  const times = reports.map(({ auditedAt }) => auditedAt).sort()
  const days = [...new Set(reports.map(({ lawAsOf }) => lawAsOf))].sort()
  const [first, last] = [times[0], times.at(-1)]
  const shown = (time: string | undefined): string => (time === undefined ? '' : (beijingTime(time) ?? plain(time)))
  return own.diff.run(reports.length, shown(first), shown(last), plain(days.length > 1 ? `${days[0]} – ${days.at(-1)}` : (days[0] ?? '')))
}

function diffText(runs: { old: SavedRun; later: SavedRun }, result: RunComparison, command: DiffCommand, telling: Telling): string {
  const { words, own, paint, colon } = telling
  const [old, later] = command.operands
  const quiet = result.pages.filter(isQuiet)
  const blocks = result.pages.filter((page) => !isQuiet(page)).map((page) => pageLines(page, telling).join('\n'))
  const inQuiet = quiet.reduce((sum, { comparison }) => sum + comparison.summary.unchanged, 0)
  const counts = (['put-right', 'new', 'changed', 'not-comparable', 'unchanged'] as const).map(
    (change) => `${words.change[change].word} ${result.summary[change]}`,
  )
  const newlyFailing = result.pages.flatMap(({ comparison }) => comparison.findings.filter((one) => isNewlyFailing(one, telling.fails)))
  return `${[
    [
      `${words.earlier}${colon}${plain(old)}${paint(spanOf(runs.old.reports, telling), 'faint')}`,
      `${words.later}${colon}${plain(later)}${paint(spanOf(runs.later.reports, telling), 'faint')}`,
    ].join('\n'),
    ...blocks,
    ...(quiet.length > 0 ? [own.diff.quiet(quiet.length, inQuiet)] : []),
    [
      paint(counts.join(command.lang === 'en' ? ', ' : '，'), 'strong'),
      own.diff.failing(newlyFailing.length),
      ...(result.pages.some(isOpen) ? [own.diff.open(result.pages.filter(isOpen).length)] : []),
      paint(words.lead, 'faint'),
    ].join('\n'),
  ].join('\n\n')}\n`
}

/** A page as JSON tells it: its reports are in the files that were compared. */
const told = ({ url, old, new: later, comparison }: ComparedPage, fails: (finding: Finding) => boolean) => ({
  url,
  in: old && later ? 'both' : old ? 'old' : 'new',
  ...(old?.error ? { oldError: old.error } : {}),
  ...(later?.error ? { newError: later.error } : {}),
  remarks: comparison.remarks,
  summary: comparison.summary,
  findings: comparison.findings.map((one) => ({ ...one, fails: isNewlyFailing(one, fails) })),
})

/**
 * What `liancha diff` answers.
 * @returns the text for standard output, what is told on standard error, and the exit code: 3 where something cannot be compared, or a file
 *   is no report; nothing is compared then
 */
export async function diffRuns(command: DiffCommand, cwd: string, paint: Paint): Promise<{ text: string; problem?: string; code: number }> {
  const { lang, operands } = command
  const own = wordsIn(lang)
  const runs: SavedRun[] = []
  const problems: string[] = []
  for (const operand of operands) {
    try {
      runs.push(await readRun(operand, cwd, own))
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      problems.push(error.message)
    }
  }
  const [old, later] = runs
  if (problems.length > 0 || !old || !later)
    return { text: '', problem: [...problems, own.saved.nothingCompared].join('\n'), code: EXIT.incomplete }
  const fails = failsFrom(command.failOn, command.failOnReview)
  const result = compared(old, later)
  const code = exitOf(result, fails)
  if (command.format === 'json') {
    const pages = result.pages.map((page) => told(page, fails))
    return {
      text: `${jsonOf({ schema: DIFF_SCHEMA, version: VERSION, old: operands[0], new: operands[1], summary: result.summary, pages })}\n`,
      code,
    }
  }
  const telling: Telling = { lang, own, words: COMPARE[lang], paint, colon: lang === 'en' ? ': ' : '：', fails }
  return { text: diffText({ old, later }, result, command, telling), code }
}
