import { describe, expect, it } from 'vitest'
import type { Finding, Report } from '../../lib/report/schema'
import type { Label, LabelledCase } from './label'
import { ratesOf, score, sumOf } from './score'
import { changesText, keptResult } from './tell'

const labelled = (id: string, label: Partial<Label>): LabelledCase => ({
  id,
  folder: '',
  label: { lang: 'zh-Hans', surface: 'dialog', faceRequest: true, rules: {}, disclosures: {}, ...label },
})

const finding = (rule: string, outcome: Finding['outcome'], where?: 'surface' | 'linked' | 'absent'): Finding => ({
  rule,
  outcome,
  reason: 'some',
  params: {},
  severity: 'serious',
  confidence: 'sure',
  ...(where ? { where } : {}),
  evidence: [{ quote: '录脸', target: [], url: '' }],
  provisions: [],
})

const report = (findings: Finding[], faceRequest = true): Report => ({
  schema: 'liancha.report/1',
  url: '',
  title: '',
  lang: '',
  auditedAt: '',
  lawAsOf: '',
  tool: { name: 'liancha', version: '', rules: '', browser: '' },
  faceRequest,
  reach: 'china',
  scene: 'other',
  surfaces: faceRequest
    ? [
        {
          id: '0-0',
          kind: 'dialog',
          target: [],
          frameId: 0,
          frameUrl: '',
          faceRequest: true,
          primary: true,
          quote: '录脸',
          use: [],
          minors: false,
          documents: [],
          findings,
        },
      ]
    : [],
  summary: { violations: 0, reviews: 0, passes: 0 },
  limits: [],
})

const scored = (label: Partial<Label>, findings: Finding[], faceRequest = true) =>
  score([labelled('one', label)], new Map([['one', report(findings, faceRequest)]]))

describe('score', () => {
  it.each([
    ['violation', 'violation', { right: 1 }],
    ['violation', 'pass', { missed: 1 }],
    ['violation', 'review', { missed: 1, deferred: 1 }],
    ['pass', 'violation', { falseAlarm: 1 }],
    ['na', 'violation', { falseAlarm: 1 }],
    ['pass', 'review', { quiet: 1 }],
    ['na', 'na', { quiet: 1 }],
  ] as const)('counts a labelled %s that was told as %s', (truth, said, counted) => {
    const { rules, misses } = scored({ rules: { 'forced-consent': truth } }, [finding('forced-consent', said)])
    expect(rules.get('forced-consent')).toEqual({ right: 0, falseAlarm: 0, missed: 0, deferred: 0, quiet: 0, ...counted })
    expect(misses.length).toBe('falseAlarm' in counted || 'missed' in counted ? 1 : 0)
  })

  it('does not score what two people could not decide', () => {
    const result = scored({ rules: { 'forced-consent': 'review' }, disclosures: { 'disclosure-rights': 'review' } }, [
      finding('forced-consent', 'violation'),
      finding('disclosure-rights', 'violation', 'absent'),
    ])
    expect(result.rules.size).toBe(0)
    expect(result.misses).toEqual([])
    expect(scored({ faceRequest: 'review' }, []).request).toEqual({ right: 0, falseAlarm: 0, missed: 0, deferred: 0, quiet: 0 })
  })

  it('scores rules on requests only, and the request on every page', () => {
    const result = scored({ faceRequest: false, rules: { 'forced-consent': 'na' } }, [finding('forced-consent', 'violation')])
    expect(result.request.falseAlarm).toBe(1)
    expect(result.rules.size).toBe(0)
    expect(scored({}, [], false).request.missed).toBe(1)
  })

  it('tells a disclosure that stands elsewhere from one that was told right', () => {
    const told = (where: 'surface' | 'linked') =>
      scored({ disclosures: { 'disclosure-rights': 'linked' } }, [finding('disclosure-rights', 'pass', where)])
    expect(told('linked').where).toBe(1)
    expect(told('surface').where).toBe(0)
    expect(told('surface').misses.map(({ what, said }) => [what, said])).toEqual([['disclosure-rights', 'surface']])
  })

  it('takes a second right kind of surface', () => {
    expect(scored({ surface: 'form', surfaceAlso: 'dialog' }, []).kind).toBe(1)
    expect(scored({ surface: 'form' }, []).kind).toBe(0)
  })

  it('sums what is asked for, and says what changed', () => {
    const before = scored({ rules: { 'forced-consent': 'violation', withdrawal: 'violation' } }, [finding('withdrawal', 'violation')])
    const now = scored({ rules: { 'forced-consent': 'violation', withdrawal: 'violation' } }, [finding('forced-consent', 'violation')])
    expect(ratesOf(sumOf(before, () => true))).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 })
    expect(ratesOf(sumOf(before, (rule) => rule === 'forced-consent')).recall).toBe(0)
    expect(changesText(keptResult(before), keptResult(now))).toBe(
      'gained  one: forced-consent is violation, said none\nlost    one: withdrawal is violation, said none',
    )
    expect(changesText(keptResult(now), keptResult(now))).toBe('')
  })

  it('will not score a case that nobody audited', () => {
    expect(() => score([labelled('one', {})], new Map())).toThrow('one: no report')
  })
})
