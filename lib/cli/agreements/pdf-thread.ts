import { parentPort, workerData } from 'node:worker_threads'
import { readPdf } from '../../agreements/pdf'
import type { FrameSnapshot } from '../../page/snapshot'

/** One PDF, which the thread is started for. */
export interface PdfQuestion {
  bytes: Uint8Array
  url: string
}

export type PdfAnswer = { frame: FrameSnapshot } | { failed: string }

const { bytes, url } = workerData as PdfQuestion
readPdf(bytes, url).then(
  (frame) => parentPort?.postMessage({ frame } satisfies PdfAnswer),
  (error: unknown) => parentPort?.postMessage({ failed: String(error) } satisfies PdfAnswer),
)
