import * as z from 'zod/mini'
import type { Language } from './law/law'
import type { FrameSnapshot } from './page/snapshot'

/**
 * What the parts of the extension tell each other. A web page can send none of these: it has no way to `runtime.sendMessage`
 * here. A frame that was taken over still could speak of its own tab only.
 */

/** From the look in a frame. Where it came from is the browser's word, never the message's. Times are milliseconds of the epoch. */
export type LookMessage =
  /** Its text speaks of faces, or what stands beside those words has changed. `attended`: where they stand is known there already. */
  | { kind: 'face-words'; attended: boolean }
  /** A live picture of a camera was played, or a photo taken with one. `touched`: somebody had pressed something on the page before. */
  | { kind: 'camera'; doing: 'live' | 'photo'; at: number; touched: boolean }
  /** A person pressed something on a page that speaks of faces: its name, and whether it is a box to tick. */
  | { kind: 'pressed'; name: string; box: boolean; at: number }

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

/** From our pages: save this tab's audit, read anew and with pictures where the tab stands in front. The answer is a `SaveAnswer`. */
export interface SaveWanted {
  kind: 'save'
  tabId: number
}

/** The saved record's id and how many pictures it has, or why nothing was saved. */
export type SaveAnswer =
  | { id: string; screenshots: number }
  /** No access to the page, no room left, or the page did not answer. */
  | { failed: 'withheld' | 'closed' | 'full' | 'failed' }

/** From the marker on a page: what a person pressed on it. */
export interface MarkerPressed {
  kind: 'marker'
  pressed: 'details' | 'next' | 'previous' | 'dismiss'
}

/** From the worker to the document that parses agreements. Its answer is a `ParseAnswer`. A PDF comes as base64: messages are JSON. */
export type ParseWanted = { kind: 'parse'; html: string; url: string } | { kind: 'parse-pdf'; base64: string; url: string }

export type ParseAnswer = { frame: FrameSnapshot } | { failed: string }

/** Longest name of a control that is told. */
const LONGEST_NAME = 40
/** Longer than any id of a surface or a rule, and more than there are rules. */
const LONGEST_ID = 100
const MOST_RULES = 100

/** Who sent a message, in the browser's words. */
export interface Sender {
  id?: string | undefined
  url?: string | undefined
  frameId?: number | undefined
  tab?: { id?: number | undefined } | undefined
}

/** Not `z.maxLength`: it looks at the length of what is neither, too, and throws where that cannot be compared. */
const atMost = <Long extends { length: number }>(most: number) => z.refine<Long>(({ length }) => length <= most)
const pressedName = z.string().check(atMost(LONGEST_NAME))
const fromFrame = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('face-words'), attended: z.boolean() }),
  z.strictObject({ kind: z.literal('camera'), doing: z.enum(['live', 'photo']), at: z.number(), touched: z.boolean() }),
  z.strictObject({ kind: z.literal('marker'), pressed: z.enum(['details', 'next', 'previous', 'dismiss']) }),
  z.strictObject({ kind: z.literal('pressed'), name: pressedName, box: z.boolean(), at: z.number() }),
])
const lang = z.enum(['zh-CN', 'en'])
const id = z.string().check(atMost(LONGEST_ID))
const fromOwnPage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), tabId: z.int() }),
  z.strictObject({ kind: z.literal('audit'), tabId: z.int() }),
  z.strictObject({ kind: z.literal('save'), tabId: z.int() }),
  z.strictObject({ kind: z.literal('tell'), tabId: z.int(), lang }),
  z.strictObject({ kind: z.literal('complaint'), tabId: z.int(), lang, surface: id, rules: z.array(id).check(atMost(MOST_RULES)) }),
])
const toParser = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('parse'), html: z.string(), url: z.string() }),
  z.strictObject({ kind: z.literal('parse-pdf'), base64: z.string(), url: z.string() }),
])

/** A message to the worker, with its tab settled. */
export type WorkerMessage =
  | ((LookMessage | MarkerPressed) & { tabId: number; frameId: number; frameUrl: string })
  | TabOpened
  | AuditWanted
  | SaveWanted
  | TellWanted
  | ComplaintWanted

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
  const said = z.safeParse(fromFrame, data).data
  return said && { ...said, tabId, frameId: sender.frameId, frameUrl: sender.url ?? '' }
}

/**
 * Reads a message to the parsing document. Only the worker, which is in no tab, may send one.
 * @returns undefined where it is none
 */
export const parseMessage = (data: unknown, sender: Sender, own: { id: string }): ParseWanted | undefined =>
  sender.id === own.id && sender.tab === undefined ? z.safeParse(toParser, data).data : undefined
