import { strict as assert } from 'node:assert'
import { Window } from 'happy-dom'
import { audit } from '../../lib/audit'
import { type Collected, collectFrame } from '../../lib/page/collect'
import { joinFrames } from '../../lib/page/join'
import type { FrameSnapshot, PageSnapshot } from '../../lib/page/snapshot'
import { type Report, reportSchema } from '../../lib/report/schema'
import { TAKEN_AT } from '../report/real-report'

/* The way from a document to its report, and what must be true of every report. */

export const ADDRESS = 'https://signup.example.cn/join'

/** What the engine has in a browser, and Node has not. */
Object.assign(globalThis, { DOMParser: new Window().DOMParser })

export const documentOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

export interface Read extends Collected {
  doc: Document
  snapshot: PageSnapshot
}

export function read(doc: Document): Read {
  const collected = collectFrame(doc, { frameId: 0, url: ADDRESS, layout: false })
  // As if it had been laid out, so that no rule turns away.
  return { ...collected, doc, snapshot: joinFrames([collected], { takenAt: TAKEN_AT, layout: true }) }
}

export const auditOf = (snapshot: PageSnapshot): Report => audit(snapshot, { auditedAt: TAKEN_AT, browser: 'test' })

/** What was found, without where: rule, outcome, reason and surface kind. */
export const said = (report: Report): string[] =>
  report.surfaces.flatMap(({ kind, findings }) => findings.map(({ rule, outcome, reason }) => `${kind} ${rule} ${outcome} ${reason}`))

/** Words alone: white space is laid out anew where runs are joined, and a mark that stands for itself between two sentences is no part of them. */
const tight = (text: string): string => text.replace(/[\s\p{P}\p{Default_Ignorable_Code_Point}]+/gu, '')

/** All that a frame says, in the words and names of the page. */
const wordsOf = ({ runs, controls, candidates }: FrameSnapshot): string[] =>
  [runs.map(({ text }) => text).join(''), ...controls.map(({ name }) => name), ...candidates.map(({ name = '' }) => name)].map(tight)

/** A quote is words of the page, or several with a sign of omission between. */
const isQuoted = (quote: string, page: readonly string[]): boolean =>
  [[quote], quote.split(' … ')].some((parts) => parts.every((part) => page.some((words) => words.includes(tight(part)))))

/** What must be true of the report of any snapshot that we read ourselves. */
export function checkReport(report: Report, { frames, documents }: PageSnapshot): void {
  assert.deepEqual(reportSchema.safeParse(report).error?.issues ?? [], [])
  assert.deepEqual(
    report.limits.filter(({ code }) => code === 'rule-failed' || code === 'read-failed'),
    [],
  )
  const page = [...frames, ...documents.flatMap(({ frame }) => frame ?? [])].flatMap(wordsOf)
  for (const { quote, findings } of report.surfaces) {
    const quotes = [quote, ...findings.flatMap(({ evidence }) => evidence.map((one) => one.quote))]
    for (const one of quotes) assert(isQuoted(one, page), `“${one}” is quoted, and not on the page`)
  }
  const findings = report.surfaces.flatMap((surface) => surface.findings)
  const count = (outcome: string) => findings.filter((finding) => finding.outcome === outcome).length
  assert.deepEqual(report.summary, { violations: count('violation'), reviews: count('review'), passes: count('pass') })
  assert.equal(report.faceRequest, report.surfaces.length > 0)
  assert(report.surfaces.filter(({ primary }) => primary).length <= 1, 'two surfaces are the first')
}
