import { useId, useMemo, useState } from 'preact/hooks'
import { t } from '../../i18n'
import { COMPLAINT } from '../../i18n/complaint'
import { LETTER, LETTER_KINDS, type LetterKind } from '../../i18n/letter'
import { SHEET, type SheetWords } from '../../i18n/sheet'
import type { Language } from '../../law/law'
import { complaintText } from '../../report/complaint'
import { fileNameOf } from '../../report/file-name'
import { letterText } from '../../report/letter'
import { type Organisation, organisationLink, organisationMail } from '../../report/organisation'
import { addressOf, timeOf } from '../../report/page-words'
import type { Report } from '../../report/schema'
import { Channel } from '../channel'
import { numberedFindings } from '../sheet/numbered'
import type { ToldReport } from '../told'
import { requestsOf } from '../verdict'
import { EditableText } from './editable-text'

export interface ReportingProps {
  /** With its reason keys: texts can be made of it in either language. */
  report: Report
  told: ToldReport
  lang: Language
  copy: (text: string) => Promise<boolean>
  saveText: (name: string, text: string) => void
  open: (url: string) => void
  organisation?: Organisation | undefined
  manifestHash?: string | undefined
}

interface PartProps extends ReportingProps {
  own: SheetWords['reporting']
}

/** The complaint: what a person ticks goes in, and they may change every word of it. */
const Complaint = ({ report, told, lang, own, copy, saveText, manifestHash }: PartProps) => {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [textLang, setTextLang] = useState(lang)
  const points = numberedFindings(told).filter(({ finding }) => finding.outcome !== 'error')
  const keyOf = (surface: string, rule: string) => `${surface} ${rule}`
  const made = useMemo(() => {
    // In the order of the document; the complaint needs the findings with their reason keys.
    const chosen = points.flatMap(({ surface: { id }, finding: { rule } }) =>
      ticked.includes(keyOf(id, rule))
        ? (report.surfaces.find((surface) => surface.id === id)?.findings.filter((finding) => finding.rule === rule) ?? [])
        : [],
    )
    return complaintText(report, textLang, chosen, manifestHash)
  }, [report, textLang, ticked, manifestHash])
  return (
    <>
      <fieldset>
        <legend>{own.tick}</legend>
        {points.map(({ number, surface, finding }) => {
          const key = keyOf(surface.id, finding.rule)
          return (
            <label key={key}>
              <input
                type="checkbox"
                value={key}
                checked={ticked.includes(key)}
                onChange={({ currentTarget: { checked } }) => setTicked(checked ? [...ticked, key] : ticked.filter((one) => one !== key))}
              />
              <span>
                {number} {finding.words.title}
              </span>
            </label>
          )
        })}
      </fieldset>
      <p class="note" role="status">
        {ticked.length === 0 ? own.tickNone : ''}
      </p>
      <EditableText
        label={own.complaint}
        made={made}
        lang={textLang}
        chooseLanguage={setTextLang}
        own={own}
        copy={copy}
        save={(text) => saveText(fileNameOf(report, 'complaint.txt'), text)}
      />
      <p class="note">{own.neverFace}</p>
    </>
  )
}

/** A letter to the operator: the person says what they want, and may change every word of it. */
const Letter = ({ report, lang, own, copy, saveText }: PartProps) => {
  const id = useId()
  const requests = requestsOf(report)
  const [kind, setKind] = useState<LetterKind>('otherWay')
  const [surfaceId, setSurfaceId] = useState<string>()
  const [textLang, setTextLang] = useState(lang)
  const surface = requests.find((one) => one.id === surfaceId) ?? requests[0]
  const made = useMemo(() => (surface ? letterText(report, surface, textLang, kind) : ''), [report, surface, textLang, kind])
  if (!surface) return null
  return (
    <>
      <p class="note">{own.letterLead}</p>
      <fieldset class="kinds">
        <legend>{own.letterKind}</legend>
        {LETTER_KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name={`${id}-kind`} value={one} checked={one === kind} onChange={() => setKind(one)} />
            <span>{LETTER[lang].kinds[one]}</span>
          </label>
        ))}
      </fieldset>
      {requests.length > 1 && (
        <p class="field">
          <label for={`${id}-request`}>{own.aboutRequest}</label>
          <select id={`${id}-request`} value={surface.id} onChange={(event) => setSurfaceId(event.currentTarget.value)}>
            {requests.map(({ id: one, kind: kindOf, quote }, index) => (
              <option key={one} value={one}>
                {`${index + 1} ${t(lang).otherRequest[kindOf]} · ${quote.slice(0, 40)}`}
              </option>
            ))}
          </select>
        </p>
      )}
      <EditableText
        label={own.letter}
        made={made}
        lang={textLang}
        chooseLanguage={setTextLang}
        own={own}
        copy={copy}
        save={(text) => saveText(fileNameOf(report, 'letter.txt'), text)}
      />
    </>
  )
}

/** The person's own organisation: its page or mailbox, filled from the report and opened by their click. */
const OrganisationPart = ({ report, lang, own, organisation, manifestHash = '' }: PartProps & { organisation: Organisation }) => {
  const words = COMPLAINT[lang]
  const url = addressOf(report.url, { ...words, aside: () => '' })
  const time = timeOf(report.auditedAt, { ...words, aside: () => '' })
  const link = organisation.link && organisationLink(organisation.link, { url, title: report.title, time, hash: manifestHash })
  const mail =
    organisation.mail && organisationMail(organisation.mail, own.mailSubject(report.title), own.mailBody(url, time, manifestHash))
  const isUnusable = (organisation.link && !link) || (organisation.mail && !mail)
  return (
    <section class="organisation">
      <h3>{own.organisation(organisation.name)}</h3>
      <p class="note">{own.organisationLead}</p>
      <p class="copy">
        {link && (
          <a class="btn" href={link} target="_blank" rel="noreferrer">
            {own.openOrganisation}
            <span class="sr">{t(lang).newTab}</span>
          </a>
        )}
        {mail && (
          <a class="btn" href={mail}>
            {own.writeOrganisation}
          </a>
        )}
        {isUnusable && <span class="stale">{own.organisationUnusable}</span>}
      </p>
    </section>
  )
}

/** Where the case can be taken and the texts to take there. Nothing is sent. */
export const Reporting = (props: ReportingProps) => {
  const { lang, told, organisation } = props
  const own = SHEET[lang].reporting
  const words = t(lang)
  return (
    <section class="reporting" id="reporting" tabIndex={-1} aria-labelledby="reporting-heading">
      <h2 id="reporting-heading">{own.heading}</h2>
      <p class="lead">{own.lead}</p>
      <h3>{own.complaintHeading}</h3>
      <Complaint {...props} own={own} />
      <h3>{own.letterHeading}</h3>
      <Letter {...props} own={own} />
      <h3>{own.channels}</h3>
      {told.channels.length === 0 && <p class="note">{own.noChannels}</p>}
      <div class="channels">
        {told.channels.map((channel) => (
          <Channel key={channel.id} channel={channel} words={words} open={props.open} />
        ))}
      </div>
      {organisation && (organisation.link || organisation.mail) && <OrganisationPart {...props} own={own} organisation={organisation} />}
    </section>
  )
}
