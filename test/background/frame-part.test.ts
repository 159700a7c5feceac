import { describe, expect, it } from 'vitest'
import { isFramePart } from '../../entrypoints/background/frame-part'

const frame = { frameId: 0, url: 'https://a.example/', title: '', lang: '', nodes: [], runs: [], controls: [], candidates: [] }
const part = { frame, limits: [{ code: 'text-cut', params: {} }], children: { count: 1, urls: ['https://b.example/'] } }

describe('isFramePart', () => {
  it('knows what the collector answers', () => expect(isFramePart(part)).toBe(true))

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'frame'],
    ['no frame', { ...part, frame: undefined }],
    ['a frame without its lists', { ...part, frame: { ...frame, runs: 'many' } }],
    ['a frame without an address', { ...part, frame: { ...frame, url: {} } }],
    ['limits that are none', { ...part, limits: [null] }],
    ['frames without end, which would fill the memory', { ...part, children: { count: 1e12, urls: [] } }],
    ['a count that is none', { ...part, children: { count: Number.NaN, urls: [] } }],
    ['addresses that are none', { ...part, children: { count: 1, urls: [{}] } }],
  ])('refuses %s', (_, value) => expect(isFramePart(value)).toBe(false))
})
