import type { Sentence } from '../reading'
import { all, has, next, previous, type Reader, type ReadingContext, type Statement, scopeOf, state } from '../statement'
import { nameOfOther } from './processor'

/** Where the face goes: to others, named or not; over the network; out of the country. */
export const readSharing: Reader = (sentence, context) => {
  if (sentence.quoted || sentence.role === 'control') return []
  const nobody = all(sentence, 'WITH-NOBODY')[0]
  if (nobody && scopeOf(sentence, context) !== 'other')
    return [state('given-to-nobody', sentence, context, nobody), ...journey(sentence, context)]
  if (scopeOf(sentence, context) !== 'face') return []
  return [...recipients(sentence, context), ...journey(sentence, context)]
}

const GIVING_REACH = 40

function recipients(sentence: Sentence, context: ReadingContext): Statement[] {
  const other = all(sentence, 'THIRD-PARTY')[0]
  const giving = all(sentence, 'GIVE')[0]
  const name = nameOfOther(sentence)
  if (name && (giving || other)) {
    const kind = has(sentence, 'ENTRUSTED') ? 'entrusted' : 'given-named'
    return [state(kind, sentence, context, { from: giving?.from ?? other!.from, to: giving?.to ?? other!.to, words: name })]
  }
  if (!other) return []
  const does =
    next(sentence, ['GIVE', 'COLLECT', 'COMPARE', 'STORE'], other.to, GIVING_REACH) ??
    previous(sentence, ['GIVE', 'COLLECT'], other.from, GIVING_REACH)
  return does || giving ? [state('given-unnamed', sentence, context, other)] : []
}

function journey(sentence: Sentence, context: ReadingContext): Statement[] {
  const found: Statement[] = []
  const add = (concept: 'UPLOADED' | 'ON-DEVICE' | 'ABROAD' | 'AT-HOME', kind: 'sent' | 'on-device' | 'abroad' | 'at-home'): void => {
    const tag = all(sentence, concept)[0]
    if (tag) found.push(state(kind, sentence, context, tag))
  }
  add('ON-DEVICE', 'on-device')
  if (found.length === 0) add('UPLOADED', 'sent')
  add('AT-HOME', 'at-home')
  if (!found.some(({ kind }) => kind === 'at-home')) add('ABROAD', 'abroad')
  return found
}
