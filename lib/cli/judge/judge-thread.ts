import { parentPort } from 'node:worker_threads'
import { type AuditOptions, agreementsToRead, audit } from '../../audit'
import type { PageSnapshot } from '../../page/snapshot'
import { standingOf } from '../probe/standing'

/** What is asked of the thread. */
export type Question =
  | { ask: 'agreements' | 'standing'; snapshot: PageSnapshot }
  | { ask: 'audit'; snapshot: PageSnapshot; options: AuditOptions }

/** What it answers. */
export type Answer = { value: unknown } | { failed: string }

const answered = (question: Question): unknown => {
  if (question.ask === 'audit') return audit(question.snapshot, question.options)
  return question.ask === 'standing' ? standingOf(question.snapshot) : agreementsToRead(question.snapshot)
}

const answerTo = (question: Question): Answer => {
  try {
    return { value: answered(question) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (question: Question) => parentPort?.postMessage(answerTo(question)))
