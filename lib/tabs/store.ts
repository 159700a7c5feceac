import type { PageSnapshot } from '../page/snapshot'
import { type KeptOpinion, withOpinions } from '../report/opinions'
import type { Report } from '../report/schema'
import { oneByOne } from './one-by-one'

/**
 * What is known of each tab, in `storage.session`: gone with the browser, never on disk. The worker keeps nothing else, so it can be
 * stopped at any moment: what it was doing stands here and is taken up again.
 */

export type Phase =
  /** Frames are being read. A report is the one before. */
  | 'collecting'
  /** Judged without its agreements, which are being read. */
  | 'provisional'
  | 'complete'
  /** The browser gives us no access to this site until the person allows it. */
  | 'withheld'
  /** A page that no extension may read: the browser's own, or a store's. */
  | 'closed'
  | 'failed'

export interface TabAudit {
  phase: Phase
  /** Address of the tab when it was read; '' where the browser does not tell. */
  url: string
  /** Tells one run from the next, so that a late answer never overwrites a newer one. */
  run: string
  /** Tells one document of the tab from the next. */
  document?: number
  report?: Report
  /** Why it failed, in the browser's words. */
  message?: string
}

/** The part of `browser.storage.session` that is used. */
export interface SessionArea {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>
  set(values: Record<string, unknown>): Promise<void>
  remove(keys: string | string[]): Promise<void>
}

/** Bytes of JSON that one tab may hold, and all tabs together (the browser's own bound is 10 MB). */
export const TAB_BOUND = 1_000_000
export const TOTAL_BOUND = 8_000_000

export const auditKey = (tabId: number): string => `tab:${tabId}`
const snapshotKey = (tabId: number): string => `snapshot:${tabId}`
const dueKey = (tabId: number): string => `due:${tabId}`
/** Apart from the audit, which the worker writes: an officer's opinions outlast another look at the page. */
export const opinionsKey = (tabId: number): string => `opinions:${tabId}`

const asOpinions = (value: unknown): KeptOpinion[] => (Array.isArray(value) ? value : [])
const SIZES_KEY = 'sizes'

/** Bytes per tab, oldest first. */
type Sizes = [tabId: number, bytes: number][]

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

/** What a tab's audit is, of anything stored: other versions of us may have written there. */
export const asTabAudit = (value: unknown): TabAudit | undefined =>
  typeof value === 'object' && value !== null && 'phase' in value && 'run' in value ? (value as TabAudit) : undefined

/** Leaves out surfaces, the last first, until the report holds to its bound; says so in its limits. */
const cutToBound = (audit: TabAudit, bound: number): TabAudit => {
  if (!audit.report || bytesOf(audit) <= bound) return audit
  const surfaces = [...audit.report.surfaces].sort((a, b) => Number(b.primary) - Number(a.primary))
  const limits = [...audit.report.limits, { code: 'storage-cut', params: {} }]
  while (surfaces.length > 0 && bytesOf({ ...audit, report: { ...audit.report, surfaces, limits } }) > bound) surfaces.pop()
  return { ...audit, report: { ...audit.report, surfaces, limits } }
}

export type Store = ReturnType<typeof createStore>

/**
 * The tabs' audits in a storage area.
 * @param area `browser.storage.session`, or a stand-in
 */
export const createStore = (area: SessionArea) => {
  const read = async (key: string): Promise<unknown> => (await area.get(key))[key]
  const runOf = async (tabId: number): Promise<string | undefined> => asTabAudit(await read(auditKey(tabId)))?.run
  const sizes = async (): Promise<Sizes> => ((await read(SIZES_KEY)) as Sizes | undefined) ?? []

  // Writes go one after another: two tabs at once must not lose each other's size.
  const inOrder = oneByOne()

  /** Makes room for `bytes` of one tab by forgetting the tabs that were written longest ago. */
  const makeRoom = async (tabId: number, bytes: number): Promise<void> => {
    const kept = (await sizes()).filter(([id]) => id !== tabId)
    let total = kept.reduce((sum, [, size]) => sum + size, bytes)
    const dropped: number[] = []
    while (total > TOTAL_BOUND && kept.length > 0) {
      const [oldest, size] = kept.shift()!
      dropped.push(oldest)
      total -= size
    }
    if (dropped.length > 0) await area.remove(dropped.flatMap((id) => [auditKey(id), snapshotKey(id), opinionsKey(id), dueKey(id)]))
    await area.set({ [SIZES_KEY]: [...kept, [tabId, bytes]] })
  }

  /** Stores a tab's audit within the bounds. The snapshot goes first: without it the page is read again. */
  const write = async (tabId: number, audit: TabAudit, snapshot: PageSnapshot | undefined): Promise<void> => {
    const bounded = cutToBound(audit, TAB_BOUND)
    const auditBytes = bytesOf(bounded)
    const snapshotBytes = snapshot ? bytesOf(snapshot) : 0
    const keepsSnapshot = snapshot !== undefined && auditBytes + snapshotBytes <= TAB_BOUND
    await makeRoom(tabId, auditBytes + (keepsSnapshot ? snapshotBytes : 0))
    await area.set({ [auditKey(tabId)]: bounded, ...(keepsSnapshot ? { [snapshotKey(tabId)]: snapshot } : {}) })
    if (!keepsSnapshot) await area.remove(snapshotKey(tabId))
  }

  return {
    /** A tab's audit with what an officer holds of its findings, undefined where there is none. */
    get: async (tabId: number): Promise<TabAudit | undefined> => {
      const found = await area.get([auditKey(tabId), opinionsKey(tabId)])
      const audit = asTabAudit(found[auditKey(tabId)])
      return audit?.report ? { ...audit, report: withOpinions(audit.report, asOpinions(found[opinionsKey(tabId)])) } : audit
    },

    /** What an officer holds of a tab's findings: told with its audit from now on. */
    opinions: async (tabId: number): Promise<KeptOpinion[]> => asOpinions(await read(opinionsKey(tabId))),
    putOpinions: (tabId: number, kept: readonly KeptOpinion[]): Promise<void> => inOrder(() => area.set({ [opinionsKey(tabId)]: kept })),

    /** The snapshot of a provisional audit, undefined where it was too large to keep. */
    snapshot: async (tabId: number): Promise<PageSnapshot | undefined> => (await read(snapshotKey(tabId))) as PageSnapshot | undefined,

    /** Notes that a tab of which something is known is to be looked at again: whoever asked for it may be gone before that is done. */
    markDue: (tabId: number): Promise<void> =>
      inOrder(async () => {
        if ((await runOf(tabId)) !== undefined) await area.set({ [dueKey(tabId)]: true })
      }),
    isDue: async (tabId: number): Promise<boolean> => (await read(dueKey(tabId))) === true,

    /**
     * Stores a tab's audit in the place of whatever stands there: a new look, which was due until now.
     * @param snapshot kept only while agreements are being read
     */
    put: (tabId: number, audit: TabAudit, snapshot?: PageSnapshot): Promise<void> =>
      inOrder(async () => {
        await write(tabId, audit, snapshot)
        await area.remove(dueKey(tabId))
      }),

    /** The same for a run that goes on. @returns false, and nothing is stored, where another one has taken its place or the tab was forgotten */
    goOn: (tabId: number, audit: TabAudit, snapshot?: PageSnapshot): Promise<boolean> =>
      inOrder(async () => {
        if ((await runOf(tabId)) !== audit.run) return false
        await write(tabId, audit, snapshot)
        return true
      }),

    /**
     * Forgets a tab. It is in the list of tabs until nothing is left of it.
     * @param only the run that must still stand there, or undefined where none must
     * @returns false, and nothing is forgotten, where another one does
     */
    remove: (tabId: number, only?: { run: string | undefined }): Promise<boolean> =>
      inOrder(async () => {
        if (only && (await runOf(tabId)) !== only.run) return false
        await area.remove([auditKey(tabId), snapshotKey(tabId), opinionsKey(tabId), dueKey(tabId)])
        await area.set({ [SIZES_KEY]: (await sizes()).filter(([id]) => id !== tabId) })
        return true
      }),

    /** All tabs with an audit. */
    tabs: async (): Promise<number[]> => (await sizes()).map(([tabId]) => tabId),
  }
}
