// Takes a picture of every page of the extension, as a person sees it, to be looked at one by one.
//
//   npm run screenshots              into artifacts/screens; --out DIR elsewhere
//     --only NAME                    popup, report, history, compare, check, options, welcome, marker; may be given more than once
//     --readme                       the four of the readme instead, into docs/pictures
//     --store                        those of the stores' listings instead, 1280 × 800 in both languages, into artifacts/store
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildExtension } from './build-extension.mjs'
import { openWithExtension } from './extension.mjs'
import { ensureBrowser } from './install-browser.mjs'
import { load } from './load.mjs'
import { serve } from './serve.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'artifacts/screens' },
    only: { type: 'string', multiple: true, default: [] },
    readme: { type: 'boolean', default: false },
    store: { type: 'boolean', default: false },
  },
})
const out = resolve(root, values.readme ? 'docs/pictures' : values.store ? 'artifacts/store' : values.out)
const wants = (name) => !values.readme && !values.store && (values.only.length === 0 || values.only.includes(name))

const { mustGoWithoutSandbox } = await load('lib/cli/browser.ts')

const LANGUAGES = ['zh-CN', 'en']
const SCHEMES = ['light', 'dark']
/** The popup's narrowest and widest, and our pages on a telephone and a desk. */
const POPUP = [320, 480]
const PAGE = [480, 1000]

const extension = await mkdtemp(join(tmpdir(), 'liancha-screens-'))
await mkdir(out, { recursive: true })
const built = await buildExtension(extension)
const site = await serve(join(root, 'test/site'))

/** One page in both schemes and at both widths. */
async function picture(page, name, lang, widths, whole) {
  for (const width of widths) {
    for (const scheme of SCHEMES) {
      await page.setViewportSize({ width, height: 700 })
      await page.emulateMedia({ colorScheme: scheme })
      await page.waitForTimeout(150)
      await page.screenshot({ path: join(out, `${name}-${lang}-${scheme}-${width}.png`), fullPage: whole })
    }
  }
}

for (const lang of values.readme ? ['zh-CN'] : LANGUAGES) {
  const browser = await openWithExtension({
    executablePath: await ensureBrowser(),
    extension: built,
    headless: true,
    withoutSandbox: mustGoWithoutSandbox(),
    lang,
  })
  const own = async (path) => {
    const page = await browser.context.newPage()
    await page.goto(browser.own(path))
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(400)
    return page
  }
  const audited = async (path) => {
    const page = await browser.context.newPage()
    await page.goto(`${site.url}/${path}`)
    const tab = await browser.tabOf(page)
    for (let tries = 0; tries < 100 && (await browser.auditOf(tab))?.phase !== 'complete'; tries++) await page.waitForTimeout(100)
    return { page, tab }
  }
  const saved = ({ page, tab }) => browser.send({ kind: 'save', tabId: tab }, page)

  const signUp = await audited('sign-up/index.html')
  if (wants('marker')) await picture(signUp.page, 'marker', lang, [1000], false)
  if (wants('popup')) {
    const popup = await browser.popupOf(signUp.tab)
    await popup.waitForTimeout(500)
    await picture(popup, 'popup', lang, POPUP, false)
    await picture(popup, 'popup-whole', lang, POPUP, true)
    await popup.close()
    const nothing = await audited('cookie-banner/index.html')
    const plain = await browser.popupOf(nothing.tab)
    await plain.waitForTimeout(500)
    await picture(plain, 'popup-nothing', lang, POPUP, false)
    await plain.close()
  }
  /** What a reader sees first of a page. */
  const above = async (page, name, width, height) => {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(500)
    await page.screenshot({ path: join(out, `${name}.png`) })
  }
  const first = await saved(signUp)
  const second = await saved(await audited('gym-sheet/index.html'))
  if (values.readme) {
    await above(signUp.page, 'marker', 1000, 640)
    await above(await browser.popupOf(signUp.tab), 'popup', 400, 700)
    await above(await own(`/report.html?id=${first.id}`), 'report', 1000, 1300)
    await above(await own('/history.html'), 'history', 1000, 720)
  }
  if (values.store) {
    const whole = { marker: signUp.page, report: await own(`/report.html?id=${first.id}`), history: await own('/history.html') }
    for (const [name, page] of Object.entries(whole)) await above(page, `${name}-${lang}`, 1280, 800)
  }
  const pages = {
    report: `/report.html?id=${first.id}`,
    history: '/history.html',
    compare: `/history.html?compare=${first.id},${second.id}`,
    check: '/check.html',
    options: '/options.html',
    welcome: '/welcome.html',
  }
  for (const [name, path] of Object.entries(pages)) {
    if (!wants(name)) continue
    const page = await own(path)
    if (name === 'check') {
      await page.locator('textarea').fill('为了核验身份，需要采集您的人脸信息。不同意将无法使用本应用。\n\n同意并继续')
      await page.locator('form button, .btn.main').first().click()
      await page.waitForTimeout(500)
    }
    await picture(page, name, lang, PAGE, true)
    await page.close()
  }
  await browser.close()
}
await site.close()
await rm(extension, { recursive: true, force: true })
