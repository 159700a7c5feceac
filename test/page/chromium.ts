import { buildSync } from 'esbuild'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import type { FrameSnapshot, Limit } from '../../lib/page/snapshot'
import { testBrowser } from '../browser-for-pages'

/** What is run beside a page: the collector and the way back to an element. */
const BESIDE = `
  import { collectFrame } from './lib/page/collect'
  import { find } from './lib/page/find'
  import { targetOf } from './lib/page/target'
  import { mentionsFace } from './lib/page/face-words'
  import { parseDocument } from './lib/page/parse'
  export { collectFrame, find, targetOf, mentionsFace, parseDocument }
`

const source = buildSync({
  stdin: { contents: BESIDE, resolveDir: process.cwd(), loader: 'ts' },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'page',
  target: 'es2023',
}).outputFiles[0]!.text

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: testBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })

export interface Collected {
  frame: FrameSnapshot
  limits: Limit[]
}

/** A page of a test and an isolated world beside it, as the extension and the command have it. */
export class Beside {
  private constructor(
    readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  static async open(browser: Browser): Promise<Beside> {
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } })
    return new Beside(page, await page.context().newCDPSession(page))
  }

  /** Shows a text as `https://sample.example/`, its scripts run. */
  async show(html: string): Promise<void> {
    await this.page.route('**/*', (route) =>
      route.request().url() === 'https://sample.example/'
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    )
    await this.page.goto('https://sample.example/')
  }

  /** Value of an expression in the isolated world, where `page` has what this file bundles. */
  async evaluate<T>(expression: string): Promise<T> {
    const { frameTree } = await this.cdp.send('Page.getFrameTree')
    const { executionContextId: contextId } = await this.cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'liancha',
    })
    const expressionOfText = `${source}\n;JSON.stringify(${expression})`
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', {
      contextId,
      expression: expressionOfText,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return JSON.parse(result.value as string) as T
  }

  async collect(html?: string): Promise<Collected> {
    if (html !== undefined) await this.show(html)
    return this.evaluate<Collected>('page.collectFrame(document, { frameId: 0, layout: true })')
  }

  /** For each node of a snapshot: does its target lead to an element, and to another than every other node's? */
  async targetsLead(): Promise<boolean> {
    return this.evaluate<boolean>(`(() => {
      const { frame } = page.collectFrame(document, { frameId: 0, layout: true })
      const found = frame.nodes.map((_, at) => page.find(document, page.targetOf(frame, at)))
      return found.every(Boolean) && new Set(found).size === frame.nodes.length
    })()`)
  }
}
