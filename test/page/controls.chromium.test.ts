import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Beside, openBrowser } from './chromium'
import { controlNamed, controlsOf, faultsOf, labelText } from './shown'

let browser: Browser
let beside: Beside

beforeAll(async () => {
  browser = await openBrowser()
  beside = await Beside.open(browser)
})
afterAll(() => browser.close())

const STYLE = `<style>
  body { font: 16px/1.5 sans-serif } .p { cursor: pointer } .flex { display: flex; align-items: center }
  .box { display: inline-block; width: 16px; height: 16px; border: 1px solid #888 } .icon { display: inline-block; width: 20px; height: 20px }
  .x::before { content: '\\00d7' } .fa::before { content: '\\e900' } .back::after { content: '\\2039' }
  .blue { color: #1677ff } .zero { opacity: 0; position: absolute } .none { display: none }
</style>`

async function collect(html: string) {
  const { frame, limits } = await beside.collect(`<!doctype html><title>Sample</title>${STYLE}<body>${html}`)
  expect(limits).toEqual([])
  expect(faultsOf(frame)).toEqual([])
  return frame
}

describe('what answers a click', () => {
  test('a <div> with a pointer is clickable, and has its size', async () => {
    const frame = await collect('<div class="p" style="width:200px;height:44px">同意</div><div>不是按钮</div>')
    expect(frame.controls).toMatchObject([
      { kind: 'clickable', name: '同意', at: 0, end: 1, focusable: false, box: { width: 200, height: 44 } },
    ])
  })

  test('only the topmost with the pointer, and not a wrapper of other controls', async () => {
    const frame = await collect(`<div class="p"><span><b>One</b></span></div>
      <div class="p"><p>A card with a long story about it</p><button>Two</button></div>
      <div class="p" style="position:fixed;inset:0"></div>`)
    expect(controlsOf(frame)).toEqual(['clickable One', 'button Two'])
  })

  test('links that are spans, in a line that is clicked as a whole', async () => {
    const frame = await collect(
      '<div class="p flex"><i class="box"></i><span>I agree to <span class="blue">the face notice</span></span></div>',
    )
    expect(controlsOf(frame)).toEqual(['checkbox I agree to the face notice', 'clickable the face notice'])
    expect(labelText(frame, frame.controls[0]!)).toBe('I agree to|the face notice')
  })

  test('what a page sets for its whole body says nothing', async () => {
    expect(controlsOf(await collect('<style>body{cursor:pointer}</style><p>Text</p><button>Go</button>'))).toEqual(['button Go'])
  })

  test('where it stands is told from the corner of the page, however it is scrolled', async () => {
    await beside.show(`${STYLE}<div style="height:2000px"></div><button style="width:80px">Go</button>`)
    const before = (await beside.collect()).frame.controls[0]!.box!
    await beside.page.evaluate(() => window.scrollTo(0, 900))
    expect((await beside.collect()).frame.controls[0]!.box).toEqual(before)
    expect(before.y).toBeGreaterThan(1900)
  })
})

describe('pictures that are pressed', () => {
  test('are named by the sign that they draw, or by nothing', async () => {
    const frame = await collect(`<span class="p icon x" id="one"></span><i class="p icon fa modal-close" id="two"></i>
      <button><i class="icon back"></i></button><a href="/"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="20" height="20" alt="Home"></a>
      <div class="p" style="width:24px;height:24px;background:url(/img/guanBi.png)"></div>`)
    expect(frame.controls.map(({ kind, name, iconOnly }) => [kind, name, iconOnly])).toEqual([
      ['clickable', '×', true],
      ['clickable', '\ue900', true],
      ['button', '‹', true],
      ['link', 'Home', true],
      ['clickable', '', true],
    ])
    expect(frame.controls[1]!.hints).toContain('close')
    expect(frame.controls[4]!.hints).toEqual(['guan', 'bi'])
  })

  test('are not taken from what is not there', async () => {
    expect((await collect('<p>Text</p><span class="p close"></span><div class="p none close">x</div>')).controls).toEqual([])
  })
})

describe('boxes', () => {
  test.each([
    ['a bordered square in a line that is clicked', '<div class="p flex"><i class="box"></i><span>I agree</span></div>', undefined],
    ['an icon that is clicked', '<div class="flex"><i class="icon check-circle is-checked p"></i><span>I agree</span></div>', true],
    ['a picture', '<div><img class="icon p" src="/img/select_no.png"> I agree</div>', false],
    ['a paragraph', '<div class="flex"><p class="icon p" id="agree_box"></p><p>I agree</p></div>', undefined],
    ['a drawn sign', '<style>.s::before{content:"☑"}</style><div class="flex"><i class="s p"></i><span>I agree</span></div>', true],
    [
      'an input that is not seen, its label being',
      '<label class="flex"><input type="checkbox" class="zero" checked><i class="box"></i>I agree</label>',
      true,
    ],
    ['an input that is not laid out', '<input type="checkbox" class="none" id="c"><label for="c">I agree</label>', false],
    ['an input moved away', '<label><input type="checkbox" style="position:absolute;left:-9999px">I agree</label>', false],
  ])('%s', async (_, html, checked) => {
    const frame = await collect(`<p>Notice</p>${html}<p>After</p>`)
    expect(frame.controls.map((control) => [control.kind, control.checked, labelText(frame, control)])).toEqual([
      ['checkbox', checked, 'I agree'],
    ])
  })

  test.each([
    ['too large', '<div class="p flex"><i class="check" style="display:block;width:90px;height:90px"></i><span>I agree</span></div>'],
    ['too wide', '<div class="p flex"><i class="check" style="display:block;width:40px;height:8px"></i><span>I agree</span></div>'],
    ['not beside text', '<p>I agree</p><div style="margin-top:200px"><i class="box p"></i></div>'],
    ['a tick that answers no click', '<ul><li><i class="icon check"></i>No password</ul>'],
  ])('what is %s is none', async (_, html) => {
    expect((await collect(html)).controls.filter(({ kind }) => kind === 'checkbox')).toEqual([])
  })

  test('a switch, with its words before it', async () => {
    const frame = await collect(
      '<div class="flex"><span>Face sign-in</span><span class="p switch-off" style="width:44px;height:24px;border-radius:12px;background:#ccc"></span></div>',
    )
    expect(frame.controls).toMatchObject([{ kind: 'switch', checked: false, name: 'Face sign-in' }])
  })

  test.each([
    ['square', 42, 'checkbox'],
    ['wide', 90, 'switch'],
  ])('an input in a %s part called a switch is a %i-pixel %s', async (_, width, kind) => {
    const frame = await collect(
      `<label class="flex"><span class="switch-base" style="display:block;width:${width}px;height:42px"><input type="checkbox" class="zero"></span>I agree</label>`,
    )
    expect(frame.controls).toMatchObject([{ kind, name: 'I agree' }])
  })

  test("elements of a maker's own are called by their tags", async () => {
    const frame = await collect(
      '<uni-button>Scan now</uni-button><div class="flex"><uni-checkbox style="display:block;width:20px;height:20px"></uni-checkbox><span>I agree</span></div>',
    )
    expect(controlsOf(frame)).toEqual(['clickable Scan now', 'checkbox I agree'])
  })

  test('a label apart: the component is empty and loose text follows in its row', async () => {
    const frame =
      await collect(`<div class="flex"><label class="chk"><span><input type="checkbox" class="zero"></span><span class="box"></span></label>
      <div>I have read <a href="/n">the notice</a></div></div><p>Something else</p><button>Next</button>`)
    expect(labelText(frame, controlNamed(frame, 'I have read the notice'))).toBe('I have read|the notice')
  })

  test('a label goes no further than its line, nor into a button', async () => {
    const frame = await collect(
      '<div><p>The notice is long and says much.</p><input type="checkbox"> I agree<div class="p">Next</div><p>More text.</p></div>',
    )
    expect(labelText(frame, frame.controls[0]!)).toBe('I agree')
  })
})

test('live pictures and upload fields', async () => {
  const frame = await collect(`<video autoplay playsinline></video><video src="/film.mp4"></video><video class="none"></video>
    <label class="p">Upload a selfie<input type="file" accept="image/*" capture="user" class="none"></label>`)
  expect(controlsOf(frame)).toEqual(['live-video', 'file Upload a selfie'])
})

test('what keys reach', async () => {
  const frame = await collect(
    '<button>a</button><button tabindex="-1">b</button><div class="p">c</div><div class="p" tabindex="0">d</div><button disabled>e</button><a>f</a>',
  )
  expect(frame.controls.map(({ name, focusable }) => `${name}${focusable ? '+' : '-'}`)).toEqual(['a+', 'b-', 'c-', 'd+', 'e-', 'f-'])
})
