// Tries to break what must hold of every page, text, dialog and message: `npm run fuzz -- --help`.
import { load } from './load.mjs'

const tell = (text) => process.stdout.write(`${text}\n`)

try {
  // These load files of their own from beside them.
  const { fuzz, helpText, LAWS, optionsOf } = await load('test/fuzz/index.ts', ['happy-dom', 'xmllint-wasm', 'playwright-core'])
  const { help, laws, ...options } = optionsOf(process.argv.slice(2), LAWS)
  if (help) tell(helpText(LAWS))
  else {
    // A case that never ends, or takes all memory, is found again by it.
    tell(`fuzz: seed ${options.seed}`)
    const failures = await fuzz(laws, options, tell)
    tell(failures.length === 0 ? 'fuzz: every law held' : `fuzz: did not hold: ${failures.map(({ law }) => law).join(', ')}`)
    process.exitCode = failures.length === 0 ? 0 : 1
  }
} catch (error) {
  console.error(`fuzz: ${error.message}`)
  process.exitCode = 2
}
