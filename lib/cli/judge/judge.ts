import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { AuditOptions } from '../../audit'
import type { PageSnapshot } from '../../page/snapshot'
import type { Report } from '../../report/schema'
import { Deadline, LATE } from '../deadline'
import { ReadError } from '../page/read-error'
import type { Standing } from '../probe/standing'
import type { Answer, Question } from './judge-thread'

/** Judging a page takes a tenth of a second; a text made to be slow must not hold up the other pages. */
const JUDGING_TIME = 20_000
const MEMORY = { maxOldGenerationSizeMb: 1024 }

interface Thread {
  worker: Worker
  /** Rejects when the thread ends, however it does. */
  ended: Promise<never>
}

/**
 * Understands and judges snapshots in a thread of its own, one after another. A snapshot that takes too long or too much memory costs the
 * thread, and the next gets a new one.
 */
export class Judge {
  private thread: Thread | undefined
  private turn: Promise<unknown> = Promise.resolve()

  /** @param script the built `judge-thread.js` */
  constructor(
    private readonly script: URL,
    private readonly time = JUDGING_TIME,
  ) {}

  /** The agreements that the page's requests name. @throws ReadError `audit-failed` */
  agreementsToRead(snapshot: PageSnapshot): Promise<{ title: string; url: string }[]> {
    return this.inTurn({ ask: 'agreements', snapshot })
  }

  /** The requests that stand on a page, and the sure way to decline the primary one. @throws ReadError `audit-failed` */
  standing(snapshot: PageSnapshot): Promise<Standing> {
    return this.inTurn({ ask: 'standing', snapshot })
  }

  /** The report on a snapshot. @throws ReadError `audit-failed` */
  audit(snapshot: PageSnapshot, options: AuditOptions): Promise<Report> {
    return this.inTurn({ ask: 'audit', snapshot, options })
  }

  async close(): Promise<void> {
    await this.thread?.worker.terminate()
  }

  private inTurn<T>(question: Question): Promise<T> {
    const answer = this.turn.then(() => this.ask<T>(question))
    this.turn = answer.catch(() => undefined)
    return answer
  }

  private start(): Thread {
    const worker = new Worker(this.script, { resourceLimits: MEMORY })
    const ended = new Promise<never>((_, reject) => {
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the judging thread ended')))
    })
    // Ended by us, nobody listens.
    ended.catch(() => undefined)
    return { worker, ended }
  }

  private async ask<T>(question: Question): Promise<T> {
    this.thread ??= this.start()
    const { worker, ended } = this.thread
    try {
      const message = once(worker, 'message')
      worker.postMessage(question)
      const answered = await new Deadline(this.time).race(Promise.race([message, ended]))
      if (answered === LATE) throw new Error('judging the page took too long')
      const [answer] = answered as [Answer]
      if ('value' in answer) return answer.value as T
      throw new ReadError('audit-failed', answer.failed)
    } catch (error) {
      if (error instanceof ReadError) throw error
      this.thread = undefined
      await worker.terminate()
      throw new ReadError('audit-failed', error instanceof Error ? error.message : String(error))
    }
  }
}
