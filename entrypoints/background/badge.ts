import browser from 'webextension-polyfill'
import { t } from '../../lib/i18n'
import { languageOf, readSettings } from '../../lib/settings/settings'
import type { TabAudit } from '../../lib/tabs/store'
import { iconOf, iconPaths } from '../../lib/ui/icon'
import { badgeOf } from '../../lib/ui/verdict'

/** Colours of the badge. Each has its own sign too: a number, a question mark, three dots, a dash. */
const COLOURS = {
  seal: { background: '#b93a26', text: '#ffffff' },
  amber: { background: '#f2c14e', text: '#2b1d00' },
  quiet: { background: '#5b6570', text: '#ffffff' },
} as const

/** Shows on the icon of a tab what is known of it; undefined clears it. */
export const showOnIcon = async (tabId: number, audit: TabAudit | undefined): Promise<void> => {
  const { language } = await readSettings(browser.storage.local)
  const badge = badgeOf(audit, t(languageOf(language, browser.i18n.getUILanguage())))
  const colours = COLOURS[badge.colour]
  const { action } = browser
  // The tab may be gone by now.
  await Promise.all([
    action.setIcon({ tabId, path: iconPaths(iconOf(audit)) }),
    action.setBadgeText({ tabId, text: badge.text }),
    action.setBadgeBackgroundColor({ tabId, color: colours.background }),
    action.setBadgeTextColor?.({ tabId, color: colours.text }),
    action.setTitle({ tabId, title: badge.title }),
  ]).catch(() => undefined)
}
