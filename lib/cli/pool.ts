/**
 * Runs `work` on each item, `size` at a time. `whenDone` hears of each result as it comes, `inOrder` in the order of the items, each as soon
 * as all before it are done. Results are not kept. Rejects where `work` or a listener does: `work` should not.
 */
export async function runPool<Item, Result>(
  items: readonly Item[],
  size: number,
  work: (item: Item, index: number) => Promise<Result>,
  listen: {
    whenDone?: (result: Result, index: number) => Promise<void> | void
    inOrder?: (result: Result, index: number) => Promise<void> | void
  },
): Promise<void> {
  const held = new Map<number, Result>()
  let begun = 0
  let told = 0
  // Listeners may wait for a slow reader; two of them never write at once.
  let telling: Promise<void> = Promise.resolve()

  const tell = async (result: Result, index: number): Promise<void> => {
    await listen.whenDone?.(result, index)
    held.set(index, result)
    while (held.has(told)) {
      const next = held.get(told) as Result
      held.delete(told)
      await listen.inOrder?.(next, told)
      told++
    }
  }

  const worker = async (): Promise<void> => {
    while (begun < items.length) {
      const index = begun++
      const result = await work(items[index]!, index)
      telling = telling.then(() => tell(result, index))
      await telling
    }
  }

  await Promise.all(Array.from({ length: Math.min(size, items.length) }, worker))
}
