import type { ComponentChildren } from 'preact'
import { SEVERITIES } from '../../report/schema'
import { severityWord } from '../../report/words'
import { requestsOf } from '../verdict'
import { TARGET_OUTCOMES } from './rows'
import type { Telling } from './telling'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

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
export const Summary = ({ rows, lang, own }: Telling) => {
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
