// Shows the extension at work on the sample pages of test/site.
//
//   npm run demo                  opens a browser with the extension on a sign-up page
//   npm run demo -- --headless    audits every sample, prints the findings, saves screenshots, ends
//
// Without a display it goes headless by itself. --lang zh-CN|en, default from LANG. --out DIR, default artifacts/demo.
import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { openWithExtension } from './extension.mjs'
import { ensureBrowser, ensureChineseFont } from './install-browser.mjs'
import { load } from './load.mjs'
import { serve } from './serve.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const extension = join(root, '.output', 'chrome-mv3')
const site = join(root, 'test', 'site')
const FIRST = 'sign-up/index.html'
const POPUP_WIDTH = 400
const PATIENCE = 15_000

const say = (line = '') => process.stdout.write(`${line}\n`)
const pause = (milliseconds) => new Promise((go) => setTimeout(go, milliseconds))
const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

async function buildExtension() {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  await promisify(execFile)(process.execPath, [wxt, 'build'], { cwd: root })
}

/** The extension's last word on a tab. @returns its audit, or what stood there when patience ended */
async function settled(browser, tabId) {
  for (const end = performance.now() + PATIENCE; ; await pause(100)) {
    const audit = await browser.auditOf(tabId)
    if (audit?.phase === 'complete' || audit?.phase === 'failed' || performance.now() > end) return audit
  }
}

/** Opens a sample, waits for the audit, takes the pictures. @returns the audit */
async function show(browser, url, picture) {
  const page = await browser.context.newPage()
  await page.goto(url)
  const tabId = await browser.tabOf(page)
  // A page without face words is looked at only when a person asks, which is what opening the popup is.
  const popup = await browser.popupOf(tabId)
  const audit = await settled(browser, tabId)
  await popup.waitForFunction(() => document.querySelector('#popup')?.childElementCount > 0)
  // One drawing later than the last change of what is known.
  await popup.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))))
  // As high as what it shows, so that what sticks to its foot stands there.
  const height = await popup.evaluate(() => document.documentElement.scrollHeight)
  await popup.setViewportSize({ width: POPUP_WIDTH, height: Math.min(height, 4000) })
  await pause(150)
  await popup.screenshot({ path: `${picture}.popup.png` })
  await popup.close()
  await page.bringToFront()
  await page.screenshot({ path: `${picture}.page.png` })
  await page.close()
  return audit
}

/** Audits every sample with the extension. @returns whether each was audited, and face requests were told from other pages */
async function headless(browser, address, { out, lang, textOf, paint }) {
  const samples = JSON.parse(await readFile(join(site, 'index.json'), 'utf8'))
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const reports = []
  let wrong = 0
  for (const sample of samples) {
    const name = sample.path.replace(/\/?index\.html$/, '').replace(/[^\w-]+/g, '-')
    const audit = await show(browser, `${address}/${sample.path}`, join(out, name))
    const report = audit?.report
    const right = audit?.phase === 'complete' && report !== undefined && report.faceRequest === sample.faceRequest
    if (!right) wrong++
    say(
      right
        ? textOf(report, lang, paint)
        : `${sample.path}\n  NOT AS EXPECTED: ${audit?.message ?? `phase ${audit?.phase}, face request ${report?.faceRequest}`}\n`,
    )
    if (report) reports.push(report)
  }
  await writeFile(join(out, 'reports.ndjson'), reports.map((report) => `${JSON.stringify(report)}\n`).join(''))
  const requests = reports.filter(({ faceRequest }) => faceRequest).length
  say(`${samples.length} samples, ${requests} with a face request, ${wrong} not as expected`)
  say(`Screenshots of pages and popups, and reports.ndjson: ${relative(process.cwd(), out) || out}`)
  return wrong === 0
}

/** Opens one sample in a window, with the popup, until the person closes it. */
async function withWindow(browser, address) {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  await page.goto(`${address}/${FIRST}`)
  say(`The browser shows ${address}/${FIRST}`)
  say('The number on the Liancha icon counts what to notice (the icon may be behind the puzzle piece): click it.')
  say(`Other samples: ${address}/NAME/, names are in test/site. Close the browser to end.`)
  await settled(browser, await browser.tabOf(page))
  // Older browsers open a popup only on a click.
  await browser.openPopup().catch(() => undefined)
  await new Promise((closed) => browser.context.once('close', closed))
}

async function main() {
  const { values } = parseArgs({ options: { headless: { type: 'boolean' }, lang: { type: 'string' }, out: { type: 'string' } } })
  const [{ languageOf }, { textOf, inColour, withoutColour }, { mustGoWithoutSandbox }] = await Promise.all(
    ['lib/cli/options/options.ts', 'lib/cli/text.ts', 'lib/cli/browser.ts'].map((path) => load(path)),
  )
  const lang = ['zh-CN', 'en'].find((known) => known === values.lang) ?? languageOf(process.env)
  const quiet = values.headless || !hasDisplay()
  const executablePath = await ensureBrowser()
  if (quiet) ensureChineseFont()
  say(`Browser: ${executablePath}`)
  say('Building the extension …')
  await buildExtension()

  const server = await serve(site)
  const browser = await openWithExtension({ executablePath, extension, headless: quiet, withoutSandbox: mustGoWithoutSandbox(), lang })
  try {
    if (!quiet) return void (await withWindow(browser, server.url))
    const paint = process.stdout.isTTY && !process.env.NO_COLOR ? inColour : withoutColour
    const out = resolve(values.out ?? join(root, 'artifacts', 'demo'))
    if (!(await headless(browser, server.url, { out, lang, textOf, paint }))) process.exitCode = 1
  } finally {
    await browser.close()
    await server.close()
  }
}

main().catch((error) => {
  console.error(error.stderr || error.message)
  process.exitCode = 1
})
