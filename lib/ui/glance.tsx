import type { Words } from '../i18n'
import type { Finding, Outcome } from '../report/schema'
import { Shape } from './shape'

/** Where a finding's card stands in the popup. */
export const cardId = (rule: string): string => `finding-${rule}`

type FactRule = keyof Words['glance']['facts']

/** The facts in a person's order: may I choose, then what am I told. */
const FACTS: readonly FactRule[] = [
  'bundled-consent',
  'no-refusal',
  'forced-consent',
  'implied-consent',
  'disclosure-processor',
  'disclosure-purpose',
  'disclosure-method',
  'withdrawal',
]

/** The facts at one look: shape, word and colour each. Without findings it stands there already, so that nothing jumps when they come. */
export const Glance = ({ findings, words }: { findings: Pick<Finding, 'rule' | 'outcome'>[] | undefined; words: Words }) => {
  const { glance } = words
  const stateOf = (rule: FactRule): Outcome | 'waiting' =>
    findings ? (findings.find((finding) => finding.rule === rule)?.outcome ?? 'na') : 'waiting'
  return (
    <ul class="glance" aria-label={glance.label}>
      {FACTS.map((rule) => {
        const state = stateOf(rule)
        const told = (
          <>
            <Shape of={state} />
            <span class="fact">{glance.facts[rule]}</span>
            <span class="sr"> {glance.states[state]}</span>
          </>
        )
        const hasCard = state === 'violation' || state === 'review' || state === 'error'
        return (
          <li key={rule} class={`is-${state}`}>
            {hasCard ? <a href={`#${cardId(rule)}`}>{told}</a> : <span>{told}</span>}
          </li>
        )
      })}
    </ul>
  )
}
