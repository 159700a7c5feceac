// A browser with our extension in it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

/**
 * Starts a browser with the unpacked extension in a profile of its own, which is thrown away after it.
 *
 * @param options.executablePath a browser that loads extensions
 * @param options.extension folder of the built extension
 * @param options.headless without a window
 * @param options.withoutSandbox for root on Linux
 * @param options.lang language that the extension shows
 */
export async function openWithExtension({ executablePath, extension, headless, withoutSandbox, lang }) {
  const profile = await mkdtemp(join(tmpdir(), 'liancha-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    // Playwright's own headless mode has no extensions.
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: headless ? { width: 1100, height: 800 } : null,
    args: [
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      ...(withoutSandbox ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  })
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }))
  const id = new URL((await worker()).url()).host

  /** Runs a function in the extension's worker, once more where the browser had just stopped it. */
  const inWorker = async (run, argument) => {
    try {
      return await (await worker()).evaluate(run, argument)
    } catch {
      return (await worker()).evaluate(run, argument)
    }
  }

  // The first page opens by itself, once: it would stand before what is to be seen.
  const isFirst = (page) => page.url().endsWith('/welcome.html')
  for (const end = performance.now() + 5_000; !context.pages().some(isFirst) && performance.now() < end; )
    await new Promise((again) => setTimeout(again, 20))
  await context.pages().find(isFirst)?.close()

  await inWorker((language) => chrome.storage.local.set({ settings: { language } }), lang)
  return {
    context,
    /** The tab that shows an address. */
    tabOf: async (page) =>
      (await inWorker((url) => chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === url)), page.url()))?.id,
    /** What the extension knows of a tab: its phase and report. */
    auditOf: (tabId) => inWorker(async (key) => (await chrome.storage.session.get(key))[key], `tab:${tabId}`),
    /** The popup about a tab, as a page. */
    popupOf: async (tabId) => {
      const popup = await context.newPage()
      await popup.setViewportSize({ width: 400, height: 600 })
      await popup.goto(`chrome-extension://${id}/popup.html?tab=${tabId}`)
      return popup
    },
    /** Address of one of our own pages. */
    own: (path) => `chrome-extension://${id}${path}`,
    /** Sends the worker what one of our pages says, while a page stands in front. */
    send: async (message, inFront) => {
      const page = await context.newPage()
      await page.goto(`chrome-extension://${id}/popup.html?tab=0`)
      await inFront.bringToFront()
      const answer = await page.evaluate((said) => chrome.runtime.sendMessage(said), message)
      await page.close()
      return answer
    },
    /** Opens the popup from the toolbar, as a click on the icon does. */
    openPopup: () => inWorker(() => chrome.action.openPopup()),
    close: async () => {
      await context.close().catch(() => undefined)
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
