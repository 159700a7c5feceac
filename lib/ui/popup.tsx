import { useEffect, useRef, useState } from 'preact/hooks'
import { t, type Words } from '../i18n'
import type { Language } from '../law/law'
import type { Phase } from '../store'
import type { ShowOnPage } from './finding-card'
import { Glance } from './glance'
import { ReportView, type ReportViewProps } from './report-view'
import { Limits, RequestView } from './request-view'
import { Seal } from './shape'
import type { ToldReport, ToldSurface } from './told'
import { sentenceOf, type VerdictOf, verdictOf } from './verdict'

export interface PopupProps extends Pick<ReportViewProps, 'complaint' | 'copy' | 'open'> {
  lang: Language
  phase: Phase | undefined
  report: ToldReport | undefined
  /** Address of the tab, '' where it is not known. */
  url: string
  now: number
  show: ShowOnPage
  recheck: () => void
  /** Asks the browser to let us see this site, then checks it. */
  allow: () => void
}

const MINUTE = 60_000

/** When a report was made, as a person says it. */
const checkedWhen = (auditedAt: string, now: number, lang: Language, words: Words): string => {
  const minutes = Math.floor((now - Date.parse(auditedAt)) / MINUTE)
  if (!(minutes >= 1)) return words.justNow
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'always' })
  return words.checkedAgo(minutes < 60 ? format.format(-minutes, 'minute') : format.format(-Math.floor(minutes / 60), 'hour'))
}

const hostOf = (url: string): string => {
  try {
    return new URL(url).host
  } catch {
    return ''
  }
}

/** A sentence that breaks between its clauses where it does not fit. */
const Sentence = ({ text }: { text: string }) => (
  <>
    {text.split(/(?<=，)|(?<=: )/).map((clause) => (
      <span key={clause} class="clause">
        {clause}
      </span>
    ))}
  </>
)

/** Site and time in one line that is always there, so that what comes later does not move what stands below. */
const Site = ({ props, words }: { props: PopupProps; words: Words }) => {
  const { report, phase, url, lang, now } = props
  const underWay = phase === 'provisional' ? words.detail.provisional : words.verdict.checking
  const when = !report || phase === undefined || phase === 'complete' ? undefined : underWay
  const parts = [report?.title, hostOf(report?.url ?? url)].filter((part) => part)
  return (
    <p class="site">
      {parts.map((part) => (
        <span key={part} dir="auto">
          {part}
        </span>
      ))}
      <span role="status">{when ?? (report ? checkedWhen(report.auditedAt, now, lang, words) : '')}</span>
    </p>
  )
}

/** What followed when the person said no. */
const AfterNo = ({ refusal, words }: { refusal: ToldReport['refusal']; words: Words }) => {
  if (!refusal?.followed) return null
  const times = refusal.askedAgain.length
  return (
    <p class="lead after-no">
      {words.refusal[refusal.followed]}
      {times > 0 && ` ${words.refusal.again(times)}`}
    </p>
  )
}

/** Nothing to show of a request: why, and what can be done. */
const Plain = ({ props, verdict, words }: { props: PopupProps; verdict: VerdictOf<ToldSurface>; words: Words }) => {
  const { tone } = verdict
  if (tone === 'violations' || tone === 'reviews' || tone === 'calm') return null
  return (
    <div class="plain">
      <p>{words.detail[tone]}</p>
      {tone === 'withheld' && (
        <button type="button" class="btn main" onClick={props.allow}>
          {words.allow}
        </button>
      )}
    </div>
  )
}

/** The whole popup. It shows what it is given and holds only what is looked at. */
export const Popup = (props: PopupProps) => {
  const { lang, phase, report } = props
  const words = t(lang)
  const [chosen, choose] = useState<string>()
  const [reporting, setReporting] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const verdict = verdictOf(phase, report, chosen)
  const { surface, tone } = verdict
  const inReport = reporting && report && surface

  const turn = (to: boolean) => {
    setReporting(to)
    scrollTo(0, 0)
    // A reader of the screen begins where the new view begins.
    requestAnimationFrame(() => heading.current?.focus())
  }
  useEffect(() => {
    document.documentElement.lang = lang
    document.title = words.name
  }, [lang, words])

  return (
    <div class={`popup tone-${tone}`}>
      <header>
        <Seal />
        <div>
          <h1 ref={heading} tabIndex={-1} aria-live="polite">
            <Sentence text={inReport ? words.report.heading : sentenceOf(verdict, words)} />
          </h1>
          <Site props={props} words={words} />
        </div>
        {inReport ? (
          <button type="button" class="btn small" onClick={() => turn(false)}>
            {words.back}
          </button>
        ) : (
          tone !== 'closed' && (
            <button type="button" class="icon" aria-label={words.recheck} title={words.recheck} onClick={props.recheck}>
              <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
                <path d="M15.5 8A6 6 0 1 0 16 10.5M16 4v4h-4" />
              </svg>
            </button>
          )
        )}
      </header>
      <main>
        {!inReport && <AfterNo refusal={report?.refusal} words={words} />}
        {inReport ? (
          <ReportView {...props} report={report} surface={surface} words={words} />
        ) : surface && report ? (
          <RequestView report={report} surface={surface} choose={choose} show={props.show} words={words} />
        ) : (
          <>
            {tone === 'checking' && <Glance findings={undefined} words={words} />}
            <Plain props={props} verdict={verdict} words={words} />
            {tone === 'nothing' && report && <Limits limits={report.limits} words={words} />}
          </>
        )}
      </main>
      {surface && report && report.channels.length > 0 && !inReport && (
        <footer>
          <button type="button" class="btn main" onClick={() => turn(true)}>
            {words.report.open}
          </button>
        </footer>
      )}
    </div>
  )
}
