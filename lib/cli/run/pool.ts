import type { Schedule } from './schedule'

/** Who hears of results: `whenDone` as each comes, `inOrder` in the order of the items, each as soon as all before it are done. */
export interface Listeners<Result> {
  whenDone?: (result: Result, index: number) => Promise<void> | void
  inOrder?: (result: Result, index: number) => Promise<void> | void
}

/** Tells listeners of results, one after another: they may wait for a slow reader, and two of them never write at once. */
export class Teller<Result> {
  private readonly held = new Map<number, Result>()
  private told = 0
  private telling: Promise<void> = Promise.resolve()

  constructor(private readonly listen: Listeners<Result>) {}

  /** Resolves when the listeners have heard of the result. Rejects where one of them failed. */
  tell(result: Result, index: number): Promise<void> {
    this.telling = this.telling.then(() => this.tellNow(result, index))
    return this.telling
  }

  private async tellNow(result: Result, index: number): Promise<void> {
    await this.listen.whenDone?.(result, index)
    if (!this.listen.inOrder) return
    this.held.set(index, result)
    while (this.held.has(this.told)) {
      const next = this.held.get(this.told) as Result
      this.held.delete(this.told)
      await this.listen.inOrder(next, this.told)
      this.told++
    }
  }
}

/**
 * Runs `work` on each item, `size` at a time, and tells of each result. Results are not kept. Rejects where `work` or a listener does: `work`
 * should not.
 */
export async function runPool<Item, Result>(
  items: readonly Item[],
  size: number,
  work: (item: Item, index: number) => Promise<Result>,
  teller: Pick<Teller<Result>, 'tell'>,
): Promise<void> {
  let begun = 0
  const worker = async (): Promise<void> => {
    while (begun < items.length) {
      const index = begun++
      await teller.tell(await work(items[index]!, index), index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(size, items.length) }, worker))
}

/** A result, or when the item is to be tried again. */
export type Tried<Result> = { result: Result } | { again: number; wholeHost: boolean }

/**
 * Runs `work` when a schedule says so, until all is done, and tells of each result. Rejects where `work` or a listener does: `work` should not.
 * @param work tries one item
 */
export function runSchedule<Result>(
  schedule: Schedule,
  work: (index: number) => Promise<Tried<Result>>,
  teller: Pick<Teller<Result>, 'tell'>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let alarm: NodeJS.Timeout | undefined
    let over = false
    const fail = (error: unknown): void => {
      over = true
      clearTimeout(alarm)
      reject(error)
    }
    const one = async (index: number): Promise<void> => {
      const tried = await work(index)
      if ('again' in tried) schedule.again(index, performance.now(), tried.again, tried.wholeHost)
      else {
        // A reader that is slow holds up further pages, as it should.
        await teller.tell(tried.result, index)
        schedule.done(index, performance.now())
      }
      go()
    }
    const go = (): void => {
      clearTimeout(alarm)
      while (!over) {
        const next = schedule.next(performance.now())
        if (next === 'done') {
          over = true
          resolve()
        } else if (next === 'busy') break
        else if ('start' in next) one(next.start).catch(fail)
        else {
          alarm = setTimeout(go, Math.max(1, next.wait))
          break
        }
      }
    }
    go()
  })
}
