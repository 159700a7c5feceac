import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../lib/report/schema'

/* What a person gets who installs the package: packed, and installed in an empty folder, without the network. */

const root = join(import.meta.dirname, '../..')
const { dependencies, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
  version: string
}

let folder = ''
let home = ''

/** Runs a program in the empty folder. */
async function run(program: string, args: string[], cwd = home): Promise<{ code: number; stdout: string; stderr: string }> {
  // Of npm's settings none that it gives to what it runs.
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_OPTIONS$|FORCE_COLOR$)/i.test(name)))
  const env = { ...own, LANG: 'C', LC_ALL: '', npm_config_offline: 'true', npm_config_update_notifier: 'false' }
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 })
    return { code: 0, stdout, stderr }
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string }
    return { code: Number(code ?? -1), stdout, stderr: stderr || String(error) }
  }
}

async function succeed(program: string, args: string[], cwd = home): Promise<string> {
  const { code, stdout, stderr } = await run(program, args, cwd)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}\n${stdout}\n${stderr}`)
  return stdout
}

const pack = async (of: string, scripts: boolean): Promise<string> => {
  const args = ['pack', '--silent', '--pack-destination', folder, ...(scripts ? [] : ['--ignore-scripts'])]
  const named = (await succeed('npm', args, of)).trim().split('\n').at(-1)!
  return join(folder, named)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liancha-pack-'))
  home = join(folder, 'empty')
  await mkdir(home)
  // What it needs comes from the packages that are here, as the registry would give them.
  const needed = await Promise.all(Object.keys(dependencies).map((name) => pack(join(root, 'node_modules', name), false)))
  const own = await pack(root, true)
  await succeed('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', own, ...needed])
}, 240_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

const write = async (files: Record<string, string>): Promise<void> => {
  for (const [name, text] of Object.entries(files)) await writeFile(join(home, name), text)
}

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>注册</title><div role="dialog"><p>云栖健身采集您的人脸信息，入场时比对。不同意将无法注册会员。</p><button>同意</button></div>`

describe('the package', () => {
  it('holds what is needed and nothing else', async () => {
    const installed = join(home, 'node_modules/liancha')
    const files = (await readdir(installed, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(installed.length + 1))
    const known =
      /^(package\.json|LICENSE|README\.md|dist\/(cli|index|playwright|judge-thread|pdf-thread|collector|pages|covering|overview-script)\.js|dist\/(overview|sheet)\.css|dist\/THIRD-PARTY-LICENSES\.txt|dist\/types\/[\w/-]+\.d\.ts|docs\/(report|config)\.schema\.json|docs\/rules\/[\w-]+\.md)$/
    expect(files.filter((name) => !known.test(name))).toEqual([])
    for (const name of ['LICENSE', 'dist/cli.js', 'dist/types/index.d.ts', 'dist/types/playwright.d.ts', 'docs/report.schema.json'])
      expect(files).toContain(name)
    // Nothing came with it but what it names.
    expect((await readdir(join(home, 'node_modules'))).filter((name) => !name.startsWith('.')).sort()).toEqual(
      ['liancha', ...Object.keys(dependencies)].sort(),
    )
  })

  it('gives the licences of what is built into it', async () => {
    const text = await readFile(join(home, 'node_modules/liancha/dist/THIRD-PARTY-LICENSES.txt'), 'utf8')
    for (const name of ['fflate', 'opencc-js', 'zod']) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
    expect(text).toContain('Apache License')
  })

  it('gives a command that works', async () => {
    await write({ 'page.html': PAGE })
    expect(await succeed('npx', ['liancha', '--version'])).toBe(`${version}\n`)
    expect(await succeed('npx', ['liancha', 'rules'])).toContain('forced-consent')
    const { code, stdout } = await run('npx', ['liancha', 'audit', '--format', 'json', '--quiet', 'page.html'])
    expect(code).toBe(1)
    const [report] = JSON.parse(stdout) as Report[]
    expect(report).toMatchObject({ faceRequest: true, title: '注册' })
    expect(report?.error).toBeUndefined()
  })

  it('gives a library that works', async () => {
    await write({
      'page.html': PAGE,
      'library.mjs': `
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import * as library from 'liancha'
import * as playwright from 'liancha/playwright'
import schema from 'liancha/report.schema.json' with { type: 'json' }
assert.deepEqual(Object.keys(library).sort(), ['VERSION', 'audit', 'complaintText', 'provisionWords', 'takeSnapshot', 'wordsOf'])
assert.deepEqual(Object.keys(playwright).sort(), ['auditPage', 'matchers'])
assert.equal(library.VERSION, '${version}')
assert.equal(schema.properties.schema.const, 'liancha.report/1')
assert.equal(createRequire(import.meta.url)('liancha/package.json').name, 'liancha')
const report = await library.audit({ schema: 'liancha.snapshot/1', url: 'https://a.example/', title: '', lang: '', takenAt: '2026-01-01T00:00:00.000Z', layout: true, frames: [], documents: [], limits: [] })
assert.equal(report.faceRequest, false)
console.log('imports work')
`,
    })
    expect(await succeed('node', ['--no-warnings', 'library.mjs'])).toBe('imports work\n')
  })

  it('audits a page in a flow', { timeout: 120_000 }, async () => {
    await write({
      'flow.mjs': `
import { chromium } from 'playwright-core'
import { auditPage, matchers } from 'liancha/playwright'
const browser = await chromium.launch({ executablePath: process.argv[2], chromiumSandbox: false })
const page = await browser.newPage()
await page.setContent(${JSON.stringify(PAGE)})
const report = await auditPage(page)
const { pass, message } = await matchers.toHaveNoFaceConsentFindings(page, { lang: 'en' })
await browser.close()
console.log(JSON.stringify([report.faceRequest, pass, message()]))
`,
    })
    const { testBrowser } = await import('../browser-for-pages')
    const [faceRequest, pass, message] = JSON.parse(await succeed('node', ['flow.mjs', testBrowser()]))
    expect([faceRequest, pass]).toEqual([true, false])
    expect(message).toContain('No consent, no service')
  })
})

const CONSUMER = `
import { audit, complaintText, takeSnapshot, wordsOf, type Finding, type Report, type Severity } from 'liancha'
import { auditPage, matchers, type AnyPage, type FindingsOptions } from 'liancha/playwright'
import type { Page } from 'playwright-core'

declare const page: Page
declare const other: { document: { nodeType: number; URL: string; defaultView: object | null } }

const report: Report = await audit(document, { fetch, lawAsOf: '2026-01-01' })
await audit(takeSnapshot(other.document), { texts: { 隐私政策: '' } })
const findings: Finding[] = report.surfaces.flatMap((surface) => surface.findings)
const title: string = wordsOf(findings[0]!, 'zh-CN').title
const severity: Severity = 'serious'
complaintText(report, 'en', findings)
const any: AnyPage = page
const options: FindingsOptions = { failOn: severity, ignore: ['no-refusal'] }
const audited: Report = await auditPage(page)
const { pass }: { pass: boolean } = await matchers.toHaveNoFaceConsentFindings(any, options)
export { audited, pass, title }

// @ts-expect-error a snapshot or a document
await audit('https://a.example/')
// @ts-expect-error no such severity
const wrong: Severity = 'grave'
// @ts-expect-error no such outcome
if (findings[0]?.outcome === 'guilty') throw wrong
`

/** As `@playwright/test` and vitest declare what others may add to. */
const EXPECTS = `
import type { FaceConsentMatchers } from 'liancha/playwright'
import 'liancha/playwright'
declare global {
  namespace PlaywrightTest { interface Matchers<R, T = unknown> {} }
  namespace jest { interface Matchers<R, T = {}> {} }
}
declare const inPlaywright: PlaywrightTest.Matchers<void, unknown>
declare const inVitest: jest.Matchers<void, unknown>
const done: Promise<void> = inPlaywright.toHaveNoFaceConsentFindings({ failOnReview: true })
const also: Promise<void> = inVitest.toHaveNoFaceConsentFindings()
const same: FaceConsentMatchers<Promise<void>> = inVitest
// @ts-expect-error no such option
inVitest.toHaveNoFaceConsentFindings({ failon: 'serious' })
export { also, done, same }
`

describe('its types', () => {
  it.each([
    ['node16', { module: 'node16', moduleResolution: 'node16' }],
    ['nodenext', { module: 'nodenext', moduleResolution: 'nodenext' }],
    ['bundler', { module: 'esnext', moduleResolution: 'bundler' }],
  ])('hold for users of %s, with nothing of ours left out of the check', async (_, resolution) => {
    await write({
      'consumer.mts': CONSUMER,
      'expects.mts': EXPECTS,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          ...resolution,
          target: 'es2022',
          lib: ['es2023', 'dom', 'dom.iterable'],
          // Playwright's own declarations need Node's.
          typeRoots: [join(root, 'node_modules/@types')],
          types: ['node'],
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          skipLibCheck: false,
          noEmit: true,
        },
        files: ['consumer.mts', 'expects.mts'],
      }),
    })
    const { code, stdout } = await run('node', [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'])
    expect([stdout, code]).toEqual(['', 0])
  })

  it('tell the report as the schema that makes it does', async () => {
    await write({
      'same.mts': `
import type { Report as Told } from './node_modules/liancha/dist/types/report/schema.js'
import type { Report as Made } from '${join(root, 'lib/report/schema').replaceAll('\\', '/')}.ts'
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Plain<T> = T extends (infer Item)[] ? Plain<Item>[] : T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T
const same: Same<Plain<Told>, Plain<Made>> = true
// @ts-expect-error the comparison is one
const other: Same<Plain<Told>, Plain<Omit<Made, 'limits'>>> = true
export { other, same }
`,
      'tsconfig.same.json': JSON.stringify({
        compilerOptions: {
          module: 'esnext',
          moduleResolution: 'bundler',
          allowImportingTsExtensions: true,
          target: 'es2022',
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: true,
          noEmit: true,
          types: [],
        },
        files: ['same.mts'],
      }),
    })
    const { code, stdout } = await run('node', [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.same.json'])
    expect([stdout, code]).toEqual(['', 0])
  })
})
