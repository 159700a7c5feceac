import { page, quoted, script } from '../pages'
import { ARTICLE, after, asks, type Case, declarative, FIRST } from './case'

/** A request in a root, put there by a script in which `host` is its element. */
const root = (mode: string): string => `host.attachShadow({ mode: '${mode}' }).innerHTML = ${quoted(FIRST)}`
const makeHost = `const host = document.createElement('div'); document.body.append(host)`

/** Requests in shadow roots. */
export const roots: Case[] = ['open', 'closed'].flatMap((mode): Case[] => [
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
