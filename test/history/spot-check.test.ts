// @vitest-environment happy-dom
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { createSpotChecks } from '../../entrypoints/background/spot-check'
import { createRecords } from '../../lib/history/record-database'
import {
  documentKey,
  LONGEST_LINE,
  lawAsOfSpotCheck,
  NO_SPOT_CHECK,
  parseSpotCheck,
  SPOT_CHECK_KEY,
  type SpotCheckState,
  spotCheckRecord,
} from '../../lib/history/spot-check'
import { memoryArea } from '../memory-area'
import { type PageOptions, reportOfPage, sample, snapshotOf, TAKEN_AT } from '../report/real-report'

const NOW = '2026-11-21T09:00:00.000Z'
const CASE: SpotCheckState = {
  on: true,
  caseNumber: '沪网〔2026〕7号',
  device: '办公电脑',
  region: '上海',
  date: '2026-03-01',
  notes: '上午',
}

const completed = (html = sample('sign-up/index.html'), options: PageOptions & { lawAsOf?: string } = {}) => ({
  report: reportOfPage(html, options),
  snapshot: snapshotOf(html, options),
})
const QUIET = '<p>今天有很多新鲜水果。</p>'

describe('the state of a spot check', () => {
  it('is read from anything stored', () => {
    expect(parseSpotCheck(CASE)).toEqual(CASE)
    for (const stored of [undefined, null, 5, 'on', [], { on: 'true', caseNumber: 7, date: {} }])
      expect(parseSpotCheck(stored)).toEqual(NO_SPOT_CHECK)
    expect(parseSpotCheck({ caseNumber: 'x'.repeat(9999) }).caseNumber.length).toBe(LONGEST_LINE)
  })
  it.each([
    ['2026-02-28', '2026-02-28'],
    ['2026-02-30', ''],
    ['2026-13-01', ''],
    ['26-1-1', ''],
    ['2026-01-01T00:00', ''],
  ])('takes %s as the day %s', (written, day) => {
    expect(parseSpotCheck({ on: true, date: written }).date).toBe(day)
  })
  it('fixes the day of the law only while it is on and names one', () => {
    expect([lawAsOfSpotCheck(CASE), lawAsOfSpotCheck({ ...CASE, on: false }), lawAsOfSpotCheck({ ...CASE, date: '' })]).toEqual([
      '2026-03-01',
      undefined,
      undefined,
    ])
  })
})

describe('the record of a spot check', () => {
  const at = { id: 'new', now: NOW }

  it('has what was noted, the page as it was judged, and no pictures', () => {
    const audit = completed(undefined, { lawAsOf: CASE.date })
    const { on: _, ...spotCheck } = CASE
    expect(spotCheckRecord(CASE, audit, at)).toEqual({
      schema: 'liancha.record/1',
      id: 'new',
      savedAt: NOW,
      report: audit.report,
      snapshot: audit.snapshot,
      screenshots: [],
      spotCheck,
    })
  })

  it('is none where the mode is off or nothing asks for a face', () => {
    expect(spotCheckRecord({ ...CASE, on: false }, completed(), at)).toBeUndefined()
    expect(spotCheckRecord(CASE, completed(QUIET), at)).toBeUndefined()
  })

  it('is judged by the law of its day, whatever day the audit took', () => {
    const early = { ...CASE, date: '2021-07-31' }
    const record = spotCheckRecord(early, completed(), at)!
    expect(record.report.lawAsOf).toBe('2021-07-31')
    expect(record.report.auditedAt).toBe(TAKEN_AT)
    expect(record.report.summary.violations).toBeLessThan(completed().report.summary.violations)
    expect(record.spotCheck?.date).toBe('2021-07-31')
    const today = spotCheckRecord({ ...CASE, date: '' }, completed(), at)!
    expect([today.report.lawAsOf, today.spotCheck?.date]).toEqual([TAKEN_AT.slice(0, 10), TAKEN_AT.slice(0, 10)])
  })

  it('takes the place of the one before, with what an officer had noted of each finding', () => {
    const before = spotCheckRecord(CASE, completed(), at)!
    const finding = before.report.surfaces[0]!.findings.find(({ outcome }) => outcome === 'violation')!
    finding.opinion = { decision: 'confirmed', note: '现场看过' }
    before.screenshots.push({ name: 'screen-1.png', takenAt: NOW, png: new Uint8Array([1]), width: 1, height: 1, marks: [], covered: 0 })
    const changed = sample('sign-up/index.html').replace(
      '</body>',
      '<div role="dialog"><p>我们将采集您的人脸用于支付。</p><button>同意</button></div></body>',
    )
    const record = spotCheckRecord({ ...CASE, notes: '后来改的' }, completed(changed), {
      id: 'other',
      now: '2026-11-22T09:00:00.000Z',
      before,
    })!
    expect(record).toMatchObject({ id: 'new', savedAt: NOW, screenshots: before.screenshots, spotCheck: { notes: '上午' } })
    const same = record.report.surfaces.flatMap(({ findings }) => findings).filter(({ opinion }) => opinion)
    expect(same.map(({ rule, opinion }) => [rule, opinion?.note])).toEqual([[finding.rule, '现场看过']])
  })

  it('is not written again where nothing changed but the moment', () => {
    const before = spotCheckRecord(CASE, completed(), at)!
    const again = completed(undefined, { takenAt: '2026-09-01T08:05:00.000Z' })
    expect(spotCheckRecord(CASE, again, { id: 'other', now: NOW, before })).toBeUndefined()
  })

  it('is one of its own in another case', () => {
    const before = spotCheckRecord(CASE, completed(), at)!
    const other = spotCheckRecord({ ...CASE, caseNumber: '8号' }, completed(), { id: 'other', now: NOW, before })
    expect(other).toMatchObject({ id: 'other', spotCheck: { caseNumber: '8号' } })
  })
})

describe('spot-check mode in the worker', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory()
  })
  const setUp = (state: unknown = CASE, session = memoryArea(), quota = 1e12) => {
    const local = memoryArea()
    local.values.set(SPOT_CHECK_KEY, state)
    const store = createRecords({ session, estimate: async () => ({ quota }) })
    const hidden = new Set<number>()
    const full: number[] = []
    const checks = createSpotChecks({
      local,
      session,
      records: () => store,
      isPrivate: async (tabId) => hidden.has(tabId),
      now: () => NOW,
      full: (tabId) => void full.push(tabId),
    })
    return { checks, store, local, session, hidden, full }
  }
  const tab = (document: number | undefined, ...page: Parameters<typeof completed>) => ({ document, ...completed(...page) })

  it('saves one record a document, and changes it as the audit goes on', async () => {
    const { checks, store } = setUp()
    const grown = sample('sign-up/index.html').replace('</title>', '（第二步）</title>')
    await Promise.all([checks.completed(7, tab(100)), checks.completed(7, tab(100)), checks.completed(7, tab(100, grown))])
    const list = await store.list()
    expect(list).toHaveLength(1)
    expect(list[0]?.title).toContain('（第二步）')
    expect(list[0]?.caseNumber).toBe(CASE.caseNumber)
  })

  it('saves another for another document, another tab and another address', async () => {
    const { checks, store } = setUp()
    await checks.completed(7, tab(100))
    await checks.completed(7, tab(101))
    await checks.completed(8, tab(100))
    await checks.completed(7, tab(101, undefined, { url: 'https://signup.example.cn/step-2?token=1' }))
    await checks.completed(7, tab(101, undefined, { url: 'https://signup.example.cn/step-2?token=2' }))
    expect(await store.list()).toHaveLength(4)
  })

  it('knows its records again after the worker was stopped', async () => {
    const first = setUp()
    await first.checks.completed(7, tab(100))
    const again = setUp(CASE, first.session)
    await again.checks.completed(7, tab(100, sample('sign-up/index.html').replace('</title>', '!</title>')))
    expect(await again.store.list()).toHaveLength(1)
  })

  it('makes no second record where the worker was stopped while it saved', async () => {
    const first = setUp()
    const { set } = first.session
    // Stopped as soon as it is told to note which record it is, or just after.
    for (const note of [() => undefined, set]) {
      first.session.set = async (values) => {
        await note(values)
        return new Promise(() => {})
      }
      void setUp(CASE, first.session).checks.completed(7, tab(100))
      await new Promise((resolve) => setTimeout(resolve, 20))
      first.session.set = set
      const again = setUp(CASE, first.session)
      await again.checks.completed(7, tab(100))
      expect(await again.store.list()).toHaveLength(1)
    }
  })

  it('keeps the record though the request is gone', async () => {
    const { checks, store } = setUp()
    await checks.completed(7, tab(100))
    await checks.completed(7, tab(100, QUIET))
    expect((await store.list())[0]?.violations).toBeGreaterThan(0)
  })

  it('saves nothing while it is off, and nothing of private windows', async () => {
    const off = setUp({ ...CASE, on: false })
    await off.checks.completed(7, tab(100))
    expect(await off.store.list()).toEqual([])
    const { checks, store, hidden, session } = setUp()
    hidden.add(7)
    await checks.completed(7, tab(100))
    expect(await store.list()).toEqual([])
    expect([...session.values.keys()]).toEqual([])
  })

  it('tells where there is no room', async () => {
    const { checks, store, full } = setUp(CASE, memoryArea(), 1000)
    await checks.completed(7, tab(100))
    expect(full).toEqual([7])
    expect(await store.list()).toEqual([])
  })

  it('tells audits the day of the law', async () => {
    expect(await setUp().checks.lawAsOf()).toBe('2026-03-01')
    expect(await setUp({}).checks.lawAsOf()).toBeUndefined()
  })

  it('knows a document by its beginning and its address without query', () => {
    expect(documentKey(5, 'https://a.example/x?y')).toBe(documentKey(5, 'https://a.example/x?z'))
    expect(documentKey(5, 'https://a.example/x')).not.toBe(documentKey(undefined, 'https://a.example/x'))
  })
})
