import type { Finding, SurfaceKind } from '../schema'

/*
 * Two audits of a page beside each other. What is said here may be held against somebody, or for them: a finding that is not there any
 * more is put right only where the later audit looked at the same and saw it otherwise; everything less is not comparable, and says why.
 */

/** What became of a finding, in the order in which a reader should see it. */
export const CHANGES = ['put-right', 'new', 'changed', 'not-comparable', 'unchanged'] as const
export type Change = (typeof CHANGES)[number]

const NOT_COMPARABLE = [
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
const REMARKS = ['other-site', 'other-address', 'other-rules', 'other-law-date', 'other-browser', 'other-reach'] as const
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

/** How many of each. */
export const countsOf = (changes: readonly Change[]): Record<Change, number> => {
  const counts: Record<Change, number> = { 'put-right': 0, new: 0, changed: 0, 'not-comparable': 0, unchanged: 0 }
  for (const change of changes) counts[change] += 1
  return counts
}
