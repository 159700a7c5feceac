import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { FrameSnapshot } from '../../page/snapshot'
import { Deadline, LATE } from '../deadline'
import type { PdfAnswer, PdfQuestion } from './pdf-thread'

const READING_TIME = 10_000
const MEMORY = { maxOldGenerationSizeMb: 512 }

/**
 * Reads a PDF in a thread of its own, which ends with it: one made to be slow or huge holds up and breaks nothing else.
 *
 * @param script the built `pdf-thread.js`
 * @throws Error where it has no text that can be read, or not in time
 */
export async function readPdfInThread(script: URL, { bytes, url }: PdfQuestion, time = READING_TIME): Promise<FrameSnapshot> {
  const worker = new Worker(script, { workerData: { bytes, url } satisfies PdfQuestion, resourceLimits: MEMORY })
  try {
    const ended = once(worker, 'exit').then(() => {
      throw new Error('the reading thread ended')
    })
    // Also rejects where the thread throws or runs out of memory.
    const answered = await new Deadline(time).race(Promise.race([once(worker, 'message'), ended]))
    if (answered === LATE) throw new Error('reading the PDF took too long')
    const [answer] = answered as [PdfAnswer]
    if ('frame' in answer) return answer.frame
    throw new Error(answer.failed)
  } finally {
    await worker.terminate()
  }
}
