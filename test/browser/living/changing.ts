import { quoted } from '../pages'
import { ARTICLE, among, asks, type Case, DENIAL, denies, dialog, run, SETTLED, styled, tickedInAdvance, WORDS, without } from './case'

/** Dialogs that change. */
export const changing: Case[] = [
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
