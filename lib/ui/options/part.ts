import type { OptionsWords } from '../../i18n/options'
import type { Language } from '../../law/law'
import type { Settings } from '../../settings/settings'
import type { Access } from '../sites-choice'

/** Bytes that we have stored; undefined where the browser does not tell. */
export interface Stored {
  settings: number
  session: number
  history: number | undefined
}

export interface OptionsProps {
  settings: Settings
  lang: Language
  /** Stores the settings; the page is drawn anew with them. @returns whether they are stored */
  save: (settings: Settings) => Promise<boolean>
  access: Access
  stored: Stored | undefined
  /** Gives the person a file. */
  download: (name: string, text: string) => void
  /** Deletes all that is stored. `blocked`: the saved reports go once another page of ours is closed. */
  deleteAll: () => Promise<'deleted' | 'blocked' | 'failed'>
  /** The keys that open the popup, '' where there are none; undefined where the browser does not tell. */
  shortcut: string | undefined
  /** Opens the browser's page of shortcuts. Left out where no page can. */
  openShortcuts?: (() => void) | undefined
}

/** What each part of the page is given. */
export interface Part {
  props: OptionsProps
  words: OptionsWords
  /** Changes settings and says so. */
  change: (to: Partial<Settings>, said?: string) => void
  say: (text: string) => void
}
