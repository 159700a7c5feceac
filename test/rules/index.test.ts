import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { RULE_IDS } from '../../lib/rules'

const root = join(import.meta.dirname, '../..')

it('are listed once each, and every file of a rule is among them (lib/rules/index.ts)', () => {
  const folder = join(root, 'lib/rules')
  const files = readdirSync(folder).filter((name) => /^ {2}id: '/m.test(readFileSync(join(folder, name), 'utf8')))
  const ids = files.map((name) => name.replace(/\.ts$/, ''))
  expect(new Set(RULE_IDS).size).toBe(RULE_IDS.length)
  expect(ids.filter((id) => !(RULE_IDS as readonly string[]).includes(id))).toEqual([])
  expect(ids.length).toBeGreaterThan(10)
})

it('are as many as README.md and CHANGELOG.md say', () => {
  const words: Record<number, [string, string]> = {
    27: ['二十七条', 'twenty-seven'],
    28: ['二十八条', 'twenty-eight'],
    29: ['二十九条', 'twenty-nine'],
  }
  const [zh, en] = words[RULE_IDS.length]!
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(zh)
  expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toContain(en)
})
