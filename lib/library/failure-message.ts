import { wordsIn as commandWords } from '../cli/words'
import { t } from '../i18n'
import type { Language } from '../law/law'
import { cutAddress } from '../report/address'
import { oneLine } from '../report/one-line'
import { type Finding, type Report, SEVERITIES, type SurfaceReport } from '../report/schema'
import { outcomeWord, severityWord } from '../report/words'
import { matcherWords } from './matcher-words'
import { provisionWords, wordsOf } from './words'

/** A finding with the surface that it stands on. */
export interface Placed {
  finding: Finding
  surface: SurfaceReport
}

/** What the findings of a report come to for a test. */
export interface Sorted {
  failing: Placed[]
  /** Violations under the bound. */
  lesser: Placed[]
  /** For a person to look at. */
  reviews: Placed[]
  ignored: Placed[]
}

const MOST_IN_FULL = 10
const MOST_QUOTES = 2
const MOST_PROVISIONS = 3
const QUOTE_LENGTH = 200
const INDENT = '   '

const cut = (text: string): string => {
  const signs = [...oneLine(text)]
  return signs.length > QUOTE_LENGTH ? `${signs.slice(0, QUOTE_LENGTH).join('')}…` : signs.join('')
}

const gravest = ({ finding }: Placed): number => (finding.outcome === 'violation' ? 0 : 10) + SEVERITIES.indexOf(finding.severity)

/** The element that decided, or the surface where what is missing should stand. Targets of agreements are of another document. */
function elementOf({ finding, surface }: Placed): string {
  const own = finding.evidence.find(({ target, url }) => target.length > 0 && url === surface.frameUrl)
  const path = (own?.target ?? surface.target).map(oneLine).join(' >>> ')
  return surface.frameId === 0 ? path : `${path} (${oneLine(cutAddress(surface.frameUrl).address)})`
}

function findingLines(placed: Placed, number: number, lang: Language): string[] {
  const words = matcherWords(lang)
  const { finding } = placed
  const { title, seen, engineer } = wordsOf(finding, lang)
  const mark = finding.outcome === 'violation' ? severityWord(finding.severity, lang) : outcomeWord(finding.outcome, lang)
  const line = (label: string, text: string): string => `${INDENT}${label}${words.colon}${text}`
  const quoted = finding.evidence.flatMap(({ quote, url }) => {
    const source = url === placed.surface.frameUrl ? '' : ` (${oneLine(cutAddress(url).address)})`
    return cut(quote) === '' ? [] : [words.quoted(cut(quote)) + source]
  })
  const provisions = finding.provisions.slice(0, MOST_PROVISIONS).map((citation) => {
    const { name, asks } = provisionWords(citation, lang)
    return line(words.asks, name + (asks === undefined ? '' : words.colon + asks))
  })
  return [
    `${number}. [${mark}] ${oneLine(title)}`,
    line(words.element, elementOf(placed)),
    ...[...new Set(quoted)].slice(0, MOST_QUOTES).map((quote) => line(words.quote, quote)),
    ...(seen ? [line(words.seen, oneLine(seen))] : []),
    ...provisions,
    ...(engineer ? [line(words.mend, oneLine(engineer))] : []),
    line(words.rule, `${finding.rule}/${finding.reason}`),
    '',
  ]
}

/** Rules and reasons of findings that are only counted, each once. */
function countedLine(label: string, placed: readonly Placed[], lang: Language): string[] {
  const { colon, separator } = matcherWords(lang)
  const names = [...new Set(placed.map(({ finding }) => `${finding.rule}/${finding.reason}`))]
  return placed.length === 0 ? [] : [`${label}${colon}${names.join(separator)}`]
}

function limitLine({ limits }: Report, lang: Language): string[] {
  const { unread, colon, separator } = matcherWords(lang)
  const known: Record<string, unknown> = { ...t(lang).limits, ...commandWords(lang).limits }
  const told = limits.map(({ code }) => (typeof known[code] === 'string' ? known[code] : t(lang).limits.other))
  return told.length === 0 ? [] : [`${unread}${colon}${[...new Set(told)].join(separator)}`]
}

/**
 * What a developer reads where the findings fail a test: each with the element, the page's words, what the provision asks and how to mend
 * it, the gravest first; ten in full. The page's words are on one line each, without signs that a terminal obeys.
 */
export function failureMessage(report: Report, { failing, lesser, reviews, ignored }: Sorted, lang: Language): string {
  const words = matcherWords(lang)
  const ordered = [...failing].sort((a, b) => gravest(a) - gravest(b))
  const rest = ordered.slice(MOST_IN_FULL)
  return [
    `${words.expected}${words.colon}${words.found(failing.length)}`,
    `${words.page}${words.colon}${oneLine(cutAddress(report.url).address)}`,
    '',
    ...ordered.slice(0, MOST_IN_FULL).flatMap((placed, index) => findingLines(placed, index + 1, lang)),
    ...countedLine(words.more(rest.length), rest, lang),
    ...countedLine(words.lesser(lesser.length), lesser, lang),
    ...countedLine(words.reviews(reviews.length), reviews, lang),
    ...countedLine(words.ignored(ignored.length), ignored, lang),
    ...limitLine(report, lang),
    t(lang).about(report.lawAsOf),
  ].join('\n')
}
