import type { ComponentChildren } from 'preact'
import { COMPLAINT } from '../../i18n/complaint'
import { timeOf } from '../../report/page-words'
import { isWeb } from '../request/finding-card'
import { requestsOf } from '../verdict'
import type { Telling } from './sheet'

export interface Fact {
  term: string
  told: ComponentChildren
}

/** Terms and what is said of each; what is not known is left out. */
export const Facts = ({ facts }: { facts: Fact[] }) => (
  <dl class="facts">
    {facts.map(
      ({ term, told }) =>
        told && (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{told}</dd>
          </div>
        ),
    )}
  </dl>
)

/** An address of the page, which may be anything: a link only where it leads to the web. Print shows it as it is. */
export const Address = ({ url, newTab }: { url: string; newTab: string }) =>
  isWeb(url) ? (
    <a class="address" href={url} target="_blank" rel="noreferrer" dir="ltr">
      {url}
      <span class="sr">{newTab}</span>
    </a>
  ) : (
    <span dir="auto">{url}</span>
  )

const unique = (values: (string | undefined)[]): string[] =>
  [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[]

/** For whom the page is, where, and what the face is for: what the provisions were chosen by. */
const readingOf = ({ report, own }: Telling): string => {
  const requests = requestsOf(report)
  const uses = unique(requests.flatMap(({ use }) => use)) as (keyof typeof own.use)[]
  const parts = [
    own.reach[report.reach],
    own.scenes[report.scene],
    ...uses.map((use) => own.use[use]),
    ...(requests.some(({ minors }) => minors) ? [own.minors] : []),
  ]
  return parts.join(own.semicolon)
}

/** Where, when and who; and the officer's spot check, where there is one. */
export const SheetFacts = (telling: Telling) => {
  const { report, record, own, words, lang } = telling
  const { spotCheck } = record
  const requests = requestsOf(report)
  const operators = unique(requests.map(({ operator }) => operator))
  const time = (moment: string) => <time dateTime={moment}>{timeOf(moment, COMPLAINT[lang])}</time>
  return (
    <>
      <section>
        <h2>{own.facts.heading}</h2>
        <Facts
          facts={[
            { term: own.facts.title, told: report.title && <span dir="auto">{report.title}</span> },
            { term: own.facts.url, told: <Address url={report.url} newTab={words.newTab} /> },
            { term: own.facts.requested, told: report.requested && <Address url={report.requested} newTab={words.newTab} /> },
            { term: own.facts.seenAt, told: time(report.auditedAt) },
            {
              term: own.facts.operator,
              told: requests.length > 0 && <span dir="auto">{operators.join(own.listComma) || own.facts.operatorUnseen}</span>,
            },
            { term: own.facts.lawAsOf, told: <time dateTime={report.lawAsOf}>{report.lawAsOf}</time> },
            { term: own.facts.reading, told: requests.length > 0 && readingOf(telling) },
            { term: own.facts.savedAt, told: record.savedAt && time(record.savedAt) },
          ]}
        />
      </section>
      {spotCheck && (
        <section>
          <h2>{own.spotCheck.heading}</h2>
          <Facts
            facts={(['caseNumber', 'device', 'region', 'date', 'notes'] as const).map((field) => ({
              term: own.spotCheck[field],
              told: spotCheck[field] && <span dir="auto">{spotCheck[field]}</span>,
            }))}
          />
        </section>
      )}
    </>
  )
}
