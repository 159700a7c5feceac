import { expect, it } from 'vitest'
import { medianBounds, spreadOf } from './stats'

it.each([
  [5, 1, 0.9375],
  [6, 1, 0.96875],
  [15, 4, 0.9648],
  [20, 6, 0.9586],
  [101, 41, 0.954],
])('bounds the median of %i measurements by the %ith from each end', (n, rank, coverage) => {
  const bounds = medianBounds(n)
  expect(bounds.rank).toBe(rank)
  expect(bounds.coverage).toBeCloseTo(coverage, 2)
})

it('tells the median and its interval', () => {
  expect(spreadOf([7, 1, 5, 3, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29])).toMatchObject({ n: 15, median: 15, low: 7, high: 23 })
  expect(spreadOf([4, 2])).toMatchObject({ median: 3, low: 2, high: 4 })
  expect(() => spreadOf([])).toThrow()
})
