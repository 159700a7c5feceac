import type { Sentence } from '../reading'
import { has, type Reader, type ReadingContext, type Statement } from '../statement'
import { readAssent } from './assent'
import { readCover } from './cover'
import { readDetails } from './details'
import { impliesFace, readFace } from './face'
import { readNotice, readWithdrawal } from './notice'
import { readMinors, readPressure, readTraits } from './pressure'
import { readProcessor } from './processor'
import { readRefusal } from './refusal'
import { readSharing } from './sharing'
import { readTerms } from './terms'

const READERS: readonly Reader[] = [
  readFace,
  readAssent,
  readRefusal,
  readCover,
  readProcessor,
  readNotice,
  readWithdrawal,
  readDetails,
  readSharing,
  readTerms,
  readPressure,
  readMinors,
  readTraits,
]

const SHORT_TEXT = 1_500

/** All that a text states, sentence by sentence. */
export function readStatements(sentences: readonly Sentence[], where: ReadingContext['where']): Statement[] {
  const dedicated = isDedicated(sentences)
  return sentences.flatMap((sentence, index) => READERS.flatMap((read) => read(sentence, { sentences, index, where, dedicated })))
}

/** A text is about the face as a whole where its first heading or title says so, or where it is short and names the face. */
function isDedicated(sentences: readonly Sentence[]): boolean {
  const title = sentences.slice(0, 4).find((sentence) => sentence.role === 'heading' || sentence.text.length < 24)
  const speaksOfFace = sentences.some((sentence) => has(sentence, 'FACE')) || impliesFace(sentences)
  if (title && (has(title, 'FACE') || (has(title, 'BIOMETRIC') && speaksOfFace))) return true
  const length = sentences.reduce((sum, sentence) => sum + sentence.text.length, 0)
  return length <= SHORT_TEXT && speaksOfFace
}
