import type { Page } from 'playwright-core'

/** What a page holds once what is left is collected. The heap is of both worlds, the page's own and the extension's; objects are told apart. */
export interface PageMemory {
  heap: number
  nodes: number
  listeners: number
  /** Objects of the extension's isolated world, and how many of them stand for a node of the page. */
  objects: number
  held: number
}

/** A page whose memory can be asked, for as long as it does not load another document. */
export type Weigh = () => Promise<PageMemory>

/** @throws where no world of the extension is in the page */
export async function weighing(page: Page): Promise<Weigh> {
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  let world: number | undefined
  session.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    if (auxData?.frameId === frameTree.frame.id && origin.startsWith('chrome-extension:')) world = id
  })
  await session.send('Runtime.enable')
  if (world === undefined) throw new Error(`The extension is not in ${page.url()}`)
  const contextId = world

  const count = async (prototype: string): Promise<number> => {
    const objectGroup = 'soak'
    const { result } = await session.send('Runtime.evaluate', { expression: prototype, contextId, objectGroup })
    const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId!, objectGroup })
    const counted = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: 'function () { return this.length }',
      returnByValue: true,
    })
    await session.send('Runtime.releaseObjectGroup', { objectGroup })
    return counted.result.value as number
  }

  return async () => {
    const held = await count('Node.prototype')
    const objects = await count('Object.prototype')
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
    return { heap: usedSize, nodes, listeners: jsEventListeners, objects, held }
  }
}
