import { LETTER, type LetterKind, type LetterWords, type ToExplain } from '../i18n/letter'
import { articleName, CONSENT_IS_BASIS, dataRegulation, engaged, measures, pipl, spc, VERIFYING } from '../law/cite'
import type { Language, Citation as LawCitation } from '../law/law'
import { lawOf } from '../law/laws'
import { provisionOf } from '../law/provisions'
import { asksSomething } from './asking'
import { circumstancesOf } from './circumstances'
import { oneLine } from './one-line'
import { addressOf, cutQuote, timeOf } from './page-words'
import type { Citation, Report, SurfaceReport } from './schema'

const BLANK = '________________'

/** What each request rests on, where it is engaged. */
const RESTS_ON: Record<LetterKind, readonly LawCitation[]> = {
  otherWay: [measures('10', VERIFYING), spc('10', { scenes: ['property'] }), pipl('16', CONSENT_IS_BASIS)],
  withdrawal: [
    pipl('15', CONSENT_IS_BASIS),
    measures('6¶2', CONSENT_IS_BASIS),
    pipl('16', CONSENT_IS_BASIS),
    pipl('47'),
    dataRegulation('23'),
  ],
  deletion: [pipl('47'), dataRegulation('23')],
  explanation: [pipl('48'), measures('5'), pipl('17'), pipl('30')],
}
/** A request that is turned down takes reasons. */
const REASONS_FOR_NO = [pipl('50')]

const named = (citation: Citation, words: LetterWords, lang: Language): string => {
  const provision = provisionOf(citation)
  return `- ${articleName(citation, lang)}${provision ? words.colon + provision.asks[lang] : ''}`
}

/** What was not told is asked about; all of it, where nothing was found missing. */
function pointsToExplain(surface: SurfaceReport, words: LetterWords): string[] {
  const all = Object.keys(words.points) as ToExplain[]
  const open = all.filter((rule) => surface.findings.some((finding) => finding.rule === rule && asksSomething(finding)))
  return (open.length > 0 ? open : all).map((rule) => `   - ${words.points[rule]}`)
}

function provisionsPart(citations: readonly Citation[], report: Report, words: LetterWords, lang: Language): string[] {
  if (citations.length === 0) return []
  const heading = report.reach === 'china' ? words.cited(report.lawAsOf) : words.citedIfInChina(report.lawAsOf)
  const laws = [...new Set(citations.map(({ law }) => law))]
  const lines = laws.flatMap((id) => {
    const law = lawOf(id)
    const articles = citations.filter((citation) => citation.law === id)
    return [(law?.names[lang].full ?? id) + (law?.url ? ` ${law.url}` : ''), ...articles.map((citation) => named(citation, words, lang))]
  })
  return [heading, ...lines]
}

/**
 * A letter to the operator, for the person to fill in, change and send themselves: what they saw, what they ask for, what
 * that rests on in this case, and how to answer. It asks and concludes nothing; it holds no query string and nothing of the person.
 * @param surface the request of `report` that it is about
 * @returns plain text of several lines
 */
export function letterText(report: Report, surface: SurfaceReport, lang: Language, kind: LetterKind): string {
  const words = LETTER[lang]
  const circumstances = circumstancesOf(report, surface)
  const citations = engaged(RESTS_ON[kind], circumstances)
  const reasons = engaged(REASONS_FOR_NO, circumstances)
  const operator = oneLine(surface.operator ?? '')
  const quote = cutQuote(surface.quote)
  const line = (label: string, text: string): string => label + words.colon + text
  const parts = [
    [words.headings[kind]],
    [line(words.to, operator === '' ? words.operatorUnseen : operator + words.aside(words.checkName))],
    [
      ...[words.me.name, words.me.contact, words.me.account].map((label) => line(label, BLANK)),
      ...(surface.minors ? [words.me.guardian] : []),
    ],
    [
      words.saw,
      line(words.pageTitle, cutQuote(report.title)),
      line(words.address, addressOf(report.url, words)),
      line(words.time, timeOf(report.auditedAt, words)),
      ...(quote === '' ? [] : [line(words.pageWords, words.quoted(quote))]),
    ],
    [
      words.wish,
      ...words.wishes[kind].map((wish, index) => `${index + 1}. ${wish}`),
      ...(kind === 'explanation' ? pointsToExplain(surface, words) : []),
    ],
    provisionsPart([...citations, ...reasons], report, words, lang),
    [
      words.reply,
      `- ${words.replyLines.answer}`,
      `- ${words.replyLines.reasons}${reasons.length > 0 ? words.aside(articleName(reasons[0]!, lang)) : ''}${lang === 'en' ? '.' : '。'}`,
      `- ${words.replyLines.noFace}`,
    ],
    [words.signature],
    [words.beforeSending, ...words.notes],
  ]
  return parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')
}
