import { describe, expect, it } from 'vitest'
import { errorReport } from '../../lib/audit'
import { type FindingsOptions, matchers } from '../../lib/playwright'
import { type Finding, type Report, SEVERITIES } from '../../lib/report/schema'
import { RULE_IDS, RULES } from '../../lib/rules/index'
import { sampleFinding, sampleReport, sampleSurface } from '../report/sample-report'

expect.extend(matchers)

const reportOf = (...findings: Finding[]): Report => sampleReport({ surfaces: [sampleSurface({ findings })] })
const of = (rule: string, outcome: Finding['outcome'] = 'violation', more: Partial<Finding> = {}): Finding => {
  const found = RULES.find(({ id }) => id === rule)!
  const reason = Object.keys(found.reasons).find((key) => found.reasons[key]!.outcome === outcome)!
  return sampleFinding({ rule, outcome, reason, severity: found.severity, ...more })
}
const messageOf = async (report: Report, options: FindingsOptions = {}): Promise<string> =>
  (await matchers.toHaveNoFaceConsentFindings(report, { lang: 'en', ...options })).message()
const passes = async (report: Report, options: FindingsOptions = {}): Promise<boolean> =>
  (await matchers.toHaveNoFaceConsentFindings(report, options)).pass

describe('toHaveNoFaceConsentFindings', () => {
  it('stands in vitest’s expect, with and without not', async () => {
    await expect(reportOf()).toHaveNoFaceConsentFindings()
    await expect(reportOf(of('no-refusal'))).not.toHaveNoFaceConsentFindings()
    await expect(expect(reportOf(of('no-refusal'))).toHaveNoFaceConsentFindings({ lang: 'en' })).rejects.toThrow(/1 to mend/)
    await expect(expect(reportOf()).not.toHaveNoFaceConsentFindings({ lang: 'en' })).rejects.toThrow(/found nothing/)
  })

  it('fails from the severity that is asked for', async () => {
    for (const [index, severity] of SEVERITIES.entries())
      for (const [bound, failOn] of SEVERITIES.entries())
        expect(await passes(reportOf(of('no-refusal', 'violation', { severity })), { failOn }), `${severity} at ${failOn}`).toBe(
          index > bound,
        )
    expect(await passes(reportOf(of('no-refusal', 'violation', { severity: 'moderate' })))).toBe(true)
    expect(await passes(reportOf(of('no-refusal', 'violation', { severity: 'serious' })))).toBe(false)
  })

  it('fails on what a person must look at only where that is asked for, and never on a pass', async () => {
    const report = reportOf(of('no-refusal', 'review'), of('bundled-consent', 'pass'), of('cross-border', 'na'))
    expect(await passes(report)).toBe(true)
    expect(await passes(report, { failOnReview: true })).toBe(false)
    expect(await messageOf(report, { failOnReview: true })).toContain('[Worth a look]')
  })

  it('passes over rules and single reasons, and says so', async () => {
    const report = reportOf(of('no-refusal'), of('bundled-consent'), of('forced-consent'))
    expect(await passes(report, { ignore: ['no-refusal', 'bundled-consent', 'forced-consent'] })).toBe(true)
    const message = await messageOf(report, { ignore: ['no-refusal/no-way-out', 'bundled-consent'] })
    expect(message).toContain('1 to mend')
    expect(message).toContain('2 passed over, as ignore says: no-refusal/no-way-out; bundled-consent/')
    expect(await passes(reportOf(of('no-refusal')), { ignore: ['no-refusal/way-weak'] })).toBe(false)
  })

  it('fails on nothing that the report ignores or knows already', async () => {
    const ignored = of('no-refusal', 'violation', { ignored: { reason: 'being mended' } })
    const report = reportOf(ignored, of('bundled-consent', 'violation', { known: true }))
    expect(await passes(report)).toBe(true)
    expect(await messageOf(reportOf(ignored, of('forced-consent')))).toContain('1 passed over')
  })

  it.each([
    [{ ignore: ['no-refusals'] }, '“no-refusals” in ignore is no rule'],
    [{ ignore: ['no-refusal/no-way'] }, '“no-refusal/no-way” in ignore is no rule'],
    [{ failOn: 'grave' as 'serious' }, 'failOn cannot be “grave”. It can be: critical, serious, moderate, minor.'],
  ])('does not take %j, which would let through what it should not', async (options, message) => {
    await expect(matchers.toHaveNoFaceConsentFindings(reportOf(), { lang: 'en', ...options })).rejects.toThrow(message)
  })

  it('passes and fails nothing where the page could not be audited, or where it is no page', async () => {
    const failed = errorReport(
      'https://a.example/',
      { code: 'timeout', message: 'late\u001b[2J' },
      { auditedAt: '2026-01-01', browser: '' },
    )
    await expect(expect(failed).toHaveNoFaceConsentFindings({ lang: 'en' })).rejects.toThrow('The page could not be audited: late [2J')
    await expect(expect(failed).not.toHaveNoFaceConsentFindings({ lang: 'en' })).rejects.toThrow('could not be audited')
    for (const value of [undefined, null, 'https://a.example/', {}])
      await expect(expect(value).not.toHaveNoFaceConsentFindings({ lang: 'en' })).rejects.toThrow('takes a page of Playwright')
  })
})

describe('its message', () => {
  const report = reportOf(
    of('no-refusal', 'review'),
    sampleFinding({
      evidence: [
        { quote: '已阅读并同意《会员协议》', target: ['my-dialog', '#agree'], url: 'https://join.example.cn/face?token=s3cret' },
        { quote: '可提供给合作伙伴', target: ['p'], url: 'https://join.example.cn/privacy?user=1' },
      ],
    }),
    of('disclosure-retention', 'violation', { severity: 'serious', evidence: [], provisions: [{ law: 'measures', article: '5(2)' }] }),
  )

  it('gives the element, the quote, what the provision asks and how to mend it, the gravest first', async () => {
    expect(await messageOf(report)).toMatchInlineSnapshot(`
      "Expected nothing that does not match what the provisions ask: 2 to mend
      Page: https://join.example.cn/face

      1. [Important] Consent to the face is bundled with other agreements
         Element: my-dialog >>> #agree
         Quote: “已阅读并同意《会员协议》”
         Quote: “可提供给合作伙伴” (https://join.example.cn/privacy)
         Seen: One tick or click agrees to 《会员协议》《人脸服务说明》 and to face processing at once. Where consent is the basis, the face needs a consent of its own.
         Asks: SPC Provisions art. 4(2): In a civil case, consent obtained by bundling face information with other authorisations is no defence.
         Asks: Face Recognition Measures art. 6: Where consent is the basis, it has to be a separate consent, given by an informed person voluntarily and explicitly.
         Mend: Give the face its own unticked control, apart from the agreements, such as: <label><input type="checkbox" name="face"> I agree to the processing of my face image to verify who I am (optional; I can use a text message instead)</label>
         Rule: bundled-consent/general-agreement

      2. [Take note] It does not say how long the face is kept
         Element: #ask
         Seen: Neither the page nor the agreements read say how long the face is kept or when it is deleted. The term has to be told before processing.
         Asks: Face Recognition Measures art. 5(2): Before processing, the person has to be told its purpose and method and how long the information is kept.
         Mend: Give the term and what happens then, and do it: “Deleted at once after the comparison; neither photo nor template is kept.”
         Rule: disclosure-retention/absent

      1 more for a person to look at (failOnReview: true makes them fail): no-refusal/way-outside
      By the rules in force on 2026-11-21. This says what was seen on the page and what the provisions ask for; it is not a legal conclusion."
    `)
  })

  it('says it as well in Chinese', async () => {
    const message = await messageOf(report, { lang: 'zh-CN' })
    expect(message).toContain('期望没有与规定的要求不符的地方：2 处要改')
    expect(message).toContain('元素：my-dialog >>> #agree')
    expect(message).toMatch(/规定：司法解释 第四条第（二）项：.+/)
    expect(message).toMatch(/怎么改：.*<label>/)
  })

  it.each(['zh-CN', 'en'] as const)('says of no page that it breaks a law, for any rule, in %s', async (lang) => {
    for (const id of RULE_IDS)
      for (const outcome of ['violation', 'review'] as const)
        if (Object.values(RULES.find((rule) => rule.id === id)!.reasons).some((reason) => reason.outcome === outcome))
          expect(await messageOf(reportOf(of(id, outcome)), { lang, failOn: 'minor', failOnReview: true })).not.toMatch(
            /违法|违规|非法(?!获取)|侵权|illegal|unlawful|violates/i,
          )
  })

  it('tells ten in full and counts the rest', async () => {
    const many = reportOf(
      ...RULES.filter(({ reasons }) => Object.values(reasons).some(({ outcome }) => outcome === 'violation')).map(({ id }) => of(id)),
    )
    const message = await messageOf(many, { failOn: 'minor' })
    const count = many.surfaces[0]!.findings.length
    expect(count).toBeGreaterThan(12)
    expect(message).toContain(`${count} to mend`)
    expect(message.match(/^\d+\. \[/gm)).toHaveLength(10)
    expect(message).toContain(`${count - 10} more: `)
  })

  it('keeps a page’s words to their line, and from the terminal', async () => {
    const quote = `同意\u001b]0;title\u0007\r\n1. [Important] forged\u202e\u200b${'长'.repeat(500)}`
    const hostile = of('no-refusal', 'violation', {
      params: { accept: `\u001b[31m${quote}` },
      evidence: [{ quote, target: ['#a\n\u001b[2J'], url: 'https://join.example.cn/face?token=s3cret' }],
    })
    const message = await messageOf(reportOf(hostile))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is there is the point
    expect(message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u200b]/)
    expect(message.match(/^\d+\. /gm)).toHaveLength(1)
    expect(message).not.toContain('s3cret')
    expect(message.split('\n').find((line) => line.includes('Quote'))!.length).toBeLessThan(230)
  })

  it('tells what was not read, and where in which frame it stands', async () => {
    const framed = sampleReport({
      surfaces: [sampleSurface({ frameId: 3, frameUrl: 'https://sdk.example/ask?id=1', findings: [of('no-refusal')] })],
      limits: [
        { code: 'closed-root-unread', params: { url: 'x' } },
        { code: 'shared-world', params: { url: 'x' } },
      ],
    })
    const message = await messageOf(framed)
    expect(message).toContain('Element: #ask (https://sdk.example/ask)')
    expect(message).toContain(
      'Not read: A closed part of the page could not be read; this browser reads a page only beside its own scripts',
    )
  })
})
