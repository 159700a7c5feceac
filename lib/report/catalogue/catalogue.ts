import { articleName, inForceOn } from '../../law/cite'
import type { Citation, Language } from '../../law/law'
import { CHECKED_ON, LAWS } from '../../law/laws'
import { provisionOf } from '../../law/provisions'
import { RULES } from '../../rules/index'
import type { Reason, Rule } from '../../rules/rule'
import type { Outcome, Severity } from '../schema'
import { type FilledWords, wordsOf } from '../words'
import { type CatalogueWords, catalogueWords } from './words'

/** A provision as one reason cites it. */
export interface CatalogueProvision {
  law: string
  article: string
  /** Short name of the law with the article. */
  name: string
  lawName: string
  /** What it asks for, in our own words. */
  asks: string
  /** First day in force, `YYYY-MM-DD`. */
  inForce: string
  /** On which circumstances of the page it is cited, beside its being in force: all must hold. Empty: always. */
  conditions: string[]
  /** Official address of the law. Left out where none is confirmed. */
  url?: string
  /** Our copy of the text is second-hand: the day on which it was last looked at. */
  checkBeforeUse?: string
}

export interface CatalogueReason {
  reason: string
  outcome: Outcome
  /** What a reader is told. Words that a page would give stand as `…`. */
  words: FilledWords
  /** Empty where the answer rests on none. */
  provisions: CatalogueProvision[]
}

export interface CatalogueRule {
  rule: string
  severity: Severity
  /** What it finds, in a line, from the titles of its answers. */
  description: string
  reasons: CatalogueReason[]
}

/** The circumstances on which a citation hangs, in words: one entry a condition. */
function conditionsOf({ consentIsBasis, minors, scenes, uses }: Citation, words: CatalogueWords): string[] {
  return [
    ...(consentIsBasis ? [words.condition.consentIsBasis] : []),
    ...(minors ? [words.condition.minors] : []),
    ...(scenes ? [words.condition.scenes(scenes)] : []),
    ...(uses ? [words.condition.uses(uses)] : []),
  ]
}

function provisionIn(citation: Citation, lang: Language): CatalogueProvision {
  const law = LAWS[citation.law]
  return {
    law: citation.law,
    article: citation.article,
    name: articleName(citation, lang),
    lawName: law.names[lang].full,
    // A citation that has no provision does not load: see `citing`.
    asks: provisionOf(citation)!.asks[lang],
    inForce: law.inForce,
    conditions: conditionsOf(citation, catalogueWords(lang)),
    ...(law.url === undefined ? {} : { url: law.url }),
    ...(law.checkBeforeUse ? { checkBeforeUse: CHECKED_ON } : {}),
  }
}

function reasonIn(rule: string, [key, { outcome, provisions }]: [string, Reason], lang: Language, asOf?: string): CatalogueReason {
  const cited = provisions.filter((citation) => asOf === undefined || inForceOn(citation, asOf))
  const words = wordsOf({ rule, reason: key, outcome, params: {} }, lang)
  const told = cited.map((citation) => provisionIn(citation, lang))
  // As an audit of that day answers: what no provision in force asks for does not arise, and its sentences would speak of later law.
  if (provisions.length > 0 && cited.length === 0) return { reason: key, outcome: 'na', words: { title: words.title }, provisions: told }
  return { reason: key, outcome, words, provisions: told }
}

/** The titles of what a rule finds: of its violations, or of its questions where it has no other. */
function descriptionOf(reasons: readonly CatalogueReason[], lang: Language): string {
  const titles = (outcome: Outcome): string[] => reasons.filter((each) => each.outcome === outcome).map(({ words }) => words.title)
  const found = [titles('violation'), titles('review')].find((each) => each.length > 0) ?? []
  return [...new Set(found)].join(catalogueWords(lang).separator)
}

function ruleIn({ id, severity, reasons }: Rule, lang: Language, asOf?: string): CatalogueRule {
  const told = (day?: string): CatalogueReason[] => Object.entries(reasons).map((entry) => reasonIn(id, entry, lang, day))
  return { rule: id, severity, description: descriptionOf(told(), lang), reasons: told(asOf) }
}

/**
 * All rules with what each may answer, the words of it and the provisions it rests on, in the order of `RULES`.
 * @param asOf `YYYY-MM-DD`: provisions in force on that day alone; all of them where left out
 */
export const catalogue = (lang: Language, asOf?: string): CatalogueRule[] => RULES.map((rule) => ruleIn(rule, lang, asOf))

/** The parts of an answer's words with their labels, as every rendering tells them. The title stands apart. */
export function labelledWords({ words }: CatalogueReason, lang: Language): { label: string; text: string }[] {
  const { part } = catalogueWords(lang)
  return (['seen', 'person', 'officer', 'engineer', 'answer'] as const).flatMap((key) => {
    const text = words[key]
    return text === undefined ? [] : [{ label: part[key], text }]
  })
}

/** When a provision is cited, in a phrase: from which day, and on which circumstances or none. */
export function whenCited({ inForce, conditions }: CatalogueProvision, lang: Language): string {
  const words = catalogueWords(lang)
  return [words.since(inForce), ...(conditions.length > 0 ? conditions : [words.always])].join(words.and)
}

/** The provisions that any answer of a rule cites, each once, in the order in which they come up. */
export function provisionsOf({ reasons }: CatalogueRule): CatalogueProvision[] {
  const each = new Map<string, CatalogueProvision>()
  for (const provision of reasons.flatMap(({ provisions }) => provisions)) {
    const key = `${provision.law} ${provision.article}`
    if (!each.has(key)) each.set(key, provision)
  }
  return [...each.values()]
}
