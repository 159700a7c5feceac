import type { CDPSession } from 'playwright-core'

/** The extension's worker, as the browser's own tools see it. Nothing here starts it. */
export interface WorkerTools {
  /** Stops it where it runs, in the middle of whatever it does. @returns whether it ran */
  stop(): Promise<boolean>
  /** Bytes of JavaScript that it holds once what is left is collected; undefined where it does not run. */
  heap(): Promise<number | undefined>
}

/** @param session of the browser itself */
export function workerTools(session: CDPSession): WorkerTools {
  let calls = 0
  const target = async (): Promise<string | undefined> => {
    const { targetInfos } = await session.send('Target.getTargets')
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'))?.targetId
  }

  /** Playwright speaks to no target but its own: what is meant for the worker goes wrapped. */
  const send = <T>(sessionId: string, method: string): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++calls
      const hear = ({ message, sessionId: from }: { message: string; sessionId: string }): void => {
        const said = JSON.parse(message) as { id?: number; result?: T; error?: { message: string } }
        if (from !== sessionId || said.id !== id) return
        session.off('Target.receivedMessageFromTarget', hear)
        if (said.error) reject(new Error(said.error.message))
        else resolve(said.result as T)
      }
      session.on('Target.receivedMessageFromTarget', hear)
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject)
    })

  return {
    stop: async () => {
      const targetId = await target()
      if (targetId === undefined) return false
      return (await session.send('Target.closeTarget', { targetId })).success
    },
    heap: async () => {
      const targetId = await target()
      if (targetId === undefined) return undefined
      const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
      await send(sessionId, 'HeapProfiler.collectGarbage')
      const { usedSize } = await send<{ usedSize: number }>(sessionId, 'Runtime.getHeapUsage')
      await session.send('Target.detachFromTarget', { sessionId })
      return usedSize
    },
  }
}
