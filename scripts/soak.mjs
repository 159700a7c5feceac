// Soaks the extension in one Chromium session: page loads, dialogs, and its worker stopped at moments that the seed decides.
// Exit 1 where memory grew, or a report was lost, doubled or shown for another tab.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildExtension } from './build-extension.mjs'
import { ensureBrowser } from './install-browser.mjs'
import { load } from './load.mjs'

const HELP = `npm run soak                 500 page loads, 2,000 dialogs and 200 stops of the worker: a quarter of an hour

  --loads N                  page loads
  --dialogs N                dialogs, in pages that live as long as the soak
  --kills N                  how often the worker is stopped
  --seed S                   what chance decides, it decides again with the same seed
  --json                     one JSON object instead of text
  --help
`
const say = (text) => console.error(text)

/** What the command line asks for. @throws Error that says what is wrong with it */
function options() {
  const { values } = parseArgs({
    options: {
      loads: { type: 'string', default: '500' },
      dialogs: { type: 'string', default: '2000' },
      kills: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const whole = (name, least) => {
    const number = Number(values[name])
    if (!Number.isInteger(number) || number < least) throw new Error(`--${name} takes a whole number, ${least} at least`)
    return number
  }
  const { json, help } = values
  return { loads: whole('loads', 0), dialogs: whole('dialogs', 1), kills: whole('kills', 0), seed: whole('seed', 0), json, help }
}

async function run({ json, ...asked }) {
  const { soak, soakText } = await load('test/soak/index.ts')
  const folder = await mkdtemp(join(tmpdir(), 'liancha-soak-'))
  try {
    say('soak: building')
    const result = await soak({ chromium, browserPath: await ensureBrowser(), extension: await buildExtension(folder), say, ...asked })
    process.stdout.write(json ? `${JSON.stringify(result, undefined, 2)}\n` : soakText(result))
    if (result.wrong.length > 0) process.exitCode = 1
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

try {
  const { help, ...asked } = options()
  if (help) process.stdout.write(HELP)
  else await run(asked)
} catch (error) {
  console.error(error.stack ?? error.message)
  process.exitCode = 1
}
