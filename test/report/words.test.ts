import { describe, expect, it } from 'vitest'
import { outcomeWord, severityWord, wordsOf } from '../../lib/report/words'
import { sampleFinding } from './sample-report'

describe('wordsOf', () => {
  it('tells a finding in either language, with its parameters in place', () => {
    const finding = sampleFinding()
    const zh = wordsOf(finding, 'zh-CN')
    expect(zh.title).toBe('人脸同意和其他协议捆在了一起')
    expect(zh.seen).toContain('《会员协议》《人脸服务说明》')
    expect(wordsOf(finding, 'en').seen).toContain('《会员协议》《人脸服务说明》')
    expect(Object.keys(zh).sort()).toEqual(['answer', 'engineer', 'officer', 'person', 'seen', 'title'])
  })

  it('tells a pass by its title alone', () => {
    const words = wordsOf(
      sampleFinding({ rule: 'disclosure-processor', reason: 'told', outcome: 'pass', params: { name: '示例云' } }),
      'en',
    )
    expect(words).toEqual({ title: 'It says who collects it: 示例云' })
  })

  it.each(['$& $1 $`', '{titles}', '<img src=x onerror=alert(1)>', '{constructor}'])(
    'puts the page’s words %s in as they stand',
    (titles) => {
      expect(wordsOf(sampleFinding({ params: { titles } }), 'zh-CN').seen).toContain(`既同意${titles}，`)
    },
  )

  it.each([[{}], [{ titles: '' }], [{ titles: '  ' }]])('shows no braces where a parameter %o gives nothing', (params) => {
    const seen = wordsOf(sampleFinding({ params }), 'zh-CN').seen
    expect(seen).toContain('既同意…，')
    expect(seen).not.toContain('{')
  })

  it('writes numbers', () => {
    expect(wordsOf(sampleFinding({ params: { titles: 3 } }), 'en').seen).toContain('agrees to 3 and')
  })

  it.each([
    [{ rule: 'no-such-rule' }, '与规定的要求不符'],
    [{ reason: 'no-such-reason' }, '与规定的要求不符'],
    [{ reason: 'constructor', outcome: 'error' as const }, '没有检查完'],
  ])('falls back on the outcome for %o', (more, title) => {
    expect(wordsOf(sampleFinding(more), 'zh-CN')).toEqual({ title })
  })
})

it('has a word of its own for each severity and outcome', () => {
  for (const lang of ['zh-CN', 'en'] as const) {
    expect(new Set((['critical', 'serious', 'moderate', 'minor'] as const).map((severity) => severityWord(severity, lang))).size).toBe(4)
    expect(new Set((['violation', 'review', 'pass', 'na', 'error'] as const).map((outcome) => outcomeWord(outcome, lang))).size).toBe(5)
  }
})
