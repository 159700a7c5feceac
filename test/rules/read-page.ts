import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { FETCH_BOUNDS, type FetchBounds } from '../../lib/agreements/fetch'
import { readPdf } from '../../lib/agreements/pdf'
import { readAgreements } from '../../lib/agreements/read'
import { agreementsToRead, audit } from '../../lib/audit'
import { mustGoWithoutSandbox } from '../../lib/cli/browser'
import { readPage } from '../../lib/cli/page/page-reader'
import { CollectorWorld } from '../../lib/cli/page/world'
import type { PageSnapshot } from '../../lib/page/snapshot'
import type { Report } from '../../lib/report/schema'
import { testBrowser } from '../browser-for-pages'
import { type Listening, listen } from '../listen'

/** Answers a request as no file can: an error, a redirect, nothing at all. */
export type Answer = (response: ServerResponse) => void

/** Test pages by name, for those that are no file: `/name/index.html` → its text, or what answers for it. */
export type Pages = ReadonlyMap<string, string | Answer>

/** `.htm` comes without a charset, as old servers send it. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
}

/** The date on which every test page is audited, so that no outcome hangs on the day of the run. */
const AUDITED_AT = '2026-09-01T08:00:00.000Z'

/** Serves a folder, and pages that are no file, on this machine. Anything else answers 404, as a lost agreement would. */
function serve(folder: string, pages: Pages): Promise<Listening> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    const own = pages.get(path)
    if (typeof own === 'function') return own(response)
    const text = own ?? (await readFile(join(folder, normalize(path))).catch(() => undefined))
    if (text === undefined) return response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('<p>404</p>')
    return response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(text)
  })
  return listen(server)
}

/** The collector as the command puts it into a page: one expression whose value is the collector. */
async function bundleCollector(): Promise<string> {
  const entry = fileURLToPath(new URL('../../lib/cli/page/collector.ts', import.meta.url))
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'collector',
    target: 'chrome120',
    charset: 'utf8',
    banner: { js: '(()=>{' },
    footer: { js: 'return collector})()' },
  })
  return outputFiles[0]!.text
}

/** Where agreements are taken apart: a blank page of ours, with the collector in its isolated world. */
async function enterParser(window: BrowserContext, collector: string): Promise<CollectorWorld> {
  const page = await window.newPage()
  const cdp = await window.newCDPSession(page)
  const { frameTree } = await cdp.send('Page.getFrameTree')
  return CollectorWorld.enter(cdp, frameTree.frame.id, collector)
}

export interface PageAuditor {
  /**
   * Reads a page of the folder and the agreements it names, as the command does, and audits it.
   * @param path `/case/index.html`
   * @throws Error where the page cannot be read, or reading a part of it or a rule fails
   */
  audit(path: string): Promise<{ report: Report; snapshot: PageSnapshot }>
  close(): Promise<void>
}

/**
 * A real Chromium on a folder of test pages.
 * @param folder address of the folder
 * @param pages what is served beside its files
 * @param bounds of an agreement, where a test cannot wait for those of the product
 * @throws BrowserNotFound
 */
export async function openPages(folder: URL, pages: Pages = new Map(), bounds: FetchBounds = FETCH_BOUNDS): Promise<PageAuditor> {
  const collector = await bundleCollector()
  const site = await serve(fileURLToPath(folder), pages)
  const browser: Browser = await chromium.launch({
    executablePath: testBrowser(),
    args: mustGoWithoutSandbox() ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  })
  const parser = await enterParser(await browser.newContext(), collector)
  return {
    async audit(path) {
      const read = await readPage(browser, site.origin + path, { timeout: 15_000, collector })
      const parse = (html: string, url: string) => parser.parse(html, url)
      const documents = await readAgreements(agreementsToRead(read), { pageUrl: read.url, fetch, parse, readPdf, bounds })
      const snapshot = { ...read, documents }
      const report = audit(snapshot, { auditedAt: AUDITED_AT, browser: `Chromium ${browser.version()}` })
      const broken = report.limits.find(({ code }) => code === 'read-failed' || code === 'rule-failed')
      // An answer of `na` would hide it.
      if (broken) throw new Error(`${broken.code}: ${JSON.stringify(broken.params)}`)
      return { report, snapshot }
    },
    async close() {
      await browser.close()
      await site.close()
    },
  }
}
