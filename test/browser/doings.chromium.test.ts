import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildExtension, removeBuild } from './build'
import { type Extension, openExtension } from './extension'
import { page, quoted, SITE, script, soon, visit } from './pages'
import { type Site, serve } from './serve'

const WORDS = '松屿乐园将采集您的人脸，用于入园核验。'
const dialog = (more = '', words = WORDS): string =>
  `<div class="ask" role="dialog"><h2>刷脸入园</h2><p>${words}${more}</p><button id="no">不同意</button><button id="yes">同意</button></div>`
const STYLE = '<style>.ask{position:fixed;left:100px;top:80px;width:400px;background:#fff;padding:20px}</style>'
const OPEN_CAMERA = `navigator.mediaDevices.getUserMedia({ video: true }).then((stream) => { eye.srcObject = stream; return eye.play() })`
const VIDEO = '<video id="eye" muted playsinline width="200" height="150"></video>'
const closes = `document.querySelector('.ask').remove()`

const PAGES: Record<string, string> = {
  '/camera-at-once.html': page(dialog() + VIDEO + script(OPEN_CAMERA), STYLE),
  '/camera-after-yes.html': page(dialog() + VIDEO + script(`yes.onclick = () => { ${OPEN_CAMERA} }`), STYLE),
  '/camera-after-start.html': page(
    `${dialog()}<button id="start">开始</button>${VIDEO}${script(`start.onclick = () => { ${OPEN_CAMERA} }`)}`,
    STYLE,
  ),
  '/drawn.html': page(
    `${dialog()}${VIDEO}<canvas id="board"></canvas>${script(`board.getContext('2d').fillRect(0, 0, 9, 9); eye.srcObject = board.captureStream(5); eye.play()`)}`,
    STYLE,
  ),
  '/vendor.html': page(`${dialog()}<iframe src="https://withpersona.com/verify?name=secret"></iframe>`, STYLE),
  '/vendor-named.html': page(`${dialog('比对委托Persona完成。')}<iframe src="https://withpersona.com/verify"></iframe>`, STYLE),
  '/plain-form.html': page(
    `<form action="http://forms.example/face" method="post"><p>${WORDS}</p><input name="name" aria-label="姓名"><button>同意并提交</button></form>`,
  ),
  '/closes.html': page(dialog() + script(`no.onclick = () => { ${closes} }`), STYLE),
  '/leaves.html': page(dialog() + script(`no.onclick = () => { location.href = '/bye.html' }`), STYLE),
  '/other.html': page(dialog('', '松屿影城将采集您的人脸，用于取票。'), STYLE),
  '/bye.html': page('<p>再见。</p>'),
  '/returns.html': page(
    `<main></main>${script(`const show = () => { document.querySelector('main').innerHTML = ${quoted(dialog('', '松屿夜场将采集您的人脸，用于核验会员。'))}; no.onclick = () => { ${closes}; setTimeout(show, 3500) } }; show()`)}`,
    STYLE,
  ),
}

let folder: string
let extension: Extension
let site: Site

beforeAll(async () => {
  folder = await buildExtension()
  extension = await openExtension(folder)
  site = await serve(SITE, PAGES)
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
  await removeBuild(folder)
})
afterEach(async () => {
  for (const open of extension.context.pages().slice(1)) await open.close()
})

const answer = async (tab: number, rule: string): Promise<string> => {
  const surface = (await extension.stored(tab))?.report?.surfaces.find(({ primary }) => primary)
  const finding = surface?.findings.find((one) => one.rule === rule)
  return finding ? `${finding.outcome} · ${finding.reason}` : ''
}
const followed = async (tab: number) => (await extension.stored(tab))?.report?.refusal?.followed

describe('the camera', () => {
  it('that is on before anything was pressed', async () => {
    const { tab } = await visit(extension, `${site.origin}/camera-at-once.html`)
    await soon(() => answer(tab, 'capture-before-consent')).toBe('violation · live-untouched')
  })

  it('that comes on after a yes', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/camera-after-yes.html`)
    await soon(() => answer(tab, 'capture-before-consent')).toBe('na · not-seen')
    await shown.click('#yes')
    await soon(() => answer(tab, 'capture-before-consent')).toBe('na · after-assent')
  })

  it('that comes on after a press that is no yes', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/camera-after-start.html`)
    await soon(() => answer(tab, 'capture-before-consent')).toBe('na · not-seen')
    await shown.click('#start')
    await soon(() => answer(tab, 'capture-before-consent')).toBe('review · assent-unclear')
  })

  it('is not what a page draws itself', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/drawn.html`)
    await soon(() => shown.evaluate('eye.currentTime')).toBeGreaterThan(0.2)
    await soon(() => answer(tab, 'capture-before-consent')).not.toBe('')
    expect(await answer(tab, 'capture-before-consent')).toBe('na · not-seen')
  })
})

describe('a firm that receives faces', () => {
  it('and that no text names; without the query of its address', async () => {
    const { tab } = await visit(extension, `${site.origin}/vendor.html`)
    await soon(() => answer(tab, 'undisclosed-vendor')).toBe('review · vendor-not-named')
    expect(JSON.stringify(await extension.stored(tab))).not.toContain('secret')
  })

  it('and that is named', async () => {
    const { tab } = await visit(extension, `${site.origin}/vendor-named.html`)
    await soon(() => answer(tab, 'undisclosed-vendor')).toBe('na · named')
  })
})

it('a form that goes out without encryption', async () => {
  const { tab } = await visit(extension, `${site.origin}/plain-form.html`)
  await soon(() => answer(tab, 'insecure-transport')).toBe('violation · form-not-encrypted')
})

describe('a no', () => {
  it('that closes the request', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/closes.html`)
    await soon(() => answer(tab, 'forced-consent')).not.toBe('')
    await shown.click('#no')
    await soon(() => followed(tab)).toBe('closed')
    const popup = await extension.popup(tab)
    await popup.getByText('你拒绝以后，请求关闭了。').or(popup.getByText('After you said no, the request closed.')).waitFor()
  })

  it('is not told on a page of the site that asks for something else', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/closes.html`)
    await soon(() => answer(tab, 'forced-consent')).not.toBe('')
    await shown.click('#no')
    await soon(() => followed(tab)).toBe('closed')
    await shown.goto(`${site.origin}/other.html`)
    await soon(async () => {
      const stored = await extension.stored(tab)
      return stored?.report?.url.endsWith('/other.html') && stored.report.faceRequest
    }).toBe(true)
    expect(await followed(tab)).toBeUndefined()
  })

  it('that leads away', async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/leaves.html`)
    await soon(() => answer(tab, 'forced-consent')).not.toBe('')
    await shown.click('#no')
    await shown.waitForURL(/bye/)
    await shown.goto(`${site.origin}/closes.html`)
    await soon(() => followed(tab)).toBe('left')
  })

  it('after which the request comes back by itself', { timeout: 90_000 }, async () => {
    const { shown, tab } = await visit(extension, `${site.origin}/returns.html`)
    await soon(() => answer(tab, 'repeat-asking')).toBe('na · not-again')
    await shown.click('#no')
    await soon(() => answer(tab, 'repeat-asking')).toBe('review · asked-once')
    await shown.click('#no')
    await expect.poll(() => answer(tab, 'repeat-asking'), { timeout: 25_000 }).toBe('violation · asked-twice')
  })
})
