import type { ComponentChildren } from 'preact'
import { t } from '../../i18n'
import { OVERVIEW, type OverviewWords } from '../../i18n/overview'
import type { Language } from '../../law/law'
import { beijingTime } from '../../report/moment'
import { oneLine } from '../../report/one-line'
import { type Report, SEVERITIES } from '../../report/schema'
import { aboutRule, severityWord } from '../../report/words'
import { Shape } from '../shape'
import { Facts } from '../sheet/facts'
import { Sheet, sheetHeading } from '../sheet/sheet'
import { tellReport } from '../told'
import { requestsOf } from '../verdict'
import { type OverviewRow, rowOf, TARGET_OUTCOMES, type TargetOutcome } from './rows'

interface Telling {
  rows: readonly OverviewRow[]
  lang: Language
  own: OverviewWords
}

const SHAPES = { points: 'violation', reviews: 'review', calm: 'pass', nothing: 'na', failed: 'error' } as const satisfies Record<
  TargetOutcome,
  string
>

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const unique = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))]

/** When, by the law of which day, by which versions. */
const About = ({ rows, own }: Telling) => {
  const { about } = own
  const reports = rows.map(({ report }) => report)
  const times = reports.map(({ auditedAt }) => auditedAt).sort()
  const [first, last] = [times[0] ?? '', times.at(-1) ?? ''].map((time) => beijingTime(time) ?? oneLine(time)) as [string, string]
  const list = (of: (report: Report) => string): string => unique(reports.map((report) => oneLine(of(report)))).join(about.listComma)
  return (
    <section class="run" aria-labelledby="about">
      <h2 id="about" class="sr">
        {about.heading}
      </h2>
      <Facts
        facts={[
          { term: about.when, told: first === last ? about.moment(first) : about.span(first, last) },
          { term: about.law, told: list(({ lawAsOf }) => lawAsOf) },
          { term: about.tool, told: list(({ tool }) => `${tool.name} ${tool.version}`) },
          { term: about.rules, told: list(({ tool }) => tool.rules) },
          { term: about.browser, told: list(({ tool }) => tool.browser) },
        ]}
      />
    </section>
  )
}

interface Bar {
  id: string
  name: string
  count: number
}

/** A chart that is a table: each bar with its name and number. The bar is drawn, not styled, since the file allows no style but its sheet. */
const Chart = ({ caption, name, unit, bars, children }: ChartProps) => {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <div class="chart">
      <table>
        <caption>{caption}</caption>
        <thead class="sr">
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{unit}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ id, name, count }) => (
            <tr key={id} class={`is-${id}`}>
              <th scope="row">{name}</th>
              <td>
                <b class="count">{count}</b>
                <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                  <rect width={((100 * count) / most).toFixed(2)} height="8" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </div>
  )
}

interface ChartProps {
  caption: string
  /** Of the first column. */
  name: string
  /** Of the second. */
  unit: string
  bars: Bar[]
  children?: ComponentChildren
}

/** How many of what: in figures, and as two charts. */
const Summary = ({ rows, lang, own }: Telling) => {
  const { numbers, charts } = own
  const [points, reviews] = [sum(rows.map((row) => row.points)), sum(rows.map((row) => row.reviews))]
  const [known, ignored] = [sum(rows.map((row) => row.known)), sum(rows.map((row) => row.ignored))]
  const figures = [
    { id: 'targets', count: rows.length, name: numbers.targets },
    { id: 'requests', count: rows.filter(({ report }) => requestsOf(report).length > 0).length, name: numbers.requests },
    { id: 'failed', count: rows.filter(({ outcome }) => outcome === 'failed').length, name: numbers.failed },
    { id: 'points', count: points, name: numbers.points },
    { id: 'reviews', count: reviews, name: numbers.reviews },
  ]
  const outcomes = TARGET_OUTCOMES.map((id) => ({ id, name: own.outcomes[id], count: rows.filter(({ outcome }) => outcome === id).length }))
  const severities = [
    ...SEVERITIES.map((id) => ({ id, name: severityWord(id, lang), count: sum(rows.map(({ bySeverity }) => bySeverity[id])) })),
    { id: 'reviews', name: own.outcomes.reviews, count: reviews },
  ]
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{numbers.heading}</h2>
      <ul class="figures">
        {figures.map(({ id, count, name }) => (
          <li key={id} class={count > 0 ? `is-${id}` : undefined}>
            <b>{count}</b> {name}
          </li>
        ))}
      </ul>
      <div class="charts">
        <Chart caption={charts.outcomes} name={charts.outcome} unit={charts.targets} bars={outcomes} />
        <Chart caption={charts.severities} name={charts.severity} unit={charts.findings} bars={severities}>
          {points + reviews === 0 && <p class="note">{charts.noFindings}</p>}
          {known > 0 && <p class="note">{charts.known(known)}</p>}
          {ignored > 0 && <p class="note">{charts.ignored(ignored)}</p>}
        </Chart>
      </div>
    </section>
  )
}

/** The rules with something to note or to look at, those of most targets first. */
const rulesIn = ({ rows, lang }: Telling): { id: string; name: string; count: number }[] =>
  [...new Set(rows.flatMap(({ rules }) => rules))]
    .map((id) => ({ id, name: aboutRule(id, lang), count: rows.filter(({ rules }) => rules.includes(id)).length }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))

/** Hidden until the file's script runs: without it there is nothing to press. */
const Filter = (telling: Telling) => {
  const { rows, own } = telling
  const { filter } = own
  return (
    <search class="filter toolbar" aria-label={filter.label} hidden>
      <div class="choice wide">
        <label for="filter-text">{filter.text}</label>
        <input id="filter-text" type="search" autocomplete="off" spellcheck={false} />
      </div>
      <div class="choice">
        <label for="filter-outcome">{filter.outcome}</label>
        <select id="filter-outcome">
          <option value="">{filter.any}</option>
          {TARGET_OUTCOMES.filter((id) => rows.some(({ outcome }) => outcome === id)).map((id) => (
            <option key={id} value={id}>
              {own.outcomes[id]}
            </option>
          ))}
        </select>
      </div>
      <div class="choice wide">
        <label for="filter-rule">{filter.rule}</label>
        <select id="filter-rule">
          <option value="">{filter.any}</option>
          {rulesIn(telling).map(({ id, name, count }) => (
            <option key={id} value={id}>
              {`${name} (${id}, ${count})`}
            </option>
          ))}
        </select>
      </div>
      <button id="filter-clear" class="btn small" type="button">
        {filter.clear}
      </button>
    </search>
  )
}

const COLUMNS = ['place', 'site', 'address', 'outcome', 'points', 'reviews', 'gravest', 'kind'] as const
/** Columns of figures: the most first where they are sorted by. */
const MOST_FIRST = new Set<string>(['points', 'reviews', 'gravest'])

const Row = ({ row, lang, own }: { row: OverviewRow; lang: Language; own: OverviewWords }) => {
  const { place, report, site, outcome, points, reviews, gravest, kind, known, ignored, rules } = row
  const { columns } = own.table
  const title = oneLine(report.title)
  const marks = [known > 0 ? own.table.known(known) : '', ignored > 0 ? own.table.ignored(ignored) : ''].filter((mark) => mark !== '')
  return (
    <tr data-outcome={outcome} data-rules={rules.join(' ')} data-sheet={`target-${place}`}>
      <td class="figure" data-label={columns.place} data-value={place}>
        {place}
      </td>
      <th scope="row" data-value={site}>
        <a href={`#sheet-${place}`}>
          <bdi>{site}</bdi>
        </a>
        {title !== '' && <small dir="auto">{title}</small>}
      </th>
      <td class="where" data-label={columns.address}>
        <bdi>{oneLine(report.url)}</bdi>
      </td>
      <td class={`state is-${outcome}`} data-label={columns.outcome} data-value={TARGET_OUTCOMES.indexOf(outcome)}>
        <Shape of={SHAPES[outcome]} />
        {own.outcomes[outcome]}
        {marks.length > 0 && <small>{marks.join(own.about.listComma)}</small>}
      </td>
      <td class="figure" data-label={columns.points} data-value={points}>
        {points}
      </td>
      <td class="figure" data-label={columns.reviews} data-value={reviews}>
        {reviews}
      </td>
      <td data-label={columns.gravest} data-value={gravest ? SEVERITIES.length - SEVERITIES.indexOf(gravest) : 0}>
        {gravest ? severityWord(gravest, lang) : own.table.none}
      </td>
      <td data-label={columns.kind}>{kind ? t(lang).otherRequest[kind] : own.table.none}</td>
    </tr>
  )
}

const Targets = (telling: Telling) => {
  const { rows, lang, own } = telling
  const { table, filter } = own
  return (
    <section aria-labelledby="targets-heading">
      <h2 id="targets-heading">{table.heading}</h2>
      <Filter {...telling} />
      <p class="status" role="status" data-shown={filter.shown} data-none={filter.none} />
      <table id="targets" class="targets">
        <caption class="sr">{table.caption}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" class={`of-${column}`} data-first={MOST_FIRST.has(column) ? 'descending' : 'ascending'}>
                {table.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.place} row={row} lang={lang} own={own} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** One target's sheet, folded; on paper unfolded, on a page of its own. */
const OneSheet = ({ row: { place, report, site }, lang, own }: { row: OverviewRow; lang: Language; own: OverviewWords }) => {
  const told = tellReport(report, lang)
  return (
    <section class="one" id={`target-${place}`} aria-labelledby={`target-${place}-heading`}>
      <details>
        <summary>
          <h3 id={`target-${place}-heading`}>
            {place} · <bdi>{site}</bdi>
          </h3>{' '}
          <span>{sheetHeading(told, lang)}</span>
        </summary>
        <div class="within" id={`sheet-${place}`}>
          <Sheet report={told} lang={lang} anchors={`target-${place}-`} />
          <p class="back">
            <a href="#targets-heading">{own.sheets.toTable}</a>
          </p>
        </div>
      </details>
    </section>
  )
}

export interface OverviewProps {
  reports: readonly Report[]
  lang: Language
}

/** All reports of a run below their heading: summary, table of targets, and a sheet for each. Holds only text of the pages. */
export const Overview = ({ reports, lang }: OverviewProps) => {
  const own = OVERVIEW[lang]
  const rows = reports.map((report, index) => rowOf(report, index + 1))
  const telling: Telling = { rows, lang, own }
  if (rows.length === 0) return null
  return (
    <div class="document">
      <p class="lead">{own.lead}</p>
      <About {...telling} />
      <Summary {...telling} />
      <Targets {...telling} />
      <section aria-labelledby="sheets" class="sheets">
        <h2 id="sheets">{own.sheets.heading}</h2>
        <p class="toolbar" hidden>
          <button id="open-all" class="btn small" type="button" data-open={own.filter.openAll} data-close={own.filter.closeAll}>
            {own.filter.openAll}
          </button>
        </p>
        {rows.map((row) => (
          <OneSheet key={row.place} row={row} lang={lang} own={own} />
        ))}
      </section>
    </div>
  )
}

/** The heading of the overview: of how many targets how many ask for a face. */
export const overviewHeading = (reports: readonly Report[], lang: Language): string =>
  OVERVIEW[lang].heading(reports.length, reports.filter((report) => requestsOf(report).length > 0).length)
