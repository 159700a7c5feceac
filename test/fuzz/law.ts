import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'

/** Something that holds of whatever a page, a text, a dialog or a message is. */
export interface Law {
  /** What `--only` takes. */
  name: string
  /** What holds, in words. */
  says: string
  /** Cases of a short run: all laws together take about a minute. */
  runs: number
  check: (parameters: fc.Parameters<[unknown]>) => Promise<fc.RunDetails<[unknown]>>
}

/** @param holds throws where it does not hold */
export function law<T>(name: string, says: string, runs: number, cases: fc.Arbitrary<T>, holds: (one: T) => void | Promise<void>): Law {
  const property = fc.asyncProperty(cases as fc.Arbitrary<unknown>, async (one) => {
    await holds(one as T)
    // Documents are held by weak references, which let go of nothing before the next turn.
    await setImmediate()
  })
  return { name, says, runs, check: async (parameters) => fc.check(property, parameters) }
}
