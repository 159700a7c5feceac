import type { Page } from 'playwright-core'
import type { FramePart } from '../../entrypoints/collector'
import { audit } from '../../lib/audit'
import { type AuditRecord, RECORD_SCHEMA } from '../../lib/evidence/record'
import { summaryOf } from '../../lib/history/summary'
import { joinFrames } from '../../lib/page/join'
import type { PageSnapshot } from '../../lib/page/snapshot'
import type { Extension } from './extension'
import { visit } from './pages'

/* Saved audits for tests, of pages as the extension itself reads them. */

/** What runs in the extension's worker uses of the browser. */
declare const chrome: {
  scripting: { executeScript(of: { target: { tabId: number; allFrames: boolean }; files: string[] }): Promise<{ result: unknown }[]> }
}

export interface RecordOptions extends Partial<Pick<AuditRecord, 'id' | 'savedAt' | 'spotCheck' | 'screenshots'>> {
  /** The origin that the page is said to have: all test pages come from this machine. */
  origin?: string
  /** What stands behind its path. */
  query?: string
  lawAsOf?: string
}

/** Reads a page with the extension's own collector and judges it; its agreements are not read. */
export const recordOfPage = async (extension: Extension, address: string, options: RecordOptions = {}): Promise<AuditRecord> => {
  const { origin = new URL(address).origin, query = '', lawAsOf, ...more } = options
  const { shown, tab } = await visit(extension, address)
  const results = await (await extension.worker()).evaluate(
    (tabId) => chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/collector.js'] }),
    tab,
  )
  await shown.close()
  const savedAt = more.savedAt ?? '2026-11-21T08:00:00.000Z'
  const parts = results.map(({ result }) => result as FramePart)
  const read = joinFrames(parts, { takenAt: savedAt, layout: true })
  const moved = JSON.parse(JSON.stringify(read).replaceAll(new URL(address).origin, origin)) as PageSnapshot
  const snapshot = { ...moved, url: moved.url + query }
  return {
    schema: RECORD_SCHEMA,
    id: crypto.randomUUID(),
    savedAt,
    report: audit(snapshot, { auditedAt: savedAt, browser: 'Chrome/140', ...(lawAsOf === undefined ? {} : { lawAsOf }) }),
    snapshot,
    screenshots: [],
    ...more,
  }
}

/** Puts records where the extension keeps them. @param page one of its own, which has opened the database */
export const seed = (page: Page, records: readonly AuditRecord[]): Promise<void> =>
  page.evaluate(
    async (rows) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await done(indexedDB.open('liancha'))
      const transaction = database.transaction(['records', 'summaries'], 'readwrite')
      for (const { record, summary } of rows) {
        transaction.objectStore('records').put(record)
        transaction.objectStore('summaries').put(summary)
      }
      await new Promise((resolve) => {
        transaction.oncomplete = resolve
      })
      database.close()
    },
    records.map((record) => ({ record, summary: summaryOf(record) })),
  )

/** How many rows each table of the database has. */
export const rowsIn = (page: Page): Promise<{ records: number; summaries: number }> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await done(indexedDB.open('liancha'))
    const count = (table: string) => done(database.transaction(table).objectStore(table).count())
    const counts = { records: await count('records'), summaries: await count('summaries') }
    database.close()
    return counts
  })
