import type { Report } from '../../report/schema'
import type { EvidenceRun } from './evidence'
import type { Identity } from './journal'
import type { Teller } from './pool'
import type { Progress } from './progress'

/** What is to be done for one command: each target to a report, and what each is called. */
export interface Work {
  targets: string[]
  /** Tells of each target once, those left out that are finished. */
  run: (teller: Pick<Teller<Report>, 'tell'>, finished: ReadonlySet<number>, progress: Progress) => Promise<void>
  /** Writes evidence packages, where they are asked for. */
  evidence?: EvidenceRun
  close: () => Promise<void>
  /** A run that can be gone on with, and whether it is. */
  resumable?: { identity: Identity; goOn: boolean }
}
