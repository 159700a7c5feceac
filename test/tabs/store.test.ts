import { describe, expect, it } from 'vitest'
import type { PageSnapshot } from '../../lib/page/snapshot'
import type { Report, SurfaceReport } from '../../lib/report/schema'
import { auditKey, createStore, TAB_BOUND, type TabAudit, TOTAL_BOUND } from '../../lib/tabs/store'
import { memoryArea } from '../memory-area'
import { sampleReport, sampleSurface } from '../report/sample-report'

const surface = (id: string, quote: string, primary = false): SurfaceReport => sampleSurface({ id, quote, primary, findings: [] })
const report = (surfaces: SurfaceReport[]): Report => sampleReport({ surfaces })

const audit = (over: Partial<TabAudit> = {}): TabAudit => ({ phase: 'complete', url: 'https://signup.example.cn/', run: 'one', ...over })

const snapshot = (text: string): PageSnapshot => ({
  schema: 'liancha.snapshot/1',
  url: 'https://signup.example.cn/',
  title: text,
  lang: 'zh-CN',
  takenAt: '2026-11-21T08:00:00Z',
  layout: true,
  frames: [],
  documents: [],
  limits: [],
})

describe('the tabs’ audits in session storage', () => {
  it('gives back what was stored, and nothing of other tabs', async () => {
    const store = createStore(memoryArea())
    await store.put(7, audit())
    expect(await store.get(7)).toEqual(audit())
    expect(await store.get(8)).toBeUndefined()
    expect(await store.tabs()).toEqual([7])
  })

  it('keeps a snapshot only while the audit is provisional', async () => {
    const store = createStore(memoryArea())
    await store.put(7, audit({ phase: 'provisional' }), snapshot('page'))
    expect(await store.snapshot(7)).toEqual(snapshot('page'))
    await store.put(7, audit())
    expect(await store.snapshot(7)).toBeUndefined()
  })

  it('forgets a tab whole', async () => {
    const area = memoryArea()
    const store = createStore(area)
    await store.put(7, audit({ phase: 'provisional' }), snapshot('page'))
    await store.remove(7)
    expect(await store.get(7)).toBeUndefined()
    expect(await store.snapshot(7)).toBeUndefined()
    expect(await store.tabs()).toEqual([])
  })

  it('does not keep a snapshot that would take a tab over its bound, counted in bytes', async () => {
    const store = createStore(memoryArea())
    // Three bytes a character: under the bound as characters, over it as bytes.
    const large = '脸'.repeat(TAB_BOUND / 2)
    await store.put(7, audit({ phase: 'provisional', report: report([]) }), snapshot(large))
    expect((await store.get(7))?.phase).toBe('provisional')
    expect(await store.snapshot(7)).toBeUndefined()
  })

  it('cuts a report that is over the bound, keeps the primary surface and says so', async () => {
    const area = memoryArea()
    const store = createStore(area)
    const long = '脸'.repeat(TAB_BOUND / 9)
    await store.put(7, audit({ report: report([surface('a', long), surface('b', long), surface('c', long), surface('d', '短', true)]) }))
    const kept = (await store.get(7))?.report
    expect(kept?.surfaces.map(({ id }) => id)).toEqual(['d', 'a', 'b'])
    expect(kept?.limits).toContainEqual({ code: 'storage-cut', params: {} })
    expect(new TextEncoder().encode(JSON.stringify(area.values.get(auditKey(7)))).length).toBeLessThanOrEqual(TAB_BOUND)
  })

  it('drops the tabs that were written longest ago when all together are over the bound', async () => {
    const store = createStore(memoryArea())
    const almost = 'x'.repeat(TAB_BOUND - 2000)
    const fits = Math.floor(TOTAL_BOUND / TAB_BOUND)
    for (let tab = 1; tab <= fits; tab += 1) await store.put(tab, audit({ report: report([surface('a', almost, true)]) }))
    await store.put(1, audit({ report: report([surface('a', almost, true)]), run: 'again' }))
    await store.put(99, audit({ report: report([surface('a', almost, true)]) }))
    expect(await store.get(2)).toBeUndefined()
    expect((await store.get(1))?.run).toBe('again')
    expect((await store.get(99))?.report?.surfaces).toHaveLength(1)
  })

  it('loses no tab when many are written at once', async () => {
    const store = createStore(memoryArea())
    await Promise.all([1, 2, 3, 4, 5].map((tab) => store.put(tab, audit())))
    expect((await store.tabs()).sort()).toEqual([1, 2, 3, 4, 5])
  })
})
