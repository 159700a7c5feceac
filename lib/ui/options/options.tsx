import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { OPTIONS, type OptionsWords } from '../../i18n/options'
import type { Language } from '../../law/law'
import { CHECKED_ON } from '../../law/laws'
import { exportSettings, type ImportError, importSettings } from '../../settings/file'
import { hostOf, isLink, isMail, isName, type Organisation, type Settings } from '../../settings/settings'
import { VERSION } from '../../version'
import { Shell } from '../shell'
import { type Access, SitesChoice } from '../sites-choice'

/** Bytes that we have stored; undefined where the browser does not tell. */
export interface Stored {
  settings: number
  session: number
  history: number | undefined
}

export interface OptionsProps {
  settings: Settings
  lang: Language
  /** Stores the settings; the page is drawn anew with them. @returns whether they are stored */
  save: (settings: Settings) => Promise<boolean>
  access: Access
  stored: Stored | undefined
  /** Gives the person a file. */
  download: (name: string, text: string) => void
  /** Deletes all that is stored. `blocked`: the saved reports go once another page of ours is closed. */
  deleteAll: () => Promise<'deleted' | 'blocked' | 'failed'>
  /** The keys that open the popup, '' where there are none; undefined where the browser does not tell. */
  shortcut: string | undefined
  /** Opens the browser's page of shortcuts. Left out where no page can. */
  openShortcuts?: (() => void) | undefined
}

const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts'

interface Part {
  props: OptionsProps
  words: OptionsWords
  /** Changes settings and says so. */
  change: (to: Partial<Settings>, said?: string) => void
  say: (text: string) => void
}

const Section = ({ heading, lead, children }: { heading: string; lead?: string; children: ComponentChildren }) => {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <div class="sheet">
        {lead && <p class="note">{lead}</p>}
        {children}
      </div>
    </section>
  )
}

const Languages = ({ props, words, change }: Part) => (
  <Section heading={words.language.heading}>
    <div class="field">
      <label for="language">{words.language.label}</label>
      <select
        id="language"
        value={props.settings.language}
        onChange={(event) => change({ language: event.currentTarget.value as Settings['language'] })}
      >
        <option value="auto">{words.language.auto}</option>
        <option value="zh-CN" lang="zh-CN">
          中文
        </option>
        <option value="en" lang="en">
          English
        </option>
      </select>
    </div>
  </Section>
)

/** The sites that are left alone: added by name or by a pasted address, removed one by one. */
const Excluded = ({ props, words, change }: Part) => {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { excludedSites } = props.settings
  const add = (event: Event) => {
    event.preventDefault()
    const host = hostOf(typed)
    const wrong = host === undefined ? words.sites.notHost : excludedSites.includes(host) ? words.sites.known(host) : ''
    setError(wrong)
    if (wrong || host === undefined) field.current?.focus()
    else {
      change({ excludedSites: [...excludedSites, host] }, words.sites.added(host))
      setTyped('')
    }
  }
  const remove = (host: string) => {
    change({ excludedSites: excludedSites.filter((site) => site !== host) }, words.sites.removed(host))
    // The button that was pressed is gone.
    field.current?.focus()
  }
  return (
    <div class="field">
      <h3 id="excluded">{words.sites.excluded}</h3>
      <p class="hint">{words.sites.excludedHint}</p>
      {excludedSites.length === 0 ? (
        <p class="note">{words.sites.none}</p>
      ) : (
        <ul class="hosts" aria-labelledby="excluded">
          {excludedSites.map((host) => (
            <li key={host}>
              <span>{host}</span>
              <button type="button" class="btn small" onClick={() => remove(host)}>
                {words.sites.remove}
                <span class="sr"> {host}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="toolbar" onSubmit={add}>
        <label class="sr" for="site">
          {words.sites.addLabel}
        </label>
        <input
          ref={field}
          id="site"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={typed}
          aria-invalid={error !== ''}
          aria-describedby={error ? 'site-error' : 'site-hint'}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setError('')
          }}
        />
        <button type="submit" class="btn">
          {words.sites.add}
        </button>
      </form>
      {error ? (
        <p class="error" id="site-error" role="alert">
          {error}
        </p>
      ) : (
        <p class="hint" id="site-hint">
          {words.sites.addHint}
        </p>
      )}
    </div>
  )
}

const Sites = (part: Part) => (
  <Section heading={part.words.sites.heading}>
    <SitesChoice
      lang={part.props.lang}
      audit={part.props.settings.audit}
      access={part.props.access}
      choose={(audit) => part.change({ audit })}
    />
    <Excluded {...part} />
  </Section>
)

interface SwitchProps {
  id: 'marker' | 'agreements'
  label: string
  hint: string
}

const Switch = ({ id, label, hint, props, change }: Part & SwitchProps) => (
  <div class="choice">
    <label>
      <input
        type="checkbox"
        id={id}
        checked={props.settings[id]}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change({ [id]: event.currentTarget.checked })}
      />
      <span>{label}</span>
    </label>
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  </div>
)

const PageAndAgreements = (part: Part) => (
  <Section heading={part.words.page.heading}>
    <Switch {...part} id="marker" label={part.words.page.marker} hint={part.words.page.markerHint} />
    <Switch {...part} id="agreements" label={part.words.page.agreements} hint={part.words.page.agreementsHint} />
  </Section>
)

interface TextFieldProps {
  id: keyof Organisation
  mode: 'text' | 'url' | 'email'
  label: string
  hint?: string
  error: string
  isRight: (value: string) => boolean
}

/** A field of the organisation: stored when it is left, where it is right or empty; what is wrong stands beside it and is not stored. */
const TextField = ({ id, mode, label, hint, error, isRight, props, change }: Part & TextFieldProps) => {
  const stored = props.settings.organisation[id]
  const [typed, setTyped] = useState<string>()
  const [wrong, setWrong] = useState(false)
  const leave = () => {
    if (typed === undefined) return
    const value = typed.trim()
    const right = value === '' || isRight(value)
    setWrong(!right)
    if (!right) return
    setTyped(undefined)
    if (value !== stored) change({ organisation: { ...props.settings.organisation, [id]: value } })
  }
  const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter((one) => one).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={mode}
        autocomplete="off"
        spellcheck={false}
        value={typed ?? stored}
        aria-invalid={wrong}
        aria-describedby={described || undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          setWrong(false)
        }}
        onChange={leave}
        onBlur={leave}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

const OrganisationPart = (part: Part) => {
  const { organisation: words } = part.words
  return (
    <Section heading={words.heading} lead={words.lead}>
      <form onSubmit={(event) => event.preventDefault()} noValidate>
        <TextField {...part} id="name" mode="text" label={words.name} error={words.nameError} isRight={isName} />
        <TextField {...part} id="link" mode="url" label={words.link} hint={words.linkHint} error={words.linkError} isRight={isLink} />
        <TextField {...part} id="mail" mode="email" label={words.mail} error={words.mailError} isRight={isMail} />
      </form>
    </Section>
  )
}

/** A size as a person reads it, never less than there is. */
const sizeIn = (bytes: number, lang: Language): string => {
  const mega = bytes >= 1_000_000
  const format = new Intl.NumberFormat(lang, { style: 'unit', unit: mega ? 'megabyte' : 'kilobyte', maximumFractionDigits: mega ? 1 : 0 })
  return format.format(mega ? bytes / 1_000_000 : Math.ceil(bytes / 1000))
}

const StoredTable = ({ props: { stored, lang }, words: { data } }: Part) => {
  const rows = [
    [data.settings, stored?.settings],
    [data.session, stored?.session],
    [data.history, stored?.history],
  ] as const
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{data.what}</th>
          <th scope="col" class="size">
            {data.size}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, bytes]) => (
          <tr key={name}>
            <td>{name}</td>
            <td class="size">{bytes === undefined ? '–' : sizeIn(bytes, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Takes settings from a file: all of them, or none and why. */
const Import = ({ words, change }: Part) => {
  const [errors, setErrors] = useState<ImportError[]>([])
  const file = useRef<HTMLInputElement>(null)
  const read = async (input: HTMLInputElement) => {
    const [chosen] = input.files ?? []
    if (!chosen) return
    const result = importSettings(await chosen.text().catch(() => ''))
    // The same file may be chosen again once it is mended.
    input.value = ''
    setErrors('errors' in result ? result.errors : [])
    if ('settings' in result) change(result.settings, words.data.imported)
  }
  return (
    <>
      <input
        ref={file}
        type="file"
        hidden
        accept=".json,application/json"
        tabIndex={-1}
        onChange={(event) => void read(event.currentTarget)}
      />
      <button
        type="button"
        class="btn"
        aria-describedby={errors.length > 0 ? 'import-errors' : undefined}
        onClick={() => file.current?.click()}
      >
        {words.data.import}
      </button>
      {errors.length > 0 && (
        <div class="error import-errors" id="import-errors" role="alert">
          {words.data.importFailed}
          <ul>
            {errors.map((error) => (
              <li key={error}>{words.importErrors[error]}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

const Deletion = ({ props, words: { data }, say }: Part) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const carryOut = async () => {
    dialog.current?.close()
    const done = await props.deleteAll()
    say(done === 'deleted' ? data.removed : data[done])
  }
  return (
    <>
      <button type="button" class="btn danger" onClick={() => dialog.current?.showModal()}>
        {data.remove}
      </button>
      <dialog ref={dialog} aria-labelledby="remove-heading" aria-describedby="remove-text">
        <h3 id="remove-heading">{data.removeHeading}</h3>
        <div id="remove-text">
          <p>{data.removeText}</p>
          <p>{data.removeAfter}</p>
        </div>
        <div class="toolbar">
          <button type="button" class="btn" onClick={() => dialog.current?.close()}>
            {data.cancel}
          </button>
          <button type="button" class="btn danger" onClick={() => void carryOut()}>
            {data.confirm}
          </button>
        </div>
      </dialog>
    </>
  )
}

const Data = (part: Part) => {
  const { props, words, say } = part
  const give = () => {
    props.download('liancha-settings.json', exportSettings(props.settings))
    say(words.data.exported)
  }
  return (
    <Section heading={words.data.heading} lead={words.data.lead}>
      <StoredTable {...part} />
      <div class="toolbar">
        <button type="button" class="btn" onClick={give}>
          {words.data.export}
        </button>
        <Import {...part} />
        <Deletion {...part} />
      </div>
    </Section>
  )
}

const Keys = ({ props: { shortcut, openShortcuts }, words: { keys } }: Part) => (
  <Section heading={keys.heading}>
    {shortcut !== undefined && (
      <p>
        {keys.open} {shortcut ? <kbd>{shortcut}</kbd> : <span class="note">{keys.unset}</span>}
      </p>
    )}
    {openShortcuts ? (
      <p class="shortcuts">
        {keys.change} <code>{SHORTCUTS_PAGE}</code>{' '}
        <button type="button" class="btn small" onClick={openShortcuts}>
          {keys.goTo}
        </button>
      </p>
    ) : (
      <p>{keys.changeFirefox}</p>
    )}
    <p class="note">{keys.inPages}</p>
  </Section>
)

const About = ({ words: { about } }: Part) => (
  <Section heading={about.heading}>
    <dl class="about-list">
      {[
        [about.version, VERSION],
        [about.rules, VERSION],
        [about.law, CHECKED_ON],
        [about.licence, about.licenceText],
      ].map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <p class="note">{about.notAdvice}</p>
    <p>
      <a href="/welcome.html">{about.welcome}</a>
    </p>
  </Section>
)

/** The settings. Each is stored as it is changed. */
export const Options = (props: OptionsProps) => {
  const words = OPTIONS[props.lang]
  // The time of saying makes the same words news again.
  const [said, setSaid] = useState({ text: '', times: 0 })
  const say = (text: string) => setSaid(({ times }) => ({ text, times: times + 1 }))
  const change = (to: Partial<Settings>, text?: string) => {
    const settings = { ...props.settings, ...to }
    // Said in the language that is chosen with it, where that is known.
    const spoken = OPTIONS[settings.language === 'auto' ? props.lang : settings.language]
    void props.save(settings).then((done) => say(done ? (text ?? spoken.saved) : spoken.notSaved))
  }
  const part: Part = { props, words, change, say }
  return (
    <Shell lang={props.lang} current="options" heading={words.heading} lead={words.lead}>
      <Languages {...part} />
      <Sites {...part} />
      <PageAndAgreements {...part} />
      <OrganisationPart {...part} />
      <Data {...part} />
      <Keys {...part} />
      <About {...part} />
      <div class="said" role="status">
        {said.text && <span key={said.times}>{said.text}</span>}
      </div>
    </Shell>
  )
}
