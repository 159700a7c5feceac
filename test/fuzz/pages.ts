import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { faultsOfReading } from '../page/faults-of-reading'
import { grow, type Tree, treesOf, WORDS } from '../page/random-page'
import { auditOf, checkReport, documentOf, type Read, read } from './engine'
import { checkForms, checkRun, checkSheetOf } from './forms'
import { type Law, law } from './law'
import { words } from './words'

/* Pages that nobody wrote, through the whole engine. */

const tree = treesOf(fc.oneof(words, fc.constantFrom(...WORDS)))

/** A dialog of such words at least: a page of chance alone seldom asks for anything. */
export const page = fc.record({
  title: words,
  trees: fc.array(tree, { maxLength: 4 }),
  dialog: fc.array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: tree }), { maxLength: 8 }),
  buttons: fc.array(words, { maxLength: 3 }),
})
type Page = typeof page extends fc.Arbitrary<infer T> ? T : never

export function grown({ title, trees, dialog, buttons }: Page): Document {
  const doc = documentOf('<div role="dialog" aria-modal="true"></div>')
  doc.title = title
  const box = doc.querySelector('div')!
  const element = (tag: string, text: string): Element => {
    const el = doc.createElement(tag)
    el.textContent = text
    return el
  }
  const part = (one: Tree | string): Element => (typeof one === 'string' ? element('p', one) : grow(doc, one))
  box.append(...dialog.map(part), ...buttons.map((name) => element('button', name)))
  doc.body.append(...trees.map((one) => grow(doc, one)))
  return doc
}

/** The report of a page whose reading and report are as they must be. */
function checked(of: Read): ReturnType<typeof auditOf> {
  assert.deepEqual(faultsOfReading(of.doc, of), [])
  const report = auditOf(of.snapshot)
  checkReport(report, of.snapshot)
  return report
}

export const pageLaws: readonly Law[] = [
  law('pages', 'any page is read whole, audited twice alike, and quoted as it is', 600, page, (one) => {
    const first = read(grown(one))
    const report = checked(first)
    assert.deepEqual(auditOf(structuredClone(first.snapshot)), report)
    const again = read(grown(one))
    assert.deepEqual(again.snapshot, first.snapshot)
  }),
  law('forms', 'words of a page stay words in popup, sheet, text and letters', 60, page, (one) => {
    const { snapshot } = read(grown(one))
    const report = auditOf(snapshot)
    checkForms(report)
    checkSheetOf(report, snapshot)
  }),
  law('runs', 'CSV, SARIF, JUnit and the overview of any reports are read by others', 8, fc.array(page, { maxLength: 8 }), (pages) =>
    checkRun(pages.map((one) => auditOf(read(grown(one)).snapshot))),
  ),
]
