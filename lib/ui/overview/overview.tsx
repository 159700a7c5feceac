import { OVERVIEW, type OverviewWords } from '../../i18n/overview'
import type { Language } from '../../law/law'
import { beijingTime } from '../../report/moment'
import { oneLine } from '../../report/one-line'
import type { Report } from '../../report/schema'
import { Facts } from '../sheet/facts'
import { Sheet, sheetHeading } from '../sheet/sheet'
import { tellReport } from '../told'
import { requestsOf } from '../verdict'
import { type OverviewRow, rowOf } from './rows'
import { Summary } from './summary'
import { Targets } from './targets'
import type { Telling } from './telling'

/** Each once, in their order. */
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
