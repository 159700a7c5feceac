import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core'
import { findBrowser, mustGoWithoutSandbox } from '../../lib/cli/browser'
import type { Settings } from '../../lib/settings/settings'
import type { TabAudit } from '../../lib/tabs/store'
import { NETWORK_NAME, PUBLIC_NAME } from './redirecting'

/** What these functions, which run in the extension's worker, use of the browser. */
declare const chrome: {
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>
    getTitle(of: { tabId: number }): Promise<string>
    getBadgeBackgroundColor(of: { tabId: number }): Promise<number[]>
  }
  tabs: { query(of: object): Promise<{ id: number; url?: string; pendingUrl?: string; active: boolean }[]> }
  scripting: { getRegisteredContentScripts(): Promise<{ id: string; excludeMatches?: string[] }[]> }
  developerPrivate: { updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void> }
  storage: { local: { set(values: object): Promise<void> }; session: { get(key: string): Promise<Record<string, unknown>> } }
}

export interface Extension {
  context: BrowserContext
  id: string
  worker(): Promise<Worker>
  /** Id of the tab that shows an address. */
  tabOf(page: Page): Promise<number>
  /** Where the tabs are, or are going. */
  tabAddresses(): Promise<string[]>
  badge(tabId: number): Promise<{ text: string; title: string; colour: number[] }>
  stored(tabId: number): Promise<TabAudit | undefined>
  /** Opens the popup's page about a tab, as wide as asked. */
  popup(tabId: number, width?: number): Promise<Page>
  /** Replaces the settings. */
  settings(settings: Partial<Settings>): Promise<void>
  /** Ids of the content scripts that are registered now, and the sites they leave alone. */
  registered(): Promise<string[]>
  excluded(): Promise<string[]>
  /** Sets which sites the browser lets the extension see, as a person does on its page of extensions. */
  hostAccess(access: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void>
  /** Stops the worker, as the browser does when it likes. */
  stopWorker(): Promise<void>
  close(): Promise<void>
}

/** Waits for the first page, which opens once the extension is installed. */
const welcomeOf = async (context: BrowserContext): Promise<Page> => {
  for (;;) {
    const welcome = context.pages().find((page) => page.url().endsWith('/welcome.html'))
    if (welcome) return welcome
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/**
 * Starts a browser with the built extension in a profile of its own.
 * @param keepWelcome leaves the first page open, which is closed otherwise so that no test meets it
 */
export const openExtension = async (folder: string, { keepWelcome = false } = {}): Promise<Extension> => {
  const profile = await mkdtemp(join(tmpdir(), 'liancha-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(undefined, 'extension'),
    headless: false,
    viewport: { width: 1100, height: 800 },
    args: [
      '--headless=new',
      '--disable-gpu',
      // A camera that every machine has.
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing outside of this machine is reached, whatever is clicked.
      `--host-resolver-rules=MAP ${PUBLIC_NAME} 127.0.0.1, MAP ${NETWORK_NAME} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      ...(mustGoWithoutSandbox() ? ['--no-sandbox'] : []),
    ],
  })
  const worker = async (): Promise<Worker> => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker')
  const scripts = async () => (await worker()).evaluate(() => chrome.scripting.getRegisteredContentScripts())
  const id = new URL((await worker()).url()).host
  // The look is registered once the extension is installed; a page opened before would go unseen.
  while ((await scripts()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  const welcome = await welcomeOf(context)
  if (!keepWelcome) await welcome.close()
  return {
    context,
    id,
    worker,
    tabOf: async (page) => {
      // The browser keeps the addresses of its own pages to itself: such a one is known by standing in front.
      await page.bringToFront()
      const tabs = await (await worker()).evaluate(() => chrome.tabs.query({}))
      const tab = tabs.find(({ url }) => url === page.url()) ?? tabs.find(({ active, url }) => active && !url)
      if (!tab) throw new Error(`No tab shows ${page.url()}`)
      return tab.id
    },
    tabAddresses: async () =>
      (await (await worker()).evaluate(() => chrome.tabs.query({}))).map(({ url, pendingUrl }) => pendingUrl || url || ''),
    badge: async (tabId) =>
      (await worker()).evaluate(
        async (of) => ({
          text: await chrome.action.getBadgeText(of),
          title: await chrome.action.getTitle(of),
          colour: await chrome.action.getBadgeBackgroundColor(of),
        }),
        { tabId },
      ),
    stored: async (tabId) =>
      (await worker()).evaluate(async (key) => (await chrome.storage.session.get(key))[key], `tab:${tabId}`) as Promise<
        TabAudit | undefined
      >,
    popup: async (tabId, width = 400) => {
      const page = await context.newPage()
      await page.setViewportSize({ width, height: 760 })
      await page.goto(`chrome-extension://${id}/popup.html?tab=${tabId}`)
      return page
    },
    settings: async (settings) => {
      await (await worker()).evaluate((values) => chrome.storage.local.set({ settings: values }), settings)
    },
    registered: async () => (await scripts()).map(({ id }) => id),
    excluded: async () => (await scripts()).flatMap(({ excludeMatches }) => excludeMatches ?? []),
    hostAccess: async (access) => {
      const page = await context.newPage()
      await page.goto('chrome://extensions/')
      await page.evaluate((update) => chrome.developerPrivate.updateExtensionConfiguration(update), { extensionId: id, hostAccess: access })
      await page.close()
    },
    stopWorker: async () => {
      const page = await context.newPage()
      await page.goto('chrome://serviceworker-internals/')
      await page.getByText('Stop', { exact: true }).click()
      await page.getByText('Running Status: STOPPED').waitFor()
      await page.close()
    },
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
