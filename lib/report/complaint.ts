import { COMPLAINT, type ComplaintWords } from '../i18n/complaint'
import { articleName, engaged, measures, pipl, spc, VERIFYING } from '../law/cite'
import type { Language, Citation as LawCitation } from '../law/law'
import { lawOf } from '../law/laws'
import { provisionOf } from '../law/provisions'
import { asksSomething } from './asking'
import { oneLine } from './one-line'
import { addressOf, cutQuote, timeOf } from './page-words'
import type { Citation, Finding, Report, SurfaceReport } from './schema'
import { wordsOf } from './words'

const BLANK = '________________'

interface Wish {
  wish: 'verify' | 'stop' | 'otherWay' | 'remove' | 'explain'
  provisions: readonly Citation[]
}

/** What can be asked for whatever the page did, with what each rests on. */
const WISHES: readonly (Wish & { provisions: readonly LawCitation[] })[] = [
  { wish: 'verify', provisions: [pipl('65'), measures('17')] },
  { wish: 'stop', provisions: [] },
  { wish: 'otherWay', provisions: [measures('10', VERIFYING), spc('10', { scenes: ['property'] })] },
  { wish: 'remove', provisions: [pipl('47')] },
  { wish: 'explain', provisions: [pipl('48')] },
]

/** A finding may have come through a message or a file: the same content is the same finding. */
const sameFinding = (one: Finding, other: Finding): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)

function surfacesOf(report: Report, chosen: readonly Finding[]): SurfaceReport[] {
  const holding = report.surfaces.filter(({ findings }) => findings.some((finding) => chosen.some((one) => sameFinding(one, finding))))
  return holding.length > 0 ? holding : report.surfaces.filter(({ primary }) => primary)
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]

function names(citations: readonly Citation[], words: ComplaintWords, lang: Language): string {
  return unique(citations.map((citation) => articleName(citation, lang))).join(words.listComma)
}

function wishes(report: Report, surfaces: readonly SurfaceReport[]): Wish[] {
  const circumstances = {
    date: report.lawAsOf,
    reach: report.reach,
    // A report does not say whether consent is the basis: no wish rests on that.
    consentIsBasis: false,
    minors: surfaces.some(({ minors }) => minors),
    scene: report.scene,
    use: surfaces.flatMap(({ use }) => use),
  }
  return WISHES.map(({ wish, provisions }) => ({ wish, provisions: engaged(provisions, circumstances) }))
}

function pagePart(report: Report, surfaces: readonly SurfaceReport[], words: ComplaintWords): string[] {
  const operators = unique(surfaces.flatMap(({ operator }) => (operator && oneLine(operator) ? [oneLine(operator)] : [])))
  return [
    words.page,
    words.pageTitle + words.colon + cutQuote(report.title),
    words.address + words.colon + addressOf(report.url, words),
    words.time + words.colon + timeOf(report.auditedAt, words),
    words.operator + words.colon + (operators.join(words.listComma) || words.operatorUnseen),
  ]
}

/** What the surfaces ask, in their own words. */
const quotesOf = (surfaces: readonly SurfaceReport[]): string[] =>
  unique(surfaces.map(({ quote }) => cutQuote(quote)).filter((quote) => quote !== ''))

const askedPart = (asked: readonly string[], words: ComplaintWords): string[] => [
  words.asked,
  ...(asked.length > 0 ? asked.map(words.quoted) : [words.quoteUnseen]),
]

/** What the points of one complaint are told with. */
interface Telling {
  report: Report
  words: ComplaintWords
  lang: Language
  /** The words that ask for the face: quoted once, above the points. */
  asked: readonly string[]
}

/** What shows a point. One about something missing refers to the request, which is quoted already: it has no words of its own. */
function evidenceLines({ evidence, where }: Finding, { report, words, asked }: Telling): string[] {
  const own = evidence.filter(({ quote }) => oneLine(quote) !== '' && !(where === 'absent' && asked.includes(cutQuote(quote))))
  if (own.length === 0) return [words.pageWords + words.colon + words.noWords]
  const page = addressOf(report.url, words)
  const lines = own.map(({ quote, url }) => {
    const source = addressOf(url, words)
    return words.quoted(cutQuote(quote)) + (source === page ? '' : words.aside(words.source + words.colon + source))
  })
  return unique(lines).map((line) => words.pageWords + words.colon + line)
}

function pointPart(finding: Finding, number: number, telling: Telling): string[] {
  const { words, lang } = telling
  const { title, seen } = wordsOf(finding, lang)
  const mark = finding.outcome === 'review' ? words.aside(words.toVerify) : ''
  const lines = [
    ...(seen ? [oneLine(seen)] : []),
    ...evidenceLines(finding, telling),
    ...(finding.provisions.length > 0 ? [words.provisions + words.colon + names(finding.provisions, words, lang)] : []),
  ]
  return [`${number}. ${words.iSaw}${words.colon}${oneLine(title)}${mark}`, ...lines.map((line) => `   ${line}`)]
}

/** Each provision once, under its law: what it asks for, and where its text is. */
function citedPart(citations: readonly Citation[], report: Report, words: ComplaintWords, lang: Language): string[] {
  if (citations.length === 0) return []
  const heading = report.reach === 'china' ? words.cited(report.lawAsOf) : words.citedIfInChina(report.lawAsOf)
  const lines = unique(citations.map(({ law }) => law)).flatMap((id) => {
    const law = lawOf(id)
    const articles = citations.filter((citation) => citation.law === id)
    const asks = articles.map((citation) => {
      const provision = provisionOf(citation)
      return `- ${articleName(citation, lang)}${provision ? words.colon + provision.asks[lang] : ''}`
    })
    return [(law?.names[lang].full ?? id) + (law?.url ? ` ${law.url}` : ''), ...unique(asks)]
  })
  return [heading, ...lines]
}

function wishLine({ wish, provisions }: Wish, number: number, words: ComplaintWords, lang: Language): string {
  return `${number}. ${words[wish]}${provisions.length > 0 ? words.aside(names(provisions, words, lang)) : ''}`
}

/**
 * A text to copy into a complaint: what the page is and asks for, point by point what was seen, what is asked for, and
 * blanks for the person to fill. Only `chosen` appears, and of it only what asks for something (violation, review): the
 * person ticks what they saw themselves. It holds no query string and nothing of the person, and says that a tool read
 * the page and the authority decides.
 * @param chosen findings of `report`, in the order in which to list them
 * @param packageHash of the evidence package's manifest, where one was made
 * @returns plain text of several lines
 *
 * @example
 * const seen = report.surfaces.flatMap(({ findings }) => findings).filter(({ outcome }) => outcome === 'violation')
 * const text = complaintText(report, 'zh-CN', seen)
 */
export function complaintText(report: Report, lang: Language, chosen: readonly Finding[], packageHash?: string): string {
  const words = COMPLAINT[lang]
  const points = chosen.filter(asksSomething)
  const surfaces = surfacesOf(report, points)
  const asked = quotesOf(surfaces)
  const wished = wishes(report, surfaces)
  const citations = [...points, ...wished].flatMap(({ provisions }) => provisions)
  const parts = [
    [words.heading],
    pagePart(report, surfaces, words),
    askedPart(asked, words),
    [
      words.seen,
      ...(points.length > 0
        ? points.flatMap((finding, index) => pointPart(finding, index + 1, { report, words, lang, asked }))
        : [words.nothingTicked]),
    ],
    [words.wishes, ...wished.map((wish, index) => wishLine(wish, index + 1, words, lang))],
    citedPart(citations, report, words, lang),
    [
      words.me,
      ...[words.name, words.contact, words.operatorAddress, words.attachments].map((label) => label + words.colon + BLANK),
      ...(packageHash ? [words.packageHash + words.colon + packageHash] : []),
    ],
    [words.statement(`${report.tool.name} ${report.tool.version}`)],
    [words.beforeSending, ...words.notes],
  ]
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')
}
