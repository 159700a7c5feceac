import fc from 'fast-check'
import { HOSTILE } from './words'

/* Values that may stand where a message or a file of ours is awaited. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'length', 'kind', 'schema', 'url', '', '0']

const plain = fc.oneof(
  fc.constantFrom<Json>(null, true, false, '', 0, -1, 1.5, 2 ** 31, 2 ** 53, 1e300, -0, [], {}, ...HOSTILE),
  fc.string({ maxLength: 10 }),
  fc.integer(),
)

const key = fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 6 }))

/** As `JSON.parse` makes it: `__proto__` is a name like others. */
export const json: fc.Arbitrary<Json> = fc
  .letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      plain.map((one) => JSON.stringify(one)),
      fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items}]`),
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 4 })
        .map((fields) => `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${one}`)}}`),
    ),
  }))
  .value.map((text) => JSON.parse(text) as Json)

/** One change of a value: what stands at one of its places is replaced, removed, moved or joined by something. */
interface Change {
  how: 'replace' | 'remove' | 'add' | 'take another'
  place: number
  other: number
  name: string
  value: Json
}

const change: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom('replace', 'replace', 'remove', 'add', 'take another'),
  place: fc.nat(10_000),
  other: fc.nat(10_000),
  name: key,
  value: json,
})

interface Place {
  holder: Record<string, Json>
  name: string
}

/** Every place in a value where another stands. */
const placesIn = (value: Json): Place[] =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap((name) => {
        const holder = value as Record<string, Json>
        return [{ holder, name }, ...placesIn(holder[name]!)]
      })
    : []

/** As `JSON.parse` would set it, never a prototype. */
const put = (holder: object, name: string, value: Json): void => {
  Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true })
}

function changed(whole: { value: Json }, { how, place, other, name, value }: Change): void {
  const places = placesIn(whole as unknown as Json)
  const at = places[place % places.length]!
  const there = at.holder[at.name]!
  if (how === 'replace') put(at.holder, at.name, value)
  else if (how === 'take another') {
    const from = places[other % places.length]!
    put(at.holder, at.name, structuredClone(from.holder[from.name]!))
  } else if (how === 'add' && Array.isArray(there)) there.push(value)
  else if (how === 'add' && typeof there === 'object' && there !== null) put(there, name, value)
  else if (how === 'remove' && Array.isArray(at.holder)) at.holder.splice(Number(at.name), 1)
  else if (how === 'remove' && at.holder !== (whole as unknown)) delete at.holder[at.name]
}

/** One of these values with a few changes, or anything at all. */
export const jsonLike = (valid: readonly unknown[]): fc.Arbitrary<Json> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(fc.nat(valid.length - 1), fc.array(change, { maxLength: 3 })).map(([at, changes]) => {
        const whole = { value: JSON.parse(JSON.stringify(valid[at])) as Json }
        for (const one of changes) changed(whole, one)
        return whole.value
      }),
    },
    { weight: 1, arbitrary: json },
  )
