// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import { collectFrame } from '../../lib/page/collect'
import { find } from '../../lib/page/find'
import { escapeIdentifier } from '../../lib/page/nodes'
import { targetOf } from '../../lib/page/target'

afterEach(() => {
  document.body.innerHTML = ''
})

describe('the way to a node', () => {
  const nodes = [
    { parent: -1, step: 'body' },
    { parent: 0, step: '#app > div:nth-of-type(2) > my-el' },
    { parent: 1, step: 'section > p', crossesShadow: true as const },
    { parent: 2, step: 'b:nth-of-type(2)' },
    { parent: 2, step: '#ok' },
  ]

  test.each([
    [0, ['body']],
    [1, ['#app > div:nth-of-type(2) > my-el']],
    [3, ['#app > div:nth-of-type(2) > my-el', 'section > p > b:nth-of-type(2)']],
    [4, ['#app > div:nth-of-type(2) > my-el', '#ok']],
    [9, []],
    [-1, []],
  ])('%i is %j', (node, target) => {
    expect(targetOf({ nodes }, node)).toEqual(target)
  })

  test('ends where a list leads in a circle', () => {
    expect(targetOf({ nodes: [{ parent: 0, step: 'body' }] }, 0)).toEqual([])
    expect(
      targetOf(
        {
          nodes: [
            { parent: 1, step: 'a' },
            { parent: 0, step: 'b' },
          ],
        },
        1,
      ),
    ).toEqual([])
  })
})

describe('a target leads back', () => {
  const HTML = `<div><p>one</p><p>two <b>bold</b></p></div><div id="app"><ul><li>a<li>b <a href="/x">c</a></ul><section><article><p>deep</p></article></section></div>`

  test('to the element that the run stands in, for every run', () => {
    document.body.innerHTML = HTML
    const { frame } = collectFrame(document, { frameId: 0, layout: false })
    for (const { node, text } of frame.runs) {
      const el = find(document, targetOf(frame, node))
      expect([...(el?.childNodes ?? [])].some((child) => child.nodeType === 3 && child.textContent?.includes(text.trim()))).toBe(true)
    }
    expect(frame.runs).toHaveLength(7)
  })

  test('through open and closed roots', () => {
    document.body.innerHTML = '<p><my-a></my-a></p>'
    const outer = document.querySelector('my-a')!.attachShadow({ mode: 'open' })
    outer.innerHTML = '<div><my-b></my-b></div>'
    const host = outer.querySelector('my-b')!
    const inner = host.attachShadow({ mode: 'closed' })
    inner.innerHTML = '<i></i><p>first</p><p><b>words</b></p>'
    const closedRootOf = (el: Element) => (el === host ? inner : null)
    const { frame } = collectFrame(document, { frameId: 0, layout: false, closedRootOf })
    const target = targetOf(frame, frame.runs.find(({ text }) => text === 'words')!.node)
    expect(target).toEqual(['body > p > my-a', 'div > my-b', 'p:nth-of-type(2) > b'])
    expect(find(document, target, closedRootOf)?.textContent).toBe('words')
    expect(find(document, target)).toBe(null)
  })

  test('to nothing where the page has changed, or the target is none', () => {
    document.body.innerHTML = '<div><p>one</p></div>'
    expect(find(document, ['body > div > p'])?.textContent).toBe('one')
    expect(find(document, ['body > div > p:nth-of-type(2)'])).toBe(null)
    expect(find(document, ['body > div', 'p'])).toBe(null)
    expect(find(document, ['#gone'])).toBe(null)
    expect(find(document, ['[['])).toBe(null)
    expect(find(document, [])).toBe(null)
  })

  test('the first step is no descendant of that name', () => {
    document.body.innerHTML = '<div><section><p>wrong</p></section></div><section><p>right</p></section>'
    expect(find(document, ['body > section > p'])?.textContent).toBe('right')
  })
})

test.each([
  ['main', 'main'],
  ['人脸', '人脸'],
  ['1a', '\\31 a'],
  ['-1', '-\\31 '],
  ['-', '\\-'],
  ['--x', '--x'],
  ['a b', 'a\\20 b'],
  ['a:b.c#d', 'a\\:b\\.c\\#d'],
  ['"]', '\\"\\]'],
  ['a\u0001', 'a\\1 '],
  ['a\0b', 'a\uFFFDb'],
  ['a_1-b', 'a_1-b'],
])('the id %j is written %j', (id, written) => {
  expect(escapeIdentifier(id)).toBe(written)
})
