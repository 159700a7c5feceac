import { LAWS } from '../law/laws'
import { RULES } from '../rules/index'
import { withoutQuery } from './address'
import type { Finding, Report, SurfaceKind, SurfaceReport } from './schema'
import { similarity } from './similar'

/*
 * Two audits of a page beside each other. What is said here may be held against somebody, or for them: a finding that is not there any
 * more is put right only where the later audit looked at the same and saw it otherwise; everything less is not comparable, and says why.
 */

/** What became of a finding, in the order in which a reader should see it. */
export const CHANGES = ['put-right', 'new', 'changed', 'not-comparable', 'unchanged'] as const
export type Change = (typeof CHANGES)[number]

export const NOT_COMPARABLE = [
  /** The page was not among those of the run. */
  'old-missing',
  'new-missing',
  /** The page was not reached, or could not be audited. */
  'old-failed',
  'new-failed',
  /** The request is not seen any more: the page may not have come to the point where it asks. */
  'request-gone',
  /** The two addresses differ, and nothing on one is like the request of the other. */
  'other-page',
  /** The rule failed, or has no finding, on one side. */
  'not-checked',
  /** The two were judged by different versions of the rules. */
  'other-rules',
  /** Only on one side was the provision in force. */
  'other-law-date',
  /** Only on one side was the page laid out. */
  'no-layout',
  /** An agreement that decides was read on one side only. */
  'old-agreement-unread',
  'new-agreement-unread',
  /** A part of the page was read on the other side only. */
  'old-unread',
  'new-unread',
  /** Nothing to agree by was seen on one side: the page may stand at another step. */
  'no-act',
  /** It hangs on what was done in a visit; that it was not seen again shows nothing. */
  'visit',
] as const
export type NotComparable = (typeof NOT_COMPARABLE)[number]

/** What a reader must know of the two audits as wholes. */
export const REMARKS = ['other-site', 'other-address', 'other-rules', 'other-law-date', 'other-browser', 'other-reach'] as const
export type Remark = (typeof REMARKS)[number]

/** Which request a finding is of. */
export interface ComparedSurface {
  id: string
  kind: SurfaceKind
  quote: string
}

export interface ComparedFinding {
  rule: string
  change: Change
  /** Why the two cannot be compared; with `not-comparable` only. */
  why?: NotComparable
  /** The finding of each side with its request; left out where that side has none. */
  old?: { surface: ComparedSurface; finding?: Finding }
  new?: { surface: ComparedSurface; finding?: Finding }
}

export interface Comparison {
  remarks: Remark[]
  /** All that asks for something on one of the two sides, the gravest first within each change; in the order of `CHANGES`. */
  findings: ComparedFinding[]
  summary: Record<Change, number>
}

/** One page of two runs. */
export interface ComparedPage {
  /** Its address without query. */
  url: string
  old?: Report
  new?: Report
  comparison: Comparison
}

export interface RunComparison {
  pages: ComparedPage[]
  summary: Record<Change, number>
}

/** Limits behind which words may stand. What they hide differs from one look to the next, so each is a doubt by itself. */
const HIDES_SOMETHING = new Set(['text-cut', 'elements-cut', 'read-failed', 'still-loading', 'storage-cut'])
/** These hide the same part of a page each time: a doubt only where the other audit could see it. */
const HIDES_A_PART = new Set(['frame-unread', 'closed-root-unread'])
/** Rules that judge what the page and the person did in a visit. */
const OF_THE_VISIT = new Set(['capture-before-consent', 'repeat-asking'])
/** Rules of consent that point at what is missing, though they quote words beside it. */
const OF_SOMETHING_MISSING = new Set(['no-refusal', 'sole-verification', 'guardian-consent'])
/** Reasons that say that an agreement was not read. */
const AGREEMENT_UNREAD = new Set(['agreement-unread', 'not-looked'])

/** How alike the words of two requests on different pages have to be to be the same request. */
const SAME_REQUEST = 0.6
/** How much has to speak for two requests of one page to be the same; see `likeness`. */
const ENOUGH = 3.7

const SEVERITY_ORDER = { critical: 0, serious: 1, moderate: 2, minor: 3 } as const

const asksSomething = (finding: Finding | undefined): boolean => finding?.outcome === 'violation' || finding?.outcome === 'review'

const told = ({ id, kind, quote }: SurfaceReport): ComparedSurface => ({ id, kind, quote })

/** What a page is known by from one audit to the next. */
const pageKey = (url: string): string =>
  withoutQuery(url)
    .replace(/^https?:\/\//i, '')
    .replace(/\/(index\.html?)?$/i, '')

/** How much speaks for two requests being the same: their words above all, then their place, kind and rank. */
function likeness(one: SurfaceReport, other: SurfaceReport): number {
  const words = 6 * similarity(one.quote, other.quote)
  const place = JSON.stringify(one.target) === JSON.stringify(other.target) ? 2 : 0
  const kind = one.kind === other.kind ? 1 : 0
  const rank = one.primary && other.primary ? 1.5 : 0
  return words + place + kind + rank
}

const isSame = (one: SurfaceReport, other: SurfaceReport, samePage: boolean): boolean =>
  similarity(one.quote, other.quote) >= SAME_REQUEST || (samePage && likeness(one, other) >= ENOUGH)

/** A request as the earlier and the later audit saw it. */
type Pair = [old: SurfaceReport | undefined, later: SurfaceReport | undefined]

/** The requests of two audits, those that are the same together, the likest first; and those that have no other. */
function paired(old: readonly SurfaceReport[], later: readonly SurfaceReport[], samePage: boolean): Pair[] {
  const candidates = old
    .flatMap((one) => later.map((other) => ({ one, other, likeness: likeness(one, other) })))
    .filter(({ one, other }) => isSame(one, other, samePage))
    .sort((a, b) => b.likeness - a.likeness)
  const partner = new Map<SurfaceReport, SurfaceReport>()
  for (const { one, other } of candidates) {
    if (partner.has(one) || partner.has(other)) continue
    partner.set(one, other)
    partner.set(other, one)
  }
  return [
    ...old.map((one): Pair => [one, partner.get(one)]),
    ...later.filter((other) => !partner.has(other)).map((other): Pair => [undefined, other]),
  ]
}

/** One side of a comparison: a finding with all that may hide or change it. */
interface Side {
  report: Report
  surface: SurfaceReport
  finding: Finding
}

const limitKey = ({ code, params }: Report['limits'][number]): string => `${code} ${withoutQuery(String(params.url ?? ''))}`

/** Whether something of the page may not have been read that was read in the other audit. */
function readLess(one: Report, than: Report): boolean {
  const others = than.limits.map(limitKey)
  return one.limits.some((limit) => {
    if (HIDES_SOMETHING.has(limit.code)) return true
    if (!HIDES_A_PART.has(limit.code)) return false
    const at = others.indexOf(limitKey(limit))
    // Each of the other's stands for one of ours: two frames unread are more than one.
    if (at >= 0) others.splice(at, 1)
    return at < 0
  })
}

/** Whether a finding rests on words that were read: then what was not read elsewhere takes nothing from it. */
const restsOnWords = ({ outcome, where, evidence, rule }: Finding): boolean =>
  evidence.length > 0 &&
  (where === 'surface' || where === 'linked' || (where === undefined && outcome === 'violation' && !OF_SOMETHING_MISSING.has(rule)))

/** Whether the words of the other side's finding stand in an agreement that this side did not read. */
function missesAgreement(side: Side, other: Side): boolean {
  const read = side.surface.documents.filter(({ status }) => status === 'read')
  const page = new Set([side.surface.frameUrl, side.report.url, other.surface.frameUrl, other.report.url].map(withoutQuery))
  return other.finding.evidence.some(({ url }) => {
    const address = withoutQuery(url)
    if (page.has(address)) return false
    const title = other.surface.documents.find((document) => withoutQuery(document.url) === address)?.title
    return !read.some((document) => withoutQuery(document.url) === address || (document.title !== '' && document.title === title))
  })
}

/** What a finding would be, were the provision in force; undefined where this version does not know its reason. */
const outcomeOfReason = ({ rule, reason }: Finding): Finding['outcome'] | undefined => {
  const reasons = RULES.find(({ id }) => id === rule)?.reasons ?? {}
  return Object.hasOwn(reasons, reason) ? reasons[reason]?.outcome : undefined
}

/** Whether a finding asks nothing only because its provision was not yet in force. */
const beforeItsLaw = (finding: Finding): boolean =>
  finding.outcome === 'na' && ['violation', 'review'].includes(outcomeOfReason(finding) ?? 'na')

/** Why two findings that differ cannot be compared. undefined: what differs is what the page shows. */
function whyNot(old: Side, later: Side): NotComparable | undefined {
  const sides = [old, later]
  if (sides.some(({ finding }) => finding.outcome === 'error')) return 'not-checked'
  if (old.report.tool.rules !== later.report.tool.rules) return 'other-rules'
  if (old.report.lawAsOf !== later.report.lawAsOf && sides.some(({ finding }) => beforeItsLaw(finding))) return 'other-law-date'
  if (sides.some(({ finding }) => finding.reason === 'no-layout')) return 'no-layout'
  if (sides.some(({ finding }) => finding.reason === 'no-act')) return 'no-act'
  if (AGREEMENT_UNREAD.has(old.finding.reason)) return 'old-agreement-unread'
  if (AGREEMENT_UNREAD.has(later.finding.reason) || missesAgreement(later, old)) return 'new-agreement-unread'
  // An agreement that the earlier page did not name at all is new with it.
  const namedUnread = old.surface.documents.some(({ status }) => status !== 'read')
  if (namedUnread && missesAgreement(old, later)) return 'old-agreement-unread'
  if (OF_THE_VISIT.has(old.finding.rule)) return whyNotOfVisit(old, later)
  if (!restsOnWords(old.finding) && readLess(old.report, later.report)) return 'old-unread'
  if (!restsOnWords(later.finding) && readLess(later.report, old.report)) return 'new-unread'
  return undefined
}

/** That nobody opened a camera this time shows nothing; that somebody did is new where the visit before was watched. */
function whyNotOfVisit(old: Side, later: Side): NotComparable | undefined {
  const watched = !old.report.limits.some(({ code }) => code === 'not-watched')
  return asksSomething(later.finding) && watched ? undefined : 'visit'
}

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

const countsOf = (changes: readonly Change[]): Record<Change, number> => {
  const counts: Record<Change, number> = { 'put-right': 0, new: 0, changed: 0, 'not-comparable': 0, unchanged: 0 }
  for (const change of changes) counts[change] += 1
  return counts
}

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

/** The reports of a run by what names their page; several of one page in their order. */
function byPage(run: readonly Report[], keyOf: (url: string) => string): Map<string, Report[]> {
  const pages = new Map<string, Report[]>()
  for (const report of run) {
    const key = keyOf(report.requested ?? report.url)
    pages.set(key, [...(pages.get(key) ?? []), report])
  }
  return pages
}

/** Takes together what has the same key on both sides. @returns the pairs, and what is left of each side */
function takeTogether(old: readonly Report[], later: readonly Report[], keyOf: (url: string) => string) {
  const before = byPage(old, keyOf)
  const pairs = new Map<Report, Report>()
  for (const [key, reports] of byPage(later, keyOf)) {
    for (const [at, report] of reports.entries()) {
      const partner = before.get(key)?.[at]
      if (partner) pairs.set(report, partner)
    }
  }
  const taken = new Set(pairs.values())
  return { pairs, old: old.filter((report) => !taken.has(report)), later: later.filter((report) => !pairs.has(report)) }
}

/**
 * Compares two runs page by page. Pages are matched by the address that was asked for: as it stands, else without its query.
 * @returns the pages of the later run in their order, then those that only the earlier one has
 */
export function compareRuns(old: readonly Report[], later: readonly Report[]): RunComparison {
  const exact = takeTogether(old, later, (url) => url)
  const cut = takeTogether(exact.old, exact.later, pageKey)
  const page = (before: Report | undefined, after: Report | undefined): ComparedPage => ({
    url: withoutQuery((after ?? before)?.requested ?? (after ?? before)?.url ?? ''),
    ...(before ? { old: before } : {}),
    ...(after ? { new: after } : {}),
    comparison: compareReports(before, after),
  })
  const pages = [
    ...later.map((report) => page(exact.pairs.get(report) ?? cut.pairs.get(report), report)),
    ...cut.old.map((report) => page(report, undefined)),
  ]
  return { pages, summary: countsOf(pages.flatMap(({ comparison }) => comparison.findings.map(({ change }) => change))) }
}
