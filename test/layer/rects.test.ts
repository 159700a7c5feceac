import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areaOf,
  areCovered,
  cornersIn,
  grown,
  holds,
  intersection,
  isEmpty,
  overlaps,
  pointsIn,
  type Rect,
  union,
  without,
} from '../../lib/layer/rects'

const rect = (left: number, top: number, right: number, bottom: number): Rect => ({ left, top, right, bottom })
const side = fc.integer({ min: 0, max: 40 })
const anyRect = fc
  .tuple(side, side, side, side)
  .map(([a, b, c, d]) => rect(Math.min(a, c), Math.min(b, d), Math.max(a, c) + 1, Math.max(b, d) + 1))

describe('rectangles', () => {
  it('meet where both are', () => {
    expect(intersection(rect(0, 0, 10, 10), rect(5, 5, 20, 20))).toEqual(rect(5, 5, 10, 10))
    expect(isEmpty(intersection(rect(0, 0, 10, 10), rect(10, 0, 20, 10)))).toBe(true)
    expect(overlaps(rect(0, 0, 10, 10), rect(9, 9, 20, 20))).toBe(true)
  })

  it('without another are what was not in it, and none of what was', () => {
    fc.assert(
      fc.property(anyRect, anyRect, (one, cut) => {
        const parts = without([one], cut)
        const left = parts.reduce((sum, part) => sum + areaOf(part), 0)
        expect(left).toBe(areaOf(one) - areaOf(intersection(one, cut)))
        for (const part of parts) {
          expect(overlaps(part, cut)).toBe(false)
          expect(holds(one, part)).toBe(true)
        }
      }),
    )
  })

  it('cover another only where no point of it is left', () => {
    fc.assert(
      fc.property(anyRect, fc.array(anyRect, { maxLength: 6 }), (one, covers) => {
        const points = pointsIn(one, one.right - one.left, one.bottom - one.top)
        const bare = points.some(
          ([x, y]) => !covers.some((cover) => cover.left <= x && x <= cover.right && cover.top <= y && y <= cover.bottom),
        )
        expect(areCovered([one], covers)).toBe(!bare)
      }),
    )
    expect(areCovered([], [])).toBe(true)
  })

  it('grow, join and have points at their corners', () => {
    expect(grown(rect(5, 5, 10, 10), 2)).toEqual(rect(3, 3, 12, 12))
    expect(union(rect(0, 5, 3, 6), rect(2, 0, 9, 1))).toEqual(rect(0, 0, 9, 6))
    const corners = cornersIn(rect(0, 0, 12, 12), 3)
    expect(corners).toHaveLength(9)
    for (const corner of [
      [1, 1],
      [11, 1],
      [1, 11],
      [11, 11],
      [6, 6],
    ])
      expect(corners).toContainEqual(corner)
  })
})
