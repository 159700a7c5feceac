import browser from 'webextension-polyfill'
import { records } from '../../lib/history/records'
import type { Language } from '../../lib/law/law'
import { languageOf, parseSettings, readSettings, SETTINGS_KEY, type Settings, saveSettings } from '../../lib/settings/settings'
import type { Stored } from '../../lib/ui/options/part'

/* What the settings and the first page know of the browser. */

export const settings = (): Promise<Settings> => readSettings(browser.storage.local)

/** @returns whether they are stored */
export const save = (to: Settings): Promise<boolean> =>
  saveSettings(browser.storage.local, to).then(
    () => true,
    () => false,
  )

export const languageNow = ({ language }: Settings): Language => languageOf(language, browser.i18n.getUILanguage())

/** Follows the settings, whichever page changes them. */
export const followSettings = (changed: (to: Settings) => void): void => {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && SETTINGS_KEY in changes) changed(parseSettings(changes[SETTINGS_KEY]?.newValue))
  })
}

/** Follows anything that we store. */
export const followStorage = (changed: () => void): void => browser.storage.onChanged.addListener(changed)

const ALL_SITES = { origins: ['<all_urls>'] }

export const mayEnterAll = (): Promise<boolean> => browser.permissions.contains(ALL_SITES)

/** Only on a person's press: the browser asks them. */
export const askForAll = (): Promise<boolean> => browser.permissions.request(ALL_SITES).catch(() => false)

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

export const stored = async (): Promise<Stored> => {
  const [local, session, history] = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.session.get(null),
    records().size(),
  ])
  const bytes = (values: Record<string, unknown>) => (Object.keys(values).length > 0 ? bytesOf(values) : 0)
  return { settings: bytes(local), session: bytes(session), history: history.bytes }
}

/** The database of saved reports. */
const HISTORY = 'liancha'

const deleteHistory = (): Promise<'deleted' | 'blocked' | 'failed'> =>
  new Promise((resolve) => {
    const deletion = indexedDB.deleteDatabase(HISTORY)
    deletion.onsuccess = () => resolve('deleted')
    deletion.onerror = () => resolve('failed')
    deletion.onblocked = () => resolve('blocked')
  })

/** Deletes all that we have stored: the saved reports last, since another page may hold them. */
export const deleteAll = async (): Promise<'deleted' | 'blocked' | 'failed'> => {
  try {
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()])
    return await deleteHistory()
  } catch {
    return 'failed'
  }
}

/** The keys that open the popup. */
export const shortcut = async (): Promise<string | undefined> => {
  const commands = await browser.commands?.getAll().catch(() => undefined)
  return commands?.find(({ name }) => name === '_execute_action')?.shortcut ?? undefined
}

/** Firefox opens no page of its own for us. */
export const openShortcuts = import.meta.env.FIREFOX
  ? undefined
  : (): void => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' }).catch(() => undefined)
