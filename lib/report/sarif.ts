import type { Language } from '../law/law'
import { RULES } from '../rules/index'
import { withoutQuery } from './address'
import { asksSomething } from './asking'
import { fingerprintOf, placeOf } from './fingerprint'
import { oneLine } from './one-line'
import type { Finding, Report, Severity, SurfaceReport } from './schema'
import { aboutRule, wordsOf } from './words'

/** A report and the file that is kept of it, relative to where the SARIF file lies, or else the page's own address. */
export interface KeptReport {
  report: Report
  file: string
}

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = { critical: 'error', serious: 'error', moderate: 'warning', minor: 'note' }

/** Lines of a message. Its readers take `[a](b)` for a link and `{0}` for a place to fill: a page's words are neither. */
const messageOf = (...lines: (string | undefined)[]) => ({
  text: lines
    .flatMap((line) => (line ? [oneLine(line)] : []))
    .join('\n')
    .replaceAll('](', '] (')
    .replace(/[{}]/g, '$&$&'),
})

type Told = { finding: Finding; surface: SurfaceReport; kept: KeptReport }

const toldOf = (kept: KeptReport): Told[] =>
  kept.report.surfaces.flatMap((surface) => surface.findings.filter(asksSomething).map((finding) => ({ finding, surface, kept })))

const ruleOf = (id: string, lang: Language) => {
  const severity = RULES.find((rule) => rule.id === id)?.severity ?? 'minor'
  return {
    id,
    shortDescription: { text: aboutRule(id, lang) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { severity },
  }
}

/** An address as it stands, or a path as a relative reference, whatever signs they hold. */
const asUri = (file: string): string =>
  /^(https?|file):/i.test(file)
    ? file.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]+|%(?![\da-f]{2})/gi, encodeURIComponent)
    : file.split('/').map(encodeURIComponent).join('/')

function resultOf(told: Told, ruleIds: readonly string[], lang: Language) {
  const { finding, surface, kept } = told
  const { title, seen, engineer } = wordsOf(finding, lang)
  const [evidence] = finding.evidence
  const target = evidence?.target.length ? evidence.target : surface.target
  return {
    ruleId: finding.rule,
    ruleIndex: ruleIds.indexOf(finding.rule),
    // SARIF gives a level to failures alone.
    ...(finding.outcome === 'review' ? { kind: 'review', level: 'none' } : { kind: 'fail', level: LEVELS[finding.severity] }),
    message: messageOf(title, seen, engineer),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: asUri(kept.file) },
          region: { startLine: 1, ...(evidence ? { snippet: { text: evidence.quote } } : {}) },
        },
        logicalLocations: [{ fullyQualifiedName: target.join(' > ') || withoutQuery(kept.report.url), kind: 'element' }],
      },
    ],
    partialFingerprints: { 'lianchaFinding/v1': fingerprintOf(placeOf(kept.report, surface, finding)) },
    ...(finding.ignored ? { suppressions: [{ kind: 'external', justification: finding.ignored.reason }] } : {}),
    ...(finding.known ? { baselineState: 'unchanged' } : {}),
    properties: {
      page: kept.report.url,
      reason: finding.reason,
      confidence: finding.confidence,
      provisions: finding.provisions.map(({ law, article }) => `${law} ${article}`),
    },
  }
}

const notificationOf = ({ report }: KeptReport) =>
  report.error
    ? [{ level: 'error', message: messageOf(`${report.url}: ${report.error.message}`), descriptor: { id: report.error.code } }]
    : report.limits.map(({ code, params }) => ({
        level: 'note',
        message: messageOf([report.url, code, ...Object.values(params)].join(' ')),
        descriptor: { id: code },
      }))

/**
 * The findings as SARIF 2.1.0, one run: violations as failures, reviews as what they are there too. Pages that could not be audited and
 * what could not be read stand among the run's notifications.
 */
export function sarifOf(kept: readonly KeptReport[], lang: Language): object {
  const told = kept.flatMap(toldOf)
  const ruleIds = [...new Set(told.map(({ finding }) => finding.rule))].sort()
  const tool = kept[0]?.report.tool
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Liancha', ...(tool ? { version: tool.version } : {}), rules: ruleIds.map((id) => ruleOf(id, lang)) } },
        language: lang,
        invocations: [
          {
            executionSuccessful: kept.every(({ report }) => !report.error),
            toolExecutionNotifications: kept.flatMap(notificationOf),
          },
        ],
        results: told.map((one) => resultOf(one, ruleIds, lang)),
      },
    ],
  }
}
