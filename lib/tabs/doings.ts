import { saysNo } from '../language/controls'
import type { LookMessage } from '../messages'
import type { Doings } from '../page/snapshot'
import type { Report } from '../report/schema'
import { oneByOne } from './one-by-one'
import { left, looked, type RefusalRecord, refusalOf, refused, remembered } from './refusals'
import type { SessionArea } from './store'

/**
 * What the page and the person were seen to do in each tab: kept with the session, a no to a request for two days and on this machine
 * alone, and that of a private window only as long as the browser runs.
 */

const MOST = 30
const REFUSALS_KEY = 'refusals'
const doingsKey = (tabId: number): string => `doings:${tabId}`

interface TabDoings extends Omit<Doings, 'refusal'> {
  private: boolean
}

export type DoingsMessage = Exclude<LookMessage, { kind: 'face-words' }>

export type DoingsOfTabs = ReturnType<typeof createDoings>

/**
 * @param session gone with the browser
 * @param local kept on this machine
 */
export const createDoings = (session: SessionArea, local: SessionArea) => {
  // Writes go one after another, so that none is lost.
  const inOrder = oneByOne()

  const doingsOf = async (tabId: number): Promise<TabDoings> => {
    const key = doingsKey(tabId)
    return ((await session.get(key))[key] as TabDoings | undefined) ?? { camera: [], pressed: [], private: false }
  }
  const areaOf = ({ private: inPrivate }: TabDoings): SessionArea => (inPrivate ? session : local)
  const recordsIn = async (area: SessionArea): Promise<RefusalRecord[]> =>
    ((await area.get(REFUSALS_KEY))[REFUSALS_KEY] as RefusalRecord[] | undefined) ?? []
  const change = async (area: SessionArea, now: number, work: (records: RefusalRecord[]) => RefusalRecord[]): Promise<void> => {
    const before = await recordsIn(area)
    const after = remembered(work(before), now)
    if (before.length > 0 || after.length > 0) await area.set({ [REFUSALS_KEY]: after })
  }

  return {
    /**
     * Notes what a frame of a tab tells. A press that says no to the request that stands there is remembered.
     * @param report what is known of the tab
     */
    note: (
      tabId: number,
      message: DoingsMessage,
      from: { frameUrl: string; private: boolean },
      report: Report | undefined,
    ): Promise<void> =>
      inOrder(async () => {
        const known = { ...(await doingsOf(tabId)), private: from.private }
        if (message.kind === 'camera') {
          const { doing, at, touched } = message
          known.camera = withNew(known.camera, { doing, at, touched, frameUrl: from.frameUrl })
        } else {
          known.pressed = withNew(known.pressed, { name: message.name, box: message.box, at: message.at })
          const asks = asksIn(report)
          if (report && asks && saysNo(message.name))
            await change(areaOf(known), message.at, (records) => refused(records, originOf(report.url), asks, message.at))
        }
        await session.set({ [doingsKey(tabId)]: known })
      }),

    /**
     * What was seen in a tab until now.
     * @param since when its document began, in milliseconds of the epoch
     */
    of: async (tabId: number, url: string, since: number): Promise<Doings> => {
      const known = await doingsOf(tabId)
      const refusal = refusalOf(await recordsIn(areaOf(known)), originOf(url), since)
      const { camera, pressed } = known
      return { camera, pressed, ...(refusal ? { refusal } : {}) }
    },

    /**
     * A tab was looked at: what followed a no is seen by it.
     * @param judged the report of that look, made where a no is remembered
     */
    looked: (tabId: number, url: string, at: number, judged: () => Report): Promise<void> =>
      inOrder(async () => {
        const known = await doingsOf(tabId)
        const origin = originOf(url)
        const pressedAt = known.pressed.at(-1)?.at ?? 0
        await change(areaOf(known), at, (records) =>
          records.some((record) => record.origin === origin) ? looked(records, { origin, ...seenIn(judged()), at, pressedAt }) : records,
        )
      }),

    /** A tab left its document, or was closed. */
    forget: (tabId: number, url: string, at: number): Promise<void> =>
      inOrder(async () => {
        const known = await doingsOf(tabId)
        await change(areaOf(known), at, (records) => left(records, originOf(url), at))
        await session.remove(doingsKey(tabId))
      }),
  }
}

/** One that is told again, since the worker was stopped before it had answered, is noted once. */
const withNew = <T>(known: readonly T[], next: T): T[] =>
  known.some((one) => JSON.stringify(one) === JSON.stringify(next)) ? [...known] : [...known, next].slice(-MOST)

const asksIn = (report: Report | undefined): string | undefined => report?.surfaces.find(({ primary }) => primary)?.quote

const seenIn = (report: Report): { asks: string | undefined; opensItself: boolean } => ({
  asks: asksIn(report),
  opensItself: report.surfaces.some(({ primary, kind }) => primary && kind === 'dialog'),
})

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '')
