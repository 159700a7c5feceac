import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../lib/report/schema'
import { buildCommand, type Ended, liancha } from './command'

const page = (words: string, buttons: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>注册</title><body><div role="dialog" aria-modal="true" style="position:fixed;top:100px;left:100px;width:400px;padding:20px;background:#fff;border:1px solid"><p>云享优选采集您的人脸信息，用于核验身份。${words}</p>${buttons}</div><footer>杭州云享优选网络科技有限公司 浙ICP备00000000号</footer>`
const FORCED = page('不同意将无法注册会员。', '<button>同意</button>')
const MENDED = page('不同意也可以使用短信验证码注册会员，不影响其他功能。', '<button>不同意</button><button>同意</button>')

let folder = ''
let first: Ended
const path = (name: string): string => join(folder, name)

beforeAll(async () => {
  await buildCommand()
  folder = await mkdtemp(join(tmpdir(), 'liancha-ci-'))
  await mkdir(path('pages'))
  await writeFile(path('pages/index.html'), FORCED)
  const config = `{
    // What CI of a project would have.
    "targets": ["pages"],
    "format": "json",
    "out": "before",
    "saveSnapshots": "snapshots",
    "baseline": "baseline.json",
    "rules": { "no-refusal": "off" },
    "ignore": [{ "rule": "withdrawal", "url": "pages/*", "reason": "按期改" }, { "rule": "repeat-asking", "reason": "旧的" }],
  }`
  await writeFile(path('liancha.config.jsonc'), config)
  first = await liancha(['audit', '--config', path('liancha.config.jsonc'), '--update-baseline', '--lang', 'zh-CN'])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const reportIn = async (out: string): Promise<Report> => {
  const [{ file }] = JSON.parse(await readFile(path(`${out}/index.json`), 'utf8')) as [{ file: string }]
  return JSON.parse(await readFile(path(`${out}/${file}`), 'utf8')) as Report
}

describe('liancha in CI', () => {
  it('audits what the config says, and writes what it found as the baseline', async () => {
    expect([first.code, first.stdout]).toEqual([0, ''])
    expect(first.stderr).toContain('ignore[1]（repeat-asking） 在检查成的页面上没有对上任何一处')
    expect(first.stderr).toContain('基线已写入')
    const { surfaces, limits, summary } = await reportIn('before')
    const findings = surfaces.flatMap((surface) => surface.findings)
    const one = (rule: string) => findings.find((finding) => finding.rule === rule)
    expect(one('no-refusal')).toBeUndefined()
    expect(one('withdrawal')?.ignored).toEqual({ reason: '按期改' })
    expect(one('forced-consent')).toMatchObject({ outcome: 'violation', known: true })
    expect(limits).toContainEqual({ code: 'rule-off', params: { rule: 'no-refusal' } })
    expect(summary.violations).toBe(findings.filter(({ outcome, ignored }) => outcome === 'violation' && !ignored).length)
    const baseline = await readFile(path('baseline.json'), 'utf8')
    expect(baseline).toContain('{"page":"pages/index.html","surface":"dialog",')
    expect(baseline).not.toMatch(/withdrawal|no-refusal/)
  })

  it('fails without the baseline and not with it, for the page and for its snapshot', async () => {
    const judge = ['judge', '--format', 'json', path('snapshots'), '--lang', 'en']
    expect((await liancha([...judge, '--no-config'])).code).toBe(1)
    expect((await liancha([...judge, '--baseline', path('baseline.json')])).code).toBe(1)
    const config = path('liancha.config.jsonc')
    const again = await liancha([...judge, '--config', config, '--no-out', '--baseline', path('baseline.json')])
    expect(again.code).toBe(0)
    expect((JSON.parse(again.stdout) as Report[])[0]!.surfaces.length).toBe(1)
  })

  it('judges a snapshot by the law of another day', async () => {
    const { code, stdout } = await liancha(['judge', '--format', 'json', '--as-of', '2021-12-01', path('snapshots')])
    expect(code).toBe(1)
    const [report] = JSON.parse(stdout) as Report[]
    expect(report!.lawAsOf).toBe('2021-12-01')
    const laws = new Set(report!.surfaces.flatMap(({ findings }) => findings).flatMap(({ provisions }) => provisions.map(({ law }) => law)))
    expect(laws).toContain('pipl')
    expect(laws).not.toContain('measures')
    expect(laws).not.toContain('data-regulation')
    const future = await liancha(['judge', '--as-of', '9999-01-01', path('snapshots')])
    expect([future.code, future.stdout]).toEqual([2, ''])
  })

  it('shows with diff exactly what was put right', async () => {
    await writeFile(path('pages/index.html'), MENDED)
    const config = path('liancha.config.jsonc')
    const out = path('after')
    const after = await liancha(['audit', '--config', config, '--out', out, '--save-snapshots', path('after-snapshots')])
    expect(after.code).toBe(0)
    expect(after.stderr).toContain('forced-consent')
    expect(after.stderr).toContain('can go')
    const { code, stdout } = await liancha(['diff', path('before'), out, '--lang', 'en'])
    expect(stdout.match(/✓ .*\((.+)\)/g)).toHaveLength(1)
    expect(stdout).toMatch(/✓ .*\(forced-consent\)\n {8}Later: /)
    expect(stdout).not.toMatch(/[✗~]/)
    expect(code).toBe(0)
    const back = await liancha(['diff', out, path('before'), '--format', 'json', '--fail-on', 'critical'])
    expect(back.code).toBe(0)
    expect((JSON.parse(back.stdout) as { summary: unknown }).summary).toMatchObject({ new: 1, 'put-right': 0 })
  })

  it('says what is wrong with a config, and audits nothing', async () => {
    await writeFile(path('bad.json'), '{ "failOm": "minor" }')
    const { code, stdout, stderr } = await liancha(['audit', '--config', path('bad.json'), path('pages')])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('bad.json:1:3: there is no "failOm" here. Did you mean "failOn"?')
    expect(stderr).toContain('liancha --help')
  })
})
