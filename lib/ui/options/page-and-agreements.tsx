import type { Part } from './part'
import { Section } from './section'

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

export const PageAndAgreementsPart = (part: Part) => (
  <Section heading={part.words.page.heading}>
    <Switch {...part} id="marker" label={part.words.page.marker} hint={part.words.page.markerHint} />
    <Switch {...part} id="agreements" label={part.words.page.agreements} hint={part.words.page.agreementsHint} />
  </Section>
)
