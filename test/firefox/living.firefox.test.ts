import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page as PlaywrightPage } from 'playwright-core'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { t } from '../../lib/i18n'
import { markerWords } from '../../lib/i18n/marker'
import type { SaveAnswer } from '../../lib/messages'
import { buildExtension, removeBuild } from '../browser/build'
import { page, quoted, SITE, saidBy, script, soon } from '../browser/pages'
import { pixelsOf, recordOf } from '../browser/saved'
import { type Site, serve } from '../browser/serve'
import { type FirefoxExtension, openFirefox } from './extension'

/** What these functions, which run in a page of ours or beside a page, use of the browser. */
declare const browser: {
  runtime: { sendMessage(message: object): Promise<unknown> }
  permissions: { remove(of: object): Promise<boolean> }
  tabs: { query(of: object): Promise<{ id: number; url?: string }[]> }
  scripting: { executeScript(of: object): Promise<{ result: unknown }[]>; getRegisteredContentScripts(): Promise<object[]> }
}

const ASKS = '<p>我们将采集您的人脸信息用于身份核验。</p><p id="denial">不同意将无法注册账号。</p><button type="button">同意并注册</button>'
const dialog = (inner = ASKS): string =>
  `<div role="dialog" aria-modal="true" id="ask" style="position:fixed;background:#fff;width:420px;left:300px;top:250px">${inner}</div>`
const NAMES = `<form>${ASKS}<a href="/rules">《人脸信息处理规则》</a></form>`

let folder: string
let extension: FirefoxExtension
let site: Site
let other: Site

beforeAll(async () => {
  const pdf = await readFile(join(SITE, 'agreements/pdf-chinese/notice.pdf'))
  folder = await buildExtension('firefox')
  extension = await openFirefox(folder)
  await extension.settings({ language: 'zh-CN' })
  other = await serve(SITE, { '/inner.html': page(`<form>${ASKS}</form>`) })
  site = await serve(SITE, {
    '/dialog.html': page(dialog()),
    '/modal.html': page(`<dialog id="ask" style="width:420px">${ASKS}</dialog>${script('ask.showModal()')}`),
    '/closed-root.html': page(
      `<div id="host"></div>${script(`host.attachShadow({ mode: 'closed' }).innerHTML = ${quoted(`<form>${ASKS}</form>`)}`)}`,
    ),
    '/later.html': page(script(`setTimeout(() => { document.body.innerHTML = ${quoted(dialog())} }, 1500)`)),
    '/cross-origin.html': page(
      `<iframe src="${other.origin.replace('127.0.0.1', 'localhost')}/inner.html" style="width:900px;height:600px"></iframe>`,
    ),
    '/srcdoc.html': page(`<iframe style="width:900px;height:600px" srcdoc="${`<form>${ASKS}</form>`.replaceAll('"', '&quot;')}"></iframe>`),
    '/hostile.html': page(
      script(`Array.prototype.map = Array.prototype.push = () => { throw 0 }; Element.prototype.matches = () => false;
        document.querySelectorAll = () => []; Object.defineProperty(Node.prototype, 'textContent', { get: () => '' })`) +
        `<form><input name="querySelectorAll"><input name="children">${ASKS}</form>`,
    ),
    '/pdf.html': page(NAMES),
    '/rules': { text: pdf, headers: { 'content-type': 'application/pdf' } },
    '/camera.html': page(
      `${dialog()}<video id="eye" muted playsinline width="200" height="150"></video>${script('navigator.mediaDevices.getUserMedia({ video: true }).then((stream) => { eye.srcObject = stream; return eye.play() })')}`,
    ),
    '/private.html': page(
      `<form style="width:520px;padding:12px">${ASKS}<label>身份证号 <input value="110101199003077758" style="background:rgb(255,0,255);color:rgb(255,0,255)"></label></form>`,
    ),
    '/calm.html': page('<p>番茄炒蛋</p>'),
  })
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
  await other?.close()
  if (folder) await removeBuild(folder)
})
afterEach(async () => {
  for (const open of await extension.firefox.pages()) if (open !== extension.desk) await open.close()
})

const opened = async (path: string): Promise<{ shown: Page; tab: number }> => {
  const shown = await extension.open(site.origin + path)
  return { shown, tab: await extension.tabOf(shown) }
}
const said = async (tab: number) => saidBy(await extension.stored(tab))
const complete = (tab: number) => soon(async () => (await extension.stored(tab))?.phase).toBe('complete')

/** What stands in a frame of ours, as only the extension can see it: the marker's words, and where its buttons are. */
const markerIn = (tabId: number) =>
  extension.desk.evaluate(
    async (target) => {
      const func = () => {
        const roots = [...document.querySelectorAll('liancha-layer')].map(
          // Content scripts in Firefox may open any tree so.
          (host) => (host as Element & { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot,
        )
        const pill = roots.map((root) => root?.querySelector<HTMLElement>('.pill')).find((one) => one)
        if (!pill || getComputedStyle(pill).visibility !== 'visible') return null
        return {
          text: pill.querySelector('.text')?.textContent ?? '',
          bottom: pill.getBoundingClientRect().bottom,
          buttons: [...pill.querySelectorAll<HTMLElement>('button')].map((one) => {
            const box = one.getBoundingClientRect()
            return { does: one.dataset.does, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
          }),
        }
      }
      return (await browser.scripting.executeScript({ target, func }))[0]?.result ?? null
    },
    { tabId },
  ) as Promise<{ text: string; bottom: number; buttons: { does: string; x: number; y: number }[] } | null>

describe('finds the request', () => {
  it.each(['/dialog.html', '/modal.html', '/closed-root.html', '/later.html', '/hostile.html'])('%s', async (path) => {
    const { tab } = await opened(path)
    await complete(tab)
    await soon(async () => (await said(tab)).request).toBe(true)
    const { quote, violations } = await said(tab)
    expect(quote).toContain('人脸信息')
    expect(violations).toContain('forced-consent/service-denied')
    expect((await extension.badge(tab)).text).toBe(String(new Set(violations).size))
  })

  it('in a frame of another origin', async () => {
    const { tab } = await opened('/cross-origin.html')
    await soon(async () => (await said(tab)).frames).toEqual([`${other.origin.replace('127.0.0.1', 'localhost')}/inner.html`])
  })

  it('in a frame without an address of its own', async () => {
    const { tab } = await opened('/srcdoc.html')
    await soon(async () => (await said(tab)).frames).toEqual(['about:srcdoc'])
  })

  it('and nothing where nothing asks', async () => {
    const { tab } = await opened('/calm.html')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(await extension.stored(tab)).toBeUndefined()
    expect((await extension.badge(tab)).text).toBe('')
  })

  it('where a camera is on before anything was pressed', async () => {
    const { tab } = await opened('/camera.html')
    await soon(async () => (await said(tab)).violations).toContain('capture-before-consent/live-untouched')
  })
})

describe('the marker', () => {
  it('stands beside the dialog in a tree that the page cannot open, and says how many points', async () => {
    const { shown, tab } = await opened('/dialog.html')
    await soon(async () => (await markerIn(tab)) !== null).toBe(true)
    const marker = (await markerIn(tab))!
    const { violations } = (await extension.stored(tab))!.report!.summary
    expect(marker.text).toBe(markerWords['zh-CN'].violations(violations))
    expect(marker.bottom).toBeLessThanOrEqual(250)
    expect(
      await shown.evaluate(() => [...document.querySelectorAll('liancha-layer')].map((one) => [one.shadowRoot, one.textContent])),
    ).toEqual([[null, '']])
  })

  it.each(['/dialog.html', '/modal.html'])('outlines the next finding, and goes where it is dismissed: %s', async (path) => {
    const { shown, tab } = await opened(path)
    await soon(async () => (await markerIn(tab)) !== null).toBe(true)
    const press = async (does: string): Promise<void> => {
      const { x, y } = (await markerIn(tab))!.buttons.find((one) => one.does === does)!
      await shown.mouse.click(x, y)
    }
    await press('next')
    await soon(() => shown.evaluate(() => document.querySelectorAll('html > [popover]:popover-open').length)).toBe(1)
    await press('dismiss')
    await soon(() => markerIn(tab)).toBeNull()
  })

  it('opens the details: the popup, or the report in a tab', async () => {
    const { shown, tab } = await opened('/dialog.html')
    await soon(async () => (await markerIn(tab)) !== null).toBe(true)
    const { x, y } = (await markerIn(tab))!.buttons.find(({ does }) => does === 'details')!
    await shown.mouse.click(x, y)
    const details = () =>
      extension.desk.evaluate(async (id) => {
        const { extension: own } = browser as unknown as { extension: { getViews(of: object): Window[] } }
        const inTab = (await browser.tabs.query({})).some(({ url }) => url?.endsWith(`/report.html?tab=${id}`))
        return own.getViews({ type: 'popup' }).length > 0 ? 'popup' : inTab ? 'tab' : ''
      }, tab)
    await soon(details).toMatch(/popup|tab/)
  })
})

describe('what is named, saved and shown', () => {
  it('reads an agreement that is a PDF', async () => {
    const { tab } = await opened('/pdf.html')
    await complete(tab)
    const { limits, surfaces } = (await extension.stored(tab))!.report!
    expect(limits).toEqual([])
    const told = surfaces.flatMap(({ findings }) => findings.flatMap(({ evidence }) => evidence))
    expect(told.filter(({ url }) => url === `${site.origin}/rules`).length).toBeGreaterThan(0)
  })

  it('saves an audit with pictures in which private fields are covered', async () => {
    const { shown, tab } = await opened('/private.html')
    await complete(tab)
    await shown.bringToFront()
    const answer = (await extension.desk.evaluate((tabId) => browser.runtime.sendMessage({ kind: 'save', tabId }), tab)) as SaveAnswer
    // Both drivers run a function in a page alike.
    const own = extension.desk as unknown as PlaywrightPage
    const { screenshots } = await recordOf(own, answer)
    expect(screenshots.length).toBeGreaterThan(0)
    for (const { png, covered, marks } of screenshots) {
      expect(covered).toBe(1)
      expect(marks.length).toBeGreaterThan(0)
      expect((await pixelsOf(own, png, { field: [255, 0, 255] })).field).toBe(0)
    }
  })

  it.each(['popup.html?tab=', 'report.html?tab='])('shows the findings in %s', async (path) => {
    const { tab } = await opened('/dialog.html')
    await complete(tab)
    const own = await extension.openOwn(`${path}${tab}`)
    await soon(() => own.evaluate(() => document.body.textContent)).toContain('不同意将无法注册账号')
  })

  it.each(['options.html', 'history.html', 'check.html', 'welcome.html'])('opens %s', async (path) => {
    const own = await extension.openOwn(path === 'welcome.html' ? `${path}?again` : path)
    await soon(() => own.evaluate(() => document.querySelector('h1')?.textContent)).not.toBe('')
  })

  it('leaves alone what the settings leave to a click', async () => {
    await extension.settings({ language: 'zh-CN', audit: 'on-click' })
    const registered = () => extension.desk.evaluate(async () => (await browser.scripting.getRegisteredContentScripts()).length)
    await soon(registered).toBe(0)
    await extension.settings({ language: 'zh-CN' })
    await soon(registered).toBe(1)
  })
})

describe('where the person has taken the access to sites away', () => {
  it('says so, and looks once it is allowed in the popup', async () => {
    await extension.desk.evaluate(() => browser.permissions.remove({ origins: ['<all_urls>'] }))
    const shown = await extension.open(`${site.origin}/dialog.html`)
    // The address of a page that is withheld is not told: its tab is the newest.
    const tab = await extension.desk.evaluate(async () => Math.max(...(await browser.tabs.query({})).map(({ id }) => id)))
    const popup = await extension.openOwn(`popup.html?tab=${tab}`)
    await soon(async () => (await extension.stored(tab))?.phase).toBe('withheld')
    await shown.bringToFront()
    await popup.bringToFront()
    const allow = await popup.waitForSelector(`::-p-text(${t('zh-CN').allow})`)
    await allow!.click()
    await soon(async () => (await said(tab)).request).toBe(true)
  })
})
