import type { Scene } from '../report/schema'
import type { Circumstances, Citation, Condition, Language, LawId } from './law'
import { LAWS, lawOf } from './laws'
import { type ArticleOf, provisionOf } from './provisions'

/** Consent rules hang on consent: with another basis (PIPL 13(2)-(7)) they do not apply. */
export const CONSENT_IS_BASIS = { consentIsBasis: true } as const satisfies Condition

/** Measures 10 and 12 speak of verifying or identifying a person, not of analysing a face. */
export const VERIFYING = { uses: ['verify', 'identify'] } as const satisfies Condition

/** Where the reader is plainly a consumer of a trader. `other` may be one: a provision for consumers is not cited on a guess. */
export const CONSUMER_SCENES = ['bank', 'property', 'signup', 'payment', 'hotel'] as const satisfies readonly Scene[]

function citing<Id extends LawId>(law: Id): (article: ArticleOf<Id>, ...conditions: Condition[]) => Citation {
  return (article, ...conditions) => {
    const citation: Citation = Object.assign({}, ...conditions, { law, article: String(article) })
    if (!provisionOf(citation)) throw new Error(`No provision ${law} ${article}`)
    return citation
  }
}

/**
 * Cite a provision, with the conditions on which it is engaged (all must hold). One that `provisions.ts` does not hold
 * does not compile, and throws when the rule is loaded.
 */
export const spc = citing('spc')
export const measures = citing('measures')
export const pipl = citing('pipl')
export const dataRegulation = citing('data-regulation')
export const civilCode = citing('civil-code')
export const consumerRegulation = citing('consumer-regulation')
export const childrenRules = citing('children-rules')
export const minorsRegulation = citing('minors-regulation')
export const accessibility = citing('accessibility')
export const videoRegulation = citing('video-regulation')
export const crossBorderRules = citing('cross-border-rules')

/** Whether the cited law is in force on `date` (`YYYY-MM-DD`). SPC 16, no acts before its first day, is the same question. */
export function inForceOn(citation: Pick<Citation, 'law'>, date: string): boolean {
  return LAWS[citation.law].inForce <= date.slice(0, 10)
}

function holds(condition: Condition, circumstances: Circumstances): boolean {
  if (condition.consentIsBasis && !circumstances.consentIsBasis) return false
  if (condition.minors && !circumstances.minors) return false
  if (condition.scenes && !condition.scenes.includes(circumstances.scene)) return false
  if (condition.uses && !condition.uses.some((use) => circumstances.use.includes(use))) return false
  return true
}

/**
 * The provisions that one audit may name: in force on its date, every condition met, each once, in the order given.
 * A page that does not reach people in China is not measured against Chinese law: none.
 */
export function engaged(citations: readonly Citation[], circumstances: Circumstances): { law: LawId; article: string }[] {
  if (circumstances.reach === 'elsewhere') return []
  const named = new Map<string, { law: LawId; article: string }>()
  for (const citation of citations) {
    if (!inForceOn(citation, circumstances.date) || !holds(citation, circumstances)) continue
    named.set(`${citation.law} ${citation.article}`, { law: citation.law, article: citation.article })
  }
  return [...named.values()]
}

const DIGITS = '零一二三四五六七八九'
const UNITS = ['', '十', '百', '千']

/** 1 to 9999 in Chinese numerals as statutes count: 10 is 十, 1035 is 一千零三十五. */
export function chineseNumber(number: number): string {
  const digits = String(number)
  let out = ''
  for (const [index, character] of [...digits].entries()) {
    const digit = Number(character)
    if (digit > 0) out += DIGITS[digit]! + UNITS[digits.length - 1 - index]!
    else if (!out.endsWith('零')) out += '零'
  }
  return out.replace(/零$/, '').replace(/^一十/, '十')
}

const ARTICLE = /^(\d{1,4})(?:¶(\d{1,2}))?(?:\((\d{1,2})\))?$/

function articleWords(article: string, lang: Language): string {
  const parts = ARTICLE.exec(article)
  if (!parts) return article
  const [, number, paragraph, item] = parts
  if (lang === 'en') return `art. ${number}${item ? `(${item})` : ''}${paragraph ? ` para. ${paragraph}` : ''}`
  const han = (digits: string) => chineseNumber(Number(digits))
  return `第${han(number!)}条${paragraph ? `第${han(paragraph)}款` : ''}${item ? `第（${han(item)}）项` : ''}`
}

/**
 * What a reader sees of a citation: 「司法解释 第四条第（二）项」, "SPC Provisions art. 4(2)". A law or article of another
 * version of ours is shown as it stands.
 * @param name the law's `short` name (default) or its `full` one
 */
export function articleName(citation: { law: string; article: string }, lang: Language, name: 'short' | 'full' = 'short'): string {
  return `${lawOf(citation.law)?.names[lang][name] ?? citation.law} ${articleWords(citation.article, lang)}`
}
