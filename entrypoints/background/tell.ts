import type { ComplaintWanted, TellWanted } from '../../lib/messages'
import { complaintText } from '../../lib/report/complaint'
import type { Store } from '../../lib/tabs/store'
import { type ToldReport, tellReport } from '../../lib/ui/told'

/** A tab's report with its words; undefined where there is none. */
export const tell = async (store: Store, { tabId, lang }: TellWanted): Promise<ToldReport | undefined> => {
  const report = (await store.get(tabId))?.report
  return report && tellReport(report, lang)
}

/** The text of a complaint about what a person ticked; undefined where there is no such surface any more. */
export const complain = async (store: Store, { tabId, lang, surface: id, rules }: ComplaintWanted): Promise<string | undefined> => {
  const report = (await store.get(tabId))?.report
  const surface = report?.surfaces.find((one) => one.id === id)
  if (!report || !surface) return undefined
  const chosen = rules.flatMap((rule) => surface.findings.filter((finding) => finding.rule === rule))
  return complaintText(report, lang, chosen)
}
