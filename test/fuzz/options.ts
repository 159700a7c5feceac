import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { FuzzOptions } from './fuzz'
import type { Law } from './law'

/** Of every run without options: no test depends on chance. */
const SEED = 20261122

export const HELP = `Tries to break what must hold of every page, text, dialog and message, with cases made from a seed.

  npm run fuzz            the same cases each time, about a minute: what npm test runs
    -- --minutes N        goes on for N minutes, with other cases each round
    -- --runs N           N cases of each law
    -- --seed S           the cases of this seed; a fresh one where only --minutes or --runs is given
    -- --only NAME        one law; may be given more than once
    -- --path PATH        with --only and --seed: just the case that a failure told
    -- --help`

/** The help with the laws. */
export const helpText = (laws: readonly Law[]): string => `${HELP}\n\n${laws.map(({ name, says }) => `  ${name}: ${says}`).join('\n')}`

function numberOf(name: string, text: string | undefined, least: number, whole: boolean): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() === '' || !(value >= least) || !Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) {
    throw new Error(`--${name} takes a ${whole ? 'whole ' : ''}number, ${least} at least`)
  }
  return value
}

export interface Asked extends FuzzOptions {
  help: boolean
  laws: readonly Law[]
}

/** What the command line asks for. @throws Error that says what is wrong with it */
export function optionsOf(args: readonly string[], laws: readonly Law[]): Asked {
  const one = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: { minutes: one, runs: one, seed: one, path: one, only: { ...one, multiple: true }, help: { type: 'boolean' } },
  })
  const { only, path, help = false } = values
  const unknown = only?.find((name) => !laws.some((law) => law.name === name))
  if (unknown !== undefined) throw new Error(`--only takes ${laws.map(({ name }) => name).join(', ')}; ${unknown} is none of them`)
  const minutes = numberOf('minutes', values.minutes, 0, false)
  const runs = numberOf('runs', values.runs, 1, true)
  const seed = numberOf('seed', values.seed, 0, true)
  if (path !== undefined && (only?.length !== 1 || seed === undefined)) {
    throw new Error('--path is the path of one law and one seed: give --only and --seed, too')
  }
  return {
    help,
    laws: only ? laws.filter(({ name }) => only.includes(name)) : laws,
    seed: seed ?? (minutes || runs ? randomInt(2 ** 31) : SEED),
    ...(minutes === undefined ? {} : { minutes }),
    ...(runs === undefined ? {} : { runs }),
    ...(path === undefined ? {} : { path }),
  }
}
