import { expect } from 'vitest'
import { page, quoted, script } from '../pages'
import { ARTICLE, AT, after, asks, type Case, click, dialog, NONE, putIn, run, styled, WORDS } from './case'

/** Dialogs that come. */
export const coming: Case[] = [
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
