/**
 * Does works one after another, in the order in which they are asked for: what each reads is what the one before has written. One that
 * fails holds up none after it.
 */
export const oneByOne = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work)
    last = done.catch(() => undefined)
    return done
  }
}
