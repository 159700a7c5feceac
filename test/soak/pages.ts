import type { PageText } from '../browser/serve'

/*
 * The pages that a soak opens. Each request names a number in its words, so that its report can be told from every other: none may show
 * the report of another dialog or another tab.
 */

/** How a dialog comes to stand in its page. */
export const DIALOGS = ['plain', 'modal', 'closed-root', 'open-root', 'nested-roots', 'srcdoc', 'other-site'] as const
export type DialogKind = (typeof DIALOGS)[number]

/** What the words of the request with this number say, and no other's. */
export const nameIn = (number: number): string => `第${number}号窗口`

const document = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>
<style>.ask{position:fixed;left:20px;top:160px;width:480px;background:#fff;padding:20px}iframe.ask{height:260px}</style><body>${body}`

const DISHES = Array.from(
  { length: 60 },
  (_, at) => `<article><h3>番茄炒蛋 ${at}</h3><p>先把材料洗净切好，翻炒三分钟。</p></article>`,
).join('')

/** The same in the page's own script, which is asked for a dialog with any number. */
const request = (number: string, agreement: string): string =>
  `<h2>实名核验</h2><p class="words">为核验身份，第${number}号窗口将采集您的人脸信息。不同意将无法注册账号。</p>
<label><input type="checkbox">我已阅读并同意${agreement}</label><button>同意并注册</button>`

const AGREEMENT_PATH = '/agreement.html'
const LINK = `<a href="${AGREEMENT_PATH}">《人脸识别服务协议》</a>`

const AGREEMENT = document(
  '人脸识别服务协议',
  '<p>本协议由杭州云享优选网络科技有限公司与您订立。您可以随时在“设置-隐私-人脸信息”中撤回同意，我们将在十五个工作日内删除您的人脸信息。</p>'.repeat(
    20,
  ),
)

/** A page that lives long, as an application does: `open`, `change` and `close` are what its own script does with its one dialog. */
const LIVING = document(
  '菜谱',
  `<button id="go">继续</button><button id="away">返回</button><main>${DISHES}</main><script src="/living.js"></script>`,
)

const LIVING_SCRIPT = `
const html = (number, link) => ${JSON.stringify(request('NUMBER', 'LINK'))}.replace('NUMBER', number).replace('LINK', link ? ${JSON.stringify(LINK)} : '')
const boxed = (inner) => { const box = document.createElement('div'); box.className = 'ask'; box.setAttribute('role', 'dialog'); box.innerHTML = inner; return box }
const rooted = (mode, inner) => { const host = document.createElement('face-ask'); host.attachShadow({ mode }).append(...inner); return host }
const sheet = () => { const style = document.createElement('style'); style.textContent = document.querySelector('style').textContent; return style }
const make = {
  plain: (inner) => boxed(inner),
  modal: (inner) => { const box = document.createElement('dialog'); box.innerHTML = inner; return box },
  'closed-root': (inner) => rooted('closed', [sheet(), boxed(inner)]),
  'open-root': (inner) => rooted('open', [sheet(), boxed(inner)]),
  'nested-roots': (inner) => rooted('open', [rooted('closed', [sheet(), boxed(inner)])]),
  srcdoc: (inner) => { const frame = document.createElement('iframe'); frame.className = 'ask'; frame.srcdoc = '<html lang="zh-CN"><body><form>' + inner + '</form>'; return frame },
  'other-site': (inner, number) => {
    const frame = document.createElement('iframe')
    frame.className = 'ask'
    frame.src = location.origin.replace('127.0.0.1', 'localhost') + '/framed.html?' + number
    return frame
  },
}
let shown
let asked
const close = () => { shown?.remove(); shown = undefined; asked = undefined }
const open = (kind, number) => {
  close()
  asked = kind
  shown = make[kind](html(number, number % 5 === 0), number)
  // Listeners of its own, which must go with it.
  shown.addEventListener('click', () => {})
  document.body.append(shown)
  if (kind === 'modal') shown.showModal()
}
/** Says the same of another number, in place where the words can be reached. */
const change = (number) => {
  const words = shown?.querySelector('.words')
  if (words) words.textContent = words.textContent.replace(/\\d+/, number)
  else open(asked, number)
}
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
/** One dialog after another, each changed once. */
const burst = async (kinds, from, between) => {
  for (let at = 0; at < kinds.length; at++) {
    open(kinds[at], from + at)
    await pause(between)
    change(from + at)
    await pause(between)
    close()
    await pause(between)
  }
}
let next
document.querySelector('#go').onclick = () => next && open(...next)
document.querySelector('#away').onclick = close
`

/** Says the request whose number stands in its address. */
const FRAMED = document('核验', '<form></form><script src="/framed.js"></script>')
const FRAMED_SCRIPT = `document.forms[0].innerHTML = ${JSON.stringify(request('NUMBER', ''))}.replace('NUMBER', location.search.slice(1))`

const script = (text: string): PageText => ({ text, headers: { 'content-type': 'text/javascript; charset=utf-8' } })

/** What a page that is loaded once says. */
export type LoadKind = 'quiet' | 'speaks' | 'asks' | 'asks-with-agreement'
const LOADS: readonly LoadKind[] = ['asks', 'quiet', 'asks-with-agreement', 'speaks']
export const kindOfLoad = (number: number): LoadKind => LOADS[number % LOADS.length]!
export const pathOfLoad = (number: number): string => `/load/${number}.html`
export const pathOfLiving = (place: number): string => `/living/${place}.html`

const LOADED: Record<LoadKind, (number: number) => string> = {
  quiet: () => '<p>今天的菜谱：番茄炒蛋。</p>',
  speaks: () => '<article><h1>人脸识别是什么</h1><p>人脸识别是一种技术，本文介绍它的历史。</p></article>',
  asks: (number) => `<form>${request(String(number), '')}</form>`,
  'asks-with-agreement': (number) => `<form>${request(String(number), LINK)}</form>`,
}

/** All pages of a soak, by path. */
export const soakPages = (loads: number, living: number): Record<string, PageText> => ({
  [AGREEMENT_PATH]: AGREEMENT,
  '/framed.html': FRAMED,
  '/framed.js': script(FRAMED_SCRIPT),
  '/living.js': script(LIVING_SCRIPT),
  ...Object.fromEntries(Array.from({ length: living }, (_, place) => [pathOfLiving(place), LIVING])),
  ...Object.fromEntries(
    Array.from({ length: loads }, (_, number) => [pathOfLoad(number), document('注册', LOADED[kindOfLoad(number)](number))]),
  ),
})
