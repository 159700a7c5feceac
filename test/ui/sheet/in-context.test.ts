import { describe, expect, it } from 'vitest'
import type { FrameSnapshot, PageSnapshot, TextRun } from '../../../lib/page/snapshot'
import { aroundOf } from '../../../lib/ui/sheet/in-context'

const frame = (url: string, runs: [text: string, block: number, node: number, role?: TextRun['role']][]): FrameSnapshot => ({
  frameId: 0,
  url,
  title: '',
  lang: 'zh-CN',
  nodes: [
    { parent: -1, step: 'html' },
    { parent: 0, step: '#a' },
    { parent: 0, step: '#b' },
  ],
  runs: runs.map(([text, block, node, role = 'text']) => ({ text, block, node, role })),
  controls: [],
  candidates: [],
})
const snapshot = (frames: FrameSnapshot[], documents: PageSnapshot['documents'] = []): PageSnapshot => ({
  schema: 'liancha.snapshot/1',
  url: 'u',
  title: '',
  lang: '',
  takenAt: '',
  layout: true,
  frames,
  documents,
  limits: [],
})
const evidence = (quote: string, target = ['#a'], url = 'u') => ({ quote, target, url })

describe('a quote in context', () => {
  it('has what stands before and after it in the same block, across runs', () => {
    const page = snapshot([
      frame('u', [
        ['注册须知', 0, 1],
        ['请先同意，', 1, 1],
        ['不同意将无法注册', 1, 1],
        ['。谢谢', 1, 1],
        ['别的', 2, 1],
      ]),
    ])
    expect(aroundOf(evidence('不同意将无法注册'), page)).toEqual({ before: '请先同意，', after: '。谢谢' })
  })

  it('is taken from the element that the evidence names, where the words stand twice', () => {
    const page = snapshot([
      frame('u', [
        ['甲：刷脸。', 0, 1],
        ['乙：刷脸。', 1, 2],
      ]),
    ])
    expect(aroundOf(evidence('刷脸', ['#b']), page)).toEqual({ before: '乙：', after: '。' })
    expect(aroundOf(evidence('刷脸', ['#gone']), page)).toEqual({ before: '甲：', after: '。' })
  })

  it('is taken from an agreement by its address', () => {
    const agreement = frame('d', [['长期保存人脸信息，除非注销。', 0, 1]])
    const page = snapshot([frame('u', [['长期保存人脸信息？', 0, 1]])], [{ title: '《协议》', url: 'd', status: 'read', frame: agreement }])
    expect(aroundOf(evidence('长期保存', ['#a'], 'd'), page)?.after).toBe('人脸信息，除非注销。')
  })

  it('is cut at whole characters where it is long', () => {
    const page = snapshot([frame('u', [[`${'𠮷'.repeat(100)}刷脸${'𠮷'.repeat(100)}`, 0, 1]])])
    expect(aroundOf(evidence('刷脸'), page)).toEqual({ before: `…${'𠮷'.repeat(60)}`, after: `${'𠮷'.repeat(60)}…` })
  })

  it('is none without a snapshot, without words, where nothing stands beside it, or where it is not found', () => {
    const page = snapshot([
      frame('u', [
        ['刷脸', 0, 1],
        ['须知', 1, 1],
        ['点这里刷脸', 2, 1, 'spoken'],
      ]),
    ])
    expect(aroundOf(evidence('刷脸'), undefined)).toBeUndefined()
    expect(aroundOf(evidence(''), page)).toBeUndefined()
    expect(aroundOf(evidence('刷脸'), page)).toBeUndefined()
    expect(aroundOf(evidence('点这里'), page)).toBeUndefined()
    expect(aroundOf(evidence('须知', ['#a'], 'elsewhere'), page)).toBeUndefined()
  })
})
