import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildExtension, removeBuild } from './build'
import { type Extension, openExtension } from './extension'
import { page, quoted, type Said, SITE, saidBy, script, visit } from './pages'
import { type Site, serve } from './serve'

/**
 * Pages that live: what asks for a face comes late, changes, goes, or stands where it is hard to see. What counts is the report that stands
 * a while after the last change, without anybody opening the popup.
 */

/** So soon a report has to have followed a change of the page. */
const SOON = 10_000
/** What is known to be missing is waited for half as long, as it is for nothing. */
const MISSED = 5000
/** So long an audit that must not be made is waited for: the look's rest, the worker's pause, and as much again. */
const SETTLED = 3000

const WORDS = '我们将采集您的人脸信息，用于登录时核验您本人的身份。'
const DENIAL = '如您不同意，将无法使用本服务。'
const dialog = (words = WORDS, id = 'ask'): string =>
  `<div role="dialog" aria-modal="true" id="${id}" class="ask"><h2>人脸识别授权</h2><p class="words">${words}</p>
  <label><input type="checkbox" id="box">我同意处理我的人脸信息</label><button>确定</button><button>不同意</button></div>`

const AT = 'position:fixed;left:200px;top:100px;width:480px;background:#fff'
const styled = (css: string, body: string): string => page(body, `<style>.ask{${AT}}${css}</style>`)
const ARTICLE = '<main><h1>社区门禁</h1><p>今天的通知：南门下午检修。</p><button id="go">继续</button></main>'
const after = (milliseconds: number, code: string): string => script(`setTimeout(() => { ${code} }, ${milliseconds})`)
const putIn = (html: string): string => `document.body.insertAdjacentHTML('beforeend', ${quoted(html)})`

/** What is done on the page first, if anything, and what the report must say then. */
type Step = [act: ((shown: Page) => Promise<unknown>) | undefined, says: object]

interface Case {
  name: string
  /** The page's text; OTHER in it is another site's address. */
  text: string
  steps: Step[]
  /** What is not there yet that this needs: the case must fail until it is. */
  missing?: string
}

const run = (code: string) => (shown: Page) => shown.evaluate(code)
const click = (selector: string) => (shown: Page) => shown.click(selector)

const NONE = { request: false }
const asks = (more: Partial<Said> = {}) => ({ phase: 'complete', request: true, ...more })
/** One violation that must, or must not, be among them. */
const among = (one: string) => expect.arrayContaining([expect.stringMatching(`^${one}`)]) as string[]
const without = (one: string) => expect.not.arrayContaining([expect.stringMatching(`^${one}`)]) as string[]

const denies = asks({ violations: among('forced-consent/') })
const tickedInAdvance = 'implied-consent/ticked-in-advance'
const framed = (path: string) => asks({ frames: [expect.stringMatching(path) as string] })

const coming: Case[] = [
  { name: 'put in after 1.5 s', text: styled('', ARTICLE + after(1500, putIn(dialog()))), steps: [[undefined, asks()]] },
  {
    name: 'put in after a click',
    text: styled('', ARTICLE + script(`go.onclick = () => { ${putIn(dialog())} }`)),
    steps: [[click('#go'), asks()]],
  },
  {
    name: 'put in with half of its words, the others come letter by letter',
    text: styled(
      '',
      `${ARTICLE}${after(500, putIn(dialog('我们将采集您的人脸信息，')))}${after(
        2500,
        `[...${quoted('用于登录时核验您本人的身份。')}].forEach((letter, at) => setTimeout(() => document.querySelector('.words').append(letter), at * 20))`,
      )}`,
    ),
    steps: [
      [undefined, asks()],
      [undefined, asks({ quote: expect.stringContaining('核验您本人的身份') as string })],
    ],
  },
  ...['display:none', 'visibility:hidden', 'opacity:0', 'transform:translateX(-3000px)'].map(
    (hidden): Case => ({
      name: `there from the start with ${hidden}, shown by a class on an ancestor`,
      text: styled(
        `body:not(.open) .ask{${hidden}}`,
        ARTICLE + dialog() + script(`go.onclick = () => document.body.classList.add('open')`),
      ),
      steps: [
        [undefined, NONE],
        [click('#go'), asks()],
      ],
    }),
  ),
  {
    name: 'there from the start in a shadow root, shown by a class on its host',
    text: page(
      `${ARTICLE}<x-ask id="host"></x-ask>${script(`host.attachShadow({ mode: 'open' }).innerHTML = '<style>:host(:not(.open)) .ask{visibility:hidden}.ask{${AT}}</style>' + ${quoted(dialog())}`)}`,
    ),
    steps: [
      [undefined, NONE],
      [run(`host.classList.add('open')`), asks()],
    ],
  },
  {
    name: 'there from the start, shown by the attribute “hidden” going',
    text: styled('', `${ARTICLE}<div hidden id="wrap">${dialog()}</div>`),
    steps: [
      [undefined, NONE],
      [run(`wrap.hidden = false`), asks()],
    ],
  },
  {
    name: 'a <dialog> there from the start, shown by showModal',
    text: page(`${ARTICLE}<dialog id="modal"><h2>人脸识别授权</h2><p>${WORDS}</p><button>确定</button><button>不同意</button></dialog>`),
    steps: [
      [undefined, NONE],
      [run('modal.showModal()'), asks()],
    ],
  },
  {
    name: 'shown by a ticked box and styles alone, no node or attribute changed',
    text: styled('#toggle:not(:checked)~.ask{display:none}', `<input type="checkbox" id="toggle" aria-label="展开">${ARTICLE}${dialog()}`),
    steps: [
      [undefined, NONE],
      [click('#toggle'), asks()],
    ],
  },
  {
    name: 'shown by an animation alone',
    text: styled('.ask{visibility:hidden;animation:come 0s 5s forwards}@keyframes come{to{visibility:visible}}', ARTICLE + dialog()),
    steps: [
      [undefined, NONE],
      [undefined, asks()],
    ],
  },
  {
    name: 'shown by a sheet of styles that is taken out',
    text: page(ARTICLE + dialog(), `<style>.ask{${AT}}</style><style id="hides">.ask{display:none}</style>`),
    steps: [
      [undefined, NONE],
      [run(`hides.remove()`), asks()],
    ],
  },
]

const changing: Case[] = [
  {
    name: 'words that refuse the service appear, with a word for a face',
    text: styled('', ARTICLE + dialog()),
    steps: [
      [undefined, asks({ violations: without('forced-consent/') })],
      [run(`document.querySelector('.words').textContent = ${quoted(WORDS + DENIAL)}`), denies],
    ],
  },
  {
    name: 'words that refuse the service are added, without a word for a face',
    text: styled('', ARTICLE + dialog()),
    steps: [
      [undefined, asks({ violations: without('forced-consent/') })],
      [run(`document.querySelector('.words').insertAdjacentHTML('afterend', ${quoted(`<p>${DENIAL}</p>`)})`), denies],
    ],
  },
  {
    name: 'words that refuse the service go, and nothing else',
    text: styled('', ARTICLE + dialog(`${WORDS}<b id="denial">${DENIAL}</b>`)),
    steps: [
      [undefined, denies],
      [run('denial.remove()'), asks({ violations: without('forced-consent/') })],
    ],
  },
  {
    name: 'the refusing button goes',
    text: styled('', ARTICLE + dialog()),
    steps: [
      [undefined, asks({ violations: without('no-refusal/') })],
      [run(`[...document.querySelectorAll('button')].at(-1).remove()`), asks({ violations: among('no-refusal/') })],
    ],
  },
  ...[
    ['its property', 'box.checked = true'],
    ['its attribute', `box.setAttribute('checked', '')`],
    ['a click of a script', 'box.click()'],
  ].map(
    ([how, code]): Case => ({
      name: `its box is ticked by a script, by ${how}`,
      text: styled('', ARTICLE + dialog()),
      steps: [
        [undefined, asks({ violations: without(tickedInAdvance) })],
        [run(code!), asks({ violations: among(tickedInAdvance) })],
      ],
    }),
  ),
  {
    name: 'its box is ticked by the person: never “ticked in advance”, though it is read again',
    text: styled('', ARTICLE + dialog()),
    steps: [
      [undefined, asks({ violations: without('forced-consent/') })],
      [
        async (shown) => {
          await shown.check('#box')
          await shown.evaluate(`document.querySelector('.words').append('${DENIAL}您的人脸信息将被妥善保管。')`)
        },
        denies,
      ],
      [undefined, asks({ violations: without(tickedInAdvance) })],
    ],
  },
  {
    name: 'it closes and comes again with other words',
    text: styled('.shut .ask{display:none}', ARTICLE + dialog()),
    steps: [
      [undefined, asks({ violations: without('forced-consent/') })],
      [run(`document.body.className = 'shut'`), {}],
      [
        async (shown) => {
          await shown.waitForTimeout(SETTLED)
          await shown.evaluate(`document.querySelector('.words').textContent += ${quoted(DENIAL)}; document.body.className = ''`)
        },
        denies,
      ],
    ],
  },
  {
    name: 'it is taken out and put in again as it was',
    text: styled('', ARTICLE + dialog()),
    steps: [
      [undefined, asks()],
      [run('window.kept = ask; ask.remove()'), {}],
      [
        async (shown) => {
          await shown.waitForTimeout(SETTLED)
          await shown.evaluate('document.body.append(window.kept)')
        },
        asks(),
      ],
    ],
  },
]

const view = (words: string): string => `<form><h1>刷脸核验</h1><p>${words}</p><button>同意并继续</button></form>`
const FIRST = view('我们将采集您的人脸信息用于住户核验。')
const NEXT = view('我们将采集您的人脸信息用于访客核验。')
const EMPTY = '<h1>已完成</h1><p>欢迎回家。</p>'
const go = (html: string, wait = 0): string => {
  const render = `app.innerHTML = ${quoted(html)}`
  return `history.pushState(null, '', '/next'); ${wait ? `setTimeout(() => { ${render} }, ${wait})` : render}`
}
const routed: Case[] = [
  ...[0, 1500].flatMap((wait): Case[] => {
    const when = wait ? `${wait / 1000} s later` : 'at once'
    return [
      {
        name: `to another request, shown ${when}`,
        text: page(`<div id="app">${FIRST}</div>`),
        steps: [
          [undefined, asks({ quote: expect.stringContaining('住户') as string })],
          [
            run(go(NEXT, wait)),
            asks({ url: expect.stringMatching(/\/next$/) as string, quote: expect.stringContaining('访客') as string }),
          ],
        ],
      },
      {
        name: `to a view without one, shown ${when}`,
        text: page(`<div id="app">${FIRST}</div>`),
        steps: [
          [undefined, asks()],
          [run(go(EMPTY, wait)), { request: false, url: expect.stringMatching(/\/next$/), phase: 'complete' }],
        ],
      },
    ]
  }),
  {
    name: 'and back again to the view with the request',
    text: page(
      `<div id="app">${EMPTY}</div>${script(`onpopstate = () => { app.innerHTML = ${quoted(FIRST)} }; history.pushState(null, '', '/next')`)}`,
    ),
    steps: [
      [undefined, NONE],
      [run('history.back()'), asks()],
    ],
  },
]

const REQUEST = '/request.html'
const attribute = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
const iframe = (rest: string): string => `<iframe width="700" height="400" ${rest}></iframe>`
const hereAnd = (rest: string): string => page(ARTICLE + iframe(rest))
const frames: Case[] = [
  { name: 'of another site', text: hereAnd(`src="OTHER${REQUEST}"`), steps: [[undefined, framed(`localhost.*${REQUEST}`)]] },
  { name: 'of another site, in one of another', text: hereAnd('src="OTHER/nested.html"'), steps: [[undefined, framed(REQUEST)]] },
  { name: 'srcdoc', text: hereAnd(`srcdoc="${attribute(FIRST)}"`), steps: [[undefined, framed('^about:srcdoc$')]] },
  {
    name: 'written by a script',
    text: page(`${ARTICLE}${iframe('id="f"')}${script(`f.contentDocument.write(${quoted(FIRST)})`)}`),
    steps: [[undefined, asks()]],
  },
  {
    name: 'of blob:',
    text: page(
      `${ARTICLE}${iframe('id="f"')}${script(`f.src = URL.createObjectURL(new Blob([${quoted(page(FIRST))}], { type: 'text/html' }))`)}`,
    ),
    steps: [[undefined, framed('^blob:')]],
  },
  {
    name: 'of data:',
    text: hereAnd(`src="data:text/html;charset=utf-8,${encodeURIComponent(FIRST)}"`),
    steps: [[undefined, framed('^data:')]],
  },
  { name: 'in a sandbox, of another site', text: hereAnd(`sandbox src="OTHER${REQUEST}"`), steps: [[undefined, framed(REQUEST)]] },
  {
    name: 'in a sandbox with scripts, of the same site',
    text: hereAnd(`sandbox="allow-scripts" src="${REQUEST}"`),
    steps: [[undefined, framed(REQUEST)]],
  },
  { name: 'in a sandbox, srcdoc', text: hereAnd(`sandbox srcdoc="${attribute(FIRST)}"`), steps: [[undefined, framed('^about:srcdoc$')]] },
  {
    name: 'that goes on to the request',
    text: hereAnd('id="f" src="/quiet.html"'),
    steps: [
      [undefined, NONE],
      [run(`f.src = '${REQUEST}'`), framed(REQUEST)],
    ],
  },
  {
    name: 'that goes on from the request to nothing',
    text: hereAnd(`id="f" src="OTHER${REQUEST}"`),
    steps: [
      [undefined, asks()],
      [run(`f.src = '/quiet.html'`), { ...NONE, phase: 'complete' }],
    ],
  },
  {
    name: 'that is taken out of the page',
    text: hereAnd(`id="f" src="OTHER${REQUEST}"`),
    steps: [
      [undefined, asks()],
      [run('f.remove()'), { ...NONE, phase: 'complete' }],
    ],
  },
  {
    name: 'that is not shown until a class is added around it',
    text: page(`${ARTICLE}<div id="wrap" style="display:none">${iframe(`src="OTHER${REQUEST}"`)}</div>`),
    steps: [
      [(shown) => shown.waitForTimeout(SETTLED), NONE],
      [run(`wrap.style.display = 'block'`), framed(REQUEST)],
    ],
  },
]

/** A request in a root, put there by a script in which `host` is its element. */
const root = (mode: string): string => `host.attachShadow({ mode: '${mode}' }).innerHTML = ${quoted(FIRST)}`
const makeHost = `const host = document.createElement('div'); document.body.append(host)`
const declarative = (mode: string): string => `<div><template shadowrootmode="${mode}">${FIRST}</template></div>`
const roots: Case[] = ['open', 'closed'].flatMap((mode): Case[] => [
  { name: `${mode}`, text: page(`${ARTICLE}<div id="host"></div>${script(root(mode))}`), steps: [[undefined, asks()]] },
  { name: `${mode}, declared`, text: page(ARTICLE + declarative(mode)), steps: [[undefined, asks()]] },
  {
    name: `${mode}, in a custom element with words of its own`,
    text: page(
      `${ARTICLE}<my-gate>请稍候</my-gate>${script(`customElements.define('my-gate', class extends HTMLElement { constructor() { super(); const host = this; ${root(mode)} } })`)}`,
    ),
    steps: [[undefined, asks()]],
  },
  {
    name: `${mode}, of a box that has other words in it`,
    text: page(`${ARTICLE}<div id="host"><p>请稍候</p></div>${script(root(mode))}`),
    steps: [[undefined, asks()]],
    ...(mode === 'closed' && { missing: 'the look asks only custom elements and empty boxes for closed roots' }),
  },
  { name: `${mode}, put in late`, text: page(ARTICLE + after(1500, `${makeHost}; ${root(mode)}`)), steps: [[undefined, asks()]] },
  {
    name: `${mode}, declared and put in late`,
    text: page(ARTICLE + after(1500, `document.body.append(Document.parseHTMLUnsafe(${quoted(declarative(mode))}).body.firstChild)`)),
    steps: [[undefined, asks()]],
  },
  {
    name: `${mode}, attached late to an element that was there`,
    text: page(`${ARTICLE}<my-late id="host"></my-late>${after(2500, root(mode))}`),
    steps: [[undefined, asks()]],
    missing: 'attaching a root changes no node: nothing notices it',
  },
  {
    name: `${mode}, filled late`,
    text: page(
      `${ARTICLE}<div id="host"></div>${script(`const made = host.attachShadow({ mode: '${mode}' }); setTimeout(() => { made.innerHTML = ${quoted(FIRST)} }, 2500)`)}`,
    ),
    steps: [[undefined, asks()]],
  },
])

/** A whole request that nobody can see: it is none. Nothing else on the page asks for anything. */
const under = (style: string, inner = FIRST): string => page(`${ARTICLE}<div style="${style}">${inner}</div>`)
const HIDDEN: [name: string, text: string][] = [
  ['display none', under('display:none')],
  ['visibility hidden', under('visibility:hidden')],
  ['opacity 0', under('opacity:0')],
  ['off to the left', under('position:absolute;left:-9999px;width:600px')],
  ['off to the left, pulled by a margin', under('margin-left:-9999px;width:600px')],
  ['off to the left, moved by a transform', under('transform:translateX(-9999px)')],
  ['above the page', under('position:fixed;top:-3000px')],
  ['without size, overflow hidden', under('width:0;height:0;overflow:hidden')],
  ['without height, overflow hidden', under('height:0;overflow:hidden')],
  ['scaled to nothing', under('transform:scale(0)')],
  ['skipped by content-visibility', under('content-visibility:hidden;height:400px')],
  ['folded in <details>', page(`${ARTICLE}<details><summary>更多</summary>${FIRST}</details>`)],
  ['in a <dialog> that is not open', page(`${ARTICLE}<dialog>${FIRST}</dialog>`)],
  ['in a <template>', page(`${ARTICLE}<template>${FIRST}</template>`)],
  [
    'in a comment, a script and a <noscript>',
    page(`${ARTICLE}<!--${FIRST}--><script type="text/plain">${FIRST}</script><noscript>${FIRST}</noscript>`),
  ],
  ['in a shadow root of a hidden host', under('display:none', declarative('closed'))],
  ['in a frame with display none', under('display:none', iframe(`src="OTHER${REQUEST}"`))],
  ['in a frame with visibility hidden', under('visibility:hidden', iframe(`src="OTHER${REQUEST}"`))],
  ['in a frame of one pixel', page(`${ARTICLE}<iframe style="width:1px;height:1px;border:0" src="OTHER${REQUEST}"></iframe>`)],
  ['in a frame off to the left', under('position:absolute;left:-9999px', iframe(`src="OTHER${REQUEST}"`))],
]

/** Frames that nothing can be read of, by address; the page about them asks for a face itself. */
const UNREAD: [name: string, src: string][] = [
  ['of a server that is not found', 'http://nowhere.example/frame'],
  ['of a port that is shut', 'http://localhost:1/frame'],
  ['that refuses to be framed', 'OTHER/refuses.html'],
  ['that never ends a script', 'OTHER/loops.html'],
]

let folder: string
let extension: Extension
let site: Site
let other: Site

const all = { coming, changing, routed, frames, roots }
const pathOf = (group: keyof typeof all, at: number): string => `/${group}-${at}.html`

beforeAll(async () => {
  folder = await buildExtension()
  extension = await openExtension(folder)
  const loops = page(ARTICLE + script('for (;;);'))
  const own = {
    '/loops.html': loops,
    [REQUEST]: page(FIRST),
    '/quiet.html': page(ARTICLE),
    '/refuses.html': { text: page(FIRST), headers: { 'x-frame-options': 'DENY' } },
  }
  const text: Record<string, string> = {}
  site = await serve(SITE, new Proxy(own, { get: (of, path) => text[path as string] ?? of[path as keyof typeof own] }))
  other = await serve(SITE, { ...own, '/nested.html': page(iframe(`src="${site.origin}${REQUEST}"`)) })
  const elsewhere = other.origin.replace('127.0.0.1', 'localhost')
  for (const group of Object.keys(all) as (keyof typeof all)[])
    for (const [at, one] of all[group].entries()) text[pathOf(group, at)] = one.text.replaceAll('OTHER', elsewhere)
  for (const [at, [, hidden]] of HIDDEN.entries()) text[`/hidden-${at}.html`] = hidden.replaceAll('OTHER', elsewhere)
  for (const [at, [, src]] of UNREAD.entries())
    text[`/unread-${at}.html`] = page(FIRST + iframe(`src="${src.replace('OTHER', elsewhere)}"`))
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
  await other?.close()
  await removeBuild(folder)
})
afterEach(async () => {
  for (const open of extension.context.pages().slice(1)) await open.close()
})

const said = async (tab: number): Promise<Partial<Said>> => saidBy(await extension.stored(tab))
const soonSays = (tab: number, says: object, within = SOON) => expect.poll(() => said(tab), { timeout: within }).toMatchObject(says)

const follows = async (path: string, steps: readonly Step[], within: number): Promise<void> => {
  const { shown, tab } = await visit(extension, site.origin + path)
  for (const [act, says] of steps) {
    await act?.(shown)
    // That there is nothing to be said shows only once there was time to say something.
    if (says === NONE) await shown.waitForTimeout(SETTLED)
    await soonSays(tab, says, within)
  }
}
const suite = (title: string, group: keyof typeof all) =>
  describe(title, () => {
    for (const [at, { name, steps, missing }] of all[group].entries())
      (missing ? it.fails : it)(name, () => follows(pathOf(group, at), steps, missing ? MISSED : SOON))
  })

suite('a dialog that comes', 'coming')
suite('a dialog that changes', 'changing')
suite('a page that goes on within its document', 'routed')
suite('a frame', 'frames')
suite('a shadow root', 'roots')

describe('a request that nobody can see', () => {
  for (const [at, [name]] of HIDDEN.entries())
    it(name, async () => {
      const { shown, tab } = await visit(extension, `${site.origin}/hidden-${at}.html`)
      await shown.waitForTimeout(SETTLED)
      expect(await said(tab)).toMatchObject(NONE)
      // Nor when a person asks.
      await extension.popup(tab)
      await soonSays(tab, { ...NONE, phase: 'complete' })
    })
})

describe('a frame that cannot be read is named, and the rest is read', () => {
  for (const [at, [name, src]] of UNREAD.entries())
    it(name, async () => {
      const { tab } = await visit(extension, `${site.origin}/unread-${at}.html`)
      const path = src.replace('OTHER', '')
      await soonSays(tab, asks({ limits: [expect.stringMatching(`^frame-unread .*${path}$`) as string] }), SOON * 3)
    })
})
