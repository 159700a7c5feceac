import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { AuditRecord } from '../../evidence/record'
import type { RecordStore } from '../../history/record-store'
import { COMPARE, type CompareWords } from '../../i18n/compare'
import { CSV } from '../../i18n/csv'
import { HISTORY } from '../../i18n/history'
import type { Language } from '../../law/law'
import { withoutQuery } from '../../report/address'
import { CHANGES, type Change, type ComparedFinding, type ComparedSurface, type Comparison } from '../../report/compare/comparison'
import { compareReports } from '../../report/compare/reports'
import type { Finding } from '../../report/schema'
import { outcomeWord, wordsOf } from '../../report/words'
import { momentInWords } from '../amounts'
import { Quote } from '../quote'
import { Shape } from '../shape'
import { Shell } from '../shell'
import { requestsOf } from '../verdict'

/** One shape for each change, so that colour is never the only sign. */
const PATHS: Record<Change, JSX.Element> = {
  'put-right': <path d="M3.5 8.5l3 3 6-7" />,
  new: <path d="M8 3.5v9M3.5 8h9" />,
  changed: <path d="M3 6h9l-2.5-2.5M13 10H4l2.5 2.5" />,
  'not-comparable': <path d="M5 6a3 3 0 1 1 4.4 2.6C8.4 9.2 8 9.7 8 10.4M8 13v.1" />,
  unchanged: <path d="M4 6h8M4 10h8" />,
}

const ChangeShape = ({ of }: { of: Change }) => (
  <svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    {PATHS[of]}
  </svg>
)

interface TellingProps {
  lang: Language
  words: CompareWords
}

/** Most quotes that one side of a finding shows. */
const MOST_QUOTES = 3

const quotesOf = (finding: Finding | undefined): string[] => [
  ...new Set((finding?.evidence ?? []).map(({ quote }) => quote.trim()).filter((quote) => quote !== '')),
]

interface SideProps extends TellingProps {
  side: ComparedFinding['old']
  label: string
  /** What the point is headed with already. */
  heading: string | undefined
}

/** What one audit said of a point, with the page's words. */
const Side = ({ side, label, heading, lang, words }: SideProps) => {
  const finding = side?.finding
  const title = finding && wordsOf(finding, lang).title
  const quotes = quotesOf(finding)
  return (
    <div class="side">
      <p class="label">{label}</p>
      {finding ? (
        <>
          <p class={`state is-${finding.outcome}`}>
            <Shape of={finding.outcome} />
            {outcomeWord(finding.outcome, lang)}
          </p>
          {title !== heading && <p>{title}</p>}
          {quotes.slice(0, MOST_QUOTES).map((quote) => (
            <figure class="quoted" key={quote}>
              <Quote text={quote} marks={[]} />
            </figure>
          ))}
          {quotes.length === 0 && <p class="note">{words.noWords}</p>}
          <Opinion of={finding} lang={lang} />
        </>
      ) : (
        <p class="note">{side ? words.noFinding : words.noRequest}</p>
      )}
    </div>
  )
}

const Opinion = ({ of: { opinion }, lang }: { of: Finding; lang: Language }) =>
  opinion ? (
    <p class="note">
      {CSV[lang].columns.decision}: {CSV[lang].decision[opinion.decision]}
      {opinion.note && <bdi> · {opinion.note}</bdi>}
    </p>
  ) : null

/** Whether both sides say the same in the same words, so that one of them tells it. */
const isSameTwice = ({ change, old, new: later }: ComparedFinding): boolean =>
  change === 'unchanged' &&
  JSON.stringify([quotesOf(old?.finding), old?.finding?.opinion]) === JSON.stringify([quotesOf(later?.finding), later?.finding?.opinion])

interface ComparedProps extends TellingProps {
  finding: ComparedFinding
  /** Says which request it is of, where there are several. */
  several: boolean
}

const Compared = ({ finding, several, lang, words }: ComparedProps) => {
  const { change, why, old, new: later } = finding
  const surface = (later ?? old)?.surface
  const said = change === 'put-right' ? old?.finding : (later?.finding ?? old?.finding)
  const heading = said && wordsOf(said, lang).title
  const telling = { heading, lang, words }
  return (
    <article class={`compared is-${change}`}>
      <h3>
        <span class="grade">
          <ChangeShape of={change} />
          {words.change[change].word}
        </span>{' '}
        {heading}
      </h3>
      {several && surface && <Request of={surface} words={words} />}
      {why && <p class="why">{words.why[why]}</p>}
      <div class="sides">
        {isSameTwice(finding) ? (
          <Side side={later} label={words.both} {...telling} />
        ) : (
          <>
            <Side side={old} label={words.earlier} {...telling} />
            <Side side={later} label={words.later} {...telling} />
          </>
        )}
      </div>
    </article>
  )
}

/** The words that ask, with what they stand in. */
const Request = ({ of: { kind, quote }, words }: { of: ComparedSurface; words: CompareWords }) => (
  <p class="aside">
    {words.surface[kind]}
    {quote && <bdi> “{quote}”</bdi>}
  </p>
)

const Audit = ({ record, label, lang, words }: TellingProps & { record: AuditRecord; label: string }) => {
  const { report, spotCheck } = record
  const request = requestsOf(report)[0]
  return (
    <div class="sheet">
      <p class="label">{label}</p>
      <p>
        <b>
          <bdi>{report.title.trim() || HISTORY[lang].untitled}</bdi>
        </b>
      </p>
      <p class="note">
        <bdi>{withoutQuery(report.url)}</bdi>
      </p>
      {request && <Request of={request} words={words} />}
      <p class="note">{words.checkedAt(momentInWords(report.auditedAt, lang))}</p>
      <p class="note">{words.lawAsOf(report.lawAsOf)}</p>
      {spotCheck?.caseNumber && (
        <p class="note">
          {HISTORY[lang].columns.caseNumber} <bdi>{spotCheck.caseNumber}</bdi>
        </p>
      )}
      <a href={`/report.html?id=${encodeURIComponent(record.id)}`}>{words.openReport}</a>
    </div>
  )
}

const groupId = (change: Change): string => `change-${change}`

const Counts = ({ summary, words }: { summary: Comparison['summary']; words: CompareWords }) => (
  <ul class="counts" aria-label={words.summary}>
    {CHANGES.map((change) => (
      <li key={change} class={`is-${change}${summary[change] === 0 ? ' is-none' : ''}`}>
        <ChangeShape of={change} />
        {summary[change] > 0 ? <a href={`#${groupId(change)}`}>{words.change[change].word}</a> : words.change[change].word}
        <b>{words.count(summary[change])}</b>
      </li>
    ))}
  </ul>
)

const Result = ({ old, later, lang, words }: TellingProps & { old: AuditRecord; later: AuditRecord }) => {
  const { remarks, findings, summary } = compareReports(old.report, later.report)
  const several = new Set(findings.map((finding) => `${finding.old?.surface.id} ${finding.new?.surface.id}`)).size > 1
  return (
    <>
      <div class="sides">
        <Audit record={old} label={words.earlier} lang={lang} words={words} />
        <Audit record={later} label={words.later} lang={lang} words={words} />
      </div>
      {remarks.length > 0 && (
        <section class="remarks sheet" aria-label={words.remarks}>
          <b>{words.remarks}</b>
          <ul>
            {remarks.map((remark) => (
              <li key={remark}>{words.remark[remark]}</li>
            ))}
          </ul>
        </section>
      )}
      <h2>{words.summary}</h2>
      {findings.length === 0 ? <p>{words.nothing}</p> : <Counts summary={summary} words={words} />}
      {CHANGES.filter((change) => summary[change] > 0).map((change) => (
        <section key={change}>
          <h2 id={groupId(change)} tabIndex={-1}>
            {words.change[change].word} <span class="note">{words.count(summary[change])}</span>
          </h2>
          <p class="note">{words.change[change].meaning}</p>
          {findings
            .filter((finding) => finding.change === change)
            .map((finding) => (
              <Compared
                key={`${finding.rule} ${finding.old?.surface.id} ${finding.new?.surface.id}`}
                finding={finding}
                several={several}
                lang={lang}
                words={words}
              />
            ))}
        </section>
      ))}
    </>
  )
}

/** Two records, the earlier first; 'gone' where one is not there, undefined while they are read. */
type Pair = [AuditRecord, AuditRecord] | 'gone' | undefined

const usePair = (records: RecordStore, [one, other]: readonly [string, string]): Pair => {
  const [pair, setPair] = useState<Pair>()
  useEffect(() => {
    const read = async (): Promise<void> => {
      const [a, b] = await Promise.all([records.get(one), records.get(other)])
      if (!a || !b) return setPair('gone')
      setPair(a.report.auditedAt <= b.report.auditedAt ? [a, b] : [b, a])
    }
    read().catch(() => setPair('gone'))
  }, [records, one, other])
  return pair
}

interface ComparePageProps {
  lang: Language
  records: RecordStore
  /** Of the two audits, in any order. */
  ids: readonly [string, string]
}

/** Two saved audits beside each other: what was put right, what is new, what cannot be compared and why. */
export const ComparePage = ({ lang, records, ids }: ComparePageProps) => {
  const words = COMPARE[lang]
  const pair = usePair(records, ids)
  return (
    <Shell lang={lang} current="history" heading={words.heading} lead={words.lead}>
      <p>
        <a href="/history.html">{words.back}</a>
      </p>
      {pair === 'gone' && (
        <p class="sheet" role="alert">
          {words.gone}
        </p>
      )}
      {typeof pair === 'object' && <Result old={pair[0]} later={pair[1]} lang={lang} words={words} />}
    </Shell>
  )
}

/** The two records that an address asks to compare: `?compare=ID1,ID2`. */
export const comparedIn = (search: string): readonly [string, string] | undefined => {
  const [one, other, ...more] = (new URLSearchParams(search).get('compare') ?? '').split(',')
  return one && other && more.length === 0 ? [one, other] : undefined
}
