import { parseArgs } from 'node:util'
import type { CommandWords } from '../words'
import { nearest } from './nearest'
import { OPTIONS, type Option, type OptionName, optionOf } from './table'
import { UsageError } from './usage-error'

const parserOptions = Object.fromEntries(
  Object.entries(OPTIONS).map(([name, option]: [string, Option]) => [
    name,
    { type: option.value ? ('string' as const) : ('boolean' as const), ...(option.short ? { short: option.short } : {}) },
  ]),
)

/** What options say; false where one was taken back. */
export type Values = Partial<Record<OptionName, string | boolean>>

export interface Tokens {
  values: Values
  operands: string[]
}

/** The option that `--no-NAME` takes back. */
export const takenBack = (name: string): OptionName | undefined =>
  name.startsWith('no-') && optionOf(name.slice(3))?.negatable ? (name.slice(3) as OptionName) : undefined

/** The value of an option that is given again: the last counts, unless it is a list. */
export const added = (values: Values, name: OptionName, value: string): string =>
  optionOf(name)?.many && values[name] ? `${values[name]},${value}` : value

/** @throws UsageError with the option that was probably meant */
function unknownOption({ name, rawName }: { name: string; rawName: string }, { usage }: CommandWords): never {
  const meant = nearest(name, Object.keys(OPTIONS))
  throw new UsageError(usage.unknownOption(rawName) + (meant ? ` ${usage.meant(`--${meant}`)}` : ''))
}

/** Options and operands of a command line. @throws UsageError */
export function tokensOf(argv: readonly string[], words: CommandWords): Tokens {
  const { tokens } = parseArgs({ args: [...argv], options: parserOptions, strict: false, tokens: true, allowPositionals: true })
  const values: Values = {}
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const back = takenBack(token.name)
    if (back && token.inlineValue) throw new UsageError(words.usage.noValue(token.rawName))
    if (back) {
      values[back] = false
      continue
    }
    const option = optionOf(token.name) ?? unknownOption(token, words)
    const { rawName, value, inlineValue } = token
    if (!option.value && inlineValue) throw new UsageError(words.usage.noValue(rawName))
    // `--out --format`: the value was forgotten.
    const forgotten = value === undefined || value === '' || (!inlineValue && value.startsWith('--'))
    if (option.value && forgotten) throw new UsageError(words.usage.missingValue(rawName, option.example ?? option.value))
    values[token.name as OptionName] = option.value ? added(values, token.name as OptionName, value!) : true
  }
  return { values, operands }
}

/** One of the allowed values of an option. @throws UsageError */
export function choice<T extends string>(values: Values, name: OptionName, allowed: readonly T[], words: CommandWords): T | undefined {
  const value = values[name]
  if (value === undefined) return undefined
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new UsageError(words.usage.badValue(`--${name}`, String(value), allowed.join(', ')))
  return found
}

/** A number option within its bounds. @throws UsageError */
export function number(
  values: Values,
  name: OptionName,
  [from, to]: readonly [number, number],
  whole: boolean,
  words: CommandWords,
): number {
  const text = String(values[name] ?? optionOf(name)?.byDefault)
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  const fits = value >= from && value <= to && (!whole || Number.isInteger(value))
  if (!fits) throw new UsageError(words.usage.badValue(`--${name}`, text, words.usage.number(from, to)))
  return value
}
