import { useRef, useState } from 'preact/hooks'
import { hostOf } from '../../settings/settings'
import { SitesChoice } from '../sites-choice'
import type { Part } from './part'
import { Section } from './section'

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

/** On which sites anything runs by itself. */
export const SitesPart = (part: Part) => (
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
