import { type Browser, launch, type Page } from 'puppeteer-core'
import type { Settings } from '../../lib/settings/settings'
import type { TabAudit } from '../../lib/tabs/store'
import { NETWORK_NAME, PUBLIC_NAME } from '../browser/redirecting'
import { findFirefox } from './find'

/** The extension's id in its manifest, and the host that its pages get in this profile. */
const ID = 'liancha@liancha.example'
const HOST = '5b0a6c1e-6a5e-4c63-9d7e-0d6f1a2b3c4d'

/** What runs in a page of ours uses of the browser. */
declare const browser: {
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>
    getTitle(of: { tabId: number }): Promise<string>
  }
  tabs: {
    query(of: object): Promise<{ id: number; url?: string; active: boolean }[]>
    create(of: { url: string }): Promise<{ id: number }>
    remove(tab: number): Promise<void>
  }
  scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> }
  storage: { local: { set(values: object): Promise<void> }; session: { get(key: string): Promise<Record<string, unknown>> } }
}

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
  // Nothing outside of this machine is reached, whatever is clicked: all else goes to a port where nobody listens.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': `127.0.0.1, localhost, ${PUBLIC_NAME}, ${NETWORK_NAME}`,
  'network.dns.localDomains': `${PUBLIC_NAME},${NETWORK_NAME}`,
  // What the extension asks for is given without a question, which no test could answer.
  'extensions.webextOptionalPermissionPrompts': false,
  // A camera that every machine has.
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
}

export interface FirefoxExtension {
  firefox: Browser
  /** A page of ours, from which the extension's own storage and tabs are asked. */
  desk: Page
  /** Opens an address of a site in a tab of its own, in front. */
  open(address: string): Promise<Page>
  /** Opens a page of ours, as `popup.html?tab=3`. */
  openOwn(path: string): Promise<Page>
  /** The extension's id of the tab that shows a page. */
  tabOf(page: Page): Promise<number>
  stored(tabId: number): Promise<TabAudit | undefined>
  badge(tabId: number): Promise<{ text: string; title: string }>
  /** Replaces the settings. */
  settings(settings: Partial<Settings>): Promise<void>
  close(): Promise<void>
}

/** Waits for a page at an address that the driver did not open. */
const pageAt = async (firefox: Browser, address: string, most = 300): Promise<Page> => {
  for (let tries = 0; tries < most; tries++) {
    // The driver is not told where a page of an extension is: the page itself is asked.
    for (const page of await firefox.pages()) if ((await page.evaluate(() => location.href).catch(() => '')) === address) return page
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Firefox did not open ${address}`)
}

/**
 * Starts Firefox with the built extension in a profile of its own.
 * @param folder the unpacked build
 * @throws where there is no Firefox, or it does not start
 */
export const openFirefox = async (folder: string): Promise<FirefoxExtension> => {
  const firefox = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    timeout: 120_000,
    protocolTimeout: 120_000,
    defaultViewport: { width: 1100, height: 800 },
    // The driver may look into pages of extensions only so.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: PREFERENCES,
  })
  try {
    await firefox.installExtension(folder)
    const base = `moz-extension://${HOST}/`
    // Our first page opens by itself once the extension is installed.
    const desk = await pageAt(firefox, `${base}welcome.html`)
    // The look is registered by then as well, or soon; a page opened before would go unseen.
    while ((await desk.evaluate(() => browser.scripting.getRegisteredContentScripts())).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 50))
    return {
      firefox,
      desk,
      open: async (address) => {
        const page = await firefox.newPage()
        await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 })
        return page
      },
      openOwn: async (path) => {
        // The driver now and then loses a page that it did not open itself: then it is opened anew.
        for (let tries = 1; ; tries++) {
          const { id } = await desk.evaluate((url) => browser.tabs.create({ url }), `/${path}`)
          try {
            return await pageAt(firefox, base + path, 100)
          } catch (error) {
            if (tries === 3) throw error
            await desk.evaluate((tab) => browser.tabs.remove(tab), id)
          }
        }
      },
      tabOf: async (page) => {
        const tabs = await desk.evaluate(() => browser.tabs.query({}))
        const tab = tabs.find(({ url }) => url === page.url())
        if (!tab) throw new Error(`No tab shows ${page.url()}`)
        return tab.id
      },
      stored: async (tabId) =>
        ((await desk.evaluate(async (key) => (await browser.storage.session.get(key))[key] ?? null, `tab:${tabId}`)) as TabAudit | null) ??
        undefined,
      badge: (tabId) =>
        desk.evaluate(async (of) => ({ text: await browser.action.getBadgeText(of), title: await browser.action.getTitle(of) }), { tabId }),
      settings: (settings) => desk.evaluate((values) => browser.storage.local.set({ settings: values }), settings),
      close: () => firefox.close(),
    }
  } catch (error) {
    await firefox.close()
    throw error
  }
}
