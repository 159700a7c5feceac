/** Work that may rest between any two of its steps. */
export type Steps<T> = Generator<void, T, void>

/** Does all of it at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Longest piece of work on a page's main thread, in milliseconds: well under half a frame, so that scrolling and typing stay smooth. */
const SLICE = 6

/**
 * Does it in slices, and lets the page go on between them.
 * @param rest resolves when the page has had its turn
 */
export async function inSlices<T>(steps: Steps<T>, rest: () => Promise<void>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE
    do {
      const { done, value } = steps.next()
      if (done) return value
    } while (performance.now() < until)
    await rest()
  }
}

/** A list made an element at a time. */
export function* eachOf<From, To>(list: Iterable<From>, make: (one: From, at: number) => To): Steps<To[]> {
  const made: To[] = []
  for (const one of list) {
    made.push(make(one, made.length))
    if (made.length % BATCH === 0) yield
  }
  return made
}

/** Elements between two rests: what one costs is far from a slice. */
export const BATCH = 32
