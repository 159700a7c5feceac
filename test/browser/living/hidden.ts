import { page } from '../pages'
import { ARTICLE, declarative, FIRST, iframe, REQUEST } from './case'

/** A whole request that nobody can see: it is none. Nothing else on the page asks for anything. */
const under = (style: string, inner = FIRST): string => page(`${ARTICLE}<div style="${style}">${inner}</div>`)
export const HIDDEN: [name: string, text: string][] = [
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
