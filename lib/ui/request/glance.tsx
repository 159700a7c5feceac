import type { Words } from '../../i18n'
import type { Finding } from '../../report/schema'
import { Shape } from '../shape'
import { type FactState, factsOf } from './facts'

/** Where a finding's card stands in the popup. */
export const cardId = (rule: string): string => `finding-${rule}`

const COUNTED: readonly FactState[] = ['violation', 'review', 'error', 'pass', 'na']

/** The facts at one look: shape, word and colour each. Without findings it stands there already, so that nothing jumps when they come. */
export const Glance = ({ findings, words }: { findings: Pick<Finding, 'rule' | 'outcome'>[] | undefined; words: Words }) => {
  const { glance } = words
  const facts = factsOf(findings)
  const counts = COUNTED.map((state) => ({ state, count: facts.filter((fact) => fact.state === state).length }))
  const told = counts.filter(({ count }) => count > 0).map(({ state, count }) => glance.counts[state as keyof typeof glance.counts](count))
  return (
    <section class="glance" aria-labelledby="glance-heading">
      <h2 id="glance-heading">{glance.label}</h2>
      <ul>
        {facts.map(({ fact, state, rule }) => {
          const cell = (
            <>
              <Shape of={state} />
              <span class="fact">{glance.facts[fact]}</span>
              <span class="sr"> {glance.states[state]}</span>
            </>
          )
          return (
            <li key={fact} class={`is-${state}`}>
              {rule ? <a href={`#${cardId(rule)}`}>{cell}</a> : <span>{cell}</span>}
            </li>
          )
        })}
      </ul>
      <p class="counts">{told.length > 0 ? glance.of(facts.length) + told.join(glance.between) : glance.states.waiting}</p>
    </section>
  )
}
