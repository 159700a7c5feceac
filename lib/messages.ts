import * as z from 'zod/mini'
import type { Language } from './law/law'
import type { FrameSnapshot } from './page/snapshot'

/**
 * What the parts of the extension tell each other. A web page can send none of these: it has no way to `runtime.sendMessage`
 * here. A frame that was taken over still only could say `face-words`, of its own tab.
 */

/** From the look in a frame: its text speaks of faces. Where it came from is the browser's word, never the message's. */
export interface FaceWordsSeen {
  kind: 'face-words'
}

/** From the popup: a person looks at this tab's report. */
export interface TabOpened {
  kind: 'opened'
  tabId: number
}

/** From the popup: look again. */
export interface AuditWanted {
  kind: 'audit'
  tabId: number
}

/** From the popup: a tab's report with its words. The answer is a `ToldReport`, or null where there is none. */
export interface TellWanted {
  kind: 'tell'
  tabId: number
  lang: Language
}

/** From the popup: the text of a complaint about what a person ticked on one surface. The answer is the text, or null where there is no report. */
export interface ComplaintWanted {
  kind: 'complaint'
  tabId: number
  lang: Language
  surface: string
  rules: string[]
}

/** From the worker to the document that parses agreements. Its answer is a `ParseAnswer`. A PDF comes as base64: messages are JSON. */
export type ParseWanted = { kind: 'parse'; html: string; url: string } | { kind: 'parse-pdf'; base64: string; url: string }

export type ParseAnswer = { frame: FrameSnapshot } | { failed: string }

/** Who sent a message, in the browser's words. */
export interface Sender {
  id?: string | undefined
  url?: string | undefined
  frameId?: number | undefined
  tab?: { id?: number | undefined } | undefined
}

const fromFrame = z.strictObject({ kind: z.literal('face-words') })
const lang = z.enum(['zh-CN', 'en'])
const fromOwnPage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), tabId: z.int() }),
  z.strictObject({ kind: z.literal('audit'), tabId: z.int() }),
  z.strictObject({ kind: z.literal('tell'), tabId: z.int(), lang }),
  z.strictObject({ kind: z.literal('complaint'), tabId: z.int(), lang, surface: z.string(), rules: z.array(z.string()) }),
])
const toParser = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('parse'), html: z.string(), url: z.string() }),
  z.strictObject({ kind: z.literal('parse-pdf'), base64: z.string(), url: z.string() }),
])

/** A message to the worker, with its tab settled. */
export type WorkerMessage = { kind: 'face-words'; tabId: number } | TabOpened | AuditWanted | TellWanted | ComplaintWanted

/**
 * Reads a message to the worker. A frame speaks for its own tab only, as the browser names it; only our own pages may name a tab.
 * @param data what was sent
 * @param sender who sent it, as the browser says
 * @param own our extension's id and the address its pages begin with
 * @returns undefined where the message is not for the worker or its sender may not say it
 */
export const workerMessage = (data: unknown, sender: Sender, own: { id: string; base: string }): WorkerMessage | undefined => {
  if (sender.id !== own.id) return undefined
  if (sender.url?.startsWith(own.base)) return z.safeParse(fromOwnPage, data).data
  const tabId = sender.tab?.id
  if (tabId === undefined || sender.frameId === undefined) return undefined
  return z.safeParse(fromFrame, data).success ? { kind: 'face-words', tabId } : undefined
}

/**
 * Reads a message to the parsing document. Only the worker, which is in no tab, may send one.
 * @returns undefined where it is none
 */
export const parseMessage = (data: unknown, sender: Sender, own: { id: string }): ParseWanted | undefined =>
  sender.id === own.id && sender.tab === undefined ? z.safeParse(toParser, data).data : undefined
