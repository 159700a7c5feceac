import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzz } from './fuzz'
import { law } from './law'
import { helpText, optionsOf } from './options'

const small = law('small', 'no number is over a hundred', 200, fc.nat(1_000), (one) => {
  if (one > 100) throw new Error(`${one} is over a hundred`)
})
const even = law('even', 'twice a number is even', 50, fc.nat(), async (one) => {
  if ((one * 2) % 2 !== 0) throw new Error('odd')
})

describe('fuzz', () => {
  it('tells the seed, the smallest counterexample, and how to run it alone', async () => {
    const lines: string[] = []
    const [failure, ...more] = await fuzz([small, even], { seed: 7 }, (line) => lines.push(line))
    expect(more).toEqual([])
    expect(failure).toMatchObject({ law: 'small', seed: 7 })
    expect(failure!.text).toContain('101 is over a hundred')
    expect(failure!.text).toMatch(/smaller \d+ times:\n101\n/)
    const again = /--only small --seed 7 --path (\S+)$/.exec(failure!.text)
    expect(lines.join('\n')).toContain(failure!.text)
    expect(lines.at(-1)).toMatch(/^even: 50 cases of seed 7 /)

    const [alone] = await fuzz([small], { seed: 7, path: again![1]! }, () => undefined)
    expect(alone!.text).toContain('101 is over a hundred')
    expect(alone!.text).toContain('case 1, ')
  })

  it('makes the same cases of the same seed', async () => {
    const cases = async (seed: number): Promise<number[]> => {
      const seen: number[] = []
      const watching = law('watching', '', 20, fc.nat(), (one) => void seen.push(one))
      await fuzz([watching], { seed }, () => undefined)
      return seen
    }
    expect(await cases(1)).toEqual(await cases(1))
    expect(await cases(1)).not.toEqual(await cases(2))
  })

  it('tries as many cases as it is told', async () => {
    const lines: string[] = []
    await fuzz([even], { seed: 1, runs: 3 }, (line) => lines.push(line))
    expect(lines).toEqual([expect.stringMatching(/^even: 3 cases of seed 1 /)])
  })

  it('goes on with other seeds until the time is over, and tells a failure once', async () => {
    const lines: string[] = []
    let clock = 0
    const failures = await fuzz(
      [small, even],
      { seed: 1, minutes: 1 },
      (line) => lines.push(line),
      () => {
        clock += 10_000
        return clock
      },
    )
    expect(failures.map(({ law }) => law)).toEqual(['small'])
    const seeds = lines.flatMap((line) => /^even: 50 cases of seed (\d+) /.exec(line)?.[1] ?? [])
    expect(seeds).toEqual(['1', '2'])
  })
})

describe('options', () => {
  const asked = (...args: string[]) => optionsOf(args, [small, even])

  it('are the same each time where there are none, and fresh where more is asked for', () => {
    expect(asked()).toEqual(asked())
    expect(asked().laws).toEqual([small, even])
    expect(asked('--minutes', '0.5').seed).not.toBe(asked('--minutes', '0.5').seed)
    expect(asked('--runs', '9', '--seed', '4')).toEqual({ help: false, laws: [small, even], seed: 4, runs: 9 })
    expect(asked('--only', 'even', '--seed', '4', '--path', '3:1')).toEqual({ help: false, laws: [even], seed: 4, path: '3:1' })
  })

  it.each([
    [['--runs', '0'], '--runs takes a whole number, 1 at least'],
    [['--runs', '1.5'], '--runs takes a whole number'],
    [['--minutes', 'x'], '--minutes takes a number'],
    [['--seed', ''], '--seed takes a whole number'],
    [['--only', 'nothing'], '--only takes small, even; nothing is none of them'],
    [['--path', '1:2'], 'give --only and --seed, too'],
    [['--what'], '--what'],
  ])('%s: what is wrong is said', (args, message) => expect(() => asked(...args)).toThrow(message))

  it('are told, with the laws', () => expect(helpText([small])).toMatch(/--minutes N[\s\S]+small: no number is over a hundred$/))
})
