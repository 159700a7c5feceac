// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { audit } from '../../lib/audit'
import { joinFrames } from '../../lib/page/join'
import { parseDocument } from '../../lib/page/parse'
import { VENDORS, vendorsReached } from '../../lib/rules/vendors'
import { answerOf, answerWords } from './answers'
import { ASKS, DOINGS, type DoingsCase } from './doings'

const TAKEN_AT = '2026-09-03T08:00:00.000Z'

function reportOf({ text = ASKS, url = 'https://songyu.example.cn/', doings, reached }: DoingsCase) {
  const html = `<!doctype html><html lang="zh-CN"><title>入园</title><div role="dialog"><p>${text}</p><button>不同意</button><button>同意</button></div>`
  const frame = { ...parseDocument(html, url), ...(reached ? { reached } : {}) }
  const snapshot = joinFrames([{ frame, limits: [] }], { takenAt: TAKEN_AT, layout: false })
  return audit(doings ? { ...snapshot, doings: { camera: [], pressed: [], ...doings } } : snapshot, {
    auditedAt: TAKEN_AT,
    browser: 'none',
  })
}

describe('what a page does', () => {
  it.each(DOINGS.map((one) => [`${one.rule}: ${one.why}`, one] as const))('%s', (_, one) => {
    const { outcome, reason } = answerOf(reportOf(one), one.rule)
    expect(answerWords({ outcome, reason })).toBe(answerWords(one))
  })

  it('is never a pass: that a camera came on later proves nothing', () => {
    const answers = DOINGS.map((one) => answerOf(reportOf(one), 'capture-before-consent').outcome)
    expect(answers).not.toContain('pass')
  })
})

describe('vendors', () => {
  it('have names of their own, and addresses that others cannot take', () => {
    expect(new Set(VENDORS.map(({ id }) => id)).size).toBe(VENDORS.length)
    for (const { addresses } of VENDORS) for (const { source } of addresses) expect(source).toMatch(/^\^/)
  })

  it('are found once each', () => {
    const found = vendorsReached(['api.onfido.com/v3', 'sdk.onfido.com/x', 'rekognition.us-east-1.amazonaws.com/'])
    expect(found.map(({ vendor }) => vendor.id)).toEqual(['onfido', 'amazon'])
  })
})
