import { page, quoted, script } from '../pages'
import { ARTICLE, asks, attribute, type Case, FIRST, framed, hereAnd, iframe, NONE, REQUEST, run, SETTLED } from './case'

/** Requests in frames. */
export const frames: Case[] = [
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

/** Frames that nothing can be read of, by address; the page about them asks for a face itself. */
export const UNREAD: [name: string, src: string][] = [
  ['of a server that is not found', 'http://nowhere.example/frame'],
  ['of a port that is shut', 'http://localhost:1/frame'],
  ['that refuses to be framed', 'OTHER/refuses.html'],
  ['that never ends a script', 'OTHER/loops.html'],
]
