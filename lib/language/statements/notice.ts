import type { Concept } from '../concepts'
import { FOR_AN_AIM, SWITCHED_OFF } from '../lexicon/english'
import { CHECKING, DURING_CHECK, LEADS_TO_AIM, OF_COOKIES } from '../lexicon/phrases'
import type { Sentence } from '../reading'
import {
  all,
  has,
  inOneParagraph,
  isDoneByOperator,
  isOfOtherData,
  next,
  previous,
  type Reader,
  type ReadingContext,
  type Statement,
  scopeOf,
  state,
} from '../statement'
import type { Tag } from '../tagger'

const METHODS = ['LIVENESS', 'COMPARE', 'ENCRYPT', 'EXTRACT', 'STORE', 'ON-DEVICE', 'CAPTURE'] as const satisfies readonly Concept[]
const AIM_REACH = 40
/** A button's name is no instruction; the words of an upload area are. */
const INSTRUCTION_LENGTH = 12

/** What the sentence tells of the aim and the manner of the processing. */
export const readNotice: Reader = (sentence, context) => {
  if (sentence.quoted || scopeOf(sentence, context) !== 'face') return []
  return [...purpose(sentence, context), ...method(sentence, context)]
}

function purpose(sentence: Sentence, context: ReadingContext): Statement[] {
  const told = concretePurpose(sentence, context)
  if (told) return [state('purpose', sentence, context, told)]
  const vague = all(sentence, 'VAGUE-AIM')[0]
  return vague ? [state('vague-purpose', sentence, context, vague)] : []
}

/** A concrete aim of the face: an aim in a sentence about it, or anything definite that a word of purpose leads to. */
function concretePurpose(sentence: Sentence, context: ReadingContext): Tag | undefined {
  const aim = all(sentence, 'AIM').find((tag) => !isOfOtherData(sentence, tag))
  const speaks =
    has(sentence, 'PURPOSE') || has(sentence, 'FACE') || has(sentence, 'BIOMETRIC') || (aim && isWhatPicturesAreFor(sentence, aim))
  if (aim && (speaks || followsFace(sentence, context) || leadsToFace(sentence, context) || isLabelled(sentence, context))) return aim
  const check =
    has(sentence, 'FACE') || followsFace(sentence, context)
      ? (CHECKING.words.exec(sentence.text) ?? DURING_CHECK.words.exec(sentence.text))
      : null
  if (check) return { concept: 'AIM', from: check.index, to: check.index + check[0].length }
  const marker = all(sentence, 'PURPOSE').find(
    (tag) => !isOfOtherData(sentence, tag) && !previous(sentence, ['NOT', 'NO-COLLECT', 'NO-EFFECT'], tag.from, 3),
  )
  return marker && isDefinite(sentence, marker) ? marker : undefined
}

/** "Photos will be stored for classroom identity matching". */
const isWhatPicturesAreFor = (sentence: Sentence, { from }: Tag): boolean =>
  has(sentence, 'KIND') && FOR_AN_AIM.words.test(sentence.text.slice(0, from))

const DEFINITE_LENGTH = 4

/** What a word of purpose leads to, up to the end of its clause: definite unless it is only vague or only names the step. */
function isDefinite(sentence: Sentence, { from, to }: Tag): boolean {
  if (!LEADS_TO_AIM.words.test(sentence.text.slice(from, to))) return false
  const rest = sentence.text.slice(to)
  const end = rest.search(/[，,；;。]/)
  const clause = end < 0 ? rest : rest.slice(0, end)
  return clause.length >= DEFINITE_LENGTH && !next(sentence, ['VAGUE-AIM', 'MARKETING'], from, clause.length + to - from)
}

/** Stands in a field that is headed "purpose". */
const isLabelled = (sentence: Sentence, { sentences }: ReadingContext): boolean => {
  const heading = sentences[sentence.heading]
  return heading !== undefined && has(heading, 'PURPOSE-LABEL')
}

/** The sentence goes on from one about the face, in the same paragraph. */
function followsFace(sentence: Sentence, { sentences, index }: ReadingContext): boolean {
  const before = sentences[index - 1]
  return before !== undefined && inOneParagraph(before, sentence) && has(before, 'FACE')
}

/**
 * The sentence leads to one about the face, in the same paragraph: "The turnstiles can recognise you. Take one selfie, …". In Chinese a word
 * of entry or sign-in is often only where the reader is: "欢迎登录。请进行人脸识别。"
 */
function leadsToFace(sentence: Sentence, { sentences, index }: ReadingContext): boolean {
  const after = sentence.han ? undefined : sentences[index + 1]
  return after !== undefined && inOneParagraph(sentence, after) && has(after, 'FACE')
}

function method(sentence: Sentence, context: ReadingContext): Statement[] {
  if (sentence.role === 'control' && sentence.text.length < INSTRUCTION_LENGTH) return []
  if (has(sentence, 'LAW') && !has(sentence, 'FACE')) return []
  const concept = METHODS.find((candidate) => has(sentence, candidate))
  const word = concept && next(sentence, [concept], 0)
  return word ? [state('method', sentence, context, word)] : []
}

/** "不可撤销的使用权". */
const CANNOT_BE = /(不可|不得|不能|不允许)$/

/** How consent is taken back, the function switched off or the data deleted; with a channel, or as a bare right. */
export const readWithdrawal: Reader = (sentence, context) => {
  const off = sentence.han ? null : SWITCHED_OFF.words.exec(sentence.text)
  const word =
    all(sentence, 'WITHDRAW').find((tag) => !CANNOT_BE.test(sentence.text.slice(0, tag.from)) && !isDoneByOperator(sentence, tag)) ??
    (off && { from: off.index, to: off.index + off[0].length })
  if (!word || sentence.quoted || scopeOf(sentence, context) === 'other' || OF_COOKIES.words.test(sentence.text.slice(word.to))) return []
  const from = Math.max(0, word.from - AIM_REACH)
  const channel = next(sentence, ['CHANNEL'], from, Number.POSITIVE_INFINITY)
  if (channel) return [state('withdrawal-way', sentence, context, word)]
  return has(sentence, 'RIGHT') || sentence.role === 'control'
    ? [state(sentence.role === 'control' ? 'withdrawal-way' : 'withdrawal-right', sentence, context, word)]
    : []
}
