import { t } from '../../i18n'
import type { OverviewWords } from '../../i18n/overview'
import type { Language } from '../../law/law'
import { oneLine } from '../../report/one-line'
import { SEVERITIES } from '../../report/schema'
import { severityWord } from '../../report/words'
import { Shape } from '../shape'
import { Filter } from './filter'
import { type OverviewRow, TARGET_OUTCOMES, type TargetOutcome } from './rows'
import type { Telling } from './telling'

/** The sign of each outcome. */
const SHAPES = { points: 'violation', reviews: 'review', calm: 'pass', nothing: 'na', failed: 'error' } as const satisfies Record<
  TargetOutcome,
  string
>

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

/** The table of targets. */
export const Targets = (telling: Telling) => {
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
