// Measures accuracy: audits a set of labelled pages, prints every miss rule by rule, what changed since the result that was last kept,
// and the scores.
//
//   npm run eval                     the corpus beside the project, where it is there
//   npm run eval -- second-set       the set in test/eval/second-set: hard pages
//   npm run eval -- third-set        the set in test/eval/third-set: ordinary ones; fourth-set: more of them
//   npm run eval -- FOLDER           any folder of labelled pages
//     --again                        judges the snapshots of the last run again instead of opening the pages (a second or two)
//     --keep                         keeps the result, to compare with from now on
import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { load } from './load.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const ours = (name) => [name, join(root, 'test/eval', name)]
const SETS = { corpus: join(root, '../shared/corpus'), ...Object.fromEntries(['second-set', 'third-set', 'fourth-set'].map(ours)) }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { again: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
})
const name = positionals[0] ?? 'corpus'
const folder = SETS[name] ?? resolve(name)
const kept = join(root, 'test/eval', `${basename(folder)}.result.json`)
const snapshots = join(root, 'artifacts/eval', basename(folder))

/** Findings are no failure of the command: only a run that could not be done is. */
async function reportsOf(args) {
  const done = await promisify(execFile)(process.execPath, [join(root, 'dist/cli.js'), ...args, '--format', 'ndjson', '--quiet'], {
    maxBuffer: 1 << 30,
  }).catch((error) => error)
  if (!done.stdout) throw new Error(done.stderr || done.message)
  return done.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

const { labelledCases, score, keptResult, missesText, changesText, scoresText } = await load('test/eval/index.ts')
const cases = labelledCases(folder)
if (cases.length === 0) throw new Error(`${folder} holds no labelled page`)
const started = performance.now()
if (!values.again) {
  await rm(snapshots, { recursive: true, force: true })
  await mkdir(snapshots, { recursive: true })
}
const reports = await reportsOf(values.again ? ['judge', snapshots] : ['audit', '--save-snapshots', snapshots, folder])
const seconds = ((performance.now() - started) / 1000).toFixed(1)

const byCase = new Map(reports.map((report) => [basename(decodeURIComponent(new URL('.', report.url).pathname)), report]))
const result = score(cases, byCase)
const now = keptResult(result)
const before = await readFile(kept, 'utf8').then(JSON.parse, () => undefined)
const changes = before && changesText(before, now)
const parts = [
  missesText(result.misses),
  before ? changes || 'nothing gained or lost since the result that was kept' : 'no result was kept yet (--keep)',
  scoresText(now),
  `${cases.length} cases in ${seconds} s`,
]
process.stdout.write(`${parts.join('\n\n')}\n`)
if (values.keep) await writeFile(kept, `${JSON.stringify(now, undefined, 2)}\n`)
