import type { Finding, Report } from '../../lib/report/schema'
import { RULES } from '../../lib/rules/index'
import type { LabelledCase, Place } from './label'

/** A rule's violation is the positive class. A labelled violation that was put off to a person is both `missed` and `deferred`. */
export interface Tally {
  right: number
  falseAlarm: number
  missed: number
  deferred: number
  quiet: number
}

/** A cell in which a report and its label differ. */
export interface Miss {
  id: string
  /** A rule, or what else was told of the page. */
  what: string
  label: string
  said: string
  /** The words on which the finding rests, and those on which the label does. */
  ours: readonly string[]
  theirs: string
}

export interface Score {
  cases: number
  request: Tally
  rules: ReadonlyMap<string, Tally>
  /** Shares, 0 to 1: where a disclosure stands, and what kind of surface asks, told right. */
  where: number
  kind: number
  misses: readonly Miss[]
}

const CONSENT_RULES: readonly string[] = RULES.filter(({ group }) => group === 'consent').map(({ id }) => id)

const tally = (): Tally => ({ right: 0, falseAlarm: 0, missed: 0, deferred: 0, quiet: 0 })

function count(into: Tally, isViolation: boolean, saidViolation: boolean, deferred: boolean): void {
  if (isViolation && saidViolation) into.right++
  else if (saidViolation) into.falseAlarm++
  else if (isViolation) into.missed++
  else into.quiet++
  if (isViolation && deferred) into.deferred++
}

/** Shares of right answers, 0 to 1; 1 where nothing was to be found or said. */
export function ratesOf({ right, falseAlarm, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right + falseAlarm ? right / (right + falseAlarm) : 1
  const recall = right + missed ? right / (right + missed) : 1
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
}

/** Adds up the rules that `keep` takes. */
export function sumOf(score: Score, keep: (rule: string) => boolean): Tally {
  const sum = tally()
  for (const [rule, part] of score.rules) {
    if (keep(rule)) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += part[key]
  }
  return sum
}

/** The groups that are summed: the notice rules are many more and would hide the others. */
export const GROUPS: Record<string, (rule: string) => boolean> = {
  'consent rules': (rule) => CONSENT_RULES.includes(rule),
  'notice rules': (rule) => !CONSENT_RULES.includes(rule),
  'all rules': () => true,
}

interface Share {
  right: number
  all: number
}
const shareOf = ({ right, all }: Share): number => (all ? right / all : 1)

/**
 * Scores reports against labels. Cells labelled `review` are not scored; rules are scored on labelled face requests only, the request
 * itself on every case. A predicted `review` is never a false alarm.
 * @param reports by the id of their case
 * @throws Error where a case has no report
 */
export function score(cases: readonly LabelledCase[], reports: ReadonlyMap<string, Report>): Score {
  const scorer = new Scorer()
  for (const one of cases) {
    const report = reports.get(one.id)
    if (!report) throw new Error(`${one.id}: no report`)
    scorer.add(one, report)
  }
  return {
    cases: cases.length,
    request: scorer.request,
    rules: scorer.rules,
    where: shareOf(scorer.where),
    kind: shareOf(scorer.kind),
    misses: scorer.misses,
  }
}

class Scorer {
  readonly request = tally()
  readonly rules = new Map<string, Tally>()
  readonly where: Share = { right: 0, all: 0 }
  readonly kind: Share = { right: 0, all: 0 }
  readonly misses: Miss[] = []

  add({ id, label }: LabelledCase, report: Report): void {
    if (label.faceRequest === 'review') return
    const miss: Missed = (what, labelled, said, ours) => {
      this.misses.push({ id, what, label: labelled, said, ours, theirs: label.quotes?.[what] ?? '' })
    }
    count(this.request, label.faceRequest, report.faceRequest, false)
    if (label.faceRequest !== report.faceRequest)
      miss('face request', String(label.faceRequest), String(report.faceRequest), quotesOf(report.surfaces))
    if (!label.faceRequest) return
    const surface = report.surfaces.find(({ primary }) => primary)
    this.kind.all++
    if (surface && (surface.kind === label.surface || surface.kind === label.surfaceAlso)) this.kind.right++
    else miss('surface kind', label.surface, surface?.kind ?? 'none', surface ? [surface.quote] : [])
    const findings = new Map<string, Finding>(surface?.findings.map((finding) => [finding.rule, finding]))
    for (const [rule, truth] of Object.entries(label.rules)) this.rule(rule, truth, findings.get(rule), miss)
    for (const [rule, place] of Object.entries(label.disclosures)) this.disclosure(rule, place, findings.get(rule), miss)
  }

  private rule(rule: string, truth: string, finding: Finding | undefined, miss: Missed): void {
    if (truth === 'review') return
    const said = finding?.outcome ?? 'none'
    const sum = this.rules.get(rule) ?? tally()
    this.rules.set(rule, sum)
    count(sum, truth === 'violation', said === 'violation', said === 'review')
    if ((truth === 'violation') !== (said === 'violation'))
      miss(rule, truth, finding ? `${said} (${finding.reason})` : said, quotesOf(finding?.evidence))
  }

  private disclosure(rule: string, place: Place, finding: Finding | undefined, miss: Missed): void {
    if (place === 'na' || place === 'review') return
    this.rule(rule, place === 'absent' ? 'violation' : 'pass', finding, miss)
    if (!finding || finding.outcome === 'review') return
    const told: Place = finding.where ?? 'absent'
    this.where.all++
    if (told === place) this.where.right++
    else if (told !== 'absent' && place !== 'absent') miss(rule, place, told, quotesOf(finding.evidence))
  }
}

type Missed = (what: string, label: string, said: string, ours: readonly string[]) => void

const quotesOf = (evidence: readonly { quote: string }[] = []): string[] => evidence.map(({ quote }) => quote)
