import type { Concept } from '../concepts'
import { all, has, type Reader, type Statement, type StatementKind, scopeOf, state } from '../statement'

const WORDS: readonly [Concept, StatementKind][] = [
  ['THREAT', 'threat'],
  ['ALREADY-AGREED', 'already-agreed'],
  ['BENEFIT', 'benefit'],
]

/** Words that press: threats, a duty claimed without its law, a yes that nobody gave, a benefit tied to the face. */
export const readPressure: Reader = (sentence, context) => {
  if (sentence.quoted || scopeOf(sentence, context) !== 'face') return []
  const found = WORDS.flatMap(([concept, kind]): Statement[] => {
    const tag = all(sentence, concept)[0]
    return tag ? [state(kind, sentence, context, tag)] : []
  })
  const duty = all(sentence, 'CLAIMED-DUTY')[0]
  const asks = has(sentence, 'ASK-TO') || has(sentence, 'MUST')
  return duty && asks && has(sentence, 'FACE') && !sentence.text.includes('《')
    ? [...found, state('claimed-duty', sentence, context, duty)]
    : found
}

/** Whom it is for: children, and whether a guardian is asked. */
export const readMinors: Reader = (sentence, context) => {
  if (sentence.quoted) return []
  const guardian = all(sentence, 'GUARDIAN')[0]
  const asked = guardian && (has(sentence, 'CONSENT') || /签署|签字|陪同|征得|代为|填写|勾选/.test(sentence.text))
  if (guardian && asked) return [state('guardian-asked', sentence, context, guardian)]
  const child = all(sentence, 'FOR-CHILDREN')[0]
  if (child) return [state('for-children', sentence, context, child)]
  const youth = all(sentence, 'FOURTEEN-UP')[0]
  return youth ? [state('fourteen-up', sentence, context, youth)] : []
}

/** Traits that a face is read for beyond who somebody is. */
export const readTraits: Reader = (sentence, context) => {
  const trait = all(sentence, 'EXTRA-TRAIT')[0]
  const reads = has(sentence, 'COLLECT') || has(sentence, 'PURPOSE') || has(sentence, 'ANALYSIS')
  return trait && reads && has(sentence, 'FACE') && !sentence.quoted && !has(sentence, 'NO-COLLECT')
    ? [state('extra-trait', sentence, context, trait)]
    : []
}
