import type { Concept } from '../concepts'
import { DONE_BY_DEVICE, TO_CAMERA, WHO_DOES_NOT } from '../lexicon/phrases'
import type { Sentence } from '../reading'
import { all, has, next, previous, type Reader, type ReadingContext, state } from '../statement'
import type { Tag } from '../tagger'

const NEAR = 40
const ASKING = [
  'ASK-TO',
  'COLLECT',
  'CONSENT',
  'SEPARATE',
  'CAPTURE',
  'COMPARE',
  'EXTRACT',
  'MUST',
  'PURPOSE',
] as const satisfies readonly Concept[]

/** Whether the sentence asks for the reader's face, says that it is not taken, or that it may be asked for later. */
export const readFace: Reader = (sentence, context) => {
  const face = all(sentence, 'FACE').find((tag) => !isInLawTitle(sentence, tag))
  if (!face || sentence.quoted || has(sentence, 'DEVELOPER') || QUESTION.test(sentence.text)) return []
  if (isDenied(sentence, face) || isListedAs('NO-COLLECT', context)) return [state('denies-face', sentence, context, face)]
  if (previous(sentence, ['DENY'], face.from, DENIED_REACH)) return []
  const near = (concept: Concept) =>
    next(sentence, [concept], face.to, NEAR) ?? previous(sentence, [concept], face.from, NEAR) ?? overlapping(sentence, concept, face)
  if (!ASKING.some((concept) => near(concept)) && !has(sentence, 'AGREEMENT') && !isListedAs('COLLECT', context)) return []
  const using = previous(sentence, ['WHEN-USING'], face.from)
  const later = using && !previous(sentence, ['CONSENT'], using.from)
  return [state(later ? 'asks-later' : 'asks-for-face', sentence, context, face)]
}

/** "请看着镜头…录制一段视频，用于核实身份": a face is taken without a word for it. Without a camera, one may as well read the screen. */
export const impliesFace = (sentences: readonly Sentence[]): boolean =>
  sentences.some((sentence) => has(sentence, 'POSE') && TO_CAMERA.words.test(sentence.text) && !sentence.quoted) &&
  sentences.some((sentence) => !sentence.quoted && PROVING.some((concept) => has(sentence, concept))) &&
  !sentences.some((sentence) => has(sentence, 'DEVELOPER'))
const PROVING = ['AIM', 'COMPARE', 'LIVENESS'] as const satisfies readonly Concept[]

/** "如何进行人脸考勤？": a question of a help page asks for nothing. */
const QUESTION =
  /^\W{0,6}(\d+[.、])?(q[:：]|问[:：])?(如何|怎么|怎样|什么是|为什么|为何|能否|可以.{0,12}吗|how (do|can|to)|what is|why)[^。]*[？?]?$/
const LIST_LENGTH = 8
const NOT_TAKEN = /不(会|再)?[^，。]{0,16}(收集|采集|处理|使用)|(not|never) (collect|use|process)/

/** "收集的个人信息：" and a list below, in which the face stands. */
function isListedAs(concept: 'COLLECT' | 'NO-COLLECT', { sentences, index }: ReadingContext): boolean {
  const opening = sentences.slice(Math.max(0, index - LIST_LENGTH), index).findLast(({ text }) => /[：:]$/.test(text))
  if (opening && has(opening, concept)) return true
  const heading = sentences[sentences[index]!.heading]
  return concept === 'NO-COLLECT' && heading !== undefined && NOT_TAKEN.test(heading.text)
}

/** A word that shares letters with the face word and says more than it: "录入人脸", not the "识别" of "人脸识别". */
const overlapping = (sentence: Sentence, concept: Concept, face: Tag): Tag | undefined =>
  sentence.tags.find(
    (tag) => tag.concept === concept && tag.from < face.to && tag.to > face.from && (tag.from < face.from || tag.to > face.to),
  )

/** "《人脸识别技术应用安全管理办法》" names a law. */
const isInLawTitle = ({ text }: Sentence, { from }: Tag): boolean => {
  const opens = text.lastIndexOf('《', from)
  return opens > text.lastIndexOf('》', from) && /^[^》]{2,40}(法|办法|规定|条例|规范|标准)》/.test(text.slice(opens + 1))
}

/** "无需刷脸", "不要人脸", "不得把人脸作为唯一方式" (what a law says), "no face". */
const UNWANTED =
  /(不|无需|无须|不用|不必|不需要|不需|不要|不收|不看|不采|不做|不搞|不支持|不提供|不设|用不着|没有|并无|取消|拆除|停用|停止|请勿|切勿|免|(不得|不能|不应|不可)(强制|强迫|)(把|将|以|用|使用|要求)?.{0,4}|\bno |without )$/
const UNWANTED_REACH = 12
/** "关闭后无法使用刷脸": what cannot be done any more is not asked for. */
const DENIED_REACH = 4

/** "已录入的人脸照片已于今日删除", "拍到面部的请打码": what was taken is gone, what shows is to be covered. */
const isUndone = (sentence: Sentence, { to }: Tag): boolean => UNDONE.test(sentence.text.slice(to, to + UNDONE_REACH))
const UNDONE =
  /^[^，。；]{0,16}，?[^，。；]{0,8}(已(经|于[^，。；]{0,16}|全部|)|都已|均已|当场|请|须|需)(您|你|)(自行|先|)?[^，。；]{0,8}(删除|抹除|清除|销毁|注销|拆除|停用|裁剪|裁掉|打码|遮住|遮盖)/
const UNDONE_REACH = 60

/** "我们不会采集您的人脸": the taking is denied, not only the keeping. */
function isDenied(sentence: Sentence, face: Tag): boolean {
  if (UNWANTED.test(sentence.text.slice(Math.max(0, face.from - UNWANTED_REACH), face.from))) return true
  if (isUndone(sentence, face) || DONE_BY_DEVICE.words.test(sentence.text)) return true
  const denial = previous(sentence, ['NO-COLLECT'], face.from, 30) ?? next(sentence, ['NO-COLLECT'], face.to, 10)
  if (!denial || (has(sentence, 'DENY') && WHO_DOES_NOT.words.test(sentence.text))) return false
  const taking = /采集|收集|获取|使用|涉及|识别|读取|collect|use|capture|process|scan|gather|employ|perform|include/.test(
    sentence.text.slice(denial.from, denial.to),
  )
  return taking
}
