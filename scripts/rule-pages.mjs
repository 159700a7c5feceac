// Writes docs/rules/: a page for each rule, which a report links to, and their index. `node scripts/rule-pages.mjs` after a change of
// lib/rules or lib/law; test/report/catalogue.test.ts fails while they differ.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { load } from './load.mjs'

const folder = new URL('../docs/rules/', import.meta.url)
const { rulePages } = await load('lib/report/catalogue/markdown.ts')
const pages = rulePages()

await mkdir(folder, { recursive: true })
const gone = (await readdir(folder)).filter((name) => name.endsWith('.md') && !pages.has(name))
await Promise.all([
  ...[...pages].map(([name, text]) => writeFile(new URL(name, folder), text)),
  ...gone.map((name) => rm(new URL(name, folder))),
])
process.stdout.write(`docs/rules: ${pages.size} pages\n`)
