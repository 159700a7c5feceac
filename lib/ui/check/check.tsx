import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { GivenError } from '../../check/given'
import { type Line, lineOf } from '../../check/read-text'
import { t, type Words } from '../../i18n'
import { CHECK, type CheckWords } from '../../i18n/check'
import type { Language } from '../../law/law'
import { ChooseFile } from '../choose-file'
import type { ShowOnPage } from '../request/finding-card'
import { ReportView, type ReportViewProps } from '../request/report-view'
import { RequestView } from '../request/request-view'
import { Seal } from '../shape'
import { Shell } from '../shell'
import type { ToldReport } from '../told'
import { sentenceOf, verdictOf } from '../verdict'

/** What came of a check. */
export interface CheckResult {
  report: ToldReport
  lines: Line[]
  /** Words alone were given, not a saved page. */
  onlyText: boolean
}

export interface CheckProps extends Pick<ReportViewProps, 'complaint' | 'copy' | 'open'> {
  lang: Language
  result: CheckResult | undefined
  error: GivenError | undefined
  /** Begin with the example filled in. */
  withExample: boolean
  checkText: (text: string) => void
  checkFile: (file: File) => void
  /** Back to an empty form. */
  again: () => void
}

const READABLE = '.html,.htm,.txt,.md,.json,text/html,text/plain,application/json'

/** Where a file is dropped or asked for. */
const DropHere = ({ over, checkFile, words }: { over: boolean; checkFile: (file: File) => void; words: CheckWords }) => (
  <div class={over ? 'drop is-over' : 'drop'}>
    <h2>{words.orFile}</h2>
    <ChooseFile accept={READABLE} chosen={checkFile} look="btn small" describedBy="drop-hint">
      {words.choose}
    </ChooseFile>
    <p class="note" id="drop-hint">
      {over ? words.dropNow : words.drop}
    </p>
  </div>
)

/** Where a text or a file is given. */
const Form = ({ props, words, text, setText }: { props: CheckProps; words: CheckWords; text: string; setText: (to: string) => void }) => {
  const { error, checkText, checkFile } = props
  const [over, setOver] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  // What was checked before stays, to be mended or pasted over.
  useEffect(() => field.current?.select(), [])
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    setOver(false)
    const one = event.dataTransfer?.files[0]
    if (!one) return
    event.preventDefault()
    checkFile(one)
  }
  return (
    <form
      class="check-form"
      onSubmit={(event) => {
        event.preventDefault()
        checkText(text)
        if (text.trim() === '') field.current?.focus()
      }}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div class="field">
        <label for="text">{words.text}</label>
        <p class="hint" id="text-hint">
          {words.hint}
        </p>
        <textarea
          ref={field}
          id="text"
          rows={11}
          dir="auto"
          spellcheck={false}
          placeholder={words.placeholder}
          value={text}
          aria-invalid={error !== undefined}
          aria-describedby={error ? 'check-error text-hint' : 'text-hint'}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p class="error" id="check-error" role="alert">
        {error && words.errors[error]}
      </p>
      <div class="toolbar">
        <button type="submit" class="btn main">
          {words.check}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            setText(words.exampleText)
            field.current?.focus()
          }}
        >
          {words.example}
        </button>
      </div>
      <DropHere over={over} checkFile={checkFile} words={words} />
    </form>
  )
}

/** The text as it was read, so that a person sees what was taken for a button, and where a finding's words stand. */
const ReadText = (props: { lines: Line[]; marked: number | undefined; box: RefObject<HTMLDetailsElement | null>; words: CheckWords }) => {
  const { lines, marked, box, words } = props
  return (
    <details class="fold read" ref={box}>
      <summary>{words.read}</summary>
      <p class="note">{words.readHint}</p>
      <div class="read-text" dir="auto">
        {lines.map(({ pieces }, at) => (
          // Lines never move: their place is what they are.
          <p key={at} tabIndex={-1} class={at === marked ? 'is-marked' : undefined} data-line={at}>
            {pieces.map(({ text, as }, nth) => {
              const key = `${nth} ${as}`
              if (as === 'ticked' || as === 'unticked')
                return (
                  <span key={key} class="tick" role="img" aria-label={words[as]}>
                    {as === 'ticked' ? '☑' : '☐'}
                  </span>
                )
              if (as === 'button')
                return (
                  <span key={key} class="as-button">
                    {text}
                    <span class="sr"> ({words.button})</span>
                  </span>
                )
              return as === 'heading' ? <b key={key}>{text}</b> : <span key={key}>{text}</span>
            })}
          </p>
        ))}
      </div>
    </details>
  )
}

interface ResultProps {
  props: CheckProps
  result: CheckResult
  words: CheckWords
  all: Words
}

const Result = ({ props, result, words, all }: ResultProps) => {
  const { report, lines, onlyText } = result
  const [chosen, choose] = useState<string>()
  const [marked, setMarked] = useState<number>()
  const heading = useRef<HTMLHeadingElement>(null)
  const box = useRef<HTMLDetailsElement>(null)
  const verdict = verdictOf('complete', report, chosen)
  const { surface, tone } = verdict
  // A reader of the screen begins where the result begins.
  useEffect(() => heading.current?.focus(), [])
  const show: ShowOnPage = async (frameId, target) => {
    const at = lineOf(lines, frameId, target)
    if (at < 0 || !box.current) return false
    box.current.open = true
    setMarked(at)
    const line = box.current.querySelector<HTMLElement>(`[data-line="${at}"]`)
    line?.scrollIntoView({ block: 'center' })
    return line !== null
  }
  // No page is there to be shown.
  const ours: Words = { ...all, showOnPage: words.showInText, shown: words.shown, notFound: words.notFound }
  return (
    <div class={`result tone-${tone}`}>
      <div class="verdict">
        <Seal />
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {tone === 'nothing' ? words.nothing : sentenceOf(verdict, { ...all, surface: words.surface })}
          </h2>
          {report.title && (
            <p class="note" dir="auto">
              {report.title}
            </p>
          )}
        </div>
        <button type="button" class="btn small" onClick={props.again}>
          {words.again}
        </button>
      </div>
      <p class="note only">{tone === 'nothing' ? words.nothingHint : onlyText ? words.onlyWords : words.ofSnapshot}</p>
      {surface && <RequestView report={report} surface={surface} choose={choose} show={show} words={ours} />}
      <ReadText lines={lines} marked={marked} box={box} words={words} />
      {surface && report.channels.length > 0 && (
        <details class="fold report">
          <summary>{all.report.open}</summary>
          <ReportView {...props} report={report} surface={surface} words={all} />
        </details>
      )}
    </div>
  )
}

/** Checks a text or a file that a person gives, and shows what came of it in the place of the form. */
export const Check = (props: CheckProps) => {
  const { lang, result } = props
  const words = CHECK[lang]
  const [text, setText] = useState(props.withExample ? words.exampleText : '')
  return (
    <Shell lang={lang} current="check" heading={words.heading} {...(result ? {} : { lead: words.lead })}>
      {result ? (
        <Result props={props} result={result} words={words} all={t(lang)} />
      ) : (
        <Form props={props} words={words} text={text} setText={setText} />
      )}
    </Shell>
  )
}
