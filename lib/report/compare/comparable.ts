import { RULES } from '../../rules/index'
import { withoutQuery } from '../address'
import { asksSomething } from '../asking'
import type { Finding, Report, SurfaceReport } from '../schema'
import type { NotComparable } from './comparison'

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

/** One side of a comparison: a finding with all that may hide or change it. */
export interface Side {
  report: Report
  surface: SurfaceReport
  finding: Finding
}

const limitKey = ({ code, params }: Report['limits'][number]): string => `${code} ${withoutQuery(String(params.url ?? ''))}`

/** Whether something of the page may not have been read that was read in the other audit. */
export function readLess(one: Report, than: Report): boolean {
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
export function whyNot(old: Side, later: Side): NotComparable | undefined {
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
