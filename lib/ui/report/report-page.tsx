import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Screenshot } from '../../evidence/record'
import { t } from '../../i18n'
import { SHEET, type SheetWords } from '../../i18n/sheet'
import type { Language } from '../../law/law'
import { Languages } from '../languages'
import { printHeader } from '../sheet/print-header'
import { type Opine, Sheet, type SheetRecord, sheetHeading } from '../sheet/sheet'
import { Shell } from '../shell'
import { tellReport } from '../told'
import type { Found } from './report-source'
import { Reporting, type ReportingProps } from './reporting'

/** What can be done with a report. What is left out is not offered. */
export interface ReportActions {
  print: () => void
  saveHtml: (lang: Language) => void
  saveJson: () => void
  /** Makes the evidence package and hands it to the browser; with the queries of addresses where they are kept. @throws where it could not be made */
  download?: ((lang: Language, keepQueries: boolean) => Promise<void>) | undefined
  /** Deletes what was saved. */
  remove?: (() => Promise<void>) | undefined
}

export interface ReportPageProps extends Pick<ReportingProps, 'copy' | 'saveText' | 'open' | 'organisation' | 'manifestHash'> {
  /** Language at the beginning; the page has a switch of its own. */
  lang: Language
  /** Undefined until it is known. */
  found: Found | undefined
  image: (screenshot: Screenshot) => string | undefined
  opine: Opine
  actions: ReportActions
}

/** Deleting takes two presses; a reader of the screen is told what the second will do. */
const Remove = ({ remove, own }: { remove: () => Promise<void>; own: SheetWords['page'] }) => {
  const [asking, setAsking] = useState(false)
  const no = useRef<HTMLButtonElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    // The focus goes with what took the place of the button.
    if (asking) no.current?.focus()
    else if (wasAsking.current) first.current?.focus()
    wasAsking.current = asking
  }, [asking])
  if (!asking) {
    return (
      <button ref={first} type="button" class="btn small danger" onClick={() => setAsking(true)}>
        {own.remove}
      </button>
    )
  }
  return (
    <fieldset class="sure">
      <legend>{own.removeSure}</legend>
      <button ref={no} type="button" class="btn small" onClick={() => setAsking(false)}>
        {own.removeNo}
      </button>
      <button type="button" class="btn small danger" onClick={() => void remove()}>
        {own.removeYes}
      </button>
    </fieldset>
  )
}

interface ActionsProps {
  actions: ReportActions
  /** There is a request to take somewhere. */
  canReport: boolean
  lang: Language
  own: SheetWords['page']
}

const Actions = ({ actions, canReport, lang, own }: ActionsProps) => {
  const [said, setSaid] = useState<'downloading' | 'downloaded' | 'downloadFailed'>()
  const [keepQueries, setKeepQueries] = useState(false)
  const { download, remove } = actions
  const carryOut = async (made: () => Promise<void>) => {
    setSaid('downloading')
    try {
      await made()
      setSaid('downloaded')
    } catch {
      setSaid('downloadFailed')
    }
  }
  return (
    <fieldset class="toolbar">
      <legend class="sr">{own.actions}</legend>
      <button type="button" class="btn small" onClick={actions.print}>
        {own.print}
      </button>
      {download && (
        <>
          <button type="button" class="btn small" onClick={() => void carryOut(() => download(lang, keepQueries))}>
            {own.download}
          </button>
          <label class="note">
            <input type="checkbox" checked={keepQueries} onChange={(event) => setKeepQueries(event.currentTarget.checked)} />{' '}
            {own.keepQueries}
          </label>
        </>
      )}
      <button type="button" class="btn small" onClick={() => actions.saveHtml(lang)}>
        {own.saveHtml}
      </button>
      <button type="button" class="btn small" onClick={actions.saveJson}>
        {own.saveJson}
      </button>
      {canReport && (
        <a class="btn small" href="#reporting">
          {SHEET[lang].reporting.heading}
        </a>
      )}
      {remove && <Remove remove={remove} own={own} />}
      <span role="status" class="note">
        {said ? own[said] : ''}
      </span>
    </fieldset>
  )
}

/** Nothing to show: why, and where to go. */
const Nothing = ({ state, own }: { state: 'nothing' | 'not-saved' | 'removed'; own: SheetWords['page'] }) => (
  <>
    <p class="lead" role="status">
      {{ nothing: own.nothingHere, 'not-saved': own.notSaved, removed: own.removed }[state]}
    </p>
    <p class="toolbar">
      <a class="btn" href="/history.html">
        {own.toHistory}
      </a>
      <a class="btn" href="/check.html">
        {own.toCheck}
      </a>
    </p>
  </>
)

/** The report page: a report as a document, what can be done with it, and where to take it. */
export const ReportPage = (props: ReportPageProps) => {
  const { found, image, opine, actions } = props
  const [lang, choose] = useState(props.lang)
  const words = t(lang)
  const own = SHEET[lang]
  const report = found?.state === 'found' ? found.report : undefined
  const told = useMemo(() => report && tellReport(report, lang), [report, lang])
  useEffect(() => {
    if (!report) return
    for (const [property, value] of printHeader(report, lang)) document.documentElement.style.setProperty(property, value)
  }, [report, lang])
  const languages = <Languages label={own.page.language} chosen={lang} choose={choose} />
  if (found?.state !== 'found') {
    return (
      <Shell lang={lang} current="report" heading={found ? own.page.nothing : own.name}>
        {languages}
        {found && <Nothing state={found.state} own={own.page} />}
      </Shell>
    )
  }
  const { phase } = found
  const underWay = phase === 'collecting' ? words.verdict.checking : phase === 'provisional' ? words.detail.provisional : ''
  if (!report || !told) {
    const tone = phase === 'withheld' || phase === 'closed' || phase === 'failed' ? phase : 'checking'
    return (
      <Shell lang={lang} current="report" heading={words.verdict[tone]}>
        {languages}
        <p class="lead" role="status">
          {words.detail[tone]}
        </p>
      </Shell>
    )
  }
  const canReport = told.faceRequest && !told.error
  const record: SheetRecord = {
    ...found.record,
    ...(found.snapshot ? { snapshot: found.snapshot } : {}),
    manifestHash: props.manifestHash,
  }
  return (
    <Shell lang={lang} current="report" heading={sheetHeading(told, lang)}>
      <div class="tools">
        <Actions actions={actions} canReport={canReport} lang={lang} own={own.page} />
        {languages}
        <p class="status note" role="status">
          {underWay}
        </p>
      </div>
      <Sheet report={told} lang={lang} record={record} image={image} opine={opine} />
      {canReport && <Reporting {...props} report={report} told={told} lang={lang} />}
    </Shell>
  )
}
