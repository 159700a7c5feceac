import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Beside, openBrowser } from './chromium'
import { faultsOf, linesOf, textsOf } from './shown'

let browser: Browser
let beside: Beside

beforeAll(async () => {
  browser = await openBrowser()
  beside = await Beside.open(browser)
})
afterAll(() => browser.close())

async function collect(html: string) {
  const { frame, limits } = await beside.collect(`<!doctype html><html lang="en"><title>Sample</title><body>${html}`)
  expect(limits).toEqual([])
  expect(faultsOf(frame)).toEqual([])
  return frame
}

describe('what is shown', () => {
  /** The same words in many ways; only those marked `see` can be seen by somebody. */
  const WAYS = [
    ['see', '<p>@</p>'],
    ['see', '<p aria-hidden="true">@</p>'],
    ['see', '<p style="opacity:.3">@</p>'],
    ['see', '<p hidden style="display:block">@</p>'],
    ['see', '<div style="visibility:hidden"><p style="visibility:visible">@</p></div>'],
    ['see', '<div style="display:contents">@</div>'],
    ['see', '<div style="height:0">@</div>'],
    ['see', '<div style="overflow:hidden;width:90px;white-space:nowrap">@</div>'],
    ['see', '<div style="overflow:auto;height:40px"><p style="margin-top:900px">@</p></div>'],
    ['see', '<p style="margin-top:5000px">@</p>'],
    ['see', '<div style="height:0;overflow:hidden"><p style="position:fixed;top:20px">@</p></div>'],
    ['see', '<b class="drawn" data-words="@"></b>'],
    ['see', '<b class="drawn-after" data-words="@"></b>'],
    ['see', '<details open><summary>more</summary>@</details>'],
    ['hide', '<p style="display:none">@</p>'],
    ['hide', '<p class="gone">@</p>'],
    ['hide', '<p style="visibility:hidden">@</p>'],
    ['hide', '<div style="opacity:0"><p>@</p></div>'],
    ['hide', '<p style="font-size:0">@</p>'],
    ['hide', '<p style="position:absolute;left:-9999px">@</p>'],
    ['hide', '<p style="position:absolute;top:-9999px">@</p>'],
    ['hide', '<p style="position:fixed;left:110%">@</p>'],
    ['hide', '<div style="position:fixed;width:100%;bottom:0;transform:translateY(100%)">@</div>'],
    ['hide', '<div style="height:0;overflow:hidden"><p>@</p></div>'],
    ['hide', '<div style="max-height:0;overflow:hidden"><div><p>@</p></div></div>'],
    ['hide', '<a href="/" style="display:block;text-indent:-9999px">@</a>'],
    ['hide', '<details><summary>more</summary>@</details>'],
    ['hide', '<p hidden="until-found">@</p>'],
    ['hide', '<dialog>@</dialog>'],
    ['hide', '<div popover>@</div>'],
    ['hide', '<input value="@">'],
  ] as const

  test('is read, and nothing else', async () => {
    const page = WAYS.map(([, way], at) => way.replaceAll('@', `words${at}`)).join('\n')
    const style = '<style>.gone{display:none}.drawn::before{content:attr(data-words)}.drawn-after::after{content:attr(data-words)}</style>'
    const frame = await collect(style + page)
    const read = new Set(textsOf(frame))
    const wrong = WAYS.filter(([seen], at) => read.has(`words${at}`) !== (seen === 'see'))
    expect(wrong).toEqual([])
  })

  test('what is clipped to a pixel is spoken', async () => {
    const style = '<style>.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}</style>'
    const frame = await collect(`${style}<button>Scan<span class="sr">opens the camera</span></button>`)
    expect(textsOf(frame, 'spoken')).toEqual(['opens the camera'])
    expect(frame.controls[0]!.name).toContain('opens the camera')
  })

  test('text scrolled out of a box above it is read', async () => {
    await beside.show(
      '<div id="box" style="position:fixed;inset:0;overflow:auto"><p style="position:absolute">First</p><p style="margin-top:3000px">Last</p></div>',
    )
    await beside.page.evaluate(() => document.getElementById('box')!.scrollTo(0, 3000))
    expect(textsOf((await beside.collect()).frame)).toEqual(['First', 'Last'])
  })
})

describe('lines', () => {
  test('follow the layout: a row of inline parts reads on, columns and blocks do not', async () => {
    const frame = await collect(`
      <div style="display:flex"><i></i><span>I have read</span><a href="/t">the terms</a></div>
      <div style="display:flex"><div>Left</div><div>Right</div></div>
      <div style="display:flex;flex-direction:column"><span>Top</span><span>Bottom</span></div>
      <p><span style="display:block">One</span><div style="display:inline">Two</div><em>three</em></p>
      <div style="white-space:pre-line">Four\nFive</div>
      <button>No</button><button>Yes</button>`)
    expect(linesOf(frame)).toEqual([
      'I have read|the terms',
      'Left',
      'Right',
      'Top',
      'Bottom',
      'One',
      'Two|three',
      'Four',
      'Five',
      'No',
      'Yes',
    ])
  })

  test('set clearly larger and alone are headings; sizes are told', async () => {
    const text = '<p>This is the text of the page, long enough to be what most of it is set in.</p>'.repeat(3)
    const frame = await collect(
      `${text}<div style="font-size:24px">Scan your face</div><div style="font-size:18px;font-weight:700">What we keep</div>
       <div style="font-size:24px">This is a whole sentence, in large type.</div><div style="font-weight:700">Bold alone</div>`,
    )
    expect(textsOf(frame, 'heading')).toEqual(['Scan your face', 'What we keep'])
    expect(frame.runs.find(({ text: run }) => run === 'What we keep')!.fontSize).toBe(18)
  })
})

describe('shadow roots', () => {
  test('open and declared ones are entered, and slots filled', async () => {
    const frame = await collect(
      `<my-dialog><template shadowrootmode="open"><style>p{color:red}</style><p>Title</p><slot></slot><button>Close</button></template>Light</my-dialog>`,
    )
    expect(textsOf(frame)).toEqual(['Title', 'Light', 'Close'])
    expect(frame.nodes.filter(({ crossesShadow }) => crossesShadow).length).toBeGreaterThan(0)
    expect(await beside.targetsLead()).toBe(true)
  })

  test('a closed one that cannot be entered is told', async () => {
    await beside.show(`<my-scan></my-scan><my-empty></my-empty><script>
      const closed = (html) => class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'closed' }).innerHTML = html } }
      customElements.define('my-scan', closed('<p>Look here</p>')); customElements.define('my-empty', closed(''))</script>`)
    const { frame, limits } = await beside.collect()
    expect(frame.runs).toEqual([])
    expect(limits).toEqual([{ code: 'closed-root-unread', params: { url: 'https://sample.example/' } }])
  })
})
