import { type Facts, type Surface, type UnderstoodSurface, understandPage } from './language/facts'
import type { EvidenceRef } from './language/reading'
import type { SurfaceAgreement } from './language/understand'
import { engaged, inForceOn } from './law/cite'
import type { Circumstances, Citation } from './law/law'
import type { Limit, PageSnapshot } from './page/snapshot'
import { targetOf } from './page/target'
import { beijingDay } from './report/moment'
import type { ErrorCode, Evidence, Finding, Report, SurfaceReport } from './report/schema'
import { REPORT_SCHEMA } from './report/schema-name'
import { RULES } from './rules/index'
import { outcomeOf, type Rule } from './rules/rule'
import { VERSION } from './version'

export interface AuditOptions {
  /** ISO 8601, UTC: when the page was looked at. */
  auditedAt: string
  /** `YYYY-MM-DD`: the date whose law is applied; the day of the audit by default. */
  lawAsOf?: string
  /** Name and version of the browser that laid the page out, or what stood in its place. */
  browser: string
}

/** Most places that are told where a face may be asked for later. */
const MOST_LATER = 5

/** Most agreements that are read with a page. */
export const MOST_AGREEMENTS = 5

/**
 * Audits a snapshot: understands its surfaces, judges each by every rule, and tells the findings. Pure: the same snapshot and options
 * give the same report. While `snapshot.documents` is empty the report is provisional: agreements count as not looked at.
 */
export function audit(snapshot: PageSnapshot, options: AuditOptions): Report {
  const limits: Limit[] = [...snapshot.limits]
  const { surfaces, reach, scene } = understandPage(snapshot)
  const reported = surfaces
    .filter(({ surface }) => surface.request)
    .map(({ surface, facts }) => tellSurface(surface, facts, judgeSurface(surface, facts, snapshot, options, limits), snapshot))
  const findings = reported.flatMap((surface) => surface.findings)
  const unreadCount = namedAgreements(surfaces).length - MOST_AGREEMENTS
  if (unreadCount > 0) limits.push({ code: 'agreements-cut', params: { count: unreadCount } })
  const later = surfaces.flatMap(({ facts }) => facts.stated('asks-later')).slice(0, MOST_LATER)
  const count = (outcome: Finding['outcome']): number => findings.filter((finding) => finding.outcome === outcome).length
  return {
    ...emptyReport(snapshot.url, options),
    title: snapshot.title,
    lang: snapshot.lang,
    faceRequest: reported.length > 0,
    reach,
    scene,
    surfaces: reported,
    ...refusalOf(snapshot, reported),
    ...(later.length > 0 ? { mayAskLater: later.map(({ evidence }) => tellEvidence(evidence, snapshot)) } : {}),
    summary: { violations: count('violation'), reviews: count('review'), passes: count('pass') },
    limits: limits.map(({ code, params }) => ({ code, params })),
  }
}

/** The report that stands in the place of a target that could not be audited. */
export const errorReport = (url: string, error: { code: ErrorCode; message: string }, options: AuditOptions): Report => ({
  ...emptyReport(url, options),
  error,
})

/** The agreements that the page's requests name, to be read: at most five, those of the face first. `url` is '' where a script opens it. */
export function agreementsToRead(snapshot: PageSnapshot): { title: string; url: string }[] {
  const ordered = namedAgreements(understandPage(snapshot).surfaces).sort((a, b) => Number(b.ofFace) - Number(a.ofFace))
  return ordered.slice(0, MOST_AGREEMENTS).map(({ title, url }) => ({ title, url }))
}

/** The agreements that the requests of a page name, and authorisations behind a yes, which may let the face be taken; each once. */
function namedAgreements(surfaces: readonly UnderstoodSurface[]): SurfaceAgreement[] {
  const named = surfaces.flatMap(({ surface }) => [
    ...surface.agreements.filter(({ grants }) => surface.request || grants),
    ...(surface.request ? surface.beside : []),
  ])
  return [...new Map(named.map((agreement) => [agreement.url || agreement.title, agreement])).values()]
}

/** The person's no, where it was said to the request that stands here, or nothing asks any more. */
function refusalOf({ doings }: PageSnapshot, reported: readonly SurfaceReport[]): Pick<Report, 'refusal'> {
  const asks = reported.find(({ primary }) => primary)?.quote
  const refusal = doings?.refusal
  return refusal && (asks === undefined || asks === refusal.quote) ? { refusal } : {}
}

function emptyReport(url: string, options: AuditOptions): Report {
  return {
    schema: REPORT_SCHEMA,
    url,
    title: '',
    lang: '',
    auditedAt: options.auditedAt,
    lawAsOf: options.lawAsOf ?? beijingDay(options.auditedAt),
    tool: { name: 'liancha', version: VERSION, rules: VERSION, browser: options.browser },
    faceRequest: false,
    reach: 'unclear',
    scene: 'other',
    surfaces: [],
    summary: { violations: 0, reviews: 0, passes: 0 },
    limits: [],
  }
}

function judgeSurface(surface: Surface, facts: Facts, snapshot: PageSnapshot, options: AuditOptions, limits: Limit[]): Finding[] {
  const circumstances: Circumstances = {
    date: options.lawAsOf ?? beijingDay(options.auditedAt),
    reach: facts.reach,
    consentIsBasis: facts.consentIsBasis,
    minors: facts.minors,
    scene: facts.scene,
    use: facts.use,
  }
  return RULES.map((rule) => {
    try {
      return tellFinding(rule, rule.judge({ surface, facts }), snapshot, circumstances)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      limits.push({ code: 'rule-failed', params: { rule: rule.id, message } })
      return {
        rule: rule.id,
        outcome: 'error',
        reason: 'rule-failed',
        params: {},
        severity: rule.severity,
        confidence: 'likely',
        evidence: [],
        provisions: [],
      }
    }
  })
}

/** Later than any law: what is engaged then and not on the day of the audit waits for its law. */
const SOME_DAY = '9999-12-31'

/** Whether none of the provisions that would ask for something of this page was in force yet. Where the page is for is another question. */
function asksNothingYet(provisions: readonly Citation[], circumstances: Circumstances): boolean {
  if (provisions.length === 0) return false
  const inChina: Circumstances = { ...circumstances, reach: 'china' }
  if (engaged(provisions, inChina).length > 0) return false
  return !provisions.some((citation) => inForceOn(citation, inChina.date)) || engaged(provisions, { ...inChina, date: SOME_DAY }).length > 0
}

function tellFinding(rule: Rule, verdict: ReturnType<Rule['judge']>, snapshot: PageSnapshot, circumstances: Circumstances): Finding {
  const reason = rule.reasons[verdict.reason]
  if (!reason) throw new Error(`${rule.id} has no reason ${verdict.reason}`)
  const provisions = engaged(reason.provisions, circumstances).map(({ law, article }) => ({ law, article }))
  return {
    rule: rule.id,
    // A reason with no provision in force on the day is none: design.md.
    outcome: asksNothingYet(reason.provisions, circumstances) ? 'na' : outcomeOf(rule.group, reason.outcome, verdict.confidence),
    reason: verdict.reason,
    params: verdict.params,
    severity: rule.severity,
    confidence: verdict.confidence,
    ...(verdict.where ? { where: verdict.where } : {}),
    evidence: verdict.evidence.map((evidence) => tellEvidence(evidence, snapshot)),
    provisions,
  }
}

function tellEvidence({ quote, place }: EvidenceRef, snapshot: PageSnapshot): Evidence {
  if (place.in === 'document') {
    const document = snapshot.documents[place.index]
    return { quote, target: document?.frame ? targetOf(document.frame, place.node) : [], url: document?.url ?? '' }
  }
  const frame = snapshot.frames[place.index]
  return { quote, target: frame ? targetOf(frame, place.node) : [], url: frame?.url ?? snapshot.url }
}

function tellSurface(surface: Surface, facts: Facts, findings: Finding[], snapshot: PageSnapshot): SurfaceReport {
  const frame = snapshot.frames[surface.place.index]!
  return {
    id: surface.id,
    kind: surface.kind,
    target: targetOf(frame, surface.place.node),
    frameId: frame.frameId,
    frameUrl: frame.url,
    faceRequest: surface.request !== undefined,
    primary: surface.primary,
    quote: surface.request?.evidence.quote ?? '',
    ...(facts.operator ? { operator: facts.operator } : {}),
    use: [...facts.use],
    minors: facts.minors,
    documents: [...surface.agreements, ...surface.beside].map(({ title, url, status }) => ({ title, url, status })),
    findings,
  }
}
