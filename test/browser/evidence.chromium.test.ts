import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { main } from '../../lib/cli/main'
import { sha256 } from '../../lib/evidence/hash'
import { SHEET } from '../../lib/i18n/sheet'
import { rezipped } from '../evidence/zips'
import { buildExtension, removeBuild } from './build'
import { type Extension, openExtension } from './extension'
import { page, SITE, script, soon, visit } from './pages'
import { ownPage, pixelsOf, save } from './saved'
import { type Site, serve } from './serve'

/*
 * The way of a person's evidence, whole: a page that holds what is theirs is saved, its package downloaded from the report, opened and verified.
 */

const ID_NUMBER = '110101199003077758'
const SECRET = 's3cret-of-the-query'
const FACE = [255, 0, 255] as [number, number, number]
const VIDEO = `<video id="v" muted autoplay playsinline style="width:200px;height:150px"></video>${script(`{
  const c = document.createElement('canvas'); c.width = 200; c.height = 150; const x = c.getContext('2d');
  const paint = () => { x.fillStyle = 'rgb(255,0,255)'; x.fillRect(0, 0, 200, 150); requestAnimationFrame(paint) }; paint(); v.srcObject = c.captureStream() }`)}`
const PAGE = page(
  `<form style="width:520px;padding:12px;background:#fff"><p>南屏健身将采集您的人脸信息，用于入场核验。不同意将无法注册账号。</p>${VIDEO}
<label>身份证号 <input id="id" name="id"></label><input type="hidden" name="token" value="${ID_NUMBER}">
<label><input type="checkbox">我已阅读并同意<a href="/agreement.html?for=${SECRET}">《人脸识别服务协议》</a>和《用户协议》</label>
<button type="button">同意并注册</button></form>`,
)
const AGREEMENT = page('<h1>人脸识别服务协议</h1><p>南屏健身有限公司收集您的人脸信息，您可以在设置中撤回同意。</p>')

let folder: string
let extension: Extension
let site: Site
let own: Page
let shown: Page
let report: Page
let downloads: string
let zip: Uint8Array
let hash: string

/** What `liancha verify` answers of a package. */
async function verify(bytes: Uint8Array, ...args: string[]): Promise<{ code: number; out: string }> {
  const file = join(downloads, 'checked.zip')
  await writeFile(file, bytes)
  let out = ''
  const stdout = new Writable({
    write(chunk, _, done) {
      out += String(chunk)
      done()
    },
  })
  const code = await main(['verify', file, ...args], {
    stdin: Readable.from([]),
    stdout,
    stderr: stdout,
    env: { LANG: 'C' },
    cwd: downloads,
  })
  return { code, out }
}

const downloaded = async (): Promise<Uint8Array> => {
  const [file] = await Promise.all([
    report.waitForEvent('download'),
    report.getByRole('button', { name: SHEET['zh-CN'].page.download }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^liancha-127\.0\.0\.1-\d{4}-\d{2}-\d{2}\.zip$/)
  const path = join(downloads, file.suggestedFilename())
  await file.saveAs(path)
  return new Uint8Array(await readFile(path))
}

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'liancha-evidence-'))
  folder = await buildExtension()
  extension = await openExtension(folder)
  await extension.settings({ language: 'zh-CN' })
  site = await serve(SITE, { '/asks.html': PAGE, '/agreement.html': AGREEMENT })
  own = await ownPage(extension)
  const visited = await visit(extension, `${site.origin}/asks.html?user=${SECRET}`)
  shown = visited.shown
  await shown.fill('#id', ID_NUMBER)
  await vi.waitFor(async () => expect((await extension.stored(visited.tab))?.phase).toBe('complete'), 20_000)
  const answer = await save(own, shown, visited.tab)
  if (!('id' in answer)) throw new Error(answer.failed)
  expect(answer.screenshots).toBeGreaterThan(0)
  report = await extension.context.newPage()
  await report.goto(`chrome-extension://${extension.id}/report.html?id=${answer.id}`)
  zip = await downloaded()
  hash = await sha256(unzipSync(zip)['manifest.json']!)
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
  await removeBuild(folder)
  await rm(downloads, { recursive: true, force: true })
})

describe('an evidence package', () => {
  it('holds the report, the pictures, the page and its agreement, and names its hash on the sheet and in the complaint', async () => {
    const paths = Object.keys(unzipSync(zip))
    for (const path of ['report.json', 'report.html', 'snapshot.json', 'manifest.json', 'page/frame-1.html', 'agreements/1.txt'])
      expect(paths).toContain(path)
    expect(paths.some((path) => /^screenshots\/.+\.png$/.test(path))).toBe(true)
    expect(strFromU8(unzipSync(zip)['agreements/1.txt']!)).toContain('撤回同意')
    await soon(() => report.locator('main').textContent()).toContain(hash)
    await report.locator('#reporting input[type=checkbox]').first().check()
    await soon(() => report.locator('#reporting textarea').first().inputValue()).toContain(hash)
  })

  it('is as its manifest says, and the manifest as the sheet says', async () => {
    expect((await verify(zip, '--expect', hash)).code).toBe(0)
  })

  it('shows a file that was changed', async () => {
    const changed = rezipped(zip, (files) => {
      files['report.json'] = strToU8(strFromU8(files['report.json']!).replace('violation', 'pass'))
    })
    const { code, out } = await verify(changed, '--expect', hash)
    expect(code).toBe(1)
    expect(out).toContain('report.json')
  })

  it('shows a file that was changed together with the manifest, to who wrote the hash down', async () => {
    const bytes = strToU8(strFromU8(unzipSync(zip)['report.json']!).replace('violation', 'pass'))
    const digest = await sha256(bytes)
    const changed = rezipped(zip, (files) => {
      files['report.json'] = bytes
      const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as { files: { path: string; size: number; sha256: string }[] }
      Object.assign(manifest.files.find(({ path }) => path === 'report.json')!, { size: bytes.length, sha256: digest })
      files['manifest.json'] = strToU8(JSON.stringify(manifest))
    })
    expect((await verify(changed)).code).toBe(0)
    const { code, out } = await verify(changed, '--expect', hash)
    expect(code).toBe(1)
    expect(out).toContain('--expect')
  })

  it('holds nothing of the person: no number that was typed, no frame of the video, no query', async () => {
    for (const [path, bytes] of Object.entries(unzipSync(zip))) {
      if (path.endsWith('.png')) {
        expect(await pixelsOf(own, bytes, { face: FACE }), path).toEqual({ face: 0 })
        continue
      }
      expect(strFromU8(bytes), path).not.toContain(ID_NUMBER)
      expect(strFromU8(bytes), path).not.toContain(SECRET)
    }
  })

  it('holds the queries where they are ticked back, and never what was typed', async () => {
    await report.getByLabel(SHEET['zh-CN'].page.keepQueries).check()
    const files = unzipSync(await downloaded())
    expect(strFromU8(files['report.json']!)).toContain(SECRET)
    for (const bytes of Object.values(files)) expect(strFromU8(bytes)).not.toContain(ID_NUMBER)
  })
})
