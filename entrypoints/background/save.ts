import { type AuditRecord, RECORD_SCHEMA, type Screenshot } from '../../lib/evidence/record'
import type { RecordStore } from '../../lib/history/record-store'
import type { SaveAnswer } from '../../lib/messages'
import { type OnPage, placesOf } from '../../lib/on-page'
import type { Box, PageSnapshot } from '../../lib/page/snapshot'
import { sizeOfPng } from '../../lib/png'
import type { Report } from '../../lib/report/schema'
import { NoAccess } from './no-access'

/** What covers a tab's frames while pictures are taken. */
export interface TabCover {
  /**
   * Waits until the covers are drawn.
   * @returns how many things they cover, and what tells whether any was bare since
   */
  settled(): Promise<{ covered: number; unbroken: () => Promise<boolean> }>
  /** Where places stand in the picture, as shares of its width and height; undefined for what is not in it. */
  measure(places: readonly OnPage[]): Promise<(Box | undefined)[]>
  /** Scrolls a place into the window. @returns false where it is not there */
  bring(place: OnPage): Promise<boolean>
  /** Scrolls back to where it all stood. */
  back(): Promise<void>
  end(): Promise<void>
}

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

/** As it is seen, and three more of what stands outside of the window. */
const MOST_PICTURES = 4
/** What is scrolled to may stand behind something else. */
const MOST_SCROLLS = 6
/** A page that never rests is tried so often. */
const TRIES = 4
/** Browsers take two pictures a second. */
const BETWEEN = 550
/** A mark that moved by more than this share of the window while the picture was taken would point elsewhere. */
const STEADY = 0.01

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
      const screenshots = tab.active ? await pictures(tabId, tab, report, isSame) : []
      const id = parts.newId(tab.private)
      const record: AuditRecord = { schema: RECORD_SCHEMA, id, savedAt: parts.now(), report, snapshot, screenshots }
      return (await parts.records().save(record)) === 'full' ? { failed: 'full' } : { id, screenshots: screenshots.length }
    } catch (error) {
      console.error('An audit was not saved.', error)
      return { failed: error instanceof NoAccess ? error.phase : 'failed' }
    }
  }

  const isInFront = (now: TabState, before: TabState): boolean => now.active && now.windowId === before.windowId

  /** Pictures with everything private covered; none where that cannot be made sure of. */
  const pictures = async (tabId: number, { windowId }: TabState, report: Report, isSame: () => Promise<boolean>): Promise<Screenshot[]> => {
    const taken: Screenshot[] = []
    const places = placesOf(report)
    let cover: TabCover | undefined
    try {
      cover = await parts.cover(tabId)
      const asSeen = await takeOne(cover, windowId, places, isSame)
      if (!asSeen) return taken
      taken.push({ ...asSeen.screenshot, name: nameOf(taken) })
      let missing = places.filter((place) => !asSeen.seen.has(place))
      for (let tries = 0; tries < MOST_SCROLLS && missing.length > 0 && taken.length < MOST_PICTURES; tries++) {
        const [next, ...rest] = missing
        missing = rest
        if (!next || !(await cover.bring(next))) continue
        const picture = await takeOne(cover, windowId, places, isSame)
        if (!picture) break
        if ([next, ...rest].some((place) => picture.seen.has(place))) taken.push({ ...picture.screenshot, name: nameOf(taken) })
        missing = rest.filter((place) => !picture.seen.has(place))
      }
    } catch (error) {
      console.error('No more pictures were taken.', error)
    } finally {
      await cover?.back().catch(() => undefined)
      await cover?.end().catch(() => undefined)
    }
    return taken
  }

  const takeOne = async (
    cover: TabCover,
    windowId: number,
    places: OnPage[],
    isSame: () => Promise<boolean>,
  ): Promise<{ screenshot: Screenshot; seen: Set<OnPage> } | undefined> => {
    for (let tries = 0; tries < TRIES; tries++) {
      await parts.wait(Math.max(0, lastPicture + BETWEEN - Date.parse(parts.now())))
      const { covered, unbroken } = await cover.settled()
      const before = await cover.measure(places)
      if (!(await isSame())) return undefined
      const takenAt = parts.now()
      lastPicture = Date.parse(takenAt)
      const png = await parts.capture(windowId)
      const [whole, same] = [await unbroken(), await isSame()]
      if (!same) return undefined
      if (!whole) continue
      const after = await cover.measure(places)
      const steady = places.flatMap((place, at) => {
        const [box, then] = [after[at], before[at]]
        return box && then && isSteady(box, then) ? [{ place, box }] : []
      })
      const marks = steady.map(({ place, box }) => ({ surface: place.surface, rule: place.finding.rule, box }))
      const screenshot: Screenshot = { name: '', takenAt, png, ...sizeOfPng(png), marks, covered }
      return { screenshot, seen: new Set(steady.map(({ place }) => place)) }
    }
    return undefined
  }

  return (tabId) => {
    const running = underWay.get(tabId)
    if (running) return running
    const work = save(tabId).finally(() => underWay.delete(tabId))
    underWay.set(tabId, work)
    return work
  }
}

const nameOf = (taken: readonly Screenshot[]): string => `screen-${taken.length + 1}.png`

const isSteady = (a: Box, b: Box): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) <= STEADY)
