// Draws the extension's icons from the seal: `node scripts/icons.mjs [path of a Chromium]`. The PNG files are kept in the repository.
import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'

const root = new URL('..', import.meta.url)
const INK = '#fbfaf7'
const SEAL = '#b93a26'
/** What stands for the face where there is nothing to note. */
const TICK = { small: '<path d="M5.5 8.25l1.9 1.9 3.3-3.9"/>', large: '<path d="M12 18.6l4.2 4.2 7.6-8.8" stroke-width="3"/>' }
/** The toolbar's icon in each state. Each has its own badge or drawing as well: colour is never alone. */
const STATES = {
  idle: { ground: '#6b7480', ink: INK },
  attention: { ground: SEAL, ink: INK },
  look: { ground: '#e8b13a', ink: '#2b1d00' },
  calm: { ground: '#20694a', ink: INK, tick: true },
}

const executablePath = process.argv[2] ?? process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage()
const seals = {
  // A toolbar's 16 pixels cannot hold the seal's scan line, so they have a drawing of their own.
  small: await readFile(new URL('assets/seal-small.svg', root), 'utf8'),
  large: await readFile(new URL('assets/seal.svg', root), 'utf8'),
}

async function draw(name, size, { ground, ink, tick }) {
  const kind = size === 16 ? 'small' : 'large'
  // The face and the line across it give way to the tick.
  const seal = tick ? seals[kind].replace(/<ellipse[^>]*\/>(<path[^>]*\/>)?/, TICK[kind]) : seals[kind]
  const svg = seal.replaceAll(SEAL, ground).replaceAll(INK, ink)
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  await writeFile(new URL(`public/icon/${name}.png`, root), await page.screenshot({ omitBackground: true }))
}

for (const size of [16, 32, 48, 128]) await draw(size, size, STATES.attention)
for (const [state, colours] of Object.entries(STATES)) for (const size of [16, 32]) await draw(`${state}-${size}`, size, colours)
await browser.close()
