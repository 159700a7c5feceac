import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Beside, openBrowser } from './chromium'
import { candidatesOf, faultsOf, namesWithin, textWithin } from './shown'

let browser: Browser
let beside: Beside

beforeAll(async () => {
  browser = await openBrowser()
  beside = await Beside.open(browser)
})
afterAll(() => browser.close())

const STYLE = `<style>
  body { margin: 0; font: 16px/1.5 sans-serif } .p { cursor: pointer }
  .mask { position: fixed; inset: 0; background: rgba(0, 0, 0, .5) } .centre { display: flex; align-items: center; justify-content: center }
  .panel { background: #fff; width: 320px; padding: 20px; border-radius: 12px }
</style>`
const PAGE = '<p>The page behind says many things that a reader came for.</p><a href="/x">More</a>'
const DIALOG = '<h3>Scan your face</h3><p>We compare your face with your photo.</p><button>No</button><button>Yes</button>'
const ALL = 'Scan your face|We compare your face with your photo.|No|Yes'

async function collect(html: string) {
  const { frame, limits } = await beside.collect(`<!doctype html><title>Sample</title>${STYLE}<body>${html}`)
  expect(limits).toEqual([])
  expect(faultsOf(frame)).toEqual([])
  return frame
}

describe('overlays', () => {
  test.each([
    ['<dialog> opened as modal', `<dialog>${DIALOG}</dialog><script>document.querySelector('dialog').showModal()</script>`],
    ['role dialog', `<div role="dialog">${DIALOG}</div>`],
    ['a popover that is open', `<div popover id="x">${DIALOG}</div><script>document.getElementById('x').showPopover()</script>`],
    ['a panel in a mask', `<div class="mask centre"><div class="panel">${DIALOG}</div></div>`],
    [
      'a panel in a mask by opacity',
      `<div class="mask" style="background:#000;opacity:.6"></div><div style="position:fixed;left:300px;top:100px" class="panel">${DIALOG}</div>`,
    ],
    [
      'a panel after its mask',
      `<div class="mask"></div><div class="panel" style="position:absolute;left:300px;top:120px;z-index:9">${DIALOG}</div>`,
    ],
    [
      'a centred panel without mask',
      `<div class="panel" style="position:fixed;left:50%;top:50%;transform:translate(-50%,-50%)">${DIALOG}</div>`,
    ],
    ['a bottom sheet', `<div class="mask"></div><div style="position:fixed;left:0;right:0;bottom:0;background:#fff">${DIALOG}</div>`],
    ['a sheet over the whole window', `<div style="position:fixed;inset:0;background:#fff">${DIALOG}</div>`],
    ['a layer over the whole window, absolute', `<div style="position:absolute;inset:0;background:#fff;z-index:5">${DIALOG}</div>`],
    ['a banner along the bottom', `<div style="position:fixed;left:0;right:0;bottom:0;background:#eee">${DIALOG}</div>`],
    [
      'a dialog within a wrapper within a mask',
      `<div class="mask centre"><div class="wrap"><section role="dialog" class="panel">${DIALOG}</section></div></div>`,
    ],
    [
      'a wrapper with its own mask',
      `<div style="position:fixed;inset:0;z-index:9"><div class="mask" style="position:absolute"></div><div class="panel" style="position:absolute;left:200px;top:90px">${DIALOG}</div></div>`,
    ],
    [
      'a dialog in a shadow root',
      `<my-box><template shadowrootmode="open">${STYLE}<div class="mask centre"><div class="panel">${DIALOG}</div></div></template></my-box>`,
    ],
  ])('%s is one, and in front', async (_, html) => {
    const frame = await collect(PAGE + html)
    const overlays = candidatesOf(frame, 'overlay')
    expect(overlays.map((overlay) => [textWithin(frame, overlay), overlay.frontmost, overlay.name])).toEqual([
      [ALL, true, 'Scan your face'],
    ])
    expect(namesWithin(frame, overlays[0]!)).toEqual(['No', 'Yes'])
    expect(overlays[0]!.box!.width).toBeGreaterThan(100)
  })

  test('alone on the page, too', async () => {
    const frame = await collect(`<div class="mask centre"><div class="panel">${DIALOG}</div></div>`)
    expect(candidatesOf(frame, 'overlay')).toMatchObject([{ frontmost: true, box: { width: 360 } }])
  })

  test('a cross outside of the panel belongs to it', async () => {
    const frame = await collect(
      `${PAGE}<div class="mask centre"><div><div class="panel" role="dialog" aria-label="Ask">${DIALOG}</div><div class="p" style="width:30px;height:30px" id="close"></div></div></div>`,
    )
    const overlays = candidatesOf(frame, 'overlay')
    expect(overlays.map((overlay) => namesWithin(frame, overlay))).toEqual([['No', 'Yes', '']])
  })

  test('of two, the one above is in front', async () => {
    const panel = (top: number, words: string) =>
      `<div role="dialog" class="panel" style="position:fixed;left:300px;top:${top}px;z-index:${top}">${words}</div>`
    const frame = await collect(PAGE + panel(120, 'Above') + panel(100, 'Below'))
    expect(candidatesOf(frame, 'overlay').map((overlay) => [textWithin(frame, overlay), overlay.frontmost ?? false])).toEqual([
      ['Above', true],
      ['Below', false],
    ])
  })

  test.each([
    [
      'a sticky head',
      '<header style="position:fixed;top:0;width:100%"><a href="/">Shop</a> Cheap things for all <button>Sign in</button></header>',
    ],
    [
      'a bar of tabs',
      '<div style="position:fixed;bottom:0;width:100%;display:flex"><a href="/a">Home</a><a href="/b">Basket</a><a href="/c">Account</a></div>',
    ],
    ['a bubble', '<div class="p" style="position:fixed;right:20px;bottom:20px;width:56px;height:56px">Chat</div>'],
    ['a side bar', '<nav style="position:fixed;left:0;top:0;bottom:0;width:200px"><a href="/a">Home</a><a href="/b">Basket</a></nav>'],
    ['a toast without controls', '<div style="position:fixed;top:40px;left:300px">Your photo was saved</div>'],
    ['an app that fills the window', '<div style="position:absolute;inset:0"><p>Another page of the app</p><button>Go</button></div>'],
    ['a dialog that is not shown', `<div class="mask centre" style="display:none"><div class="panel">${DIALOG}</div></div>`],
    ['an empty mask', '<div class="mask"></div>'],
  ])('%s is none', async (_, html) => {
    expect(candidatesOf(await collect(PAGE + html), 'overlay')).toEqual([])
  })

  test('an app fixed to the window is the page, also with a dialog before it', async () => {
    const app = `<div id="app" style="position:fixed;inset:0;overflow:auto">${PAGE}<button>Start</button></div>`
    expect(candidatesOf(await collect(app), 'overlay')).toEqual([])
    const frame = await collect(`${app}<div class="mask centre" style="z-index:3"><div class="panel">${DIALOG}</div></div>`)
    expect(candidatesOf(frame, 'overlay').map((overlay) => textWithin(frame, overlay))).toEqual([ALL])
  })

  test('text of a head or foot within one is no furniture', async () => {
    const frame = await collect(
      `${PAGE}<footer><p>Imprint</p></footer><div class="mask centre"><div class="panel"><header>Before you go on</header>${DIALOG}</div></div>`,
    )
    expect(frame.runs.filter(({ role }) => role === 'furniture').map(({ text }) => text)).toEqual(['Imprint'])
  })
})

describe('forms without <form>', () => {
  test('take in the button that ends them, not the one that helps a field', async () => {
    const frame =
      await collect(`<h1>Join</h1><div id="form"><div style="display:flex"><input placeholder="Code"><button>Send code</button></div>
      <div><input type="checkbox"> I agree</div><div class="p" style="height:40px">Sign up</div></div><p>Have an account?</p>`)
    expect(candidatesOf(frame, 'form').map((form) => namesWithin(frame, form))).toEqual([['Code', 'Send code', 'I agree', 'Sign up']])
  })

  test('a live picture with a button is one; a search box in the head is none', async () => {
    const frame = await collect(
      '<header><input placeholder="Find"><button>Go</button></header><div><video autoplay></video><p>Look here</p><button>Take it</button></div>',
    )
    expect(candidatesOf(frame, 'form').map((form) => namesWithin(frame, form))).toEqual([['', 'Take it']])
  })
})

test('a dialog whose own box is empty has that of its panel', async () => {
  const frame = await collect(`${PAGE}<div role="dialog" aria-label="Ask" style="position:relative;z-index:9"><div class="mask"></div>
    <div style="position:fixed;inset:0" class="centre"><div class="panel">${DIALOG}</div></div></div>`)
  expect(candidatesOf(frame, 'overlay')).toMatchObject([{ frontmost: true, box: { width: 360 } }])
})
