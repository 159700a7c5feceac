import { engaged } from '../cite'
import type { Circumstances, Citation, Language, LawId } from '../law'

/** Something that a page cannot show: asked of the operator, never a finding. It arises where one of its provisions is engaged. */
export interface Point<Words> {
  words: Record<Language, Words>
  provisions: readonly Citation[]
}

/** A point that arises in given circumstances. */
export interface Arising<Id, Words> {
  id: Id
  words: Record<Language, Words>
  /** The provisions behind it that are engaged in these circumstances: at least one. */
  provisions: { law: LawId; article: string }[]
}

/** The points that arise in these circumstances, in their order. */
export function arising<Id extends string, Words>(
  points: Readonly<Record<Id, Point<Words>>>,
  circumstances: Circumstances,
): Arising<Id, Words>[] {
  return (Object.entries(points) as [Id, Point<Words>][]).flatMap(([id, { words, provisions }]) => {
    const named = engaged(provisions, circumstances)
    return named.length > 0 ? [{ id, words, provisions: named }] : []
  })
}
