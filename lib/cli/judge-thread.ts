import { parentPort } from 'node:worker_threads'
import { type AuditOptions, agreementsToRead, audit } from '../audit'
import type { PageSnapshot } from '../page/snapshot'

/** What is asked of the thread. */
export type Question = { ask: 'agreements'; snapshot: PageSnapshot } | { ask: 'audit'; snapshot: PageSnapshot; options: AuditOptions }

/** What it answers. */
export type Answer = { value: unknown } | { failed: string }

const answerTo = (question: Question): Answer => {
  try {
    return { value: question.ask === 'audit' ? audit(question.snapshot, question.options) : agreementsToRead(question.snapshot) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (question: Question) => parentPort?.postMessage(answerTo(question)))
