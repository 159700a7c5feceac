import type { Facts, Surface } from '../language/facts'
import { type MayBeTold, mayTell } from '../language/may-tell'
import type { EvidenceRef } from '../language/reading'
import type { Statement, StatementKind } from '../language/statement'
import { say, type Verdict } from './rule'

/** The first statement of a kind; the surface's own come before those of its agreements. */
export const first = (facts: Facts, kind: StatementKind): Statement | undefined => facts.stated(kind)[0]

/** Of several statements, one about the face in particular, else the first of what covers all; never one about something else. */
export const specific = (statements: readonly Statement[]): Statement | undefined =>
  statements.find(({ about }) => about === 'face') ?? statements.find(({ about }) => about === 'all')

export const evidenceOf = (...statements: readonly Statement[]): EvidenceRef[] => statements.map(({ evidence }) => evidence)

/** The words that ask for the face: what a finding about something missing points at. */
export const requested = (surface: Surface): EvidenceRef[] => (surface.request ? [surface.request.evidence] : [])

/** Not met in what was read, while a named agreement was not read whole: it may stand there. */
export const unread = <Key extends string>(facts: Facts, reason: Key): Verdict<Key> =>
  say(reason, [], { params: { titles: facts.unread.map((title) => `《${title}》`).join('') }, where: 'absent', confidence: 'likely' })

type NotMet = 'agreement-unread' | 'perhaps-told' | 'absent'

/** What was looked for was not met: it may stand in an agreement that was not read, or in a sentence that was not understood; or nowhere. */
export function notMet(surface: Surface, facts: Facts, what: MayBeTold): Verdict<NotMet> {
  if (facts.unread.length > 0) return unread(facts, 'agreement-unread')
  const perhaps = mayTell(surface, what)
  if (perhaps) return say('perhaps-told', [perhaps], { where: 'surface', confidence: 'likely' })
  return say('absent', requested(surface), { where: 'absent' })
}

/** The answer that every notice rule gives: told, and where; or not met. */
export function toldOrAbsent(surface: Surface, facts: Facts, kind: StatementKind & MayBeTold): Verdict<'not-a-request' | 'told' | NotMet> {
  if (!surface.request) return say('not-a-request')
  const told = first(facts, kind)
  if (told) return say('told', evidenceOf(told), { where: told.where })
  return notMet(surface, facts, kind)
}

/** A moment, in milliseconds of the epoch, as a reader sees it: UTC, to the second. */
export const inWords = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`
