import type { Words } from '../../i18n'
import { Shape } from '../shape'
import type { ToldReport, ToldSurface } from '../told'
import { findingsOf, requestsOf } from '../verdict'
import { adviceFor } from './advice'
import { IfDeclined } from './decline'
import { FindingCard, isWeb, type ShowOnPage } from './finding-card'
import { Glance } from './glance'

/** Leads from one request of a page to another. */
const Requests = (props: { requests: ToldSurface[]; current: ToldSurface; choose: (id: string) => void; words: Words }) => (
  <nav class="requests" aria-label={props.words.requests}>
    {props.requests.map(({ id, kind, quote }, index) => (
      <button key={id} type="button" title={quote} aria-pressed={id === props.current.id} onClick={() => props.choose(id)}>
        {props.words.otherRequest[kind]} {index + 1}
      </button>
    ))}
  </nav>
)

const Documents = ({ surface, words }: { surface: ToldSurface; words: Words }) =>
  surface.documents.length > 0 && (
    <details class="fold">
      <summary>{words.documents.heading}</summary>
      <ul>
        {surface.documents.map(({ title, url, status }) => (
          <li key={`${title} ${url}`}>
            {isWeb(url) ? (
              <a href={url} target="_blank" rel="noreferrer" dir="auto">
                {title}
                <span class="sr">{words.newTab}</span>
              </a>
            ) : (
              <span dir="auto">{title}</span>
            )}
            <span class="aside">{words.documents[status]}</span>
          </li>
        ))}
      </ul>
    </details>
  )

/** What was not looked at: said of every report, a calm one too. */
export const Limits = ({ limits, words }: { limits: ToldReport['limits']; words: Words }) => {
  const told = limits.map(({ code, params }) => {
    const known = Object.hasOwn(words.limits, code) && code !== 'heading'
    const text = known ? words.limits[code as Exclude<keyof Words['limits'], 'heading'>] : words.limits.other
    return { text, url: String(params.url ?? '') }
  })
  const once = [...new Map(told.map((limit) => [JSON.stringify(limit), limit])).values()]
  if (once.length === 0) return null
  return (
    <details class="fold">
      <summary>{words.limits.heading(once.length)}</summary>
      <ul class="limits">
        {once.map(({ text, url }) => (
          <li key={text + url}>
            {text}
            <span class="aside" dir="auto">
              {url}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

export interface RequestViewProps {
  report: ToldReport
  surface: ToldSurface
  choose: (id: string) => void
  show: ShowOnPage
  words: Words
}

/** In the order in which a person meets them: the choice, what they are told, what becomes of it. */
const GROUPS = ['consent', 'notice', 'handling'] as const

/** One request: its facts at a glance, what follows a no, then each point under what can be done about it, and what is well. */
export const RequestView = ({ report, surface, choose, show, words }: RequestViewProps) => {
  const requests = requestsOf(report)
  const passes = findingsOf(surface, 'pass')
  const points = [...findingsOf(surface, 'violation'), ...findingsOf(surface, 'review'), ...findingsOf(surface, 'error')]
  const groups = GROUPS.map((group) => ({ group, findings: points.filter((point) => point.group === group) })).filter(
    ({ findings }) => findings.length > 0,
  )
  return (
    <>
      {requests.length > 1 && <Requests requests={requests} current={surface} choose={choose} words={words} />}
      <Glance findings={surface.findings} words={words} />
      <IfDeclined findings={surface.findings} refusal={report.refusal} words={words} />
      {report.reach === 'unclear' && <p class="reach">{words.detail.reachUnclear}</p>}
      {report.reach === 'elsewhere' && <p class="reach">{words.detail.reachElsewhere}</p>}
      {groups.length === 0 && <p class="reach">{words.detail.calm}</p>}
      {groups.map(({ group, findings }) => (
        <section key={group}>
          <h2>{words.groups[group]}</h2>
          {findings.map((finding) => (
            <FindingCard
              key={`${surface.id} ${finding.rule}`}
              finding={finding}
              surface={surface}
              pageUrl={report.url}
              show={show}
              words={words}
            />
          ))}
        </section>
      ))}
      <section>
        <h2>{words.youCan.heading}</h2>
        <ul class="advice">
          {adviceFor(surface.findings, report.channels.length > 0).map((advice) => (
            <li key={advice}>{words.youCan[advice]}</li>
          ))}
        </ul>
      </section>
      {passes.length > 0 && (
        <details class="fold">
          <summary>{words.passesHeading(passes.length)}</summary>
          <ul class="passes">
            {passes.map((finding) => (
              <li key={finding.rule}>
                <Shape of="pass" />
                <span>
                  {finding.words.title}
                  {finding.evidence[0]?.quote && (
                    <q class="aside" dir="auto">
                      {finding.evidence[0].quote}
                    </q>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Documents surface={surface} words={words} />
      <Limits limits={report.limits} words={words} />
      <p class="about">{words.about(report.lawAsOf)}</p>
    </>
  )
}
