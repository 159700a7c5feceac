import { AND_ITS_OWN, HELD_BY, LISTED_NAME, NAMED_SUPPLIER, ON_OTHERS } from '../lexicon/english'
import { EXCEPT_BELOW, NOT_GIVEN } from '../lexicon/phrases'
import type { Sentence } from '../reading'
import { all, has, next, previous, type Reader, type ReadingContext, type Statement, scopeOf, state } from '../statement'
import type { Tag } from '../tagger'
import { nameOfOther } from './processor'
import { releaseIn } from './terms'

/** Where the face goes: to others, named or not; over the network; out of the country. */
export const readSharing: Reader = (sentence, context) => {
  if (sentence.quoted || sentence.role === 'control') return []
  if (EXCEPT_BELOW.words.test(sentence.text) || ON_OTHERS.words.test(sentence.text)) return []
  const nobody = onlySold(sentence) ? undefined : all(sentence, 'WITH-NOBODY')[0]
  if (nobody && scopeOf(sentence, context) !== 'other')
    return [state('given-to-nobody', sentence, context, nobody), ...journey(sentence, context)]
  if (releaseIn(sentence)) return []
  const excepted = amongExceptions(sentence, context)
  if (excepted) return [excepted]
  const scope = scopeOf(sentence, context)
  if (scope === 'all' && has(sentence, 'PERSONAL-DATA')) return sharedAsAWhole(sentence, context)
  if (scope !== 'face' && !(scope === 'all' && OF_TEMPLATES.test(sentence.text))) return []
  return [...recipients(sentence, context), ...journey(sentence, context)]
}

/** "不会出售给第三方": what is not sold may still be given. */
const onlySold = (sentence: Sentence): boolean => {
  const giving = [...all(sentence, 'GIVE'), ...all(sentence, 'WITH-NOBODY')]
  return giving.length > 0 && giving.every(({ from, to }) => SELLING.test(sentence.text.slice(from, to)))
}
const SELLING = /出售|出租|^(?:never |not )?(?:be )?(?:sell|sold)$/

const isDenied = (sentence: Sentence, giving: Tag): boolean =>
  NOT_GIVEN.words.test(sentence.text.slice(Math.max(0, giving.from - GIVING_REACH), giving.from))

const GIVING_REACH = 40
/** "提供给…第三方合作机构": who receives it, whoever else the sentence names before. */
const RECEIVER_REACH = 24

function recipients(sentence: Sentence, context: ReadingContext): Statement[] {
  const other = all(sentence, 'THIRD-PARTY')[0]
  const giving = all(sentence, 'GIVE')[0]
  if (giving && other && isDenied(sentence, giving)) return onlySold(sentence) ? [] : [state('given-to-nobody', sentence, context, giving)]
  const entrusted = all(sentence, 'ENTRUSTED')[0]
  if (entrusted) return [state('entrusted', sentence, context, entrusted)]
  const name = recipientNamed(sentence, context, other, giving)
  const receiver = giving && next(sentence, ['THIRD-PARTY'], giving.from, RECEIVER_REACH)
  if (
    receiver &&
    name &&
    sentence.text.lastIndexOf(name.toLowerCase(), giving.from) >= 0 &&
    !sentence.text.includes(name.toLowerCase(), giving.to)
  )
    return [state('given-unnamed', sentence, context, receiver)]
  if (name && (giving || other)) {
    return [state('given-named', sentence, context, { from: giving?.from ?? other!.from, to: giving?.to ?? other!.to, words: name })]
  }
  if (!other && listed(context)) {
    const inList = nameOfOther(sentence)
    if (inList) return [state('given-named', sentence, context, { from: 0, to: sentence.text.length, words: inList })]
  }
  if (!other) return []
  const does =
    next(sentence, ['GIVE', 'COLLECT', 'COMPARE', 'STORE'], other.to, GIVING_REACH) ??
    previous(sentence, ['GIVE', 'COLLECT'], other.from, GIVING_REACH)
  return does || giving || HELD_BY.words.test(sentence.text.slice(0, other.from)) ? [state('given-unnamed', sentence, context, other)] : []
}

/** The name of who receives it: in the sentence, or in a list that it announces. */
function recipientNamed(sentence: Sentence, context: ReadingContext, other: Tag | undefined, giving: Tag | undefined): string | undefined {
  const supplier = NAMED_SUPPLIER.words.exec(sentence.quote())
  const name = supplier?.[1] ?? supplier?.[2] ?? nameOfOther(sentence)
  const givenLater = !giving || (other !== undefined && giving.from > other.to)
  if (name && !(other && givenLater && isOwner(sentence, other, name))) return name
  return giving && has(sentence, 'ALL-ABOVE') ? nameInList(context) : undefined
}

/** "Harbourly and its suppliers": the name before is the one who asks. */
const isOwner = (sentence: Sentence, other: Tag, name: string): boolean =>
  AND_ITS_OWN.words.exec(sentence.text.slice(0, other.from))?.[1]?.includes(name.toLowerCase()) ?? false

/** What a face is turned into, where somebody else holds it. */
const OF_TEMPLATES = /\b(?:templates?|faceprints?)\b[^.;]{0,60}\b(?:hosted|held|stored|kept|processed)\b[^.;]{0,40}\bby\b/

/** A clause on all personal data: "我们可能会将您的信息共享给金融机构或第三方". */
function sharedAsAWhole(sentence: Sentence, context: ReadingContext): Statement[] {
  const giving = all(sentence, 'GIVE')[0]
  const receiver = giving && next(sentence, ['THIRD-PARTY'], giving.from, sentence.han ? RECEIVER_REACH : GIVING_REACH)
  if (!giving || !receiver || isDenied(sentence, giving) || CONDITIONED.some((concept) => has(sentence, concept))) return []
  if (all(sentence, 'DEFINITION').some(({ from, to }) => from > receiver.from || sentence.text.slice(from, to) !== 'including')) return []
  return nameOfOther(sentence) ? [] : [state('given-unnamed', sentence, context, receiver)]
}
const CONDITIONED = ['IF', 'WHEN-USING', 'SEPARATE', 'ENTRUSTED', 'REFUSE', 'LAW', 'NOT', 'WITH-NOBODY'] as const

const LIST_LENGTH = 3

/** "… face data to nobody except:", above a list of those who get it. */
const isListOfExceptions = (sentence: Sentence): boolean =>
  (has(sentence, 'GIVE') || has(sentence, 'WITH-NOBODY')) &&
  (has(sentence, 'FACE') || has(sentence, 'BIOMETRIC')) &&
  EXCEPT_BELOW.words.test(sentence.text)

function amongExceptions(sentence: Sentence, context: ReadingContext): Statement | undefined {
  const { sentences, index } = context
  const other = has(sentence, 'GIVE') ? undefined : all(sentence, 'THIRD-PARTY')[0]
  if (!other || !sentences.slice(Math.max(0, index - LIST_LENGTH), index).some(isListOfExceptions)) return undefined
  const name = nameOfOther(sentence)
  return name ? state('given-named', sentence, context, { ...other, words: name }) : state('given-unnamed', sentence, context, other)
}

/** Stands in a list that a sentence on giving has announced. */
const listed = ({ sentences, index }: ReadingContext): boolean =>
  sentences.slice(Math.max(0, index - LIST_LENGTH), index).some((before) => has(before, 'GIVE') && has(before, 'ALL-ABOVE'))

/** "同步给下列单位：" and a list below: the first name in it. */
const nameInList = ({ sentences, index }: ReadingContext): string | undefined =>
  sentences
    .slice(index + 1, index + 1 + LIST_LENGTH)
    .map((sentence) => nameOfOther(sentence) ?? LISTED_NAME.words.exec(sentence.quote())?.[1])
    .find((name) => name !== undefined)

function journey(sentence: Sentence, context: ReadingContext): Statement[] {
  const found: Statement[] = []
  const add = (concept: 'UPLOADED' | 'ON-DEVICE' | 'ABROAD' | 'AT-HOME', kind: 'sent' | 'on-device' | 'abroad' | 'at-home'): void => {
    const tag = all(sentence, concept)[0]
    if (tag) found.push(state(kind, sentence, context, tag))
  }
  add('ON-DEVICE', 'on-device')
  if (found.length === 0) add('UPLOADED', 'sent')
  add('AT-HOME', 'at-home')
  if (!found.some(({ kind }) => kind === 'at-home') && goesAbroad(sentence)) add('ABROAD', 'abroad')
  return found
}

/** Data goes or lies abroad by the words; a traveller, a guest or goods from abroad do not count, nor what would be asked for first. */
function goesAbroad(sentence: Sentence): boolean {
  if (has(sentence, 'SEPARATE') || has(sentence, 'WHEN-USING')) return false
  return all(sentence, 'ABROAD').some(
    (tag) => next(sentence, MOVING, tag.from, GIVING_REACH) !== undefined || previous(sentence, MOVING, tag.to, GIVING_REACH) !== undefined,
  )
}

const MOVING = ['GIVE', 'UPLOADED', 'STORE', 'KEEP', 'SHARE'] as const
