import { describe, expect, it } from 'vitest'
import {
  articleName,
  CONSENT_IS_BASIS,
  chineseNumber,
  consumerRegulation,
  engaged,
  measures,
  minorsRegulation,
  pipl,
  spc,
  VERIFYING,
} from '../../lib/law/cite'
import { circumstances } from './circumstances'

describe('citing', () => {
  it('carries the conditions beside the article', () => {
    expect(spc('4(2)', CONSENT_IS_BASIS)).toEqual({ law: 'spc', article: '4(2)', consentIsBasis: true })
    expect(measures('10', VERIFYING, CONSENT_IS_BASIS)).toEqual({
      law: 'measures',
      article: '10',
      uses: ['verify', 'identify'],
      consentIsBasis: true,
    })
  })

  it('refuses a provision that we do not hold, in the compiler and when loaded', () => {
    // @ts-expect-error SPC 4 has three items
    expect(() => spc('4(9)')).toThrow('spc 4(9)')
    // @ts-expect-error an item of another law
    expect(() => pipl('4(2)')).toThrow('pipl 4(2)')
  })
})

describe('engaged', () => {
  const all = [spc('4(2)'), pipl('14'), measures('6')]
  const lawsOn = (date: string) => engaged(all, circumstances({ date })).map(({ law }) => law)

  it('names a law from its first day on and not a day sooner', () => {
    expect(lawsOn('2021-07-31')).toEqual([])
    expect(lawsOn('2021-08-01')).toEqual(['spc'])
    expect(lawsOn('2021-10-31')).toEqual(['spc'])
    expect(lawsOn('2021-11-01')).toEqual(['spc', 'pipl'])
    expect(lawsOn('2025-05-31')).toEqual(['spc', 'pipl'])
    expect(lawsOn('2025-06-01')).toEqual(['spc', 'pipl', 'measures'])
    expect(lawsOn('2025-06-01T00:00:00.000Z')).toEqual(['spc', 'pipl', 'measures'])
  })

  it('names nothing on a page that does not reach people in China, and all where that is unclear', () => {
    expect(engaged(all, circumstances({ reach: 'elsewhere' }))).toEqual([])
    expect(engaged(all, circumstances({ reach: 'unclear' }))).toHaveLength(3)
  })

  it('asks whether consent is the basis', () => {
    const citations = [pipl('29', CONSENT_IS_BASIS), pipl('17')]
    expect(engaged(citations, circumstances())).toHaveLength(2)
    expect(engaged(citations, circumstances({ consentIsBasis: false }))).toEqual([{ law: 'pipl', article: '17' }])
  })

  it('asks whether minors are meant', () => {
    const citations = [minorsRegulation('32', { minors: true })]
    expect(engaged(citations, circumstances())).toEqual([])
    expect(engaged(citations, circumstances({ minors: true }))).toEqual([{ law: 'minors-regulation', article: '32' }])
  })

  it('asks for the scene', () => {
    const citations = [consumerRegulation('23', { scenes: ['payment'] })]
    expect(engaged(citations, circumstances({ scene: 'campus' }))).toEqual([])
    expect(engaged(citations, circumstances({ scene: 'payment' }))).toHaveLength(1)
  })

  it('asks for one of the uses: Measures 10 does not speak of analysing a face', () => {
    const citations = [measures('10', VERIFYING)]
    expect(engaged(citations, circumstances({ use: ['analyse'] }))).toEqual([])
    expect(engaged(citations, circumstances({ use: [] }))).toEqual([])
    expect(engaged(citations, circumstances({ use: ['analyse', 'identify'] }))).toHaveLength(1)
  })

  it('wants every condition of a citation', () => {
    const citations = [measures('10', VERIFYING, CONSENT_IS_BASIS)]
    expect(engaged(citations, circumstances({ consentIsBasis: false }))).toEqual([])
    expect(engaged(citations, circumstances({ use: ['analyse'] }))).toEqual([])
  })

  it('names each provision once, bare of its conditions', () => {
    const citations = [pipl('16', CONSENT_IS_BASIS), spc('10'), pipl('16')]
    expect(engaged(citations, circumstances())).toEqual([
      { law: 'pipl', article: '16' },
      { law: 'spc', article: '10' },
    ])
  })
})

describe('articleName', () => {
  it.each([
    [spc('4(2)'), '司法解释 第四条第（二）项', 'SPC Provisions art. 4(2)'],
    [measures('10'), '办法 第十条', 'Face Recognition Measures art. 10'],
    [measures('6¶2'), '办法 第六条第二款', 'Face Recognition Measures art. 6 para. 2'],
    [pipl('17(1)'), '个人信息保护法 第十七条第（一）项', 'PIPL art. 17(1)'],
    [{ law: 'civil-code', article: '1035(3)' }, '民法典 第一千零三十五条第（三）项', 'Civil Code art. 1035(3)'],
    [{ law: 'data-regulation', article: '62(7)' }, '网络数据条例 第六十二条第（七）项', 'Network Data Regulation art. 62(7)'],
    [{ law: 'new-law', article: 'annex' }, 'new-law annex', 'new-law annex'],
  ])('names %o', (citation, zh, en) => {
    expect(articleName(citation, 'zh-CN')).toBe(zh)
    expect(articleName(citation, 'en')).toBe(en)
  })

  it('can give the full name', () => {
    expect(articleName(measures('8'), 'zh-CN', 'full')).toContain('《人脸识别技术应用安全管理办法》')
  })
})

it.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [32, '三十二'],
  [101, '一百零一'],
  [110, '一百一十'],
  [1000, '一千'],
  [1034, '一千零三十四'],
  [1182, '一千一百八十二'],
])('counts %i as statutes do', (number, han) => {
  expect(chineseNumber(number)).toBe(han)
})
