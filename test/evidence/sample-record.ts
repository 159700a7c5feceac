import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { audit } from '../../lib/audit'
import { type AuditRecord, RECORD_SCHEMA } from '../../lib/evidence/record'
import type { Control, FrameSnapshot, PageSnapshot, TextRun } from '../../lib/page/snapshot'
import { SNAPSHOT_SCHEMA } from '../../lib/page/snapshot'

type Words = [text: string, more?: Partial<TextRun>]

/** A frame of one overlay, each of its texts a line of its own unless it names a block. */
export function frameOf(texts: Words[], controls: (Partial<Control> & Pick<Control, 'kind' | 'at' | 'end'>)[] = []): FrameSnapshot {
  const runs = texts.map(([text, more], at): TextRun => ({ text, node: 0, block: at, role: 'text', ...more }))
  return {
    frameId: 0,
    url: 'https://join.example.cn/face?token=s3cret-top',
    title: '注册 <b>',
    lang: 'zh-CN',
    nodes: [{ parent: -1, step: 'html' }],
    runs,
    controls: controls.map((control) => ({ node: 0, name: '', hints: [], focusable: true, ...control })),
    candidates: [
      { kind: 'page', node: 0, runs: [0, runs.length], controls: [0, controls.length], parent: -1 },
      { kind: 'overlay', node: 0, runs: [0, runs.length], controls: [0, controls.length], parent: 0, frontmost: true },
    ],
  }
}

const dialog = frameOf(
  [
    ['人脸识别授权', { role: 'heading' }],
    ['为核验身份，将采集您的人脸信息。不同意将无法注册。'],
    ['《人脸信息处理规则》'],
    ['同意并继续', { role: 'control' }],
  ],
  [
    { kind: 'link', at: 2, end: 3, name: '《人脸信息处理规则》', href: 'https://join.example.cn/rules?uid=s3cret-href' },
    { kind: 'button', at: 3, end: 4, name: '同意并继续', sendsTo: 'https://me:s3cret-user@join.example.cn/send?sid=s3cret-form' },
  ],
)

const rules: FrameSnapshot = {
  ...frameOf([
    ['人脸信息处理规则', { role: 'heading' }],
    ['本公司将存储您的人脸信息至注销账号。详见 https://join.example.cn/more?uid=s3cret-text。'],
  ]),
  url: 'https://join.example.cn/rules?uid=s3cret-href',
  title: '人脸信息处理规则',
  candidates: [{ kind: 'page', node: 0, runs: [0, 2], controls: [0, 0], parent: -1 }],
}

const snapshot: PageSnapshot = {
  schema: SNAPSHOT_SCHEMA,
  url: dialog.url,
  title: dialog.title,
  lang: 'zh-CN',
  takenAt: '2026-01-02T03:04:05.678Z',
  layout: false,
  frames: [{ ...dialog, reached: ['sdk.example.com/face.js'], hiddenFrames: ['https://ads.example.com/f?id=s3cret-hidden#s3cret-place'] }],
  documents: [
    { title: '人脸信息处理规则', url: 'https://join.example.cn/rules?uid=s3cret-href', status: 'read', frame: rules },
    { title: '用户协议', url: 'https://join.example.cn/terms?uid=s3cret-terms', status: 'unreachable' },
  ],
  limits: [{ code: 'frame-unread', params: { url: 'https://ads.example.com/f?id=s3cret-limit' } }],
  doings: {
    camera: [{ doing: 'live', at: 1, touched: false, frameUrl: 'https://join.example.cn/face?token=s3cret-camera' }],
    pressed: [],
  },
}

/** What a browser would take of a page: any PNG does. */
const png = new Uint8Array(readFileSync(join(import.meta.dirname, '../../public/icon/16.png')))

/** A saved audit of a dialog that asks for a face, with `s3cret-…` wherever an address can hold something of the person. */
export function sampleRecord(more: Partial<AuditRecord> = {}): AuditRecord {
  const report = audit(snapshot, { auditedAt: '2026-01-02T03:04:06.000Z', browser: 'Chrome 140' })
  const surfaces = report.surfaces.map((surface) => ({
    ...surface,
    probe: {
      pressed: { name: '不同意', target: ['#no'] },
      followed: 'left' as const,
      before: { url: 'https://join.example.cn/face?token=s3cret-before' },
      after: { url: 'https://join.example.cn/bye#/gone?token=s3cret-after' },
      held: [{ method: 'POST', url: 'https://join.example.cn/log?uid=s3cret-held', type: 'fetch', bytes: 3 }],
    },
  }))
  return {
    schema: RECORD_SCHEMA,
    id: '0b0f6f0e-0000-4000-8000-000000000001',
    savedAt: '2026-01-02T03:05:00.000Z',
    report: { ...report, requested: 'https://join.example.cn/?from=s3cret-requested', surfaces },
    snapshot,
    screenshots: [
      {
        name: 'screen-1.png',
        takenAt: '2026-01-02T03:04:07.000Z',
        png,
        width: 16,
        height: 16,
        marks: [{ surface: '0-1', rule: 'forced-consent', box: { x: 0.1, y: 0.1, width: 0.5, height: 0.2 } }],
        covered: 2,
      },
    ],
    spotCheck: { caseNumber: '〔2026〕1 号', device: '', region: '', date: '2026-01-02', notes: '' },
    ...more,
  }
}
