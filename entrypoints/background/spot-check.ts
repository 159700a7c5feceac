import { newRecordId, type RecordStore } from '../../lib/history/record-store'
import { type CompletedAudit, documentKey, lawAsOfSpotCheck, readSpotCheck, spotCheckRecord } from '../../lib/history/spot-check'
import type { StoredValues } from '../../lib/settings/settings'
import { oneByOne } from '../../lib/tabs/one-by-one'
import type { SessionArea } from '../../lib/tabs/store'

/** What spot-check mode needs of the browser. */
export interface SpotCheckParts {
  local: StoredValues
  session: SessionArea
  records: () => RecordStore
  /** Whether a tab is of a private window. */
  isPrivate(tabId: number): Promise<boolean>
  now(): string
  /** A record could not be saved since the store is full. */
  full?(tabId: number): void
}

/** Which record stands for which document of a tab: the worker may be stopped between two looks at it. */
const KEY = 'spotCheckRecords'
/** Documents that are remembered, the newest. */
const MOST = 200
type Known = [tabId: number, document: string, id: string][]

/** A tab's completed audit, and its document as `TabAudit` tells it. */
export interface CompletedTab extends CompletedAudit {
  document: number | undefined
}

/** Spot-check mode in the worker: every completed audit with a face request is saved, one record a document. Nothing of private windows. */
export const createSpotChecks = (parts: SpotCheckParts) => {
  // One after another: two looks at a document must not make two records.
  const inOrder = oneByOne()
  const known = async (): Promise<Known> => ((await parts.session.get(KEY))[KEY] as Known | undefined) ?? []

  return {
    /** The day whose law audits apply now; undefined for that of the audit. Give it as `lawAsOf`. */
    lawAsOf: async (): Promise<string | undefined> => lawAsOfSpotCheck(await readSpotCheck(parts.local)),

    /** An audit is complete: saves it where the mode is on, in the place of what was saved of this document before. */
    completed: (tabId: number, { document, ...audit }: CompletedTab): Promise<void> =>
      inOrder(async () => {
        const state = await readSpotCheck(parts.local)
        if (!state.on || !audit.report.faceRequest || (await parts.isPrivate(tabId))) return
        const store = parts.records()
        const key = documentKey(document, audit.report.url)
        const all = await known()
        const id = all.find(([tab, one]) => tab === tabId && one === key)?.[2]
        const before = id === undefined ? undefined : await store.get(id)
        const fresh = before || id === undefined ? newRecordId(false) : id
        const record = spotCheckRecord(state, audit, { id: fresh, now: parts.now(), before })
        if (!record) return
        // First, so that a worker that is stopped before it has saved, or just after, makes no second record.
        const others = all.filter(([tab, one]) => tab !== tabId || one !== key)
        await parts.session.set({ [KEY]: [...others, [tabId, key, record.id]].slice(-MOST) })
        if ((await store.save(record)) === 'full') parts.full?.(tabId)
      }),
  }
}
