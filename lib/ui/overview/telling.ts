import type { OverviewWords } from '../../i18n/overview'
import type { Language } from '../../law/law'
import type { OverviewRow } from './rows'

/** What each part of the overview is told from. */
export interface Telling {
  rows: readonly OverviewRow[]
  lang: Language
  own: OverviewWords
}
