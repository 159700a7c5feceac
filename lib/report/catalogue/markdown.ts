import { t } from '../../i18n/index'
import type { Language } from '../../law/law'
import { outcomeWord, severityWord } from '../words'
import {
  type CatalogueProvision,
  type CatalogueReason,
  type CatalogueRule,
  catalogue,
  labelledWords,
  provisionsOf,
  whenCited,
} from './catalogue'
import { catalogueWords } from './words'

const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

/** Our sentences hold markup for engineers and brackets for buttons: shown as they stand, never as markup of the page. */
const literal = (text: string): string => text.replace(/[\\`*_[\]<>|~&#]/g, '\\$&')

function reasonBlock(reason: CatalogueReason, lang: Language): string[] {
  const { colon, none, provisions } = catalogueWords(lang)
  const told = reason.provisions.map((provision) => `  - ${literal(provision.name)}${colon}${literal(whenCited(provision, lang))}`)
  return [
    `#### ${outcomeWord(reason.outcome, lang)}${colon}${literal(reason.words.title)}`,
    '',
    `\`${reason.reason}\``,
    '',
    ...labelledWords(reason, lang).map(({ label, text }) => `- **${label}**${colon}${literal(text)}`),
    ...(told.length > 0 ? [`- **${provisions}**${colon.trimEnd()}`, ...told] : [`- **${provisions}**${colon}${none}`]),
    '',
  ]
}

function provisionBlock(provision: CatalogueProvision, lang: Language): string[] {
  const words = catalogueWords(lang)
  const { name, lawName, asks, inForce, url, checkBeforeUse } = provision
  const check = checkBeforeUse === undefined ? '' : words.aside(t(lang).checkBeforeUse(checkBeforeUse))
  return [
    `- ${literal(name)}${words.aside(words.since(inForce))}${words.colon}${literal(asks)}`,
    `  - ${words.law}${words.colon}${literal(lawName)}${check}`,
    `  - ${words.address}${words.colon}${url === undefined ? words.noAddress : `<${url}>`}`,
  ]
}

/** A rule in one language, under a heading of the second level. */
function ruleSection(rule: CatalogueRule, lang: Language, heading: string): string[] {
  const words = catalogueWords(lang)
  return [
    `## ${heading}`,
    '',
    `${literal(rule.description)}${words.aside(`${words.severity}${words.colon}${severityWord(rule.severity, lang)}`)}`,
    '',
    `### ${words.answers}`,
    '',
    ...rule.reasons.flatMap((reason) => reasonBlock(reason, lang)),
    `### ${words.provisions}`,
    '',
    ...provisionsOf(rule).flatMap((provision) => provisionBlock(provision, lang)),
    '',
  ]
}

/** The table of all rules in one language. @param addressOf where the rule of an id is told */
function table(rules: readonly CatalogueRule[], lang: Language, addressOf: (rule: string) => string): string[] {
  const { rule: ruleWord, severity: severityLabel, about } = catalogueWords(lang)
  const rows = rules.map(
    ({ rule, severity, description }) => `| [${rule}](${addressOf(rule)}) | ${severityWord(severity, lang)} | ${literal(description)} |`,
  )
  return [`| ${ruleWord} | ${severityLabel} | ${about} |`, '| --- | --- | --- |', ...rows]
}

const page = (lines: readonly string[]): string => `${lines.join('\n').trimEnd()}\n`

/** Rules of the catalogue as one Markdown text in one language: a table where there are several, then each. */
export function catalogueMarkdown(rules: readonly CatalogueRule[], lang: Language, asOf?: string): string {
  const { title, lead, asOf: onThatDay } = catalogueWords(lang)
  const index = rules.length > 1 ? [...table(rules, lang, (rule) => `#${rule}`), ''] : []
  const day = asOf === undefined ? [] : [onThatDay(asOf), '']
  return page([`# ${title}`, '', lead, '', ...day, ...index, ...rules.flatMap((rule) => ruleSection(rule, lang, rule.rule))])
}

const MADE_FROM = '<!-- Made by scripts/rule-pages.mjs from lib/rules and lib/law. Change those, not this. -->'

/** The pages that a report links to, by file name: one a rule, in Chinese and then in English, and `README.md`, the index of them. */
export function rulePages(): Map<string, string> {
  const inLanguages = LANGUAGES.map((lang) => ({ lang, rules: catalogue(lang), words: catalogueWords(lang) }))
  const ids = inLanguages[0]!.rules.map(({ rule }) => rule)
  const pageOf = (id: string): string[] =>
    inLanguages.flatMap(({ lang, rules, words }) => ruleSection(rules.find(({ rule }) => rule === id)!, lang, words.language))
  const index = inLanguages.flatMap(({ lang, rules, words }) => [
    `## ${words.title}`,
    '',
    words.lead,
    '',
    ...table(rules, lang, (rule) => `${rule}.md`),
    '',
  ])
  return new Map([
    ['README.md', page([MADE_FROM, '', '# 规则 · Rules', '', ...index])],
    ...ids.map((id) => [`${id}.md`, page([MADE_FROM, '', `# ${id}`, '', ...pageOf(id)])] as const),
  ])
}
