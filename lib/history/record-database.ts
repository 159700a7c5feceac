import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { fromBase64, toBase64 } from '../agreements/base64'
import type { AuditRecord, Screenshot } from '../evidence/record'
import type { SessionArea } from '../tabs/store'
import type { RecordStore, RecordSummary } from './record-store'
import { asRecord, asSummary, summaryOf } from './summary'

export const DATABASE = 'liancha'
const VERSION = 1

const MB = 1_000_000
/** Most that saved audits may take, and most of what the browser lets us have. */
export const MOST_BYTES = 500 * MB
const MOST_OF_QUOTA = 0.6
/** Most that the saved audits of private windows may take in session storage, beside the audits of the tabs (`lib/tabs/store`). */
export const PRIVATE_MOST = 1.8 * MB

const PRIVATE = 'private-'
const privateKey = (id: string): string => `record:${id}`
const isPrivate = (id: string): boolean => id.startsWith(PRIVATE)

/** Summaries stand apart, so that a list loads no pictures. */
interface Tables extends DBSchema {
  records: { key: string; value: unknown }
  summaries: { key: string; value: unknown }
}
type Database = IDBPDatabase<Tables>

/** What a store of records needs of the browser. */
export interface RecordParts {
  /** `browser.storage.session`. */
  session: SessionArea
  /** How much the browser lets us store; `navigator.storage.estimate`. Undefined where it does not tell. */
  estimate?: (() => Promise<{ quota?: number }>) | undefined
}

/** Each step brings a database of the version before it to its own. One of ours that is newer still is left alone. */
const STEPS: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('records', { keyPath: 'id' })
    database.createObjectStore('summaries', { keyPath: 'id' })
  },
]

const open = (closed: () => void): Promise<Database> =>
  openDB<Tables>(DATABASE, VERSION, {
    upgrade: (database, from) => {
      for (const step of STEPS.slice(from)) step(database)
    },
    // A newer version of us wants to open it: it must not wait for this page.
    blocking: (_, __, event) => {
      ;(event.target as IDBDatabase | null)?.close()
      closed()
    },
    terminated: closed,
  })

type StoredScreenshot = Omit<Screenshot, 'png'> & { png: string }

/** Session storage holds JSON: pictures stand there as base64. */
const toSession = (record: AuditRecord): unknown => ({
  ...record,
  screenshots: record.screenshots.map((shot): StoredScreenshot => ({ ...shot, png: toBase64(shot.png) })),
})

const fromSession = (value: unknown): AuditRecord | undefined => {
  const record = asRecord(value)
  if (!record) return undefined
  try {
    const screenshots = (record.screenshots as unknown as StoredScreenshot[]).map((shot) => ({ ...shot, png: fromBase64(shot.png) }))
    return { ...record, screenshots: screenshots as Screenshot[] }
  } catch {
    return undefined
  }
}

const isFull = (error: unknown): boolean => /quota/i.test(error instanceof Error ? `${error.name} ${error.message}` : String(error))

/**
 * Saved audits in the browser's own database, and those of private windows in session storage: these never touch the disk and stand in
 * no list. What cannot be read, as of another version, is passed over.
 */
export const createRecords = ({ session, estimate }: RecordParts): RecordStore => {
  let opened: Promise<Database> | undefined
  const database = (): Promise<Database> => {
    opened ??= open(() => {
      opened = undefined
    }).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }

  const limitNow = async (): Promise<number> => {
    const quota = (await estimate?.().catch(() => undefined))?.quota
    return Math.min(MOST_BYTES, quota === undefined ? MOST_BYTES : Math.floor(quota * MOST_OF_QUOTA))
  }

  const savePrivate = async (record: AuditRecord): Promise<'saved' | 'full'> => {
    const stored = toSession(record)
    const all = await session.get(null)
    const others = Object.entries(all).filter(([key]) => key.startsWith(privateKey(PRIVATE)) && key !== privateKey(record.id))
    const bytes = new TextEncoder().encode(JSON.stringify([stored, ...others.map(([, value]) => value)])).length
    if (bytes > PRIVATE_MOST) return 'full'
    await session.set({ [privateKey(record.id)]: stored })
    return 'saved'
  }

  const save = async (record: AuditRecord): Promise<'saved' | 'full'> => {
    const limit = await limitNow()
    const summary = summaryOf(record)
    const transaction = (await database()).transaction(['records', 'summaries'], 'readwrite')
    const others = (await transaction.objectStore('summaries').getAll()).map(asSummary).filter((one) => one && one.id !== record.id)
    if (others.reduce((sum, one) => sum + (one?.bytes ?? 0), summary.bytes) > limit) {
      await transaction.done
      return 'full'
    }
    // One without the other would be a line that opens nothing, or bytes that nobody can delete.
    await Promise.all([transaction.objectStore('records').put(record), transaction.objectStore('summaries').put(summary), transaction.done])
    return 'saved'
  }

  const readable = async (): Promise<RecordSummary[]> =>
    (await (await database()).getAll('summaries')).flatMap((value) => asSummary(value) ?? [])

  return {
    save: async (record) => {
      try {
        return await (isPrivate(record.id) ? savePrivate(record) : save(record))
      } catch (error) {
        if (isFull(error)) return 'full'
        throw error
      }
    },
    get: async (id) => {
      if (isPrivate(id)) return fromSession((await session.get(privateKey(id)))[privateKey(id)])
      return asRecord(await (await database()).get('records', id))
    },
    list: async () => (await readable()).sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt)),
    remove: async (ids) => {
      const hidden = ids.filter(isPrivate)
      if (hidden.length > 0) await session.remove(hidden.map(privateKey))
      const kept = ids.filter((id) => !isPrivate(id))
      if (kept.length === 0) return
      const transaction = (await database()).transaction(['records', 'summaries'], 'readwrite')
      await Promise.all([
        ...kept.flatMap((id) => [transaction.objectStore('records').delete(id), transaction.objectStore('summaries').delete(id)]),
        transaction.done,
      ])
    },
    size: async () => {
      const [all, limit] = await Promise.all([readable(), limitNow()])
      return { bytes: all.reduce((sum, { bytes }) => sum + bytes, 0), limit }
    },
  }
}
