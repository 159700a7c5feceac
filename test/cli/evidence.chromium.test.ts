import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mustGoWithoutSandbox } from '../../lib/cli/browser'
import { sha256 } from '../../lib/evidence/hash'
import { testBrowser } from '../browser-for-pages'
import { type Listening, listen } from '../listen'
import { buildCommand, type Ended, liancha } from './command'

/* What is private is painted magenta, what is not green and blue: the pictures must have none of the first. */

const PRIVATE = 'background:#f0f;color:#f0f;border:0;display:block;height:30px;width:160px'
const FRAME = `<!doctype html><body style="margin:0;background:#00f"><input style="${PRIVATE}" value="13800000000">`
const pageWith = (otherHost: string): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>注册会员</title>
<body style="margin:0"><div style="background:#0f0;height:40px"></div>
<input style="${PRIVATE}" value="张三"><textarea style="${PRIVATE}">住址</textarea>
<canvas id="camera" width="160" height="30"></canvas><div id="closed"></div>
<p contenteditable style="${PRIVATE}">我写的</p>
<iframe id="same" style="border:0;width:200px;height:60px"></iframe>
<iframe style="border:0;width:200px;height:60px" src="http://${otherHost}/frame"></iframe>
<form role="dialog" aria-modal="true" style="position:fixed;top:40px;left:400px;width:400px;padding:20px;background:#fff">
<p>云享优选采集您的人脸信息，用于核验身份。不同意将无法注册会员。</p><button>同意</button></form>
<footer>杭州云享优选网络科技有限公司</footer>
<script>
const context = document.getElementById('camera').getContext('2d')
context.fillStyle = '#f0f'
context.fillRect(0, 0, 160, 30)
document.getElementById('closed').attachShadow({ mode: 'closed' }).innerHTML = '<input style="${PRIVATE}" value="身份证号">'
document.getElementById('same').srcdoc = ${JSON.stringify(FRAME)}
</script>`

let site: Listening
let folder = ''
let browser: Browser
let ended: Ended
const path = (name: string): string => join(folder, name)

interface IndexLine {
  faceRequest: boolean
  evidence?: { file: string; manifest: string; screenshots: number }
}
let asked: string[] = []
let index: IndexLine[] = []
let files: Record<string, Uint8Array> = {}

beforeAll(async () => {
  await buildCommand()
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(request.url === '/frame' ? FRAME : request.url === '/news' ? '<p>今天的新闻' : pageWith(`localhost:${site.port}`))
  })
  site = await listen(server)
  folder = await mkdtemp(join(tmpdir(), 'liancha-evidence-'))
  await writeFile(path('config.json'), '{ "evidence": "packages", "ignore": [{ "rule": "withdrawal", "reason": "按期改" }] }')
  const at = site.origin
  asked = ['audit', '-q', '--lang', 'en', '--config', path('config.json'), '--out', path('out'), `${at}/news`, `${at}/join?phone=138`]
  // Where a machine is so busy that a page is not drawn for a quarter of a minute, there is no picture, as it should be.
  for (let tries = 0; tries < 4 && !ended?.stderr.includes('(1 screenshot)'); tries++) ended = await liancha(asked)
  index = JSON.parse(await readFile(path('out/index.json'), 'utf8')) as IndexLine[]
  files = unzipSync(await readFile(path(`packages/${index[1]?.evidence?.file}`)))
  browser = await chromium.launch({ executablePath: testBrowser(), chromiumSandbox: !mustGoWithoutSandbox() })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await rm(folder, { recursive: true, force: true })
})

/** How many dots of a picture are of each colour. */
async function coloursOf(png: Uint8Array): Promise<{ magenta: number; green: number; blue: number }> {
  const page = await browser.newPage()
  try {
    return await page.evaluate(`(async () => {
      const image = new Image()
      image.src = 'data:image/png;base64,${Buffer.from(png).toString('base64')}'
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      const count = { magenta: 0, green: 0, blue: 0 }
      for (let at = 0; at < data.length; at += 4) {
        const [red, green, blue] = [data[at] > 200, data[at + 1] > 200, data[at + 2] > 200]
        if (red && blue && data[at + 1] < 60) count.magenta++
        if (green && !red && !blue) count.green++
        if (blue && !red && !green) count.blue++
      }
      return count
    })()`)
  } finally {
    await page.close()
  }
}

describe('liancha audit --evidence', () => {
  it('tells of its packages still where the run is gone on with', async () => {
    const before = await readFile(path('out/index.json'), 'utf8')
    expect(before).toContain('"manifest"')
    await liancha([...asked, '--resume'])
    expect(await readFile(path('out/index.json'), 'utf8')).toBe(before)
  })

  it('writes a package for each target with a face request, and tells the hash of its manifest', async () => {
    expect(index.map(({ evidence, faceRequest }) => [faceRequest, evidence === undefined])).toEqual([
      [false, true],
      [true, false],
    ])
    const { file, manifest, ...pictures } = index[1]!.evidence!
    expect(pictures).toEqual({ screenshots: 1 })
    expect(file).toMatch(/^0002-127-0-0-1-\d+-join\.zip$/)
    expect(manifest).toBe(await sha256(files['manifest.json']!))
    expect(ended.stderr).toContain(`Evidence ${file} (1 screenshot), SHA-256 of its manifest: ${manifest}`)
    expect([ended.code, ended.stdout]).toEqual([1, ''])
    const verified = await liancha(['verify', '--expect', manifest, path(`packages/${file}`)])
    expect(verified.code).toBe(0)
  })

  it('shows the page with what is private covered: fields, canvases, closed shadow roots, frames of this host and another', async () => {
    const { magenta, green, blue } = await coloursOf(files['screenshots/screen-1.png']!)
    expect(magenta).toBe(0)
    expect(green).toBeGreaterThan(1000)
    // Frames are covered where they are private, and seen elsewhere.
    expect(blue).toBeGreaterThan(1000)
    const { screenshots } = JSON.parse(strFromU8(files['record.json']!)) as { screenshots: { covered: number; marks: unknown[] }[] }
    expect(screenshots[0]!.covered).toBeGreaterThanOrEqual(7)
    expect(screenshots[0]!.marks.length).toBeGreaterThan(0)
  })

  it('holds the report as it is told elsewhere, and no query', async () => {
    const report = strFromU8(files['report.json']!)
    expect(report).toContain('按期改')
    expect(report).not.toContain('phone=138')
    const sheet = strFromU8(files['report.html']!)
    expect(sheet).toContain('screenshots/screen-1.png')
    expect(sheet).toContain('.document')
  })
})
