import type { Concept } from '../language/concepts'
import { normalise } from '../language/normalise'
import { tagsOf } from '../language/reading'

/** A stretch of a text: `[from, to)`. */
export type Mark = [from: number, to: number]

/** Concepts whose words decide a point for a reader: what is refused, taken as a yes, bundled, left open. */
const DECIDING: ReadonlySet<Concept> = new Set<Concept>([
  'REFUSE',
  'DENY',
  'LEAVE',
  'STOP-HERE',
  'DEEMED',
  'IMPLIED-ACT',
  'BY-DOING',
  'MUST',
  'MANDATORY',
  'ONLY-THEN',
  'AGREEMENT',
  'GENERAL-AGREEMENT',
  'OTHER-WAY',
  'NO-EFFECT',
  'VAGUE-AIM',
])
/** And those that decide one point alone: "deleted" in a sentence on a supplier does not. */
const DECIDING_FOR: Readonly<Record<string, Concept>> = {
  withdrawal: 'WITHDRAW',
  'disclosure-rights': 'WITHDRAW',
  'unfair-terms': 'WITHDRAW',
  'third-party-sharing': 'THIRD-PARTY',
  'induced-consent': 'CLAIMED-DUTY',
}

/** A title stands whole, with its brackets. */
const TITLE = /《[^《》]{1,60}》/g

/** Puts touching and overlapping stretches together. */
const joined = (marks: Mark[]): Mark[] => {
  const out: Mark[] = []
  for (const [from, to] of marks.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

/**
 * The deciding words of a quote, to be marked where it is shown.
 * @param quote words of a page
 * @param rule what they are quoted for
 * @returns stretches in order, none overlapping; none where marking the whole would say nothing
 */
export const marksOf = (quote: string, rule: string): Mark[] => {
  const { origin } = normalise(quote)
  const words = tagsOf(quote).flatMap(({ concept, from, to }): Mark[] =>
    DECIDING.has(concept) || DECIDING_FOR[rule] === concept ? [[origin[from] ?? 0, origin[to] ?? quote.length]] : [],
  )
  const titles = [...quote.matchAll(TITLE)].map(({ index, 0: title }): Mark => [index, index + title.length])
  const marks = joined([...words, ...titles])
  const marked = marks.reduce((sum, [from, to]) => sum + to - from, 0)
  return marked < quote.trim().length ? marks : []
}
