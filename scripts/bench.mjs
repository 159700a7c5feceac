// Measures what Liancha costs: the main thread of pages beside other programs, how soon the icon tells, the command, the engine.
// No test: figures depend on the machine and on what else it does.
//
//   npm run bench                    everything, 15 measurements of each kind: about an hour
//     --only pages|dialog|popup|command|engine    one part; may be given more than once
//     --runs N                       measurements of each kind
//     --json                         one JSON object instead of tables
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildExtension } from './build-extension.mjs'
import { buildLib } from './build-lib.mjs'
import { ensureBrowser } from './install-browser.mjs'
import { load } from './load.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const say = (text) => console.error(text)
const inPackages = (path) => {
  const found = join(root, 'node_modules', path)
  return existsSync(found) ? found : undefined
}

/** What the command line asks for. @throws Error that says what is wrong with it */
function options(parts) {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      runs: { type: 'string', default: '15' },
      json: { type: 'boolean', default: false },
    },
  })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number, 1 at least')
  const unknown = values.only.find((part) => !parts.includes(part))
  if (unknown !== undefined) throw new Error(`--only takes ${parts.join(', ')}; ${unknown} is none of them`)
  return { parts: values.only.length > 0 ? values.only : parts, runs, json: values.json }
}

const { bench, benchText, PARTS } = await load('test/bench/index.ts')

async function run({ parts, runs, json }) {
  const folder = await mkdtemp(join(tmpdir(), 'liancha-bench-'))
  try {
    const needsExtension = parts.some((part) => ['pages', 'dialog', 'popup'].includes(part))
    say('bench: building')
    // Not into a folder elsewhere: what is built finds its packages from where it lies.
    const built = parts.includes('command') ? await buildLib() : []
    const axe = inPackages('axe-core/axe.min.js')
    const tools = {
      chromium,
      browserPath: await ensureBrowser(),
      extension: needsExtension ? await buildExtension(folder) : '',
      autoconsent: inPackages('@duckduckgo/autoconsent/dist/addon-mv3'),
      axe: axe && (await readFile(axe, 'utf8')),
      command: built.find((path) => path.endsWith('cli.js')) ?? '',
      runs,
      say,
    }
    const result = await bench(tools, parts)
    process.stdout.write(json ? `${JSON.stringify(result, undefined, 2)}\n` : benchText(result))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

try {
  await run(options(PARTS))
} catch (error) {
  console.error(error.stack ?? error.message)
  process.exitCode = 1
}
