import type { Concept } from './concepts'
import { DONE_BY_OPERATOR } from './lexicon/phrases'
import type { EvidenceRef, Sentence } from './reading'
import type { Tag } from './tagger'

/** What a sentence says about consent for face data. Readers make these; rules judge by them. */
export interface Statement {
  kind: StatementKind
  /** Words that the kind needs: the act that counts as consent, the name of the processor … */
  words: string
  sentence: Sentence
  evidence: EvidenceRef
  /** Said on the surface itself, or in an agreement that was read with it. */
  where: 'surface' | 'linked'
  /** Of the face, of all that the text covers, or of something that is not the face. */
  about: Scope
}

export type Scope = 'face' | 'all' | 'other'

export type StatementKind =
  | 'asks-for-face'
  | 'denies-face'
  | 'asks-later'
  | 'refusal-denies-service'
  | 'refusal-denies-feature'
  | 'refusal-free'
  | 'must-first'
  | 'consent-first'
  | 'face-required'
  | 'do-not-go-on'
  | 'other-way'
  | 'only-way'
  | 'duty-named'
  | 'only-service'
  | 'use-is-consent'
  | 'change-by-use'
  | 'explicit-assent'
  | 'covers-other'
  | 'other-basis'
  | 'processor'
  | 'purpose'
  | 'vague-purpose'
  | 'method'
  | 'withdrawal-way'
  | 'withdrawal-right'
  | 'contact'
  | 'kinds'
  | 'retention'
  | 'vague-retention'
  | 'for-ever'
  | 'necessity'
  | 'rights'
  | 'threat'
  | 'claimed-duty'
  | 'already-agreed'
  | 'benefit'
  | 'given-unnamed'
  | 'given-named'
  | 'given-to-nobody'
  | 'entrusted'
  | 'sent'
  | 'on-device'
  | 'abroad'
  | 'at-home'
  | 'extra-trait'
  | 'boundless'
  | 'liability-disclaimed'
  | 'partly-disclaimed'
  | 'bounded'
  | 'guardian-asked'
  | 'for-children'
  | 'child-edition'
  | 'fourteen-up'
  | 'pupil'
  | 'minor-named'

/** A reader looks at one sentence and says what it states. */
export type Reader = (sentence: Sentence, context: ReadingContext) => Statement[]

/** What a reader may know beyond the sentence. */
export interface ReadingContext {
  sentences: readonly Sentence[]
  index: number
  where: 'surface' | 'linked'
  /** The text as a whole is about the face: its title says so, or it is short and speaks of little else. */
  dedicated: boolean
}

const NONE: readonly Tag[] = []

/** All words of the concept in the sentence, in order of place. */
export const all = (sentence: Sentence, concept: Concept): readonly Tag[] => sentence.byConcept.get(concept) ?? NONE

/** True where the sentence holds a word of the concept. */
export const has = (sentence: Sentence, concept: Concept): boolean => sentence.byConcept.has(concept)

/** Index of the first tag that begins at or after a place; words of one concept begin and end in the same order. */
function firstFrom(tags: readonly Tag[], place: number): number {
  let [low, high] = [0, tags.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tags[middle]!.from < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Distances are given in Han characters; a text in Latin letters takes about three for one. */
export const distance = (sentence: Sentence, characters: number): number => (sentence.han ? characters : characters * LATIN)
const LATIN = 3

/** The first word of any of the concepts at or after a place, at most `within` Han characters on. */
export function next(sentence: Sentence, concepts: readonly Concept[], after: number, within = Number.POSITIVE_INFINITY): Tag | undefined {
  const reach = distance(sentence, within)
  let found: Tag | undefined
  for (const concept of concepts) {
    const tags = all(sentence, concept)
    const tag = tags[firstFrom(tags, after)]
    if (tag && tag.from - after <= reach && (!found || tag.from < found.from || (tag.from === found.from && tag.to > found.to))) found = tag
  }
  return found
}

/** The last word of any of the concepts that ends at or before a place, at most `within` Han characters back. */
export function previous(
  sentence: Sentence,
  concepts: readonly Concept[],
  before: number,
  within = Number.POSITIVE_INFINITY,
): Tag | undefined {
  const reach = distance(sentence, within)
  let found: Tag | undefined
  for (const concept of concepts) {
    const tags = all(sentence, concept)
    let at = firstFrom(tags, before) - 1
    while (at >= 0 && tags[at]!.to > before) at--
    const tag = tags[at]
    if (tag && before - tag.to <= reach && (!found || tag.from > found.from)) found = tag
  }
  return found
}

/** "手机号，用于登录；人脸信息": what a word says is said of the data nearest before it, here not the face. */
export function isOfOtherData(sentence: Sentence, { from }: { from: number }): boolean {
  const data = previous(sentence, ['OTHER-DATA', 'PERMISSION', 'OTHER-BIOMETRIC', 'FACE', 'BIOMETRIC'], from)
  return data !== undefined && data.concept !== 'FACE' && data.concept !== 'BIOMETRIC'
}

/** "搬离后由物业删除": what the operator does in its own time is no way that the person has. */
export const isDoneByOperator = (sentence: Sentence, { from }: Tag): boolean =>
  DONE_BY_OPERATOR.words.test(sentence.text.slice(0, from)) && !has(sentence, 'RIGHT') && !has(sentence, 'ASK-TO')

/** A statement whose evidence is the clause that holds `[from, to)`. */
export function state(
  kind: StatementKind,
  sentence: Sentence,
  context: ReadingContext,
  span: { from: number; to: number; words?: string },
): Statement {
  const [from, to] = clauseAround(sentence.text, span.from, span.to)
  return {
    kind,
    words: span.words ?? sentence.quote(span.from, span.to),
    sentence,
    evidence: { quote: sentence.quote(from, to), place: sentence.place },
    where: context.where,
    about: scopeOf(sentence, context),
  }
}

const OTHER_CONCEPTS = ['OTHER-DATA', 'OTHER-BIOMETRIC', 'MATCH-DATA', 'PERMISSION', 'NOT-FACE'] as const satisfies readonly Concept[]

const speaksOfFace = (sentence: Sentence | undefined): boolean => !!sentence && has(sentence, 'FACE')

/** Names other data, and neither the face nor what covers it. */
export const namesOnlyOther = (sentence: Sentence): boolean =>
  OTHER_CONCEPTS.some((concept) => has(sentence, concept)) &&
  !(['FACE', 'BIOMETRIC', 'PERSONAL-DATA'] as const).some((concept) => has(sentence, concept))

/**
 * What a sentence speaks of: the face, where it says so or stands in a text or under a heading that does; something else, where it
 * names other data and no face; otherwise all that the text covers.
 */
export function scopeOf(sentence: Sentence, context: ReadingContext): Scope {
  if (has(sentence, 'FACE')) return 'face'
  if (namesOnlyOther(sentence)) return 'other'
  if (context.dedicated || has(sentence, 'BIOMETRIC')) return 'face'
  if (sentence.heading >= 0 && speaksOfFace(context.sentences[sentence.heading])) return 'face'
  const before = context.sentences[context.index - 1]
  return before && speaksOfFace(before) && inOneParagraph(before, sentence) ? 'face' : 'all'
}

/** They stand in one line of text, however its words are marked up, or in lines of one element. */
export const inOneParagraph = (one: Sentence, other: Sentence): boolean => one.line === other.line || one.place.node === other.place.node

const CLAUSE_END = /[，,；;：:]/
const SHORT = 160

/** Widens a span to whole clauses, so that a quote can be understood; a short sentence is quoted whole. */
function clauseAround(text: string, from: number, to: number): [number, number] {
  if (text.length <= SHORT) return [0, text.length]
  let start = from
  while (start > 0 && !CLAUSE_END.test(text[start - 1]!)) start--
  let end = to
  while (end < text.length && !CLAUSE_END.test(text[end]!)) end++
  return [start, end]
}
