import { describe, expect, it } from 'vitest'
import { type Filter, filtered, localDay, NO_FILTER, sitesOf } from '../../lib/history/filter'
import type { RecordSummary } from '../../lib/history/record-store'

const one = (id: string, more: Partial<RecordSummary>): RecordSummary => ({
  id,
  savedAt: '2026-11-10T12:00:00.000Z',
  url: `https://${more.host ?? 'a.example'}/`,
  host: 'a.example',
  title: '注册会员',
  caseNumber: '',
  kind: 'dialog',
  violations: 1,
  reviews: 1,
  bytes: 1,
  ...more,
})
const ALL = [
  one('shop', { host: 'shop.example', title: 'ＶＩＰ 注册', savedAt: '2026-11-01T12:00:00.000Z', violations: 3 }),
  one('bank', {
    host: 'bank.example',
    title: '重置密码',
    caseNumber: '沪网〔2026〕7号',
    savedAt: '2026-11-02T23:30:00.000Z',
    violations: 0,
    reviews: 5,
  }),
  one('file', { host: '', url: 'file:///sample.html', title: '', savedAt: '2026-11-03T12:00:00.000Z', violations: 3, reviews: 2 }),
]
const utcDay = (moment: string): string => moment.slice(0, 10)
const idsOf = (filter: Partial<Filter>, dayOf = utcDay): string[] => filtered(ALL, { ...NO_FILTER, ...filter }, dayOf).map(({ id }) => id)

describe('a filter of saved audits', () => {
  it.each<[string, Partial<Filter>, string[]]>([
    ['nothing', {}, ['file', 'bank', 'shop']],
    ['a word of the title', { search: '密码' }, ['bank']],
    ['a word of any width and case', { search: 'vip' }, ['shop']],
    ['a word of the address', { search: 'SAMPLE.html' }, ['file']],
    ['a case number', { search: '〔2026〕7' }, ['bank']],
    ['several words, in any order', { search: ' 注册  vip ' }, ['shop']],
    ['several words of which one is missing', { search: '注册 密码' }, []],
    ['a site', { site: 'bank.example' }, ['bank']],
    ['a first day', { from: '2026-11-02' }, ['file', 'bank']],
    ['a last day', { to: '2026-11-02' }, ['bank', 'shop']],
    ['one day', { from: '2026-11-02', to: '2026-11-02' }, ['bank']],
    ['days the wrong way round', { from: '2026-11-03', to: '2026-11-01' }, []],
    ['the oldest first', { sort: 'oldest' }, ['shop', 'bank', 'file']],
    ['most to note first', { sort: 'findings' }, ['file', 'shop', 'bank']],
    ['sites by name', { sort: 'site' }, ['file', 'bank', 'shop']],
  ])('of %s', (_, filter, ids) => {
    expect(idsOf(filter)).toEqual(ids)
  })
  it('takes days where the person stands', () => {
    const inShanghai = (moment: string): string => utcDay(new Date(Date.parse(moment) + 8 * 3_600_000).toISOString())
    expect(idsOf({ from: '2026-11-03' }, inShanghai)).toEqual(['file', 'bank'])
  })
  it('changes nothing of the list', () => {
    const before = ALL.map(({ id }) => id)
    idsOf({ sort: 'site' })
    expect(ALL.map(({ id }) => id)).toEqual(before)
  })
})

it('counts saved audits by site', () => {
  expect(sitesOf([...ALL, one('more', { host: 'bank.example' })])).toEqual([
    ['bank.example', 2],
    ['shop.example', 1],
  ])
})

it('tells the local day of a moment', () => {
  const noon = new Date(2026, 2, 5, 12)
  expect(localDay(noon.toISOString())).toBe('2026-03-05')
})
