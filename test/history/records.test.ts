// @vitest-environment happy-dom
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AuditRecord, Screenshot } from '../../lib/evidence/record'
import { createRecords, DATABASE, MOST_BYTES, PRIVATE_MOST } from '../../lib/history/record-database'
import { newRecordId } from '../../lib/history/record-store'
import { bytesOf } from '../../lib/history/summary'
import { memoryArea } from '../memory-area'
import { recordOf, sample } from '../report/real-report'

const SIGN_UP = sample('sign-up/index.html')
const record = (more: Parameters<typeof recordOf>[1] = {}): AuditRecord => recordOf(SIGN_UP, more)
const screenshot = (bytes: number): Screenshot => ({
  name: 'screen-1.png',
  takenAt: '2026-09-01T08:00:00.000Z',
  png: Uint8Array.from({ length: bytes }, (_, at) => at % 251),
  width: 10,
  height: 10,
  marks: [],
  covered: 0,
})

let session = memoryArea()
const setUp = (quota?: number) => createRecords({ session, ...(quota === undefined ? {} : { estimate: async () => ({ quota }) }) })

/** Writes past the store, as another version of us would have. */
const write = async (table: 'records' | 'summaries', value: unknown): Promise<void> => {
  const database = await openDB(DATABASE)
  await database.put(table, value)
  database.close()
}

beforeEach(() => {
  // Each test has a disk of its own.
  globalThis.indexedDB = new IDBFactory()
  session = memoryArea()
})

describe('saved audits', () => {
  it('come back as they were saved, pictures and all', async () => {
    const saved = record({ screenshots: [screenshot(3000)] })
    const store = setUp()
    expect(await store.save(saved)).toBe('saved')
    expect(await store.get(saved.id)).toEqual(saved)
    expect(await setUp().get(saved.id)).toEqual(saved)
    expect(await store.get('nothing')).toBeUndefined()
  })

  it('are listed with what a list shows, the newest first, without their pictures', async () => {
    const store = setUp()
    const spotCheck = { caseNumber: '沪网〔2026〕7号', device: '', region: '', date: '2026-09-01', notes: '' }
    const old = record({ savedAt: '2026-09-01T08:00:00.000Z', spotCheck })
    const late = record({ savedAt: '2026-09-03T08:00:00.000Z', screenshots: [screenshot(500)], url: 'https://b.example.cn/x?q=1' })
    const between = record({ savedAt: '2026-09-02T08:00:00.000Z' })
    for (const one of [old, late, between]) await store.save(one)
    const list = await store.list()
    expect(list.map(({ id }) => id)).toEqual([late.id, between.id, old.id])
    expect(list[2]).toEqual({
      id: old.id,
      savedAt: old.savedAt,
      url: old.report.url,
      host: 'signup.example.cn',
      title: old.report.title,
      caseNumber: spotCheck.caseNumber,
      kind: 'dialog',
      violations: old.report.summary.violations,
      reviews: old.report.summary.reviews,
      bytes: bytesOf(old),
    })
    expect(list[0]?.bytes).toBe(bytesOf(late))
    expect(JSON.stringify(list).length).toBeLessThan(2000)
  })

  it('are replaced by their id', async () => {
    const store = setUp()
    const first = record()
    await store.save(first)
    await store.save({ ...first, report: { ...first.report, title: '改过的标题' } })
    expect((await store.list()).map(({ title }) => title)).toEqual(['改过的标题'])
    expect((await store.size()).bytes).toBe((await store.list())[0]?.bytes)
  })

  it('are deleted with all that is theirs', async () => {
    const store = setUp()
    const [one, two, three] = [record(), record(), record()]
    for (const each of [one, two, three]) await store.save(each)
    await store.remove([one.id, three.id, 'never there'])
    expect((await store.list()).map(({ id }) => id)).toEqual([two.id])
    expect(await store.get(one.id)).toBeUndefined()
    expect((await store.size()).bytes).toBe(bytesOf(two))
    await store.remove([])
    const database = await openDB(DATABASE)
    expect([await database.count('records'), await database.count('summaries')]).toEqual([1, 1])
    database.close()
  })
})

describe('the limit', () => {
  it('is ours, or a share of what the browser gives', async () => {
    expect(await setUp().size()).toEqual({ bytes: 0, limit: MOST_BYTES })
    expect((await setUp(1_000_000).size()).limit).toBe(600_000)
    expect((await setUp(100_000_000_000).size()).limit).toBe(MOST_BYTES)
    const untold = createRecords({ session, estimate: () => Promise.reject(new Error('not told')) })
    expect((await untold.size()).limit).toBe(MOST_BYTES)
  })

  it('keeps what would pass it out, and what was there as it was', async () => {
    const first = record()
    const room = bytesOf(first) + 1000
    const store = setUp(Math.ceil(room / 0.6))
    expect(await store.save(first)).toBe('saved')
    const second = record()
    expect(await store.save(second)).toBe('full')
    expect(await store.get(second.id)).toBeUndefined()
    expect((await store.list()).map(({ id }) => id)).toEqual([first.id])
    // A record takes its own place.
    expect(await store.save({ ...first, savedAt: '2026-09-05T08:00:00.000Z' })).toBe('saved')
    await store.remove([first.id])
    expect(await store.save(second)).toBe('saved')
  })

  it('counts pictures', async () => {
    expect(bytesOf(record({ screenshots: [screenshot(70_000)] })) - bytesOf(record())).toBe(70_000)
    const store = setUp(100_000)
    expect(await store.save(record({ screenshots: [screenshot(70_000)] }))).toBe('full')
  })
})

describe('audits of private windows', () => {
  const privately = (more: Parameters<typeof recordOf>[1] = {}) => record({ id: newRecordId(true), ...more })

  it('come back from the session, and stand in no list and no database', async () => {
    const store = setUp()
    const saved = privately({ screenshots: [screenshot(2000)] })
    expect(await store.save(saved)).toBe('saved')
    expect(await store.get(saved.id)).toEqual(saved)
    expect(await store.list()).toEqual([])
    expect((await store.size()).bytes).toBe(0)
    const database = await openDB(DATABASE)
    expect([await database.count('records'), await database.count('summaries')]).toEqual([0, 0])
    database.close()
    expect([...session.values.keys()]).toEqual([`record:${saved.id}`])
    // Session storage holds JSON alone.
    expect(JSON.parse(JSON.stringify(session.values.get(`record:${saved.id}`)))).toEqual(session.values.get(`record:${saved.id}`))
  })

  it('go with the session', async () => {
    const saved = privately()
    await setUp().save(saved)
    session = memoryArea()
    expect(await setUp().get(saved.id)).toBeUndefined()
  })

  it('keep to a bound of their own', async () => {
    const store = setUp()
    const first = privately({ screenshots: [screenshot(600_000)] })
    const second = privately({ screenshots: [screenshot(800_000)] })
    expect(await store.save(first)).toBe('saved')
    expect(await store.save(second)).toBe('full')
    expect(await store.save(first)).toBe('saved')
    await store.remove([first.id])
    expect(await store.get(first.id)).toBeUndefined()
    expect(await store.save(second)).toBe('saved')
    expect(JSON.stringify([...session.values.values()]).length).toBeLessThan(PRIVATE_MOST)
  })

  it('are told as full where the browser has no room', async () => {
    const tight = { ...session, set: () => Promise.reject(new Error('Session storage quota bytes exceeded. Values were not stored.')) }
    expect(await createRecords({ session: tight }).save(privately())).toBe('full')
    const broken = { ...session, set: () => Promise.reject(new Error('The disk is gone')) }
    await expect(createRecords({ session: broken }).save(privately())).rejects.toThrow('The disk is gone')
  })
})

describe('what cannot be read', () => {
  it('breaks no list and counts as nothing', async () => {
    const store = setUp()
    const good = record()
    await store.save(good)
    const [summary] = await store.list()
    const broken: unknown[] = [
      { id: 'a' },
      { ...summary, id: 'b', savedAt: 'soon' },
      { ...summary, id: 'c', bytes: 'many' },
      { ...summary, id: 'd', title: { html: '<b>' } },
      { ...summary, id: 'e', violations: Number.NaN },
    ]
    for (const value of broken) await write('summaries', value)
    expect((await store.list()).map(({ id }) => id)).toEqual([good.id])
    expect((await store.size()).bytes).toBe(bytesOf(good))
    expect(await store.save(record())).toBe('saved')
    await store.remove(['a', 'b'])
    expect(await store.list()).toHaveLength(2)
  })

  it('is no record: one of another version, or half of one', async () => {
    const store = setUp()
    const good = record()
    await store.save(good)
    await write('records', { ...good, id: 'other', schema: 'liancha.record/9' })
    await write('records', { id: 'half', schema: good.schema, savedAt: good.savedAt, report: {} })
    expect(await store.get('other')).toBeUndefined()
    expect(await store.get('half')).toBeUndefined()
    session.values.set('record:private-x', { schema: good.schema, id: 'private-x', screenshots: [{ png: 5 }] })
    expect(await store.get('private-x')).toBeUndefined()
    session.values.set('record:private-y', { ...good, id: 'private-y', screenshots: [{ png: '%%%' }] })
    expect(await store.get('private-y')).toBeUndefined()
  })

  it('does not stand in the way of a newer version that wants to open the database', async () => {
    const store = setUp()
    await store.save(record())
    const newer = await openDB(DATABASE, 9)
    expect(newer.version).toBe(9)
    newer.close()
    // This version cannot read it any more, and says so rather than hang.
    await expect(store.list()).rejects.toThrow()
  })
})
