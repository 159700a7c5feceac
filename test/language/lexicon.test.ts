import { describe, expect, it } from 'vitest'
import { CONCEPTS } from '../../lib/language/concepts'
import { en } from '../../lib/language/lexicon/en'
import * as english from '../../lib/language/lexicon/english'
import { MAY_TELL } from '../../lib/language/lexicon/may-tell'
import * as names from '../../lib/language/lexicon/names'
import * as phrases from '../../lib/language/lexicon/phrases'
import { zh } from '../../lib/language/lexicon/zh'
import { normalise } from '../../lib/language/normalise'
import { tagsOf } from '../../lib/language/reading'
import { expand } from '../../lib/language/tagger'

const LARGEST_ENTRY = 3_000

describe.each([
  ['zh', zh],
  ['en', en],
])('lexicon %s', (_, entries) => {
  it.each(entries.map((entry) => [entry.concept, entry.hit, entry] as const))(
    '%s is found in %s and not in its lookalike',
    (concept, hit, entry) => {
      const concepts = (text: string) => tagsOf(text).map((tag) => tag.concept)
      expect(concepts(hit)).toContain(concept)
      expect(concepts(entry.miss)).not.toContain(concept)
    },
  )

  it.each(entries.map((entry) => [entry.words, entry] as const))('%s: its example holds a word of this very line', (_, { words, hit }) => {
    const { text } = normalise(hit)
    expect(expand(words).filter((word) => text.includes(word))).not.toEqual([])
  })

  it('keeps every entry small enough to be spelled out', () => {
    for (const entry of entries) expect(expand(entry.words).length, entry.words).toBeLessThan(LARGEST_ENTRY)
  })

  it('is written in the characters and case that texts are compared in', () => {
    for (const entry of entries) expect(entry.words, entry.words).toBe(entry.words.toLowerCase())
  })
})

it('has a word for every concept', () => {
  const spoken = new Set([...zh, ...en].map((entry) => entry.concept))
  expect(CONCEPTS.filter((concept) => !spoken.has(concept))).toEqual([])
})

it.each(['业务增长相关数据', '董事长相信大家', '宝宝成长相册', '增长相对较快', '增长相比去年放缓'])('finds no face in %s', (text) => {
  expect(tagsOf(text).map(({ concept }) => concept)).not.toContain('FACE')
})

it.each(
  Object.entries({ ...names, ...phrases, ...english, ...MAY_TELL }).flatMap(([name, patterns]) =>
    [patterns].flat().map((pattern) => [name, pattern] as const),
  ),
)('the pattern %s is found in its example and not in its lookalike', (_, { words, hit, miss }) => {
  expect(hit.search(words), hit).toBeGreaterThanOrEqual(0)
  expect(miss.search(words), miss).toBe(-1)
})

it.each(['完成长相测试', '长相比对', '长相对比'])('finds a face in %s', (text) => {
  expect(tagsOf(text).map(({ concept }) => concept)).toContain('FACE')
})
