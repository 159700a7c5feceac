// Builds the command and the library into dist/: one pass of esbuild each, well under a second.
//
//   node scripts/build-lib.mjs
//
// dist/cli.js        the command (Node)
// dist/index.js      the library, for Node and for pages
// dist/playwright.js the library for flows in Playwright
// dist/judge-thread.js  where the command judges
// dist/pdf-thread.js    where the command reads a PDF
// dist/THIRD-PARTY-LICENSES.txt  of what is built in
// dist/collector.js  what the command puts into a page: an expression whose value is the collector
// dist/covering.js   the same with what covers a page for a picture
// dist/pages.js      what makes HTML files, loaded only where one is asked for; dist/overview.css, dist/overview-script.js and dist/sheet.css
//                    are what it puts into them
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { licencesOf } from './licences.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
}

/** @type {import('esbuild').BuildOptions} */
const node = { ...common, platform: 'node', format: 'esm', target: 'node20.19', external: ['playwright-core', 'unpdf'], sourcemap: false }

/** The library's own code runs in pages too: it may use nothing of Node. */
const LIBRARY_TARGETS = ['node20.19', 'chrome120', 'firefox121', 'safari17']

const EXECUTABLE = /[/\\]cli\.js$/

/** Written beside and renamed: who reads dist/ while it is built gets the old or the new file, never half of one. */
async function put(path, text) {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.tmp`
  await writeFile(draft, text, { mode: EXECUTABLE.test(path) ? 0o755 : 0o644 })
  await rename(draft, path)
}

/**
 * Builds dist/.
 * @returns the paths written
 */
export async function buildLib(outdir = join(root, 'dist')) {
  const results = await Promise.all([
    build({ ...node, entryPoints: { cli: 'lib/cli/bin.ts' }, outdir, banner: { js: '#!/usr/bin/env node' } }),
    build({
      ...node,
      entryPoints: {
        playwright: 'lib/playwright.ts',
        'judge-thread': 'lib/cli/judge/judge-thread.ts',
        'pdf-thread': 'lib/cli/agreements/pdf-thread.ts',
        pages: 'lib/cli/run/pages.ts',
      },
      outdir,
    }),
    build({
      ...common,
      platform: 'browser',
      format: 'esm',
      target: LIBRARY_TARGETS,
      external: ['unpdf'],
      entryPoints: { index: 'lib/index.ts' },
      outdir,
    }),
    build({
      ...common,
      platform: 'browser',
      format: 'iife',
      target: 'chrome120',
      minify: true,
      entryPoints: {
        'overview-script': 'lib/ui/overview/script.ts',
        overview: 'lib/ui/overview/overview.css',
        sheet: 'lib/ui/sheet/sheet.css',
      },
      outdir,
    }),
    build({
      ...common,
      platform: 'browser',
      format: 'iife',
      globalName: 'collector',
      target: 'chrome120',
      minify: true,
      // The same with covers, for pages of which pictures are taken.
      entryPoints: { collector: 'lib/cli/page/collector.ts', covering: 'lib/cli/page/covering.ts' },
      outdir,
      // One expression, so that the page's world gets no name of ours.
      banner: { js: '(()=>{' },
      footer: { js: 'return collector})()' },
    }),
  ])
  const files = results.flatMap((result) => result.outputFiles)
  const licences = {
    path: join(outdir, 'THIRD-PARTY-LICENSES.txt'),
    text: await licencesOf(
      root,
      results.flatMap(({ metafile }) => Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))),
    ),
  }
  const written = [...files, licences]
  await Promise.all(written.map((file) => put(file.path, file.text)))
  return written.map((file) => file.path)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const written = await buildLib()
  if (process.stderr.isTTY) console.error(written.map((path) => relative(root, path)).join('  '))
}
