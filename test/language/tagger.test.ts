import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../lib/language/concepts'
import { expand, Tagger } from '../../lib/language/tagger'

const entry = (concept: Entry['concept'], words: string): Entry => ({ concept, words, hit: '', miss: '' })

describe('expand', () => {
  it.each([
    ['ab', ['ab']],
    ['(a|b)c(d|)', ['acd', 'ac', 'bcd', 'bc']],
    ['a|b(c|d)', ['a', 'bc', 'bd']],
    ['((a|b)c|d)e', ['ace', 'bce', 'de']],
  ])('%s', (words, literals) => {
    expect(expand(words)).toEqual(literals)
  })
})

describe('Tagger', () => {
  it('hides a word inside one that means something else', () => {
    const tags = new Tagger([entry('REFUSE', '不同意'), entry('CONSENT', '同意')]).tag('如不同意或同意')
    expect(tags).toEqual([
      { concept: 'REFUSE', from: 1, to: 4 },
      { concept: 'CONSENT', from: 5, to: 7 },
    ])
  })

  it('takes Latin words whole only', () => {
    const tagger = new Tagger([entry('FACE', 'face')])
    expect(tagger.tag('surface facet face-id')).toEqual([{ concept: 'FACE', from: 14, to: 18 }])
  })

  it('finds what a search for each word would find', () => {
    const word = fc.string({ unit: fc.constantFrom('人', '脸', '识'), minLength: 1, maxLength: 4 })
    const text = fc.string({ unit: fc.constantFrom('人', '脸', '识'), maxLength: 40 })
    fc.assert(
      fc.property(word, text, (needle, hay) => {
        const starts = [...hay].map((_, at) => at).filter((at) => hay.startsWith(needle, at))
        const found = new Tagger([entry('FACE', needle)]).tag(hay)
        expect(found.map((tag) => tag.from)).toEqual(starts)
      }),
    )
  })
})
