import type { ToldFinding, ToldReport, ToldSurface } from '../told'
import { findingsOf, requestsOf } from '../verdict'

/** What asks something of its reader: in the order in which a reader should come to it. */
const ASKING = ['violation', 'review', 'error'] as const

export interface Numbered {
  number: number
  surface: ToldSurface
  finding: ToldFinding
}

/** The findings of a report that ask something of their reader, each with the number it has in pictures and in the text. */
export const numberedFindings = (report: ToldReport): Numbered[] =>
  requestsOf(report)
    .flatMap((surface) => ASKING.flatMap((outcome) => findingsOf(surface, outcome).map((finding) => ({ surface, finding }))))
    .map((one, index) => ({ ...one, number: index + 1 }))

/** Where a finding stands in the document. @param anchors begins the name, where a document holds several sheets */
export const anchorOf = (number: number, anchors = ''): string => `${anchors}point-${number}`
