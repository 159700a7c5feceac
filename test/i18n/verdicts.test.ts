import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../lib/cli/words'
import { claimsFor } from '../../lib/law/beyond/claims'
import { questionsFor } from '../../lib/law/beyond/questions'
import type { Circumstances, Language } from '../../lib/law/law'
import { LAWS } from '../../lib/law/laws'
import { PROVISIONS } from '../../lib/law/provisions'
import { catalogueWords } from '../../lib/report/catalogue/words'
import { OUTCOMES, SCENES, SEVERITIES } from '../../lib/report/schema'
import { outcomeWord, severityWord } from '../../lib/report/words'
import { RULES } from '../../lib/rules/index'
import { ALL_CHANNELS } from '../law/all-channels'

const ROOT = join(import.meta.dirname, '../..')
const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

/** What words with parameters are asked with: one, several and none, a name, a list. Not every function takes each. */
const SAMPLES: readonly (readonly unknown[])[] = [
  [0, 0, 0],
  [1, 1, 1],
  [2, 3, 1],
  ['x', 'x', 'x'],
  ['', '', ''],
  [['bank', 'verify'], 'x', 'x'],
  ['x', ['x', 'y'], 'x'],
  [1, ['x', 'y'], 'x'],
]

const asked = (words: (...given: readonly unknown[]) => unknown): unknown[] => {
  const answers = SAMPLES.flatMap((given) => {
    try {
      return [words(...given)]
    } catch {
      return []
    }
  })
  expect(answers.length, String(words)).toBeGreaterThan(0)
  return answers
}

/** Every text of an object of words, whatever its form. */
const saidIn = (words: unknown): string[] => {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return asked(words as (...given: readonly unknown[]) => unknown).flatMap(saidIn)
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(saidIn) : []
}

const VERDICT = /违法|违规|非法|侵权|illegal|unlawful|violat|infring/i
/** A law keeps its title, and a quotation its words. */
const ours = (text: string): string => text.replace(/《[^《》]*》|“[^“”]*”|‘[^‘’]*’|「[^「」]*」/g, '')
const judging = (texts: readonly string[]): string[] => texts.filter((text) => VERDICT.test(ours(text)))

const files = readdirSync(join(ROOT, 'lib/i18n'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const exportsOf = async (name: string): Promise<unknown> => ({ ...(await import(join(ROOT, 'lib/i18n', name))) })

const questionsAndClaims = SCENES.flatMap((scene) => {
  const widest: Circumstances = {
    date: '2026-11-21',
    reach: 'china',
    consentIsBasis: true,
    minors: true,
    scene,
    use: ['verify', 'identify', 'analyse'],
  }
  return [...questionsFor(widest), ...claimsFor(widest)]
})

describe('no words of ours judge a page', () => {
  it.each(files)('in lib/i18n/%s', async (name) => {
    const texts = saidIn(await exportsOf(name))
    if (name !== 'index.ts') expect(texts.length).toBeGreaterThan(8)
    expect(judging(texts)).toEqual([])
  })

  it.each(LANGUAGES)('in the command and the catalogue, %s', (lang) => {
    const texts = [wordsIn(lang), catalogueWords(lang)].flatMap(saidIn)
    expect(texts.length).toBeGreaterThan(150)
    expect(judging(texts)).toEqual([])
  })

  it('in rules, outcomes, provisions, questions, claims and channels', () => {
    const texts = [
      ...RULES.flatMap(({ reasons }) => Object.values(reasons).flatMap(({ words }) => saidIn(words))),
      ...LANGUAGES.flatMap((lang) => [
        ...OUTCOMES.map((outcome) => outcomeWord(outcome, lang)),
        ...SEVERITIES.map((severity) => severityWord(severity, lang)),
      ]),
      ...saidIn(PROVISIONS),
      ...saidIn(LAWS),
      ...questionsAndClaims.flatMap(({ words }) => saidIn(words)),
      ...ALL_CHANNELS.flatMap(({ names, takes, needs, notFor }) => saidIn([names, takes, needs, notFor])),
    ]
    expect(texts.length).toBeGreaterThan(800)
    expect(judging(texts)).toEqual([])
  })

  it.each(['zh_CN', 'en'])('in what a store shows, %s', (lang) => {
    expect(judging([readFileSync(join(ROOT, 'public/_locales', lang, 'messages.json'), 'utf8')])).toEqual([])
  })

  it('and one that did would be found, but for a quotation or the title of a law', () => {
    const calm = ['《App违法违规收集使用个人信息行为认定方法》', '页面写着“打击非法登录”', 'It says “no illegal access”.']
    expect(judging([...calm, '这个页面违法', '“甲”侵权“乙”', 'This page violates the law', 'an Illegal notice'])).toEqual([
      '这个页面违法',
      '“甲”侵权“乙”',
      'This page violates the law',
      'an Illegal notice',
    ])
  })
})

describe('words', () => {
  it.each(files)('of lib/i18n/%s count one thing as one', async (name) => {
    for (const text of saidIn(await exportsOf(name)))
      expect(text).not.toMatch(/(?<![\d.,])1 (?:\w+ )?(?:points|places|reports|checks|messages|items) /)
  })

  it.each(files)('of lib/i18n/%s are pointed as Chinese is', async (name) => {
    for (const text of saidIn(await exportsOf(name))) expect(text).not.toMatch(/\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u)
  })
})
