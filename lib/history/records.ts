import browser from 'webextension-polyfill'
import { createRecords } from './record-database'
import type { RecordStore } from './record-store'

let store: RecordStore | undefined

/** The saved audits of this browser, for the worker and our pages alike. */
export const records = (): RecordStore => {
  store ??= createRecords({ session: browser.storage.session, estimate: () => navigator.storage.estimate() })
  return store
}
