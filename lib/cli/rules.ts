import { type CatalogueRule, catalogue } from '../report/catalogue/catalogue'
import { catalogueMarkdown } from '../report/catalogue/markdown'
import { catalogueText, ruleText } from '../report/catalogue/text'
import { catalogueWords } from '../report/catalogue/words'
import { isDay } from '../report/moment'
import { RULE_IDS } from '../rules/index'
import { VERSION } from '../version'
import type { RulesCommand } from './options/command'
import { UsageError } from './options/usage-error'

/** The form of `liancha rules --format json`. */
const CATALOGUE_SCHEMA = 'liancha.rules/1'

export type RulesAsked = Omit<RulesCommand, 'name'>

/** The rule whose id was begun or given in part, where there is but one. */
function meantBy(given: string): string | undefined {
  const [meant, ...more] = RULE_IDS.filter((id) => given.length >= 3 && id.includes(given.toLowerCase().replace(/[\s_]+/g, '-')))
  return more.length === 0 ? meant : undefined
}

/** The rules asked for. @throws UsageError where there is no such rule, or the day is none */
function chosen({ lang, asOf, rule }: RulesAsked): CatalogueRule[] {
  const words = catalogueWords(lang)
  if (asOf !== undefined && !isDay(asOf)) throw new UsageError(words.notADate(asOf))
  const rules = catalogue(lang, asOf)
  if (rule === undefined) return rules
  const found = rules.filter((each) => each.rule === rule)
  if (found.length === 0) throw new UsageError(words.unknownRule(rule, meantBy(rule)))
  return found
}

/**
 * What `liancha rules` prints: the catalogue, or all of one rule. In text the catalogue leaves out the longer words; JSON and
 * Markdown have them always.
 * @throws UsageError with a message in the language asked for
 */
export function rulesText(asked: RulesAsked): string {
  const { format, lang, asOf } = asked
  const rules = chosen(asked)
  if (format === 'markdown') return catalogueMarkdown(rules, lang, asOf)
  if (format === 'text') return asked.rule === undefined ? catalogueText(rules, lang, asOf) : ruleText(rules[0]!, lang, asOf)
  const day = asOf === undefined ? {} : { lawAsOf: asOf }
  return `${JSON.stringify({ schema: CATALOGUE_SCHEMA, version: VERSION, lang, ...day, rules }, null, 2)}\n`
}
