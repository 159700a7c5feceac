import { useState } from 'preact/hooks'
import { OPTIONS } from '../../i18n/options'
import type { Settings } from '../../settings/settings'
import { Shell } from '../shell'
import { AboutPart } from './about'
import { DataPart } from './data'
import { KeysPart } from './keys'
import { LanguagePart } from './language'
import { OrganisationPart } from './organisation'
import { PageAndAgreementsPart } from './page-and-agreements'
import type { OptionsProps, Part } from './part'
import { SitesPart } from './sites'

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
      <LanguagePart {...part} />
      <SitesPart {...part} />
      <PageAndAgreementsPart {...part} />
      <OrganisationPart {...part} />
      <DataPart {...part} />
      <KeysPart {...part} />
      <AboutPart {...part} />
      <div class="said" role="status">
        {said.text && <span key={said.times}>{said.text}</span>}
      </div>
    </Shell>
  )
}
