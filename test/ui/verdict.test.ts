import { describe, expect, it } from 'vitest'
import { t } from '../../lib/i18n'
import type { Finding, Report, SurfaceReport } from '../../lib/report/schema'
import type { Phase, TabAudit } from '../../lib/tabs/store'
import { adviceFor } from '../../lib/ui/request/advice'
import { badgeOf, findingsOf, requestsOf, sentenceOf, verdictOf } from '../../lib/ui/verdict'
import { sampleFinding, sampleReport, sampleSurface } from '../report/sample-report'

const zh = t('zh-CN')
const en = t('en')

const finding = (rule: string, outcome: Finding['outcome'], severity: Finding['severity'] = 'serious'): Finding =>
  sampleFinding({ rule, outcome, severity })
const surface = (id: string, findings: Finding[], more: Partial<SurfaceReport> = {}): SurfaceReport =>
  sampleSurface({ id, findings, primary: false, ...more })
const report = (...surfaces: SurfaceReport[]): Report => sampleReport({ surfaces })
const audit = (phase: Phase, made?: Report): TabAudit => ({ phase, url: '', run: '', ...(made ? { report: made } : {}) })
const V = finding('a', 'violation')
const R = finding('b', 'review')
const P = finding('c', 'pass')
const E = finding('d', 'error')

describe('the verdict', () => {
  it.each([
    ['violations are counted, reviews beside them are not', [V, V, R, P], 'violations', 2],
    ['reviews are counted where nothing is worse', [R, R, P], 'reviews', 2],
    ['a check that failed is to be looked at, never calm', [E, P], 'reviews', 1],
    ['calm where all is well or does not arise', [P, finding('e', 'na')], 'calm', 0],
  ] as const)('%s', (_, findings, tone, count) => {
    const made = report(surface('s', [...findings]))
    expect(verdictOf('complete', made)).toMatchObject({ tone, count })
  })

  it('is of the primary request, unless another is chosen', () => {
    const made = report(surface('first', [V]), surface('main', [V, V], { primary: true, kind: 'form' }))
    expect(requestsOf(made).map(({ id }) => id)).toEqual(['main', 'first'])
    expect(verdictOf('complete', made)).toMatchObject({ count: 2, surface: { id: 'main' } })
    expect(verdictOf('complete', made, 'first')).toMatchObject({ count: 1, surface: { id: 'first' } })
    expect(verdictOf('complete', made, 'gone')).toMatchObject({ surface: { id: 'main' } })
  })

  it('takes no surface that asks for no face', () => {
    expect(verdictOf('complete', report(surface('s', [V], { faceRequest: false }))).tone).toBe('nothing')
  })

  it('of a report that failed is that it failed', () => {
    expect(verdictOf('complete', { ...report(), error: { code: 'timeout', message: '' } }).tone).toBe('failed')
  })

  it('is that it is being checked, until there is a report', () => {
    expect(verdictOf(undefined, undefined).tone).toBe('checking')
    expect(verdictOf('collecting', undefined).tone).toBe('checking')
    // What was known of the same document stands meanwhile.
    expect(verdictOf('collecting', report(surface('s', [V]))).tone).toBe('violations')
  })

  it('is one plain sentence in either language', () => {
    const of = verdictOf('complete', report(surface('s', [V], { primary: true })))
    expect(sentenceOf(of, zh)).toBe('这个弹窗要收集你的人脸，有 1 处需要注意')
    expect(sentenceOf(of, en)).toBe('This dialog asks for your face: 1 point to note')
    expect(sentenceOf(verdictOf('closed', undefined), zh)).toBe(zh.verdict.closed)
  })

  it('lists the gravest first and keeps the order of the rules otherwise', () => {
    const made = surface('s', [
      finding('m', 'violation', 'minor'),
      finding('s1', 'violation'),
      finding('c', 'violation', 'critical'),
      finding('s2', 'violation'),
    ])
    expect(findingsOf(made, 'violation').map(({ rule }) => rule)).toEqual(['c', 's1', 's2', 'm'])
  })
})

describe('the badge', () => {
  it.each([
    ['nothing known', undefined, '', 'quiet'],
    ['being read', audit('collecting'), '…', 'quiet'],
    ['agreements being read', audit('provisional', report(surface('s', [V]))), '…', 'quiet'],
    ['violations', audit('complete', report(surface('s', [V, V, R]))), '2', 'seal'],
    ['reviews alone', audit('complete', report(surface('s', [R]))), '?', 'amber'],
    ['a request that is well', audit('complete', report(surface('s', [P]))), '', 'quiet'],
    ['no request', audit('complete', report()), '', 'quiet'],
    ['a page that cannot be read', audit('closed'), '–', 'quiet'],
    ['a failure', audit('failed'), '–', 'quiet'],
    ['access withheld', audit('withheld'), '', 'quiet'],
  ] as const)('of %s', (_, known, text, colour) => {
    expect(badgeOf(known, zh)).toMatchObject({ text, colour })
  })

  it('says in its title what it shows, in either language', () => {
    const known = audit('complete', report(surface('s', [V, V])))
    expect(badgeOf(known, zh).title).toBe('脸察：有 2 处需要注意')
    expect(badgeOf(known, en).title).toBe('Liancha: 2 points to note')
    expect(badgeOf(undefined, en).title).toBe('Liancha')
  })

  it('stays short', () => {
    const many = report(
      surface(
        's',
        Array.from({ length: 120 }, () => V),
      ),
    )
    expect(badgeOf(audit('complete', many), zh).text).toBe('99+')
  })
})

describe('what a person can do', () => {
  it('follows what was found', () => {
    expect(adviceFor([finding('forced-consent', 'violation'), finding('disclosure-purpose', 'review')], true)).toEqual([
      'pause',
      'otherWay',
      'explain',
      'withdraw',
      'report',
    ])
    expect(adviceFor([finding('bundled-consent', 'violation')], false)).toEqual(['pause', 'separate', 'withdraw'])
  })

  it('is only to withdraw where all is well', () => {
    expect(adviceFor([P], false)).toEqual(['withdraw'])
  })
})
