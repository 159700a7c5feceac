import type { AuditRecord } from '../../evidence/record'
import type { RecordStore } from '../../history/record-store'
import type { PageSnapshot } from '../../page/snapshot'
import { keepOpinion, withOpinion } from '../../report/opinions'
import type { Opinion, Report } from '../../report/schema'
import { oneByOne } from '../../tabs/one-by-one'
import type { Phase, Store } from '../../tabs/store'

/* Where the report page takes its report from: a tab that is being looked at, or what was saved. */

/** What there is to show. */
export type Found =
  | { state: 'nothing' | 'not-saved' | 'removed' }
  | { state: 'found'; phase: Phase; report?: Report; record?: AuditRecord; snapshot?: PageSnapshot }

export interface ReportSource {
  find(): Promise<Found>
  /** @returns false where it could not be kept */
  opine(surface: string, rule: string, opinion: Opinion): Promise<boolean>
  /** Deletes what was saved; a tab's report is none of that. */
  remove?: () => Promise<void>
}

/** The report of a tab, as the worker stores it. */
export const tabSource = (store: Store, tabId: number): ReportSource => {
  // Two opinions given quickly must not lose each other.
  const inOrder = oneByOne()
  return {
    find: async () => {
      const [audit, snapshot] = await Promise.all([store.get(tabId), store.snapshot(tabId)])
      if (!audit) return { state: 'nothing' }
      const { phase, report } = audit
      return { state: 'found', phase, ...(report ? { report } : {}), ...(snapshot ? { snapshot } : {}) }
    },
    opine: (surface, rule, opinion) =>
      inOrder(async () => {
        const report = (await store.get(tabId))?.report
        if (!report) return false
        const kept = await store.opinions(tabId)
        const next = keepOpinion(kept, report, surface, rule, opinion)
        if (next === kept) return false
        await store.putOpinions(tabId, next)
        return true
      }),
  }
}

/** A saved report. */
export const savedSource = (records: RecordStore, id: string): ReportSource => {
  const inOrder = oneByOne()
  return {
    find: async () => {
      const record = await records.get(id)
      if (!record) return { state: 'not-saved' }
      return { state: 'found', phase: 'complete', report: record.report, record, snapshot: record.snapshot }
    },
    opine: (surface, rule, opinion) =>
      inOrder(async () => {
        const record = await records.get(id)
        if (!record) return false
        return (await records.save({ ...record, report: withOpinion(record.report, surface, rule, opinion) })) === 'saved'
      }),
    remove: () => inOrder(() => records.remove([id])),
  }
}
