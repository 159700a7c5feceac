// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit } from '../../lib/audit'
import { engaged } from '../../lib/law/cite'
import type { Circumstances, Language } from '../../lib/law/law'
import { LAWS } from '../../lib/law/laws'
import { joinFrames } from '../../lib/page/join'
import { parseDocument } from '../../lib/page/parse'
import { type CatalogueReason, catalogue, provisionsOf, whenCited } from '../../lib/report/catalogue/catalogue'
import { catalogueMarkdown, rulePages } from '../../lib/report/catalogue/markdown'
import { catalogueText, ruleText } from '../../lib/report/catalogue/text'
import { type Report, SCENES } from '../../lib/report/schema'
import { RULES } from '../../lib/rules/index'
import { answerOf } from '../rules/answers'
import { DOINGS } from '../rules/doings'

const ROOT = join(import.meta.dirname, '../..')
const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

interface Named extends CatalogueReason {
  name: string
  rule: string
}
const reasonsIn = (lang: Language, asOf?: string): Named[] =>
  catalogue(lang, asOf).flatMap(({ rule, reasons }) => reasons.map((each) => ({ ...each, rule, name: `${rule} ${each.reason}` })))
const asks = ({ outcome }: { outcome: string }): boolean => outcome === 'violation' || outcome === 'review'

describe('each reason', () => {
  it('stands in the catalogue, of each rule, in its order', () => {
    for (const lang of LANGUAGES) {
      expect(reasonsIn(lang).map(({ name }) => name)).toEqual(
        RULES.flatMap(({ id, reasons }) => Object.keys(reasons).map((key) => `${id} ${key}`)),
      )
    }
  })

  it('has words in both languages: all of them where it asks for something, else a line', () => {
    for (const lang of LANGUAGES) {
      for (const { name, words, ...reason } of reasonsIn(lang)) {
        const parts = asks(reason) ? ['title', 'seen', 'person', 'officer', 'engineer'] : ['title']
        expect(words, `${name} ${lang}`).toMatchObject(Object.fromEntries(parts.map((part) => [part, expect.stringMatching(/\S{2}/)])))
        const han = Object.values(words).map((text) => /\p{Script=Han}/u.test(text))
        expect(new Set(han), `${name} ${lang}`).toEqual(new Set([lang === 'zh-CN']))
      }
    }
  })

  it('shows … where a page would give words, never the braces of a template', () => {
    const texts = LANGUAGES.flatMap((lang) => reasonsIn(lang)).flatMap(({ words }) => Object.values(words))
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([])
    expect(texts.filter((text) => text.includes('…')).length).toBeGreaterThan(20)
  })

  it('has a line on its rule', () => {
    for (const lang of LANGUAGES)
      for (const { rule, description } of catalogue(lang)) expect(description, `${rule} ${lang}`).toMatch(/^\S.+$/)
    expect(catalogue('zh-CN')[0]?.description).toBe('人脸同意和其他协议捆在了一起；同意刷脸的同时，还同意了别的')
  })
})

/** Answers that rest on no provision, and why: there is nothing that a provision asks for. */
const WITHOUT_PROVISION: Record<string, string> = {
  'not-a-request': 'no face is asked for',
  'no-act': 'nobody is asked to agree',
  silent: 'the page does not speak of it, and nothing says that it must',
  nothing: 'no pressure is put on anybody',
  'not-stated': 'whether there is another way is not said',
  'not-for-minors': 'no minors are concerned',
  local: 'no network is crossed',
  'after-assent': 'a yes came first, which proves nothing',
  'not-seen': 'no camera was seen',
  'not-again': 'nobody was asked again',
  named: 'the firm is named',
  'none-seen': 'no such firm was reached',
  'only-text': 'no page was shown, only its words',
}

describe('the provisions of each reason', () => {
  it('are none only where the answer is that nothing arises', () => {
    const without = reasonsIn('zh-CN').filter(({ provisions }) => provisions.length === 0)
    expect(without.filter(asks).map(({ name }) => name)).toEqual([])
    expect([...new Set(without.map(({ reason }) => reason))].sort()).toEqual(Object.keys(WITHOUT_PROVISION).sort())
    expect(without.filter(({ outcome }) => outcome !== 'na').map(({ name }) => name)).toEqual([])
  })

  it('have a name, our words, a day, and say when they are cited', () => {
    for (const lang of LANGUAGES) {
      for (const { name, provisions } of reasonsIn(lang)) {
        for (const provision of provisions) {
          expect(provision.inForce, name).toMatch(/^20\d\d-\d\d-\d\d$/)
          expect(provision.asks.length, name).toBeGreaterThan(10)
          expect(provision.name, name).not.toBe(provision.lawName)
          expect(provision.conditions.filter((condition) => condition.trim() === '' || /undefined/.test(condition))).toEqual([])
          expect(whenCited(provision, lang)).toContain(provision.inForce)
        }
      }
    }
  })

  it('have an official address, or are to be checked', () => {
    const laws = [
      ...new Map(
        catalogue('en')
          .flatMap(provisionsOf)
          .map((provision) => [provision.law, provision]),
      ).values(),
    ]
    for (const { law, url, checkBeforeUse } of laws) {
      if (url === undefined) expect(checkBeforeUse, law).toMatch(/^20\d\d-/)
      else expect(url, law).toMatch(/^https:\/\/[\w.]+\.cn(\/|$)/)
    }
  })

  it('tell every condition that a citation hangs on', () => {
    const told = (rule: string, reason: string, law: string, lang: Language): string => {
      const provision = reasonsIn(lang)
        .find(({ name }) => name === `${rule} ${reason}`)
        ?.provisions.find((each) => each.law === law)
      return provision ? whenCited(provision, lang) : ''
    }
    expect(told('bundled-consent', 'general-agreement', 'pipl', 'zh-CN')).toBe('2021-11-01 起施行，以同意为依据时')
    expect(told('sole-verification', 'only-way', 'spc', 'zh-CN')).toBe('2021-08-01 起施行，限这些场景：小区物业')
    expect(told('sole-verification', 'only-way', 'measures', 'en')).toBe(
      'in force since 2025-06-01, where it is used to verify who someone is or to find out who someone is',
    )
    expect(told('disclosure-rights', 'absent', 'minors-regulation', 'en')).toBe('in force since 2024-01-01, where minors are concerned')
    expect(told('cross-border', 'abroad', 'pipl', 'zh-CN')).toBe('2021-11-01 起施行，不论页面情形')
    for (const lang of LANGUAGES) {
      const shown = reasonsIn(lang)
      const conditions = shown.map(({ provisions }) => provisions.map((provision) => provision.conditions.length))
      const held = RULES.flatMap(({ reasons }) => Object.values(reasons)).map(({ provisions }) =>
        provisions.map(({ law, article, ...each }) => Object.keys(each).length),
      )
      expect(conditions).toEqual(held)
      const texts = shown.flatMap(({ provisions }) => provisions.flatMap((provision) => provision.conditions))
      if (lang === 'zh-CN') expect(texts.join()).not.toMatch(new RegExp(SCENES.join('|')))
    }
  })
})

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const folders = (path: string): string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

/** What a page of the tests is expected to have answered of a rule. */
interface Expectation {
  rule: string
  outcome: string
  reason?: string
}

const ofPages = (): Expectation[] =>
  folders('test/rules/pages').flatMap((rule) =>
    folders(`test/rules/pages/${rule}`).map((page) => ({ ...JSON.parse(read(`test/rules/pages/${rule}/${page}/expected.json`)), rule })),
  )

const ofSamples = (): Expectation[] => {
  const samples: { expected: Record<string, [string, string]> }[] = JSON.parse(read('test/site/index.json'))
  return samples.flatMap(({ expected }) => Object.entries(expected).map(([rule, [outcome, reason]]) => ({ rule, outcome, reason })))
}

const ofDisclosures = (): Expectation[] => JSON.parse(read('test/rules/disclosures.json'))

/** These name the outcome and where it was found, not the reason. */
const ofAgreements = (): Expectation[] => {
  const samples: { expected: Record<string, [string, string?]> }[] = JSON.parse(read('test/site/agreements/index.json'))
  return samples.flatMap(({ expected }) => Object.entries(expected).map(([rule, [outcome]]) => ({ rule, outcome })))
}

/** The answers that the table of addresses uses, each declared in a line above it. */
const ofTransport = (): Expectation[] => {
  const source = read('test/rules/insecure-transport.test.ts')
  return [...source.matchAll(/^const (\w+) = '(\w+) · ([\w-]+)'$/gm)]
    .filter(([, constant]) => new RegExp(`expected: ${constant}\\b`).test(source))
    .map(([, , outcome, reason]) => ({ rule: 'insecure-transport', outcome: outcome!, reason: reason! }))
}

const page = (body: string): string => `<!doctype html><html lang="zh-CN"><head><title>云栖健身</title></head><body>${body}</body></html>`
const TAKEN_AT = '2026-09-01T08:00:00.000Z'
const auditOf = (body: string, { day = TAKEN_AT.slice(0, 10), onlyText = false } = {}): Report =>
  audit(
    {
      ...joinFrames([{ frame: parseDocument(page(body), 'https://www.yunqi.example/'), limits: [] }], { takenAt: TAKEN_AT, layout: false }),
      ...(onlyText ? { source: 'text' } : {}),
    },
    { auditedAt: TAKEN_AT, lawAsOf: day, browser: 'none' },
  )

const YES_NO = '<button type="button">不同意</button><button type="button">同意</button>'
const DUTY = '云栖银行为履行反洗钱法规定的客户身份识别义务处理您的人脸信息，以履行法定义务为依据，不以您的同意为依据。'

/** Pages for answers that no page of the folders is expected to give. */
const PAGES_HERE: (Expectation & { body: string; onlyText?: boolean })[] = [
  ...['bundled-consent', 'forced-consent', 'implied-consent', 'no-refusal', 'guardian-consent'].map((rule) => ({
    rule,
    outcome: 'review',
    reason: 'other-basis',
    body: `<div role="dialog"><p>${DUTY}与身份证照片比对。</p>${YES_NO}</div>`,
  })),
  {
    rule: 'forced-consent',
    outcome: 'review',
    reason: 'service-is-face',
    body: `<div role="dialog"><p>本程序只提供人脸核验这一项服务：拍摄您的面部，与证件照比对。如您不同意处理人脸信息，将无法使用本服务。</p>${YES_NO}</div>`,
  },
  {
    rule: 'no-refusal',
    outcome: 'review',
    reason: 'way-outside',
    body: '<nav><a href="/timetable">课程表</a></nav><form><p>云栖健身采集您的人脸图像，入场时比对。</p><button type="button">同意并录入人脸</button></form>',
  },
  {
    rule: 'no-refusal',
    outcome: 'review',
    reason: 'no-layout',
    body: '<div role="dialog"><p>云栖健身采集您的人脸图像，入场时比对。</p><button type="button">同意并录入人脸</button></div>',
  },
  {
    rule: 'no-refusal',
    outcome: 'review',
    reason: 'only-yes-in-text',
    onlyText: true,
    body: '<div role="dialog"><p>云栖健身采集您的人脸图像，入场时比对。</p><button type="button">同意并录入人脸</button></div>',
  },
  {
    rule: 'rules-unpublished',
    outcome: 'review',
    reason: 'not-looked',
    body: `<div role="dialog"><p>云栖健身采集您的人脸图像，详见<a href="/rules">《人脸信息处理规则》</a>。</p>${YES_NO}</div>`,
  },
  {
    rule: 'inconspicuous-notice',
    outcome: 'review',
    reason: 'no-layout',
    body: `<div role="dialog"><p>云栖健身采集您的人脸图像，入场时与会员照片比对。</p>${YES_NO}</div>`,
  },
]

/** Answers that no page gives, and why. A new answer without a page belongs here with its reason, or better gets its page. */
const WITHOUT_PAGE: Record<string, string> = {}

describe('the pages of each reason', () => {
  const expectations = [...ofPages(), ...ofDisclosures(), ...ofSamples(), ...ofAgreements(), ...ofTransport(), ...DOINGS, ...PAGES_HERE]
  const reasons = reasonsIn('en')

  /** An expectation that names the outcome alone can only mean the reason where the rule has no other of that outcome. */
  const gives = (expectation: Expectation, { rule, reason, outcome }: Named): boolean => {
    if (expectation.rule !== rule || expectation.outcome !== outcome) return false
    if (expectation.reason !== undefined) return expectation.reason === reason
    return reasons.filter((each) => each.rule === rule && each.outcome === outcome).length === 1
  }

  it.each(PAGES_HERE)('$rule answers $outcome · $reason', ({ body, rule, outcome, reason, onlyText }) => {
    expect(answerOf(auditOf(body, { onlyText: onlyText ?? false }), rule)).toMatchObject({ outcome, reason })
  })

  it('are read from everywhere', () => {
    for (const collection of [ofPages(), ofDisclosures(), ofSamples(), ofAgreements(), ofTransport()])
      expect(collection.length).toBeGreaterThan(3)
    const known = new Set(reasons.map(({ name, outcome }) => `${name} ${outcome}`))
    const unknown = expectations.filter(({ rule, outcome, reason }) => reason !== undefined && !known.has(`${rule} ${reason} ${outcome}`))
    expect(unknown).toEqual([])
  })

  it('give it: every violation, question and pass has a page, or is named with why it has none', () => {
    const without = reasons.filter((each) => each.outcome !== 'na' && !expectations.some((expectation) => gives(expectation, each)))
    expect(without.map(({ name }) => name).sort()).toEqual(Object.keys(WITHOUT_PAGE).sort())
  })

  it('do not give it: of every rule there is a page on which it asks for nothing', () => {
    const calm = new Set(expectations.filter(({ outcome }) => outcome === 'pass' || outcome === 'na').map(({ rule }) => rule))
    expect(RULES.map(({ id }) => id).filter((id) => !calm.has(id))).toEqual([])
  })
})

const lawsOf = (report: Report): string[] => [
  ...new Set(report.surfaces.flatMap(({ findings }) => findings.flatMap(({ provisions }) => provisions.map(({ law }) => law)))),
]
const EARLY = '2021-12-01'
const inForceEarly = (law: string): boolean => LAWS[law as keyof typeof LAWS].inForce <= EARLY

describe('an audit of an early day', () => {
  const REQUEST = `<form><h2>注册</h2><p>云栖健身采集您的人脸信息，上传至服务器并永久保存。不同意将无法注册。</p>
<label><input type="checkbox" checked> 同意《用户协议》《隐私政策》并同意采集人脸信息</label><button type="button">注册</button></form>`
  const auditedOn = (day: string): Report => auditOf(REQUEST, { day })

  it('cites nothing later than 2021-12-01', () => {
    const report = auditedOn(EARLY)
    expect(report).toMatchObject({ faceRequest: true, lawAsOf: EARLY })
    expect(lawsOf(report)).toEqual(expect.arrayContaining(['pipl', 'spc']))
    expect(lawsOf(report).filter((law) => !inForceEarly(law))).toEqual([])
    expect(lawsOf(auditedOn('2026-09-01'))).toContain('measures')
  })

  it('cites nothing later, whatever the reason and the page', () => {
    for (const use of ['verify', 'identify', 'analyse'] as const) {
      for (const scene of SCENES) {
        const circumstances: Circumstances = { date: EARLY, reach: 'china', consentIsBasis: true, minors: true, scene, use: [use] }
        const cited = RULES.flatMap(({ reasons }) => Object.values(reasons).flatMap(({ provisions }) => engaged(provisions, circumstances)))
        expect(cited.length).toBeGreaterThan(50)
        expect(cited.filter(({ law }) => !inForceEarly(law))).toEqual([])
      }
    }
  })

  it('is what a catalogue of that day tells: later provisions are left out, and what they alone ask for does not arise', () => {
    const then = reasonsIn('zh-CN', EARLY)
    expect(then.flatMap(({ provisions }) => provisions).filter(({ inForce }) => inForce > EARLY)).toEqual([])
    expect(then.find(({ name }) => name === 'network-transfer sent')).toEqual({
      name: 'network-transfer sent',
      rule: 'network-transfer',
      reason: 'sent',
      outcome: 'na',
      words: { title: expect.stringContaining('上传') },
      provisions: [],
    })
    expect(reasonsIn('zh-CN').find(({ name }) => name === 'network-transfer sent')).toMatchObject({ outcome: 'review' })
    expect(then.filter((each) => asks(each) && each.provisions.length === 0).map(({ name }) => name)).toEqual([])
  })
})

describe('a page that is for people elsewhere', () => {
  it('cites nothing, whatever the reason', () => {
    const circumstances: Circumstances = {
      date: '2026-09-01',
      reach: 'elsewhere',
      consentIsBasis: true,
      minors: true,
      scene: 'property',
      use: ['verify', 'identify', 'analyse'],
    }
    const of = (reach: Circumstances['reach']) =>
      RULES.flatMap(({ reasons }) => Object.values(reasons).flatMap(({ provisions }) => engaged(provisions, { ...circumstances, reach })))
    expect(of('elsewhere')).toEqual([])
    expect(of('unclear').length).toBeGreaterThan(100)
  })
})

describe('the pages in docs/rules', () => {
  const pages = rulePages()

  it('are a page a rule and an index', () => {
    expect([...pages.keys()].sort()).toEqual(['README.md', ...RULES.map(({ id }) => `${id}.md`)].sort())
    expect(readdirSync(join(ROOT, 'docs/rules')).sort()).toEqual([...pages.keys()].sort())
  })

  it.each([...pages])('%s is up to date (run: node scripts/rule-pages.mjs)', (name, text) => {
    expect(read(`docs/rules/${name}`)).toBe(text)
  })

  it('say all that the catalogue says, in Chinese first', () => {
    for (const { rule, reasons } of catalogue('zh-CN')) {
      const text = pages.get(`${rule}.md`)!
      expect(text.indexOf('## 中文'), rule).toBeLessThan(text.indexOf('## English'))
      const shown = text.replace(/\\(.)/g, '$1')
      for (const { words, provisions } of reasons) {
        for (const part of Object.values(words)) expect(shown).toContain(part)
        for (const { name, asks, lawName } of provisions) for (const part of [name, asks, lawName]) expect(shown).toContain(part)
      }
    }
  })

  it('show markup and brackets of our sentences as they stand', () => {
    const text = [...pages.values()].join('\n').replace(/<!--.*-->/g, '')
    expect(text).toContain('\\<input type="checkbox"')
    expect(text.match(/(?<!\\)<(?!https:)[^>\n]*/g) ?? []).toEqual([])
  })

  it('never call a page names', () => {
    const texts = [...pages.values(), ...LANGUAGES.map((lang) => catalogueText(catalogue(lang), lang))]
    for (const text of texts) expect(text).not.toMatch(/违法|违规|非法|侵权|illegal|unlawful|violat|infring/i)
  })
})

describe('the catalogue as text', () => {
  it('tells each rule, answer, provision and day', () => {
    const text = catalogueText(catalogue('zh-CN'), 'zh-CN')
    for (const { rule } of catalogue('zh-CN')) expect(text).toMatch(new RegExp(`^${rule} \\[`, 'm'))
    expect(text).toMatch(/只能点同意，没有看到拒绝的办法 · no-way-out\n +规定：.*办法 第六条（2025-06-01）/)
    expect(text).toMatch(/not-a-request\n +规定：不依据具体条文/)
  })

  it('tells all of one rule: the words for each reader, when it is cited, what is asked and where it stands', () => {
    const sole = catalogue('en').find(({ rule }) => rule === 'sole-verification')!
    const text = ruleText(sole, 'en')
    for (const { text: part } of sole.reasons.flatMap(({ words }) => Object.values(words).map((each) => ({ text: each }))))
      expect(text).toContain(part)
    expect(text).toContain('in these settings only: residential property')
    expect(text).toContain('Official address: https://www.cac.gov.cn/')
    expect(text).toMatch(/From: Supreme People’s Court, .*check before use/)
  })

  it('says the day it tells of', () => {
    expect(ruleText(catalogue('en', EARLY)[0]!, 'en', EARLY)).toMatch(/^Only provisions in force on 2021-12-01 are listed/)
    expect(catalogueMarkdown(catalogue('zh-CN', EARLY), 'zh-CN', EARLY)).toContain('只列 2021-12-01 当天已经施行的规定')
  })
})
