import type { Concept } from '../concepts'
import { DISCIPLINE, FOR_MY_CHILD, GOES_NOT_ALONG, MAY_NOT_BE, SHAMING } from '../lexicon/english'
import { AGAINST_MISUSE, PUT_DOWN_AS, WHO_DOES_NOT } from '../lexicon/phrases'
import type { Sentence } from '../reading'
import {
  all,
  has,
  next,
  previous,
  type Reader,
  type ReadingContext,
  type Statement,
  type StatementKind,
  scopeOf,
  state,
} from '../statement'
import type { Tag } from '../tagger'

const WORDS: readonly [Concept, StatementKind][] = [
  ['THREAT', 'threat'],
  ['ALREADY-AGREED', 'already-agreed'],
  ['BENEFIT', 'benefit'],
]

/** Words that press: threats, a duty claimed without its law, a yes that nobody gave, a benefit tied to the face. */
export const readPressure: Reader = (sentence, context) => {
  if (sentence.quoted || scopeOf(sentence, context) !== 'face') return []
  const found = WORDS.flatMap(([concept, kind]): Statement[] => {
    const tag = all(sentence, concept).find((word) => !isWithinQuotes(sentence, word) && sentence.text[word.to] !== '的')
    if (concept === 'BENEFIT' && has(sentence, 'OTHER-WAY')) return []
    if (tag && kind === 'threat' && (isAgainstMisuse(sentence, tag) || MAY_NOT_BE.words.test(sentence.text.slice(0, tag.from)))) return []
    return tag ? [state(kind, sentence, context, tag)] : []
  })
  const fear = found.some(({ kind }) => kind === 'threat') ? undefined : (discipline(sentence) ?? shaming(sentence))
  if (fear) found.push(state('threat', sentence, context, fear))
  found.push(...putDown(sentence, context))
  const duty = all(sentence, 'CLAIMED-DUTY')[0]
  return duty && obliges(sentence, duty) && !sentence.text.includes('《')
    ? [...found, state('claimed-duty', sentence, context, duty)]
    : found
}

/** "Whoever refuses may be dismissed"; not what is never done, and not what follows another fault. */
function discipline(sentence: Sentence): { from: number; to: number } | undefined {
  const found = sentence.han ? null : DISCIPLINE.words.exec(sentence.text)
  const refused = GOES_NOT_ALONG.words.exec(sentence.text)
  if (!found || !refused) return undefined
  const from = refused.index < found.index ? refused.index + refused[0].length : 0
  if (DENIED.test(sentence.text.slice(from, found.index))) return undefined
  return { from: found.index, to: found.index + found[0].length }
}
const DENIED = /\b(not|never|no|nobody|none|neither|cannot)\b|n't\b/

/** "No, I will stay unprotected": the name of a control blames whoever declines. */
function shaming(sentence: Sentence): { from: number; to: number } | undefined {
  const found = sentence.role === 'control' ? SHAMING.words.exec(sentence.text) : null
  return found ? { from: found.index, to: found.index + found[0].length } : undefined
}

/** "账号不得出租，否则冻结": those are threatened who cheat. */
const isAgainstMisuse = (sentence: Sentence, { from }: Tag): boolean =>
  !has(sentence, 'REFUSE') && AGAINST_MISUSE.words.test(sentence.text.slice(0, from))

/** "逾期未录入的，一律按旷工处理": a penalty at work or school for who does not do it. An exam that is missed is no threat of its own. */
function putDown(sentence: Sentence, context: ReadingContext): Statement[] {
  if (!has(sentence, 'REFUSE') && !WHO_DOES_NOT.words.test(sentence.text)) return []
  const found = PUT_DOWN_AS.words.exec(sentence.text)
  return found && !/考|资格|入住|报名|参加/.test(found[0])
    ? [state('threat', sentence, context, { from: found.index, to: found.index + found[0].length })]
    : []
}

const DUTY_REACH = 24

/** The duty is to have the face taken, not to keep it safe or in the country. */
const obliges = (sentence: Sentence, duty: Tag): boolean =>
  has(sentence, 'FACE') &&
  (next(sentence, ['ASK-TO', 'MUST'], duty.from, DUTY_REACH) ?? previous(sentence, ['ASK-TO', 'MUST'], duty.from, DUTY_REACH)) !==
    undefined &&
  !has(sentence, 'AT-HOME') &&
  !has(sentence, 'ENCRYPT')

/** Whom it is for: children, and whether a guardian is asked. */
export const readMinors: Reader = (sentence, context) => {
  if (sentence.quoted) return []
  const guardian = all(sentence, 'GUARDIAN')[0]
  const asked = guardian && (has(sentence, 'CONSENT') || /签署|签字|陪同|征得|代为|填写|勾选/.test(sentence.text))
  if (guardian && asked) return [state('guardian-asked', sentence, context, guardian)]
  const own = FOR_MY_CHILD.words.exec(sentence.text)
  if (own) return [state('guardian-asked', sentence, context, { from: own.index, to: own.index + own[0].length })]
  return [...childrenIn(sentence, context), ...pupilsIn(sentence, context)]
}

function childrenIn(sentence: Sentence, context: ReadingContext): Statement[] {
  const edition = all(sentence, 'CHILD-EDITION')[0]
  if (edition) return [state('child-edition', sentence, context, edition)]
  const child = all(sentence, 'FOR-CHILDREN')[0]
  const ofStaff = STAFF.test(sentence.text) && !has(sentence, 'PUPIL')
  return child && !ofStaff ? [state('for-children', sentence, context, child)] : []
}

function pupilsIn(sentence: Sentence, context: ReadingContext): Statement[] {
  const found: Statement[] = []
  const ofMinors = has(sentence, 'FACE') && !has(sentence, 'NO-COLLECT') && !has(sentence, 'ADULT-STUDENT')
  const pupil = ofMinors ? all(sentence, 'PUPIL')[0] : undefined
  if (pupil) found.push(state('pupil', sentence, context, pupil))
  const youth = all(sentence, 'FOURTEEN-UP')[0]
  if (youth) found.push(state('fourteen-up', sentence, context, youth))
  const minor = all(sentence, 'MINOR')[0]
  const named = minor && !youth && !has(sentence, 'REFUSE') && /未成年|周岁|minor|under/.test(sentence.text.slice(minor.from, minor.to))
  if (named) found.push(state('minor-named', sentence, context, minor))
  return found
}

/** "凡说“不刷脸就冻结账户”的都是诈骗": words that are quoted are somebody else's. */
const isWithinQuotes = (sentence: Sentence, { from }: Tag): boolean => {
  const before = sentence.text.slice(0, from)
  return (before.match(/[“「]/g)?.length ?? 0) > (before.match(/[”」]/g)?.length ?? 0)
}

/** A school or kindergarten that takes the faces of those who work there. */
const STAFF = /教职工|教师|老师|员工|职工|staff|teachers/

const DENIAL_REACH = 24

/** Traits that a face is read for beyond who somebody is. */
export const readTraits: Reader = (sentence, context) => {
  const trait = all(sentence, 'EXTRA-TRAIT')[0]
  const reads = has(sentence, 'COLLECT') || has(sentence, 'PURPOSE') || has(sentence, 'ANALYSIS')
  if (!trait || sentence.quoted || scopeOf(sentence, context) !== 'face') return []
  const denied = previous(sentence, ['NO-COLLECT', 'NOT'], trait.from, DENIAL_REACH)
  if (denied) return [state('bounded', sentence, context, denied)]
  return reads || has(sentence, 'CAPTURE') ? [state('extra-trait', sentence, context, trait)] : []
}
