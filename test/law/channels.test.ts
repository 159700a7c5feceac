import { describe, expect, it } from 'vitest'
import { channelsFor } from '../../lib/law/channels'
import { type Report, SCENES } from '../../lib/report/schema'
import { sampleFinding, sampleReport, sampleSurface } from '../report/sample-report'
import { ALL_CHANNELS } from './all-channels'

const ids = (more: Partial<Report>) => channelsFor(sampleReport(more)).map(({ id }) => id)

describe('channelsFor', () => {
  it.each(SCENES)('sends %s to the internet authority first and mentions the police last', (scene) => {
    expect(ids({ scene })[0]).toBe('12377')
    expect(ids({ scene }).at(-1)).toBe('police')
  })

  it('offers the consumer channels where a trader asks, and not where a school or an employer does', () => {
    expect(ids({ scene: 'payment' })).toEqual(['12377', '12315', '12321', 'consumer-association', 'court', 'police'])
    for (const scene of ['campus', 'work', 'government', 'exam'] as const) {
      expect(ids({ scene })).not.toContain('12315')
      expect(ids({ scene })).not.toContain('consumer-association')
    }
  })

  it('offers the procuratorate where many are touched', () => {
    expect(ids({ scene: 'property' })).toContain('12309')
    expect(ids({ scene: 'payment' })).not.toContain('12309')
    expect(ids({ scene: 'payment', surfaces: [sampleSurface({ minors: true })] })).toContain('12309')
  })

  it('offers none elsewhere, without a request, after an error, or with nothing to raise; and all where reach is unclear', () => {
    expect(ids({ reach: 'elsewhere' })).toEqual([])
    expect(ids({ faceRequest: false })).toEqual([])
    expect(ids({ error: { code: 'timeout', message: '' } })).toEqual([])
    expect(ids({ summary: { violations: 0, reviews: 0, passes: 3 } })).toEqual([])
    expect(ids({ summary: { violations: 0, reviews: 1, passes: 3 } })).not.toEqual([])
    expect(ids({ reach: 'unclear' })).toEqual(ids({}))
  })

  it('does not turn on the words of the page', () => {
    const hostile = sampleFinding({ params: { titles: '12389 https://grxxbh.cacdtsc.cn' } })
    expect(ids({ surfaces: [sampleSurface({ findings: [hostile] })] })).toEqual(ids({}))
  })
})

describe('the channels', () => {
  it('are all reached by some scene', () => {
    expect(ALL_CHANNELS.map(({ id }) => id).sort()).toEqual(
      ['12309', '12315', '12321', '12345', '12377', 'consumer-association', 'court', 'police'].sort(),
    )
  })

  it('open confirmed official sites and no others', () => {
    expect(Object.fromEntries(ALL_CHANNELS.flatMap(({ id, url }) => (url ? [[id, url]] : [])))).toEqual({
      '12377': 'https://www.12377.cn',
      '12315': 'https://www.12315.cn',
      '12321': 'https://www.12321.cn',
      '12309': 'https://www.12309.gov.cn',
      court: 'https://zxfw.court.gov.cn',
      police: 'https://cyberpolice.mps.gov.cn',
    })
  })

  it('never name the wrong places', () => {
    expect(JSON.stringify(ALL_CHANNELS)).not.toMatch(/12389|cacdtsc|app_grxxjb|cybersac/)
  })

  it('say the day of our knowledge where it is second-hand', () => {
    const firstHand = ALL_CHANNELS.filter(({ checkBeforeUse }) => !checkBeforeUse).map(({ id }) => id)
    expect(firstHand.sort()).toEqual(['consumer-association', 'police'])
    expect(new Set(ALL_CHANNELS.flatMap(({ checkBeforeUse }) => checkBeforeUse ?? []))).toEqual(new Set(['2026-11-21']))
  })

  it.each(ALL_CHANNELS)('$id is told in both languages', ({ names, takes, needs, notFor }) => {
    for (const text of [names, takes, needs, notFor]) {
      if (!text) continue
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
      expect(text.en).not.toBe('')
    }
  })

  it('keep unconfirmed contents out: none says what a lawsuit or a call to 12345 has to contain', () => {
    expect(
      ALL_CHANNELS.filter(({ needs }) => !needs)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['12345', 'consumer-association', 'court'])
  })
})
