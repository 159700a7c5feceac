import { describe, expect, it } from 'vitest'
import { flatness, LEAST_SAMPLES } from './flat'

const run = (of: (at: number) => number): number[] => Array.from({ length: 20 }, (_, at) => of(at))
const tight = { share: 0.05, more: 1 }

describe('flatness', () => {
  it('is what stays, goes up and down, or grows in the beginning alone', () => {
    for (const samples of [run(() => 100), run((at) => 100 + (at % 3)), run((at) => (at < 4 ? at * 25 : 100)), run((at) => 200 - at)])
      expect(flatness(samples, tight).flat).toBe(true)
  })

  it('is not what grows a little all the time', () => {
    expect(
      flatness(
        run((at) => 100 + at),
        tight,
      ),
    ).toEqual({ early: 105.5, late: 117.5, most: 105.5 * 1.05 + 1, flat: false })
  })

  it('is not told of too few samples', () => {
    expect(() => flatness(run(() => 1).slice(0, LEAST_SAMPLES - 1), tight)).toThrow('too few')
  })
})
