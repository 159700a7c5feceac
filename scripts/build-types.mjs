// Writes the library's type declarations into dist/types/: those that its two entries reach, and no others.
//
//   node scripts/build-types.mjs
//
// What TypeScript emits is changed in two ways. Files are imported by their whole names, as Node's resolution wants it. And the report's types,
// which it would tell in terms of zod, are told by themselves: users of the library need no zod.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { load } from './load.mjs'
import { reportTypes } from './report-types.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const ENTRIES = ['index', 'playwright']
const REPORT = 'report/schema'
const SPECIFIER = /(from\s+|import\()(['"])(\.[^'"]+)\2/g
const COMMENT = /(\/\*[\s\S]*?\*\/|\/\/.*$)/m
const FOREIGN = /(?:from\s+|import\()['"]([^.'"][^'"]*)['"]/g

/** What TypeScript emits for the library. */
async function emit(folder) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  await promisify(execFile)(process.execPath, [tsc, '-p', join(root, 'tsconfig.lib.json'), '--outDir', folder], { cwd: root }).catch(
    ({ stdout, message }) => {
      throw new Error(stdout || message)
    },
  )
}

/** The declarations that the entries reach: their texts by name, with whole names in them. */
async function reached(folder) {
  const { reportJsonSchema } = await load('lib/report/json-schema.ts')
  const texts = new Map()
  const waiting = [...ENTRIES]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (texts.has(name)) continue
    const text = name === REPORT ? reportTypes(reportJsonSchema()) : await readFile(join(folder, `${name}.d.ts`), 'utf8')
    // Examples in comments import what they like: every second part is a comment.
    const parts = text.split(COMMENT)
    const code = parts.filter((_, at) => at % 2 === 0).join('')
    const foreign = [...code.matchAll(FOREIGN)].map(([, module]) => module)
    if (foreign.length > 0)
      throw new Error(`${name}.d.ts needs the types of ${foreign.join(', ')}: users of the library may not have them.`)
    const renamed = (part) =>
      part.replace(SPECIFIER, (_, before, quote, module) => {
        waiting.push(posix.join(posix.dirname(name), module))
        return `${before}${quote}${module}.js${quote}`
      })
    texts.set(name, parts.map((part, at) => (at % 2 === 0 ? renamed(part) : part)).join(''))
  }
  return texts
}

/**
 * Builds dist/types/.
 * @returns names of the declarations, without their ending
 * @throws Error with what TypeScript says, or where a declaration would need types that users do not have
 */
export async function buildTypes(outdir = join(root, 'dist', 'types')) {
  const folder = await mkdtemp(join(tmpdir(), 'liancha-types-'))
  try {
    await emit(folder)
    const texts = await reached(folder)
    await rm(outdir, { recursive: true, force: true })
    for (const [name, text] of texts) {
      const path = join(outdir, `${name}.d.ts`)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    }
    return [...texts.keys()]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildTypes()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
