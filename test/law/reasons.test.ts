import { describe, expect, it } from 'vitest'
import { engaged } from '../../lib/law/cite'
import type { Circumstances } from '../../lib/law/law'
import { LAWS } from '../../lib/law/laws'
import { provisionOf } from '../../lib/law/provisions'
import { SCENES } from '../../lib/report/schema'
import { bundledConsentReasons } from '../../lib/rules/bundled-consent'
import { disclosureScopeReasons } from '../../lib/rules/disclosure-scope'
import { forcedConsentReasons } from '../../lib/rules/forced-consent'
import { inconspicuousNoticeReasons } from '../../lib/rules/inconspicuous-notice'
import { RULES as ALL_RULES } from '../../lib/rules/index'
import { inducedConsentReasons } from '../../lib/rules/induced-consent'
import { noRefusalReasons } from '../../lib/rules/no-refusal'
import type { Reason } from '../../lib/rules/rule'
import { soleVerificationReasons } from '../../lib/rules/sole-verification'
import { unfairTermsReasons } from '../../lib/rules/unfair-terms'

/** Reasons by rule: all that there are, so that none is left out of what is asked of them here. */
const RULES: Record<string, Record<string, Reason>> = Object.fromEntries(ALL_RULES.map(({ id, reasons }) => [id, reasons]))
const CONSENT_RULES = ['bundled-consent', 'forced-consent', 'implied-consent', 'no-refusal', 'induced-consent', 'guardian-consent']

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
      'face-alone': 'pass',
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
      'way-unclear': 'review',
      'way-weak': 'review',
      'way-unreachable': 'review',
      'no-layout': 'review',
      'only-yes-in-text': 'review',
      'other-basis': 'review',
      'can-refuse': 'pass',
      'no-act': 'na',
    },
    'disclosure-processor': {
      unnamed: 'violation',
      'agreement-unread': 'review',
      'party-differs': 'review',
      'perhaps-named': 'review',
      told: 'pass',
    },
    'disclosure-purpose': {
      absent: 'violation',
      'only-vague': 'violation',
      'agreement-unread': 'review',
      'perhaps-told': 'review',
      told: 'pass',
    },
    'disclosure-method': { absent: 'violation', 'agreement-unread': 'review', told: 'pass' },
    withdrawal: {
      absent: 'violation',
      'right-without-way': 'review',
      'agreement-unread': 'review',
      'perhaps-told': 'review',
      told: 'pass',
    },
    'induced-consent': {
      'required-without-law': 'violation',
      threat: 'violation',
      'already-agreed': 'violation',
      'only-for-service': 'review',
      benefit: 'review',
      'other-basis': 'review',
      nothing: 'na',
    },
    'sole-verification': { 'only-way': 'violation', 'rule-named': 'review', offered: 'pass', 'not-stated': 'na' },
    'guardian-consent': {
      'not-asked': 'violation',
      'fourteen-to-seventeen': 'review',
      'age-unclear': 'review',
      'other-basis': 'review',
      asked: 'pass',
      'not-for-minors': 'na',
    },
    'third-party-sharing': { unnamed: 'violation', 'named-only': 'review', entrusted: 'pass', 'with-nobody': 'pass', silent: 'na' },
    'network-transfer': { sent: 'review', asked: 'pass', 'on-device': 'pass', silent: 'na' },
    'cross-border': { abroad: 'review', stays: 'pass', silent: 'na' },
    'over-collection': { 'more-than-aim': 'review', limited: 'pass', silent: 'na' },
    'unfair-terms': {
      boundless: 'violation',
      'liability-disclaimed': 'violation',
      'partly-disclaimed': 'review',
      bounded: 'pass',
      silent: 'na',
    },
    'disclosure-contact': { absent: 'violation', 'agreement-unread': 'review', 'perhaps-told': 'review', told: 'pass' },
    'disclosure-scope': { absent: 'violation', 'agreement-unread': 'review', 'perhaps-told': 'review', told: 'pass' },
    'disclosure-retention': {
      absent: 'violation',
      'only-vague': 'violation',
      'for-ever': 'violation',
      'agreement-unread': 'review',
      'perhaps-told': 'review',
      told: 'pass',
    },
    'disclosure-necessity': { absent: 'violation', 'agreement-unread': 'review', 'perhaps-told': 'review', told: 'pass' },
    'disclosure-rights': { absent: 'violation', 'agreement-unread': 'review', 'perhaps-told': 'review', told: 'pass' },
    'rules-unpublished': {
      'dead-link': 'violation',
      'login-wall': 'violation',
      'none-linked': 'review',
      'script-only': 'review',
      'not-looked': 'review',
      reachable: 'pass',
      'told-here': 'pass',
      'only-text': 'na',
    },
    'inconspicuous-notice': {
      'small-print': 'review',
      faint: 'review',
      'only-linked': 'review',
      'folded-away': 'review',
      'no-layout': 'review',
      readable: 'pass',
      'only-text': 'na',
    },
    'capture-before-consent': {
      'live-untouched': 'violation',
      'assent-unclear': 'review',
      'asked-untouched': 'review',
      'other-basis': 'review',
      'after-assent': 'na',
      'not-seen': 'na',
      'only-text': 'na',
    },
    'repeat-asking': { 'asked-twice': 'violation', 'asked-once': 'review', 'not-again': 'na', 'only-text': 'na' },
    'undisclosed-vendor': { 'vendor-not-named': 'review', named: 'na', 'none-seen': 'na', 'only-text': 'na' },
    'insecure-transport': {
      'page-not-encrypted': 'violation',
      'form-not-encrypted': 'violation',
      encrypted: 'pass',
      local: 'na',
      'only-text': 'na',
    },
  }

  it('is listed here for every rule', () => {
    expect(Object.keys(KEYS).sort()).toEqual(Object.keys(RULES).sort())
  })

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
    'capture-before-consent live-untouched': '{time}',
    'capture-before-consent assent-unclear': '{time}',
    'capture-before-consent other-basis': '{basis}',
    'repeat-asking asked-twice': '{times},{time}',
    'repeat-asking asked-once': '{time}',
    'undisclosed-vendor vendor-not-named': '{address},{name}',
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
    'no-refusal only-yes-in-text': '{accept}',
    'no-refusal way-weak': '{way}',
    'no-refusal way-unclear': '{way}',
    'no-refusal way-unreachable': '{way}',
    'no-refusal other-basis': '{basis}',
    'no-refusal can-refuse': '{way}',
    'disclosure-processor agreement-unread': '{titles}',
    'disclosure-processor perhaps-named': '{name}',
    'disclosure-processor told': '{name}',
    'disclosure-purpose only-vague': '{words}',
    'disclosure-purpose agreement-unread': '{titles}',
    'disclosure-method agreement-unread': '{titles}',
    'withdrawal agreement-unread': '{titles}',
    'induced-consent required-without-law': '{words}',
    'induced-consent threat': '{words}',
    'induced-consent already-agreed': '{words}',
    'induced-consent only-for-service': '{words}',
    'induced-consent benefit': '{words}',
    'induced-consent other-basis': '{basis}',
    'sole-verification only-way': '{words}',
    'sole-verification rule-named': '{law}',
    'sole-verification offered': '{way}',
    'guardian-consent not-asked': '{words}',
    'guardian-consent age-unclear': '{words}',
    'guardian-consent other-basis': '{basis}',
    'third-party-sharing unnamed': '{words}',
    'third-party-sharing named-only': '{name}',
    'third-party-sharing entrusted': '{name}',
    'network-transfer sent': '{words}',
    'cross-border abroad': '{words}',
    'over-collection more-than-aim': '{what}',
    'unfair-terms boundless': '{words}',
    'unfair-terms liability-disclaimed': '{words}',
    'unfair-terms partly-disclaimed': '{words}',
    'disclosure-contact agreement-unread': '{titles}',
    'disclosure-scope agreement-unread': '{titles}',
    'disclosure-retention only-vague': '{words}',
    'disclosure-retention for-ever': '{words}',
    'disclosure-retention agreement-unread': '{titles}',
    'disclosure-necessity agreement-unread': '{titles}',
    'disclosure-rights agreement-unread': '{titles}',
    'rules-unpublished dead-link': '{title}',
    'rules-unpublished login-wall': '{title}',
    'rules-unpublished script-only': '{title}',
    'rules-unpublished not-looked': '{title}',
    'inconspicuous-notice small-print': '{size}',
    'inconspicuous-notice faint': '{contrast}',
    'inconspicuous-notice only-linked': '{title}',
    'insecure-transport form-not-encrypted': '{address}',
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
})

describe('provisions', () => {
  it('hang on every reason that asks for something, from the day on which PIPL is in force', () => {
    for (const { rule, key, reason } of asking) {
      expect(cited(reason), `${rule} ${key}`).not.toEqual([])
      // The Measures alone say that a face stays in the device, the data regulation alone that nobody is asked again and again.
      const youngest: Record<string, string> = { 'network-transfer': '2025-05-31', 'repeat-asking': '2024-12-31' }
      if (youngest[rule]) expect(cited(reason, { date: youngest[rule] })).toEqual([])
      else expect(cited(reason, { date: '2021-12-01' }), `${rule} ${key}`).not.toEqual([])
    }
  })

  it('hang on every reason that asks for something in every scene and use, where the reader is no minor', () => {
    for (const { rule, key, reason } of asking) {
      for (const use of ['verify', 'identify', 'analyse'] as const) {
        expect(cited(reason, { scene: 'other', minors: false, use: [use] }), `${rule} ${key} ${use}`).not.toEqual([])
      }
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
    expect([...new Set(left)].sort()).toEqual([
      'children-rules 8',
      'data-regulation 21¶2',
      'measures 10',
      'measures 12',
      'measures 5¶2',
      'measures 5¶4',
      'pipl 13',
      'pipl 31¶2',
      'pipl 5',
      'spc 3',
    ])
  })

  it('notice, recipients, storage and safeguards do not hang on consent', () => {
    const whatever =
      /^disclosure-|^(rules-unpublished|inconspicuous-notice|insecure-transport|third-party-sharing|network-transfer|cross-border)$/
    for (const { rule, reason } of reasons.filter(({ rule }) => whatever.test(rule))) {
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

  it.each(['measures 10', 'measures 10¶2', 'measures 12'])('%s is not cited for the analysis of a face alone', (name) => {
    expect(reasons.flatMap(({ reason }) => cited(reason))).toContain(name)
    expect(reasons.flatMap(({ reason }) => cited(reason, { use: ['analyse'] }))).not.toContain(name)
  })

  it('SPC 10 is cited at a property gate and nowhere else', () => {
    expect(cited(soleVerificationReasons['only-way'])).toContain('spc 10')
    for (const scene of SCENES.filter((scene) => scene !== 'property')) {
      expect(
        reasons.flatMap(({ reason }) => cited(reason, { scene })),
        scene,
      ).not.toContain('spc 10')
    }
  })

  it('SPC 2(5) takes a leak, which no page shows: no rule cites it', () => {
    expect(reasons.flatMap(({ reason }) => cited(reason))).not.toContain('spc 2(5)')
  })

  it('Measures 5 lists no kinds of information, SPC 11 nothing of liability', () => {
    for (const reason of Object.values<Reason>(disclosureScopeReasons)) expect(cited(reason).join()).not.toContain('measures')
    expect(cited(unfairTermsReasons.boundless)).toContain('spc 11')
    expect(cited(unfairTermsReasons['liability-disclaimed'])).not.toContain('spc 11')
  })

  it('a benefit rests on free will alone: no article names it', () => {
    expect(cited(inducedConsentReasons.benefit)).toEqual(['measures 6', 'pipl 14', 'spc 4(3)'])
    expect(inducedConsentReasons.benefit.words['zh-CN'].seen).toContain('条文没有提到')
  })

  it('thresholds are said to be ours, and are never more than a review', () => {
    const { 'small-print': small, faint } = inconspicuousNoticeReasons
    for (const { outcome, words } of [small, faint, noRefusalReasons['way-weak']]) {
      expect(outcome).toBe('review')
      expect(words['zh-CN'].seen).toContain('界限是我们定的')
      expect(words.en.seen).toContain('the threshold is ours')
    }
    expect(Object.values<Reason>(inconspicuousNoticeReasons).map(({ outcome }) => outcome)).not.toContain('violation')
  })

  it('another way is asked for only where one reaches the aim and no state rule prevails', () => {
    expect(soleVerificationReasons['only-way'].words['zh-CN'].seen).toMatch(/如果.*同样的目的.*国家另有规定的除外/)
    expect(soleVerificationReasons['only-way'].words['zh-CN'].officer).toContain('不等于实际没有')
  })

  it('barrier-free standards bind sites with public funds, staffed service is for health, social security and finance', () => {
    const unreachable = noRefusalReasons['way-unreachable']
    expect(cited(unreachable, { scene: 'government' })).toEqual(expect.arrayContaining(['accessibility 32', 'accessibility 39']))
    expect(cited(unreachable, { scene: 'hospital' })).toContain('accessibility 39')
    expect(cited(unreachable, { scene: 'signup' }).join()).not.toContain('accessibility')
    expect(cited(unreachable, { scene: 'government', date: '2023-08-31' }).join()).not.toContain('accessibility')
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
    ['no-refusal', 'way-unreachable', 'measures 6, pipl 14, pipl 44, children-rules 10, measures 5¶4'],
    ['induced-consent', 'required-without-law', 'measures 12, pipl 5, data-regulation 22(1)'],
    ['induced-consent', 'threat', 'measures 12, pipl 5, data-regulation 22(1), spc 4(3)'],
    ['induced-consent', 'already-agreed', 'measures 6, pipl 14, measures 12, pipl 5, data-regulation 22(1)'],
    ['sole-verification', 'only-way', 'measures 10, spc 10, pipl 16'],
    [
      'guardian-consent',
      'not-asked',
      'pipl 31, measures 7, data-regulation 22(3), children-rules 9, children-rules 10, spc 2(3), pipl 31¶2, data-regulation 21¶2, children-rules 8',
    ],
    ['guardian-consent', 'fourteen-to-seventeen', 'spc 2(3), spc 3, measures 6, pipl 29, minors-regulation 32'],
    ['third-party-sharing', 'unnamed', 'pipl 23, spc 2(6), data-regulation 21¶2'],
    ['network-transfer', 'sent', 'measures 8'],
    ['cross-border', 'abroad', 'pipl 38, pipl 39, data-regulation 35, cross-border-rules 8'],
    ['over-collection', 'more-than-aim', 'pipl 6, measures 4, data-regulation 22(1)'],
    ['unfair-terms', 'boundless', 'spc 11, civil-code 497, civil-code 496, consumer-regulation 17'],
    ['unfair-terms', 'liability-disclaimed', 'civil-code 497, civil-code 496, consumer-regulation 17'],
    ['disclosure-contact', 'absent', 'measures 5(1), pipl 17(1), data-regulation 21(1)'],
    ['disclosure-scope', 'absent', 'pipl 17(2), pipl 7, spc 2(2), civil-code 1035(3), data-regulation 21(2)'],
    ['disclosure-retention', 'absent', 'measures 5(2), pipl 17(2), data-regulation 21(3)'],
    ['disclosure-retention', 'for-ever', 'pipl 19, measures 8¶2, measures 5(2), pipl 17(2), data-regulation 21(3)'],
    ['disclosure-necessity', 'absent', 'pipl 30, measures 5(3), data-regulation 21(2)'],
    ['disclosure-rights', 'absent', 'measures 5(4), pipl 17(3), pipl 50, data-regulation 21(4), data-regulation 23, minors-regulation 34'],
    ['rules-unpublished', 'dead-link', 'spc 2(2), pipl 7, pipl 17¶3, data-regulation 21(1), civil-code 1035(2)'],
    ['inconspicuous-notice', 'small-print', 'measures 5, pipl 17, data-regulation 21(1), civil-code 496'],
    ['capture-before-consent', 'live-untouched', 'pipl 13, pipl 14, pipl 17, measures 5'],
    ['repeat-asking', 'asked-twice', 'data-regulation 22(5)'],
    ['undisclosed-vendor', 'vendor-not-named', 'pipl 21, pipl 23, data-regulation 12'],
    ['insecure-transport', 'page-not-encrypted', 'pipl 51(3), measures 14, civil-code 1038, data-regulation 9'],
  ])('%s %s rests on what Table A gives it', (rule, key, names) => {
    expect(cited(RULES[rule]![key]!).join(', ')).toBe(names)
  })
})
