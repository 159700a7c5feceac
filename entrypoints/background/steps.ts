import { markerWords } from '../../lib/i18n/marker'
import type { Language } from '../../lib/law/law'
import { type OnPage, stopsOf } from '../../lib/layer/finding-places'
import { wordsOf } from '../../lib/report/words'
import type { SessionArea, Store } from '../../lib/tabs/store'

/** What going from finding to finding needs of the browser. */
export interface StepParts {
  store: Store
  session: SessionArea
  language(): Promise<Language>
  /** Outlines a place with a label. @returns false where it is not there any more */
  show(tabId: number, frameId: number, target: string[], label: string): Promise<boolean>
}

const stepKey = (tabId: number): string => `step:${tabId}`

const nameOf = ({ surface, finding }: OnPage): string => `${surface}/${finding.rule}`

/**
 * Goes from finding to finding on the page, round and round. Where a person stands is kept by the finding's name, so that another audit does not
 * lose it; a place that the page has taken away is passed over.
 */
export const createSteps = ({ store, session, ...parts }: StepParts) => ({
  /** @returns the rule that is shown now; undefined where there is nothing to show */
  go: async (tabId: number, by: 1 | -1): Promise<string | undefined> => {
    const report = (await store.get(tabId))?.report
    const stops = report ? stopsOf(report) : []
    const key = stepKey(tabId)
    const before = (await session.get(key))[key]
    const from = stops.findIndex((stop) => nameOf(stop) === before)
    const lang = await parts.language()
    for (let tries = 1; tries <= stops.length; tries++) {
      // From nowhere, the first step forward is to the first and the first back to the last.
      const start = from < 0 && by < 0 ? 0 : from
      const at = (start + by * tries + stops.length * 2) % stops.length
      const stop = stops[at]!
      const label = markerWords[lang].step(at + 1, stops.length, wordsOf(stop.finding, lang).title)
      if (!(await parts.show(tabId, stop.frameId, stop.target, label))) continue
      await session.set({ [key]: nameOf(stop) })
      return stop.finding.rule
    }
    return undefined
  },

  /** A tab is gone, or another document stands in it. */
  forget: (tabId: number): Promise<void> => session.remove(stepKey(tabId)),
})
