import { COMMON_TITLE, MAY_BE_A_NAME } from './lexicon/names'
import { normalise } from './normalise'
import { type EvidenceRef, type Sentence, tagsOf } from './reading'

/** A name that a page bears in its title, and where it stands in the page. */
export interface TitleName {
  name: string
  evidence: EvidenceRef
}

/** What parts a title: "Harbourly - Member app", "云帆出行｜登录". */
const PARTS = / [-–—] |[|｜·—–_]/

/**
 * What a page is called, where that is no word of its subject and stands in its text as well: an app or a brand, it may be, though nothing says
 * that it is the one who asks.
 */
export function nameInTitle(title: string, sentences: readonly Sentence[]): TitleName | undefined {
  for (const part of title.split(PARTS)) {
    const name = part.trim()
    const read = normalise(name).text
    if (!MAY_BE_A_NAME.words.test(name) || COMMON_TITLE.words.test(read) || tagsOf(name).length > 0) continue
    const sentence = sentences.find(({ text, quoted }) => !quoted && text.includes(read))
    if (sentence) return { name, evidence: { quote: sentence.quote(), place: sentence.place } }
  }
  return undefined
}
