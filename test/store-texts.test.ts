import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/* What the stores are told: what they take, and what is so. */

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The sections of a listing in their order: their words, without the heading. */
const sectionsOf = (path: string): string[] =>
  read(path)
    .split(/^## .+$/m)
    .slice(1)
    .map((text) => text.trim())

/** Rows of a table of permissions. */
const permissionsIn = (text: string): [name: string, why: string][] =>
  [...text.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = '', why = '']) => [name, why])

/** As stores count: signs, not bytes. */
const lengthOf = (text: string): number => [...text].length

describe.each([
  { file: 'docs/store/zh-CN.md', locale: 'zh_CN' },
  { file: 'docs/store/en.md', locale: 'en' },
])('$file', ({ file, locale }) => {
  const sections = sectionsOf(file)
  const [name = '', short = '', summary = '', description = '', purpose = '', permissions = '', data = ''] = sections
  const messages = JSON.parse(read(`public/_locales/${locale}/messages.json`)) as Record<'name' | 'description', { message: string }>

  it('has each section', () => {
    expect(sections).toHaveLength(7)
    for (const section of sections) expect(section).not.toBe('')
  })

  it('has the name and the short description of the manifest, within what stores take', () => {
    expect(name).toBe(messages.name.message)
    expect(lengthOf(name)).toBeLessThanOrEqual(50)
    expect(short).toBe(messages.description.message)
    expect(lengthOf(short)).toBeLessThanOrEqual(132)
  })

  it('has a summary, a description and a purpose within what stores take', () => {
    expect(lengthOf(summary)).toBeLessThanOrEqual(250)
    expect(lengthOf(description)).toBeGreaterThanOrEqual(250)
    expect(lengthOf(description)).toBeLessThanOrEqual(10_000)
    expect(lengthOf(purpose)).toBeLessThanOrEqual(1000)
  })

  it('justifies the permissions that PRIVACY.md does, and no other', () => {
    const rows = permissionsIn(permissions)
    const inPrivacy = new Set([...read('PRIVACY.md').matchAll(/^\| `([^`]+)`/gm)].map(([, one]) => one))
    expect(new Set(rows.map(([one]) => one))).toEqual(inPrivacy)
    expect(rows).toHaveLength(inPrivacy.size)
    for (const [one, why] of rows) {
      expect(lengthOf(why), one).toBeLessThanOrEqual(1000)
      expect(lengthOf(why), one).toBeGreaterThan(20)
    }
  })

  it('tells of each category of data that stores ask about', () => {
    const categories =
      locale === 'en'
        ? ['identifiable', 'health', 'financial', 'authentication', 'communications', 'location', 'web history', 'activity', 'content']
        : ['个人身份', '健康', '财务', '认证', '通信', '位置', '浏览记录', '用户活动', '网站内容']
    for (const category of categories) expect(data).toContain(category)
  })

  it('draws no conclusion about pages, and says that it draws none', () => {
    const text = sections.join('\n')
    expect(text).not.toMatch(/违法|违规|非法|侵权|illegal|unlawful|violat|infring|guarantee|保证/i)
    for (const section of [summary, description]) expect(section).toMatch(/不是法律结论|ot a legal conclusion/)
  })
})
