import type { Language } from '../law/law'

/** The languages that we speak, each by its own name. */
const LANGUAGES: readonly [Language, string][] = [
  ['zh-CN', '中文'],
  ['en', 'English'],
]

interface LanguagesProps {
  /** What is to be in the chosen language: the group's name for assistive technology. */
  label: string
  chosen: Language
  choose: (lang: Language) => void
}

/** One button for each language. */
export const Languages = ({ label, chosen, choose }: LanguagesProps) => (
  <fieldset class="languages">
    <legend class="sr">{label}</legend>
    {LANGUAGES.map(([id, name]) => (
      <button key={id} type="button" lang={id} aria-pressed={id === chosen} onClick={() => choose(id)}>
        {name}
      </button>
    ))}
  </fieldset>
)
