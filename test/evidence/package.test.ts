import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { isSafePath } from '../../lib/evidence/manifest'
import { type EvidencePackage, packageName, packageOf, screenshotPaths } from '../../lib/evidence/package'
import { VERSION } from '../../lib/version'
import { sampleRecord } from './sample-record'
import { samplePackage, sampleSheet } from './zips'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

let made: EvidencePackage
let files: Record<string, Uint8Array>
const text = (path: string): string => strFromU8(files[path]!)

beforeAll(async () => {
  made = await samplePackage()
  files = unzipSync(made.zip)
})

describe('packageOf', () => {
  it('has every part of the record, README and manifest first', () => {
    expect(Object.keys(files)).toEqual([
      'README.txt',
      'manifest.json',
      'report.html',
      'report.json',
      'screenshots/screen-1.png',
      'page/frame-1.html',
      'agreements/1.html',
      'agreements/1.txt',
      'snapshot.json',
      'record.json',
    ])
    expect(Object.keys(files).filter((path) => !isSafePath(path))).toEqual([])
    expect(files['screenshots/screen-1.png']).toEqual(sampleRecord().screenshots[0]!.png)
    expect(text('agreements/1.txt')).toContain('本公司将存储您的人脸信息至注销账号。')
    expect(text('page/frame-1.html')).toContain('同意并继续')
    expect(JSON.parse(text('record.json'))).toMatchObject({
      id: sampleRecord().id,
      spotCheck: { caseNumber: '〔2026〕1 号' },
      screenshots: [{ path: 'screenshots/screen-1.png', covered: 2, marks: [{ rule: 'forced-consent' }] }],
    })
  })

  it('has a manifest of versions, times and every other file', () => {
    const { files: listed, ...about } = JSON.parse(text('manifest.json'))
    expect(about).toEqual({
      schema: 'liancha.evidence/1',
      tool: { name: 'liancha', version: VERSION, rules: VERSION, browser: 'Chrome 140' },
      packedWith: VERSION,
      address: 'https://join.example.cn/face?…',
      title: '注册 <b>',
      times: { takenAt: '2026-01-02T03:04:05.678Z', auditedAt: '2026-01-02T03:04:06.000Z', savedAt: '2026-01-02T03:05:00.000Z' },
      lawAsOf: '2026-01-02',
      queries: { kept: false, cut: 12 },
    })
    const others = Object.keys(files).filter((path) => path !== 'manifest.json')
    expect(listed).toEqual(others.sort().map((path) => ({ path, size: files[path]!.length, sha256: hashOf(files[path]!) })))
    expect(made.manifest).toEqual({ ...about, files: listed })
    expect(made.manifestHash).toBe(hashOf(files['manifest.json']!))
  })

  it('makes the sheet from the record as it is packed', () => {
    expect(text('report.html')).toBe(sampleSheet({ ...sampleRecord(), report: JSON.parse(text('report.json')) }))
    expect(text('report.html')).toContain('https://join.example.cn/face?…')
  })

  it('holds no query, user or place of an address anywhere, unless asked to', async () => {
    for (const path of Object.keys(files)) expect(text(path), path).not.toContain('s3cret')
    const whole = await samplePackage(sampleRecord(), true)
    expect(strFromU8(unzipSync(whole.zip)['report.json']!)).toContain('s3cret-top')
    expect(whole.manifest.queries).toEqual({ kept: true, cut: 0 })
    expect(whole.manifestHash).not.toBe(made.manifestHash)
  })

  it('says in both languages what hashes show, what they do not, and what is needed for more', () => {
    const readme = text('README.txt')
    for (const word of [
      '公证',
      '可信时间戳',
      '互联网法院',
      'trusted timestamp',
      'internet court',
      'liancha verify',
      '不能说明',
      'does not show',
    ])
      expect(readme).toContain(word)
    for (const path of Object.keys(files)) if (path !== 'README.txt') expect(readme).toContain(`- ${path}`)
    expect(readme).toContain('略去的网址有 12 个')
    expect(readme).not.toMatch(/违法|违规|非法|侵权|illegal|unlawful|violat/i)
  })

  it('is the same bytes for the same record, however it was put together, in any time zone', async () => {
    const zone = process.env.TZ
    try {
      for (const other of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env.TZ = other
        const { report, snapshot, screenshots, ...rest } = sampleRecord()
        const turned = { ...rest, screenshots, snapshot, report: Object.fromEntries(Object.entries(report).reverse()) as typeof report }
        expect(Buffer.compare((await samplePackage(turned)).zip, made.zip)).toBe(0)
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it('does not depend on the moment when it is packed, and takes any', async () => {
    for (const savedAt of ['', 'yesterday', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-07-01T23:59:59.000Z']) {
      const [one, other] = [await samplePackage(sampleRecord({ savedAt })), await samplePackage(sampleRecord({ savedAt }))]
      expect(Buffer.compare(one.zip, other.zip)).toBe(0)
      expect(one.manifest.times.savedAt).toBe(savedAt)
    }
  })

  it('has safe names whatever the page says', async () => {
    const record = sampleRecord()
    const title = '../../etc/passwd\u0000\r\n<b>CON'
    const screenshots = ['../up.png', 'a/b.png'].map((name) => ({ ...record.screenshots[0]!, name }))
    const snapshot = { ...record.snapshot, title, documents: record.snapshot.documents.map((one) => ({ ...one, title })) }
    const { manifest, zip } = await packageOf({
      record: { ...record, snapshot, screenshots, report: { ...record.report, title } },
      sheetHtml: () => '',
      lang: 'en',
    })
    expect(manifest.files.map(({ path }) => path).filter((path) => !isSafePath(path))).toEqual([])
    expect(manifest.files.map(({ path }) => path)).toContain('screenshots/screen-2.png')
    // A title is one line of the README.
    expect(strFromU8(unzipSync(zip)['README.txt']!)).toContain(
      '- agreements/1.txt: the text of an agreement as it was read (../../etc/passwd <b>CON)\n',
    )
  })

  it('takes a record with nothing in it', async () => {
    const { report, snapshot } = sampleRecord()
    const bare = sampleRecord({
      report: { ...report, surfaces: [] },
      snapshot: { ...snapshot, frames: [], documents: [] },
      screenshots: [],
    })
    const { spotCheck, ...without } = bare
    expect(spotCheck).toBeDefined()
    const { manifest } = await packageOf({ record: without, sheetHtml: async () => 'x', lang: 'zh-CN' })
    expect(manifest.files.map(({ path }) => path)).toEqual(['README.txt', 'record.json', 'report.html', 'report.json', 'snapshot.json'])
  })
})

describe('screenshotPaths', () => {
  it('keeps names that are safe and differ', () => {
    const paths = (...names: string[]) => screenshotPaths(names.map((name) => ({ name })))
    expect(paths('before.png', 'after.png')).toEqual(['screenshots/before.png', 'screenshots/after.png'])
    for (const odd of ['A.png', '..png', 'x/y.png', 'x.html', '', '屏.png'])
      expect(paths('a.png', odd)).toEqual(['screenshots/screen-1.png', 'screenshots/screen-2.png'])
  })
})

describe('packageName', () => {
  const named = (url: string, savedAt = '2026-01-02T03:05:00.000Z') => packageName({ report: { ...sampleRecord().report, url }, savedAt })

  it.each([
    ['https://www.example.cn/a?b', 'liancha-www.example.cn-2026-01-02.zip'],
    ['https://me@Example.cn:8443/', 'liancha-example.cn-2026-01-02.zip'],
    ['https://../../x', 'liancha-page-2026-01-02.zip'],
    ['file:///C:/Users/me/a.html', 'liancha-page-2026-01-02.zip'],
    ['https://[::1]/', 'liancha-page-2026-01-02.zip'],
  ])('%s', (url, name) => expect(named(url)).toBe(name))

  it('has no day where none is known', () => expect(named('https://a.cn/', '../x')).toBe('liancha-a.cn.zip'))
})
