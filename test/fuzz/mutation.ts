import fc from 'fast-check'
import { samplePath } from './samples'
import { HOSTILE, words } from './words'

/** One thing done to a text, as plain data. `at` is a part of its length in millionths, so that any mutation fits any text. */
export interface Mutation {
  kind: 'delete' | 'double' | 'swap' | 'insert' | 'widen' | 'repeat'
  at: number
  length: number
  text: string
}

const BETWEEN = [
  '\u200b',
  '\u200d',
  '\u2060',
  '\u00ad',
  '\ufeff',
  '\u202e',
  '\u202a',
  '\u2066',
  '\u2069',
  '\ud800',
  '\udfff',
  '（',
  '《',
  '「',
  '<',
  '"',
  '>',
  '\u0000',
  '\u0301',
]

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'swap', 'insert', 'insert', 'widen', 'repeat'),
  at: fc.nat(1_000_000),
  length: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 8 }) }, { weight: 1, arbitrary: fc.integer({ min: 9, max: 400 }) }),
  text: fc.oneof(fc.constantFrom(...BETWEEN), fc.constantFrom(...HOSTILE), words),
})

const widened = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

export function mutated(text: string, { kind, at, length, text: other }: Mutation): string {
  const from = Math.floor((at / 1_000_000) * text.length)
  const [before, part, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)]
  switch (kind) {
    case 'delete':
      return before + after
    case 'double':
      return before + part + part + after
    case 'swap':
      return before + after.slice(0, length) + part + after.slice(length)
    case 'insert':
      return before + other + part + after
    case 'widen':
      return before + widened(part) + after
    case 'repeat':
      return before + part.repeat(1 + Math.floor(2_000 / (part.length || 1))) + after
  }
}

export const mutations = fc.array(mutation, { minLength: 1, maxLength: 8 })

export const allMutated = (text: string, all: readonly Mutation[]): string => all.reduce(mutated, text)

/** A sample page and what is done to it. */
export const changed = fc.record({ path: samplePath, mutations })
