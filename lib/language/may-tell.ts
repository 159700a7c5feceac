import { MAY_TELL } from './lexicon/may-tell'
import type { EvidenceRef, Sentence } from './reading'
import { has, namesOnlyOther } from './statement'
import type { Surface } from './understand'

export type MayBeTold = keyof typeof MAY_TELL

/**
 * A sentence of the surface that may tell what was looked for and not met: nothing in it was understood, and it holds what such sentences
 * hold. Agreements are left out, bare ones too: in so much text there is always one.
 */
export function mayTell(
  { kind, sentences, statements }: Pick<Surface, 'kind' | 'sentences' | 'statements'>,
  what: MayBeTold,
): EvidenceRef | undefined {
  if (kind === 'document') return undefined
  const understood = new Set(statements.map(({ sentence }) => sentence))
  const isOpen = (sentence: Sentence): boolean =>
    sentence.role === 'text' && !sentence.quoted && !understood.has(sentence) && !namesOnlyOther(sentence) && !has(sentence, 'MINOR')
  const found = sentences.find((sentence) => isOpen(sentence) && MAY_TELL[what].words.test(sentence.text))
  return found && { quote: found.quote(), place: found.place }
}
