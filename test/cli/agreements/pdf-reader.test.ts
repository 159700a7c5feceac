import { describe, expect, it } from 'vitest'
import { readPdfInThread } from '../../../lib/cli/agreements/pdf-reader'

/** A thread that does what the address says. */
const thread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads'
    if (workerData.url === 'loops') for (;;) {}
    if (workerData.url === 'dies') process.exit(1)
    if (workerData.url === 'throws') throw new Error('thrown')
    parentPort.postMessage(workerData.url === 'fails' ? { failed: 'no such thing' } : { frame: workerData.bytes.length })`)}`,
)
const ask = (url: string) => readPdfInThread(thread, { bytes: new Uint8Array(7), url }, 1_000)

describe('readPdfInThread', () => {
  it('answers what the thread answers', async () => {
    expect(await ask('read')).toBe(7)
  })

  it.each([
    ['fails', /no such thing/],
    ['loops', /too long/],
    ['dies', /ended/],
    ['throws', /thrown/],
  ])('rejects where the thread %s', async (url, message) => {
    await expect(ask(url)).rejects.toThrow(message)
  })
})
