// Packs what the stores take: the extension for Chrome and Edge, for Firefox, and the sources that both are built from.
//
//   node scripts/package.mjs [FOLDER]   # artifacts/package by default
//
// Equal sources give equal files, byte for byte: entries are sorted, carry no time of their own, and the builds name no place of this machine.
// Prints the SHA-256 of each as `sha256sum` does, and writes the same to SHA256SUMS.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { buildExtension } from './build-extension.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What is made from the sources, or is nobody's: left out where no git says what they are. */
const MADE = /^(?:\.git|\.output|\.wxt|node_modules|dist|artifacts)$|\.tgz$/

/** The beginning of a zip's time, in the parts of whatever place this machine is in: zips hold local times. */
const NO_TIME = new Date(1980, 0, 1)
const UNIX = 3
/** Every file alike: what a system remembers of who may run it differs from one to the next. */
const A_FILE = 0o100644 * 0x10000

const byName = (a, b) => (a < b ? -1 : 1)

/** Paths of all files below a folder, with `/`. */
async function filesIn(folder, leftOut = () => false) {
  const found = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (leftOut(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await filesIn(path)))
    else if (entry.isFile()) found.push(path)
  }
  return found
}

/** The sources as git knows them, or, unpacked from their own zip, all that is there and was not made. */
async function sources() {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const paths = listed.split('\0').filter((path) => path !== '')
    if (paths.includes('package.json')) return paths
  } catch {
    // No git, or no repository.
  }
  return (await filesIn(root, (name) => MADE.test(name))).map((path) => relative(root, path).split(sep).join('/'))
}

/** @param paths from the folder, with `/` */
async function zipped(folder, paths) {
  const entries = {}
  for (const path of [...paths].sort(byName)) {
    entries[path] = [new Uint8Array(await readFile(join(folder, path))), { mtime: NO_TIME, os: UNIX, attrs: A_FILE, level: 9 }]
  }
  return zipSync(entries)
}

/**
 * Builds and packs everything.
 * @param out the folder to write to
 * @returns name and SHA-256 of each file
 */
export async function pack(out) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const built = await mkdtemp(join(tmpdir(), 'liancha-package-'))
  const sums = []
  try {
    await mkdir(out, { recursive: true })
    const put = async (name, folder, paths) => {
      const bytes = await zipped(folder, paths)
      await writeFile(join(out, name), bytes)
      sums.push({ name, sha256: createHash('sha256').update(bytes).digest('hex') })
    }
    for (const browser of ['chrome', 'firefox']) {
      const folder = await buildExtension(built, browser)
      const paths = (await filesIn(folder)).map((path) => relative(folder, path).split(sep).join('/'))
      await put(`liancha-${version}-${browser}.zip`, folder, paths)
    }
    await put(`liancha-${version}-sources.zip`, root, await sources())
    await writeFile(join(out, 'SHA256SUMS'), sums.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
    return sums
  } finally {
    await rm(built, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sums = await pack(resolve(process.argv[2] ?? join(root, 'artifacts', 'package')))
  for (const { name, sha256 } of sums) process.stdout.write(`${sha256}  ${name}\n`)
}
