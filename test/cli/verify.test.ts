import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../lib/cli/main'
import { wordsIn } from '../../lib/cli/words'
import type { EvidencePackage } from '../../lib/evidence/package'
import { rezipped, samplePackage } from '../evidence/zips'

let folder = ''
let made: EvidencePackage

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const into = (where: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        said[where] += String(chunk)
        done()
      },
    })
  const code = await main(['verify', ...args], {
    stdin: Readable.from([]),
    stdout: into('out'),
    stderr: into('err'),
    env: { LANG: 'C' },
    cwd: folder,
  })
  return { code, ...said }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liancha-verify-'))
  made = await samplePackage()
  const changed = rezipped(made.zip, (files) => {
    files['report.json']![0] = 0x20
    files['\u001b[2J.txt'] = strToU8('x')
  })
  await writeFile(join(folder, 'good.zip'), made.zip)
  await writeFile(join(folder, 'changed.zip'), changed)
  await writeFile(join(folder, 'note.zip'), 'no zip')
  await writeFile(join(folder, 'other.zip'), zipSync({ 'a.txt': strToU8('x') }))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('liancha verify', () => {
  it('answers 0 for a package as it was packed, and says what that shows', async () => {
    const { code, out, err } = await run('good.zip', '--expect', made.manifestHash)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('✓ 9 of the 9 files in the manifest are as it says')
    expect(out).toContain(made.manifestHash)
    expect(out).toContain('✓ The hash of the manifest is the one given with --expect.')
    expect(out).toContain('It does not show that the page was like this')
    expect(out).toMatch(/[^\n]\n$/)
  })

  it('says that without a hash a change of both is not noticed', async () => {
    const { code, out } = await run('good.zip', '--lang', 'zh-CN')
    expect(code).toBe(0)
    expect(out).toContain('没有和写下的哈希值比较')
    expect(out).toContain('公证')
  })

  it('answers 1 for another manifest, though every file is as it says', async () => {
    const { code, out } = await run('good.zip', '--expect', '0'.repeat(64))
    expect(code).toBe(1)
    expect(out).toContain('✗ The hash of the manifest is not the one given with --expect')
    expect(out).not.toContain('✓ The hash')
  })

  it('answers 1 for a file that was changed, and lets no name of a file write to the terminal', async () => {
    const { code, out } = await run('changed.zip')
    expect(code).toBe(1)
    expect(out).toContain('✗ its content is not what the manifest says: report.json')
    expect(out).toContain('✗ in the package, not in the manifest: [2J.txt')
    expect(out).toContain('  8 of the 9 files')
    expect(out).not.toContain('\u001b')
  })

  it('answers 3 where one cannot be read, and tells of the others', async () => {
    for (const odd of ['note.zip', 'other.zip', 'missing.zip', '.']) {
      const { code, out } = await run('changed.zip', odd, 'good.zip')
      expect(code, odd).toBe(3)
      expect(out).toContain('✓ 9 of the 9 files')
    }
    expect((await run('note.zip')).out).toContain('This is not a complete zip file.')
    expect((await run('missing.zip')).out).toContain('It cannot be read.')
  })

  it('answers in JSON, one package after another', async () => {
    const { code, out } = await run('good.zip', 'changed.zip', 'missing.zip', '--format', 'json')
    expect(code).toBe(3)
    expect(JSON.parse(out)).toEqual({
      schema: 'liancha.verify/1',
      version: expect.any(String),
      packages: [
        {
          path: 'good.zip',
          ok: true,
          manifestHash: 'not-compared',
          foundHash: made.manifestHash,
          manifest: made.manifest,
          matching: 9,
          problems: [],
        },
        expect.objectContaining({
          path: 'changed.zip',
          ok: false,
          problems: [
            { code: 'unsafe-path', path: '\u001b[2J.txt' },
            { code: 'changed', path: 'report.json' },
            { code: 'extra', path: '\u001b[2J.txt' },
          ],
        }),
        { path: 'missing.zip', ok: false, unreadable: expect.stringContaining('ENOENT') },
      ],
    })
  })

  it.each([
    [[], 'Nothing to verify. Give the .zip file of an evidence package.'],
    [['a.zip', 'b.zip', '--expect', '0'.repeat(64)], '--expect is the hash of one manifest: give one package with it.'],
    [['a.zip', '--expect', 'abc'], '--expect cannot be "abc". It takes: a SHA-256 hash, 64 hexadecimal digits.'],
    [['a.zip', '--expect'], '--expect needs a value, such as --expect 9f86d081….'],
    [['a.zip', '--format', 'ndjson'], '--format cannot be "ndjson". It takes: text, json.'],
    [['a.zip', '--out', 'x'], '--out does not go with verify.'],
    [['a.zip', '--fail-on-review'], '--fail-on-review does not go with verify.'],
  ])('answers 2 for %j', async (args, message) => {
    const { code, out, err } = await run(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  it('has words without a verdict on the page', () => {
    for (const lang of ['zh-CN', 'en'] as const)
      expect(JSON.stringify(wordsIn(lang).verify)).not.toMatch(/违法|违规|非法|侵权|伪造|illegal|unlawful|violat|forged/i)
  })
})
