import { useEffect, useRef, useState } from 'preact/hooks'
import { t, type Words } from '../../i18n'
import type { Language } from '../../law/law'
import type { Phase } from '../../tabs/store'
import type { ShowOnPage } from '../request/finding-card'
import { Glance } from '../request/glance'
import { ReportView, type ReportViewProps } from '../request/report-view'
import { Limits, RequestView } from '../request/request-view'
import { Seal } from '../shape'
import type { ToldReport } from '../told'
import { sentenceOf, type Tone, verdictOf } from '../verdict'

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
  /** Saves the audit with pictures of the page. @returns why it was not, undefined where it was and its report was opened */
  save: () => Promise<SaveFailure | undefined>
  /** Opens the report as a page of its own. */
  openReport: () => void
}

export type SaveFailure = keyof Words['saveFailed']

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

/** Where to go from a page that has nothing to show of a request. */
const NEXT: Partial<Record<Tone, 'recheck' | 'allow' | 'check'>> = {
  nothing: 'recheck',
  withheld: 'allow',
  closed: 'check',
  failed: 'recheck',
}

/** Nothing to show of a request: why, and what can be done. */
const Plain = ({ props, tone, words }: { props: PopupProps; tone: Tone; words: Words }) => {
  if (tone === 'violations' || tone === 'reviews' || tone === 'calm') return null
  const next = NEXT[tone]
  return (
    <div class="plain">
      <p>{words.detail[tone]}</p>
      {(next === 'recheck' || next === 'allow') && (
        <button type="button" class="btn main" onClick={props[next]}>
          {words[next]}
        </button>
      )}
      {next === 'check' && (
        <a class="btn main" href="/check.html" target="_blank" rel="noopener">
          {words.pages.check}
          <span class="sr">{words.newTab}</span>
        </a>
      )}
    </div>
  )
}

const IconButton = ({ label, path, press }: { label: string; path: string; press: () => void }) => (
  <button type="button" class="icon" aria-label={label} title={label} onClick={press}>
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  </button>
)
const SHEET = 'M5.5 3h6l3 3v11h-9zM11.5 3v3h3M8 10h4M8 13h4'
const TURN = 'M15.5 8A6 6 0 1 0 16 10.5M16 4v4h-4'

/** What is kept of it and where it can go. */
const Actions = ({ props, report, toReport }: { props: PopupProps; report: ToldReport; toReport: () => void }) => {
  const words = t(props.lang)
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<SaveFailure>()
  const save = async (): Promise<void> => {
    setSaving(true)
    setFailure(undefined)
    setFailure(await props.save())
    setSaving(false)
  }
  return (
    <footer>
      <p role="status" class="note">
        {failure && words.saveFailed[failure]}
      </p>
      <div class="actions">
        <button type="button" class="btn" aria-disabled={saving} onClick={() => saving || void save()}>
          {saving ? words.saving : words.save}
        </button>
        {report.channels.length > 0 && (
          <button type="button" class="btn main" onClick={toReport}>
            {words.report.open}
          </button>
        )}
      </div>
    </footer>
  )
}

/** Our other pages. */
const Pages = ({ words }: { words: Words }) => (
  <nav class="pages" aria-label={words.pages.nav}>
    {(['history', 'check', 'options'] as const).map((page) => (
      <a key={page} href={`/${page}.html`} target="_blank" rel="noopener">
        {words.pages[page]}
        <span class="sr">{words.newTab}</span>
      </a>
    ))}
  </nav>
)

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
          <div class="tools">
            {surface && <IconButton label={words.fullReport} path={SHEET} press={props.openReport} />}
            {tone !== 'closed' && <IconButton label={words.recheck} path={TURN} press={props.recheck} />}
          </div>
        )}
      </header>
      <main>
        {!surface && <AfterNo refusal={report?.refusal} words={words} />}
        {inReport ? (
          <ReportView {...props} report={report} surface={surface} words={words} />
        ) : surface && report ? (
          <RequestView report={report} surface={surface} choose={choose} show={props.show} words={words} />
        ) : (
          <>
            {tone === 'checking' && <Glance findings={undefined} words={words} />}
            <Plain props={props} tone={tone} words={words} />
            {tone === 'nothing' && report && <Limits limits={report.limits} words={words} />}
          </>
        )}
        {!inReport && <Pages words={words} />}
      </main>
      {surface && report && !inReport && <Actions props={props} report={report} toReport={() => turn(true)} />}
    </div>
  )
}
