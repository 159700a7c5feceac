import browser from 'webextension-polyfill'
import { delivered } from '../../lib/delivered'
import type { Language } from '../../lib/law/law'
import { outlineInTab } from '../../lib/layer/outline-in-tab'
import type { AuditWanted, ComplaintWanted, SaveAnswer, SaveWanted, TabOpened, TellWanted } from '../../lib/messages'
import { languageOf, readSettings } from '../../lib/settings/settings'
import { asTabAudit, auditKey, type TabAudit } from '../../lib/tabs/store'
import type { ToldReport } from '../../lib/ui/told'

/* What the popup knows of the browser. It reads the tab's state where the worker stores it, so that a stopped worker is no matter. */

/** The tab that the popup is about: the one in front, or `?tab=` where the popup's page was opened by itself. */
export const tabOfPopup = async (): Promise<number | undefined> => {
  const named = new URLSearchParams(location.search).get('tab')
  if (named !== null && /^\d+$/.test(named)) return Number(named)
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id
}

export const chosenLanguage = async (): Promise<Language> =>
  languageOf((await readSettings(browser.storage.local)).language, browser.i18n.getUILanguage())

const send = async (message: TellWanted | ComplaintWanted | SaveWanted): Promise<unknown> =>
  browser.runtime.sendMessage(message).catch(() => undefined)

/** What may be asked for twice, where the worker was stopped meanwhile. */
const sendSurely = async (message: TabOpened | AuditWanted): Promise<unknown> =>
  delivered(() => browser.runtime.sendMessage(message)).catch(() => undefined)

/** Tells the worker that a person looks at this tab. */
export const opened = (tabId: number): Promise<unknown> => sendSurely({ kind: 'opened', tabId })

/** Asks for another audit. */
export const audit = (tabId: number): Promise<unknown> => sendSurely({ kind: 'audit', tabId })

/** The tab's report with its words. */
export const tell = async (tabId: number, lang: Language): Promise<ToldReport | undefined> =>
  ((await send({ kind: 'tell', tabId, lang })) as ToldReport | null | undefined) ?? undefined

/** The text of a complaint with what was ticked. */
export const complaint = async (tabId: number, lang: Language, surface: string, rules: string[]): Promise<string | undefined> =>
  ((await send({ kind: 'complaint', tabId, lang, surface, rules })) as string | null | undefined) ?? undefined

/** Keeps the audit, with pictures of the tab, in the history. */
export const save = async (tabId: number): Promise<SaveAnswer> =>
  ((await send({ kind: 'save', tabId })) as SaveAnswer | undefined) ?? { failed: 'failed' }

/** Opens a page of our own. */
export const openOwn = (path: string): void => {
  void browser.tabs.create({ url: browser.runtime.getURL(path as never) })
}

/** Follows what is known of a tab, from now on. */
export const followTab = (tabId: number, changed: (audit: TabAudit | undefined) => void): void => {
  const key = auditKey(tabId)
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && key in changes) changed(asTabAudit(changes[key]?.newValue))
  })
  void browser.storage.session.get(key).then((found) => changed(asTabAudit(found[key])))
}

/** Asks for access to the tab's site. Only on a click: the browser asks the person. */
export const askForAccess = async (url: string): Promise<boolean> => {
  const origins = /^https?:/.test(url) ? [`${new URL(url).origin}/*`] : ['<all_urls>']
  return browser.permissions.request({ origins }).catch(() => false)
}

/** Brings a tab to the front and outlines a place in it. @returns false where the place is gone */
export const showInTab = async (tabId: number, frameId: number, target: string[], label: string): Promise<boolean> => {
  if (!(await outlineInTab(tabId, frameId, target, label))) return false
  await browser.tabs.update(tabId, { active: true })
  return true
}
