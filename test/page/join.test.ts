import { expect, test } from 'vitest'
import { joinFrames } from '../../lib/page/join'
import type { FrameSnapshot, Limit } from '../../lib/page/snapshot'

const frame = (frameId: number, more: Partial<FrameSnapshot> = {}): FrameSnapshot => ({
  frameId,
  url: `https://a.example/${frameId}`,
  title: `Frame ${frameId}`,
  lang: 'en',
  nodes: [],
  runs: [],
  controls: [],
  candidates: [],
  ...more,
})
const limit = (url: string): Limit => ({ code: 'read-failed', params: { url } })

test('frames of a page are one snapshot, the top frame first, and it names the page', () => {
  const parts = [
    { frame: frame(7), limits: [limit('b'), limit('a')] },
    { frame: frame(0, { lang: 'zh-CN' }), limits: [limit('a')] },
  ]
  const snapshot = joinFrames(parts, { takenAt: '2026-11-21T00:00:00Z', layout: true, limits: [limit('c')] })
  expect(snapshot).toMatchObject({
    schema: 'liancha.snapshot/1',
    url: 'https://a.example/0',
    title: 'Frame 0',
    lang: 'zh-CN',
    takenAt: '2026-11-21T00:00:00Z',
    layout: true,
    documents: [],
  })
  expect(snapshot.frames.map(({ frameId }) => frameId)).toEqual([0, 7])
  expect(snapshot.limits).toEqual([limit('b'), limit('a'), limit('c')])
  expect(parts[0]!.frame.frameId).toBe(7)
})

test('no frame at all is an empty page', () => {
  expect(joinFrames([], { takenAt: 'x', layout: false })).toMatchObject({ url: '', title: '', frames: [], limits: [] })
})
