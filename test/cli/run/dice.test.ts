import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fraction, sampleOf } from '../../../lib/cli/run/dice'

const list = Array.from({ length: 200 }, (_, index) => `https://a.example/${index}`)

describe('sampleOf', () => {
  it('draws the places with the smallest hashes, as the help says', () => {
    const hash = (place: number) => createHash('sha256').update(`7:${place}`).digest('hex')
    const places = list.map((_, index) => index + 1).sort((a, b) => (hash(a) < hash(b) ? -1 : 1))
    const expected = places.slice(0, 20).sort((a, b) => a - b)
    expect(sampleOf(list, 20, 7)).toEqual(expected.map((place) => list[place - 1]))
  })

  it('is the same again, in the order of the list, another with another seed, and part of a larger one', () => {
    const sample = sampleOf(list, 30, 1)
    expect(sampleOf(list, 30, 1)).toEqual(sample)
    expect(new Set(sample).size).toBe(30)
    expect(sample.map((url) => list.indexOf(url))).toEqual(sample.map((url) => list.indexOf(url)).sort((a, b) => a - b))
    expect(sampleOf(list, 30, 2)).not.toEqual(sample)
    expect(sampleOf(list, 60, 1)).toEqual(expect.arrayContaining(sample))
  })

  it('is the whole list where that is no longer', () => {
    expect(sampleOf(list, 200, 1)).toEqual(list)
    expect(sampleOf(['a'], 9, 1)).toEqual(['a'])
  })
})

describe('fraction', () => {
  it('lies from 0 up to 1, evenly', () => {
    const values = Array.from({ length: 2000 }, (_, index) => fraction(1, `x${index}`))
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
    expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / 2000 - 0.5)).toBeLessThan(0.03)
  })
})
