// @vitest-environment happy-dom
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CSV, CSV_COLUMNS } from '../../lib/i18n/csv'
import { articleName } from '../../lib/law/cite'
import { hostOf, withoutQuery } from '../../lib/report/address'
import { csvCell, csvHead, csvLines, csvOf } from '../../lib/report/csv'
import { beijingTime } from '../../lib/report/moment'
import type { Report } from '../../lib/report/schema'
import { wordsOf } from '../../lib/report/words'
import { reportOfPage, sample } from './real-report'
import { sampleFinding, sampleReport, sampleSurface } from './sample-report'

/** RFC 4180 and nothing else, sign by sign: records end with CRLF, quotes double within quotes. Anything else is no CSV. */
const parse = (text: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const field = (): string => {
    let value = ''
    if (text[at] !== '"') {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') throw new Error(`A bare ${JSON.stringify(text[at])} at ${at}`)
        value += text[at++]
      }
      return value
    }
    at++
    while (at < text.length) {
      if (text[at] !== '"') value += text[at++]
      else if (text[at + 1] === '"') {
        value += '"'
        at += 2
      } else {
        at++
        return value
      }
    }
    throw new Error('A quote without end')
  }
  while (at < text.length) {
    row.push(field())
    if (text[at] === ',') at++
    else if (text[at] === '\r' && text[at + 1] === '\n') {
      at += 2
      rows.push(row)
      row = []
    } else throw new Error(`Neither a comma nor an end at ${at}`)
  }
  if (row.length > 0) throw new Error('The last line has no end')
  return rows
}

const table = (text: string): { head: string[]; rows: Record<string, string>[] } => {
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const [head = [], ...rows] = parse(text.slice(1))
  return { head, rows: rows.map((row) => Object.fromEntries(row.map((cell, at) => [CSV_COLUMNS[at] ?? `more ${at}`, cell]))) }
}

describe('findings as CSV', () => {
  const report = reportOfPage(sample('sign-up/index.html'), { url: 'https://signup.example.cn/join?phone=13800000000#top' })
  const findings = report.surfaces.flatMap((surface) => surface.findings)

  it.each(['zh-CN', 'en'] as const)('has a row a finding, with its words and provisions in %s', (lang) => {
    const { head, rows } = table(csvOf([{ report, caseNumber: '沪网〔2026〕7号' }], lang))
    expect(head).toEqual(CSV_COLUMNS.map((column) => CSV[lang].columns[column]))
    expect(rows.length).toBe(findings.length)
    expect(rows.length).toBeGreaterThan(20)
    for (const [at, finding] of findings.entries()) {
      const row = rows[at]!
      expect(row.rule).toBe(finding.rule)
      expect(row.ruleTitle).toBe(wordsOf(finding, lang).title)
      for (const citation of finding.provisions) expect(row.provisions).toContain(articleName(citation, lang))
      for (const { quote } of finding.evidence) expect(row.quote).toContain(quote.replace(/\s+/g, ' ').trim())
    }
    expect(rows[0]).toMatchObject({
      site: 'signup.example.cn',
      address: 'https://signup.example.cn/join',
      title: report.title,
      time: '2026-09-01 16:00',
      lawAsOf: '2026-09-01',
      caseNumber: '沪网〔2026〕7号',
      surface: CSV[lang].surface.dialog,
      limits: '0',
    })
    expect(csvOf([{ report }], lang)).not.toContain('13800000000')
  })

  it('has the officer’s opinion', () => {
    const opinion = { decision: 'rejected', note: '现场核对：\n有人工通道' } as const
    const told: Report = sampleReport({ surfaces: [sampleSurface({ findings: [sampleFinding({ opinion })] })] })
    expect(table(csvOf([{ report: told }], 'zh-CN')).rows[0]).toMatchObject({ decision: '不采纳', note: '现场核对： 有人工通道' })
  })

  it('has a row for a page without a request, and one for a page that could not be audited', () => {
    const quiet = sampleReport({ surfaces: [], faceRequest: false })
    const failed = sampleReport({ surfaces: [], faceRequest: false, error: { code: 'http-error', message: 'HTTP 404' } })
    const { rows } = table(csvOf([{ report: quiet }, { report: failed }], 'en'))
    expect(rows.map(({ outcome, seen, rule }) => [outcome, seen, rule])).toEqual([
      [CSV.en.noRequest, '', ''],
      [CSV.en.notAudited, 'HTTP 404', ''],
    ])
  })

  it('can be written report by report', () => {
    const quiet = sampleReport()
    expect(csvHead('en') + csvLines({ report }, 'en') + csvLines({ report: quiet }, 'en')).toBe(
      csvOf([{ report }, { report: quiet }], 'en'),
    )
    expect(table(csvOf([], 'en')).rows).toEqual([])
  })

  it('is a table whatever a page says: never another row, column or formula', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '"',
          ',',
          ';',
          '\r',
          '\n',
          '\t',
          '=',
          '+',
          '-',
          '@',
          '＝',
          '＋',
          '－',
          '＠',
          ' ',
          '\u3000',
          '\u200b',
          '\u202e',
          '\ufeff',
          '\0',
          '脸',
          'a',
          '\ud83d',
        ),
      }),
    )
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (quote, title, operator, note) => {
        const finding = sampleFinding({
          evidence: [{ quote, target: [], url: '' }],
          opinion: { decision: 'open', note },
          params: { titles: quote },
        })
        const one = sampleReport({
          title,
          url: `https://a.example/${title}`,
          surfaces: [sampleSurface({ operator, findings: [finding, finding] })],
        })
        const text = csvOf([{ report: one, caseNumber: note }], 'zh-CN')
        const rows = parse(text.slice(1))
        expect(rows.length).toBe(3)
        for (const row of rows) {
          expect(row.length).toBe(CSV_COLUMNS.length)
          for (const cell of row) {
            expect(cell).not.toMatch(/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u)
            expect(cell).not.toMatch(/[\r\n\t]/)
            expect(new TextDecoder().decode(new TextEncoder().encode(cell))).toBe(cell)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['  =cmd|/c calc', "'=cmd|/c calc"],
    ['\t=1', "'=1"],
    ['\tx', "'x"],
    ['\rx', "'x"],
    ['-3', "'-3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['\u200b=1', "'=1"],
    ['a=1', 'a=1'],
    ['他说“好”', '他说“好”'],
    ['say "yes", please', '"say ""yes"", please"'],
    ['a;b', '"a;b"'],
    ['', ''],
    ['202611210000123456', "'202611210000123456"],
    ['007', "'007"],
    ['2026-11-21', '2026-11-21'],
    ['12', '12'],
  ])('of %j is %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })
  it('is no longer than a spreadsheet takes, and holds no half sign', () => {
    expect(csvCell('脸'.repeat(40_000)).length).toBeLessThan(32_767)
    expect(csvCell(`${'a'.repeat(31_999)}😀`)).toBe('a'.repeat(31_999))
  })
})

describe('addresses and moments', () => {
  it.each([
    ['https://a.example/x?token=1#top', 'https://a.example/x'],
    ['https://a.example/x#/sign-up?u=1', 'https://a.example/x#/sign-up'],
    ['https://u:p@a.example/', 'https://a.example/'],
    ['file:///home/a.html?x', 'file:///home/a.html'],
    ['', ''],
  ])('%s without what may name a person is %s', (address, cut) => {
    expect(withoutQuery(address)).toBe(cut)
  })
  it('tells hosts of web addresses only', () => {
    expect([hostOf('https://U@A.example:81/x'), hostOf('file:///a'), hostOf('nothing')]).toEqual(['a.example:81', '', ''])
  })
  it('tells a moment as it is read in China, and knows what is none', () => {
    expect([beijingTime('2026-11-21T15:48:09.000Z'), beijingTime('soon')]).toEqual(['2026-11-21 23:48', undefined])
  })
})
