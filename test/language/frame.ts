import type { FrameSnapshot, TextRun } from '../../lib/page/snapshot'

/** A frame that holds these paragraphs and nothing else, as a collector without layout would make it. */
export function frameOf(paragraphs: readonly (string | Partial<TextRun>)[], title = ''): FrameSnapshot {
  const runs = paragraphs.map(
    (paragraph, block): TextRun => ({
      text: '',
      node: 0,
      block,
      role: 'text',
      ...(typeof paragraph === 'string' ? { text: paragraph } : paragraph),
    }),
  )
  return {
    frameId: 0,
    url: 'https://sample.example/',
    title,
    lang: 'zh-CN',
    nodes: [{ parent: -1, step: 'body' }],
    runs,
    controls: [],
    candidates: [{ kind: 'page', node: 0, runs: [0, runs.length], controls: [0, 0], parent: -1 }],
  }
}
