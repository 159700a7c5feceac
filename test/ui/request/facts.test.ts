import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../lib/report/schema'
import { RULE_IDS } from '../../../lib/rules'
import { factsOf } from '../../../lib/ui/request/facts'

const finding = (rule: string, outcome: Outcome) => ({ rule, outcome })
const stateOf = (fact: string, ...findings: { rule: string; outcome: Outcome }[]) => factsOf(findings).find((one) => one.fact === fact)!

describe('the facts of a request', () => {
  it('wait while nothing is known', () => {
    expect(factsOf(undefined).map(({ state }) => state)).toEqual(Array(9).fill('waiting'))
  })

  it('rest on rules that there are', () => {
    const all = RULE_IDS.map((rule) => finding(rule, 'violation'))
    for (const { state, rule } of factsOf(all)) {
      expect(state).toBe('violation')
      expect(RULE_IDS).toContain(rule)
    }
  })

  it.each<[Outcome, Outcome, Outcome]>([
    ['pass', 'violation', 'violation'],
    ['violation', 'pass', 'violation'],
    ['review', 'violation', 'violation'],
    ['error', 'pass', 'error'],
    ['review', 'error', 'review'],
    ['pass', 'na', 'pass'],
    ['na', 'pass', 'na'],
    ['pass', 'pass', 'pass'],
    ['na', 'na', 'na'],
  ])('of two rules, %s and %s, show %s', (first, second, shown) => {
    expect(stateOf('separate', finding('bundled-consent', first), finding('implied-consent', second)).state).toBe(shown)
  })

  it('lead to the card of the rule that asks something', () => {
    expect(stateOf('separate', finding('bundled-consent', 'pass'), finding('implied-consent', 'violation')).rule).toBe('implied-consent')
    expect(stateOf('rights', finding('withdrawal', 'review'), finding('disclosure-rights', 'review')).rule).toBe('withdrawal')
    expect(stateOf('free', finding('forced-consent', 'pass'))).not.toHaveProperty('rule')
  })
})
