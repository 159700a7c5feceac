import { useState } from 'preact/hooks'
import { WELCOME, type WelcomeWords } from '../../i18n/welcome'
import type { Language } from '../../law/law'
import type { Settings } from '../../settings/settings'
import type { IconState } from '../icon'
import { Shell } from '../shell'
import { type Access, SitesChoice } from '../sites-choice'

export interface WelcomeProps {
  settings: Settings
  lang: Language
  /** @returns whether it is stored */
  choose: (audit: Settings['audit']) => Promise<boolean>
  access: Access
}

/** As the toolbar shows them, with what stands on each. */
const ICONS: readonly [IconState, badge: string][] = [
  ['attention', '3'],
  ['look', '?'],
  ['calm', ''],
  ['idle', ''],
]

const Icons = ({ words: { icons } }: { words: WelcomeWords }) => (
  <section aria-labelledby="icons">
    <h2 id="icons">{icons.heading}</h2>
    <ul class="icons">
      {ICONS.map(([state, badge]) => (
        <li key={state}>
          <span class={`toolbar-icon is-${state}`} aria-hidden="true">
            <img src={`/icon/${state}-32.png`} alt="" width="28" height="28" />
            {badge && <b>{badge}</b>}
          </span>
          <span>{icons.states[state]}</span>
        </li>
      ))}
    </ul>
  </section>
)

/** The first page: what it does, when it uses the network, what never leaves, and one choice. */
export const Welcome = ({ settings, lang, choose, access }: WelcomeProps) => {
  const words = WELCOME[lang]
  const [said, setSaid] = useState('')
  return (
    <Shell lang={lang} current="welcome" heading={words.heading} lead={words.lead}>
      <dl class="lines">
        {words.lines.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Icons words={words} />
      <section aria-labelledby="choice">
        <h2 id="choice">{words.choice}</h2>
        <div class="sheet">
          <SitesChoice
            lang={lang}
            audit={settings.audit}
            access={access}
            choose={(audit) => void choose(audit).then((done) => setSaid(done ? words.chosen : words.notSaved))}
          />
          <p class="status note" role="status">
            {said}
          </p>
        </div>
      </section>
      <nav class="toolbar next" aria-label={words.next}>
        <a class="btn main" href="/check.html#example">
          {words.sample}
        </a>
        <a class="btn" href="/options.html">
          {words.settings}
        </a>
      </nav>
    </Shell>
  )
}
