import type { Concept } from '../concepts'
import type { Sentence } from '../reading'
import { all, has, next, type Reader, type ReadingContext, type Statement, scopeOf, state } from '../statement'

const METHODS = ['LIVENESS', 'COMPARE', 'ENCRYPT', 'EXTRACT', 'STORE', 'CAPTURE'] as const satisfies readonly Concept[]
const AIM_REACH = 40
/** A button's name is no instruction; the words of an upload area are. */
const INSTRUCTION_LENGTH = 12

/** What the sentence tells of the aim and the manner of the processing. */
export const readNotice: Reader = (sentence, context) => {
  if (sentence.quoted || scopeOf(sentence, context) !== 'face') return []
  return [...purpose(sentence, context), ...method(sentence, context)]
}

function purpose(sentence: Sentence, context: ReadingContext): Statement[] {
  const aim = all(sentence, 'AIM')[0]
  if (aim && (has(sentence, 'PURPOSE') || has(sentence, 'FACE') || has(sentence, 'BIOMETRIC') || followsFace(sentence, context)))
    return [state('purpose', sentence, context, aim)]
  const vague = all(sentence, 'VAGUE-AIM')[0]
  return vague ? [state('vague-purpose', sentence, context, vague)] : []
}

/** The sentence goes on from one about the face, in the same paragraph. */
function followsFace(sentence: Sentence, { sentences, index }: ReadingContext): boolean {
  const before = sentences[index - 1]
  return before !== undefined && before.place.node === sentence.place.node && has(before, 'FACE')
}

function method(sentence: Sentence, context: ReadingContext): Statement[] {
  if (sentence.role === 'control' && sentence.text.length < INSTRUCTION_LENGTH) return []
  const concept = METHODS.find((candidate) => has(sentence, candidate))
  const word = concept && next(sentence, [concept], 0)
  return word ? [state('method', sentence, context, word)] : []
}

/** How consent is taken back, the function switched off or the data deleted; with a channel, or as a bare right. */
export const readWithdrawal: Reader = (sentence, context) => {
  const word = all(sentence, 'WITHDRAW')[0]
  if (!word || sentence.quoted || scopeOf(sentence, context) === 'other') return []
  const from = Math.max(0, word.from - AIM_REACH)
  const channel = next(sentence, ['CHANNEL'], from, Number.POSITIVE_INFINITY)
  if (channel) return [state('withdrawal-way', sentence, context, word)]
  return has(sentence, 'RIGHT') || sentence.role === 'control'
    ? [state(sentence.role === 'control' ? 'withdrawal-way' : 'withdrawal-right', sentence, context, word)]
    : []
}
