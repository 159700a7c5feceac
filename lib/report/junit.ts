import { t } from '../i18n'
import { articleName } from '../law/cite'
import type { Language } from '../law/law'
import type { Finding, Report } from './schema'
import { wordsOf } from './words'

/** Characters that XML 1.0 has no way to write. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
/** What it could write, and what logs of a build show: signs that a terminal obeys, or that lay out or turn around what stands beside them. */
const OBEYED = /[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

const escaped = (text: string): string =>
  text
    .replace(NOT_XML, '\ufffd')
    .replace(OBEYED, '')
    .replace(/[&<>"\n\r\t]/g, (sign) => ENTITIES[sign]!)

/** Text of an element: its lines stay lines. */
const text = (words: string): string => escaped(words).replaceAll('&#10;', '\n')

interface Case {
  name: string
  outcome?: { tag: 'failure' | 'skipped' | 'error'; message: string; details: string }
}

/** What a reader of the build needs: the words that decided, the provisions, and how to mend it. */
function detailsOf(finding: Finding, lang: Language): string {
  const { seen, engineer } = wordsOf(finding, lang)
  const quotes = finding.evidence.map(({ quote, target }) => `${target.join(' > ')}\n  “${quote}”`)
  const provisions = finding.provisions.map((citation) => articleName(citation, lang)).join(', ')
  return [seen, ...quotes, provisions, engineer].filter(Boolean).join('\n')
}

const TAGS = { violation: 'failure', review: 'skipped', error: 'error' } as const

function caseOf(finding: Finding, lang: Language, fails: (finding: Finding) => boolean): Case {
  const { title } = wordsOf(finding, lang)
  if (finding.outcome === 'pass' || finding.outcome === 'na') return { name: `${finding.rule}: ${title}` }
  const tag = finding.outcome === 'violation' && !fails(finding) ? 'skipped' : TAGS[finding.outcome]
  // A review that must fail the build is a failure here, too.
  const asFailure = finding.outcome === 'review' && fails(finding)
  return {
    name: `${finding.rule}: ${title}`,
    outcome: { tag: asFailure ? 'failure' : tag, message: title, details: detailsOf(finding, lang) },
  }
}

const caseText = ({ name, outcome }: Case, page: string): string => {
  const opening = `    <testcase classname="${escaped(page)}" name="${escaped(name)}"`
  if (!outcome) return `${opening}/>`
  const { tag, message, details } = outcome
  // The schema knows no message of what is skipped: its text says it.
  const element =
    tag === 'skipped'
      ? `<skipped>${text(`${message}\n${details}`)}</skipped>`
      : `<${tag} message="${escaped(message)}">${text(details)}</${tag}>`
  return `${opening}>\n      ${element}\n    </testcase>`
}

const count = (cases: readonly Case[], tag: string): number => cases.filter(({ outcome }) => outcome?.tag === tag).length

const countsOf = (cases: readonly Case[]): string =>
  `tests="${cases.length}" failures="${count(cases, 'failure')}" errors="${count(cases, 'error')}"`

function casesOf(report: Report, lang: Language, fails: (finding: Finding) => boolean): Case[] {
  if (report.error) {
    return [{ name: report.error.code, outcome: { tag: 'error', message: report.error.message, details: report.url } }]
  }
  const cases = report.surfaces.flatMap(({ findings }) => findings.map((finding) => caseOf(finding, lang, fails)))
  return cases.length > 0 ? cases : [{ name: t(lang).verdict.nothing }]
}

/**
 * The findings as JUnit's XML: a suite a page, a case a rule. A violation under the bound and a review that fails nothing are `skipped`, with
 * their message.
 * @param fails whether a finding fails the build
 */
export function junitOf(reports: readonly Report[], lang: Language, fails: (finding: Finding) => boolean): string {
  const suites = reports.map((report) => ({ report, cases: casesOf(report, lang, fails) }))
  const body = suites.map(({ report, cases }) =>
    [
      `  <testsuite name="${escaped(report.url)}" ${countsOf(cases)} skipped="${count(cases, 'skipped')}" timestamp="${escaped(report.auditedAt.slice(0, 19))}">`,
      ...cases.map((one) => caseText(one, report.url)),
      '  </testsuite>',
    ].join('\n'),
  )
  const all = suites.flatMap(({ cases }) => cases)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="liancha" ${countsOf(all)}>\n${body.join('\n')}\n</testsuites>\n`
}
