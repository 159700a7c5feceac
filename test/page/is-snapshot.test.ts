import { describe, expect, it } from 'vitest'
import { isSnapshot } from '../../lib/page/is-snapshot'
import type { FrameSnapshot, PageSnapshot } from '../../lib/page/snapshot'
import { sampleRecord } from '../evidence/sample-record'

const whole = sampleRecord().snapshot
const frame = whole.frames[0]!
const control = frame.controls[0]!
const [page, overlay] = frame.candidates as [FrameSnapshot['candidates'][0], FrameSnapshot['candidates'][0]]

const withFrame = (more: Partial<FrameSnapshot>): PageSnapshot => ({ ...whole, frames: [{ ...frame, ...more }] })

describe('isSnapshot', () => {
  it('takes what the collector made, also after a way through JSON', () => {
    expect(isSnapshot(whole)).toBe(true)
    expect(isSnapshot(JSON.parse(JSON.stringify(whole)))).toBe(true)
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', [whole]],
    ['another form', { ...whole, schema: 'liancha.snapshot/2' }],
    ['a title that is none', { ...whole, title: null }],
    ['a moment that is none', { ...whole, takenAt: 'yesterday' }],
    ['a limit without its parts', { ...whole, limits: [{ code: 'text-cut' }] }],
    ['a document of no known status', { ...whole, documents: [{ title: '', url: '', status: 'constructor' }] }],
    ['doings that are none', { ...whole, doings: { camera: [null], pressed: [] } }],
    ['a text that is none', withFrame({ runs: [{ ...frame.runs[0]!, text: 1 as never }] })],
    ['a run in no node', withFrame({ runs: [{ ...frame.runs[0]!, node: 7 }, ...frame.runs.slice(1)] })],
    ['nodes that go in a circle', withFrame({ nodes: [{ parent: 0, step: 'html' }] })],
    ['a control beyond the text', withFrame({ controls: [{ ...control, end: 99 }] })],
    ['a control that ends before it begins', withFrame({ controls: [{ ...control, at: 3, end: 1 }] })],
    ['a candidate beyond the controls', withFrame({ candidates: [{ ...page, controls: [0, 1e9] }] })],
    ['candidates that go in a circle', withFrame({ candidates: [page, { ...overlay, parent: 1 }] })],
  ])('refuses %s', (_, value) => {
    expect(isSnapshot(value)).toBe(false)
  })
})
