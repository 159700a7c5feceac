import { describe, expect, it } from 'vitest'
import { type Claim, claimsFor } from '../../lib/law/beyond/claims'
import { type Question, questionsFor } from '../../lib/law/beyond/questions'
import type { Circumstances } from '../../lib/law/law'
import { LAWS } from '../../lib/law/laws'
import { provisionOf } from '../../lib/law/provisions'
import { SCENES } from '../../lib/report/schema'
import { circumstances } from './circumstances'

const questions = (more?: Partial<Circumstances>): string[] => questionsFor(circumstances(more)).map(({ id }) => id)
const claims = (more?: Partial<Circumstances>): string[] => claimsFor(circumstances(more)).map(({ id }) => id)
const behind = (points: readonly (Question | Claim)[], id: string): string[] =>
  points.find((point) => point.id === id)?.provisions.map(({ law, article }) => `${law} ${article}`) ?? []

/** Every question and claim, each once. */
const all = [
  ...new Map(
    SCENES.flatMap((scene) => [
      ...questionsFor(circumstances({ scene, minors: true, use: ['verify', 'identify', 'analyse'] })),
      ...claimsFor(circumstances({ scene, minors: true, use: ['verify', 'identify', 'analyse'] })),
    ]).map((point) => [point.id, point]),
  ).values(),
]

describe('what a page cannot show', () => {
  it('is the same list on every page of a sign-up, in a fixed order', () => {
    expect(questions()).toEqual([
      'real-necessity',
      'which-ground',
      'other-way-elsewhere',
      'face-data-made',
      'really-deleted',
      'where-it-goes',
      'who-processes',
      'path-abroad',
      'kept-safe',
      'impact-assessment',
      'filing-100k',
      'staffed-service',
      'change-told',
      'research-only',
      'day-of-act',
    ])
  })

  it('asks for the sign and the private rooms only where there is a place', () => {
    expect(questions({ scene: 'hotel' })).toEqual(expect.arrayContaining(['public-place-sign', 'private-rooms']))
    expect(questions({ scene: 'bank' })).toContain('public-place-sign')
    expect(questions({ scene: 'bank' })).not.toContain('private-rooms')
    expect(questions({ scene: 'work' })).not.toContain('public-place-sign')
  })

  it('asks how the guardian agreed only where minors are concerned', () => {
    expect(questions()).not.toContain('guardian-proof')
    expect(questions({ minors: true })).toContain('guardian-proof')
  })

  it('asks each question from the day on which its law is in force', () => {
    expect(questions({ date: '2025-05-31' })).not.toContain('filing-100k')
    expect(questions({ date: '2025-06-01' })).toContain('filing-100k')
    expect(questions({ date: '2021-12-01', scene: 'hotel' })).toContain('public-place-sign')
    expect(questions({ date: '2021-12-01', scene: 'hotel' })).not.toContain('private-rooms')
    expect(questions({ date: '2021-07-31' })).toEqual(['kept-safe'])
    expect(questions({ date: '2020-12-31' })).toEqual([])
  })

  it('says that 100,000 counts people and that the page shows nothing of it', () => {
    const filing = questionsFor(circumstances()).find(({ id }) => id === 'filing-100k')!
    expect(filing.words['zh-CN'].why).toMatch(/多少人.*不是照片张数.*不要据此举报/)
    expect(behind([filing], 'filing-100k')).toEqual(['measures 15'])
  })

  it('names SPC 2(5) only beside its leak', () => {
    expect(behind(questionsFor(circumstances()), 'kept-safe')).toContain('spc 2(5)')
    expect(questionsFor(circumstances()).find(({ id }) => id === 'kept-safe')!.words['zh-CN'].why).toContain('泄露，才有')
  })
})

describe('what can be asked for', () => {
  it('goes from the operator to the court', () => {
    expect(claims()).toEqual(['another-way', 'withdraw-and-delete', 'explanation', 'burden', 'costs', 'injunction', 'public-interest'])
  })

  it('knows another way in at a property gate and nowhere else', () => {
    expect(SCENES.filter((scene) => claims({ scene }).includes('another-way-in'))).toEqual(['property'])
  })

  it('gives no claim under a law that was not in force: acts before 2021-08-01 are outside the SPC Provisions', () => {
    expect(claims({ date: '2021-07-31', scene: 'property' })).toEqual(['injunction'])
    expect(claims({ date: '2021-08-01', scene: 'property' })).toEqual([
      'another-way-in',
      'burden',
      'costs',
      'injunction',
      'public-interest',
    ])
    expect(behind(claimsFor(circumstances({ date: '2021-12-01' })), 'another-way')).toEqual(['pipl 16'])
  })

  it('asks for no withdrawal of a consent that is not the basis, and still for deletion', () => {
    expect(behind(claimsFor(circumstances({ consentIsBasis: false })), 'withdraw-and-delete')).toEqual(['pipl 47', 'data-regulation 23'])
  })

  it('does not ask for another way to verify where a face is analysed and nothing else', () => {
    expect(behind(claimsFor(circumstances({ use: ['analyse'] })), 'another-way')).toEqual(['pipl 16'])
  })
})

it('says nothing where Chinese law is not engaged', () => {
  expect(questions({ reach: 'elsewhere' })).toEqual([])
  expect(claims({ reach: 'elsewhere' })).toEqual([])
  expect(questions({ reach: 'unclear' })).toEqual(questions())
})

it('an audit dated 2021-12-01 names nothing later', () => {
  const dated = circumstances({ date: '2021-12-01', scene: 'hotel', minors: true })
  const named = [...questionsFor(dated), ...claimsFor(dated)].flatMap(({ provisions }) => provisions)
  expect(named.length).toBeGreaterThan(20)
  for (const { law } of named) expect(LAWS[law].inForce <= '2021-12-01', law).toBe(true)
})

describe.each(all)('$id', ({ words, provisions }) => {
  it('rests on provisions that we hold', () => {
    for (const citation of provisions) expect(provisionOf(citation), JSON.stringify(citation)).toBeDefined()
  })

  it('is said in both languages, without a verdict', () => {
    const zh: Record<string, string> = { ...words['zh-CN'] }
    const en: Record<string, string> = { ...words.en }
    expect(Object.keys(en)).toEqual(Object.keys(zh))
    for (const [part, text] of Object.entries(zh)) {
      expect(text).toMatch(/\p{Script=Han}/u)
      expect(en[part]).toMatch(/^[A-Z][^\p{Script=Han}]*$/u)
      expect(text + en[part]).not.toMatch(/违法|违规|非法|侵权|illegal|unlawful|violat|infring/i)
    }
  })
})

it('holds every question and claim of the list', () => {
  expect(all).toHaveLength(26)
})
