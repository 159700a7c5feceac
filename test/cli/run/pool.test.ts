import { describe, expect, it } from 'vitest'
import { type Listeners, runPool as runTold, Teller } from '../../../lib/cli/run/pool'

const runPool = <Item, Result>(
  items: readonly Item[],
  size: number,
  work: (item: Item, index: number) => Promise<Result>,
  listen: Listeners<Result>,
): Promise<void> => runTold(items, size, work, new Teller(listen))

/** Works whose ends the test decides. */
const works = (count: number) => {
  const ends: (() => void)[] = []
  let running = 0
  let most = 0
  const work = (item: string) => {
    most = Math.max(most, ++running)
    return new Promise<string>((resolve) => {
      ends[Number(item)] = () => {
        running--
        resolve(`r${item}`)
      }
    })
  }
  return { items: Array.from({ length: count }, (_, index) => String(index)), work, ends, most: () => most }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('runPool', () => {
  it('runs as many at once as asked for, never more', async () => {
    const { items, work, ends, most } = works(5)
    const done = runPool(items, 2, work, {})
    for (const index of [1, 0, 3, 2, 4]) {
      await settle()
      ends[index]?.()
    }
    await done
    expect(most()).toBe(2)
  })

  it('tells results as they come, and in the order of the items', async () => {
    const { items, work, ends } = works(4)
    const came: string[] = []
    const ordered: string[] = []
    const done = runPool(items, 4, work, {
      whenDone: (result) => void came.push(result),
      inOrder: (result, index) => void ordered.push(`${result}@${index}`),
    })
    for (const index of [2, 0, 3]) {
      ends[index]?.()
      await settle()
    }
    expect(ordered).toEqual(['r0@0'])
    ends[1]?.()
    await done
    expect(came).toEqual(['r2', 'r0', 'r3', 'r1'])
    expect(ordered).toEqual(['r0@0', 'r1@1', 'r2@2', 'r3@3'])
  })

  it('never lets two listeners write at once', async () => {
    let writing = 0
    let most = 0
    const slow = async () => {
      most = Math.max(most, ++writing)
      await settle()
      writing--
    }
    await runPool([1, 2, 3, 4], 4, async (item) => item, { whenDone: slow, inOrder: slow })
    expect(most).toBe(1)
  })

  it('has nothing to do with no items', async () => {
    await expect(runPool([], 4, async () => 1, {})).resolves.toBeUndefined()
  })
})
