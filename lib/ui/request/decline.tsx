import type { Words } from '../../i18n'
import { Shape } from '../shape'
import type { ToldFinding, ToldReport } from '../told'

/** The rules that say what becomes of a person who says no. */
const RULES = ['forced-consent', 'no-refusal', 'sole-verification'] as const

/** What happens if I say no: what the page says of it, and what was seen when I did. */
export const IfDeclined = ({ findings, refusal, words }: { findings: ToldFinding[]; refusal: ToldReport['refusal']; words: Words }) => {
  const told = RULES.flatMap((rule) => findings.filter((finding) => finding.rule === rule && finding.outcome !== 'error'))
  return (
    <section class="declined" aria-labelledby="declined-heading">
      <h2 id="declined-heading">{words.declined.heading}</h2>
      <ul>
        {told.map(({ rule, outcome, words: { title } }) => (
          <li key={rule}>
            <Shape of={outcome} />
            <span>
              {title}
              <span class="sr"> {words.glance.states[outcome]}</span>
            </span>
          </li>
        ))}
        {refusal?.followed && (
          <li class="after-no">
            <Shape of="review" />
            <span>
              {words.refusal[refusal.followed]}
              {refusal.askedAgain.length > 0 && ` ${words.refusal.again(refusal.askedAgain.length)}`}
            </span>
          </li>
        )}
      </ul>
      {!refusal?.followed && <p class="note">{words.declined.notTried}</p>}
    </section>
  )
}
