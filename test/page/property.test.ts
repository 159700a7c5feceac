// @vitest-environment happy-dom
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { collectFrame } from '../../lib/page/collect'
import { find } from '../../lib/page/find'
import { targetOf } from '../../lib/page/target'
import { faultsOf } from './shown'

afterEach(() => {
  document.body.innerHTML = ''
})

const TAGS =
  'div p span b i a button label input select option textarea form dialog section article main header footer ul li table img svg video details summary h2 pre blockquote code slot my-el template'.split(
    ' ',
  )
const WORDS = ['人脸识别', ' I agree ', '\n', '☐', '×', 'x', '', '同意 并\u00a0继续', 'Scan your face.']
const ATTRIBUTES: [string, string[]][] = [
  ['id', ['a', 'b', '1', 'x y', '"', '人', 'a:1']],
  ['class', ['checkbox', 'btn', 'modal', 'icon-close', 'sr-only', 'switch is-checked', 'title']],
  ['role', ['dialog', 'button', 'checkbox', 'switch', 'heading', 'textbox', 'form']],
  ['type', ['checkbox', 'radio', 'submit', 'file', 'hidden', 'text']],
  ['style', ['display:none', 'visibility:hidden', 'opacity:0', 'position:fixed']],
  ['for', ['a', 'b']],
  ['aria-labelledby', ['a', 'b a', 'gone']],
  ['aria-label', ['say', '']],
  ['name', ['parentNode', 'firstChild', 'children', 'id']],
  ['open', ['']],
  ['hidden', ['']],
  ['onclick', ['']],
  ['href', ['/x', '#', 'javascript:0', 'http://[']],
  ['value', ['typed']],
  ['tabindex', ['0', '-1', 'x']],
]

interface Tree {
  tag: string
  attributes: [string, string][]
  shadow: boolean
  children: (Tree | string)[]
}

const attribute = fc.constantFrom(...ATTRIBUTES).chain(([name, values]) => fc.tuple(fc.constant(name), fc.constantFrom(...values)))
const { tree } = fc.letrec<{ tree: Tree; child: Tree | string }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom(...TAGS),
    attributes: fc.array(attribute, { maxLength: 3 }),
    shadow: fc.boolean(),
    children: fc.array(tie('child'), { maxLength: 4 }),
  }),
  child: fc.oneof({ maxDepth: 5 }, fc.constantFrom(...WORDS), tie('tree')),
}))

function grow({ tag, attributes, shadow, children }: Tree): Element {
  const el = document.createElement(tag)
  for (const [name, value] of attributes) el.setAttribute(name, value)
  const inside = shadow && /^(div|p|span|section|my-el)$/.test(tag) ? el.attachShadow({ mode: 'open' }) : el
  for (const child of children) inside.append(typeof child === 'string' ? child : grow(child))
  return el
}

test('whatever the page, it is read whole, its ranges hold, and every node is found again', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (trees) => {
      document.body.replaceChildren(...trees.map(grow))
      const { frame, limits } = collectFrame(document, { frameId: 0, layout: false })
      expect(limits).toEqual([])
      expect(faultsOf(frame)).toEqual([])
      const found = frame.nodes.map((_, node) => find(document, targetOf(frame, node)))
      expect(found.every(Boolean)).toBe(true)
      expect(new Set(found).size).toBe(frame.nodes.length)
    }),
    { numRuns: 300 },
  )
})

test('what a person typed is never in a snapshot', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 3 }), (trees) => {
      document.body.replaceChildren(...trees.map(grow))
      for (const field of document.querySelectorAll('textarea, [contenteditable], [role=textbox]')) field.append('typed')
      for (const field of document.querySelectorAll('input:not([type=submit])')) field.setAttribute('value', 'typed')
      for (const button of document.querySelectorAll('[type=submit]')) button.removeAttribute('value')
      const { frame } = collectFrame(document, { frameId: 0, layout: false })
      expect(frame.runs.some(({ text }) => text.includes('typed'))).toBe(false)
    }),
    { numRuns: 100 },
  )
})
