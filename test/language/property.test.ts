import fc from 'fast-check'
import { expect, it } from 'vitest'
import { audit } from '../../lib/audit'
import { joinFrames } from '../../lib/page/join'
import { reportSchema } from '../../lib/report/schema'
import { frameOf } from './frame'
import { paragraph } from './random-words'

const auditOf = (paragraphs: readonly string[]) =>
  audit(joinFrames([{ frame: frameOf(paragraphs, paragraphs[0]), limits: [] }], { takenAt: '2026-09-01T08:00:00.000Z', layout: false }), {
    auditedAt: '2026-09-01T08:00:00.000Z',
    browser: 'none',
  })

it('audits any words in any order, and says what it saw in the words of the page', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
      const report = auditOf([...paragraphs, '用户协议：如您点击同意，即授权我们采集您的人脸。'])
      expect(reportSchema.safeParse(report).success).toBe(true)
      expect(report.limits).toEqual([])
      const page = [...paragraphs, '用户协议：如您点击同意，即授权我们采集您的人脸。'].join(' ')
      for (const { findings } of report.surfaces)
        for (const { evidence } of findings) for (const { quote } of evidence) expect(page).toContain(quote)
    }),
    { numRuns: 400 },
  )
})
