import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { page, quoted, type Said, script } from '../pages'

/* What the pages of these tests are made of, and what a report must say of them. */

/** So long an audit that must not be made is waited for: the look's rest, the worker's pause, and as much again. */
export const SETTLED = 3000

/** What is done on the page first, if anything, and what the report must say then. */
export type Step = [act: ((shown: Page) => Promise<unknown>) | undefined, says: object]

export interface Case {
  name: string
  /** The page's text; OTHER in it is another site's address. */
  text: string
  steps: Step[]
  /** What is not there yet that this needs: the case must fail until it is. */
  missing?: string
}

export const WORDS = '我们将采集您的人脸信息，用于登录时核验您本人的身份。'
export const DENIAL = '如您不同意，将无法使用本服务。'
export const dialog = (words = WORDS, id = 'ask'): string =>
  `<div role="dialog" aria-modal="true" id="${id}" class="ask"><h2>人脸识别授权</h2><p class="words">${words}</p>
  <label><input type="checkbox" id="box">我同意处理我的人脸信息</label><button>确定</button><button>不同意</button></div>`

export const AT = 'position:fixed;left:200px;top:100px;width:480px;background:#fff'
export const styled = (css: string, body: string): string => page(body, `<style>.ask{${AT}}${css}</style>`)
export const ARTICLE = '<main><h1>社区门禁</h1><p>今天的通知：南门下午检修。</p><button id="go">继续</button></main>'
export const after = (milliseconds: number, code: string): string => script(`setTimeout(() => { ${code} }, ${milliseconds})`)
export const putIn = (html: string): string => `document.body.insertAdjacentHTML('beforeend', ${quoted(html)})`

export const view = (words: string): string => `<form><h1>刷脸核验</h1><p>${words}</p><button>同意并继续</button></form>`
export const FIRST = view('我们将采集您的人脸信息用于住户核验。')
export const NEXT = view('我们将采集您的人脸信息用于访客核验。')
export const EMPTY = '<h1>已完成</h1><p>欢迎回家。</p>'

export const REQUEST = '/request.html'
export const attribute = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
export const iframe = (rest: string): string => `<iframe width="700" height="400" ${rest}></iframe>`
export const hereAnd = (rest: string): string => page(ARTICLE + iframe(rest))

export const run = (code: string) => (shown: Page) => shown.evaluate(code)
export const click = (selector: string) => (shown: Page) => shown.click(selector)

export const NONE = { request: false }
export const asks = (more: Partial<Said> = {}) => ({ phase: 'complete', request: true, ...more })
/** One violation that must, or must not, be among them. */
export const among = (one: string) => expect.arrayContaining([expect.stringMatching(`^${one}`)]) as string[]
export const without = (one: string) => expect.not.arrayContaining([expect.stringMatching(`^${one}`)]) as string[]

export const denies = asks({ violations: among('forced-consent/') })
export const tickedInAdvance = 'implied-consent/ticked-in-advance'
export const framed = (path: string) => asks({ frames: [expect.stringMatching(path) as string] })

export const declarative = (mode: string): string => `<div><template shadowrootmode="${mode}">${FIRST}</template></div>`
