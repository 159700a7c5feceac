import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { TopFrameLate } from '../../../lib/cli/page/frames'
import { inTurn, type Pictures, whyOf, withSecondTry } from '../../../lib/cli/page/picture-tries'
import { wordsIn } from '../../../lib/cli/words'
import { PictureFailed, type WhyNone } from '../../../lib/layer/picture-failed'

const REASONS: WhyNone[] = ['uncovered', 'changed', 'late', 'failed']
const none = (whyNone: WhyNone): Pictures => ({ screenshots: [], whyNone })
const one: Pictures = {
  screenshots: [
    { name: 'screen-1.png', takenAt: '2026-11-21T08:00:00.000Z', png: new Uint8Array(), width: 1, height: 1, marks: [], covered: 0 },
  ],
}

/** Tries that end one way after the other, and how many there were. */
const triesOf = (...ends: Pictures[]) => {
  let tries = 0
  return { take: async () => ends[tries++]!, tries: () => tries }
}

describe('inTurn', () => {
  it('does one thing at a time, in the order of asking, also after one that failed', async () => {
    const queue = inTurn()
    const told: string[] = []
    const works = [0, 1, 2].map((at) =>
      queue(async () => {
        told.push(`begin ${at}`)
        await setImmediate()
        told.push(`end ${at}`)
        if (at === 1) throw new Error('gone')
        return at
      }),
    )
    const ends = Promise.allSettled(works)
    expect((await ends).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(told).toEqual(['begin 0', 'end 0', 'begin 1', 'end 1', 'begin 2', 'end 2'])
    expect(await works[2]).toBe(2)
  })
})

describe('withSecondTry', () => {
  it.each(['uncovered', 'late'] as const)('takes pictures once more where the first were not: %s', async (why) => {
    const { take, tries } = triesOf(none(why), one)
    expect(await withSecondTry(take)).toBe(one)
    expect(tries()).toBe(2)
  })

  it('says why the second failed, and does not try a third time', async () => {
    const { take, tries } = triesOf(none('late'), none('uncovered'), one)
    expect(await withSecondTry(take)).toEqual(none('uncovered'))
    expect(tries()).toBe(2)
  })

  it.each([one, none('changed'), none('failed')])('leaves it where another try would change nothing: $whyNone', async (first) => {
    const { take, tries } = triesOf(first, one)
    expect(await withSecondTry(take)).toBe(first)
    expect(tries()).toBe(1)
  })
})

describe('why there is no picture', () => {
  it('is told by what ended the taking', () => {
    expect(REASONS.map((why) => whyOf(new PictureFailed(why)))).toEqual(REASONS)
    expect([whyOf(new TopFrameLate()), whyOf(new Error('Target closed'))]).toEqual(['late', 'failed'])
  })

  it.each(['zh-CN', 'en'] as const)('stands beside the package in words of its own: %s', (lang) => {
    const { evidence } = wordsIn(lang).progress
    const lines = REASONS.map((why) => evidence('a.zip', 'ab', 0, why))
    expect(new Set([...lines, evidence('a.zip', 'ab', 1)]).size).toBe(REASONS.length + 1)
    for (const line of lines) expect(line).toContain(lang === 'en' ? 'no screenshot: ' : '没有截图：')
  })
})
