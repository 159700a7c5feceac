import { markerWords } from '../../lib/i18n/marker'
import type { Language } from '../../lib/law/law'
import type { MarkerSays } from '../../lib/layer/marker'
import type { Report } from '../../lib/report/schema'
import { oneByOne } from '../../lib/tabs/one-by-one'
import type { SessionArea, TabAudit } from '../../lib/tabs/store'
import { verdictOf } from '../../lib/ui/verdict'

/** What the markers on pages need of the browser. */
export interface MarkerParts {
  session: SessionArea
  /** Shows it in a frame, beside what the target leads to. */
  show(tabId: number, frameId: number, target: string[], says: MarkerSays): Promise<void>
  hide(tabId: number, frameId: number): Promise<void>
  /** The language of what is shown; undefined where the person wants no marker. */
  language(): Promise<Language | undefined>
}

/** What is known of a tab's marker. */
interface Known {
  /** The document that it stands in. */
  document: number
  frameId: number
  dismissed: boolean
}

const markerKey = (tabId: number): string => `marker:${tabId}`

export interface MarkerWish {
  frameId: number
  target: string[]
  says: MarkerSays
}

/** What a marker says of a report; undefined where there is nothing that needs attention. */
export const markerOf = (report: Report, lang: Language): MarkerWish | undefined => {
  const { tone, count, surface } = verdictOf('complete', report)
  if (!surface || (tone !== 'violations' && tone !== 'reviews')) return undefined
  const { label, details, next, previous, dismiss, ...texts } = markerWords[lang]
  const says = { lang, label, text: texts[tone](count), count: String(count), details, next, previous, dismiss }
  return { frameId: surface.frameId, target: surface.target, says }
}

const isUnderWay = (audit: TabAudit | undefined): boolean => audit?.phase === 'collecting' || audit?.phase === 'provisional'

/** The markers of all tabs: each stands beside the request of its tab, and goes with it. */
export const createMarkers = ({ session, ...parts }: MarkerParts) => {
  // One after another, so that an older report never shows after a newer one.
  const inOrder = oneByOne()
  const knownOf = async (tabId: number): Promise<Known | undefined> =>
    (await session.get(markerKey(tabId)))[markerKey(tabId)] as Known | undefined

  const hideKnown = async (tabId: number, known: Known | undefined): Promise<void> => {
    if (known && !known.dismissed) await parts.hide(tabId, known.frameId)
  }

  const wishOf = async ({ phase, report }: TabAudit): Promise<MarkerWish | undefined> => {
    const lang = phase === 'complete' && report ? await parts.language() : undefined
    return lang && report && markerOf(report, lang)
  }

  return {
    /** A tab's audit has changed: shows what is known at last, and nothing of what is still under way. */
    changed: (tabId: number, audit: TabAudit | undefined): Promise<void> =>
      inOrder(async () => {
        if (isUnderWay(audit)) return
        // Forgotten: its document is gone, and the marker with it.
        if (!audit) return session.remove(markerKey(tabId))
        const known = await knownOf(tabId)
        const isSame = known !== undefined && known.document === audit.document
        if (isSame && known.dismissed) return
        const wish = await wishOf(audit)
        if (isSame && (!wish || wish.frameId !== known.frameId)) await hideKnown(tabId, known)
        if (!wish || audit.document === undefined) return session.remove(markerKey(tabId))
        const next: Known = { document: audit.document, frameId: wish.frameId, dismissed: false }
        await session.set({ [markerKey(tabId)]: next })
        await parts.show(tabId, wish.frameId, wish.target, wish.says)
      }),

    /** A person does not want to see it in this document again. */
    dismissed: (tabId: number): Promise<void> =>
      inOrder(async () => {
        const known = await knownOf(tabId)
        if (known) await session.set({ [markerKey(tabId)]: { ...known, dismissed: true } })
      }),

    /** Takes it away where it stands: the person has switched it off. */
    withdraw: (tabId: number): Promise<void> => inOrder(async () => hideKnown(tabId, await knownOf(tabId))),
  }
}
