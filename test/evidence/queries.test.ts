import { describe, expect, it } from 'vitest'
import { withoutQueries } from '../../lib/evidence/queries'
import { cutAddress } from '../../lib/report/address'
import { sampleRecord } from './sample-record'

describe('cutAddress', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['https://a.example/x?y=1#z', 'https://a.example/x'],
    ['https://a.example/x?', 'https://a.example/x'],
    ['https://me:pass@a.example:8443/x', 'https://a.example:8443/x'],
    ['https://me@x@a.example/', 'https://a.example/'],
    ['https://a.example/#/join?phone=1', 'https://a.example/#/join'],
    ['https://a.example/#!/join', 'https://a.example/#!/join'],
    ['https://a.example/#access_token=1', 'https://a.example/'],
    ['https://a.example/x;jsessionid=1F/y', 'https://a.example/x/y'],
    ['wss://u:p@a.example/s?k=1', 'wss://a.example/s'],
    ['data:text/html,<p>me', 'data:'],
    ['javascript:go("me")', 'javascript:'],
    ['about:srcdoc', 'about:srcdoc'],
    ['cdn.example/@scope/face.js', 'cdn.example/@scope/face.js'],
    ['', ''],
  ])('%s', (address, kept) => {
    expect(cutAddress(address).address).toBe(kept)
    expect(cutAddress(address).cut).toBe(address !== kept)
  })
})

describe('withoutQueries', () => {
  const original = sampleRecord()
  const { record, cut } = withoutQueries(original)
  const json = JSON.stringify([record.report, record.snapshot])

  it('cuts every address of report and snapshot, and the addresses in their texts', () => {
    expect(JSON.stringify([original.report, original.snapshot]).match(/s3cret-\w+/g)!.length).toBeGreaterThan(15)
    expect(json).not.toContain('s3cret')
    expect(record.report.url).toBe('https://join.example.cn/face?…')
    expect(record.report.surfaces[0]!.probe).toMatchObject({ after: { url: 'https://join.example.cn/bye#/gone?…' } })
    expect(record.snapshot.frames[0]!.controls[1]!.sendsTo).toBe('https://join.example.cn/send?…')
    expect(record.snapshot.documents[0]!.frame!.runs[1]!.text).toBe(
      '本公司将存储您的人脸信息至注销账号。详见 https://join.example.cn/more?…。',
    )
  })

  it('counts the addresses that lost something, each once', () => {
    const cutOnes = new Set(JSON.stringify([original.report, original.snapshot]).match(/https:[^"\s。]*s3cret[^"\s。]*/g))
    expect(cut).toBe(cutOnes.size)
  })

  it('leaves everything else as it was, and the record that it was given', () => {
    expect(original).toEqual(sampleRecord())
    expect(record.screenshots).toBe(original.screenshots)
    expect(record.report.surfaces[0]!.findings.length).toBe(original.report.surfaces[0]!.findings.length)
    expect(record.snapshot.frames[0]!.runs).toEqual(original.snapshot.frames[0]!.runs)
  })

  it('is done once: a second time changes nothing', () => {
    expect(withoutQueries(record)).toEqual({ record, cut: 0 })
  })

  it('keeps two addresses apart that differed in their query alone, and one address one', () => {
    const { snapshot } = sampleRecord()
    const named = ['https://a.example/doc?id=1', 'https://a.example/doc?id=2', 'https://a.example/doc?id=1', 'https://a.example/doc']
    const documents = named.map((url) => ({ title: '', url, status: 'login' as const }))
    const again = withoutQueries(sampleRecord({ snapshot: { ...snapshot, documents } }))
    expect(again.record.snapshot.documents.map(({ url }) => url)).toEqual([
      'https://a.example/doc?…',
      'https://a.example/doc?…2',
      'https://a.example/doc?…',
      'https://a.example/doc',
    ])
  })

  it.each([
    ['见 https://a.example/x?me=1。好', '见 https://a.example/x?…。好'],
    ['网址：www.a.example/x?me=1，', '网址：www.a.example/x?…，'],
    ['(see http://a.example/x?me=1).', '(see http://a.example/x?…).'],
    ['“https://me:1@a.example/x”', '“https://a.example/x”'],
    ['和/或？是/否?', '和/或？是/否?'],
    ['https://a.example/x', 'https://a.example/x'],
  ])('in words: %s', (text, kept) => {
    const cutRecord = withoutQueries(sampleRecord({ report: { ...sampleRecord().report, title: text } })).record
    expect(cutRecord.report.title).toBe(kept)
  })

  it('leaves an officer’s own words alone', () => {
    const { report } = sampleRecord()
    const [surface] = report.surfaces
    const opinion = { decision: 'open' as const, note: 'https://a.example/?kept=1' }
    const findings = surface!.findings.map((finding) => ({ ...finding, opinion }))
    const noted = withoutQueries(sampleRecord({ report: { ...report, surfaces: [{ ...surface!, findings }] } }))
    expect(noted.record.report.surfaces[0]!.findings[0]!.opinion).toEqual(opinion)
  })

  it('takes long texts that look like addresses and are none, and cuts what comes after', () => {
    const { report } = sampleRecord()
    for (const long of ['a.'.repeat(200_000), 'a'.repeat(400_000), `${'a.a/'.repeat(100_000)}?`, 'https://'.repeat(50_000)]) {
      const { record } = withoutQueries(sampleRecord({ report: { ...report, title: `/${long} https://a.example/x?me=1` } }))
      expect(record.report.title.endsWith(' https://a.example/x?…')).toBe(true)
    }
  })
})
