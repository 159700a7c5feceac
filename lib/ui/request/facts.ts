import type { Words } from '../../i18n'
import type { Finding, Outcome } from '../../report/schema'

export type Fact = keyof Words['glance']['facts']
export type FactState = Outcome | 'waiting'

/** The facts of a request in a person's order, each with the rules that it rests on: may I choose, what am I told, how do I get out. */
const RULES: Readonly<Record<Fact, readonly string[]>> = {
  separate: ['bundled-consent', 'implied-consent'],
  free: ['forced-consent'],
  refusable: ['no-refusal'],
  otherWay: ['sole-verification'],
  who: ['disclosure-processor'],
  why: ['disclosure-purpose'],
  how: ['disclosure-method'],
  howLong: ['disclosure-retention'],
  rights: ['withdrawal', 'disclosure-rights'],
}

/** That an act is explicit does not make it one for the face alone: the fact is there only where this rule passes. */
const NEEDED: Partial<Record<Fact, string>> = { separate: 'bundled-consent' }

/** What counts of several rules: the one that asks most of the reader. */
const FIRST: readonly Outcome[] = ['violation', 'review', 'error', 'pass', 'na']

export interface FactSeen {
  fact: Fact
  state: FactState
  /** The rule that the state comes from, where it asks something of the reader. */
  rule?: string
}

type FindingLike = Pick<Finding, 'rule' | 'outcome'>

/**
 * What can be seen of each fact.
 * @param findings of the request; undefined while they are being worked out
 */
export const factsOf = (findings: readonly FindingLike[] | undefined): FactSeen[] =>
  Object.entries(RULES).map(([name, rules]) => {
    const fact = name as Fact
    if (!findings) return { fact, state: 'waiting' }
    const own = findings.filter(({ rule }) => rules.includes(rule))
    const gravest = FIRST.find((outcome) => own.some((finding) => finding.outcome === outcome)) ?? 'na'
    const isShown = (needed = NEEDED[fact]) =>
      needed === undefined || own.some(({ rule, outcome }) => rule === needed && outcome === 'pass')
    const state = gravest === 'pass' && !isShown() ? 'na' : gravest
    const asking = state === 'violation' || state === 'review' || state === 'error'
    return { fact, state, ...(asking ? { rule: own.find(({ outcome }) => outcome === state)!.rule } : {}) }
  })
