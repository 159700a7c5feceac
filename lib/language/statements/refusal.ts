import type { Sentence } from '../reading'
import { all, has, next, previous, type Reader, type ReadingContext, type Statement, state } from '../statement'
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
    all(sentence, 'REFUSE')[0] ?? all(sentence, 'WITHDRAW').find((tag) => next(sentence, ['DENY', 'NO-EFFECT', 'OTHER-WAY'], tag.to))
  if (!refusal) return refusalAfter(sentence, context)
  if (!has(sentence, 'FACE') && (namesOnlyOtherData(sentence, refusal) || has(sentence, 'CHANGE'))) return []
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

/** "…将无法使用，如您拒绝": the refusal comes last; or the words of no effect stand without one. */
function refusalAfter(sentence: Sentence, context: ReadingContext): Statement[] {
  const free = all(sentence, 'NO-EFFECT')[0]
  if (free && has(sentence, 'OTHER-SERVICE') && has(sentence, 'FACE')) return [state('refusal-free', sentence, context, free)]
  return []
}

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
  const denial = next(sentence, ['DENY'], refusal.to)
  if (!denial) return undefined
  const clauseEnd = sentence.text.slice(denial.to).search(/[，,；;。]/)
  const reach = clauseEnd < 0 ? OBJECT_REACH : Math.min(clauseEnd, OBJECT_REACH)
  const object = next(sentence, ['FACE-FEATURE', 'FACE', 'OTHER-SERVICE', 'SERVICE'], denial.to, reach)
  const ofFeature = object?.concept === 'FACE-FEATURE' || object?.concept === 'FACE'
  const takesService = !ofFeature && (object !== undefined || TAKES_SERVICE.test(sentence.text.slice(denial.from, denial.to)))
  const kind = takesService && !free ? 'refusal-denies-service' : 'refusal-denies-feature'
  return { kind, from: denial.from, to: Math.max(denial.to, object?.to ?? 0) } as const
}

/** The denial names what is taken in its own words: "无法注册", "停止提供服务". */
const TAKES_SERVICE = /[注登进办入打报签服账资下]|regist|enter|sign|attend|join|account|access|suspend|terminat|admit/

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
  const found: Statement[] = []
  const face = all(sentence, 'FACE')[0] ?? (context.dedicated ? all(sentence, 'BIOMETRIC')[0] : undefined)
  const mandatory = all(sentence, 'MANDATORY')[0]
  if (mandatory && !negatedBefore(sentence, mandatory) && (face || context.dedicated))
    found.push(state('only-way', sentence, context, mandatory))
  const gate = face && gateOf(sentence, face)
  if (gate) found.push(state('must-first', sentence, context, { from: Math.min(face.from, gate.from), to: Math.max(face.to, gate.to) }))
  else if (mandatory && /condition/.test(sentence.text.slice(mandatory.from, mandatory.to)))
    found.push(state('must-first', sentence, context, mandatory))
  const law = all(sentence, 'LAW')[0]
  if (law && sentence.text.slice(law.from, law.to).startsWith('《') && face) found.push(state('duty-named', sentence, context, law))
  return found
}

/** "完成人脸识别后方可入场", "must … before you can enter": the face comes first, or nothing follows. */
function gateOf(sentence: Sentence, face: Tag): Tag | undefined {
  const then = next(sentence, ['ONLY-THEN'], face.to)
  if (then && next(sentence, ['SERVICE', 'DENY', 'LEAVE'], then.from, OBJECT_REACH)) return then
  const must = previous(sentence, ['MUST'], face.from, 14)
  const before = all(sentence, 'SERVICE').find((tag) => tag.to < face.from && /^(之|以|)前/.test(sentence.text.slice(tag.to)))
  if (must && before) return before
  if (!must || !/必须|务必|强制|一律|must|mandatory|required|have to|need to/.test(sentence.text.slice(must.from, must.to)))
    return undefined
  return previous(sentence, ['SERVICE', 'YOU'], must.from, OBJECT_REACH) && (has(sentence, 'SERVICE') || has(sentence, 'ONLY-THEN'))
    ? must
    : undefined
}

function ways(sentence: Sentence, context: ReadingContext): Statement[] {
  const way = all(sentence, 'OTHER-WAY').find(
    (tag) => !previous(sentence, ['MANDATORY', 'NO-COLLECT', 'DENY'], tag.from, 6) && isOffered(sentence, tag),
  )
  return way && !has(sentence, 'MANDATORY') ? [state('other-way', sentence, context, way)] : []
}

/** A bare "其他方式" is another way only where it is offered: "以电子或者其他方式记录" and "以其他方式接受本协议" offer none. */
function isOffered(sentence: Sentence, tag: Tag): boolean {
  if (!/^(其他|其它|别的|更多)的?(方式|方法|途径|办法)$/.test(sentence.text.slice(tag.from, tag.to))) return true
  if (/^(选择|)(接受|同意|记录|联系|通知|公布|确认)/.test(sentence.text.slice(tag.to))) return false
  return (
    sentence.role === 'control' ||
    /(选择|改用|提供|采用|使用|切换|更换|试试|通过|可|有)[^，。]{0,6}$/.test(sentence.text.slice(0, tag.from))
  )
}

/** "人脸识别不是…唯一方式". */
function negatedBefore(sentence: Sentence, tag: Tag): boolean {
  return /(不是|并非|非|not)[^，。,]{0,16}$/.test(sentence.text.slice(Math.max(0, tag.from - 24), tag.from))
}
