import { strict as assert } from 'node:assert'
import type { Concept } from '../../lib/language/concepts'
import { en } from '../../lib/language/lexicon/en'
import { zh } from '../../lib/language/lexicon/zh'
import { normalise } from '../../lib/language/normalise'
import { expand } from '../../lib/language/tagger'
import { FACE_WORDS, mentionsFace } from '../../lib/page/face-words'
import { auditOf, documentOf, read } from './engine'
import { type Law, law } from './law'
import { allMutated, changed } from './mutation'
import { grown, page } from './pages'
import { htmlOf } from './samples'

/* The look at every page and the engine behind it: what the second finds, the first must have seen. */

const ASKING: readonly Concept[] = ['FACE', 'BIOMETRIC', 'LIVENESS', 'POSE']
/** Words that ask for a face and that the look does not know: it is not held to them here. None where it knows all. */
const UNSEEN = [...zh, ...en]
  .filter(({ concept }) => ASKING.includes(concept))
  .flatMap(({ words }) => expand(words))
  .filter((word) => !FACE_WORDS.test(word))

/** Letters of full width, or with something invisible in between: the look reads the text as it stands, the engine as it is meant. */
const DISGUISED = /[\uff01-\uff5e]|\p{Default_Ignorable_Code_Point}/u

const isBeyondLook = (words: string): boolean => DISGUISED.test(words) || UNSEEN.some((word) => normalise(words).text.includes(word))

function seen(doc: Document): void {
  const { snapshot, frame } = read(doc)
  if (!auditOf(snapshot).faceRequest || mentionsFace(doc)) return
  const words = [...frame.runs.map(({ text }) => text), ...frame.controls.map(({ name }) => name), frame.title].join('\n')
  assert(isBeyondLook(words), 'a request, and the look saw nothing')
}

export const lookLaws: readonly Law[] = [
  law('look', 'what asks for a face in words that the look knows is never missed by it', 500, page, (one) => seen(grown(one))),
  law('look-samples', 'nor in a sample page that was changed', 300, changed, ({ path, mutations }) =>
    seen(documentOf(allMutated(htmlOf(path), mutations))),
  ),
]
