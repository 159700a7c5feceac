import { expect } from 'vitest'
import { page, quoted, script } from '../pages'
import { asks, type Case, EMPTY, FIRST, NEXT, NONE, run } from './case'

const go = (html: string, wait = 0): string => {
  const render = `app.innerHTML = ${quoted(html)}`
  return `history.pushState(null, '', '/next'); ${wait ? `setTimeout(() => { ${render} }, ${wait})` : render}`
}

/** Pages that go on within their document. */
export const routed: Case[] = [
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
