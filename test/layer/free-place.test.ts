import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeNear } from '../../lib/layer/free-place'
import { holds, overlaps, type Rect } from '../../lib/layer/rects'

const WINDOW: Rect = { left: 0, top: 0, right: 1000, bottom: 700 }
const DIALOG: Rect = { left: 300, top: 200, right: 700, bottom: 500 }
const SIZE = { width: 220, height: 28 }

describe('the place of the marker', () => {
  it('is above the right corner of a dialog', () => {
    expect(placeNear(DIALOG, SIZE, WINDOW, false, () => true)).toEqual({ left: 480, top: 164, right: 700, bottom: 192 })
  })

  it('is another side where that is taken, and a corner of the window where all are', () => {
    const above = (rect: Rect) => rect.bottom <= DIALOG.top
    expect(placeNear(DIALOG, SIZE, WINDOW, false, (rect) => !above(rect))).toMatchObject({ top: 508, right: 700 })
    const beside = (rect: Rect) => overlaps(rect, { left: 50, top: 100, right: 950, bottom: 600 })
    expect(placeNear(DIALOG, SIZE, WINDOW, false, (rect) => !beside(rect))).toMatchObject({ top: 12, right: 988 })
  })

  it('is nowhere beside what fills the window, and in its corner where it may be', () => {
    expect(placeNear(WINDOW, SIZE, WINDOW, false, () => true)).toBeUndefined()
    expect(placeNear(WINDOW, SIZE, WINDOW, true, () => true)).toMatchObject({ top: 12, right: 988 })
    expect(placeNear(WINDOW, SIZE, WINDOW, true, () => false)).toBeUndefined()
  })

  it('is always in the window, free, and beside the dialog unless it may lie on it', () => {
    const side = fc.integer({ min: -200, max: 1200 })
    fc.assert(
      fc.property(side, side, side, side, fc.boolean(), (a, b, c, d, inside) => {
        const box = { left: Math.min(a, c), top: Math.min(b, d), right: Math.max(a, c), bottom: Math.max(b, d) }
        const taken = { left: 0, top: 0, right: 1000, bottom: 300 }
        const place = placeNear(box, SIZE, WINDOW, inside, (rect) => !overlaps(rect, taken))
        if (!place) return
        expect(holds(WINDOW, place)).toBe(true)
        expect(overlaps(place, taken)).toBe(false)
        if (!inside) expect(overlaps(place, box)).toBe(false)
      }),
    )
  })
})
