// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { errorReport } from '../../lib/audit'
import { reportJsonSchema } from '../../lib/report/json-schema'
import { reportOfPage, sample, TAKEN_AT } from './real-report'
import { sampleFinding, sampleReport, sampleSurface } from './sample-report'

const published = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/report.schema.json'), 'utf8'))

/** The same schema, in which an object may have no property that is not told of. */
const closed = (part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(closed)
  if (typeof part !== 'object' || part === null) return part
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]))
  return 'properties' in part && 'type' in part ? { ...inner, additionalProperties: false } : inner
}

const checkWith = (schema: object) => {
  const { $id, ...anonymous } = schema as { $id: string }
  const isValid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(anonymous)
  return (value: unknown): unknown => (isValid(value) ? [] : isValid.errors)
}
const errorsOf = checkWith(published)
const errorsOfClosed = checkWith(closed(published) as object)

const whole = sampleReport({
  requested: 'https://join.example.cn/',
  surfaces: [
    sampleSurface({
      documents: [{ title: '隐私政策', url: 'https://join.example.cn/p', status: 'read' }],
      findings: [
        sampleFinding({
          where: 'absent',
          opinion: { decision: 'confirmed', note: '看过' },
          ignored: { reason: 'r', until: '2027-01-01' },
          known: true,
        }),
      ],
      probe: {
        pressed: { name: '不同意', target: ['#no'] },
        followed: 'stays',
        before: { url: 'https://join.example.cn/' },
        after: { url: 'https://join.example.cn/' },
        held: [{ method: 'POST', url: 'https://join.example.cn/no', type: 'fetch', bytes: 12 }],
        screenshots: { before: '0001.before.png' },
      },
    }),
    sampleSurface({ id: 's2', primary: false, probe: { followed: 'not-pressed', reason: 'no-sure-decline' } }),
  ],
  mayAskLater: [{ quote: '使用刷脸登录时', target: [], url: 'https://join.example.cn/', rect: { x: 1, y: 2, width: 3, height: 4 } }],
  refusal: { at: 1, quote: '采集人脸', followed: 'closed', askedAgain: [2] },
  limits: [{ code: 'frame-unread', params: { url: 'https://other.example/', runs: 3 } }],
})

describe('the published schema of reports', () => {
  it('is the one that reports are made by (else: node scripts/report-schema.mjs && npx biome check --write docs)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())))
  })

  it('says what each property of a report, a surface and a finding holds', () => {
    const told = [published, ...Object.values(published.$defs)] as {
      properties?: Record<string, { description?: string; $ref?: string }>
    }[]
    const untold = told.flatMap(({ properties = {} }) =>
      Object.entries(properties).filter(([, { description, $ref }]) => !description && !$ref),
    )
    expect(untold).toEqual([])
  })

  it.each(['sign-up', 'hotel-check-in', 'english-sign-up', 'cookie-banner', 'policy-denies'])('holds of a real report: %s', (page) => {
    const report = JSON.parse(JSON.stringify(reportOfPage(sample(`${page}/index.html`))))
    expect(errorsOf(report)).toEqual([])
    // Nothing stands in a report that is not told of.
    expect(errorsOfClosed(report)).toEqual([])
  })

  it('holds of a report with all that one may have, and of one that could not be made', () => {
    expect(errorsOfClosed(whole)).toEqual([])
    const failed = errorReport('https://gone.example/', { code: 'unreachable', message: 'gone' }, { auditedAt: TAKEN_AT, browser: '' })
    expect(errorsOfClosed(failed)).toEqual([])
  })

  it('fails what is none, and lets later versions say more', () => {
    const { url: _, ...without } = whole
    expect(errorsOf(without)).toMatchObject([{ keyword: 'required', params: { missingProperty: 'url' } }])
    const guilty = sampleReport({ surfaces: [sampleSurface({ findings: [{ ...sampleFinding(), outcome: 'guilty' as 'violation' }] })] })
    expect(errorsOf(guilty)).not.toEqual([])
    expect(errorsOf({ ...whole, schema: 'liancha.report/2' })).not.toEqual([])
    expect(errorsOf({ ...whole, more: 1 })).toEqual([])
  })
})
