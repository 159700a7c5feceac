import { CHECKED_ON } from '../../law/laws'
import { VERSION } from '../../version'
import type { Part } from './part'
import { Section } from './section'

export const AboutPart = ({ words: { about } }: Part) => (
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
