import { openDB } from 'idb'
import type { AuditRecord } from '../../lib/evidence/record'
import type { RecordStore } from '../../lib/history/record-store'

/* Stands in the place of the store of saved audits until that is here: it saves, and nothing more. */

const database = () =>
  openDB('liancha', 1, {
    upgrade: (db) => {
      for (const name of ['records', 'summaries']) db.createObjectStore(name, { keyPath: 'id' })
    },
  })

const store: RecordStore = {
  save: async (record) => {
    await (await database()).put('records', record)
    return 'saved'
  },
  get: async (id) => (await (await database()).get('records', id)) as AuditRecord | undefined,
  list: async () => [],
  remove: async () => undefined,
  size: async () => ({ bytes: 0, limit: Number.POSITIVE_INFINITY }),
}

export const records = (): RecordStore => store
