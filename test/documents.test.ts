import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../lib/i18n/en'
import { zhCN } from '../lib/i18n/zh-CN'

/* What is written for people keeps up with what it tells of. */

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const inRoot = readdirSync(root).filter((name) => name.endsWith('.md'))
const documents = [...inRoot, ...readdirSync(join(root, 'docs/store')).map((name) => `docs/store/${name}`)]

describe.each(documents)('%s', (document) => {
  const text = read(document)

  it('names only files that are there', () => {
    const named = [...text.matchAll(/`((?:lib|test|entrypoints|scripts|docs|examples|public)\/[\w./@-]*)`/g)].map(([, path]) => path!)
    for (const path of named) expect(existsSync(join(root, path)), path).toBe(true)
  })

  it('links to files that are there', () => {
    const linked = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, path]) => path!)
    for (const path of linked) expect(existsSync(join(root, posix.join(posix.dirname(document), path))), path).toBe(true)
  })

  it('links to headings that are there', () => {
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    )
    for (const [, anchor = ''] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(anchor)
  })

  it('runs only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const [, name] of text.matchAll(/npm run (?:--silent )?([\w:]+)/g)) expect(Object.keys(scripts), name).toContain(name)
  })
})

it.each(['README.md', 'docs/store/zh-CN.md', 'docs/store/en.md'])(
  '%s calls the button for evidence what the interface calls it',
  (document) => {
    const label = document.endsWith('/en.md') ? en.save : zhCN.save
    expect(read(document)).toMatch(new RegExp(`[“"「]${label}[”"」]`))
  },
)

describe('the accuracy that README.md tells', () => {
  const rows = read('README.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('F1 '))
    .map((line) => line.split('|').slice(2, -1))
  /** `P 68.3 R 51.9 F1 58.9, …` as shares of one. */
  const scores = (set: string, what: string): number[] => {
    const kept = JSON.parse(read(`test/eval/${set}.result.json`)) as { scores: Record<string, string> }
    return [...kept.scores[what]!.matchAll(/(?:P|R|F1) ([\d.]+)/g)].map(([, percent]) => Number(percent) / 100 + Number.EPSILON)
  }
  const pr = (set: string, what: string): string => {
    const [p = 0, r = 0] = scores(set, what)
    return `P ${p.toFixed(2)} R ${r.toFixed(2)}`
  }
  const f1 = (set: string, what: string, digits: number): string => `F1 ${scores(set, what)[2]!.toFixed(digits)}`

  it.each([
    ['corpus', 0, 3, 3],
    ['third-set', 3, 3, 3],
    ['second-set', 6, 3, 2],
  ] as const)('is the kept result of the %s', (set, row, noticeDigits, allDigits) => {
    expect(rows).toHaveLength(7)
    expect(rows[row]!.map((cell) => cell.trim())).toEqual([
      pr(set, 'face request'),
      pr(set, 'consent rules'),
      `${pr(set, 'notice rules')}, ${f1(set, 'notice rules', noticeDigits)}`,
      f1(set, 'all rules', allDigits),
    ])
  })
})
