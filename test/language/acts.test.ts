import { expect, it } from 'vitest'
import { actsOf } from '../../lib/language/acts'
import { understand } from '../../lib/language/understand'
import { SNAPSHOT_SCHEMA } from '../../lib/page/snapshot'
import { frameOf } from './frame'

/** What the one box of a form is quoted as; its label are the paragraphs after the first, of which a dialog covers some. */
function quoteOfBox(label: readonly string[], dialog?: [from: number, to: number]): string | undefined {
  const frame = frameOf(['青禾会员将采集您的人脸，进门时比对。', ...label])
  frame.controls.push({ kind: 'checkbox', node: 0, at: 1, end: 1, name: '', hints: [], focusable: true, label: [1, frame.runs.length] })
  frame.candidates[0]!.controls = [0, 1]
  if (dialog) {
    frame.nodes.push({ parent: 0, step: 'div' })
    frame.candidates.push({ kind: 'overlay', node: 1, runs: dialog, controls: [0, 0], parent: 0 })
  }
  const head = { schema: SNAPSHOT_SCHEMA, url: frame.url, title: '', lang: 'zh-CN', takenAt: '', layout: false } as const
  const form = understand({ ...head, frames: [frame], documents: [], limits: [] }).find(({ place }) => place.node === 0)!
  return actsOf(form)[0]?.evidence.quote
}

it('a label is quoted as it stands on the page', () => {
  expect(quoteOfBox(['我已阅读并同意', '采集我的人脸'])).toBe('我已阅读并同意 采集我的人脸')
})

it('what a dialog parts is not quoted as one', () => {
  expect(quoteOfBox(['我已阅读并同意', '正在加载中', '采集我的人脸'], [2, 3])).toBe('我已阅读并同意 … 采集我的人脸')
})
