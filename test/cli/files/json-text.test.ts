import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonFault, placeIn, readJson, valueOfNode } from '../../../lib/cli/files/json-text'

const faultOf = (text: string, relaxed = false): [string, number, string] | undefined => {
  try {
    readJson(text, relaxed)
    return undefined
  } catch (error) {
    if (error instanceof JsonFault) return [error.expected, error.at, error.found]
    throw error
  }
}

describe('readJson', () => {
  it('reads what JSON.parse reads, to the same value', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (text) => {
        expect(valueOfNode(readJson(text, false))).toEqual(JSON.parse(text))
      }),
    )
  })

  it('refuses what JSON.parse refuses, but two of a name', () => {
    const bits = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-', '01', '1.', 'true', 'nul', ' ', '"\\x"', '\n'),
    )
    fc.assert(
      fc.property(bits, (parts) => {
        const text = parts.join('')
        let value: unknown
        try {
          value = JSON.parse(text)
        } catch {
          expect(faultOf(text)).toBeDefined()
          return
        }
        const fault = faultOf(text)
        if (fault) expect(fault[0]).toBe('other-key')
        else expect(valueOfNode(readJson(text, false))).toEqual(value)
      }),
      { numRuns: 2000 },
    )
  })

  it('takes comments and a last comma where it is relaxed, and only there', () => {
    const text = '// a\n{ "a": [1, /* b */ 2,], } // c'
    expect(valueOfNode(readJson(text, true))).toEqual({ a: [1, 2] })
    expect(faultOf(text)).toEqual(['no-comment', 0, '//'])
    expect(faultOf('[1,]')).toEqual(['no-last-comma', 3, ']'])
    expect(faultOf('[,]', true)).toEqual(['value', 1, ','])
    expect(faultOf('{"a":1,,}', true)?.[0]).toBe('key')
  })

  it.each([
    ['', 'value', 0],
    ['{"a" 1}', 'colon', 5],
    ['{"a":1 "b":2}', 'comma-or-brace', 7],
    ['[1 2]', 'comma-or-bracket', 3],
    ['[1] 2', 'end', 4],
    ['{a:1}', 'key', 1],
    ['"abc', 'string-end', 0],
    ['"\\q"', 'string', 0],
    ['tru', 'value', 0],
    ['[01]', 'value', 1],
    ['/* no end', 'comment-end', 0],
    ['{"a":1,"a":2}', 'other-key', 7],
    ['['.repeat(10_000), 'less-deep', 51],
  ])('says of %.20s what was expected and where', (text, expected, at) => {
    expect(faultOf(text, expected === 'comment-end')?.slice(0, 2)).toEqual([expected, at])
  })

  it('takes __proto__ for a name like others', () => {
    expect(Object.keys(valueOfNode(readJson('{"__proto__": 1}', false)) as object)).toEqual(['__proto__'])
  })
})

it('counts lines and columns from 1, in signs', () => {
  expect(placeIn('ab', 0)).toEqual({ line: 1, column: 1 })
  expect(placeIn('a\r\n脸😀b', 6)).toEqual({ line: 2, column: 3 })
})
