import type { Concept } from '../concepts'
import {
  CONDITION,
  DUTY_OF_OPERATOR,
  IF_WANTED,
  IS_REQUIRED,
  MUST_BEFORE,
  NOT_WITHOUT_A_YES,
  ONLY_BY,
  STAFF_ONLY,
  WITHOUT_FACE,
} from '../lexicon/english'
import {
  AMONG_AIMS,
  BY_FACE_ONLY,
  CLOSING_ACCOUNT,
  ENTRANCE,
  FIRST_THEN,
  NO_LONGER,
  NO_OTHER_WAY,
  NOT_GRANTED,
  OF_PAPERS,
  ONCE_PASSED,
  PUT_DOWN_AS,
  RULE_AGAINST_MISUSE,
  TO_KEEP_SAFE,
  WHO_DOES_NOT,
} from '../lexicon/phrases'
import type { Sentence } from '../reading'
import { all, has, inOneParagraph, next, previous, type Reader, type ReadingContext, type Statement, scopeOf, state } from '../statement'
import type { Tag } from '../tagger'

const OBJECT_REACH = 24

/** What the sentence says follows when a person refuses, and what it makes a condition. */
export const readRefusal: Reader = (sentence, context) => [
  ...consequences(sentence, context),
  ...conditions(sentence, context),
  ...ways(sentence, context),
]

function consequences(sentence: Sentence, context: ReadingContext): Statement[] {
  const refusal =
    refusalIn(sentence) ??
    goingWithout(sentence, context) ??
    all(sentence, 'WITHDRAW').find((tag) => !isOfAccount(sentence, tag) && next(sentence, ['DENY', 'NO-EFFECT', 'OTHER-WAY'], tag.to))
  const yes = sentence.han || sentence.quoted ? null : NOT_WITHOUT_A_YES.words.exec(sentence.text)
  if (yes && scopeOf(sentence, context) !== 'other')
    return [state('refusal-denies-service', sentence, context, { ...spanOf(yes), words: yes[0] })]
  if (!refusal) return refusalAfter(sentence, context)
  if (!has(sentence, 'FACE') && (namesOnlyOtherData(sentence, refusal) || has(sentence, 'CHANGE'))) return []
  if (OF_PAPERS.words.test(sentence.text.slice(refusal.to))) return []
  const stop = next(sentence, ['STOP-HERE'], refusal.to)
  if (stop) return [state('do-not-go-on', sentence, context, { from: refusal.from, to: stop.to })]
  const leave = next(sentence, ['LEAVE'], refusal.to)
  if (leave)
    return [
      state('refusal-denies-service', sentence, context, { from: refusal.from, to: leave.to, words: sentence.quote(leave.from, leave.to) }),
    ]
  const found: Statement[] = []
  const free = freedom(sentence, refusal)
  if (free) found.push(state('refusal-free', sentence, context, { from: refusal.from, to: free.to }))
  const denial = denialOf(sentence, refusal, free)
  if (denial)
    found.push(state(denial.kind, sentence, context, { from: refusal.from, to: denial.to, words: sentence.quote(denial.from, denial.to) }))
  return found
}

/** "注销账户后将停止服务", "数据将被删除": whoever gives up the account refuses nothing, nor does the operator who deletes. */
const isOfAccount = ({ text }: Sentence, { from, to }: Tag): boolean =>
  text[from - 1] === '被' || CLOSING_ACCOUNT.words.test(text.slice(from, to + ACCOUNT_REACH))
const ACCOUNT_REACH = 16

/** "Without a face scan, …", or "without it" behind a sentence on the face: what follows is what a refusal costs. */
function goingWithout(sentence: Sentence, { sentences, index }: ReadingContext): Tag | undefined {
  const found = sentence.han ? null : WITHOUT_FACE.words.exec(sentence.text)
  if (!found || sentence.quoted) return undefined
  const before = sentences[index - 1]
  const ofFace = has(sentence, 'FACE') || (before !== undefined && inOneParagraph(before, sentence) && has(before, 'FACE'))
  return ofFace ? { concept: 'REFUSE', from: found.index, to: found.index + found[0].length } : undefined
}

/** A refusal in so many words, or those who do not do the step and what they cannot do then. */
export function refusalIn(sentence: Sentence): Tag | undefined {
  const refusal = all(sentence, 'REFUSE').find((tag) => !isOffersNone(sentence, tag))
  if (refusal) return refusal
  const who = WHO_DOES_NOT.words.exec(sentence.text)
  return who ? { concept: 'REFUSE', from: who.index, to: who.index + who[0].length } : undefined
}

/** "不提供其他核验方式": what is not offered is nobody's refusal. */
const isOffersNone = (sentence: Sentence, { from, to }: Tag): boolean =>
  all(sentence, 'MANDATORY').some((tag) => tag.from <= from && tag.to > to)

/** "…将无法使用，如您拒绝": the refusal comes last; or the words of no effect stand without one. */
function refusalAfter(sentence: Sentence, context: ReadingContext): Statement[] {
  const free = all(sentence, 'NO-EFFECT')[0]
  if (free && scopeOf(sentence, context) === 'face' && (has(sentence, 'OTHER-SERVICE') || OPTIONAL.test(sentence.text)))
    return [state('refusal-free', sentence, context, free)]
  return []
}

const OPTIONAL = /optional|voluntary|自愿选择|非必/

/** The words that leave a refusal without effect, unless a "but" after them takes the service away all the same. */
function freedom(sentence: Sentence, refusal: Tag): Tag | undefined {
  const free = all(sentence, 'NO-EFFECT').find((tag) => tag.from >= refusal.from && !isOfThePast(sentence, tag))
  if (!free) return next(sentence, ['OTHER-WAY'], refusal.to)
  const but = /但|却|however|but/.exec(sentence.text.slice(free.to))
  const denied = but ? next(sentence, ['DENY'], free.to + but.index) : undefined
  return denied && !next(sentence, ['FACE-FEATURE'], denied.from, OBJECT_REACH) ? undefined : free
}

/** "撤回不影响撤回前已进行的处理": what was done before stays valid; that leaves nobody free. */
const isOfThePast = (sentence: Sentence, tag: Tag): boolean =>
  /^.{0,6}(此前|之前|以前|撤回前|效力|prior|before)/.test(sentence.text.slice(tag.to))

function denialOf(sentence: Sentence, refusal: Tag, free: Tag | undefined) {
  const denial =
    all(sentence, 'DENY').find((tag) => tag.from >= refusal.to && !isSharing(sentence, tag)) ?? deniedOtherwise(sentence, refusal)
  if (!denial) return undefined
  const clauseEnd = sentence.text.slice(denial.to).search(/[，,；;。]/)
  const reach = clauseEnd < 0 ? OBJECT_REACH : Math.min(clauseEnd, OBJECT_REACH)
  const object = next(sentence, ['FACE-FEATURE', 'FACE', 'OTHER-SERVICE', 'SERVICE', 'AIM'], denial.to, reach)
  const ofFeature = object !== undefined && FEATURES.has(object.concept) && !isEntrance(sentence, object)
  const kind = ofFeature || free ? 'refusal-denies-feature' : 'refusal-denies-service'
  // A bare "无法" says nothing without what cannot be done: "无法接单".
  const bare = sentence.han && !object && denial.to - denial.from <= BARE
  const end = bare ? denial.to + Math.min(clauseEnd < 0 ? VERB_REACH : clauseEnd, VERB_REACH) : denial.to
  return { kind, from: denial.from, to: Math.min(sentence.text.length, Math.max(end, object?.to ?? 0)) } as const
}

const BARE = 2
const VERB_REACH = 6

/** "不能入馆", "不予开通借阅权限": the aim of the check is what the person came for. */
const isEntrance = ({ text }: Sentence, { concept, from, to }: Tag): boolean =>
  concept === 'AIM' && ENTRANCE.words.test(text.slice(from, to))

/** "不予开通", or put down for what was not done: a loss in words that stand for something else elsewhere. */
export function deniedOtherwise(sentence: Sentence, { to }: Tag): Tag | undefined {
  if (has(sentence, 'ONLY-THEN')) return undefined
  const rest = sentence.text.slice(to)
  const found = NOT_GRANTED.words.exec(rest) ?? PUT_DOWN_AS.words.exec(rest)
  return found ? { concept: 'DENY', from: to + found.index, to: to + found.index + found[0].length } : undefined
}

/** What is refused is the verification itself, or the function that works by it. */
const FEATURES: ReadonlySet<Concept> = new Set<Concept>(['FACE-FEATURE', 'FACE', 'AIM'])

/** "未经您同意，不得向第三方提供": what may not be done is done to the data. */
const isSharing = (sentence: Sentence, denial: Tag): boolean => next(sentence, ['SHARE'], denial.from, 16) !== undefined

/** "如不提供手机号": a refusal of something that is not the face. */
function namesOnlyOtherData(sentence: Sentence, refusal: Tag): boolean {
  const object = next(
    sentence,
    ['OTHER-DATA', 'MATCH-DATA', 'PERMISSION', 'MARKETING', 'OTHER-BIOMETRIC', 'PERSONAL-DATA', 'AGREEMENT', 'GENERAL-AGREEMENT'],
    refusal.to,
    12,
  )
  return !!object && !['PERSONAL-DATA', 'AGREEMENT', 'GENERAL-AGREEMENT'].includes(object.concept)
}

function conditions(sentence: Sentence, context: ReadingContext): Statement[] {
  const scope = scopeOf(sentence, context)
  const noOther = scope === 'other' ? null : NO_OTHER_WAY.words.exec(sentence.text)
  if (noOther && scope === 'all' && /核[实验]|验证|认证|识别/.test(noOther[0]))
    return [state('only-way', sentence, context, { from: noOther.index, to: noOther.index + noOther[0].length })]
  if (scope !== 'face') return []
  const found: Statement[] = []
  const mandatory = all(sentence, 'MANDATORY')[0]
  const byFace = noOther ?? (has(sentence, 'IF') || has(sentence, 'REFUSE') ? null : BY_FACE_ONLY.words.exec(sentence.text))
  if (mandatory && !negatedBefore(sentence, mandatory) && !isOfFeature(sentence, mandatory))
    found.push(state('only-way', sentence, context, mandatory))
  else if (byFace) found.push(state('only-way', sentence, context, { from: byFace.index, to: byFace.index + byFace[0].length }))
  const only = onlyBy(sentence)
  if (only) found.push(state('only-way', sentence, context, only))
  const condition = conditionIn(sentence)
  if (condition) found.push(state(condition.kind, sentence, context, condition))
  const gate = gateOf(sentence)
  if (gate) found.push(state(gate.given === 'CONSENT' ? 'consent-first' : 'must-first', sentence, context, gate))
  const required = requiredFace(sentence)
  if (required) found.push(state('face-required', sentence, context, required))
  const law = LAW_TITLE.exec(sentence.text)
  if (law && !PROTECTING.test(law[0]))
    found.push(state('duty-named', sentence, context, { from: law.index, to: law.index + law[0].length }))
  const service = all(sentence, 'ONLY-SERVICE')[0]
  if (service) found.push(state('only-service', sentence, context, service))
  return found
}

const LAW_TITLE = /《[^《》]{2,30}(法|条例|办法|规定)》/
/** Laws that protect the face name no duty to give it. */
const PROTECTING = /个人信息保护|人脸识别|民法典|网络安全法|数据安全/

const spanOf = (found: RegExpExecArray): { from: number; to: number } => ({ from: found.index, to: found.index + found[0].length })

/** "Signing is a condition of employment"; "is never a condition" leaves everybody free. */
function conditionIn(sentence: Sentence): { kind: 'refusal-free' | 'must-first' | 'consent-first'; from: number; to: number } | undefined {
  const found = sentence.quoted || sentence.han ? null : CONDITION.words.exec(sentence.text)
  if (!found) return undefined
  const end = found.index + found[0].length
  const [before, after] = [
    sentence.text.slice(Math.max(0, found.index - CONDITION_REACH), found.index),
    sentence.text.slice(end, end + CONDITION_REACH),
  ]
  if (next(sentence, ['FACE', 'FACE-FEATURE'], end, FEATURE_REACH)) return undefined
  const yes = AGREEING.test(before) || AGREEING.test(after)
  if (!yes && !FACED.test(before) && !FACED.test(after)) return undefined
  if (NOBODY.test(before)) return { kind: 'refusal-free', ...spanOf(found) }
  return { kind: yes ? 'consent-first' : 'must-first', ...spanOf(found) }
}

const FEATURE_REACH = 4
const CONDITION_REACH = 90
const AGREEING = /\b(sign(ing|ed|ature)?|agree(ing|ment)?|consent(ing)?|accept(ing|ance)?|enrol(l|ling|ment|lment)?)\b/
const FACED = /\b(face|facial|faceprint|biometric)/
const NOBODY = /(\b(not|never|no)\b|n't\b)[^.,;]{0,40}$|\b(nobody|no one|none|neither)\b[^.,;]{0,80}$/

/** "The lockers can only be opened with your face", which is no feature that may be left alone. */
function onlyBy(sentence: Sentence): { from: number; to: number } | undefined {
  if (sentence.han || sentence.quoted || has(sentence, 'FACE-FEATURE') || has(sentence, 'IF')) return undefined
  for (const { from, to } of all(sentence, 'FACE')) {
    const found = ONLY_BY.words.exec(sentence.text.slice(Math.max(0, from - ONLY_REACH), from))
    if (found && !previous(sentence, ['KIND', 'PERSONAL-DATA'], from) && !STAFF_ONLY.words.test(found[0]))
      return { from: from - found[0].length, to }
  }
  return undefined
}
const ONLY_REACH = 100

/** "Must complete the face check before the exam": whoever has a choice to use it at all is not meant. */
function mustBefore(sentence: Sentence): { from: number; to: number } | undefined {
  const found = sentence.han || sentence.quoted || has(sentence, 'IF') ? null : MUST_BEFORE.words.exec(sentence.text)
  if (!found || DUTY_OF_OPERATOR.words.test(sentence.text.slice(0, found.index))) return undefined
  const span = spanOf(found)
  return all(sentence, 'FACE').some(({ from, to }) => from >= span.from && to <= span.to) ? span : undefined
}

const MUST_REACH = 16

/** "完成人脸识别后方可入场", "must … before you can enter", "只有同意…才可以": the face, or the yes to it, comes first, or nothing follows. */
function gateOf(sentence: Sentence): { from: number; to: number; given?: Concept } | undefined {
  const given = sentence.tags.find(({ concept }) => concept === 'FACE' || concept === 'CONSENT' || concept === 'BIOMETRIC')
  const first = has(sentence, 'IF') || has(sentence, 'WHEN-USING') ? null : FIRST_THEN.words.exec(sentence.text)
  if (first) return spanOf(first)
  const passed = ONCE_PASSED.words.exec(sentence.text)
  if (!given && passed) return spanOf(passed)
  if (!given) return all(sentence, 'MANDATORY').find((tag) => sentence.text.slice(tag.from, tag.to).includes('condition'))
  if (RULE_AGAINST_MISUSE.words.test(sentence.text) || IF_WANTED.words.test(sentence.text)) return undefined
  const before = mustBefore(sentence)
  if (before) return { ...before, given: 'FACE' }
  const then = next(sentence, ['ONLY-THEN'], given.to)
  const onlyThen = then && /才|方/.test(sentence.text.slice(then.from, then.to))
  const bound = sentence.han || has(sentence, 'MUST')
  if (then && bound && (onlyThen || next(sentence, ['SERVICE', 'DENY', 'LEAVE'], then.from, OBJECT_REACH))) {
    return { from: given.from, to: then.to, given: previous(sentence, GIVEN, then.from + 1)?.concept ?? given.concept }
  }
  const must = previous(sentence, ['MUST'], given.from, MUST_REACH)
  if (!must || sentence.text.startsWith(' not', must.to)) return undefined
  const entered = all(sentence, 'SERVICE').find((tag) => tag.to < given.from && /^(之|以|)前/.test(sentence.text.slice(tag.to)))
  if (entered) return { from: entered.from, to: given.to }
  if (previous(sentence, ['WE'], must.from, 3)) return undefined
  const strict = STRICT.test(sentence.text.slice(must.from, must.to))
  return strict && has(sentence, 'SERVICE') && previous(sentence, ['SERVICE', 'YOU'], must.from, OBJECT_REACH)
    ? { from: must.from, to: given.to }
    : undefined
}

const GIVEN = ['FACE', 'CONSENT', 'BIOMETRIC'] as const satisfies readonly Concept[]
/** "入场时需进行人脸识别验证", "本次签到需要人脸核验": a check by face that has to be passed. */
function requiredFace(sentence: Sentence): { from: number; to: number } | undefined {
  for (const { from, to } of all(sentence, 'FACE')) {
    const required =
      sentence.han || has(sentence, 'IF') || has(sentence, 'WHEN-USING') ? null : IS_REQUIRED.words.exec(sentence.text.slice(to))
    if (required) return { from, to: to + required[0].length }
    const must = REQUIRED.exec(sentence.text.slice(Math.max(0, from - REQUIRED_REACH), from))
    if (must && CHECK.test(sentence.text.slice(from, to + CHECK_REACH)) && !has(sentence, 'IF') && !has(sentence, 'WHEN-USING'))
      return { from: from - must[0].length, to }
  }
  return undefined
}
const REQUIRED =
  /(?<!不|无|所|是否)(必须|务必|须|需要?|均需|要求)(?!求)[^，。；：]{0,8}$|应当?(先|首先)?(通过|完成|进行|接受|配合|参加)[^，。；：]{0,6}$|\b(must|required to|have to|you need to)\b(?! not)[^.,;:]{0,40}$/
const REQUIRED_REACH = 44
/** The face is what is checked, not only pictured. */
const CHECK = /识别|验证|认证|核验|核身|比对|刷脸|扫脸|检测|recognition|verification|liveness|scan|match|check\b/
const CHECK_REACH = 6

const STRICT = /必须|务必|强制|一律|must|mandatory|required|have to|need to/

function ways(sentence: Sentence, context: ReadingContext): Statement[] {
  const way = all(sentence, 'OTHER-WAY').find(
    (tag) => !previous(sentence, ['MANDATORY', 'NO-COLLECT', 'DENY'], tag.from, 6) && isOffered(sentence, tag),
  )
  return way && !has(sentence, 'MANDATORY') ? [state('other-way', sentence, context, way)] : []
}

/** A bare "其他方式" is another way only where it is offered: "以电子或者其他方式记录" and "以其他方式接受本协议" offer none. */
function isOffered(sentence: Sentence, tag: Tag): boolean {
  if (sentence.role === 'placeholder' || /^号/.test(sentence.text.slice(tag.to))) return false
  if (NO_LONGER.words.test(sentence.text.slice(tag.to)) || AMONG_AIMS.words.test(sentence.text.slice(0, tag.from))) return false
  if (TO_KEEP_SAFE.words.test(sentence.text.slice(Math.max(0, tag.from - SAFE_REACH), tag.to + SAFE_REACH))) return false
  if (!/^(其他|其它|别的|更多)的?(方式|方法|途径|办法)$/.test(sentence.text.slice(tag.from, tag.to))) return true
  if (/^(选择|)(接受|同意|记录|联系|通知|公布|确认)/.test(sentence.text.slice(tag.to))) return false
  return (
    sentence.role === 'control' ||
    /(选择|改用|提供|采用|使用|切换|更换|试试|通过|可|有)[^，。]{0,6}$/.test(sentence.text.slice(0, tag.from))
  )
}

const SAFE_REACH = 20

/** "是人脸识别功能的必要步骤": of a function that may be left alone. */
const isOfFeature = (sentence: Sentence, { from }: Tag): boolean => previous(sentence, ['FACE-FEATURE'], from, 1) !== undefined

/** "人脸识别不是…唯一方式". */
function negatedBefore(sentence: Sentence, tag: Tag): boolean {
  return /(不是|并非|非|not)[^，。,]{0,16}$/.test(sentence.text.slice(Math.max(0, tag.from - 24), tag.from))
}
