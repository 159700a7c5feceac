import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mustGoWithoutSandbox } from '../../lib/cli/browser'
import { OVERVIEW } from '../../lib/i18n/overview'
import { axeOn } from '../browser/axe'
import { testBrowser } from '../browser-for-pages'
import { listen } from '../listen'
import { buildCommand, type Ended, liancha } from './command'

const page = (title: string, words: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><body>${words}<footer>杭州云享优选网络科技有限公司</footer>`
const dialog = (words: string, buttons: string): string =>
  `<div role="dialog" aria-modal="true" style="position:fixed;top:100px;left:100px;width:400px;padding:20px;background:#fff;border:1px solid"><p>云享优选采集您的人脸信息，用于核验身份。${words}</p>${buttons}</div>`

const PAGES: Record<string, string> = {
  'a-news': page('新闻 &lt;script&gt;document.title=1&lt;/script&gt;', '<p>今天的新闻</p>'),
  'b-forced': page('注册会员', dialog('不同意将无法注册会员。', '<button>同意</button>')),
  'c-mended': page('人脸登录', dialog('不同意也可以使用短信验证码登录，不影响其他功能。', '<button>不同意</button><button>同意</button>')),
}

let folder = ''
let browser: Browser
const ended = {} as Record<'zh-CN' | 'en', Ended>
const path = (name: string): string => join(folder, name)

beforeAll(async () => {
  await buildCommand()
  folder = await mkdtemp(join(tmpdir(), 'liancha-overview-'))
  for (const [name, html] of Object.entries(PAGES)) {
    await mkdir(path(`pages/${name}`), { recursive: true })
    await writeFile(path(`pages/${name}/index.html`), html)
  }
  const args = ['audit', '--quiet', '--no-config', '--format', 'html', path('pages'), path('not-there.html')]
  ended['zh-CN'] = await liancha([...args, '--lang', 'zh-CN', '--out', path('out')])
  ended.en = await liancha([...args, '--lang', 'en'])
  await writeFile(path('en.html'), ended.en.stdout)
  browser = await chromium.launch({ executablePath: testBrowser(), chromiumSandbox: !mustGoWithoutSandbox() })
})
afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

interface Opened {
  page: Page
  /** What the page asked for besides itself. */
  requests: string[]
  /** What the browser complains of. */
  complaints: string[]
}

async function withFile(lang: 'zh-CN' | 'en', options: BrowserContextOptions, use: (opened: Opened) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options)
  const opened = await context.newPage()
  const [requests, complaints]: [string[], string[]] = [[], []]
  const own = pathToFileURL(path(lang === 'en' ? 'en.html' : 'out/liancha.html')).href
  opened.on('request', (request) => {
    if (request.url() !== own) requests.push(request.url())
  })
  opened.on('console', (message) => complaints.push(message.text()))
  opened.on('pageerror', (error) => complaints.push(error.message))
  await opened.goto(own)
  try {
    await use({ page: opened, requests, complaints })
  } finally {
    await context.close()
  }
}

const sites = (page: Page): Promise<string[]> => page.locator('#targets tbody tr:visible th a').allTextContents()

describe('liancha --format html', () => {
  it('writes one file beside the reports, or on standard output', async () => {
    expect(ended['zh-CN']).toMatchObject({ code: 3, stdout: '' })
    expect(ended.en.code).toBe(3)
    expect(ended.en.stdout).toMatch(/^<!doctype html>[\s\S]+<\/html>\n$/)
    const index = JSON.parse(await readFile(path('out/index.json'), 'utf8')) as { file: string }[]
    expect(index.map(({ file }) => file.slice(-5))).toEqual(['.json', '.json', '.json', '.json'])
  })

  it('sorts by its column heads, with the keyboard too', async () => {
    await withFile('zh-CN', {}, async ({ page, requests, complaints }) => {
      const all = ['pages/a-news', 'pages/b-forced', 'pages/c-mended', expect.stringContaining('not-there.html')]
      expect(await sites(page)).toEqual(all)
      const head = (name: string) => page.locator('#targets thead th', { hasText: name })
      const { columns } = OVERVIEW['zh-CN'].table
      await head(columns.points).getByRole('button').click()
      expect((await sites(page))[0]).toBe('pages/b-forced')
      expect(await head(columns.points).getAttribute('aria-sort')).toBe('descending')
      await head(columns.points).getByRole('button').press('Enter')
      expect((await sites(page)).at(-1)).toBe('pages/b-forced')
      expect(await head(columns.points).getAttribute('aria-sort')).toBe('ascending')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Space')
      expect(await head(columns.site).getAttribute('aria-sort')).toBe('ascending')
      expect(await page.locator('[aria-sort]').count()).toBe(1)
      await head(columns.site).getByRole('button').click()
      expect((await sites(page)).slice(-1)).toEqual([(await sites(page)).sort()[0]])
      await head(columns.place).getByRole('button').click()
      expect(await sites(page)).toEqual(all)
      expect([requests, complaints]).toEqual([[], []])
    })
  })

  it('filters by words, outcome and rule, and says how many are left', async () => {
    await withFile('en', {}, async ({ page }) => {
      const { filter, outcomes } = OVERVIEW.en
      const status = page.getByRole('status')
      expect(await status.textContent()).toBe('Showing 4 of 4.')
      await page.getByRole('search').getByLabel(filter.text, { exact: true }).fill('PAGES ｂ-')
      expect(await sites(page)).toEqual(['pages/b-forced'])
      expect(await status.textContent()).toBe('Showing 1 of 4.')
      expect(await page.locator('.one:visible').count()).toBe(1)
      await page.getByRole('search').getByLabel(filter.text, { exact: true }).fill('no such words')
      expect(await status.textContent()).toBe('None of 4 fits.')
      await page.getByRole('button', { name: filter.clear }).click()
      expect((await sites(page)).length).toBe(4)
      await page.getByRole('search').getByLabel(filter.outcome, { exact: true }).selectOption({ label: outcomes.failed })
      expect(await sites(page)).toEqual([expect.stringContaining('not-there.html')])
      await page.getByRole('button', { name: filter.clear }).click()
      await page.getByRole('search').getByLabel(filter.rule, { exact: true }).selectOption('forced-consent')
      expect(await sites(page)).toEqual(['pages/b-forced'])
    })
  })

  it('leads from a row to its sheet, with scripts and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await withFile('zh-CN', { javaScriptEnabled, reducedMotion: 'reduce' }, async ({ page }) => {
        const sheet = page.locator('.one').nth(1)
        expect(await sheet.locator('.finding').first().isVisible()).toBe(false)
        await page.getByRole('link', { name: 'pages/b-forced' }).focus()
        await page.keyboard.press('Enter')
        await sheet.locator('.finding').first().waitFor({ state: 'visible' })
        expect(await page.locator('.one details[open]').count()).toBe(1)
        expect(await page.locator('#targets small').first().textContent()).toContain('<script>document.title=1</script>')
        expect(await page.getByRole('search').isVisible()).toBe(javaScriptEnabled)
        expect((await page.locator('#targets tbody tr').count()) + (await page.locator('.chart').count())).toBe(6)
      })
    }
  })

  it.each([
    ['zh-CN', 'light'],
    ['zh-CN', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)('can be used by everybody (%s, %s), from 320 px on', async (lang, colorScheme) => {
    await withFile(lang, { colorScheme, viewport: { width: 320, height: 700 } }, async ({ page }) => {
      const beyond = () => page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(await beyond()).toBe(0)
      await page.locator('#open-all').click()
      expect(await beyond()).toBe(0)
      expect(await axeOn(page)).toEqual([])
      await page.setViewportSize({ width: 1280, height: 900 })
      expect(await beyond()).toBe(0)
      expect(await axeOn(page)).toEqual([])
    })
  })

  it.each([true, false])('prints all of it, each sheet on a page of its own (scripts: %s)', async (javaScriptEnabled) => {
    await withFile('zh-CN', { javaScriptEnabled }, async ({ page }) => {
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
      const { text } = await extractText(pdf, { mergePages: false })
      const plain = text.map((one) => one.normalize('NFKC').replace(/\s+/g, ''))
      const begins = (start: string) => plain.findIndex((one) => one.includes(start))
      const starts = ['1·pages/a-news', '2·pages/b-forced', '3·pages/c-mended'].map(begins)
      expect(starts.every((at) => at > 0)).toBe(true)
      expect(new Set(starts).size).toBe(3)
      expect(plain[starts[1]!]).toContain('不同意将无法注册会员')
      expect(plain[0]).toContain('检查了4个目标')
      expect(plain[0]).not.toContain(OVERVIEW['zh-CN'].filter.clear)
      expect(await page.locator('.one details[open]').count()).toBe(0)
    })
  })

  it('runs and asks for nothing but what it was written with', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    const { origin, close } = await listen(server)
    try {
      await withFile('zh-CN', {}, async ({ page, requests, complaints }) => {
        expect([requests, complaints]).toEqual([[], []])
        const tried = `(async (to) => {
          const script = document.createElement('script')
          script.textContent = 'globalThis.ran = 1'
          const image = new Image()
          image.src = to
          const frame = document.createElement('iframe')
          frame.src = to
          const style = document.createElement('style')
          style.textContent = 'body { color: rgb(1, 2, 3) }'
          document.body.append(script, image, frame, style)
          const fetched = await fetch(to).then(() => true, () => false)
          return [fetched, globalThis.ran === undefined, getComputedStyle(document.body).color !== 'rgb(1, 2, 3)']
        })('${origin}/')`
        expect(await page.evaluate(tried)).toEqual([false, true, true])
        expect(complaints.length).toBeGreaterThan(0)
      })
      expect(asked).toEqual([])
    } finally {
      await close()
    }
  })
})
