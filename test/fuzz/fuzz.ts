import fc from 'fast-check'
import type { Law } from './law'

export interface FuzzOptions {
  seed: number
  /** Cases of each law; its own number where left out. */
  runs?: number
  /** How long to go on, with another seed each round; one round where left out. */
  minutes?: number
  /** Where in the cases of the seed to begin: the shrunk case of a failure that was told. */
  path?: string
}

/** A law that did not hold. */
export interface Failure {
  law: string
  seed: number
  /** Told to whoever runs it. */
  text: string
}

/** A case may be a whole page. */
const LONGEST_CASE = 6_000

const shortened = (text: string): string => (text.length > LONGEST_CASE ? `${text.slice(0, LONGEST_CASE)}… (${text.length} signs)` : text)

function failureOf({ name, says }: Law, details: fc.RunDetails<[unknown]>): Failure {
  const { seed, counterexamplePath, counterexample, errorInstance, numRuns, numShrinks } = details
  const error = errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance))
  const text = [
    `${name}: does not hold: ${says}`,
    shortened(error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack}`),
    `seed ${seed}, case ${numRuns}, made smaller ${numShrinks} times:`,
    shortened(fc.stringify(counterexample?.[0])),
    `just this again: npm run fuzz -- --only ${name} --seed ${seed} --path ${counterexamplePath}`,
  ].join('\n')
  return { law: name, seed, text }
}

/**
 * Tries to break each law with cases made from a seed. The same seed makes the same cases.
 * @param say told of each law that was tried, and of each failure when it is found
 * @param now milliseconds of a clock
 */
export async function fuzz(
  laws: readonly Law[],
  options: FuzzOptions,
  say: (line: string) => void,
  now: () => number = () => performance.now(),
): Promise<Failure[]> {
  const { seed, runs, minutes = 0, path } = options
  const until = now() + minutes * 60_000
  const failures: Failure[] = []
  for (let round = 0; ; round++) {
    for (const law of laws) {
      // One counterexample of a law is enough to mend it.
      if (failures.some((failure) => failure.law === law.name)) continue
      const from = now()
      const details = await law.check({ seed: seed + round, numRuns: runs ?? law.runs, ...(path === undefined ? {} : { path }) })
      const seconds = ((now() - from) / 1000).toFixed(1)
      if (details.failed) {
        const failure = failureOf(law, details)
        failures.push(failure)
        say(`\n${failure.text}\n`)
      } else say(`${law.name}: ${details.numRuns} cases of seed ${seed + round} in ${seconds} s`)
      if (minutes > 0 && now() > until) return failures
    }
    if (minutes === 0 || failures.length === laws.length) return failures
  }
}
