import { describe, expect, it } from 'vitest'
import { LAWS, lawOf } from '../../lib/law/laws'
import { PROVISIONS, provisionOf } from '../../lib/law/provisions'

const HAN = /\p{Script=Han}/u

describe('laws', () => {
  it('are dated as the timeline dates them', () => {
    expect(Object.fromEntries(Object.values(LAWS).map(({ id, inForce }) => [id, inForce]))).toEqual({
      'children-rules': '2019-10-01',
      'civil-code': '2021-01-01',
      spc: '2021-08-01',
      pipl: '2021-11-01',
      'minors-regulation': '2024-01-01',
      'consumer-regulation': '2024-07-01',
      'data-regulation': '2025-01-01',
      measures: '2025-06-01',
    })
  })

  it('link to confirmed official addresses and no others', () => {
    expect(new Set(Object.values(LAWS).map(({ url }) => url))).toEqual(
      new Set([
        'https://www.court.gov.cn/fabu/xiangqing/315851.html',
        'https://www.cac.gov.cn/2025-03/21/c_1744174262156096.htm',
        'https://www.cac.gov.cn/2021-08/20/c_1631050028355286.htm',
        'https://www.gov.cn/zhengce/content/202409/content_6977766.htm',
        'https://flk.npc.gov.cn',
      ]),
    )
  })

  it('are marked for checking exactly where our copy is second-hand', () => {
    expect(Object.values(LAWS).flatMap(({ id, checkBeforeUse }) => (checkBeforeUse ? [id] : []))).toEqual(['spc'])
  })

  it.each(Object.entries(LAWS))('%s is filed under its own id and named in both languages', (key, law) => {
    expect(law.id).toBe(key)
    for (const name of Object.values(law.names['zh-CN'])) expect(name).toMatch(HAN)
    for (const name of Object.values(law.names.en)) expect(name).not.toMatch(HAN)
  })

  it('have short names that tell them apart', () => {
    for (const lang of ['zh-CN', 'en'] as const) {
      expect(new Set(Object.values(LAWS).map(({ names }) => names[lang].short)).size).toBe(Object.keys(LAWS).length)
    }
  })

  it('are found by id, and an unknown or inherited name is no law', () => {
    expect(lawOf('pipl')).toBe(LAWS.pipl)
    expect(lawOf('gdpr')).toBeUndefined()
    expect(lawOf('constructor')).toBeUndefined()
  })
})

describe('provisions', () => {
  const all = Object.entries(PROVISIONS).flatMap(([law, articles]) =>
    Object.entries(articles).map(([article, asks]) => ({ law, article, asks })),
  )

  it('hold each article that the rules cite or will soon cite', () => {
    const articles = (law: keyof typeof PROVISIONS) => new Set(Object.keys(PROVISIONS[law]).map((key) => key.match(/^\d+/)![0]))
    const needed = {
      pipl: [5, 6, 7, 13, 14, 15, 16, 17, 23, 28, 29, 30, 44, 47, 50],
      measures: [4, 5, 6, 7, 8, 10, 12, 14],
      'data-regulation': [21, 22, 23],
      'civil-code': [1034, 1035],
      'consumer-regulation': [23],
      'children-rules': [9, 10],
      'minors-regulation': [32],
    } as const
    for (const [law, numbers] of Object.entries(needed)) {
      for (const number of numbers) expect(articles(law as keyof typeof needed), `${law} ${number}`).toContain(String(number))
    }
    expect(Object.keys(PROVISIONS.spc)).toEqual(expect.arrayContaining(['2(2)', '2(3)', '4(1)', '4(2)', '4(3)', '10']))
  })

  it.each(all)('$law $article is well named and told in both languages', ({ law, article, asks }) => {
    expect(article).toMatch(/^\d+(¶\d+)?(\(\d+\))?$/)
    expect(asks['zh-CN']).toMatch(/\p{Script=Han}.*。$/u)
    expect(asks.en).toMatch(/^[A-Z][^\p{Script=Han}]*\.$/u)
    expect(provisionOf({ law, article })).toEqual({ law, article, asks })
  })

  it('state the exception of necessity in SPC 4(1) and PIPL 16, and none for bundling', () => {
    expect(PROVISIONS.spc['4(1)']['zh-CN']).toContain('所必需的除外')
    expect(PROVISIONS.pipl['16']['zh-CN']).toContain('所必需的除外')
    expect(PROVISIONS.spc['4(2)']['zh-CN']).not.toContain('必需')
    expect(PROVISIONS.spc['4(2)'].en).not.toMatch(/necessary/i)
  })

  it('state both limits of Measures 10: another way that reaches the aim, other state rules', () => {
    expect(PROVISIONS.measures['10']['zh-CN']).toMatch(/相同目的.*国家另有规定/)
    expect(PROVISIONS.measures['10'].en).toMatch(/same aim.*state rules/)
  })

  it('answer nothing for an article that we do not hold', () => {
    expect(provisionOf({ law: 'pipl', article: '99' })).toBeUndefined()
    expect(provisionOf({ law: 'gdpr', article: '9' })).toBeUndefined()
    expect(provisionOf({ law: 'pipl', article: 'toString' })).toBeUndefined()
  })
})
