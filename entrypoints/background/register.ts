import browser from 'webextension-polyfill'
import { excludedPatterns, readSettings, SETTINGS_KEY } from '../../lib/settings'

const LOOK = 'look'

/** Registers the look as the settings ask for: on all sites but the excluded ones, or nowhere. */
const register = async (): Promise<void> => {
  const settings = await readSettings(browser.storage.local)
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [LOOK] })
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [LOOK] })
  if (settings.audit === 'on-click') return
  await browser.scripting.registerContentScripts([
    {
      id: LOOK,
      js: ['look.js'],
      matches: ['<all_urls>'],
      excludeMatches: excludedPatterns(settings),
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ])
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
    if (area === 'local' && SETTINGS_KEY in changes) again()
  })
}
