import type { Concept } from '../concepts'
import { OFFERS_BY_MAIL } from '../lexicon/english'
import { ALONG_WITH_IT } from '../lexicon/phrases'
import type { Sentence } from '../reading'
import { all, has, next, previous, type Reader, scopeOf, state } from '../statement'
import type { Tag } from '../tagger'

const OTHERS = ['OTHER-DATA', 'PERMISSION', 'MARKETING', 'OTHER-BIOMETRIC'] as const satisfies readonly Concept[]

/** What else one assent would cover, and a basis other than consent that the text names. */
export const readCover: Reader = (sentence, context) => {
  const found = []
  const other = OTHERS.map((concept) => all(sentence, concept)[0]).find((tag) => tag !== undefined)
  if (other && isTaken(sentence, other) && !sentence.quoted && !has(sentence, 'NO-COLLECT'))
    found.push(state('covers-other', sentence, context, other))
  const offer = OFFERS_BY_MAIL.words.exec(sentence.text)
  const along = (has(sentence, 'NOT') ? null : offer) ?? ALONG_WITH_IT.words.exec(sentence.text)
  if (along && found.length === 0 && !sentence.quoted)
    found.push(state('covers-other', sentence, context, { from: along.index, to: along.index + along[0].length }))
  const basis = all(sentence, 'OTHER-BASIS')[0]
  if (basis && scopeOf(sentence, context) === 'face') found.push(state('other-basis', sentence, context, basis))
  return found
}

const TAKING = ['COLLECT', 'CONSENT', 'SHARE', 'SEPARATE'] as const satisfies readonly Concept[]
const NEAR = 30

/** "I can use my fingerprint instead". */
const INSTEAD = /instead|alternatively|rather than|改用|代替|替代/

/** "人脸识别的安全性低于密码". */
const COMPARED = /(低于|高于|优于|不如|不及|胜过)[^，。；]{0,6}$/

/** A word of taking stands by the data; what a person may bring or show instead is not taken. */
function isTaken(sentence: Sentence, data: Tag): boolean {
  if (INSTEAD.test(sentence.text) || COMPARED.test(sentence.text.slice(0, data.from))) return false
  if (previous(sentence, ['OTHER-WAY'], data.from + 1, 4) || next(sentence, ['OTHER-WAY'], data.from, 0)) return false
  return previous(sentence, TAKING, data.from, NEAR) !== undefined || next(sentence, TAKING, data.to, NEAR) !== undefined
}
