import type { Concept } from '../concepts'
import type { Sentence } from '../reading'
import { all, has, next, previous, type Reader, state } from '../statement'
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
  const face = all(sentence, 'FACE')[0]
  if (!face || sentence.quoted || has(sentence, 'DEVELOPER')) return []
  if (isDenied(sentence, face)) return [state('denies-face', sentence, context, face)]
  const near = (concept: Concept) =>
    next(sentence, [concept], face.to, NEAR) ?? previous(sentence, [concept], face.from, NEAR) ?? overlapping(sentence, concept, face)
  if (!ASKING.some((concept) => near(concept)) && !has(sentence, 'AGREEMENT')) return []
  const later = previous(sentence, ['WHEN-USING'], face.from) && !previous(sentence, ['CONSENT'], face.from)
  return [state(later ? 'asks-later' : 'asks-for-face', sentence, context, face)]
}

/** A word that shares letters with the face word and says more than it: "录入人脸", not the "识别" of "人脸识别". */
const overlapping = (sentence: Sentence, concept: Concept, face: Tag): Tag | undefined =>
  sentence.tags.find(
    (tag) => tag.concept === concept && tag.from < face.to && tag.to > face.from && (tag.from < face.from || tag.to > face.to),
  )

/** "我们不会采集您的人脸": the taking is denied, not only the keeping. */
function isDenied(sentence: Sentence, face: Tag): boolean {
  if (/(不|无需|无须|不用|不必|不需要|不需|免)$/.test(sentence.text.slice(0, face.from))) return true
  const denial = previous(sentence, ['NO-COLLECT'], face.from, 30) ?? next(sentence, ['NO-COLLECT'], face.to, 10)
  if (!denial) return false
  const taking = /采集|收集|获取|使用|涉及|识别|读取|collect|use|capture|process|scan|gather|employ|perform|include/.test(
    sentence.text.slice(denial.from, denial.to),
  )
  return taking
}
