import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { VERSION } from '../lib/version'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Packs into a folder of its own, as `npm run package` does on a machine in another part of the world. */
const packed = async (zone: string) => {
  const out = await mkdtemp(join(tmpdir(), 'liancha-packed-'))
  try {
    await promisify(execFile)(process.execPath, [join(root, 'scripts', 'package.mjs'), out], {
      cwd: root,
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

it('packs the same files twice, for both browsers and with the sources, under the one version', { timeout: 300_000 }, async () => {
  const first = await packed('Asia/Shanghai')
  const second = await packed('America/New_York')
  expect(second.sums).toBe(first.sums)
  expect(first.zips).toEqual(['chrome', 'firefox', 'sources'].map((part) => `liancha-${VERSION}-${part}.zip`))
  for (const browser of ['chrome', 'firefox']) {
    const files = first.files.get(`liancha-${VERSION}-${browser}.zip`)!
    expect(Object.keys(files)).toContain('background.js')
    expect(JSON.parse(strFromU8(files['manifest.json']!)).version).toBe(VERSION)
    // Nothing of the machine that built it.
    for (const [path, bytes] of Object.entries(files)) expect(strFromU8(bytes, true).includes(root.slice(0, -1)), path).toBe(false)
  }
  const sources = Object.keys(first.files.get(`liancha-${VERSION}-sources.zip`)!)
  for (const path of ['package.json', 'package-lock.json', 'wxt.config.ts', 'lib/audit.ts', 'LICENSE']) expect(sources).toContain(path)
  expect(sources.filter((path) => /^(?:node_modules|dist|\.output|\.git)\//.test(path))).toEqual([])
})
