import { describe, expect, it } from 'vitest'
import type { AuditRecord } from '../../../lib/evidence/record'
import type { RecordStore } from '../../../lib/history/record-store'
import type { Report } from '../../../lib/report/schema'
import { createStore } from '../../../lib/tabs/store'
import { savedSource, tabSource } from '../../../lib/ui/report/report-source'
import { memoryArea } from '../../memory-area'
import { sampleFinding, sampleReport, sampleSurface } from '../../report/sample-report'

const opinionIn = (report: Report | undefined) => report?.surfaces[0]?.findings[0]?.opinion
const reportIn = (found: Awaited<ReturnType<ReturnType<typeof tabSource>['find']>>): Report | undefined =>
  found.state === 'found' ? found.report : undefined

describe('the report of a tab', () => {
  const begin = async () => {
    const store = createStore(memoryArea())
    await store.put(7, { phase: 'complete', url: 'https://a.example.cn/', run: '1', report: sampleReport() })
    return { store, source: tabSource(store, 7) }
  }

  it('is what the worker stored, or nothing', async () => {
    const { store, source } = await begin()
    expect(await source.find()).toEqual({ state: 'found', phase: 'complete', report: sampleReport() })
    expect(await tabSource(store, 8).find()).toEqual({ state: 'nothing' })
    expect(source.remove).toBeUndefined()
  })

  it('keeps an opinion, and carries it on to another look at the same page, whatever id the request has there', async () => {
    const { store, source } = await begin()
    expect(await source.opine('s1', 'bundled-consent', { decision: 'confirmed', note: '已核对' })).toBe(true)
    expect(opinionIn(reportIn(await source.find()))).toEqual({ decision: 'confirmed', note: '已核对' })
    await store.put(7, {
      phase: 'complete',
      url: 'https://a.example.cn/',
      run: '2',
      report: sampleReport({ surfaces: [sampleSurface({ id: 's9' })] }),
    })
    expect(opinionIn((await store.get(7))?.report)).toEqual({ decision: 'confirmed', note: '已核对' })
  })

  it('forgets it where something else was found, and takes it back where nothing is held any more', async () => {
    const { store, source } = await begin()
    await source.opine('s1', 'bundled-consent', { decision: 'rejected', note: '' })
    const other = sampleReport({
      surfaces: [sampleSurface({ findings: [sampleFinding({ reason: 'covers-unclear', outcome: 'review' })] })],
    })
    await store.put(7, { phase: 'complete', url: 'https://a.example.cn/', run: '2', report: other })
    expect(opinionIn((await store.get(7))?.report)).toBeUndefined()
    // Even where a stored report carries it already.
    await store.put(7, {
      phase: 'complete',
      url: '',
      run: '3',
      report: sampleReport({ surfaces: [sampleSurface({ findings: [sampleFinding({ opinion: { decision: 'rejected', note: 'x' } })] })] }),
    })
    await source.opine('s1', 'bundled-consent', { decision: 'open', note: '' })
    expect(opinionIn((await store.get(7))?.report)).toBeUndefined()
  })

  it('keeps opinions given at the same moment, and drops them with the tab', async () => {
    const area = memoryArea()
    const store = createStore(area)
    const findings = [sampleFinding(), sampleFinding({ rule: 'forced-consent', reason: 'service-denied' })]
    await store.put(7, { phase: 'complete', url: '', run: '1', report: sampleReport({ surfaces: [sampleSurface({ findings })] }) })
    const source = tabSource(store, 7)
    await Promise.all([
      source.opine('s1', 'bundled-consent', { decision: 'confirmed', note: '' }),
      source.opine('s1', 'forced-consent', { decision: 'rejected', note: '' }),
    ])
    const kept = (await store.get(7))?.report?.surfaces[0]?.findings.map(({ opinion }) => opinion?.decision)
    expect(kept).toEqual(['confirmed', 'rejected'])
    await store.remove(7)
    expect([...area.values.keys()].filter((key) => key.endsWith(':7'))).toEqual([])
  })

  it('holds no opinion of what is not there', async () => {
    const { source } = await begin()
    expect(await source.opine('s1', 'no-refusal', { decision: 'confirmed', note: '' })).toBe(false)
    expect(await source.opine('gone', 'bundled-consent', { decision: 'confirmed', note: '' })).toBe(false)
  })
})

describe('a saved report', () => {
  const record = (): AuditRecord => ({
    schema: 'liancha.record/1',
    id: 'a',
    savedAt: '2026-11-21T16:00:00.000Z',
    report: sampleReport(),
    snapshot: {
      schema: 'liancha.snapshot/1',
      url: '',
      title: '',
      lang: '',
      takenAt: '',
      layout: false,
      frames: [],
      documents: [],
      limits: [],
    },
    screenshots: [],
  })
  const storeOf = (kept: Map<string, AuditRecord>, full = false): Pick<RecordStore, 'get' | 'save' | 'remove'> => ({
    get: async (id) => kept.get(id),
    save: async (one) => {
      if (full) return 'full'
      kept.set(one.id, one)
      return 'saved'
    },
    remove: async (ids) => {
      for (const id of ids) kept.delete(id)
    },
  })

  it('keeps opinions in the record, says so where there is no room, and is deleted', async () => {
    const kept = new Map([['a', record()]])
    const source = savedSource(storeOf(kept) as RecordStore, 'a')
    expect(await source.opine('s1', 'bundled-consent', { decision: 'confirmed', note: '见附件' })).toBe(true)
    expect(opinionIn(kept.get('a')?.report)).toEqual({ decision: 'confirmed', note: '见附件' })
    const full = savedSource(storeOf(kept, true) as RecordStore, 'a')
    expect(await full.opine('s1', 'bundled-consent', { decision: 'rejected', note: '' })).toBe(false)
    await source.remove?.()
    expect(kept.size).toBe(0)
    expect(await source.find()).toEqual({ state: 'not-saved' })
    expect(await source.opine('s1', 'bundled-consent', { decision: 'confirmed', note: '' })).toBe(false)
  })
})
