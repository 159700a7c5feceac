import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../lib/evidence/hash'
import type { EvidencePackage } from '../../lib/evidence/package'
import { isUnreadable, type Verification, verifyPackage } from '../../lib/evidence/verify'
import { joined, rezipped, samplePackage } from './zips'

let made: EvidencePackage
beforeAll(async () => {
  made = await samplePackage()
})

const problemsOf = async (zip: Uint8Array, expect?: string): Promise<Verification['problems']> =>
  (await verifyPackage(zip, expect)).problems

/** The manifest made to fit the files as they are: what somebody does who covers a change up. */
async function refit(zip: Uint8Array): Promise<Uint8Array> {
  const files = unzipSync(zip)
  const manifest = JSON.parse(strFromU8(files['manifest.json']!))
  manifest.files = await Promise.all(
    Object.keys(files)
      .filter((path) => path !== 'manifest.json')
      .map(async (path) => ({ path, size: files[path]!.length, sha256: await sha256(files[path]!) })),
  )
  return rezipped(zip, (all) => {
    all['manifest.json'] = strToU8(JSON.stringify(manifest))
  })
}

describe('verifyPackage', () => {
  it('finds a package as it was packed', async () => {
    expect(await verifyPackage(made.zip, made.manifestHash)).toEqual({
      ok: true,
      manifestHash: 'as-expected',
      foundHash: made.manifestHash,
      manifest: made.manifest,
      matching: 9,
      problems: [],
    })
    expect(await verifyPackage(made.zip)).toMatchObject({ ok: true, manifestHash: 'not-compared' })
  })

  it('takes the hash as people copy it', async () => {
    const grouped = made.manifestHash.toUpperCase().replace(/(.{8})/g, '$1 ')
    for (const given of [grouped, `sha256:${made.manifestHash}\n`, `SHA-256: ${grouped}`])
      expect(await verifyPackage(made.zip, given)).toMatchObject({ ok: true, manifestHash: 'as-expected' })
    for (const given of ['', 'abc', `${made.manifestHash}0`])
      expect(await verifyPackage(made.zip, given)).toMatchObject({
        ok: false,
        manifestHash: 'not-as-expected',
        problems: [{ code: 'no-hash' }],
      })
  })

  it('finds it as it was packed where another program zipped it again', async () => {
    expect(await verifyPackage(rezipped(made.zip), made.manifestHash)).toMatchObject({ ok: true })
  })

  it('finds a file that was changed, in length or not', async () => {
    const same = rezipped(made.zip, (files) => {
      files['report.json'] = strToU8(strFromU8(files['report.json']!).replace('Chrome 140', 'Chrome 141'))
    })
    expect(await problemsOf(same)).toEqual([{ code: 'changed', path: 'report.json' }])
    const longer = rezipped(made.zip, (files) => {
      files['agreements/1.txt'] = strToU8(`${strFromU8(files['agreements/1.txt']!)}!`)
    })
    const { size } = made.manifest.files.find(({ path }) => path === 'agreements/1.txt')!
    expect(await problemsOf(longer, made.manifestHash)).toEqual([{ code: 'size', path: 'agreements/1.txt', listed: size, found: size + 1 }])
  })

  it('finds a file and the manifest changed together by the hash that was written down, and only by it', async () => {
    const forged = await refit(
      rezipped(made.zip, (files) => {
        files['agreements/1.txt'] = strToU8('别的内容')
      }),
    )
    expect(await verifyPackage(forged)).toMatchObject({ ok: true, manifestHash: 'not-compared' })
    const found = await verifyPackage(forged, made.manifestHash)
    expect(found).toMatchObject({ ok: false, manifestHash: 'not-as-expected', problems: [{ code: 'manifest-not-as-expected' }] })
    expect(isUnreadable(found)).toBe(false)
  })

  it('finds files that are missing and files that came in', async () => {
    const other = rezipped(made.zip, (files) => {
      delete files['report.html']
      files['extra.txt'] = strToU8('x')
    })
    expect(await problemsOf(other, made.manifestHash)).toEqual([
      { code: 'missing', path: 'report.html' },
      { code: 'extra', path: 'extra.txt' },
    ])
  })

  it('finds a path that stands twice, whichever of the two a program would unpack', async () => {
    const second = zipSync({ 'report.html': strToU8('other') })
    expect(await problemsOf(joined(made.zip, second))).toContainEqual({ code: 'duplicate', path: 'report.html' })
    expect(await problemsOf(joined(second, made.zip))).toContainEqual({ code: 'duplicate', path: 'report.html' })
  })

  it.each(['../evil.txt', '/etc/x', 'a/../b', 'C:/x', 'a\\b', 'a//b', './a', '.hidden', 'x.', 'a\u0000b', '报告.txt'])(
    'finds the unsafe path %j',
    async (path) => {
      const other = rezipped(made.zip, (files) => {
        files[path] = strToU8('x')
      })
      expect(await problemsOf(other)).toContainEqual({ code: 'unsafe-path', path })
    },
  )

  it('passes over the folders that some programs list', async () => {
    const withFolder = rezipped(made.zip, (files) => {
      files['page/'] = new Uint8Array()
    })
    expect(await problemsOf(withFolder)).toEqual([])
  })

  it('finds another name before the content than in the list, and bytes that no list names', async () => {
    const renamed = made.zip.slice()
    renamed.set(strToU8('ReadMe'), 30)
    expect(await problemsOf(renamed)).toEqual([{ code: 'told-twice', path: 'README.txt' }])
    const inside = joined(zipSync({ 'hidden.txt': strToU8('x') }), made.zip)
    const view = new DataView(inside.buffer)
    // The list begins after its first entry.
    const end = inside.length - 22
    const first = 46 + 'hidden.txt'.length
    for (const count of [end + 8, end + 10]) view.setUint16(count, view.getUint16(count, true) - 1, true)
    view.setUint32(end + 12, view.getUint32(end + 12, true) - first, true)
    view.setUint32(end + 16, view.getUint32(end + 16, true) + first, true)
    expect(await problemsOf(inside)).toEqual([{ code: 'hidden-bytes' }])
  })

  it.each([
    ['nothing', new Uint8Array(), 'not-a-zip'],
    ['a text', strToU8('hello'), 'not-a-zip'],
    ['a zip without a manifest', zipSync({ 'a.txt': strToU8('x') }), 'not-a-package'],
    ['an empty zip', zipSync({}), 'not-a-package'],
    ['another manifest', zipSync({ 'manifest.json': strToU8('{"manifest_version":3}') }), 'manifest-unreadable'],
    ['a manifest that is no JSON', zipSync({ 'manifest.json': strToU8('{') }), 'manifest-unreadable'],
  ])('says what %s is', async (_, zip, code) => {
    const found = await verifyPackage(zip)
    expect(found.problems).toEqual([{ code }])
    expect(found.ok).toBe(false)
    expect(isUnreadable(found)).toBe(true)
  })

  it('says of a manifest that cannot be read any more that it is not the expected one', async () => {
    const broken = rezipped(made.zip, (files) => {
      files['manifest.json'] = strToU8('{')
    })
    const found = await verifyPackage(broken, made.manifestHash)
    expect(found.problems).toEqual([{ code: 'manifest-not-as-expected' }, { code: 'manifest-unreadable' }])
    expect(isUnreadable(found)).toBe(false)
  })

  it.each([
    ['itself', [{ path: 'manifest.json', size: 1, sha256: '0'.repeat(64) }]],
    ['a file twice', ['a.txt', 'A.txt'].map((path) => ({ path, size: 1, sha256: '0'.repeat(64) }))],
    ['a path that leads out', [{ path: '../a.txt', size: 1, sha256: '0'.repeat(64) }]],
    ['a hash that is none', [{ path: 'a.txt', size: 1, sha256: 'x' }]],
  ])('does not take a manifest that lists %s', async (_, listed) => {
    const zip = zipSync({ 'manifest.json': strToU8(JSON.stringify({ ...made.manifest, files: listed })) })
    expect(await problemsOf(zip)).toEqual([{ code: 'manifest-unreadable' }])
  })

  it('does not unpack what is larger than a package can be, or than it says', async () => {
    const bomb = zipSync({ 'a.bin': new Uint8Array(30_000_000), 'manifest.json': strToU8(JSON.stringify(made.manifest)) })
    const view = new DataView(bomb.buffer)
    const listAt = view.getUint32(bomb.length - 22 + 16, true)
    view.setUint32(listAt + 24, 0xffff_ffff, true)
    expect(await problemsOf(bomb)).toEqual([{ code: 'too-large' }])
    const listed = { ...made.manifest, files: [{ path: 'a.bin', size: 5, sha256: await sha256(new Uint8Array(5)) }] }
    const lying = zipSync({ 'a.bin': new Uint8Array(30_000_000), 'manifest.json': strToU8(JSON.stringify(listed)) })
    const lie = new DataView(lying.buffer)
    lie.setUint32(lie.getUint32(lying.length - 22 + 16, true) + 24, 5, true)
    expect(await problemsOf(lying)).toEqual([
      { code: 'told-twice', path: 'a.bin' },
      { code: 'damaged', path: 'a.bin' },
    ])
    const many = zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.txt`, new Uint8Array()])))
    expect(await problemsOf(many)).toEqual([{ code: 'too-large' }])
  })

  it('says that an encrypted zip, or one packed in another way, is not read here', async () => {
    for (const [field, value] of [
      [8, 1],
      [10, 12],
    ] as const) {
      const odd = made.zip.slice()
      const view = new DataView(odd.buffer)
      view.setUint16(view.getUint32(odd.length - 22 + 16, true) + field, value, true)
      expect(await problemsOf(odd)).toEqual([{ code: 'unsupported' }])
    }
  })

  it('notices any byte that is changed, or the content is what it was', async () => {
    const original = unzipSync(made.zip)
    await fc.assert(
      fc.asyncProperty(fc.nat(made.zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const zip = made.zip.slice()
        zip[at] = zip[at]! ^ by
        const { ok } = await verifyPackage(zip, made.manifestHash)
        if (ok) expect(unzipSync(zip)).toEqual(original)
        // A changed byte is noticed by the checksums even where nothing was written down.
        expect((await verifyPackage(zip)).ok).toBe(ok)
      }),
      { numRuns: 400 },
    )
  })

  it('answers for a zip that is cut off anywhere, and for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(made.zip.length - 1), async (length) => {
        expect((await verifyPackage(made.zip.slice(0, length), made.manifestHash)).ok).toBe(false)
      }),
      { numRuns: 100 },
    )
    const end = strToU8('PK\u0005\u0006', true)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.uint8Array({ minLength: 18, maxLength: 18 }), async (before, fields) => {
        fields.set([0, 0], 16)
        expect((await verifyPackage(Uint8Array.from([...before, ...end, ...fields]))).ok).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
