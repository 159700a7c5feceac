import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyPage } from '../../lib/library/any-page'
import type { Report } from '../../lib/report/schema'
import { said } from '../browser/said'
import { type Site, serve } from '../browser/serve'
import { testBrowser } from '../browser-for-pages'
import { buildCommand, liancha, reportsIn } from '../cli/command'
import { type Listening, listen } from '../listen'
import samples from '../site/index.json'

/** As it is packed. */
type Packed = typeof import('../../lib/playwright')
let auditPage: Packed['auditPage']
let matchers: Packed['matchers']

const DIALOG = `<div role="dialog" aria-modal="true"><h2>人脸识别授权</h2><p>青禾账户采集您的人脸信息，用于登录时核验本人身份。不同意将无法注册账户。</p><button>同意</button></div>`
const AGREEMENT = `<h1>人脸信息处理规则</h1>${'<p>青禾科技有限公司采集您的人脸图像，保存一年，到期删除。您可以在设置里撤回同意。</p>'.repeat(5)}`
const NAMING = `<div role="dialog"><p>青禾账户采集您的人脸信息，用于登录时核验本人身份。请阅读并同意<a href="/rules.html">《人脸信息处理规则》</a></p><button>不同意</button><button>同意</button></div>`
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>青禾</title>${head}</head><body>${body}</body></html>`

const closedRoot = (html: string): string =>
  `<a-b style="display: block"></a-b><script>customElements.define('a-b', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(html).replaceAll('<', '\\u003c')} }
  })</script>`

let browser: Browser
let site: Site
let other: Site
let seen: IncomingMessage[] = []
let private_: Listening

/** A site whose agreement only they may read who have its cookie. */
function servePrivate(): Promise<Listening> {
  const server = createServer((request, response) => {
    seen.push(request)
    const allowed = request.url === '/' || request.headers.cookie === 'session=qa'
    response.writeHead(allowed ? 200 : 403, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'session=qa' })
    response.end(request.url === '/' ? page(NAMING) : page(AGREEMENT))
  })
  return listen(server)
}

beforeAll(async () => {
  await buildCommand()
  const packed: Packed = await import(join(import.meta.dirname, '../../dist/playwright.js'))
  auditPage = packed.auditPage
  matchers = packed.matchers
  expect.extend(matchers)
  browser = await chromium.launch({ executablePath: testBrowser(), chromiumSandbox: false })
  other = await serve('', { '/ask.html': page(DIALOG) })
  site = await serve(join(import.meta.dirname, '../site'), {
    '/closed.html': page(closedRoot(DIALOG)),
    '/framed.html': page(
      `<h1>青禾</h1><iframe src="${other.origin.replace('127.0.0.1', 'localhost')}/ask.html" width="600" height="400"></iframe>`,
    ),
    '/naming.html': page(NAMING),
    '/rules.html': page(AGREEMENT),
    '/strict.html': {
      text: page(NAMING),
      headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" },
    },
    '/hostile.html': page(
      `${DIALOG}<script>for (const name of ['map', 'push', 'filter', 'join', Symbol.iterator]) Array.prototype[name] = () => { throw new Error('broken') }; JSON.stringify = () => '{}'</script>`,
    ),
    '/later.html': page(
      `<button>注册</button><script>document.querySelector('button').onclick = () => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(DIALOG).replaceAll('<', '\\u003c')})</script>`,
    ),
  })
  private_ = await servePrivate()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  for (const server of [site, other, private_]) await server?.close()
})

/** Opens a page of the site in a window of its own, and closes it after. */
async function at<T>(url: string, use: (opened: Page) => Promise<T>): Promise<T> {
  const window = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  try {
    const opened = await window.newPage()
    await opened.goto(url.startsWith('http') ? url : `${site.origin}/${url}`)
    return await use(opened)
  } finally {
    await window.close()
  }
}

/** The page as Playwright's Firefox and WebKit would show it: without the browser's protocol. */
const withoutProtocol = (opened: Page): AnyPage => {
  const context = new Proxy(opened.context(), {
    get: (of, key) => {
      if (key === 'newCDPSession') return () => Promise.reject(new Error('CDP session is only available in Chromium'))
      const value: unknown = Reflect.get(of, key)
      return typeof value === 'function' ? value.bind(of) : value
    },
  })
  return {
    context: () => context as unknown as ReturnType<AnyPage['context']>,
    url: () => opened.url(),
    frames: () => opened.frames(),
    isClosed: () => opened.isClosed(),
    evaluate: (expression) => opened.evaluate(expression),
  }
}

const findingOf = (report: Report, rule: string) =>
  report.surfaces.find(({ primary }) => primary)?.findings.find((each) => each.rule === rule)

describe('auditPage', () => {
  it('says of a page what the command says', { timeout: 120_000 }, async () => {
    const pages = samples.map(({ path }) => `${site.origin}/${path}`)
    const { stdout } = await liancha(['audit', '--format', 'ndjson', '--quiet', '-'], pages.join('\n'))
    const reports = reportsIn(stdout)
    for (const url of pages) {
      const report = await at(url, (opened) => auditPage(opened))
      expect(said(report), url).toEqual(said(reports.find((each) => each.url === url)!))
    }
    expect(reports.filter(({ faceRequest }) => faceRequest).length).toBeGreaterThan(10)
  })

  it('looks at the page as it stands at each step, and leaves it there', async () => {
    await at('later.html', async (opened) => {
      expect(await auditPage(opened)).toMatchObject({ faceRequest: false, surfaces: [] })
      await opened.getByRole('button', { name: '注册' }).click()
      const before = [opened.url(), await opened.content(), opened.context().pages().length, browser.contexts().length]
      const report = await auditPage(opened)
      expect(report).toMatchObject({ faceRequest: true, tool: { browser: `Chromium ${browser.version()}` } })
      expect([opened.url(), await opened.content(), opened.context().pages().length, browser.contexts().length]).toEqual(before)
      expect(await opened.evaluate('typeof collector')).toBe('undefined')
      await opened.getByRole('button', { name: '同意' }).click()
    })
  })

  it.each([
    ['closed shadow roots', 'closed.html'],
    ['frames of another origin', 'framed.html'],
    ['a page that breaks what scripts are made of', 'hostile.html'],
  ])('reads %s', async (_, path) => {
    const report = await at(path, (opened) => auditPage(opened))
    expect(findingOf(report, 'forced-consent')).toMatchObject({ outcome: 'violation', reason: 'service-denied' })
    expect(report.limits).toEqual([])
  })

  it.each(['naming.html', 'strict.html'])('reads agreements, whatever the page allows its own scripts: %s', async (path) => {
    const report = await at(path, (opened) => auditPage(opened))
    expect(findingOf(report, 'disclosure-retention')).toMatchObject({ outcome: 'pass', where: 'linked' })
    const unread = await at(path, (opened) => auditPage(opened, { agreements: false }))
    expect(findingOf(unread, 'disclosure-retention')).toMatchObject({ outcome: 'review', reason: 'agreement-unread' })
  })

  it('requests agreements as the window of the page does', async () => {
    seen = []
    const report = await at(`${private_.origin}/`, (opened) => auditPage(opened))
    expect(report.surfaces[0]?.documents).toMatchObject([{ title: '人脸信息处理规则', status: 'read' }])
    const asked = seen.find(({ url }) => url === '/rules.html')
    expect(asked).toMatchObject({ method: 'GET', headers: { cookie: 'session=qa' } })
  })

  it('reads a file, and agreements beside it', async () => {
    const path = `file://${join(import.meta.dirname, '../site/linked-notice/index.html')}`
    const window = await browser.newContext()
    const opened = await window.newPage()
    await opened.goto(path)
    const report = await auditPage(opened)
    await window.close()
    expect(report.surfaces[0]?.documents.map(({ status }) => status)).toContain('read')
  })

  it('applies the law of a day', async () => {
    const report = await at('closed.html', (opened) => auditPage(opened, { lawAsOf: '2021-07-31' }))
    expect(report.lawAsOf).toBe('2021-07-31')
    expect(findingOf(report, 'forced-consent')).toMatchObject({ outcome: 'na' })
    await at('closed.html', (opened) => expect(auditPage(opened, { lawAsOf: 'soon' })).rejects.toThrow('lawAsOf is no date'))
  })

  it('says what to do where there is nothing to be read', async () => {
    const [closed] = await at('naming.html', async (opened) => [opened])
    await expect(auditPage(closed!)).rejects.toThrow('auditPage: the page is closed: audit it before it is.')
  })

  it('says so where the page does not answer in time', async () => {
    const own = await chromium.launch({ executablePath: testBrowser(), chromiumSandbox: false })
    const opened = await own.newPage()
    await opened.goto(`${site.origin}/naming.html`)
    void opened.evaluate('for (;;);').catch(() => undefined)
    await expect(auditPage(opened, { timeout: 1000 })).rejects.toThrow('auditPage: the page does not answer: wait for it to come to rest')
    await own.close()
  })

  it('takes a window with a profile of its own, which no browser stands behind', async () => {
    const window = await chromium.launchPersistentContext('', { executablePath: testBrowser(), chromiumSandbox: false })
    const opened = window.pages()[0] ?? (await window.newPage())
    await opened.goto(`${site.origin}/naming.html`)
    const report = await auditPage(opened)
    await window.close()
    expect(findingOf(report, 'disclosure-retention')).toMatchObject({ outcome: 'pass' })
  })
})

describe('without the browser’s protocol', () => {
  it.each(['naming.html', 'framed.html', 'sign-up/index.html', 'shadow-dialog/index.html'])(
    'finds the same, and says how it was read: %s',
    async (path) => {
      await at(path, async (opened) => {
        const [whole, beside] = [await auditPage(opened), await auditPage(withoutProtocol(opened))]
        expect(beside.limits).toContainEqual({ code: 'shared-world', params: { url: opened.url() } })
        expect(said({ ...beside, limits: [] })).toEqual(said({ ...whole, limits: [] }))
      })
    },
  )

  it('tells of closed shadow roots that it cannot read', async () => {
    const report = await at('closed.html', (opened) => auditPage(withoutProtocol(opened)))
    expect(report.faceRequest).toBe(false)
    expect(report.limits.map(({ code }) => code)).toEqual(expect.arrayContaining(['shared-world', 'closed-root-unread']))
  })
})

describe('the matcher', () => {
  it('fails on a page, with the element, the words and what would mend it', async () => {
    await at('closed.html', async (opened) => {
      await expect(expect(opened).toHaveNoFaceConsentFindings({ lang: 'en' })).rejects.toThrow(
        /Element: body > a-b >>> .*\n {3}Quote: “不同意将无法注册账户。”\n[\s\S]*Asks: SPC Provisions art\. 4\(1\)[\s\S]*Mend: Offer a way/,
      )
      await expect(opened).not.toHaveNoFaceConsentFindings()
    })
  })

  it('passes on a page that keeps to the provisions, and on one that asks for no face', async () => {
    for (const path of ['model-consent/index.html', 'cookie-banner/index.html'])
      await at(path, (opened) => expect(opened).toHaveNoFaceConsentFindings())
  })

  it('fails where the page is gone, whatever was expected', async () => {
    const [closed] = await at('naming.html', async (opened) => [opened])
    await expect(expect(closed).not.toHaveNoFaceConsentFindings()).rejects.toThrow('the page is closed')
  })
})
