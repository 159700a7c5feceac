import { DENIED_BEFORE, EVEN_SO, IN_THEIR_FAVOUR, RELEASE } from '../lexicon/english'
import { WHATEVER_COMES_OF_IT } from '../lexicon/phrases'
import type { Sentence } from '../reading'
import { all, has, next, previous, type Reader, type ReadingContext, type Statement, scopeOf, state } from '../statement'

/** A licence to what people write or publish is not one to their face. */
const CONTENT = /点评|评论|作品|帖|发布的|reviews?\b|posts?\b|user content/
const REACH = 40
const DENIAL_REACH = 14
/** "不用于考勤、…或者其他任何目的": a list that a no opens. */
const LISTED_NO = /不(?:会|得)?(?:用于|用作|作为|作)[^，。；]{0,40}$/

/** "For any purpose other than attendance". */
const BUT_FOR = /^ (?:other than|except|besides|beyond)\b/

/** The right that is taken, how far it goes, and who bears a leak. */
export const readTerms: Reader = (sentence, context) => {
  if (sentence.quoted || scopeOf(sentence, context) === 'other') return []
  return [...rightTaken(sentence, context), ...liability(sentence, context)]
}

function rightTaken(sentence: Sentence, context: ReadingContext): Statement[] {
  const boundless = all(sentence, 'BOUNDLESS').find((tag) => !next(sentence, ['ERASE'], tag.to, 3))
  const denied = boundless && previous(sentence, ['NOT', 'NO-COLLECT', 'DENY'], boundless.from, DENIAL_REACH)
  if (denied) return [state('bounded', sentence, context, denied)]
  if (boundless && LISTED_NO.test(sentence.text.slice(0, boundless.from))) return [state('bounded', sentence, context, boundless)]
  if (boundless && BUT_FOR.test(sentence.text.slice(boundless.to))) return [state('bounded', sentence, context, boundless)]
  const granted =
    boundless &&
    (previous(sentence, ['CONSENT', 'COLLECT'], boundless.from, REACH) ??
      next(sentence, ['CONSENT', 'COLLECT'], boundless.to, REACH) ??
      has(sentence, 'DEEMED'))
  const ofContent = CONTENT.test(sentence.text) && !has(sentence, 'FACE')
  if (boundless && granted && scopeOf(sentence, context) === 'face' && !ofContent) return [state('boundless', sentence, context, boundless)]
  const bounded = all(sentence, 'BOUNDED')[0]
  return bounded && scopeOf(sentence, context) === 'face' ? [state('bounded', sentence, context, bounded)] : []
}

/** Claims over the face data, or over whatever becomes of it, that are given up beforehand. */
export function releaseIn(sentence: Sentence): { from: number; to: number } | undefined {
  const found = sentence.han ? null : RELEASE.words.exec(sentence.text)
  if (!found || isOurs(sentence, found.index)) return undefined
  return { from: found.index, to: found.index + found[0].length }
}

/** "We do not waive", "we release the images": it is not the reader who gives something up. */
const isOurs = ({ text }: Sentence, at: number): boolean =>
  DENIED_BEFORE.words.test(text.slice(0, at)) ||
  IN_THEIR_FAVOUR.words.test(text.slice(at)) ||
  /\bwe (?:will |may |shall |hereby )?$/.test(text.slice(0, at))

function liability(sentence: Sentence, context: ReadingContext): Statement[] {
  const release = releaseIn(sentence)
  const ofData = has(sentence, 'FACE') || has(sentence, 'BIOMETRIC') || has(sentence, 'LEAK')
  if (release && ofData) {
    const bounded = has(sentence, 'QUALIFIED') && !EVEN_SO.words.test(sentence.text)
    return [state(bounded ? 'partly-disclaimed' : 'liability-disclaimed', sentence, context, release)]
  }
  const disclaims = all(sentence, 'DISCLAIM')[0]
  if (!disclaims) return []
  const whatever = has(sentence, 'LEAK') || WHATEVER_COMES_OF_IT.words.test(sentence.text)
  if (!whatever && !/损失|识别结果|loss|damages/.test(sentence.text)) return []
  const wholly = whatever && !has(sentence, 'QUALIFIED')
  return [state(wholly ? 'liability-disclaimed' : 'partly-disclaimed', sentence, context, disclaims)]
}
