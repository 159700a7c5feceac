import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { BUTTONS } from '../rules/rendering'
import { auditOf, checkReport, documentOf, read, said } from './engine'
import { type Law, law } from './law'
import { HOSTILE } from './words'

/* Dialogs that ask for a face, with controls of any kind in any order. */

const YES = ['同意', '同意并继续', '我同意', '授权并继续', 'Agree', 'I agree', 'Accept and continue']
/** Plain words of refusal: whoever reads one knows what pressing it does. */
const NO = ['不同意', '拒绝', '暂不同意', '暂不使用', '不同意并退出', 'Decline', 'No thanks', 'Not now', 'Do not agree']
const NEUTRAL = ['了解更多', '帮助', '联系客服', '查看示例', 'Help', 'Details', 'Learn more']

/** Ways to put a control on a page where nobody sees it. */
const HIDDEN: Record<string, (control: string) => string> = {
  'display:none': (control) => `<div style="display:none">${control}</div>`,
  'visibility:hidden': (control) => `<span style="visibility:hidden">${control}</span>`,
  'the attribute hidden': (control) => `<div hidden>${control}</div>`,
  'a closed dialog': (control) => `<dialog>${control}</dialog>`,
  'closed details': (control) => `<details><summary></summary>${control}</details>`,
  template: (control) => `<template>${control}</template>`,
  noscript: (control) => `<noscript>${control}</noscript>`,
}
const WRAPPERS: Record<string, (control: string) => string> = {
  nothing: (control) => control,
  'a span': (control) => `<span>${control}</span>`,
  'a cell': (control) => `<div class="cell"><div>${control}</div></div>`,
  'an unknown element': (control) => `<my-box>${control}</my-box>`,
}

interface Item {
  label: string
  made: string
  within: string
}
const item = (labels: readonly string[]): fc.Arbitrary<Item> =>
  fc.record({
    label: fc.constantFrom(...labels),
    made: fc.constantFrom(...Object.keys(BUTTONS)),
    within: fc.constantFrom(...Object.keys(WRAPPERS)),
  })
const neutral = fc.oneof({ weight: 3, arbitrary: item(NEUTRAL) }, { weight: 1, arbitrary: item(HOSTILE) })

const controlHtml = ({ label, made, within }: Item): string => WRAPPERS[within]!(BUTTONS[made]!(label))

const TEXTS = [
  '为核验身份，鲸湾乐园将采集您的人脸图像，与购票时的照片比对。',
  'Harbourly Gym captures your face image and compares it with your member photo to check you in.',
  '如您不同意，将无法入园。',
  '人脸图像保存30日，到期删除。',
]
const around = fc.record({
  text: fc.constantFrom(...TEXTS.slice(0, 2)),
  more: fc.subarray(TEXTS.slice(2)),
  box: fc.option(fc.constantFrom('我已阅读并同意采集人脸信息', 'I agree to face capture'), { nil: undefined }),
  link: fc.boolean(),
})
type Around = typeof around extends fc.Arbitrary<infer T> ? T : never

function dialogOf({ text, more, box, link }: Around, row: readonly string[]): string {
  const label = box === undefined ? '' : `<label><input type="checkbox"> ${box}</label>`
  const rules = link ? '<p><a href="/rules">《人脸信息处理规则》</a></p>' : ''
  return `<!doctype html><title>人脸核验</title><div role="dialog" aria-modal="true"><h2>人脸核验</h2>
${[text, ...more].map((words) => `<p>${words}</p>`).join('')}${rules}${label}<div class="row">${row.join('')}</div></div>`
}

const auditOfHtml = (html: string) => {
  const { snapshot } = read(documentOf(html))
  const report = auditOf(snapshot)
  checkReport(report, snapshot)
  return report
}

const shuffled = <T>(parts: fc.Arbitrary<readonly T[]>): fc.Arbitrary<T[]> =>
  parts.chain((all) => fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }))

/** A yes, and whatever else. */
const row = (others: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> =>
  shuffled(fc.tuple(item(YES), fc.array(others, { maxLength: 4 })).map(([yes, rest]) => [yes, ...rest]))

export const layoutLaws: readonly Law[] = [
  law(
    'refusal',
    'a dialog with a plain no that can be pressed is never accused of having none',
    400,
    fc.record({ around, no: item(NO), others: row(neutral), at: fc.nat(5) }),
    ({ around, no, others, at }) => {
      const controls = [...others]
      controls.splice(at % (controls.length + 1), 0, no)
      const accused = said(auditOfHtml(dialogOf(around, controls.map(controlHtml)))).filter((one) => /no-refusal violation/.test(one))
      assert.deepEqual(accused, [])
    },
  ),
  law(
    'hidden',
    'a control that nobody sees counts for nothing',
    400,
    fc.record({
      around,
      shown: row(fc.oneof(item(NO), neutral)),
      hidden: fc.oneof(item(YES), item(NO), neutral),
      way: fc.constantFrom(...Object.keys(HIDDEN)),
      at: fc.nat(5),
    }),
    ({ around, shown, hidden, way, at }) => {
      const plain = shown.map(controlHtml)
      const more = [...plain]
      more.splice(at % (plain.length + 1), 0, HIDDEN[way]!(controlHtml(hidden)))
      assert.deepEqual(said(auditOfHtml(dialogOf(around, more))), said(auditOfHtml(dialogOf(around, plain))))
    },
  ),
  law(
    'order',
    'the order of buttons in a row changes no violation',
    400,
    row(fc.oneof(item(NO), neutral)).chain((items) =>
      fc.record({ around, items: fc.constant(items), other: shuffled(fc.constant(items)) }),
    ),
    ({ around, items, other }) => {
      const violations = (row: readonly Item[]): string[] =>
        said(auditOfHtml(dialogOf(around, row.map(controlHtml)))).filter((one) => one.includes(' violation '))
      assert.deepEqual(violations(other), violations(items))
    },
  ),
]
