// @vitest-environment happy-dom
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { AuditRecord } from '../../lib/evidence/record'
import { exportRecords, type MakePackage, withoutQueries } from '../../lib/history/export'
import { reportSchema } from '../../lib/report/schema'
import { recordOf, sample } from '../report/real-report'

const record = (id: string): AuditRecord => ({
  ...recordOf(sample('sign-up/index.html'), { url: 'https://signup.example.cn/join?phone=13800000000' }),
  id,
})
const day = '2026-11-21'
const make: MakePackage = async ({ id }, lang) => ({ name: 'signup.example.cn.zip', bytes: new TextEncoder().encode(`${id} ${lang}`) })
const text = (bytes: unknown): string => new TextDecoder().decode(bytes as Uint8Array)

describe('an export of saved audits', () => {
  it('as JSON is reports of the published form, without queries anywhere', async () => {
    const { name, content } = await exportRecords('json', [record('a'), record('b')], { lang: 'zh-CN', day })
    expect(name).toBe('liancha-2026-11-21.json')
    const reports = JSON.parse(String(content)) as unknown[]
    expect(reports.map((report) => reportSchema.safeParse(report).success)).toEqual([true, true])
    expect(content).not.toContain('13800000000')
  })

  it('cuts addresses and nothing else', () => {
    const { report } = record('a')
    const cut = withoutQueries(report)
    expect(report.url).toContain('?')
    const address = (one: typeof report) => JSON.parse(JSON.stringify(one).replaceAll('?phone=13800000000', ''))
    expect(cut).toEqual(address(report))
  })

  it('as a table has the case number of each', async () => {
    const spotCheck = { caseNumber: '7号', device: '', region: '', date: day, notes: '' }
    const { name, type, content } = await exportRecords('csv', [{ ...record('a'), spotCheck }, record('b')], { lang: 'en', day })
    expect([name, type]).toEqual(['liancha-2026-11-21.csv', 'text/csv;charset=utf-8'])
    const ends = String(content)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(',').at(-1))
    expect(new Set(ends)).toEqual(new Set(['Case number', '7号', '']))
  })

  it('of one package is that package, of several an archive of them with names that differ', async () => {
    const one = await exportRecords('zip', [record('a')], { lang: 'en', day, make })
    expect([one.name, text(one.content)]).toEqual(['signup.example.cn.zip', 'a en'])
    const several = await exportRecords('zip', [record('a'), record('b'), record('c')], { lang: 'en', day, make })
    expect(several.name).toBe('liancha-2026-11-21.zip')
    const files = unzipSync(several.content as Uint8Array)
    expect(Object.entries(files).map(([name, bytes]) => [name, text(bytes)])).toEqual([
      ['signup.example.cn.zip', 'a en'],
      ['signup.example.cn-2.zip', 'b en'],
      ['signup.example.cn-3.zip', 'c en'],
    ])
  })

  it('does not hide that a package could not be made', async () => {
    await expect(exportRecords('zip', [record('a')], { lang: 'en', day })).rejects.toThrow()
    const broken: MakePackage = () => Promise.reject(new Error('no room'))
    await expect(exportRecords('zip', [record('a')], { lang: 'en', day, make: broken })).rejects.toThrow('no room')
  })
})
