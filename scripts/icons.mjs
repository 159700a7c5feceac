// Draws the extension's icons from the seal: `node scripts/icons.mjs [path of a Chromium]`. The PNG files are kept in the repository.
import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'

const root = new URL('..', import.meta.url)
const executablePath = process.argv[2] ?? process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const size of [16, 32, 48, 128]) {
  // A toolbar's 16 pixels cannot hold the seal's scan line, so they have a drawing of their own.
  const svg = await readFile(new URL(size === 16 ? 'assets/seal-small.svg' : 'assets/seal.svg', root), 'utf8')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  await writeFile(new URL(`public/icon/${size}.png`, root), await page.screenshot({ omitBackground: true }))
}
await browser.close()
