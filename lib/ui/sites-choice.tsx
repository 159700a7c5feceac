import { SITES } from '../i18n/sites'
import type { Language } from '../law/law'
import type { Settings } from '../settings/settings'

/** Whether the browser lets us see all sites, and the asking for it. */
export interface Access {
  /** Undefined until it is known. */
  granted: boolean | undefined
  /** Only on a person's press: the browser asks them. */
  ask: () => void
}

interface SitesChoiceProps {
  lang: Language
  audit: Settings['audit']
  choose: (audit: Settings['audit']) => void
  access: Access
}

/** All sites, or a click on the icon: told with what each means. */
export const SitesChoice = ({ lang, audit, choose, access }: SitesChoiceProps) => {
  const words = SITES[lang]
  const choices = [
    { value: 'always', label: words.always, hint: words.alwaysHint },
    { value: 'on-click', label: words.onClick, hint: words.onClickHint },
  ] as const
  return (
    <fieldset class="choices">
      <legend>{words.legend}</legend>
      {choices.map(({ value, label, hint }) => (
        <div key={value} class="choice">
          <label>
            <input
              type="radio"
              name="audit"
              value={value}
              checked={audit === value}
              aria-describedby={`audit-${value}`}
              onChange={() => choose(value)}
            />
            <span>{label}</span>
          </label>
          <p class="hint" id={`audit-${value}`}>
            {hint}
          </p>
        </div>
      ))}
      {audit === 'always' && access.granted === false && (
        <p class="withheld">
          {words.withheld}{' '}
          <button type="button" class="btn small" onClick={access.ask}>
            {words.allow}
          </button>
        </p>
      )}
    </fieldset>
  )
}
