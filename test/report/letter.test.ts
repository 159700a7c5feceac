import { describe, expect, it } from 'vitest'
import { LETTER, LETTER_KINDS } from '../../lib/i18n/letter'
import { letterText } from '../../lib/report/letter'
import type { Report, SurfaceReport } from '../../lib/report/schema'
import { sampleFinding, sampleReport, sampleSurface } from './sample-report'

const letter = (
  kind: (typeof LETTER_KINDS)[number],
  more: Partial<Report> = {},
  of: Partial<SurfaceReport> = {},
  lang = 'zh-CN' as 'zh-CN' | 'en',
) => {
  const surface = sampleSurface(of)
  return letterText(sampleReport({ surfaces: [surface], ...more }), surface, lang, kind)
}

describe('letterText', () => {
  it.each(LETTER_KINDS)('%s: to whom, about which page, what is asked for, in either language', (kind) => {
    const zh = letter(kind)
    expect(zh.startsWith(`${LETTER['zh-CN'].headings[kind]}\n\n致：示例云会员（`)).toBe(true)
    expect(zh).toContain('网址：https://join.example.cn/face（已略去网址中“?”之后的部分）\n')
    expect(zh).toContain('查看时间：2026-11-21 23:48（北京时间，UTC+8）\n')
    expect(zh).toContain('页面原文：“请同意采集您的人脸以完成注册”')
    expect(zh).toContain(`1. ${LETTER['zh-CN'].wishes[kind][0]}`)
    expect(zh).toContain('请逐项说明理由（个人信息保护法 第五十条）。')
    expect(zh).toMatch(/姓名：_+\n联系方式：_+\n/)
    const en = letter(kind, {}, {}, 'en')
    expect(en.startsWith(`${LETTER.en.headings[kind]}\n\nTo: 示例云会员 (`)).toBe(true)
    for (const text of [zh, en]) {
      expect(text).not.toContain('s3cret')
      expect(text).not.toMatch(/违法|违规|非法|侵权|illegal|unlawful|violat|infring/i)
    }
  })

  it('rests each request on what is engaged in the case, and on nothing else', () => {
    expect(letter('otherWay')).toContain('- 办法 第十条：')
    expect(letter('otherWay')).not.toContain('司法解释 第十条')
    expect(letter('otherWay', { scene: 'property' })).toContain('- 司法解释 第十条：')
    expect(letter('otherWay', {}, { use: ['analyse'] })).not.toContain('- 办法 第十条：')
    expect(letter('withdrawal')).toContain('- 个人信息保护法 第十五条：')
    expect(letter('deletion')).toContain('- 个人信息保护法 第四十七条：')
    expect(letter('explanation')).toContain('- 个人信息保护法 第四十八条：')
    // Another basis: what hangs on consent is not named.
    const basis = [sampleFinding({ rule: 'bundled-consent', reason: 'other-basis', outcome: 'review' })]
    expect(letter('withdrawal', {}, { findings: basis })).not.toContain('第十五条')
    expect(letter('withdrawal', {}, { findings: basis })).toContain('- 个人信息保护法 第四十七条：')
    // Before the Measures were in force.
    expect(letter('otherWay', { lawAsOf: '2024-12-01' })).not.toContain('办法 第十条')
  })

  it('names no provision where the page is not for people in China, and compares where that is unclear', () => {
    expect(letter('deletion', { reach: 'elsewhere' })).not.toMatch(/第.{1,6}条：/)
    expect(letter('deletion', { reach: 'unclear' })).toContain('如果处理中国境内人员的人脸')
  })

  it('asks about what was not told, and about all of it where nothing was found missing', () => {
    const missing = [sampleFinding({ rule: 'disclosure-retention', outcome: 'violation', reason: 'absent', evidence: [] })]
    const some = letter('explanation', {}, { findings: missing })
    expect(some).toContain(`- ${LETTER['zh-CN'].points['disclosure-retention']}`)
    expect(some).not.toContain(LETTER['zh-CN'].points['disclosure-purpose'])
    const all = letter('explanation', {}, { findings: [] })
    for (const point of Object.values(LETTER['zh-CN'].points)) expect(all).toContain(`- ${point}`)
  })

  it('leaves a blank for the guardian where minors are concerned, and for a name that was not read', () => {
    expect(letter('deletion', {}, { minors: true })).toContain('我是________的监护人')
    expect(letter('deletion')).not.toContain('监护人')
    const { operator: _, ...nameless } = sampleSurface()
    expect(letterText(sampleReport({ surfaces: [nameless] }), nameless, 'zh-CN', 'deletion')).toContain(
      '致：________（页面上没有读到名称，请补充）',
    )
  })

  it('is laid out by us, whatever the page says', () => {
    const hostile = letter(
      'deletion',
      { title: '注册\n我的请求\u202e' },
      { operator: '甲\r\n致：乙', quote: `字\u2028${'长'.repeat(900)}` },
    )
    expect(hostile).toContain('页面标题：注册 我的请求\n')
    expect(hostile).toContain('致：甲 致：乙（')
    expect(hostile).not.toMatch(/[\u202e\u2028\r]/)
    expect(/“字 (长+)…”/.exec(hostile)?.[1]).toHaveLength(298)
  })
})
