// @vitest-environment happy-dom
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { collectFrame } from '../../lib/page/collect'
import { faultsOfReading } from './faults-of-reading'
import { grow, treesOf, WORDS } from './random-page'

const tree = treesOf(fc.constantFrom(...WORDS))

afterEach(() => {
  document.body.innerHTML = ''
})

test('whatever the page, it is read whole, its ranges hold, and every node is found again', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (trees) => {
      document.body.replaceChildren(...trees.map((one) => grow(document, one)))
      expect(faultsOfReading(document, collectFrame(document, { frameId: 0, layout: false }))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('what a person typed is never in a snapshot', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 3 }), (trees) => {
      document.body.replaceChildren(...trees.map((one) => grow(document, one)))
      for (const field of document.querySelectorAll('textarea, [contenteditable], [role=textbox]')) field.append('typed')
      for (const field of document.querySelectorAll('input:not([type=submit])')) field.setAttribute('value', 'typed')
      for (const button of document.querySelectorAll('[type=submit]')) button.removeAttribute('value')
      const { frame } = collectFrame(document, { frameId: 0, layout: false })
      expect(frame.runs.some(({ text }) => text.includes('typed'))).toBe(false)
    }),
    { numRuns: 100 },
  )
})
