import { CSV, CSV_COLUMNS, type CsvColumn } from '../i18n/csv'
import { articleName } from '../law/cite'
import type { Language } from '../law/law'
import { hostOf, withoutQuery } from './address'
import { beijingTime } from './moment'
import { oneLine } from './one-line'
import type { Finding, Report, SurfaceReport } from './schema'
import { outcomeWord, severityWord, wordsOf } from './words'

/** A report to be listed. */
export interface CsvEntry {
  report: Report
  /** The officer's, of a spot check. */
  caseNumber?: string
}

type Row = Partial<Record<CsvColumn, string>>

/** A spreadsheet takes no more signs in one cell (Excel: 32 767). */
const LONGEST_CELL = 32_000

/** The sign of the byte order: without it Excel takes UTF-8 for the machine's own code page. */
const BOM = '\ufeff'

/** What makes a spreadsheet read a cell as a formula: at its beginning, whatever blank stands before it. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/

/** Digits that a spreadsheet would round or shorten: a case number. */
const LIKE_A_NUMBER = /^(0\d+|\d{12,})$/

/**
 * One cell as RFC 4180 wants it. What a spreadsheet would take for a formula begins with an apostrophe, so that it stays text; so do long numbers.
 * @param text anything; line breaks become blanks
 */
export function csvCell(text: string): string {
  // Half a sign, as a page may hold one or a cut may leave one, is no text.
  const cut = oneLine(text)
    .slice(0, LONGEST_CELL)
    .replace(/\p{Cs}/gu, '')
  const harmless = FORMULA.test(text) || FORMULA.test(cut) || LIKE_A_NUMBER.test(cut) ? `'${cut}` : cut
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const pageColumns = ({ report, caseNumber }: CsvEntry): Row => ({
  site: hostOf(report.url),
  address: withoutQuery(report.url),
  title: report.title,
  time: beijingTime(report.auditedAt) ?? report.auditedAt,
  lawAsOf: report.lawAsOf,
  limits: String(report.limits.length),
  caseNumber: caseNumber ?? '',
})

function findingColumns(surface: SurfaceReport, finding: Finding, lang: Language): Row {
  const words = CSV[lang]
  const { title, seen } = wordsOf(finding, lang)
  const quotes = finding.evidence.map(({ quote }) => oneLine(quote)).filter((quote) => quote !== '')
  return {
    surface: words.surface[surface.kind],
    operator: surface.operator ?? '',
    rule: finding.rule,
    ruleTitle: title,
    outcome: outcomeWord(finding.outcome, lang),
    severity: severityWord(finding.severity, lang),
    confidence: words.confidence[finding.confidence],
    where: finding.where ? words.where[finding.where] : '',
    seen: seen ?? '',
    quote: [...new Set(quotes)].join(' | '),
    provisions: [...new Set(finding.provisions.map((citation) => articleName(citation, lang)))].join(words.separator),
    decision: finding.opinion ? words.decision[finding.opinion.decision] : '',
    note: finding.opinion?.note ?? '',
  }
}

/** The rows of one report: one a finding; one of the page alone where there is none, so that no page is missing from a list. */
function rowsOf(entry: CsvEntry, lang: Language): Row[] {
  const { report } = entry
  const page = pageColumns(entry)
  const rows = report.surfaces.flatMap((surface) =>
    surface.findings.map((finding): Row => ({ ...page, ...findingColumns(surface, finding, lang) })),
  )
  if (rows.length > 0) return rows
  const { notAudited, noRequest } = CSV[lang]
  return [{ ...page, outcome: report.error ? notAudited : noRequest, seen: report.error?.message ?? '' }]
}

const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** The first line of the table with the sign that tells Excel its encoding. */
export const csvHead = (lang: Language): string => BOM + line(CSV_COLUMNS.map((column) => CSV[lang].columns[column]))

/** The lines of one report, so that a long run can be written as it goes. */
export const csvLines = (entry: CsvEntry, lang: Language): string =>
  rowsOf(entry, lang)
    .map((row) => line(CSV_COLUMNS.map((column) => row[column] ?? '')))
    .join('')

/**
 * Findings as a table that Excel opens as it stands: a row a finding, UTF-8 with its sign, CRLF, no cell a formula.
 * @returns the text of the file
 */
export const csvOf = (entries: readonly CsvEntry[], lang: Language): string =>
  csvHead(lang) + entries.map((entry) => csvLines(entry, lang)).join('')
