import browser, { type Scripting } from 'webextension-polyfill'
import { excludedPatterns, parseSettings, readSettings, SETTINGS_KEY } from '../../lib/settings/settings'

const LOOK = 'look'

/** Registers the look as the settings ask for: on all sites but the excluded ones, or nowhere. In between no page goes without it. */
const register = async (): Promise<void> => {
  const settings = await readSettings(browser.storage.local)
  const isRegistered = (await browser.scripting.getRegisteredContentScripts({ ids: [LOOK] })).length > 0
  if (settings.audit === 'on-click') {
    if (isRegistered) await browser.scripting.unregisterContentScripts({ ids: [LOOK] })
    return
  }
  const look: Scripting.RegisteredContentScript = {
    id: LOOK,
    js: ['look.js'],
    matches: ['<all_urls>'],
    excludeMatches: excludedPatterns(settings),
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  }
  await (isRegistered ? browser.scripting.updateContentScripts([look]) : browser.scripting.registerContentScripts([look]))
}

/** What of the settings the look depends on. */
const sitesOf = (settings: unknown): string => {
  const { audit, excludedSites } = parseSettings(settings)
  return JSON.stringify([audit, excludedSites])
}

/** Keeps the look registered as the settings ask for, from now on. One change is carried out after another. */
export const keepLookRegistered = (): void => {
  let last = Promise.resolve()
  const again = () => {
    last = last.then(register).catch((error: unknown) => console.error('The look could not be registered.', error))
  }
  browser.runtime.onInstalled.addListener(again)
  browser.runtime.onStartup.addListener(again)
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[SETTINGS_KEY] : undefined
    if (change && sitesOf(change.oldValue) !== sitesOf(change.newValue)) again()
  })
}
