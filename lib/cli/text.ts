import { t, type Words } from '../i18n'
import { claimsFor } from '../law/beyond/claims'
import { questionsFor } from '../law/beyond/questions'
import type { Language } from '../law/law'
import { circumstancesOf } from '../report/circumstances'
import { oneLine } from '../report/one-line'
import type { Report } from '../report/schema'
import { type ToldFinding, type ToldSurface, tellReport } from '../ui/told'
import { findingsOf, requestsOf, sentenceOf, verdictOf } from '../ui/verdict'
import { type CommandWords, wordsIn } from './words'

export type Tint = 'strong' | 'faint' | 'critical' | 'serious' | 'moderate' | 'minor' | 'review'
export type Paint = (text: string, tint: Tint) => string

const CODES: Record<Tint, string> = { strong: '1', faint: '2', critical: '31;1', serious: '31', moderate: '33', minor: '36', review: '33' }

/** Colours for a terminal that shows them. */
export const inColour: Paint = (text, tint) => `\u001b[${CODES[tint]}m${text}\u001b[0m`
export const withoutColour: Paint = (text) => text

/** The page's words on one line, of which a terminal obeys nothing. */
export const plain = oneLine

const QUOTE_LENGTH = 240

export const quoted = (text: string, lang: Language): string => {
  const signs = [...plain(text)]
  const cut = signs.length > QUOTE_LENGTH ? `${signs.slice(0, QUOTE_LENGTH).join('')}…` : signs.join('')
  return lang === 'en' ? `“${cut}”` : `「${cut}」`
}

interface Telling {
  lang: Language
  words: Words
  own: CommandWords
  paint: Paint
}

const labelled = (label: string, text: string, { lang, paint }: Telling): string =>
  `      ${paint(`${label}${lang === 'en' ? ': ' : '：'}`, 'faint')}${text}`

function findingLines(finding: ToldFinding, telling: Telling): string[] {
  const { words, own, paint, lang } = telling
  const tint = finding.outcome === 'violation' ? finding.severity : 'review'
  const lines = [
    `    ${paint(`[${finding.mark}]`, tint)} ${paint(plain(finding.words.title), 'strong')}${finding.known ? paint(own.policy.known, 'faint') : ''}`,
  ]
  if (finding.words.seen) lines.push(labelled(own.text.seen, plain(finding.words.seen), telling))
  for (const { quote } of finding.evidence.slice(0, 2)) if (quote !== '') lines.push(labelled(own.text.quote, quoted(quote, lang), telling))
  if (finding.provisions.length > 0) {
    const names = finding.provisions.map(({ name, checkBeforeUse }) =>
      checkBeforeUse ? `${name} (${words.checkBeforeUse(checkBeforeUse)})` : name,
    )
    lines.push(labelled(words.provisions, names.join(lang === 'en' ? '; ' : '；'), telling))
  }
  if (finding.words.person) lines.push(labelled(words.whatToDo, plain(finding.words.person), telling))
  return lines
}

function surfaceLines(surface: ToldSurface, telling: Telling): string[] {
  const { words, paint, lang } = telling
  const sentence = sentenceOf(verdictOf('complete', { surfaces: [surface] }), words)
  const lines = [`  ${paint(sentence, 'strong')}`]
  if (surface.quote !== '') lines.push(`  ${paint(quoted(surface.quote, lang), 'faint')}`)
  for (const outcome of ['violation', 'review'] as const) {
    for (const finding of findingsOf(surface, outcome)) lines.push(...findingLines(finding, telling))
  }
  lines.push(...ignoredLines(surface, telling))
  const separator = lang === 'en' ? '; ' : '；'
  const titles = (outcome: 'pass' | 'error') => findingsOf(surface, outcome).map((finding) => plain(finding.words.title))
  const passes = titles('pass')
  if (passes.length > 0) lines.push(`    ${words.passesHeading(passes.length)}${lang === 'en' ? ': ' : '：'}${passes.join(separator)}`)
  const failed = findingsOf(surface, 'error')
  if (failed.length > 0) lines.push(`    ${words.failedHeading} (${failed.map(({ rule }) => plain(rule)).join(', ')})`)
  if (surface.documents.length > 0) {
    const documents = surface.documents.map(({ title, status }) => `${plain(title)} (${words.documents[status]})`)
    lines.push(`    ${words.documents.heading}${lang === 'en' ? ': ' : '：'}${documents.join(separator)}`)
  }
  return [...lines, ...probeLines(surface, telling)]
}

/** What the config ignores, with the reasons that it gives. */
function ignoredLines({ findings }: ToldSurface, { own, paint, lang }: Telling): string[] {
  const ignored = findings.flatMap((finding) => (finding.ignored ? [{ ...finding, ignored: finding.ignored }] : []))
  if (ignored.length === 0) return []
  const told = ignored.map(({ mark, words, ignored: { reason, until } }) =>
    paint(`      [${mark}] ${plain(words.title)}${own.policy.ignored(plain(reason), until)}`, 'faint'),
  )
  return [`    ${own.policy.heading(ignored.length)}${lang === 'en' ? ':' : '：'}`, ...told]
}

/** What was pressed and what followed, where the audit was asked to try. */
function probeLines({ probe }: ToldSurface, { own, paint, lang }: Telling): string[] {
  if (!probe) return []
  const [colon, separator] = lang === 'en' ? [': ', '; '] : ['：', '；']
  const heading = `    ${paint(own.text.probe, 'strong')}${colon}`
  const { pressed, followed, held, reasons, notPressed, heldMatters, pictures } = own.probe
  if (probe.followed === 'not-pressed') return [heading + notPressed + reasons[probe.reason]]
  const what = probe.followed === 'left' ? followed.left(plain(probe.after.url)) : followed[probe.followed]
  const lines = [heading + pressed(plain(probe.pressed.name)) + what]
  if (probe.held.length > 0) {
    const told = probe.held.slice(0, MOST_POINTS).map(({ method, url }) => `${plain(method)} ${plain(url)}`)
    const waits = probe.followed === 'closed' || probe.followed === 'left' ? '' : `${lang === 'en' ? '. ' : '。'}${heldMatters}`
    lines.push(`      ${held(probe.held.length)}${colon}${told.join(separator)}${waits}`)
  }
  const files = [probe.screenshots?.before, probe.screenshots?.after].filter((file) => file !== undefined)
  if (files.length > 0) lines.push(`      ${pictures}${colon}${files.join(separator)}`)
  return lines
}

const MOST_POINTS = 4

/** What a page cannot show and can be asked, and what can be asked for: for the primary request, the first few of each. */
function beyondLines(report: Report, { own, lang, paint }: Telling): string[] {
  const primary = report.surfaces.find((surface) => surface.primary)
  if (!primary) return []
  const circumstances = circumstancesOf(report, primary)
  const asks = questionsFor(circumstances).map(({ words }) => words[lang].ask)
  const claims = claimsFor(circumstances).map(({ words }) => words[lang].claim)
  const block = (heading: string, points: readonly string[]): string[] =>
    points.length === 0 ? [] : [`    ${paint(heading, 'faint')}`, ...points.slice(0, MOST_POINTS).map((point) => `      - ${point}`)]
  return [...block(own.text.claims, claims), ...block(own.text.questions, asks)]
}

/** Where a face may be asked for later: no request, and worth knowing. */
const laterLines = ({ mayAskLater = [] }: Report, { own, lang }: Telling): string[] =>
  mayAskLater.length === 0
    ? []
    : [
        `  ${own.text.later}${lang === 'en' ? ': ' : '：'}${mayAskLater.map(({ quote }) => quoted(quote, lang)).join(lang === 'en' ? '; ' : '；')}`,
      ]

function limitLines(report: Report, { words, own, lang }: Telling): string[] {
  if (report.limits.length === 0) return []
  const known: Record<string, unknown> = { ...words.limits, ...own.limits }
  const named = report.limits.map(({ code }) => (typeof known[code] === 'string' ? known[code] : words.limits.other))
  return [
    `  ${words.limits.heading(report.limits.length)}${lang === 'en' ? ': ' : '：'}${[...new Set(named)].join(lang === 'en' ? '; ' : '；')}`,
  ]
}

const reachLine = (report: Report, words: Words): string[] => {
  if (report.reach === 'china') return []
  return [`  ${report.reach === 'unclear' ? words.detail.reachUnclear : words.detail.reachElsewhere}`]
}

/** A report as lines for a person. */
export function textOf(report: Report, lang: Language, paint: Paint): string {
  const telling: Telling = { lang, words: t(lang), own: wordsIn(lang), paint }
  const { words, own } = telling
  const head = paint(plain(report.url), 'strong')
  if (report.error) {
    const { code, message } = report.error
    const detail = `${own.text.detail}${lang === 'en' ? ': ' : '：'}${plain(message)}`
    return `${head}\n  ${words.verdict.failed}\n  ${own.errors[code]}\n  ${paint(detail, 'faint')}\n`
  }
  const requests = requestsOf(tellReport(report, lang))
  const body =
    requests.length === 0
      ? [`  ${words.verdict.nothing}`, `  ${paint(words.detail.nothing, 'faint')}`]
      : [...requests.flatMap((surface) => surfaceLines(surface, telling)), ...beyondLines(report, telling), ...reachLine(report, words)]
  return `${[head, ...body, ...laterLines(report, telling), ...limitLines(report, telling)].join('\n')}\n`
}
