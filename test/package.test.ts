import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { VERSION } from '../lib/version'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Packs a folder's sources into a folder of its own, as `npm run package` does on a machine in another part of the world. */
const packed = async (sources: string, zone: string) => {
  const out = await mkdtemp(join(tmpdir(), 'liancha-packed-'))
  try {
    await promisify(execFile)(process.execPath, [join(sources, 'scripts', 'package.mjs'), out], {
      cwd: sources,
      env: { ...process.env, TZ: zone },
    })
    const sums = await readFile(join(out, 'SHA256SUMS'), 'utf8')
    const zips = (await readdir(out)).filter((name) => name.endsWith('.zip')).sort()
    const files = await Promise.all(zips.map(async (name) => [name, unzipSync(await readFile(join(out, name)))] as const))
    return { sums, zips, files: new Map(files) }
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}

/** Unpacks the sources as a store's reviewer does, who has the packages from `npm ci`. */
const unpacked = async (sources: Record<string, Uint8Array>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'liancha-sources-'))
  for (const [path, bytes] of Object.entries(sources)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

it('packs for both browsers and the sources, from which the same files are packed again', { timeout: 300_000 }, async () => {
  const first = await packed(root, 'Asia/Shanghai')
  expect(first.zips).toEqual(['chrome', 'firefox', 'sources'].map((part) => `liancha-${VERSION}-${part}.zip`))
  for (const browser of ['chrome', 'firefox']) {
    const files = first.files.get(`liancha-${VERSION}-${browser}.zip`)!
    expect(Object.keys(files)).toContain('background.js')
    expect(JSON.parse(strFromU8(files['manifest.json']!)).version).toBe(VERSION)
    // Nothing of the machine that built it.
    for (const [path, bytes] of Object.entries(files)) expect(strFromU8(bytes, true).includes(root.slice(0, -1)), path).toBe(false)
  }
  const sourceFiles = first.files.get(`liancha-${VERSION}-sources.zip`)!
  const sources = Object.keys(sourceFiles)
  for (const path of ['package.json', 'package-lock.json', 'wxt.config.ts', 'lib/audit.ts', 'LICENSE']) expect(sources).toContain(path)
  expect(sources.filter((path) => /^(?:node_modules|dist|\.output|\.git)\//.test(path))).toEqual([])
  const elsewhere = await unpacked(sourceFiles)
  try {
    expect((await packed(elsewhere, 'America/New_York')).sums).toBe(first.sums)
  } finally {
    await rm(elsewhere, { recursive: true, force: true })
  }
})
