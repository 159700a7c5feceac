import type { Concept } from '../concepts'
import { ENGLISH_PLACE } from '../lexicon/english'
import * as names from '../lexicon/names'
import { visible } from '../normalise'
import { type Sentence, tagsOf } from '../reading'
import { has, type Reader, type ReadingContext, state } from '../statement'

const SHORTEST_BRAND = 6

const TITLE_LENGTH = 30
const NAME_LENGTH = 40

/** An organisation or a brand that the sentence names as the one who asks. "We" and "the platform" are no name. */
export const readProcessor: Reader = (sentence, context) => {
  const name = sentence.quoted || sentence.role === 'placeholder' ? undefined : (nameIn(sentence) ?? labelledName(sentence, context))
  return name ? [state('processor', sentence, context, { from: 0, to: sentence.text.length, words: name })] : []
}

function nameIn(sentence: Sentence): string | undefined {
  return (
    legalName(sentence) ??
    quotedName(sentence.text) ??
    titledName(sentence) ??
    welcomedName(sentence.text) ??
    latinName(visible(sentence.quote())) ??
    (has(sentence, 'SHARE') ? undefined : subjectName(sentence.text)) ??
    englishName(visible(sentence.quote()))
  )
}

/** A name is none of the words of consent language, nor made of them. */
const isName = (text: string): boolean =>
  !names.NO_NAME.words.test(text) && !tagsOf(text.replace(SUPPLY, '')).some(({ concept }) => NEVER_IN_A_NAME.has(concept))
/** "供应链", "供电": no word of purpose. */
const SUPPLY = /供(?=应链|应|电|水|热|暖|气|销|货)/g
const NEVER_IN_A_NAME: ReadonlySet<Concept> = new Set<Concept>([
  'WE',
  'YOU',
  'NOT',
  'IF',
  'CONSENT',
  'REFUSE',
  'DENY',
  'MUST',
  'COLLECT',
  'CAPTURE',
  'FACE',
  'AGREEMENT',
  'RIGHT',
  'WHEN-USING',
  'PURPOSE',
  'SHARE',
  'IMPLIED-ACT',
  'NO-COLLECT',
  'LEAVE',
  'STORE',
  'ASK-TO',
  'MANDATORY',
  'LAW',
  'PERSONAL-DATA',
  'VAGUE-AIM',
  'CHANGE',
  'READ',
  'BIOMETRIC',
  'DEFINITION',
])

/** An organisation in a sentence that speaks of giving: by its legal name, or a name that acts with a technique or service of its own. */
export function nameOfOther(sentence: Sentence): string | undefined {
  return (
    legalName(sentence) ??
    names.OWNED.words.exec(sentence.text)?.[1] ??
    names.ENGLISH_COMPANY.words.exec(visible(sentence.quote()))?.[0] ??
    names.TO_NAME.words.exec(visible(sentence.quote()))?.[1]
  )
}

/** A field headed "processor", or "processor: …" in one line: what stands there is the name. */
function labelledName(sentence: Sentence, { sentences }: ReadingContext): string | undefined {
  const label = sentence.tags.find(({ concept }) => concept === 'PROCESSOR-LABEL')
  const colon = label ? sentence.text.slice(label.to).search(/^[^，。]{0,4}[：:]/) : -1
  const heading = sentences[sentence.heading]
  const value =
    colon >= 0
      ? sentence.text.slice(label!.to).replace(/^[^：:]*[：:]/, '')
      : heading && has(heading, 'PROCESSOR-LABEL')
        ? sentence.text
        : ''
  const name = value.split(/[，,。；;（(]/)[0]!.trim()
  return name.length >= 2 && name.length <= NAME_LENGTH && isName(name) ? name : undefined
}

/** "欢迎使用X！" */
const welcomedName = (text: string): string | undefined => {
  const name = names.WELCOME.words.exec(text)?.[1]
  return name && isName(name) ? name : undefined
}

const NAME_BEFORE = /[\u4e00-\u9fa5a-z0-9（）()·]*$/
const LONGEST_BEFORE = 24

/** "…有限公司": the words before the kind of organisation, as far back as they can be its name. */
function legalName({ text, byConcept }: Sentence): string | undefined {
  let after = 0
  for (const { from, to } of byConcept.get('ORGANISATION') ?? []) {
    const before = NAME_BEFORE.exec(text.slice(Math.max(after, from - LONGEST_BEFORE), from))![0]
    const stem = before
      .split(names.PARTS.words)
      .at(-1)!
      .replace(/^[（(]/, '')
    const issued = names.ISSUED.words.test(text.slice(0, from - stem.length))
    const compares = /^(级|般|式|类)/.test(text.slice(to))
    if (stem.length >= 2 && !issued && !compares && !names.GENERIC.words.test(stem) && isName(stem)) return stem + text.slice(from, to)
    after = to
  }
  return undefined
}

/** A name in quotation marks or brackets that acts: “X”将采集…, 【X】（以下简称…）, 为“X”的. */
function quotedName(text: string): string | undefined {
  for (const match of text.matchAll(names.QUOTED.words)) {
    const name = match[1]!
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8)
    if (names.ACTING.words.test(after) && isName(name)) return name
  }
  return undefined
}

/** "…用户协议" at the head of a text: what stands before the kind of agreement is whose it is. */
function titledName(sentence: Sentence): string | undefined {
  const kind = sentence.tags.find(({ concept }) => concept === 'GENERAL-AGREEMENT')
  if (!kind || sentence.text.length > TITLE_LENGTH || sentence.role === 'control' || sentence.role === 'label') return undefined
  const name = sentence.text.slice(0, kind.from).replace(/[《“"「【]/g, '')
  return name.length >= 2 &&
    name.length <= 12 &&
    kind.to >= sentence.text.length - 12 &&
    /^[\u4e00-\u9fa5a-z0-9·]+$/.test(name) &&
    isName(name)
    ? name
    : undefined
}

/** A name in Latin letters in a Chinese sentence: "您同意Xyz采集…". */
function latinName(raw: string): string | undefined {
  const name = names.LATIN.words.exec(raw)?.[1] ?? names.LATIN_SUBJECT.words.exec(raw)?.[1]
  return name && !names.LATIN_GENERIC.words.test(name) ? name : undefined
}

function subjectName(text: string): string | undefined {
  for (const [, name] of text.matchAll(names.SUBJECT.words)) {
    const stem = name!.split(/同意|授权|允许|由|向|与|给|，|并|和|在|为|的|时|您|你/).at(-1)!
    if (stem.length >= 2 && isName(stem) && !names.NO_SUBJECT.words.test(stem)) return stem
  }
  return undefined
}

function englishName(raw: string): string | undefined {
  const brand = [...raw.matchAll(names.CAMEL.words)]
    .map(([name]) => name)
    .find((name) => name.length >= SHORTEST_BRAND && !names.CAMEL_GENERIC.words.test(name))
  const name =
    names.ENGLISH_COMPANY.words.exec(raw)?.[0] ??
    names.ENGLISH_SUBJECT.words.exec(raw)?.[1] ??
    ENGLISH_PLACE.words.exec(raw)?.[0] ??
    names.ENGLISH_BRAND.words.exec(raw)?.[1] ??
    names.ENGLISH_USED.words.exec(raw)?.[1] ??
    brand
  return name && !names.ENGLISH_GENERIC.words.test(name) ? name : undefined
}
