import { intersection, isEmpty, overlaps, type Rect } from './rects'

export interface Size {
  width: number
  height: number
}

const GAP = 8
const FROM_EDGE = 12

const at = (left: number, top: number, { width, height }: Size): Rect => ({ left, top, right: left + width, bottom: top + height })

/** Beside a box: above it and below, at its right and at its left; never at the very edge of the window. */
const beside = ({ left, top, right, bottom }: Rect, size: Size, window: Rect): Rect[] => {
  const { width, height } = size
  const off = (x: number) => Math.max(window.left + GAP, Math.min(x, window.right - GAP - width))
  return [
    at(off(right - width), top - GAP - height, size),
    at(off(left), top - GAP - height, size),
    at(off(right - width), bottom + GAP, size),
    at(off(left), bottom + GAP, size),
    at(right + GAP, top, size),
    at(left - GAP - width, top, size),
    at(right + GAP, bottom - height, size),
    at(left - GAP - width, bottom - height, size),
  ]
}

/** In the corners of a box, a little from its edge. */
const corners = ({ left, top, right, bottom }: Rect, size: Size): Rect[] => {
  const { width, height } = size
  const [near, far] = [left + FROM_EDGE, right - FROM_EDGE - width]
  const [high, low] = [top + FROM_EDGE, bottom - FROM_EDGE - height]
  return [at(far, high, size), at(far, low, size), at(near, low, size), at(near, high, size)]
}

const isIn = (rect: Rect, window: Rect): boolean =>
  rect.left >= window.left && rect.top >= window.top && rect.right <= window.right && rect.bottom <= window.bottom

/**
 * A place near a box for something of a size.
 * @param box what it belongs to
 * @param inside whether it may lie on the box, where there is no room beside it
 * @param isFree whether nothing stands there that must not be hidden
 * @returns undefined where there is none
 */
export function placeNear(box: Rect, size: Size, window: Rect, inside: boolean, isFree: (rect: Rect) => boolean): Rect | undefined {
  const shown = intersection(box, window)
  const places = inside
    ? [...(isEmpty(shown) ? [] : corners(shown, size)), ...corners(window, size)]
    : [...beside(box, size, window), ...corners(window, size)]
  return places.find((place) => isIn(place, window) && (inside || !overlaps(place, box)) && isFree(place))
}
