import { t } from '../../i18n/index'
import type { Language } from '../../law/law'
import { outcomeWord, severityWord } from '../words'
import { type CatalogueProvision, type CatalogueReason, type CatalogueRule, labelledWords, provisionsOf, whenCited } from './catalogue'
import { catalogueWords } from './words'

const head = ({ rule, severity, description }: CatalogueRule, lang: Language): string =>
  `${rule} [${severityWord(severity, lang)}] ${description}`

const reasonHead = ({ outcome, reason, words }: CatalogueReason, lang: Language): string =>
  `  [${outcomeWord(outcome, lang)}] ${words.title} · ${reason}`

/** What an answer rests on, or that it rests on nothing. */
function provisionsLine({ provisions }: CatalogueReason, lang: Language, tell: (provision: CatalogueProvision) => string): string {
  const words = catalogueWords(lang)
  const told = provisions.length > 0 ? provisions.map(tell).join(words.separator) : words.none
  return `      ${words.provisions}${words.colon}${told}`
}

const namedWith =
  (more: (provision: CatalogueProvision) => string, lang: Language) =>
  (provision: CatalogueProvision): string =>
    provision.name + catalogueWords(lang).aside(more(provision))

function provisionLines(provision: CatalogueProvision, lang: Language): string[] {
  const words = catalogueWords(lang)
  const { name, lawName, asks, inForce, url, checkBeforeUse } = provision
  const check = checkBeforeUse === undefined ? '' : words.aside(t(lang).checkBeforeUse(checkBeforeUse))
  return [
    `    ${name}${words.aside(words.since(inForce))}`,
    `      ${asks}`,
    `      ${words.law}${words.colon}${lawName}${check}`,
    `      ${words.address}${words.colon}${url ?? words.noAddress}`,
  ]
}

function overviewOf(rule: CatalogueRule, lang: Language): string[] {
  const told = namedWith(({ inForce }) => inForce, lang)
  return [head(rule, lang), ...rule.reasons.flatMap((reason) => [reasonHead(reason, lang), provisionsLine(reason, lang, told)]), '']
}

function wholeOf(rule: CatalogueRule, lang: Language): string[] {
  const { colon, provisions } = catalogueWords(lang)
  const told = namedWith((provision) => whenCited(provision, lang), lang)
  const reasons = rule.reasons.flatMap((reason) => [
    reasonHead(reason, lang),
    ...labelledWords(reason, lang).map(({ label, text }) => `      ${label}${colon}${text}`),
    provisionsLine(reason, lang, told),
    '',
  ])
  return [
    head(rule, lang),
    '',
    ...reasons,
    `  ${provisions}`,
    ...provisionsOf(rule).flatMap((provision) => provisionLines(provision, lang)),
    '',
  ]
}

/** Each rule with its answers, their provisions and dates, as lines for a terminal. */
export function catalogueText(rules: readonly CatalogueRule[], lang: Language, asOf?: string): string {
  const { lead, asOf: onThatDay, more } = catalogueWords(lang)
  const top = [lead, ...(asOf === undefined ? [] : [onThatDay(asOf)]), '']
  return `${[...top, ...rules.flatMap((rule) => overviewOf(rule, lang)), more].join('\n')}\n`
}

/** All that one rule says, as lines for a terminal. */
export function ruleText(rule: CatalogueRule, lang: Language, asOf?: string): string {
  const top = asOf === undefined ? [] : [catalogueWords(lang).asOf(asOf), '']
  return `${[...top, ...wholeOf(rule, lang)].join('\n').trimEnd()}\n`
}
