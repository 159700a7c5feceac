import { strict as assert } from 'node:assert'
import { mentionsFace } from '../../lib/page/face-words'
import { auditOf, documentOf, read } from './engine'
import { type Law, law } from './law'
import { allMutated, changed } from './mutation'
import { grown, page } from './pages'
import { htmlOf } from './samples'

/* The look at every page and the engine behind it: what the second finds, the first must have seen. */

function seen(doc: Document): void {
  const { snapshot } = read(doc)
  if (!auditOf(snapshot).faceRequest || mentionsFace(doc)) return
  assert.fail('a request, and the look saw nothing')
}

export const lookLaws: readonly Law[] = [
  law('look', 'what asks for a face is never missed by the look', 500, page, (one) => seen(grown(one))),
  law('look-samples', 'nor in a sample page that was changed', 300, changed, ({ path, mutations }) =>
    seen(documentOf(allMutated(htmlOf(path), mutations))),
  ),
]
