import { LAWS } from '../../law/laws'
import { asksSomething, SEVERITY_ORDER } from '../asking'
import type { Finding, Report, SurfaceReport } from '../schema'
import { readLess, type Side, whyNot } from './comparable'
import {
  CHANGES,
  type Change,
  type ComparedFinding,
  type ComparedSurface,
  type Comparison,
  countsOf,
  type NotComparable,
  type Remark,
} from './comparison'
import { pageKey } from './page-key'
import { paired } from './requests'

const told = ({ id, kind, quote }: SurfaceReport): ComparedSurface => ({ id, kind, quote })

function changeOf(old: Finding, later: Finding): Change {
  if (asksSomething(old) !== asksSomething(later)) return asksSomething(old) ? 'put-right' : 'new'
  return old.outcome === later.outcome && old.reason === later.reason ? 'unchanged' : 'changed'
}

/** One rule on a request that stands in both audits; undefined where neither side asks for anything. */
function compareFindings(old: Side, later: Side): ComparedFinding | undefined {
  const oldError = old.finding.outcome === 'error'
  const newError = later.finding.outcome === 'error'
  if (!asksSomething(old.finding) && !asksSomething(later.finding) && !oldError && !newError) return undefined
  const change = oldError || newError ? 'changed' : changeOf(old.finding, later.finding)
  const why = change === 'unchanged' ? undefined : whyNot(old, later)
  return {
    rule: old.finding.rule,
    ...(why ? { change: 'not-comparable', why } : { change }),
    old: { surface: told(old.surface), finding: old.finding },
    new: { surface: told(later.surface), finding: later.finding },
  }
}

function compareSurfaces(old: Report, one: SurfaceReport, later: Report, other: SurfaceReport): ComparedFinding[] {
  const rules = new Set([...one.findings, ...other.findings].map(({ rule }) => rule))
  return [...rules].flatMap((rule) => {
    const before = one.findings.find((finding) => finding.rule === rule)
    const after = other.findings.find((finding) => finding.rule === rule)
    if (before && after) {
      const compared = compareFindings({ report: old, surface: one, finding: before }, { report: later, surface: other, finding: after })
      return compared ? [compared] : []
    }
    if (!asksSomething(before ?? after)) return []
    const why: NotComparable = old.tool.rules === later.tool.rules ? 'not-checked' : 'other-rules'
    const sides = {
      old: { surface: told(one), ...(before ? { finding: before } : {}) },
      new: { surface: told(other), ...(after ? { finding: after } : {}) },
    }
    return [{ rule, change: 'not-comparable', why, ...sides }]
  })
}

/** What asks for something on a request that stands on one side only. */
const alone = (side: 'old' | 'new', surface: SurfaceReport, as: Pick<ComparedFinding, 'change' | 'why'>): ComparedFinding[] =>
  surface.findings.filter(asksSomething).map((finding) => ({ rule: finding.rule, ...as, [side]: { surface: told(surface), finding } }))

/** What is to be said of a request that only the later audit saw. */
function ofNewRequest(old: Report, later: Report, samePage: boolean): Pick<ComparedFinding, 'change' | 'why'> {
  if (!samePage) return { change: 'not-comparable', why: 'other-page' }
  if (old.tool.rules !== later.tool.rules) return { change: 'not-comparable', why: 'other-rules' }
  return readLess(old, later) ? { change: 'not-comparable', why: 'old-unread' } : { change: 'new' }
}

function compareReached(old: Report, later: Report): ComparedFinding[] {
  const samePage = pageKey(old.url) === pageKey(later.url)
  const gone: NotComparable = samePage ? 'request-gone' : 'other-page'
  return paired(old.surfaces, later.surfaces, samePage).flatMap(([one, other]) => {
    if (one && other) return compareSurfaces(old, one, later, other)
    if (one) return alone('old', one, { change: 'not-comparable', why: gone })
    return other ? alone('new', other, ofNewRequest(old, later, samePage)) : []
  })
}

const allOf = (side: 'old' | 'new', report: Report | undefined, why: NotComparable): ComparedFinding[] =>
  (report?.surfaces ?? []).flatMap((surface) => alone(side, surface, { change: 'not-comparable', why }))

function compareAll(old: Report | undefined, later: Report | undefined): ComparedFinding[] {
  if (!later || later.error) return allOf('old', old, later ? 'new-failed' : 'new-missing')
  if (!old || old.error) return allOf('new', later, old ? 'old-failed' : 'old-missing')
  return compareReached(old, later)
}

/** Whether a law came into force after the one day and until the other: the day of an audit is otherwise no difference. */
function lawsDiffer(one: string, other: string): boolean {
  const [from = '', to = ''] = [one, other].sort()
  return Object.values(LAWS).some(({ inForce }) => from < inForce && inForce <= to)
}

const siteOf = (url: string): string => pageKey(url).replace(/\/.*$/s, '')

function remarksOf(old: Report, later: Report): Remark[] {
  const site: Remark[] = siteOf(old.url) === siteOf(later.url) ? ['other-address'] : ['other-site']
  return [
    ...(pageKey(old.url) === pageKey(later.url) ? [] : site),
    ...(old.tool.rules === later.tool.rules ? [] : (['other-rules'] as const)),
    ...(lawsDiffer(old.lawAsOf, later.lawAsOf) ? (['other-law-date'] as const) : []),
    ...(old.tool.browser === later.tool.browser ? [] : (['other-browser'] as const)),
    ...(old.error || later.error || old.reach === later.reach ? [] : (['other-reach'] as const)),
  ]
}

const severityOf = ({ old, new: later }: ComparedFinding): number => SEVERITY_ORDER[(later?.finding ?? old?.finding)?.severity ?? 'minor']

const inOrder = (one: ComparedFinding, other: ComparedFinding): number =>
  CHANGES.indexOf(one.change) - CHANGES.indexOf(other.change) || severityOf(one) - severityOf(other)

/**
 * Compares two audits of a page, finding by finding. Requests are matched by their words, place, kind and rank, findings by their rule.
 * Points that neither audit asks anything about are left out. Opinions of an officer stand in the findings and change nothing here.
 * @param old the earlier one; undefined where the page was not audited then
 * @param later the later one; undefined where the page was not audited again
 */
export function compareReports(old: Report | undefined, later: Report | undefined): Comparison {
  const findings = compareAll(old, later).sort(inOrder)
  return {
    remarks: old && later ? remarksOf(old, later) : [],
    findings,
    summary: countsOf(findings.map(({ change }) => change)),
  }
}
