import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageSnapshot } from '../../lib/page/snapshot'
import type { Report } from '../../lib/report/schema'
import { buildCommand, liancha, reportsIn } from './command'
import { DIALOG } from './hostile-server'

let folder = ''
const page = (body: string): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>青禾</title>${body}`
const BUNDLED = `<form><label><input type="checkbox" checked>我已阅读并同意<a href="docs/face.html">《人脸识别协议》</a><a href="../outside.html">《用户协议》</a><a href="link.html">《隐私政策》</a></label><button>提交</button></form>`
const AGREEMENT = `<h1>人脸识别协议</h1>${'<p>青禾科技有限公司采集您的人脸图像，与证件照片比对，用于核验本人身份。</p>'.repeat(5)}`

beforeAll(async () => {
  await buildCommand()
  folder = await mkdtemp(join(tmpdir(), 'liancha-audit-'))
  for (const path of ['site/b', 'site/a/docs', 'calm', 'empty']) await mkdir(join(folder, path), { recursive: true })
  await writeFile(join(folder, 'site/a/index.html'), page(BUNDLED))
  await writeFile(join(folder, 'site/a/docs/face.html'), page(AGREEMENT))
  await writeFile(join(folder, 'site/outside.html'), page(AGREEMENT))
  await symlink(join(folder, 'site/outside.html'), join(folder, 'site/a/link.html'))
  await writeFile(join(folder, 'site/b/index.html'), page(DIALOG))
  await writeFile(
    join(folder, 'site/camera.html'),
    page(`${DIALOG}<script>navigator.mediaDevices?.getUserMedia({ video: true }).catch(() => 0)</script>`),
  )
  await writeFile(
    join(folder, 'site/microphone.html'),
    page(`${DIALOG}<script>navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => 0)</script>`),
  )
  await writeFile(join(folder, 'calm/index.html'), page('<h1>今日天气</h1><p>晴，微风。</p>'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const urlOf = (path: string): string => pathToFileURL(join(folder, path)).href

describe('liancha', () => {
  it('shows its help where nothing is asked for', async () => {
    const { code, stdout, stderr } = await liancha([])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('liancha audit')
    expect(stdout).toContain('--fail-on-review')
    expect((await liancha(['--help'], '', { LANG: 'zh_CN.UTF-8' })).stdout).toContain('退出码')
  })

  it('shows its version', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    expect(await liancha(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('says what to do about a wrong command line, on standard error, and exits with 2', async () => {
    const empty = join(folder, 'empty')
    for (const [args, words] of [
      [['audit', '--fromat', 'json', 'x'], 'Did you mean --format?'],
      [['audit'], 'Nothing to audit.'],
      [['audit', empty], `There is no index.html in the folder ${empty}.`],
      [['audit', '--out', '/dev/null/x', join(folder, 'calm')], 'cannot be written'],
    ] as const) {
      const { code, stdout, stderr } = await liancha([...args])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain(words)
      expect(stderr).toContain('liancha --help')
    }
  })

  it('says what to do where there is no browser, and exits with 2', async () => {
    const calm = join(folder, 'calm')
    for (const [args, env, words] of [
      [['audit', calm], { LIANCHA_BROWSER: '/no/browser' }, '/no/browser is no browser that can be started'],
      [['audit', '--browser', '/bin/false', calm], {}, 'The browser /bin/false did not start'],
    ] as const) {
      const { code, stdout, stderr } = await liancha([...args], '', { ...env })
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain(words)
    }
  })
})

describe('liancha audit', () => {
  it('answers 0 for a page without a request, and says so in either language', async () => {
    const calm = join(folder, 'calm')
    const english = await liancha(['audit', '--quiet', calm])
    expect(english).toMatchObject({ code: 0, stderr: '' })
    expect(english.stdout).toContain('No face request found')
    expect((await liancha(['audit', '-q', '--lang', 'zh-CN', calm])).stdout).toContain('没有发现人脸请求')
  })

  it('answers 1 for what does not match, and 3 where a target failed, with the rest audited', async () => {
    const { code, stdout } = await liancha(
      ['audit', '--format', 'json', join(folder, 'site'), 'missing.html', '-'],
      `# list\n${join(folder, 'calm')}\n`,
    )
    const reports = JSON.parse(stdout) as Report[]
    expect(code).toBe(3)
    expect(reports.map(({ url, faceRequest, error }) => [url, faceRequest, error?.code])).toEqual([
      [urlOf('site/a/index.html'), true, undefined],
      [urlOf('site/b/index.html'), true, undefined],
      [expect.stringMatching(/missing\.html$/), false, 'unreadable'],
      [urlOf('calm/index.html'), false, undefined],
    ])
    expect((await liancha(['audit', join(folder, 'site/a')])).code).toBe(1)
  })

  it('notes that a page asks for the camera before anybody pressed anything, and leaves it to a person', async () => {
    const { stdout } = await liancha([
      'audit',
      '--format',
      'ndjson',
      '--quiet',
      join(folder, 'site/camera.html'),
      join(folder, 'site/microphone.html'),
    ])
    const answerOf = (name: string) => {
      const primary = reportsIn(stdout).find(({ url }) => url.endsWith(name))?.surfaces[0]
      return primary?.findings.find(({ rule }) => rule === 'capture-before-consent')
    }
    expect(answerOf('camera.html')).toMatchObject({ outcome: 'review', reason: 'asked-untouched' })
    expect(answerOf('microphone.html')).toMatchObject({ outcome: 'na', reason: 'not-seen' })
  })

  it('reads files that a file names, beside and below it and nowhere else', async () => {
    const { stdout } = await liancha(['audit', '--format', 'ndjson', join(folder, 'site/a/index.html')])
    const documents = new Map(reportsIn(stdout)[0]?.surfaces[0]?.documents.map(({ url, status }) => [url, status]))
    expect(documents.get(urlOf('site/a/docs/face.html'))).toBe('read')
    expect(documents.get(urlOf('site/outside.html'))).toBe('not-looked')
    expect(documents.get(urlOf('site/a/link.html'))).toBe('unreachable')
  })

  it('writes files to a folder, and snapshots from which the same findings are judged', async () => {
    const [out, snapshots] = [join(folder, 'out'), join(folder, 'snapshots')]
    const audited = await liancha(['audit', '--format', 'json', '--out', out, '--save-snapshots', snapshots, join(folder, 'site')])
    expect(audited).toMatchObject({ code: 1, stdout: '' })
    const files = (await readdir(out)).filter((name) => !name.startsWith('.')).sort()
    expect(files).toHaveLength(3)
    const saved = (await readdir(snapshots)).sort()
    expect(saved.map((name) => name.replace('.snapshot.json', '.json'))).toEqual(files.slice(0, 2))
    const snapshot = JSON.parse(await readFile(join(snapshots, saved[0] ?? ''), 'utf8')) as PageSnapshot
    expect(snapshot.documents.map(({ status }) => status).sort()).toEqual(['not-looked', 'read', 'unreachable'])

    const judged = await liancha(['judge', '--format', 'json', snapshots])
    expect(judged.code).toBe(1)
    const again = JSON.parse(judged.stdout) as Report[]
    for (const [index, file] of files.slice(0, 2).entries()) {
      const report = JSON.parse(await readFile(join(out, file), 'utf8')) as Report
      expect(again[index]?.surfaces).toEqual(report.surfaces)
      expect(report.surfaces[0]?.findings.length).toBeGreaterThan(0)
    }
  })
})
