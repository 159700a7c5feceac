import { describe, expect, it } from 'vitest'
import { CATALOGUE_FORMATS } from '../../lib/cli/options/table'
import { UsageError } from '../../lib/cli/options/usage-error'
import { type RulesAsked, rulesText } from '../../lib/cli/rules'
import { RULE_IDS } from '../../lib/rules/index'
import { VERSION } from '../../lib/version'

const asked = (more: Partial<RulesAsked> = {}): string => rulesText({ format: 'text', lang: 'zh-CN', ...more })
const refusal = (more: Partial<RulesAsked>): string => {
  try {
    asked(more)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  throw new Error('was taken')
}

describe('rulesText', () => {
  it.each(CATALOGUE_FORMATS)('prints every rule as %s, ending in one line break', (format) => {
    const text = asked({ format })
    for (const id of RULE_IDS) expect(text).toContain(id)
    expect(text).toMatch(/[^\n]\n$/)
  })

  it.each(CATALOGUE_FORMATS)('prints one rule as %s with its words, and no other', (format) => {
    const text = asked({ format, rule: 'withdrawal', lang: 'en' })
    expect(text).toContain('It does not say how to withdraw or delete')
    expect(text).toContain('For')
    expect(text).toContain('2025-06-01')
    expect(text).not.toContain('bundled-consent')
    expect(text).not.toMatch(/\p{Script=Han}/u)
  })

  it('prints JSON with stable keys', () => {
    const json = JSON.parse(asked({ format: 'json', rule: 'sole-verification' }))
    expect(Object.keys(json)).toEqual(['schema', 'version', 'lang', 'rules'])
    expect(json).toMatchObject({ schema: 'liancha.rules/1', version: VERSION, lang: 'zh-CN' })
    const [rule] = json.rules
    expect(Object.keys(rule)).toEqual(['rule', 'severity', 'description', 'reasons'])
    const [reason] = rule.reasons
    expect(Object.keys(reason)).toEqual(['reason', 'outcome', 'words', 'provisions'])
    expect(Object.keys(reason.words)).toEqual(['title', 'seen', 'person', 'officer', 'engineer', 'answer'])
    expect(reason.provisions[1]).toEqual({
      law: 'spc',
      article: '10',
      name: '司法解释 第十条',
      lawName: expect.stringContaining('法释〔2021〕15号'),
      asks: expect.stringMatching(/物业/),
      inForce: '2021-08-01',
      conditions: ['限这些场景：小区物业'],
      url: 'https://www.court.gov.cn/fabu/xiangqing/315851.html',
      checkBeforeUse: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
  })

  it('tells of the law of a day', () => {
    expect(JSON.parse(asked({ format: 'json', asOf: '2021-12-01' }))).toMatchObject({ lawAsOf: '2021-12-01' })
    for (const format of CATALOGUE_FORMATS) {
      expect(asked({ format, asOf: '2021-12-01' })).not.toContain('2025-06-01')
      expect(asked({ format })).toContain('2025-06-01')
    }
  })

  it('says what is wrong: no such rule, no such day', () => {
    expect(refusal({ rule: 'consent-bundle' })).toBe('没有“consent-bundle”这条规则。运行 liancha rules 查看全部规则。')
    expect(refusal({ rule: 'Unfair Terms', lang: 'en' })).toContain('Did you mean unfair-terms?')
    expect(refusal({ rule: 'disclosure', lang: 'en' })).not.toContain('Did you mean')
    for (const asOf of ['2021', '2021-13-01', 'yesterday', '']) expect(refusal({ asOf, lang: 'en' })).toContain('is no date')
  })
})
