import { type Channel, channelsFor } from '../law/channels'
import { articleName } from '../law/cite'
import type { Language } from '../law/law'
import { CHECKED_ON, lawOf } from '../law/laws'
import { provisionOf } from '../law/provisions'
import type { Citation, Evidence, Finding, Report, SurfaceReport } from '../report/schema'
import { type FilledWords, outcomeWord, severityWord, wordsOf } from '../report/words'
import { RULES } from '../rules'
import type { Group } from '../rules/rule'
import { type Mark, marksOf } from './marks'

/*
 * A report with its words, as the worker tells it to the popup: rules, laws and the lexicon stay in the worker, and the popup, which a
 * person waits for, only shows.
 */

export interface ToldProvision {
  /** Id of its law. */
  law: string
  /** Short name with its article. */
  name: string
  full: string
  /** What it asks for, in our own words. */
  asks?: string
  url?: string
  /** Since when our copy of the text is to be checked before use. */
  checkBeforeUse?: string
}

export type ToldEvidence = Evidence & { marks: Mark[] }

export interface ToldFinding extends Omit<Finding, 'evidence' | 'provisions'> {
  words: FilledWords
  /** How grave, or for a review that it is one. */
  mark: string
  evidence: ToldEvidence[]
  provisions: ToldProvision[]
  /** What kind of point it is, and so what a person can do about it. */
  group: Group
}

export interface ToldSurface extends Omit<SurfaceReport, 'findings'> {
  findings: ToldFinding[]
}

export interface ToldChannel {
  id: string
  name: string
  url?: string
  phone?: string
  mail?: string
  takes: string
  needs?: string
  notFor?: string
  checkBeforeUse?: string
}

export interface ToldReport extends Omit<Report, 'surfaces'> {
  surfaces: ToldSurface[]
  /** Where the case can be taken, the most fitting first. */
  channels: ToldChannel[]
}

/** A provision with its words in a language. */
export const tellProvision = (citation: Citation, lang: Language): ToldProvision => {
  const law = lawOf(citation.law)
  const asks = provisionOf(citation)?.asks[lang]
  return {
    law: citation.law,
    name: articleName(citation, lang),
    full: articleName(citation, lang, 'full'),
    ...(asks === undefined ? {} : { asks }),
    ...(law?.url === undefined ? {} : { url: law.url }),
    ...(law?.checkBeforeUse ? { checkBeforeUse: CHECKED_ON } : {}),
  }
}

const GROUPS = new Map(RULES.map(({ id, group }) => [id as string, group]))

const tellFinding = (finding: Finding, lang: Language): ToldFinding => ({
  ...finding,
  words: wordsOf(finding, lang),
  mark: finding.outcome === 'violation' ? severityWord(finding.severity, lang) : outcomeWord(finding.outcome, lang),
  evidence: finding.evidence.map((evidence) => ({ ...evidence, marks: marksOf(evidence.quote, finding.rule) })),
  provisions: finding.provisions.map((citation) => tellProvision(citation, lang)),
  group: GROUPS.get(finding.rule) ?? 'handling',
})

const tellChannel = ({ id, names, takes, needs, notFor, ...same }: Channel, lang: Language): ToldChannel => ({
  ...same,
  id,
  name: names[lang],
  takes: takes[lang],
  ...(needs ? { needs: needs[lang] } : {}),
  ...(notFor ? { notFor: notFor[lang] } : {}),
})

/** Tells a report in a language: every word of it filled in, every provision named. All of it is plain text. */
export const tellReport = (report: Report, lang: Language): ToldReport => ({
  ...report,
  surfaces: report.surfaces.map((surface) => ({ ...surface, findings: surface.findings.map((finding) => tellFinding(finding, lang)) })),
  channels: channelsFor(report).map((channel) => tellChannel(channel, lang)),
})
