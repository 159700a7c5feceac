// @vitest-environment happy-dom
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DIFF_SCHEMA, diffRuns } from '../../lib/cli/diff'
import type { DiffCommand } from '../../lib/cli/options/command'
import { parseCommand } from '../../lib/cli/options/options'
import { UsageError } from '../../lib/cli/options/usage-error'
import { failsFrom } from '../../lib/cli/run/exit-code'
import { toFolder } from '../../lib/cli/run/output'
import { withoutColour } from '../../lib/cli/text'
import { wordsIn } from '../../lib/cli/words'
import type { Finding, Report } from '../../lib/report/schema'
import { reportOfPage } from '../report/real-report'
import { failedReport, finding, reportOf } from './report-of-a-run'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liancha-diff-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const page = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><title>注册</title><body>${body}<footer>杭州云享优选网络科技有限公司 浙ICP备00000000号</footer>`
const FORCED = page(
  '<div role="dialog" id="ask"><p>云享优选采集您的人脸信息，用于核验身份。不同意将无法注册会员。</p><button>同意</button></div>',
)
const MENDED = page(
  '<div role="dialog" id="ask"><p>云享优选采集您的人脸信息，用于核验身份。不同意也可以使用短信验证码注册会员，不影响其他功能。</p><button>不同意</button><button>同意</button></div>',
)
const QUIET = page('<p>今天有很多新鲜水果。</p>')
const JOIN = 'https://join.example.cn/face'
const of = (html: string, url = JOIN) => reportOfPage(html, { url })

let count = 0
/** A run as `--out` writes it. */
async function asFolder(...reports: Report[]): Promise<string> {
  const name = `run-${count++}`
  await mkdir(join(folder, name))
  const targets = reports.map(({ requested, url }) => requested ?? url)
  const output = toFolder(join(folder, name), 'json', { lang: 'en', html: async () => '', fails: failsFrom('serious', false) }, targets)
  for (const [at, report] of reports.entries()) await output.whenDone?.(report, at)
  await output.end()
  return name
}
async function asFile(text: string | object, ending = 'json'): Promise<string> {
  const name = `file-${count++}.${ending}`
  await writeFile(join(folder, name), typeof text === 'string' ? text : JSON.stringify(text))
  return name
}
const diff = (old: string, later: string, ...argv: string[]) =>
  diffRuns(parseCommand(['diff', old, later, ...argv], { LANG: 'C' }) as DiffCommand, folder, withoutColour)

interface Told {
  schema: string
  summary: Record<string, number>
  pages: {
    url: string
    in: string
    remarks: string[]
    findings: { rule: string; change: string; why?: string; fails: boolean; old?: { finding?: Finding }; new?: { finding?: Finding } }[]
  }[]
}
const told = async (old: string, later: string, ...argv: string[]): Promise<Told & { code: number }> => {
  const { text, code } = await diff(old, later, '--format', 'json', ...argv)
  return { ...(JSON.parse(text) as Told), code }
}

describe('liancha diff', () => {
  it('shows of a site that was put right exactly what was', async () => {
    const before = of(FORCED)
    const after = of(MENDED)
    // What the two reports say differs in these and no other points.
    const asks = (report: Report): Set<string> =>
      new Set(
        report.surfaces
          .flatMap(({ findings }) => findings)
          .flatMap(({ rule, outcome }) => (/violation|review/.test(outcome) ? [rule] : [])),
      )
    const righted = [...asks(before)].filter((rule) => !asks(after).has(rule)).sort()
    expect(righted).toEqual(expect.arrayContaining(['forced-consent', 'no-refusal']))

    const [old, later] = [
      await asFolder(before, of(QUIET, 'https://join.example.cn/')),
      await asFolder(after, of(QUIET, 'https://join.example.cn/')),
    ]
    const { pages, summary, code, schema } = await told(old, later)
    expect([schema, code]).toEqual([DIFF_SCHEMA, 0])
    expect(pages[0]!.findings.flatMap(({ rule, change }) => (change === 'put-right' ? [rule] : [])).sort()).toEqual(righted)
    expect(summary).toEqual({ 'put-right': righted.length, new: 0, changed: 0, 'not-comparable': 0, unchanged: asks(after).size })

    const { text } = await diff(old, later)
    for (const rule of righted) expect(text).toMatch(new RegExp(`✓ .*\\(${rule}\\)`))
    expect(text.match(/✓/g)).toHaveLength(righted.length)
    expect(text).not.toMatch(/[✗?~]/)
    expect(text).toContain('不同意将无法注册会员')
    expect(text).toContain(`Unchanged: ${asks(after).size} points`)
    expect(text).toContain('1 more page without a change.')
    expect((await diff(old, later, '--lang', 'zh-CN')).text).toContain(`已改好：${righted.length} 处`)
  })

  it('shows the same the other way round as new, and exits with 1 from --fail-on on', async () => {
    const [old, later] = [await asFolder(of(MENDED)), await asFolder(of(FORCED))]
    const { code, text } = await diff(old, later)
    expect(code).toBe(1)
    expect(text).toMatch(/✗ .*\(forced-consent\)/)
    expect(text).toMatch(/Newly at or over --fail-on: \d+\./)
    const mild = await asFile([reportOf([finding({ severity: 'moderate' })])])
    const clean = await asFile([reportOf([finding({ outcome: 'pass', reason: 'other-use-free' })])])
    expect((await diff(clean, mild)).code).toBe(0)
    expect((await diff(clean, mild, '--fail-on', 'moderate')).code).toBe(1)
    const review = await asFile([reportOf([finding({ outcome: 'review', reason: 'only-face-feature' })])])
    expect((await diff(clean, review)).code).toBe(0)
    expect((await diff(clean, review, '--fail-on-review')).code).toBe(1)
  })

  it('fails of what was only to be looked at and is sure now, not of what was as grave before', async () => {
    const review = await asFile([reportOf([finding({ outcome: 'review', reason: 'only-face-feature' })])])
    const sure = await asFile([reportOf([finding()])])
    const { code, text } = await diff(review, sure)
    expect(code).toBe(1)
    expect(text).toMatch(/~ \[Important\] No consent, no service .*\n {8}Earlier: \[Worth a look\]/)
    expect((await diff(sure, review)).code).toBe(0)
    expect((await diff(sure, sure)).code).toBe(0)
  })

  it('does not fail of what is ignored, and says that it is', async () => {
    const clean = await asFile([reportOf([finding({ outcome: 'pass', reason: 'other-use-free' })])])
    const ignored = await asFile([reportOf([finding({ ignored: { reason: '法务\u001b[2J已定' } })])])
    const { code, text } = await diff(clean, ignored)
    expect(code).toBe(0)
    expect(text).toContain('(ignored: 法务 [2J已定)')
  })

  it('says what cannot be compared and why, and exits with 3', async () => {
    const gone = await diff(await asFile([of(FORCED)]), await asFile([of(QUIET)]))
    expect(gone.code).toBe(3)
    expect(gone.text).toContain('did not see this face request')
    expect(gone.text).not.toContain('✓')
    const failed = await diff(await asFile([of(QUIET, 'https://b.example/')]), await asFile([failedReport()]))
    expect(failed.code).toBe(3)
    expect(failed.text).toContain('The later check did not reach the page')
  })

  it('says which pages only one run has', async () => {
    const both = of(QUIET)
    const other = of(QUIET, 'https://other.example/')
    const onlyNew = await diff(await asFile([both]), await asFile([both, other]))
    // A page that was not there before and asks for nothing is no question.
    expect(onlyNew.code).toBe(0)
    expect(onlyNew.text).toContain('https://other.example/\n  Only the later run has this page.')
    const onlyOld = await diff(await asFile([both, other]), await asFile([both]))
    expect(onlyOld.code).toBe(3)
    expect(onlyOld.text).toContain('https://other.example/\n  Only the earlier run has this page.')
    expect((await told(await asFile([both, other]), await asFile([both]))).pages.map((one) => one.in)).toEqual(['both', 'old'])
  })

  it('matches pages by what was asked for, whatever their query', async () => {
    const old = await asFile([{ ...of(FORCED, `${JOIN}/1`), requested: `${JOIN}?a=1` }])
    const later = await asFile([{ ...of(MENDED, `${JOIN}/2`), requested: `${JOIN}?a=2` }])
    const { pages } = await told(old, later)
    expect(pages.map(({ url, in: side }) => [url, side])).toEqual([[JOIN, 'both']])
  })

  it('compares two single reports whatever their addresses', async () => {
    const [one, other] = [await asFile(of(FORCED, 'https://old.example.cn/')), await asFile(of(MENDED, 'https://new.example.cn/'))]
    const { text, code } = await diff(one, other)
    expect(code).toBe(0)
    expect(text).toMatch(/✓ .*\(forced-consent\)/)
    expect(text).toContain('The two are different sites.')
  })

  it('reads a folder, an array, a report a line and one report alike', async () => {
    const report = of(FORCED)
    const forms = [
      await asFolder(report),
      await asFile([report]),
      await asFile(`\ufeff${JSON.stringify(report)}\n`, 'ndjson'),
      await asFile(`${JSON.stringify(report)}\r\n\r\n`, 'ndjson'),
      await asFile(JSON.stringify(report, null, 2)),
      await asFile(JSON.stringify([report], null, 2)),
    ]
    for (const form of forms) expect((await told(form, forms[0]!)).summary.unchanged, form).toBeGreaterThan(0)
    const two = await asFile(`${JSON.stringify(report)}\n${JSON.stringify(of(QUIET, 'https://b.example/'))}\n`, 'ndjson')
    expect((await told(two, two)).pages.length).toBe(2)
    const none = await asFile('[]')
    expect(await diff(none, none)).toMatchObject({ code: 0 })
  })
})

describe('a run that cannot be read', () => {
  const words = wordsIn('en')
  const problemOf = async (old: string, later: string): Promise<string> => {
    const { code, text, problem } = await diff(old, later)
    expect([code, text]).toEqual([3, ''])
    expect(problem).toContain(words.saved.nothingCompared)
    return problem!
  }

  it('is named with the part that is wrong, both runs at once', async () => {
    const good = JSON.stringify(of(QUIET))
    const half = await asFile(`${good}\n${good.slice(0, 90)}\n`, 'ndjson')
    const wrong = of(FORCED)
    const odd = await asFile([wrong, { ...wrong, surfaces: [{ ...wrong.surfaces[0], findings: [{ ...finding(), outcome: 'guilty' }] }] }])
    const problem = await problemOf(half, odd)
    expect(problem).toContain(`${half}, line 2: this is no whole JSON`)
    expect(problem).toContain(
      `${odd} [1]: surfaces[0].findings[0].outcome: found "guilty"; expected one of violation, pass, review, na, error.`,
    )
  })

  it.each<[string, unknown, string]>([
    ['another form', { schema: 'other/1' }, 'schema: found "other/1"; expected one of liancha.report/1.'],
    ['a list of what is no report', [1], '[0]: found 1; expected an object {…}.'],
    ['no JSON', 'hello', 'this is no whole JSON'],
    ['nothing', '', 'this is no whole JSON'],
  ])('as %s', async (_, content, message) => {
    const name = await asFile(content as string | object)
    expect(await problemOf(name, name)).toContain(message)
  })

  it('as a folder: without its list, with texts, with files missing or elsewhere', async () => {
    await mkdir(join(folder, 'bare'))
    expect(await problemOf('bare', 'bare')).toContain('There is no index.json in the folder bare.')
    await mkdir(join(folder, 'texts'))
    const index = [{ file: '0001-a.txt' }, { file: '../file-0.json' }, { file: 'none.json' }]
    await writeFile(join(folder, 'texts/index.json'), JSON.stringify(index))
    const problem = await problemOf('texts', 'texts')
    expect(problem).toContain('texts/0001-a.txt is no report in JSON.')
    expect(problem).toContain('names a file outside its folder, which was not read: ../file-0.json')
    expect(problem).toContain('texts/none.json cannot be read')
  })

  it('is told without what a terminal would obey', async () => {
    const { problem } = await diff('\u001b[2Ja', await asFile({ schema: '\u001b[31m' }))
    expect(problem!.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})

it('takes two runs, no less and no more', () => {
  for (const operands of [[], ['a'], ['a', 'b', 'c']])
    expect(() => parseCommand(['diff', ...operands], { LANG: 'C' })).toThrow(new UsageError(wordsIn('en').usage.twoRuns))
  expect(() => parseCommand(['diff', 'a', 'b', '--format', 'ndjson'], { LANG: 'C' })).toThrow('text, json')
})
