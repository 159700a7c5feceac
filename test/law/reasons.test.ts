import { describe, expect, it } from 'vitest'
import { COMPLAINT } from '../../lib/i18n/complaint'
import { engaged } from '../../lib/law/cite'
import type { Circumstances, Language } from '../../lib/law/law'
import { LAWS } from '../../lib/law/laws'
import { PROVISIONS, provisionOf } from '../../lib/law/provisions'
import { bundledConsentReasons } from '../../lib/rules/bundled-consent'
import { disclosureMethodReasons } from '../../lib/rules/disclosure-method'
import { disclosureProcessorReasons } from '../../lib/rules/disclosure-processor'
import { disclosurePurposeReasons } from '../../lib/rules/disclosure-purpose'
import { forcedConsentReasons } from '../../lib/rules/forced-consent'
import { impliedConsentReasons } from '../../lib/rules/implied-consent'
import { noRefusalReasons } from '../../lib/rules/no-refusal'
import type { Reason } from '../../lib/rules/rule'
import { withdrawalReasons } from '../../lib/rules/withdrawal'
import { ALL_CHANNELS } from './all-channels'

const RULES: Record<string, Record<string, Reason>> = {
  'bundled-consent': bundledConsentReasons,
  'forced-consent': forcedConsentReasons,
  'implied-consent': impliedConsentReasons,
  'no-refusal': noRefusalReasons,
  'disclosure-processor': disclosureProcessorReasons,
  'disclosure-purpose': disclosurePurposeReasons,
  'disclosure-method': disclosureMethodReasons,
  withdrawal: withdrawalReasons,
}
const LANGUAGES: readonly Language[] = ['zh-CN', 'en']
const CONSENT_RULES = ['bundled-consent', 'forced-consent', 'implied-consent', 'no-refusal']

const reasons = Object.entries(RULES).flatMap(([rule, all]) => Object.entries(all).map(([key, reason]) => ({ rule, key, reason })))
const asking = reasons.filter(({ reason }) => reason.outcome === 'violation' || reason.outcome === 'review')

/** The widest case: every condition met. */
const widest = (more: Partial<Circumstances> = {}): Circumstances => ({
  date: '2026-11-21',
  reach: 'china',
  consentIsBasis: true,
  minors: true,
  scene: 'property',
  use: ['verify', 'identify', 'analyse'],
  ...more,
})
const cited = (reason: Reason, more: Partial<Circumstances> = {}): string[] =>
  engaged(reason.provisions, widest(more)).map(({ law, article }) => `${law} ${article}`)
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

describe('what each rule may answer', () => {
  const KEYS: Record<string, Record<string, string>> = {
    'bundled-consent': {
      'general-agreement': 'violation',
      'other-data': 'violation',
      'covers-unclear': 'review',
      'other-basis': 'review',
      'own-act': 'pass',
      'no-act': 'na',
    },
    'forced-consent': {
      'service-denied': 'violation',
      'must-first': 'violation',
      'only-face-feature': 'review',
      'do-not-go-on': 'review',
      'duty-named': 'review',
      'service-is-face': 'review',
      'other-basis': 'review',
      'other-use-free': 'pass',
      silent: 'na',
    },
    'implied-consent': {
      'ticked-in-advance': 'violation',
      'use-is-consent': 'violation',
      'change-by-use': 'review',
      'no-words-of-assent': 'review',
      'box-state-unknown': 'review',
      'other-basis': 'review',
      'explicit-act': 'pass',
      silent: 'na',
    },
    'no-refusal': {
      'no-way-out': 'violation',
      'way-outside': 'review',
      'no-layout': 'review',
      'other-basis': 'review',
      'can-refuse': 'pass',
      'no-act': 'na',
    },
    'disclosure-processor': { unnamed: 'violation', 'agreement-unread': 'review', 'party-differs': 'review', told: 'pass' },
    'disclosure-purpose': { absent: 'violation', 'only-vague': 'violation', 'agreement-unread': 'review', told: 'pass' },
    'disclosure-method': { absent: 'violation', 'agreement-unread': 'review', told: 'pass' },
    withdrawal: { absent: 'violation', 'right-without-way': 'review', 'agreement-unread': 'review', told: 'pass' },
  }

  it.each(Object.entries(KEYS))('%s', (rule, outcomes) => {
    expect(Object.fromEntries(Object.entries(RULES[rule]!).map(([key, { outcome }]) => [key, outcome]))).toEqual({
      ...outcomes,
      'not-a-request': 'na',
    })
  })
})

describe.each(reasons)('$rule $key', ({ reason }) => {
  it('cites only provisions that we hold', () => {
    for (const citation of reason.provisions) expect(provisionOf(citation), JSON.stringify(citation)).toBeDefined()
  })

  it('has the same parts in both languages, each in its language and filled from the same parameters', () => {
    const zh: Record<string, string> = { ...reason.words['zh-CN'] }
    const en: Record<string, string> = { ...reason.words.en }
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    for (const [part, text] of Object.entries(zh)) {
      expect(text).toMatch(/\p{Script=Han}/u)
      expect(en[part]).toMatch(/^[^\p{Script=Han}]*[A-Za-z][^\p{Script=Han}]*$/u)
      expect(placeholders(en[part]!), part).toEqual(placeholders(text))
    }
  })
})

it('takes exactly the agreed parameters', () => {
  const taken = reasons.flatMap(({ rule, key, reason }) => {
    const names = placeholders(Object.values(reason.words['zh-CN']).join(' '))
    return names.length > 0 ? [[`${rule} ${key}`, names.join()]] : []
  })
  expect(Object.fromEntries(taken)).toEqual({
    'bundled-consent general-agreement': '{titles}',
    'bundled-consent other-data': '{what}',
    'bundled-consent covers-unclear': '{what}',
    'bundled-consent other-basis': '{basis}',
    'forced-consent service-denied': '{what}',
    'forced-consent duty-named': '{law}',
    'forced-consent other-basis': '{basis}',
    'implied-consent use-is-consent': '{act}',
    'implied-consent other-basis': '{basis}',
    'no-refusal no-way-out': '{accept}',
    'no-refusal other-basis': '{basis}',
    'no-refusal can-refuse': '{way}',
    'disclosure-processor agreement-unread': '{titles}',
    'disclosure-processor told': '{name}',
    'disclosure-purpose only-vague': '{words}',
    'disclosure-purpose agreement-unread': '{titles}',
    'disclosure-method agreement-unread': '{titles}',
    'withdrawal agreement-unread': '{titles}',
  })
})

describe('words', () => {
  it.each(asking)('$rule $key: what was seen can stand in a complaint, addressed to nobody', ({ reason }) => {
    const zh = reason.words['zh-CN'] as { title: string; seen: string }
    const en = reason.words.en as { title: string; seen: string }
    expect(zh.title + zh.seen).not.toMatch(/你|您/)
    expect(en.title + en.seen).not.toMatch(/\byour?s?\b/i)
    expect(zh.title.length).toBeLessThanOrEqual(18)
  })

  it('never judge the page', () => {
    const texts = [
      ...reasons.flatMap(({ reason }) => LANGUAGES.flatMap((lang) => Object.values(reason.words[lang]))),
      ...Object.values(PROVISIONS).flatMap((articles) => Object.values(articles).flatMap((asks) => Object.values(asks))),
      ...ALL_CHANNELS.flatMap(({ names, takes, needs, notFor }) =>
        [names, takes, needs, notFor].flatMap((text) => Object.values(text ?? {})),
      ),
      ...LANGUAGES.flatMap((lang) => Object.values(COMPLAINT[lang]).flat()),
      ...LANGUAGES.flatMap((lang) => [COMPLAINT[lang].cited('x'), COMPLAINT[lang].citedIfInChina('x'), COMPLAINT[lang].statement('x')]),
    ].filter((text): text is string => typeof text === 'string')
    expect(texts.length).toBeGreaterThan(400)
    for (const text of texts) expect(text).not.toMatch(/违法|违规|非法|侵权|illegal|unlawful|violat|infring/i)
  })
})

describe('provisions', () => {
  it('hang on every reason that asks for something, from the day on which PIPL is in force', () => {
    for (const { rule, key, reason } of asking) {
      expect(cited(reason), `${rule} ${key}`).not.toEqual([])
      expect(cited(reason, { date: '2021-12-01' }), `${rule} ${key}`).not.toEqual([])
    }
  })

  it('an audit dated 2021-12-01 cites nothing later', () => {
    for (const { reason } of reasons) {
      for (const { law } of engaged(reason.provisions, widest({ date: '2021-12-01' }))) expect(LAWS[law].inForce <= '2021-12-01').toBe(true)
    }
    expect(cited(bundledConsentReasons['general-agreement'], { date: '2021-12-01' })).toEqual(['spc 4(2)', 'pipl 14', 'pipl 29'])
  })

  it('before 2021-08-01 no SPC Provisions are cited', () => {
    const before = reasons.flatMap(({ reason }) => cited(reason, { date: '2021-07-31' }))
    expect(before.filter((name) => name.startsWith('spc'))).toEqual([])
    expect(before).toContain('civil-code 1035(3)')
  })

  it('elsewhere nothing is cited', () => {
    expect(reasons.flatMap(({ reason }) => cited(reason, { reach: 'elsewhere' }))).toEqual([])
  })

  it('with another basis than consent, a consent rule keeps only what holds whatever the basis', () => {
    const left = reasons
      .filter(({ rule }) => CONSENT_RULES.includes(rule))
      .flatMap(({ reason }) => cited(reason, { consentIsBasis: false }))
    expect([...new Set(left)].sort()).toEqual(['measures 10', 'measures 5¶2', 'pipl 13'])
  })

  it('notice does not hang on consent', () => {
    for (const { rule, reason } of reasons.filter(({ rule }) => rule.startsWith('disclosure-'))) {
      expect(cited(reason, { consentIsBasis: false }), rule).toEqual(cited(reason))
    }
  })

  it('bundling has no exception for necessity: neither SPC 4(1) nor PIPL 16, nor an answer that offers it', () => {
    for (const reason of Object.values<Reason>(bundledConsentReasons)) {
      expect(cited(reason)).not.toEqual(expect.arrayContaining(['spc 4(1)']))
      expect(cited(reason)).not.toEqual(expect.arrayContaining(['pipl 16']))
    }
    expect(bundledConsentReasons['general-agreement'].words['zh-CN'].officer).toContain('没有“所必需”的例外')
    expect(bundledConsentReasons['general-agreement'].words['zh-CN'].answer).not.toContain('必需')
  })

  it('forced consent says the exception and lets the operator answer with it', () => {
    const { words } = forcedConsentReasons['service-denied']
    expect(words['zh-CN'].seen).toContain('所必需')
    expect(words['zh-CN'].answer).toContain('所必需')
    expect(words.en.seen).toContain('necessary')
  })

  it('Measures 10 is not cited for the analysis of a face alone', () => {
    expect(cited(forcedConsentReasons['service-denied'])).toContain('measures 10')
    expect(reasons.flatMap(({ reason }) => cited(reason, { use: ['analyse'] }))).not.toContain('measures 10')
  })

  it('what is for minors or consumers alone is cited for them alone', () => {
    expect(cited(noRefusalReasons['no-way-out'])).toContain('children-rules 10')
    expect(cited(noRefusalReasons['no-way-out'], { minors: false })).not.toContain('children-rules 10')
    expect(cited(forcedConsentReasons['service-denied'], { minors: false })).not.toContain('minors-regulation 32')
    expect(cited(bundledConsentReasons['general-agreement'])).toContain('consumer-regulation 23')
    expect(cited(bundledConsentReasons['general-agreement'], { scene: 'campus' })).not.toContain('consumer-regulation 23')
  })

  it.each([
    [
      'bundled-consent',
      'general-agreement',
      'spc 4(2), measures 6, pipl 14, pipl 29, data-regulation 22(2), data-regulation 62(7), consumer-regulation 23',
    ],
    ['forced-consent', 'service-denied', 'spc 4(1), pipl 16, spc 4(3), measures 10, data-regulation 22(1), minors-regulation 32'],
    ['forced-consent', 'must-first', 'spc 4(1), pipl 16, spc 4(3), measures 10, data-regulation 22(1), minors-regulation 32'],
    ['implied-consent', 'ticked-in-advance', 'measures 6, pipl 14, consumer-regulation 23'],
    ['no-refusal', 'no-way-out', 'measures 6, pipl 14, pipl 44, children-rules 10, measures 10'],
    ['disclosure-processor', 'unnamed', 'measures 5(1), pipl 17(1), data-regulation 21(1)'],
    ['disclosure-purpose', 'absent', 'measures 5(2), pipl 7, pipl 17(2), spc 2(2), civil-code 1035(3)'],
    ['disclosure-method', 'absent', 'measures 5(2), pipl 7, pipl 17(2), spc 2(2), civil-code 1035(3)'],
    ['withdrawal', 'absent', 'measures 6¶2, pipl 15, data-regulation 21(4), data-regulation 23'],
  ])('%s %s rests on what Table A gives it', (rule, key, names) => {
    expect(cited(RULES[rule]![key]!).join(', ')).toBe(names)
  })
})
