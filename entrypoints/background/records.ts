import browser from 'webextension-polyfill'
import { fromBase64, toBase64 } from '../../lib/agreements/base64'
import type { AuditRecord, Screenshot } from '../../lib/evidence/record'
import type { RecordStore } from '../../lib/history/record-store'

/* Stands in the place of the store of saved audits until that is here: what is saved goes with the browser. */

type Stored = Omit<AuditRecord, 'screenshots'> & { screenshots: (Omit<Screenshot, 'png'> & { png: string })[] }

const keyOf = (id: string): string => `record:${id}`

const store: RecordStore = {
  async save({ screenshots, ...record }) {
    const stored: Stored = { ...record, screenshots: screenshots.map((one) => ({ ...one, png: toBase64(one.png) })) }
    await browser.storage.session.set({ [keyOf(record.id)]: stored })
    return 'saved'
  },
  async get(id) {
    const stored = (await browser.storage.session.get(keyOf(id)))[keyOf(id)] as Stored | undefined
    return stored && { ...stored, screenshots: stored.screenshots.map((one) => ({ ...one, png: fromBase64(one.png) })) }
  },
  list: async () => [],
  remove: (ids) => browser.storage.session.remove(ids.map(keyOf)),
  size: async () => ({ bytes: 0, limit: Number.POSITIVE_INFINITY }),
}

export const records = (): RecordStore => store
