import type { Concept } from '../concepts'
import { all, has, type Reader, state } from '../statement'

const OTHERS = ['OTHER-DATA', 'PERMISSION', 'MARKETING', 'OTHER-BIOMETRIC'] as const satisfies readonly Concept[]

/** What else one assent would cover, and a basis other than consent that the text names. */
export const readCover: Reader = (sentence, context) => {
  const found = []
  const other = OTHERS.map((concept) => all(sentence, concept)[0]).find((tag) => tag !== undefined)
  const takes = has(sentence, 'COLLECT') || has(sentence, 'CONSENT') || has(sentence, 'SHARE')
  if (other && takes && !sentence.quoted && !has(sentence, 'NO-COLLECT')) found.push(state('covers-other', sentence, context, other))
  const basis = all(sentence, 'OTHER-BASIS')[0]
  if (basis && has(sentence, 'FACE')) found.push(state('other-basis', sentence, context, basis))
  return found
}
