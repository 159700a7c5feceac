import { audit } from '../../lib/audit'
import { readFrame } from '../../lib/language/reading'
import { type FrameSnapshot, type PageSnapshot, SNAPSHOT_SCHEMA } from '../../lib/page/snapshot'
import { frameOf } from '../language/frame'
import { median } from './stats'
import type { Tools } from './tools'

/**
 * Milliseconds of the piece that took longest, each piece the median of five. Of the process, the collector of garbage included, so that what
 * else the machine does counts little.
 */
export interface EngineResult {
  kilobytes: number
  pieces: number
  tagged: { worst: string; milliseconds: number }
  judged: { worst: string; milliseconds: number }
}

/**
 * Texts made to slow a reader down, as pages may hold: the pieces that language tests count with, and more. Openings without an end, words
 * that begin what never comes, what normalising has to take out, long lists, and nothing but ends.
 */
const HOSTILE = [
  '同意',
  '1',
  'a@',
  '如您不同意将无法使用',
  '《',
  '人脸',
  '. ',
  'by continuing you agree ',
  '（以下简称',
  '《人脸识别服务协议》',
  '为核验身份，我们将采集您的人脸信息，不同意将无法注册；',
  'we collect your face, and ',
  'if you do not agree you cannot ',
  '人\u200b脸\u200b',
  '人 脸 ',
  '\n',
  ' \t',
  '、',
  '。',
  '“',
  '(((',
  'https://a.b/',
  '1.1.1 ',
  '一、',
  '与第三方共享、',
  '\ud83d\ude00',
  '\ud800',
  '人臉識別',
  '不不不不',
  'aA',
  '&lt;',
  '13800000000',
  '注册；',
]

const SIZES = [100_000, 1_000_000]
const TIMES = 5

/** So many bytes of UTF-8, of one piece again and again. */
const textOf = (piece: string, bytes: number): string => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))

/** The text under a request for a face with a button, so that every rule looks at all of it. */
function snapshotOf(text: string): PageSnapshot {
  const frame: FrameSnapshot = {
    ...frameOf(['为核验身份，我们将采集您的人脸信息。', text], '注册'),
    controls: [{ kind: 'button', node: 0, at: 2, end: 2, name: '同意并继续', hints: [], focusable: true }],
  }
  const page = frame.candidates[0]!
  page.controls = [0, 1]
  const { url, title, lang } = frame
  return {
    schema: SNAPSHOT_SCHEMA,
    url,
    title,
    lang,
    takenAt: '2025-07-01T00:00:00.000Z',
    layout: false,
    frames: [frame],
    documents: [],
    limits: [],
  }
}

function medianTime(work: () => void): number {
  const times = Array.from({ length: TIMES }, () => {
    const begun = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000
  })
  return median(times)
}

/** @throws where the page is not taken for a request: then no rule would have looked */
function judge(snapshot: PageSnapshot): void {
  const report = audit(snapshot, { auditedAt: snapshot.takenAt, browser: 'none' })
  if (!report.faceRequest) throw new Error('The page was not judged.')
}

const worstOf = (times: readonly { piece: string; milliseconds: number }[]): { worst: string; milliseconds: number } => {
  const [first] = [...times].sort((a, b) => b.milliseconds - a.milliseconds)
  return { worst: first!.piece, milliseconds: first!.milliseconds }
}

/** Measures how long hostile text keeps the engine: read into tagged sentences, and judged whole (which reads it too). */
export function measureEngine({ say }: Tools): EngineResult[] {
  return SIZES.map((bytes) => {
    const times = HOSTILE.map((piece) => {
      const snapshot = snapshotOf(textOf(piece, bytes))
      const tagged = medianTime(() => readFrame(snapshot.frames[0]!, { in: 'frame', index: 0 }))
      const judged = medianTime(() => judge(snapshot))
      say(`engine: ${bytes / 1000} KB of ${JSON.stringify(piece)}, ${tagged.toFixed(0)} and ${judged.toFixed(0)} ms`)
      return { piece, tagged, judged }
    })
    return {
      kilobytes: bytes / 1000,
      pieces: HOSTILE.length,
      tagged: worstOf(times.map(({ piece, tagged }) => ({ piece, milliseconds: tagged }))),
      judged: worstOf(times.map(({ piece, judged }) => ({ piece, milliseconds: judged }))),
    }
  })
}
