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
      accessibility: '2023-09-01',
      'minors-regulation': '2024-01-01',
      'cross-border-rules': '2024-03-22',
      'consumer-regulation': '2024-07-01',
      'data-regulation': '2025-01-01',
      'video-regulation': '2025-04-01',
      measures: '2025-06-01',
    })
  })

  it('link to confirmed official addresses and no others', () => {
    expect(new Set(Object.values(LAWS).flatMap(({ url }) => url ?? []))).toEqual(
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
    expect(Object.values(LAWS).flatMap(({ id, checkBeforeUse }) => (checkBeforeUse ? [id] : []))).toEqual(['spc', 'cross-border-rules'])
  })

  it('are named without a link where no official address is confirmed', () => {
    expect(Object.values(LAWS).flatMap(({ id, url }) => (url ? [] : [id]))).toEqual(['cross-border-rules'])
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

  it('hold each article that Table A hangs on a rule of ours', () => {
    const articles = (law: keyof typeof PROVISIONS) => new Set(Object.keys(PROVISIONS[law]).map((key) => key.match(/^\d+/)![0]))
    const needed = {
      pipl: [5, 6, 7, 13, 14, 15, 16, 17, 19, 21, 23, 26, 28, 29, 30, 31, 38, 39, 44, 47, 48, 50, 51, 55, 56, 57, 65, 69, 70],
      measures: [2, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 17, 19],
      'data-regulation': [9, 12, 21, 22, 23, 35, 62],
      'civil-code': [496, 497, 997, 1034, 1035, 1038],
      'consumer-regulation': [17, 23],
      'children-rules': [8, 9, 10],
      'minors-regulation': [31, 32, 34],
      accessibility: [32, 33, 39],
      'video-regulation': [8, 13],
    } as const
    for (const [law, numbers] of Object.entries(needed)) {
      for (const number of numbers) expect(articles(law as keyof typeof needed), `${law} ${number}`).toContain(String(number))
    }
    expect(Object.keys(PROVISIONS.spc)).toEqual(
      expect.arrayContaining([
        '2(1)',
        '2(2)',
        '2(3)',
        '2(5)',
        '2(6)',
        '3',
        '4(1)',
        '4(2)',
        '4(3)',
        '5',
        '6',
        '8',
        '9',
        '10',
        '11',
        '14',
        '16',
      ]),
    )
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

  it('state what narrows them: a leak, persons and not pictures, standard terms, public funds', () => {
    expect(PROVISIONS.spc['2(5)']['zh-CN']).toContain('致使人脸信息泄露')
    expect(PROVISIONS.measures['15'].en).toContain('face information of 100,000 people')
    expect(PROVISIONS.spc['11']['zh-CN']).toMatch(/^格式条款/)
    expect(PROVISIONS.accessibility['32']['zh-CN']).toMatch(/财政资金.*鼓励/)
    expect(PROVISIONS.measures['8']['zh-CN']).toMatch(/法律、行政法规另有规定或者取得个人单独同意外/)
  })

  it('make separate consent to giving and sending abroad hang on consent, and the notice not', () => {
    for (const article of ['23', '39'] as const) {
      expect(PROVISIONS.pipl[article]['zh-CN']).toMatch(/要告知.*单独同意；有第十三条第（二）至（七）项情形的，不需要同意/)
      expect(PROVISIONS.pipl[article].en).toMatch(/is told.*no consent is needed in the cases of article 13\(2\) to \(7\)/)
    }
  })

  it('answer nothing for an article that we do not hold', () => {
    expect(provisionOf({ law: 'pipl', article: '99' })).toBeUndefined()
    expect(provisionOf({ law: 'gdpr', article: '9' })).toBeUndefined()
    expect(provisionOf({ law: 'pipl', article: 'toString' })).toBeUndefined()
  })
})
