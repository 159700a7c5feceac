import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildExtension, removeBuild } from './build'
import { type Extension, openExtension } from './extension'
import { page, SITE, script, visit } from './pages'
import { type Colour, ownPage, pixelsOf, recordOf, save } from './saved'
import { type Site, serve } from './serve'

/** Each private thing has a colour of its own, that nothing else on the page has. */
const COLOURS = {
  video: [255, 0, 255],
  canvas: [0, 255, 0],
  image: [255, 255, 0],
  typed: [0, 0, 255],
  edited: [0, 255, 255],
  other: [255, 128, 0],
} satisfies Record<string, Colour>
type Hue = keyof typeof COLOURS
const rgb = (hue: Hue): string => `rgb(${COLOURS[hue].join(',')})`
const ID_NUMBER = '110101199003077758'

const REQUEST =
  '<form style="width:360px;padding:12px;background:#fff"><p>我们将采集您的人脸信息用于身份核验。不同意将无法注册账号。</p><button type="button">同意并注册</button></form>'

/** A drawing of one colour as an address of its own. */
const data = (hue: Hue): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="${rgb(hue)}"/></svg>`)}`
const BOX = 'width:90px;height:60px'
const painted = (hue: Hue, tag = 'c') =>
  script(`{ const c = document.createElement('canvas'); c.width = 90; c.height = 60; const x = c.getContext('2d');
    const paint = () => { x.fillStyle = '${rgb(hue)}'; x.fillRect(0, 0, 90, 60); requestAnimationFrame(paint) }; paint(); globalThis.${tag} = c }`)
const VIDEO = `<video id="v" muted autoplay playsinline style="${BOX}"></video>${painted('video')}${script('v.srcObject = c.captureStream()')}`

interface Case {
  name: string
  body: string
  hue: Hue
  /** Done before the picture is taken. */
  act?: (shown: Page) => Promise<unknown>
}

const cases: Case[] = [
  { name: 'a video', body: VIDEO, hue: 'video' },
  { name: 'a canvas', body: `<div id="at"></div>${painted('canvas')}${script('at.append(c)')}`, hue: 'canvas' },
  { name: 'a picture that is its own address', body: `<img style="${BOX}" src="${data('image')}">`, hue: 'image' },
  { name: 'one of several addresses', body: `<picture><source srcset="${data('image')} 2x"><img style="${BOX}"></picture>`, hue: 'image' },
  {
    name: 'a picture out of memory',
    body: `<img id="i" style="${BOX}">${painted('image')}${script('c.toBlob((blob) => { i.src = URL.createObjectURL(blob) })')}`,
    hue: 'image',
  },
  { name: 'a background', body: `<div style="${BOX};background:url('${data('image')}')"></div>`, hue: 'image' },
  {
    name: 'a background of what stands before the text',
    body: `<style>.b::before{content:'';display:block;${BOX};background:url("${data('image')}")}</style><div class="b">头像</div>`,
    hue: 'image',
  },
  {
    name: 'a picture in a drawing',
    body: `<svg style="${BOX}"><image width="90" height="60" href="${data('image')}"/></svg>`,
    hue: 'image',
  },
  { name: 'an embedded object', body: `<object type="image/svg+xml" data="${data('image')}" style="${BOX}"></object>`, hue: 'image' },
  {
    name: 'a filled field',
    body: `<input id="f" style="color:${rgb('typed')};font:900 40px monospace;width:600px">`,
    hue: 'typed',
    act: (shown) => shown.fill('#f', ID_NUMBER),
  },
  {
    name: 'a filled area',
    body: `<textarea id="f" style="color:${rgb('typed')};font:900 40px monospace;width:600px"></textarea>`,
    hue: 'typed',
    act: (shown) => shown.fill('#f', ID_NUMBER),
  },
  {
    name: 'what was chosen from a list',
    body: `<select id="f" style="color:${rgb('typed')};font:900 40px monospace"><option>请选择</option><option>${ID_NUMBER}</option></select>`,
    hue: 'typed',
    act: (shown) => shown.selectOption('#f', ID_NUMBER),
  },
  {
    name: 'what is edited in place, longer than its box',
    body: `<div contenteditable id="f" style="color:${rgb('edited')};font:900 40px monospace;width:60px;height:30px"></div>`,
    hue: 'edited',
    act: (shown) => shown.fill('#f', ID_NUMBER),
  },
  ...(['open', 'closed'] as const).map(
    (mode): Case => ({
      name: `a field in a shadow tree that is ${mode}`,
      body: `<div id="h"></div>${script(`const root = h.attachShadow({ mode: '${mode}' }); const field = document.createElement('input'); root.append(field);
        field.style.cssText = 'color:${rgb('typed')};font:900 40px monospace;width:600px'; globalThis.type = (text) => { field.value = text }`)}`,
      hue: 'typed',
      act: (shown) => shown.evaluate((text) => (globalThis as unknown as { type(text: string): void }).type(text), ID_NUMBER),
    }),
  ),
  {
    name: 'a video in a dialog of the top layer',
    body: `<dialog id="d">${VIDEO}</dialog>${script('d.showModal()')}`,
    hue: 'video',
  },
  {
    name: 'a video that goes round and round',
    body: `<style>@keyframes go{to{transform:translateX(400px)}}#v{animation:go 1s linear infinite alternate}</style>${VIDEO}`,
    hue: 'video',
  },
  {
    name: 'a video on a page that scrolls by itself',
    body: `<div style="position:absolute;top:300px;height:6000px">${VIDEO}</div>${script('let y = 0; setInterval(() => scrollTo(0, y = (y + 2) % 250), 16)')}`,
    hue: 'video',
  },
  {
    name: 'a video that is put in again and again',
    body: `${VIDEO}${script('setInterval(() => { const next = v.cloneNode(); next.srcObject = v.srcObject; v.replaceWith(next) }, 90)')}`,
    hue: 'video',
  },
  {
    name: 'a field on a zoomed page',
    body: `<style>html{zoom:1.3}</style><input id="f" style="color:${rgb('typed')};font:900 40px monospace;width:500px">`,
    hue: 'typed',
    act: (shown) => shown.fill('#f', ID_NUMBER),
  },
]

const at = (index: number): string => `/case-${index}.html`

let folder: string
let extension: Extension
let site: Site
let own: Page

beforeAll(async () => {
  folder = await buildExtension()
  extension = await openExtension(folder)
  const inner = page(`${VIDEO}<p style="background:${rgb('other')};height:40px">框内的文字</p>`)
  site = await serve(SITE, {
    ...Object.fromEntries(cases.map(({ body }, index) => [at(index), page(`${REQUEST}${body}`)])),
    '/inner.html': inner,
    '/framed.html': page(`<iframe id="far" style="position:absolute;left:70px;top:140px;border:5px solid" width="500" height="300"></iframe>
      ${script("far.src = 'http://localhost:' + location.port + '/request.html'")}`),
    '/request.html': page(`${REQUEST}${VIDEO}`),
    '/takes-out.html': page(
      `${REQUEST}${VIDEO}${script("new MutationObserver(() => document.querySelectorAll('liancha-layer').forEach((one) => one.remove())).observe(document.documentElement, { childList: true })")}`,
    ),
    '/opens.html': page(
      `${REQUEST}<dialog id="d">${VIDEO}</dialog>${script('setInterval(() => d.open ? d.close() : d.showModal(), 170)')}`,
    ),
    '/typed.html': page(
      `${REQUEST}<input oninput="this.setAttribute('value', this.value)"><div contenteditable id="note" style="min-height:20px"></div>`,
    ),
    '/quiet.html': page('<p>番茄炒蛋</p>'),
    '/hanging-frame.html': page(
      `${REQUEST}<iframe id="far" width="400" height="200"></iframe>${script("far.src = 'http://localhost:' + location.port + '/hanging.html'")}`,
    ),
    '/hanging.html': page(
      `<p style="background:${rgb('other')};height:40px">框内的文字</p>${script('setTimeout(() => { for (;;); }, 300)')}`,
    ),
    '/frames.html': page(`${REQUEST}<iframe src="/inner.html" width="400" height="200"></iframe>
      <iframe id="far" width="400" height="200"></iframe>${script("far.src = 'http://localhost:' + location.port + '/inner.html'")}`),
    '/frame-in-shadow.html': page(
      `${REQUEST}<div id="h"></div>${script("h.attachShadow({ mode: 'open' }).innerHTML = '<iframe src=/inner.html width=400 height=200></iframe>'")}`,
    ),
    '/behind.html': page(`<div style="position:fixed;inset:0">${VIDEO.replace(BOX, 'width:100%;height:100%;object-fit:fill')}</div>
      <div role="dialog" aria-modal="true" style="position:fixed;left:200px;top:150px;width:400px;background:rgb(255,128,0)">${REQUEST.replace('background:#fff', '')}</div>`),
    '/far-down.html': page(
      `${REQUEST.replace('</form>', '')}<div style="height:3000px"></div><p>提交即视为您已阅读并同意《用户协议》和《人脸识别服务协议》。</p></form>`,
    ),
    '/plain.html': page(`${REQUEST}<p style="background:${rgb('other')}">${'张三'}</p>`),
  })
  own = await ownPage(extension)
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
  await removeBuild(folder)
})
afterEach(async () => {
  for (const open of extension.context.pages().slice(1)) if (open !== own) await open.close()
})

/** Colours of the page as a person sees it. */
const seen = async (shown: Page): Promise<Record<string, number>> => pixelsOf(own, await shown.screenshot(), COLOURS)

describe('a picture of the asking tab', () => {
  it.each(cases)('shows nothing of $name', async ({ hue, body, act }) => {
    const { shown, tab } = await visit(extension, site.origin + at(cases.findIndex((one) => one.body === body)))
    await act?.(shown)
    await expect.poll(async () => (await seen(shown))[hue], { timeout: 10_000 }).toBeGreaterThan(100)
    const record = await recordOf(own, await save(own, shown, tab))
    expect(record.screenshots.length).toBeGreaterThan(0)
    for (const { png, covered, width, height } of record.screenshots) {
      expect((await pixelsOf(own, png, COLOURS))[hue]).toBe(0)
      expect(covered).toBeGreaterThan(0)
      expect([width, height]).toEqual([1100, 800])
    }
    expect(JSON.stringify({ ...record, screenshots: [] })).not.toContain(ID_NUMBER)
    // And it all goes on afterwards, uncovered.
    await expect.poll(async () => (await seen(shown))[hue], { timeout: 10_000 }).toBeGreaterThan(100)
  })
})

describe('frames', () => {
  it('cover what they hold, each in its own words, and are seen apart from that', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/frames.html`)
    await expect.poll(async () => (await seen(shown)).video, { timeout: 10_000 }).toBeGreaterThan(9_000)
    const { screenshots } = await recordOf(own, await save(own, shown, tab))
    const pixels = await pixelsOf(own, screenshots[0]!.png, COLOURS)
    expect(pixels.video).toBe(0)
    // Both frames' words are there.
    expect(pixels.other).toBeGreaterThan(2 * 380 * 30)
    expect(screenshots[0]!.covered).toBe(2)
  })

  it('that cannot be entered are covered whole', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/frame-in-shadow.html`)
    await expect.poll(async () => (await seen(shown)).video, { timeout: 10_000 }).toBeGreaterThan(1_000)
    const { screenshots } = await recordOf(own, await save(own, shown, tab))
    expect(await pixelsOf(own, screenshots[0]!.png, COLOURS)).toMatchObject({ video: 0, other: 0 })
  })

  it('that ask have their findings marked where they stand in the picture', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/framed.html`)
    await expect.poll(async () => (await seen(shown)).video, { timeout: 10_000 }).toBeGreaterThan(1_000)
    const { screenshots } = await recordOf(own, await save(own, shown, tab))
    expect((await pixelsOf(own, screenshots[0]!.png, COLOURS)).video).toBe(0)
    const words = await shown
      .frameLocator('#far')
      .locator('form p')
      .evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect)
    const { box } = screenshots[0]!.marks.find(({ rule }) => rule === 'forced-consent')!
    // The frame's own place, and its border.
    for (const [share, pixels] of [
      [box.x * 1100, words.x + 75],
      [box.y * 800, words.y + 145],
      [box.width * 1100, words.width],
      [box.height * 800, words.height],
    ])
      expect(share).toBeCloseTo(pixels!, 0)
  })

  it('that hang are covered whole, and the page is shown', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/hanging-frame.html`)
    await expect.poll(async () => (await seen(shown)).other, { timeout: 20_000 }).toBeGreaterThan(1_000)
    await shown.waitForTimeout(600)
    const { screenshots } = await recordOf(own, await save(own, shown, tab))
    expect(screenshots).toHaveLength(1)
    expect(await pixelsOf(own, screenshots[0]!.png, COLOURS)).toMatchObject({ other: 0 })
  })
})

describe('a page that works against it', () => {
  it.each(['/takes-out.html', '/opens.html'])('gets no picture with anything bare: %s', async (path) => {
    const { shown, tab } = await visit(extension, site.origin + path)
    await expect.poll(async () => (await seen(shown)).video, { timeout: 10_000 }).toBeGreaterThan(1_000)
    const { screenshots, report } = await recordOf(own, await save(own, shown, tab))
    expect(report.faceRequest).toBe(true)
    for (const { png } of screenshots) expect((await pixelsOf(own, png, COLOURS)).video).toBe(0)
  })
})

describe('what a person types', () => {
  it('comes into no record, however the page keeps it and whatever is pressed', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/typed.html`)
    await shown.fill('input', ID_NUMBER)
    await shown.click('input')
    await shown.fill('#note', ID_NUMBER)
    await shown.click('#note')
    await shown.click('form button')
    await shown.waitForTimeout(800)
    const record = await recordOf(own, await save(own, shown, tab))
    expect(record.snapshot.doings?.pressed.map(({ name }) => name)).toContain('同意并注册')
    expect(JSON.stringify({ ...record, screenshots: [] })).not.toContain('110101')
  })
})

describe('what is seen', () => {
  it('of a dialog in front of a video is the dialog', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/behind.html`)
    await expect.poll(async () => (await seen(shown)).video, { timeout: 10_000 }).toBeGreaterThan(100_000)
    const { screenshots } = await recordOf(own, await save(own, shown, tab))
    const pixels = await pixelsOf(own, screenshots[0]!.png, COLOURS)
    expect(pixels.video).toBe(0)
    const dialog = await shown.locator('[role=dialog]').evaluate((one) => one.clientWidth * one.clientHeight)
    expect(pixels.other).toBeGreaterThan(dialog * 0.7)
  })

  it('is first what stands in the window, then what a finding speaks of further down, and the page stays where it was', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/far-down.html`)
    await shown.evaluate(() => scrollTo(0, 20))
    const { screenshots, report } = await recordOf(own, await save(own, shown, tab))
    expect(screenshots.map(({ name }) => name)).toEqual(['screen-1.png', 'screen-2.png'])
    expect(await shown.evaluate(() => scrollY)).toBe(20)
    const [first, second] = screenshots.map(({ marks }) => marks)
    const surface = report.surfaces.find(({ primary }) => primary)!
    const marked = (marks: typeof first) => [...new Set(marks!.map(({ rule }) => rule))]
    expect(marked(first)).toContain('forced-consent')
    expect(marked(second).some((rule) => !marked(first).includes(rule))).toBe(true)
    for (const { box, surface: of } of [...first!, ...second!]) {
      expect(of).toBe(surface.id)
      for (const part of [box.x, box.y, box.x + box.width, box.y + box.height]) expect(part).toBeGreaterThanOrEqual(0)
      expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(1.0001)
    }
    // Where the words stand, as shares of the window.
    const words = await shown.locator('form p').first().boundingBox()
    const mark = first!.find(({ rule }) => rule === 'forced-consent')!.box
    expect(mark.x * 1100).toBeCloseTo(words!.x, 0)
    expect(mark.y * 800).toBeCloseTo(words!.y, 0)
    expect(mark.width * 1100).toBeCloseTo(words!.width, 0)
  })

  it('of a page without anything private is all of it', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/plain.html`)
    const { screenshots } = await recordOf(own, await save(own, shown, tab))
    expect(screenshots[0]!.covered).toBe(0)
    expect((await pixelsOf(own, screenshots[0]!.png, COLOURS)).other).toBeGreaterThan(1_000)
  })

  it('is never another tab', async () => {
    const { tab } = await visit(extension, `${site.origin}/plain.html`)
    const { shown: other } = await visit(extension, `${site.origin}/quiet.html`)
    const record = await recordOf(own, await save(own, other, tab))
    expect(record.screenshots).toEqual([])
    expect(record.report.url).toBe(`${site.origin}/plain.html`)
  })
})
