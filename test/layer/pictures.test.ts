import { describe, expect, it } from 'vitest'
import type { TabCover } from '../../lib/layer/covered-frames'
import { PictureFailed } from '../../lib/layer/picture-failed'
import { type PictureParts, takePictures } from '../../lib/layer/pictures'

const coverThat = (unbroken: boolean): TabCover => ({
  settled: async () => ({ covered: 1, unbroken: async () => unbroken }),
  measure: async () => [],
  bring: async () => false,
  back: async () => undefined,
  end: async () => undefined,
})

const endOf = async (parts: Partial<PictureParts>): Promise<unknown> => {
  const told: unknown[] = []
  const taken = await takePictures(
    {
      cover: async () => coverThat(true),
      pause: async () => undefined,
      capture: async () => new Uint8Array(),
      isSame: async () => true,
      now: () => '2026-11-21T08:00:00.000Z',
      ...parts,
    },
    [],
    (error) => told.push(error),
  )
  expect([taken, told.length]).toEqual([[], 1])
  return told[0]
}

describe('takePictures', () => {
  it('says that covers were never sure', async () => {
    expect(await endOf({ cover: async () => coverThat(false) })).toEqual(new PictureFailed('uncovered'))
  })

  it('says that another page stands there, before a picture and after it', async () => {
    expect(await endOf({ isSame: async () => false })).toEqual(new PictureFailed('changed'))
    let asked = 0
    expect(await endOf({ isSame: async () => asked++ === 0 })).toEqual(new PictureFailed('changed'))
  })

  it('tells what went wrong', async () => {
    const gone = new Error('gone')
    expect(await endOf({ capture: () => Promise.reject(gone) })).toBe(gone)
  })
})
