import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { TabAudit } from '../../lib/tabs/store'
import type { Extension } from './extension'

/** Folder of the sample sign-ups. */
export const SITE = fileURLToPath(new URL('../site', import.meta.url))

/** A page of a test, in Chinese. */
export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>注册</title>${head}<body>${body}`

export const script = (code: string): string => `<script>${code}</script>`

/** A text as a script's own words. No word of it stands in the page as such: what a script holds would be a word for a face as well. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[<\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** What will be so soon: a machine that does much else takes its time. */
export const soon = <T>(value: () => T) => expect.poll(value, { timeout: 15_000 })

/** What a tab's audit comes to, in words that a table can hold. */
export interface Said {
  phase: TabAudit['phase']
  /** Where the report says that the page is. */
  url: string | undefined
  /** False, too, where there is no report. */
  request: boolean
  /** Addresses of the frames that ask for a face, each once. */
  frames: string[]
  /** The words of the one surface that a person would call the request. */
  quote: string
  /** `rule/reason` of each violation of any surface. */
  violations: string[]
  /** `code address` of each limit, or its code alone. */
  limits: string[]
}

/** @param audit as it is stored; undefined where the page never gave reason to look */
export const saidBy = (audit: TabAudit | undefined): Partial<Said> => {
  const report = audit?.report
  const asking = (report?.surfaces ?? []).filter(({ faceRequest }) => faceRequest)
  return {
    ...(audit && { phase: audit.phase }),
    url: report?.url,
    request: report?.faceRequest ?? false,
    frames: [...new Set(asking.map(({ frameUrl }) => frameUrl))],
    quote: asking.find(({ primary }) => primary)?.quote ?? '',
    violations: (report?.surfaces ?? []).flatMap(({ findings }) =>
      findings.filter(({ outcome }) => outcome === 'violation').map(({ rule, reason }) => `${rule}/${reason}`),
    ),
    limits: (report?.limits ?? []).map(({ code, params }) => (params.url ? `${code} ${params.url}` : code)),
  }
}

/** Opens an address in a tab of its own; what its frames and pictures load is not waited for. */
export const visit = async (extension: Extension, address: string): Promise<{ shown: Page; tab: number }> => {
  const shown = await extension.context.newPage()
  await shown.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 })
  return { shown, tab: await extension.tabOf(shown) }
}
