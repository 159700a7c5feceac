import { type AuditRecord, RECORD_SCHEMA } from '../../lib/evidence/record'
import type { RecordStore } from '../../lib/history/record-store'
import type { TabCover } from '../../lib/layer/covered-frames'
import { placesOf } from '../../lib/layer/finding-places'
import { takePictures } from '../../lib/layer/pictures'
import type { SaveAnswer } from '../../lib/messages'
import type { PageSnapshot } from '../../lib/page/snapshot'
import type { Report } from '../../lib/report/schema'
import { NoAccess } from './no-access'

export interface TabState {
  active: boolean
  windowId: number
  private: boolean
}

/** What saving an audit needs of the browser. */
export interface SaveParts {
  /** Reads and judges a tab anew, with its agreements. @throws {NoAccess} */
  fresh(tabId: number): Promise<{ snapshot: PageSnapshot; report: Report }>
  /** @throws where the tab is gone */
  tab(tabId: number): Promise<TabState>
  /** Tells one document of a tab from the next. @throws {NoAccess} */
  documentOf(tabId: number): Promise<number>
  /** Covers a tab. @throws where its page could not be covered */
  cover(tabId: number): Promise<TabCover>
  /** A picture of what a window shows, as PNG. @throws where the browser refuses */
  capture(windowId: number): Promise<Uint8Array>
  records(): RecordStore
  now(): string
  newId(inPrivate: boolean): string
  wait(milliseconds: number): Promise<void>
}

/** Browsers take two pictures a second. */
const BETWEEN = 550

export type Save = (tabId: number) => Promise<SaveAnswer>

/** Saves the audits of tabs with their pictures. A tab that is being saved is not saved a second time at once. */
export const createSave = (parts: SaveParts): Save => {
  const underWay = new Map<number, Promise<SaveAnswer>>()
  let lastPicture = Number.NEGATIVE_INFINITY

  const save = async (tabId: number): Promise<SaveAnswer> => {
    try {
      const document = await parts.documentOf(tabId)
      const { snapshot, report } = await parts.fresh(tabId)
      const tab = await parts.tab(tabId)
      // Pictures of another page than the one that was judged would be worse than none.
      const isSame = async () => (await parts.documentOf(tabId)) === document && isInFront(await parts.tab(tabId), tab)
      const screenshots = tab.active ? await pictures(tabId, tab.windowId, report, isSame) : []
      const id = parts.newId(tab.private)
      const record: AuditRecord = { schema: RECORD_SCHEMA, id, savedAt: parts.now(), report, snapshot, screenshots }
      return (await parts.records().save(record)) === 'full' ? { failed: 'full' } : { id, screenshots: screenshots.length }
    } catch (error) {
      console.error('An audit was not saved.', error)
      return { failed: error instanceof NoAccess ? error.phase : 'failed' }
    }
  }

  const isInFront = (now: TabState, before: TabState): boolean => now.active && now.windowId === before.windowId

  const pictures = (tabId: number, windowId: number, report: Report, isSame: () => Promise<boolean>) =>
    takePictures(
      {
        cover: () => parts.cover(tabId),
        pause: () => parts.wait(Math.max(0, lastPicture + BETWEEN - Date.parse(parts.now()))),
        capture: () => {
          lastPicture = Date.parse(parts.now())
          return parts.capture(windowId)
        },
        isSame,
        now: parts.now,
      },
      placesOf(report),
      (error) => console.error('No more pictures were taken.', error),
    )

  return (tabId) => {
    const running = underWay.get(tabId)
    if (running) return running
    const work = save(tabId).finally(() => underWay.delete(tabId))
    underWay.set(tabId, work)
    return work
  }
}
