import { CALLED_AT, COSTS, SWITCHED_OFF, WITHOUT_FACE } from '../lexicon/english'
import { GRANTED_BY_READER, ON_REQUEST } from '../lexicon/phrases'
import type { Sentence } from '../reading'
import {
  all,
  distance,
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
import { deniedOtherwise, refusalIn } from './refusal'

/** The rest of the notice: a way to reach the processor, which face data, how long, why a face, which rights. */
export const readDetails: Reader = (sentence, context) => {
  if (sentence.quoted || isLabel(sentence)) return []
  const scope = scopeOf(sentence, context)
  return [
    ...contact(sentence, context),
    ...(scope === 'other' ? [] : [...rights(sentence, context), ...retention(sentence, context)]),
    ...(scope === 'all' ? faceItself(sentence, context) : []),
    ...(scope === 'face' ? [...kinds(sentence, context), ...necessity(sentence, context)] : []),
  ]
}

/** A short heading names a field; what is told stands in the field. */
const LABEL_LENGTH = 12
const isLabel = (sentence: Sentence): boolean => sentence.role === 'heading' && sentence.text.length <= LABEL_LENGTH

const ADDRESS =
  /[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,4}|(?<!\d)(400-?\d{3,4}-?\d{3,4}|0\d{2,3}[- ]\d{3,4}[- ]?\d{4}|1[3-9]\d{9}|95\d{3})(?!\d)|\+\d{1,3}[ -]\d{2,4}|分机(号码?|：)? ?\d{3,5}/
/** Placeholders that nobody filled in are no address. */
const BLANK = /[_＿*×x]{3,}|x{2,}|\b(sample|test|demo|(john|jane)\.?doe|your\.?name|you|name|user|username)@/

function contact(sentence: Sentence, context: ReadingContext): Statement[] {
  if (sentence.role === 'placeholder' || BLANK.test(sentence.text) || has(sentence, 'AUTHORITY')) return []
  const address = ADDRESS.exec(sentence.text) ?? (sentence.han ? null : CALLED_AT.words.exec(sentence.text))
  if (address) return [state('contact', sentence, context, { from: address.index, to: address.index + address[0].length })]
  if (scopeOf(sentence, context) === 'other') return []
  const word = all(sentence, 'REACHABLE').find((tag) => hasValue(sentence, tag))
  return word ? [state('contact', sentence, context, word)] : []
}

/** A field with something in it, or a place or service that the reader is told to turn to. */
function hasValue(sentence: Sentence, { from, to }: Tag): boolean {
  const field = /^[：:]\s*(.*)$/.exec(sentence.text.slice(to))
  if (/^\s*\d{5,}/.test(sentence.text.slice(to))) return true
  if (field) return field[1]!.replace(/[。，；\s]/g, '').length >= VALUE_LENGTH
  return /联系|咨询|拨打|致电|可到|请到|到|在|找|向|至|contact|call|email|ask|at|through|by/.test(
    sentence.text.slice(Math.max(0, from - TURN_REACH), to),
  )
}

const VALUE_LENGTH = 4
const TURN_REACH = 14

function kinds(sentence: Sentence, context: ReadingContext): Statement[] {
  if (sentence.role === 'control') return []
  const kind = all(sentence, 'KIND').find((tag) => !isOfOtherData(sentence, tag))
  return kind && (has(sentence, 'FACE') || has(sentence, 'COLLECT') || has(sentence, 'CAPTURE') || has(sentence, 'BIOMETRIC'))
    ? [state('kinds', sentence, context, kind)]
    : []
}

const NUMBER =
  /([\d一二两三四五六七八九十半几百]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|forty-five|sixty|ninety)\)?\s*(个)?\s*(天|日|周|星期|月|季度|年|学期|小时|分钟|秒|工作日|自然日|hours?|days?|weeks?|months?|years?|minutes?|seconds?)/
const TERM_REACH = 24

/** How long: a number of days by a word of keeping or erasing, an event that ends it, or that nothing is kept. */
function retention(sentence: Sentence, context: ReadingContext): Statement[] {
  const forEver = all(sentence, 'FOR-EVER')[0]
  if (forEver && previous(sentence, ['NOT', 'NO-COLLECT'], forEver.from, 2)) return [state('retention', sentence, context, forEver)]
  if (forEver) return [state('for-ever', sentence, context, forEver)]
  const notKept = all(sentence, 'NO-KEEP')[0]
  if (notKept && (has(sentence, 'FACE') || isOfPictures(sentence, notKept))) return [state('retention', sentence, context, notKept)]
  const words = sentence.tags.filter(({ concept }) => concept === 'KEEP' || concept === 'ERASE')
  const word = words[0]
  if (!word && !context.sentences[sentence.heading]?.text.match(/期限|多久|时间|retention|how long/)) return []
  const number = NUMBER.exec(sentence.text)
  const near =
    number &&
    (!word || words.some(({ from }) => Math.abs(number.index - from) <= distance(sentence, TERM_REACH)) || number.index < word.from)
  if (number && near && !isOfAnswering(sentence, number.index))
    return [state('retention', sentence, context, { from: number.index, to: number.index + number[0].length })]
  const term = all(sentence, 'TERM')[0]
  if (term) return [state('retention', sentence, context, term)]
  const vague = all(sentence, 'VAGUE-TERM')[0]
  return vague ? [state('vague-retention', sentence, context, vague)] : []
}

/** "No photos are stored", of the face and not of a card: "不会保存身份证照片"; and nothing else is kept instead. */
const isOfPictures = (sentence: Sentence, notKept: Tag): boolean =>
  has(sentence, 'KIND') && !has(sentence, 'MATCH-DATA') && !has(sentence, 'OTHER-DATA') && !next(sentence, ['KEEP'], notKept.to)

/** "15 个工作日内答复", "报告将在 7 天内": the days of an answer or a report, not of the face. */
const isOfAnswering = (sentence: Sentence, at: number): boolean =>
  ON_REQUEST.words.test(sentence.text.slice(0, at)) ||
  /答复|处理完毕|办结|办理完毕|回复|反馈|处理您的(请求|申请)|受理|核查|报告|送达|生效|reply|respond|report/.test(
    sentence.text.slice(at, at + TERM_REACH),
  )

/** A reason is given, and the face follows from it. */
const CAUSE = /所以|因此|因而|because|so we/

/** "A face cannot be lent": a reason that names the face itself, wherever it stands. */
function faceItself(sentence: Sentence, context: ReadingContext): Statement[] {
  const why = all(sentence, 'WHY-FACE').find(({ from, to }) => sentence.text.slice(from, to).startsWith('face '))
  return why ? [state('necessity', sentence, context, why)] : []
}

function necessity(sentence: Sentence, context: ReadingContext): Statement[] {
  const field = context.sentences[sentence.heading]
  if (field && isLabel(field) && has(field, 'WHY-FACE'))
    return [state('necessity', sentence, context, { from: 0, to: sentence.text.length })]
  const why = all(sentence, 'WHY-FACE')[0]
  if (why && !has(sentence, 'DEFINITION')) return [state('necessity', sentence, context, why)]
  const cause = has(sentence, 'FACE') ? CAUSE.exec(sentence.text) : null
  if (cause) return [state('necessity', sentence, context, { from: cause.index, to: cause.index + cause[0].length })]
  const without = sentence.han ? null : WITHOUT_FACE.words.exec(sentence.text)
  const loss = without && next(sentence, ['DENY'], without.index)
  if (without && loss) return [state('necessity', sentence, context, { from: without.index, to: loss.to })]
  const refusal = refusalIn(sentence)
  const cost = refusal && (next(sentence, ['DENY', 'NO-EFFECT'], refusal.to) ?? deniedOtherwise(sentence, refusal))
  const loses = refusal && !cost ? COSTS.words.exec(sentence.text.slice(refusal.to)) : null
  if (refusal && loses)
    return [state('necessity', sentence, context, { from: refusal.from, to: refusal.to + loses.index + loses[0].length })]
  return refusal && cost ? [state('necessity', sentence, context, { from: refusal.from, to: cost.to })] : []
}

function rights(sentence: Sentence, context: ReadingContext): Statement[] {
  const erases = sentence.role === 'control' && has(sentence, 'FACE') ? all(sentence, 'ERASE')[0] : undefined
  if (erases) return [state('rights', sentence, context, erases)]
  const field = context.sentences[sentence.heading]
  if (field && /权利|rights/.test(field.text) && has(sentence, 'CHANNEL'))
    return [state('rights', sentence, context, { from: 0, to: sentence.text.length })]
  const right = all(sentence, 'ACCESS-RIGHT').find((tag) => isOfTheReader(sentence, tag))
  if (right) return [state('rights', sentence, context, right)]
  const erased = erasedThen(sentence, context)
  return erased ? [state('rights', sentence, context, erased)] : []
}

/** "You can switch it off in the app, and the template will be deleted": what is erased when the person says so is theirs to have erased. */
function erasedThen(sentence: Sentence, { sentences, index }: ReadingContext): Tag | undefined {
  if (sentence.han) return undefined
  const ends = (one: Sentence | undefined, until = Number.POSITIVE_INFINITY): boolean => {
    const off = one && (ENDING.exec(one.text) ?? SWITCHED_OFF.words.exec(one.text))
    return !!one && !!off && off.index < until && (has(one, 'CHANNEL') || has(one, 'RIGHT')) && !has(one, 'NOT')
  }
  const before = sentences[index - 1]
  const inParagraph = before !== undefined && inOneParagraph(before, sentence)
  return all(sentence, 'ERASE').find(({ from }) => ends(sentence, from) || (inParagraph && ends(before)))
}
const ENDING = /\b(withdraw|revoke|opt out|(turn|switch) off|change your mind)\b/

/** "我们有权拒绝、限制、注销": a right that the operator keeps for itself, and no later word gives to the reader. */
function isReserved(sentence: Sentence, { from }: Tag): boolean {
  const owned = (concept: 'WE' | 'YOU') =>
    all(sentence, 'RIGHT').findLastIndex((right) => right.to <= from && all(sentence, concept).some((who) => stands(who, right)))
  return owned('WE') > owned('YOU')
}

/** "我们" right before "有权", or within "we may". */
const stands = (who: Tag, right: Tag): boolean => who.from < right.to && who.to >= right.from - 1

/** "测试完成后视频将被删除": what the operator does, or what a permission of the device is for. */
const isDoneByItself = ({ text }: Sentence, { from }: Tag): boolean => DONE_TO.test(text.slice(Math.max(0, from - DONE_REACH), from))
const DONE_TO = /(被|自动|立即|即刻|及时|予以|后即|后将|将|(will|be|is|are|automatically|permanently|securely)( be)?) ?$/
const DONE_REACH = 24
const TURNED_TO = /请(在|到|向|联系|致|拨|发|前往)/
const DEVICE = /^.{0,3}(摄像头|相机|相册|camera)/

/** "查询请致电" is where to ask, "查询检验报告" the service, "修改本协议" what the operator may do. */
const OF_SOMETHING_ELSE =
  /^(查询(请|可|电话|热线)|访问(权限|控制|日志|密码|凭证|量)|(查询|查看|查阅|打印)[^，。、]{0,4}(就诊|诊疗|处方|检查|检验|报告|订单|账单|余额|成绩|病历|物流)|(修改|更改|补充)(后|过)的|(修改|更改|补充)[^，。]{0,4}本(协议|政策|条款|规则|须知|声明|授权书))/

/** Said to the reader as something that they may do; erasing that happens by itself is no right. */
function isOfTheReader(sentence: Sentence, tag: Tag): boolean {
  if (GRANTED_BY_READER.words.test(sentence.text.slice(0, tag.from))) return false
  if (isOfOtherData(sentence, tag) || (has(sentence, 'GUARDIAN') && !has(sentence, 'CHANNEL'))) return false
  if (OF_SOMETHING_ELSE.test(sentence.text.slice(tag.from))) return false
  if (isReserved(sentence, tag) || previous(sentence, ['DENY', 'NOT'], tag.from, 1)) return false
  if (
    has(sentence, 'AUTHORITY') ||
    isDoneByItself(sentence, tag) ||
    isDoneByOperator(sentence, tag) ||
    DEVICE.test(sentence.text.slice(tag.to))
  )
    return false
  if (
    /^.{0,4}(请求|申请|request)/.test(sentence.text.slice(tag.to)) ||
    (has(sentence, 'ASK-TO') && (has(sentence, 'CHANNEL') || TURNED_TO.test(sentence.text)))
  )
    return true
  return has(sentence, 'RIGHT')
    ? has(sentence, 'YOU') || previous(sentence, ['RIGHT'], tag.from, TERM_REACH) !== undefined
    : has(sentence, 'CHANNEL') || ADDRESS.test(sentence.text)
}
