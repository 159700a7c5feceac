import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '../../../lib/cli/options/command'
import { parseCommand } from '../../../lib/cli/options/options'
import { UsageError } from '../../../lib/cli/options/usage-error'
import { ExitCode, failsFrom } from '../../../lib/cli/run/exit-code'
import { BASELINE_SCHEMA, baselineText, PolicyRun } from '../../../lib/cli/run/policy-run'
import { textOf, withoutColour } from '../../../lib/cli/text'
import { wordsIn } from '../../../lib/cli/words'
import type { Report } from '../../../lib/report/schema'
import { failedReport, finding, reportOf } from '../report-of-a-run'

const words = wordsIn('en')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liancha-policy-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const command = (...argv: string[]): Command => parseCommand(['audit', 'x', ...argv], { LANG: 'C' }) as Command
const second = finding({ rule: 'no-refusal', reason: 'no-way-out', severity: 'serious', params: {} })
const report = reportOf([finding(), second])

interface Ran {
  told: string[]
  reports: Report[]
  code: number
}
async function run(reports: readonly Report[], argv: string[] = [], config?: Parameters<typeof PolicyRun.start>[1]): Promise<Ran> {
  const policy = await PolicyRun.start(command(...argv), config, folder, words)
  const exit = new ExitCode(failsFrom('serious', false))
  const applied = reports.map((one) => policy.apply(one))
  for (const one of applied) exit.see(one)
  return { told: await policy.end(), reports: applied, code: exit.code }
}
const withIgnore = (...ignore: { rule: 'forced-consent' | 'no-refusal' | 'withdrawal'; reason: string; until?: string }[]) => ({
  config: { ignore },
  folder,
})

describe('a run with a config', () => {
  it('fails of what is not ignored, and says what of the config is of no use', async () => {
    expect((await run([report])).code).toBe(1)
    const both = withIgnore({ rule: 'forced-consent', reason: 'a' }, { rule: 'no-refusal', reason: 'b', until: '2026-01-02' })
    expect(await run([report], [], both)).toMatchObject({ code: 0, told: [] })
    const { told, code } = await run(
      [report, failedReport()],
      [],
      withIgnore({ rule: 'withdrawal', reason: 'a' }, { rule: 'no-refusal', reason: 'b', until: '2026-01-01' }),
    )
    expect(code).toBe(3)
    expect(told).toEqual([
      'ignore[0] (withdrawal) of the config matched nothing on the pages that were audited. Check it, or take it out.',
      'ignore[1] (no-refusal) of the config ended on 2026-01-01 and ignores nothing any more. Decide anew, or take it out.',
    ])
  })

  it('says nothing of what was ignored where nothing could be audited', async () => {
    expect((await run([failedReport()], [], withIgnore({ rule: 'withdrawal', reason: 'a' }))).told).toEqual([])
  })

  it('shows in text what is ignored, and why', async () => {
    const { reports } = await run([report], [], withIgnore({ rule: 'forced-consent', reason: '等\u001b[2J法务', until: '2026-12-31' }))
    for (const [lang, heading, reason] of [
      ['en', '1 ignored:', '(ignored: 等 [2J法务; until 2026-12-31)'],
      ['zh-CN', '已忽略 1 处：', '（已忽略：等 [2J法务；到 2026-12-31 为止）'],
    ] as const) {
      const text = textOf(reports[0]!, lang, withoutColour)
      expect(text).toContain(heading)
      expect(text).toContain(reason)
      expect(text).toContain(lang === 'en' ? '1 ' : '1 处')
      expect(text).not.toContain('\u001b')
    }
  })
})

describe('a baseline', () => {
  const file = 'known.json'

  it('has to be there or be written', async () => {
    await expect(run([report], ['--update-baseline'])).rejects.toThrow(
      new UsageError(words.usage.onlyWith('--update-baseline', '--baseline')),
    )
    await expect(run([report], ['--baseline', 'none.json'])).rejects.toThrow(new UsageError(words.usage.noBaseline('none.json')))
  })

  it('is written, sorted and stable, and what stands in it fails no run', async () => {
    const first = await run([report], ['--baseline', file, '--update-baseline'])
    expect(first.code).toBe(0)
    expect(first.told).toEqual([words.policy.written(join(folder, file), 2, 0)])
    const text = await readFile(join(folder, file), 'utf8')
    expect(text).toBe(`{
  "schema": "${BASELINE_SCHEMA}",
  "findings": [
    {"page":"https://a.example/","surface":"dialog","target":"#a","rule":"forced-consent","outcome":"violation"},
    {"page":"https://a.example/","surface":"dialog","target":"#a","rule":"no-refusal","outcome":"violation"}
  ]
}
`)
    await run([reportOf([second, finding()])], ['--baseline', file, '--update-baseline'])
    expect(await readFile(join(folder, file), 'utf8')).toBe(text)
    const again = await run([report], ['--baseline', file])
    expect(again).toMatchObject({ code: 0, told: [] })
    expect(textOf(again.reports[0]!, 'en', withoutColour)).toContain('(in the baseline)')
  })

  it('lets only what is new fail', async () => {
    const third = finding({ rule: 'implied-consent', reason: 'ticked', params: {} })
    const { code, reports } = await run([reportOf([finding(), second, third])], ['--baseline', file])
    expect(code).toBe(1)
    expect(reports[0]!.surfaces[0]!.findings.map(({ known }) => known)).toEqual([true, true, undefined])
  })

  it('is told of what is gone, of pages that were audited only', async () => {
    const gone = await run([reportOf([second])], ['--baseline', file])
    expect(gone.code).toBe(0)
    expect(gone.told).toEqual([words.policy.gone('https://a.example/', 'forced-consent', '#a'), words.policy.shrink(1)])
    expect((await run([failedReport()], ['--baseline', file])).told).toEqual([])
    expect((await run([{ ...failedReport(), url: 'https://a.example/' }], ['--baseline', file])).told).toEqual([])
  })

  it('shrinks where it is written again, and keeps what is known of pages that were not audited', async () => {
    const other = reportOf([finding()], { url: 'https://c.example/' })
    const { told } = await run([other], ['--baseline', file, '--update-baseline'])
    expect(told).toEqual([words.policy.written(join(folder, file), 3, 2)])
    await run([reportOf([second])], ['--baseline', file, '--update-baseline'])
    const { findings } = JSON.parse(await readFile(join(folder, file), 'utf8')) as { findings: { page: string; rule: string }[] }
    expect(findings.map(({ page, rule }) => `${page} ${rule}`)).toEqual([
      'https://a.example/ no-refusal',
      'https://c.example/ forced-consent',
    ])
  })

  it('does not take up what is ignored', async () => {
    await run([report], ['--baseline', 'b.json', '--update-baseline'], withIgnore({ rule: 'no-refusal', reason: 'a' }))
    expect(await readFile(join(folder, 'b.json'), 'utf8')).not.toContain('no-refusal')
  })

  it.each([
    ['{', 'bad.json:1:2: found the end of the file; expected a name in double quotes, or }.'],
    [`{"schema": "other/1", "findings": []}`, 'bad.json:1:12: schema: found "other/1"; expected one of liancha.baseline/1.'],
    [
      `{"schema": "${BASELINE_SCHEMA}",\n "findings": [{"page": 1}]}`,
      'bad.json:2:24: findings[0].page: found 1; expected a text in double quotes.',
    ],
  ])('of %s is told with its place', async (text, message) => {
    await writeFile(join(folder, 'bad.json'), text)
    const error: unknown = await run([report], ['--baseline', 'bad.json']).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect((error as UsageError).message).toContain(message)
  })

  it('of nothing is a file, too', () => {
    expect(JSON.parse(baselineText([]))).toEqual({ schema: BASELINE_SCHEMA, findings: [] })
  })
})
