import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Worker } from 'playwright-core'
import { mustGoWithoutSandbox } from '../../lib/cli/browser'
import type { TabAudit } from '../../lib/tabs/store'
import { type Tools, until } from './tools'

/** What these functions, which run in an extension's worker, use of the browser. */
declare const chrome: {
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> }
  storage: {
    local: { get(keys: string[]): Promise<Record<string, unknown>> }
    session: { get(key: null): Promise<Record<string, unknown>> }
  }
}

export type Extensions = 'none' | 'ours' | 'autoconsent'

/** A browser with one extension or none, in a profile of its own. */
export interface BenchBrowser {
  context: BrowserContext
  /** The extension's worker: waits until it runs. */
  worker(): Promise<Worker>
  close(): Promise<void>
}

/** The same for all: what the browser does by itself must not be measured. */
const ARGS = [
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Our look is registered, and autoconsent's rules are stored, a moment after installation; a page opened before would go unseen. */
const isReady: Record<Exclude<Extensions, 'none'>, (worker: Worker) => Promise<boolean>> = {
  ours: (worker) => worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0),
  autoconsent: (worker) =>
    worker.evaluate(async () => Object.keys(await chrome.storage.local.get(['config', 'fullRules', 'rules'])).length === 3),
}

/** Our first page opens by itself once we are installed; a page more would be measured with the others. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const welcome = () => context.pages().find((page) => page.url().endsWith('/welcome.html'))
  await until('the first page opens', async () => welcome() !== undefined)
  await welcome()?.close()
}

/** Starts a browser. @throws where its extension does not become ready */
export async function openBrowser(
  { chromium, browserPath, extension, autoconsent }: Pick<Tools, 'chromium' | 'browserPath' | 'extension' | 'autoconsent'>,
  kind: Extensions,
): Promise<BenchBrowser> {
  const folder = { none: undefined, ours: extension, autoconsent }[kind]
  const profile = await mkdtemp(join(tmpdir(), 'liancha-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath,
    // Playwright's own headless mode has no extensions.
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: { width: 1280, height: 800 },
    args: [
      ...ARGS,
      ...(folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
      ...(mustGoWithoutSandbox() ? ['--no-sandbox'] : []),
    ],
  })
  // Nothing here is a test of time: a busy machine takes what it takes.
  context.setDefaultTimeout(120_000)
  const worker = async (): Promise<Worker> => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker')
  if (kind !== 'none') await until(`${kind} becomes ready`, async () => isReady[kind](await worker()).catch(() => false))
  if (kind === 'ours') await closeWelcome(context)
  return {
    context,
    worker,
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** What our extension knows of the page at an address. */
export async function auditAt(browser: BenchBrowser, url: string): Promise<TabAudit | undefined> {
  const stored = await (await browser.worker()).evaluate(() => chrome.storage.session.get(null))
  return (Object.values(stored) as Partial<TabAudit>[]).find((value) => value?.url === url && value.phase) as TabAudit | undefined
}
