import { useEffect, useState } from 'preact/hooks'
import { t, type Words } from '../../i18n'
import type { Language } from '../../law/law'
import { Channel } from '../channel'
import { Languages } from '../languages'
import type { ToldReport, ToldSurface } from '../told'
import { findingsOf } from '../verdict'

export interface ReportViewProps {
  report: ToldReport
  surface: ToldSurface
  lang: Language
  words: Words
  /** The complaint with what was ticked. @returns undefined where the report is gone */
  complaint: (lang: Language, surface: string, rules: string[]) => Promise<string | undefined>
  copy: (text: string) => Promise<boolean>
  open: (url: string) => void
}

/** The complaint: what a person ticks goes in, and they copy it. Nothing is sent. */
const Complaint = ({ surface, lang, words, complaint, copy }: Omit<ReportViewProps, 'report' | 'open'>) => {
  const points = [...findingsOf(surface, 'violation'), ...findingsOf(surface, 'review')]
  const [ticked, setTicked] = useState<string[]>([])
  const [textLang, setTextLang] = useState(lang)
  const [text, setText] = useState('')
  const [copied, setCopied] = useState<boolean>()
  useEffect(() => {
    let wanted = true
    setCopied(undefined)
    void complaint(textLang, surface.id, ticked).then((made) => {
      if (wanted) setText(made ?? t(textLang).report.nothingToReport)
    })
    return () => {
      wanted = false
    }
  }, [ticked, textLang, surface.id, complaint])
  const tick = (rule: string, on: boolean) =>
    setTicked(points.map((point) => point.rule).filter((id) => (id === rule ? on : ticked.includes(id))))
  return (
    <>
      <fieldset>
        <legend>{words.report.tick}</legend>
        {points.map(({ rule, words: { title } }) => (
          <label key={rule}>
            <input
              type="checkbox"
              value={rule}
              checked={ticked.includes(rule)}
              onChange={(event) => tick(rule, event.currentTarget.checked)}
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      <p class="note" role="status">
        {ticked.length === 0 ? words.report.tickNone : ''}
      </p>
      <div class="text-head">
        <label for="complaint">{words.report.text}</label>
        <Languages label={words.report.textLanguage} chosen={textLang} choose={setTextLang} />
      </div>
      <textarea id="complaint" readOnly rows={10} lang={textLang} value={text} />
      <p class="copy">
        <button type="button" class="btn main" disabled={text === ''} onClick={async () => setCopied(await copy(text))}>
          {words.report.copy}
        </button>
        <span role="status">{copied === undefined ? '' : copied ? words.report.copied : words.report.copyFailed}</span>
      </p>
      <p class="note">{words.report.neverFace}</p>
    </>
  )
}

/** Where the case can be taken, and the text to take there. */
export const ReportView = (props: ReportViewProps) => {
  const { report, words, open } = props
  return (
    <>
      <p class="lead">{words.report.lead}</p>
      <section>
        <h2>
          <span class="step">1</span> {words.report.prepare}
        </h2>
        <Complaint {...props} />
      </section>
      <section>
        <h2>
          <span class="step">2</span> {words.report.channels}
        </h2>
        {report.channels.map((channel) => (
          <Channel key={channel.id} channel={channel} words={words} open={open} />
        ))}
      </section>
    </>
  )
}
