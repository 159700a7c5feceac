import { type AuditParts, createAudits } from '../../entrypoints/background/audits'
import type { NoAccess } from '../../entrypoints/background/no-access'
import { joinFrames } from '../../lib/page/join'
import { parseDocument } from '../../lib/page/parse'
import type { DocumentSnapshot, PageSnapshot } from '../../lib/page/snapshot'
import { createDoings } from '../../lib/tabs/doings'
import { createStore, type TabAudit } from '../../lib/tabs/store'
import { memoryArea } from '../memory-area'

export const TAB = 7
export const URL_A = 'https://signup.example.cn/'
export const NOW = '2026-11-21T08:00:00.000Z'

export const QUIET = '<p>番茄炒蛋</p>'
export const REQUEST = '<form><p>我们将采集您的人脸信息用于身份核验。不同意将无法注册账号。</p><button>同意并注册</button></form>'
export const LINKED =
  '<form><p>我们将采集您的人脸信息用于身份核验。</p><label><input type="checkbox">我已阅读并同意<a href="/face.html">《人脸识别服务协议》</a></label><button>同意并注册</button></form>'

export const snapshotOf = (html: string): PageSnapshot =>
  joinFrames([{ frame: parseDocument(html, URL_A), limits: [] }], { takenAt: NOW, layout: false })

/** A promise that a test settles. */
export const later = <T>() => {
  let settle!: (value: T) => void
  const promise = new Promise<T>((resolve) => {
    settle = resolve
  })
  return { promise, settle }
}

/** One tab in a browser, whose page and answers a test sets. */
export const setUp = (area = memoryArea()) => {
  const tab = { url: URL_A, document: 100, html: REQUEST, frames: [0], gone: false, access: undefined as NoAccess | undefined }
  const calls = { collected: 0, read: 0, waited: [] as number[] }
  const shown: (TabAudit | undefined)[] = []
  const reading: {
    allowed: boolean
    lawAsOf: string | undefined
    answer: (wanted: { title: string; url: string }[]) => Promise<DocumentSnapshot[]>
  } = {
    allowed: true,
    lawAsOf: undefined,
    answer: async (wanted) => wanted.map((one) => ({ ...one, status: 'unreachable' })),
  }
  const onIcon: TabAudit[] = []
  const finished: Parameters<AuditParts['completed']>[1][] = []
  const store = createStore(area)
  let runs = 0
  const parts: AuditParts = {
    store,
    isWatched: async () => true,
    readsAgreements: async () => reading.allowed,
    doings: createDoings(area, memoryArea()),
    addressOf: async () => {
      if (tab.gone) throw new Error('No tab')
      return tab.url
    },
    documentOf: async () => {
      if (tab.access) throw tab.access
      return tab.document
    },
    haveFrames: async (_, frameIds) => frameIds.every((id) => tab.frames.includes(id)),
    collect: async () => {
      calls.collected += 1
      return snapshotOf(tab.html)
    },
    read: (wanted) => {
      calls.read += 1
      return reading.answer(wanted)
    },
    lawAsOf: async () => reading.lawAsOf,
    completed: async (_, audit) => void finished.push(audit),
    onIcon: async (_, audit) => void onIcon.push(audit),
    changed: async (_, audit) => void shown.push(audit),
    now: () => NOW,
    newRun: () => `run ${++runs} ${area.values.size}`,
    wait: async (milliseconds) => void calls.waited.push(milliseconds),
    browser: 'test',
  }
  return { tab, calls, shown, onIcon, finished, reading, store, parts, area, audits: createAudits(parts) }
}

/** What is stored of tabs. */
export const keysOf = ({ values }: { values: Map<string, unknown> }): string[] => [...values.keys()].filter((key) => /:\d+$/.test(key))

export const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
