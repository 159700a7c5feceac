import { cutAddress } from './address'
import { asksSomething } from './asking'
import { type FindingPlace, fingerprintOf, pageOf, placeOf } from './fingerprint'
import { oneLine } from './one-line'
import type { Finding, Report, Severity, SurfaceReport } from './schema'

/* What a project decided about findings, applied to a report: rules left out or weighed otherwise, findings to live with, findings known. */

/** `on` is a rule as it stands; a severity is one in the place of its own. */
type RuleLevel = 'off' | 'on' | Severity

/** Findings to live with: those of a rule, at an element, with words, or on a page; all that is given must match. */
export interface IgnoreEntry {
  rule: string
  /** Path of the element or of its surface as outputs write it (`a > b`), or its last step. */
  target?: string | undefined
  /** Words in what the finding quotes, or in the request. */
  quote?: string | undefined
  /** Address of the page without query, or a file's path from the folder of the config; `*` stands for anything. */
  url?: string | undefined
  reason: string
  /** The last day on which it holds, `YYYY-MM-DD`. */
  until?: string | undefined
}

/** A finding that was there when the baseline was written. */
export interface KnownFinding extends FindingPlace {
  outcome: 'violation' | 'review'
}

export interface Policy {
  rules: Readonly<Record<string, RuleLevel | undefined>>
  ignore: readonly IgnoreEntry[]
  /** Address of the folder from which `ignore` names files, with `/` at its end; '' for none. */
  ignoreBase: string
  known: readonly KnownFinding[]
  /** The same for `known`. */
  knownBase: string
}

/** A report with a policy applied, and what of the policy met something. */
export interface Applied {
  report: Report
  /** Entries of `ignore` that matched a finding, whether they hold still or not. */
  matched: IgnoreEntry[]
}

/** Whether a text is what a pattern says, in which `*` stands for anything. Takes time in proportion to the text, whatever the pattern. */
export function fits(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

const fitsTarget = (wanted: string, target: readonly string[]): boolean =>
  target.length > 0 && (oneLine(target.join(' > ')) === oneLine(wanted) || oneLine(target.at(-1)!) === oneLine(wanted))

/** Whether an entry speaks of a finding; its end date plays no part. */
function speaksOf(entry: IgnoreEntry, finding: Finding, surface: SurfaceReport, report: Report, base: string): boolean {
  if (entry.rule !== finding.rule) return false
  const { target, quote, url } = entry
  const targets = [surface.target, ...finding.evidence.map((evidence) => evidence.target)]
  if (target !== undefined && !targets.some((one) => fitsTarget(target, one))) return false
  const words = [surface.quote, ...finding.evidence.map((evidence) => evidence.quote)]
  if (quote !== undefined && !words.some((one) => oneLine(one).includes(oneLine(quote)))) return false
  const addresses = [pageOf(report), pageOf(report, base), cutAddress(report.url).address]
  return url === undefined || addresses.some((address) => fits(cutAddress(url.replace(/^\.\//, '')).address, address))
}

const holdsOn = ({ until }: IgnoreEntry, day: string): boolean => until === undefined || day <= until

/** Whether a known finding covers this one. One that was only to be looked at does not cover what is sure now. */
const covers = (known: KnownFinding | undefined, { outcome }: Finding): boolean =>
  known !== undefined && (known.outcome === 'violation' || outcome === 'review')

/** How a finding counts. */
const countsFor = (findings: readonly Finding[]): Report['summary'] => {
  const count = (outcome: Finding['outcome']): number => findings.filter((one) => one.outcome === outcome && !one.ignored).length
  return { violations: count('violation'), reviews: count('review'), passes: count('pass') }
}

/**
 * Applies a policy to a report. Findings of rules that are off go, and a limit says so; what is ignored stays and says why; an entry past
 * its date ignores nothing any more, and a limit says so. Whether a date is past hangs on the day of the audit alone. Pure.
 */
export function applyPolicy(report: Report, policy: Policy): Applied {
  const day = report.auditedAt.slice(0, 10)
  const known = new Map(policy.known.map((one) => [fingerprintOf(one), one]))
  const matched = new Set<IgnoreEntry>()
  const over = new Set<IgnoreEntry>()
  const off = new Set<string>()

  const judged = (finding: Finding, surface: SurfaceReport): Finding[] => {
    const level = Object.hasOwn(policy.rules, finding.rule) ? policy.rules[finding.rule] : undefined
    if (level === 'off') {
      off.add(finding.rule)
      return []
    }
    const weighed: Finding = level === undefined || level === 'on' ? finding : { ...finding, severity: level }
    if (!asksSomething(weighed)) return [weighed]
    const entries = policy.ignore.filter((entry) => speaksOf(entry, weighed, surface, report, policy.ignoreBase))
    for (const entry of entries) (holdsOn(entry, day) ? matched : over).add(entry)
    const ignoring = entries.find((entry) => holdsOn(entry, day))
    if (ignoring) {
      const { reason, until } = ignoring
      return [{ ...weighed, ignored: { reason, ...(until === undefined ? {} : { until }) } }]
    }
    return [
      covers(known.get(fingerprintOf(placeOf(report, surface, weighed, policy.knownBase))), weighed)
        ? { ...weighed, known: true }
        : weighed,
    ]
  }

  const surfaces = report.surfaces.map((surface) => ({ ...surface, findings: surface.findings.flatMap((one) => judged(one, surface)) }))
  const limits = [
    ...[...off].map((rule) => ({ code: 'rule-off', params: { rule } })),
    ...[...over].map(({ rule, until = '' }) => ({ code: 'ignore-over', params: { rule, until } })),
  ]
  return {
    report: {
      ...report,
      surfaces,
      summary: countsFor(surfaces.flatMap(({ findings }) => findings)),
      limits: [...report.limits, ...limits],
    },
    matched: [...matched, ...over],
  }
}

/** What of a report would stand in a baseline. @param base see `pageOf` */
export const knownOf = (report: Report, base: string): KnownFinding[] =>
  report.surfaces.flatMap((surface) =>
    surface.findings.flatMap((finding) =>
      asksSomething(finding) && !finding.ignored
        ? [{ ...placeOf(report, surface, finding, base), outcome: finding.outcome as KnownFinding['outcome'] }]
        : [],
    ),
  )

const inOrder = (one: KnownFinding, other: KnownFinding): number => {
  const [a, b] = [fingerprintOf(one), fingerprintOf(other)]
  if (a === b) return one.outcome === other.outcome ? 0 : one.outcome === 'violation' ? -1 : 1
  return a < b ? -1 : 1
}

/** Known findings, each once, in an order that depends on nothing but them. */
export function sortedKnown(known: readonly KnownFinding[]): KnownFinding[] {
  const sorted = [...known].sort(inOrder)
  return sorted.filter((one, at) => at === 0 || fingerprintOf(one) !== fingerprintOf(sorted[at - 1]!))
}
