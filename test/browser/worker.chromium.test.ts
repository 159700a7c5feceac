import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { t } from '../../lib/i18n'
import { wordsOf } from '../../lib/report/words'
import { buildExtension, removeBuild } from './build'
import { type Extension, openExtension } from './extension'
import { page, SITE, soon } from './pages'
import { type PageText, type Site, serve } from './serve'

const zh = t('zh-CN')

/** An answer that waits until it is let go. */
const held = (text: string): { page: PageText; letGo: () => void } => {
  let letGo = () => {}
  const waiting = new Promise<void>((resolve) => {
    letGo = resolve
  })
  return { page: async () => waiting.then(() => text), letGo: () => letGo() }
}

const REQUEST = '<p>我们将采集您的人脸信息用于身份核验。不同意将无法注册账号。</p><button>同意并注册</button>'
const linked = (agreement: string): string =>
  page(
    `<form><p>我们将采集您的人脸信息用于身份核验。</p><label><input type="checkbox">我已阅读并同意<a href="${agreement}">《人脸识别服务协议》</a></label><button>同意并注册</button></form>`,
  )
const AGREEMENT = page(
  '<h1>人脸识别服务协议</h1><p>本协议由杭州云享优选网络科技有限公司与您签订。您可以随时在“设置-隐私-人脸信息”中撤回同意，我们将删除您的人脸信息。</p>'.repeat(
    3,
  ),
)

const slow = held(AGREEMENT)
const interrupted = held(AGREEMENT)

const TELLS_WITHDRAWAL = wordsOf({ rule: 'withdrawal', outcome: 'pass', reason: 'told', params: {} }, 'zh-CN').title
let folder: string
let extension: Extension
let site: Site

beforeAll(async () => {
  folder = await buildExtension()
  extension = await openExtension(folder)
  site = await serve(SITE, {
    '/quiet.html': page('<p>今天的菜谱：番茄炒蛋。</p>'),
    '/speaks.html': page('<article><h1>人脸识别是什么</h1><p>人脸识别是一种技术，本文介绍它的历史。</p></article>'),
    '/slow.html': linked('/slow-agreement.html'),
    '/slow-agreement.html': slow.page,
    '/interrupted.html': linked('/interrupted-agreement.html'),
    '/interrupted-agreement.html': interrupted.page,
    '/late.html': page(
      `<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(`<form>${REQUEST}</form>`)}), 900)</script>`,
    ),
    '/closed-root.html': page(
      `<div id="host"></div><script>host.attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(`<form>${REQUEST}</form>`)}</script>`,
    ),
    '/request.html': page(`<form>${REQUEST}</form>`),
    '/hostile-prototypes.html': page(
      `<form>${REQUEST}</form><script>Array.prototype.map = Array.prototype.filter = () => { throw new Error('no') }; JSON.stringify = () => { throw new Error('no') }</script>`,
    ),
    // Names that take the place of the document's and the form's own properties.
    '/hostile-names.html': page(
      `<img name="querySelectorAll"><img name="prerendering"><img name="createElement"><img name="documentElement"><img name="body">
      <form>${REQUEST}<input name="localName"><input name="firstChild"><input name="shadowRoot"><input name="getClientRects"><input name="openOrClosedShadowRoot"></form>`,
    ),
    '/hostile-names-late.html': page(
      `<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(`<form>${REQUEST}<input name="localName"><input name="firstChild"></form>`)}), 900)</script>`,
    ),
    '/route.html': page(
      `<div id="app"></div><script>setTimeout(() => { history.pushState(null, '', '/route-verify'); app.innerHTML = ${JSON.stringify(`<form>${REQUEST}</form>`)} }, 1500)</script>`,
    ),
  })
})
afterAll(async () => {
  slow.letGo()
  interrupted.letGo()
  await extension?.close()
  await site?.close()
  await removeBuild(folder)
})
afterEach(async () => {
  await extension.settings({ language: 'zh-CN' })
  for (const open of extension.context.pages().slice(1)) await open.close()
})

const visit = async (path: string): Promise<{ page: Page; tab: number }> => {
  await extension.settings({ language: 'zh-CN' })
  const opened = await extension.context.newPage()
  await opened.goto(path.startsWith('/') ? site.origin + path : path)
  return { page: opened, tab: await extension.tabOf(opened) }
}
const phase = async (tab: number) => (await extension.stored(tab))?.phase
const violations = async (tab: number) => (await extension.stored(tab))?.report?.summary.violations
const heading = (popup: Page) => popup.locator('h1').textContent()
/** Long enough for the look's own rest and the worker's pause to have passed. */
const settle = (on: Page) => on.waitForTimeout(1500)

describe('a page without a request', () => {
  it('that has no word of faces is never audited by itself', async () => {
    const { page: shown, tab } = await visit('/quiet.html')
    await settle(shown)
    expect(await extension.stored(tab)).toBeUndefined()
    expect((await extension.badge(tab)).text).toBe('')
  })

  it.each(['/quiet.html', '/speaks.html'])('is told calmly when it is opened: %s', async (path) => {
    const { tab } = await visit(path)
    const popup = await extension.popup(tab)
    await soon(() => heading(popup)).toBe(zh.verdict.nothing)
    await soon(() => popup.locator('main').textContent()).toContain(zh.detail.nothing)
    await soon(() => popup.locator('.finding, .glance, footer').count()).toBe(0)
    expect(await extension.badge(tab)).toMatchObject({ text: '', title: zh.badge.nothing })
  })
})

describe('agreements', () => {
  it('are waited for: … on the icon and a provisional report, then the final one', async () => {
    const { tab } = await visit('/slow.html')
    await soon(() => phase(tab)).toBe('provisional')
    expect(await extension.badge(tab)).toMatchObject({ text: '…', title: zh.badge.provisional })
    const popup = await extension.popup(tab)
    await soon(() => popup.locator('.site').textContent()).toContain(zh.detail.provisional)
    // Not read yet is never taken for "says nothing".
    await soon(() => popup.locator('#finding-withdrawal').getAttribute('class')).toContain('is-review')

    slow.letGo()
    await soon(() => phase(tab)).toBe('complete')
    await soon(() => popup.locator('.site').textContent()).toContain(zh.justNow)
    await soon(() => popup.locator('.passes').textContent()).toContain(TELLS_WITHDRAWAL)
    expect((await extension.badge(tab)).text).not.toBe('…')
    const [request] = (await extension.stored(tab))!.report!.surfaces
    expect(request!.documents.map(({ status }) => status)).toEqual(['read'])
  })

  it('are taken up again by a worker that was stopped meanwhile', async () => {
    const { tab } = await visit('/interrupted.html')
    await soon(() => phase(tab)).toBe('provisional')
    await extension.stopWorker()
    interrupted.letGo()
    // Whoever opens the popup wakes the worker.
    const popup = await extension.popup(tab)
    await soon(() => phase(tab)).toBe('complete')
    await soon(() => popup.locator('.passes').textContent()).toContain(TELLS_WITHDRAWAL)
  })
})

describe('what the look and the collector reach', () => {
  it.each([
    ['a dialog that comes late', '/late.html'],
    ['a closed shadow root', '/closed-root.html'],
    ['a page that breaks its own prototypes', '/hostile-prototypes.html'],
    ['a page that names its elements as the DOM names its own', '/hostile-names.html'],
    ['such a form that comes late', '/hostile-names-late.html'],
    ['the repository’s sample in a shadow root', '/shadow-dialog/index.html'],
  ])('%s', async (_, path) => {
    const { tab } = await visit(path)
    await soon(() => violations(tab)).toBeGreaterThan(0)
  })

  it('a frame of another site, named as the place of its words', async () => {
    const other = site.origin.replace('127.0.0.1', 'localhost')
    const { page: shown, tab } = await visit('/quiet.html')
    await shown.evaluate((src) => {
      const frame = document.createElement('iframe')
      frame.src = src
      document.body.append(frame)
    }, `${other}/request.html`)
    await soon(() => violations(tab)).toBeGreaterThan(0)
    const [request] = (await extension.stored(tab))!.report!.surfaces
    expect(request!.frameUrl).toBe(`${other}/request.html`)
    const popup = await extension.popup(tab)
    await popup.locator('#finding-forced-consent .link').click()
    const frame = shown.frames().find((one) => one.url().startsWith(other))!
    await soon(() => frame.locator('html > [popover]:popover-open').count()).toBe(1)
  })

  it('a srcdoc frame', async () => {
    const { page: shown, tab } = await visit('/quiet.html')
    await shown.evaluate((html) => {
      const frame = document.createElement('iframe')
      frame.srcdoc = html
      document.body.append(frame)
    }, REQUEST)
    await soon(() => violations(tab)).toBeGreaterThan(0)
  })

  it('a frame that cannot be read is told as a limit', async () => {
    const { page: shown, tab } = await visit('/request.html')
    await shown.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'http://nowhere.example/'
      document.body.append(frame)
    })
    await shown.waitForTimeout(500)
    const popup = await extension.popup(tab)
    await popup.getByRole('button', { name: zh.recheck }).click()
    await soon(async () => (await extension.stored(tab))?.report?.limits.map(({ code }) => code)).toContain('frame-unread')
    await soon(() => popup.locator('main').textContent()).toContain(zh.limits['frame-unread'])
  })
})

describe('a tab that goes on', () => {
  it('to another page is forgotten, badge and all', async () => {
    const { page: shown, tab } = await visit('/request.html')
    await soon(() => phase(tab)).toBe('complete')
    expect((await extension.badge(tab)).text).not.toBe('')
    await shown.goto(`${site.origin}/quiet.html`)
    await soon(() => extension.stored(tab)).toBeUndefined()
    expect((await extension.badge(tab)).text).toBe('')
  })

  it('to another address of the same document is audited again', async () => {
    const { page: shown, tab } = await visit('/route.html')
    expect(await violations(tab)).toBeUndefined()
    await shown.waitForURL('**/route-verify')
    await soon(() => violations(tab)).toBeGreaterThan(0)
    await soon(async () => (await extension.stored(tab))?.url).toBe(`${site.origin}/route-verify`)
  })

  it('is forgotten when it is closed', async () => {
    const { page: shown, tab } = await visit('/request.html')
    await soon(() => phase(tab)).toBe('complete')
    await shown.close()
    await soon(() => extension.stored(tab)).toBeUndefined()
  })
})

describe('settings', () => {
  it('“only when I click”: nothing runs until the popup is opened', async () => {
    await visit('/quiet.html')
    await extension.settings({ language: 'zh-CN', audit: 'on-click' })
    await soon(() => extension.registered()).toEqual([])
    const shown = await extension.context.newPage()
    await shown.goto(`${site.origin}/request.html`)
    const tab = await extension.tabOf(shown)
    await settle(shown)
    expect(await extension.stored(tab)).toBeUndefined()
    await extension.popup(tab)
    await soon(() => violations(tab)).toBeGreaterThan(0)
    await extension.settings({ language: 'zh-CN' })
    await soon(() => extension.registered()).toEqual(['look'])
  })

  it('an excluded site is left alone, another is not', async () => {
    await visit('/quiet.html')
    await extension.settings({ language: 'zh-CN', excludedSites: ['localhost'] })
    await soon(() => extension.excluded()).toEqual(['*://*.localhost/*'])
    const excluded = await extension.context.newPage()
    await excluded.goto(`${site.origin.replace('127.0.0.1', 'localhost')}/request.html`)
    const left = await extension.tabOf(excluded)
    const other = await visitAs('/request.html')
    await soon(() => violations(other)).toBeGreaterThan(0)
    expect(await extension.stored(left)).toBeUndefined()
  })
})

/** Opens a page without touching the settings. */
const visitAs = async (path: string): Promise<number> => {
  const opened = await extension.context.newPage()
  await opened.goto(site.origin + path)
  return extension.tabOf(opened)
}

describe('access that the browser leaves to the person', () => {
  it('nothing runs, and the popup says how to allow it', async () => {
    await extension.hostAccess('ON_CLICK')
    const { page: shown, tab } = await visit('/request.html')
    await settle(shown)
    expect(await extension.stored(tab)).toBeUndefined()
    const popup = await extension.popup(tab)
    await soon(() => heading(popup)).toBe(zh.verdict.withheld)
    expect(await popup.getByRole('button', { name: zh.allow }).count()).toBe(1)
    expect(await extension.badge(tab)).toMatchObject({ text: '', title: zh.badge.withheld })

    await extension.hostAccess('ON_ALL_SITES')
    await soon(() => violations(tab)).toBeGreaterThan(0)
    await soon(() => popup.locator('.finding').count()).toBeGreaterThan(0)
  })
})

describe('a page of the browser’s own', () => {
  it('cannot be checked, and the popup says so', async () => {
    const { tab } = await visit('chrome://version/')
    const popup = await extension.popup(tab)
    await soon(() => heading(popup)).toBe(zh.verdict.closed)
    await soon(() => popup.locator('main').textContent()).toContain(zh.detail.closed)
    expect(await extension.badge(tab)).toMatchObject({ text: '–', title: zh.badge.closed })
  })
})
