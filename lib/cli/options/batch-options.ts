import type { CommandWords } from '../words'
import { number, type Values } from './tokens'
import { UsageError } from './usage-error'

/** What `audit` is asked about lists: how they are gone through. */
export interface BatchAsked {
  /** Milliseconds. */
  hostDelay?: number
  retries: number
  seed: number
  sample?: number
  resume: boolean
}

/** As what pages are to be opened. */
export interface WindowAsked {
  viewport?: { width: number; height: number }
  locale?: string
  timezone?: string
  mobile?: true
  /** Path of the file. */
  storageState?: string
}

const DELAY_SECONDS = [0, 3600] as const
const RETRIES = [0, 10] as const
const SAMPLE = [1, 10_000_000] as const
const SEED = [0, 4_294_967_295] as const
const SIDE = [100, 10_000] as const

/** @throws UsageError */
export function batchAsked(values: Values, words: CommandWords): BatchAsked {
  if (values.resume && values.out === undefined) throw new UsageError(words.usage.onlyWith('--resume', '--out'))
  if (values.seed !== undefined && values.sample === undefined) throw new UsageError(words.usage.onlyWith('--seed', '--sample'))
  return {
    retries: number(values, 'retries', RETRIES, true, words),
    seed: number(values, 'seed', SEED, true, words),
    resume: values.resume === true,
    ...(values['host-delay'] === undefined ? {} : { hostDelay: number(values, 'host-delay', DELAY_SECONDS, false, words) * 1000 }),
    ...(values.sample === undefined ? {} : { sample: number(values, 'sample', SAMPLE, true, words) }),
  }
}

/** The value in the form in which it is known, or undefined where it is none. */
function canonical(ask: () => string | undefined): string | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}

const localeOf = (given: string): string | undefined => canonical(() => Intl.getCanonicalLocales(given)[0])
const timezoneOf = (given: string): string | undefined =>
  canonical(() => new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone && given)

function viewportOf(given: string): { width: number; height: number } | undefined {
  const [, width, height] = /^(\d{2,5})[x×*](\d{2,5})$/i.exec(given) ?? []
  const sides = [Number(width), Number(height)] as const
  return sides.every((side) => side >= SIDE[0] && side <= SIDE[1]) ? { width: sides[0], height: sides[1] } : undefined
}

/** @throws UsageError */
export function windowAsked(values: Values, words: CommandWords): WindowAsked | undefined {
  const read = <T>(name: 'viewport' | 'locale' | 'timezone', of: (given: string) => T | undefined, allowed: string): T | undefined => {
    const given = values[name]
    if (given === undefined) return undefined
    const value = of(String(given))
    if (value === undefined) throw new UsageError(words.usage.badValue(`--${name}`, String(given), allowed))
    return value
  }
  const viewport = read('viewport', viewportOf, words.usage.viewport(...SIDE))
  const locale = read('locale', localeOf, words.usage.locale)
  const timezone = read('timezone', timezoneOf, words.usage.timezone)
  const asked: WindowAsked = {
    ...(viewport ? { viewport } : {}),
    ...(locale ? { locale } : {}),
    ...(timezone ? { timezone } : {}),
    ...(values.mobile ? { mobile: true } : {}),
    ...(values['storage-state'] === undefined ? {} : { storageState: String(values['storage-state']) }),
  }
  return Object.keys(asked).length > 0 ? asked : undefined
}
