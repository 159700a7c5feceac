/** A rectangle of the window, in CSS pixels. */
export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
}

/** Less than this is the rounding of a browser. */
const NOTHING = 0.5

export const rectOf = ({ left, top, right, bottom }: Rect): Rect => ({ left, top, right, bottom })

export const isEmpty = ({ left, top, right, bottom }: Rect): boolean => right - left < NOTHING || bottom - top < NOTHING

export const areaOf = (rect: Rect): number => (isEmpty(rect) ? 0 : (rect.right - rect.left) * (rect.bottom - rect.top))

/** What both have; empty where they do not meet. */
export const intersection = (a: Rect, b: Rect): Rect => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
})

/** The smallest that holds both. */
export const union = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

/** Grown on each side, or shrunk where `by` is negative. */
export const grown = ({ left, top, right, bottom }: Rect, by: number): Rect => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

export const overlaps = (a: Rect, b: Rect): boolean => !isEmpty(intersection(a, b))

export const holds = (outer: Rect, inner: Rect): boolean =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom

/** What is left of rectangles without one: at most four for each. */
export const without = (rects: readonly Rect[], cut: Rect): Rect[] =>
  rects.flatMap((rect) => {
    const hole = intersection(rect, cut)
    if (isEmpty(hole)) return [rect]
    return [
      { ...rect, bottom: hole.top },
      { ...rect, top: hole.bottom },
      { ...rect, top: hole.top, bottom: hole.bottom, right: hole.left },
      { ...rect, top: hole.top, bottom: hole.bottom, left: hole.right },
    ].filter((part) => !isEmpty(part))
  })

/** Whether rectangles together hold all of one. */
export const areCovered = (rects: readonly Rect[], by: readonly Rect[]): boolean =>
  by.reduce<Rect[]>((left, cover) => without(left, cover), [...rects]).length === 0

/** Points spread over a rectangle, none on its edge. */
export const pointsIn = ({ left, top, right, bottom }: Rect, columns: number, rows: number): [x: number, y: number][] =>
  Array.from({ length: columns * rows }, (_, at) => [
    left + ((right - left) * ((at % columns) + 0.5)) / columns,
    top + ((bottom - top) * (Math.floor(at / columns) + 0.5)) / rows,
  ])

/** Points in a rectangle, its corners and edges among them. */
export const cornersIn = (rect: Rect, rows: number): [x: number, y: number][] => {
  const { left, top, right, bottom } = grown(rect, -1)
  const at = (from: number, to: number, index: number) => from + ((to - from) * index) / (rows - 1)
  return Array.from({ length: rows * rows }, (_, index) => [at(left, right, index % rows), at(top, bottom, Math.floor(index / rows))])
}
