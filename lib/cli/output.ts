import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import type { Language } from '../law/law'
import { junitOf } from '../report/junit'
import { type KeptReport, sarifOf } from '../report/sarif'
import type { Finding, Report } from '../report/schema'
import type { Format } from './options'
import { type Paint, textOf, withoutColour } from './text'
import { writeWhole } from './whole-file'

/** Where reports go. `whenDone` is told as each is ready, `inOrder` in the order of the targets, `end` once. */
export interface Output {
  whenDone?(report: Report, index: number): Promise<void>
  inOrder?(report: Report, index: number): Promise<void>
  end(): Promise<void>
}

/** JSON that a terminal can show: control characters that JSON leaves as they are would be obeyed by it. */
export const jsonOf = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Writes, and waits where the reader is slower than we are. A reader that has gone away wants no more. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (stream.destroyed || stream.writableEnded) return
  if (stream.write(text)) return
  await new Promise<void>((resolve) => {
    const go = (): void => {
      for (const event of ['drain', 'close', 'error']) stream.off(event, go)
      resolve()
    }
    for (const event of ['drain', 'close', 'error']) stream.on(event, go)
  })
}

/** Forms that are made of all reports together, and the file that they are in a folder. */
type WholeFormat = 'sarif' | 'junit'
const FILES: Record<WholeFormat, string> = { sarif: 'liancha.sarif', junit: 'liancha.junit.xml' }
const isWhole = (format: Format): format is WholeFormat => Object.hasOwn(FILES, format)

/** What forms of all reports are made with. */
export interface Telling {
  lang: Language
  paint: Paint
  /** The last words of the text form. */
  closing: () => string
  /** Whether a finding fails the run. */
  fails: (finding: Finding) => boolean
}

const wholeText = (format: WholeFormat, kept: readonly KeptReport[], { lang, fails }: Pick<Telling, 'lang' | 'fails'>): string =>
  format === 'sarif'
    ? `${jsonOf(sarifOf(kept, lang))}\n`
    : junitOf(
        kept.map(({ report }) => report),
        lang,
        fails,
      )

const streamed: Record<Exclude<Format, WholeFormat>, (stream: Writable, telling: Telling) => Output> = {
  ndjson: (stream) => ({
    whenDone: (report) => write(stream, `${jsonOf(report)}\n`),
    end: async () => undefined,
  }),
  json: (stream) => {
    let before = '[\n'
    return {
      inOrder: async (report) => {
        await write(stream, before + jsonOf(report))
        before = ',\n'
      },
      end: () => write(stream, before === '[\n' ? '[]\n' : '\n]\n'),
    }
  },
  text: (stream, { lang, paint, closing }) => ({
    inOrder: (report) => write(stream, `${textOf(report, lang, paint)}\n`),
    end: () => write(stream, closing()),
  }),
}

/** Reports on a stream. */
export function toStream(format: Format, stream: Writable, telling: Telling): Output {
  if (!isWhole(format)) return streamed[format](stream, telling)
  const kept: KeptReport[] = []
  return {
    // No file is kept of them: a page that is a file stands for itself.
    inOrder: async (report) => void kept.push({ report, file: report.url }),
    end: () => write(stream, wholeText(format, kept, telling)),
  }
}

/** A name for the files of one target: its place in the list and what can be read of its address. */
export function fileName(url: string, index: number): string {
  let name = url
  try {
    name = decodeURIComponent(url)
  } catch {
    // A sequence that is no UTF-8: as it stands.
  }
  const readable = name
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/index\.html$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return `${String(index + 1).padStart(4, '0')}-${[...readable].slice(-60).join('').replace(/^-+/, '') || 'page'}`
}

interface IndexLine {
  file: string
  /** What was asked for. */
  target: string
  url: string
  faceRequest: boolean
  summary: Report['summary']
  error?: Report['error']
}

/** Reports as files of a folder: one per target, `index.json`, which says which is which, and where it is asked for the form of all of them. */
export function toFolder(folder: string, format: Format, telling: Pick<Telling, 'lang' | 'fails'>, targets: readonly string[]): Output {
  const { lang } = telling
  const index: IndexLine[] = []
  const kept: KeptReport[] = []
  return {
    whenDone: async (report, at) => {
      const target = targets[at] ?? report.url
      const file = `${fileName(target, at)}.${format === 'text' ? 'txt' : 'json'}`
      await writeWhole(join(folder, file), format === 'text' ? textOf(report, lang, withoutColour) : `${jsonOf(report)}\n`)
      const { url, faceRequest, summary, error } = report
      index[at] = { file, target, url, faceRequest, summary, ...(error ? { error } : {}) }
      if (isWhole(format)) kept[at] = { report, file }
    },
    end: async () => {
      await writeWhole(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`)
      if (isWhole(format)) await writeWhole(join(folder, FILES[format]), wholeText(format, kept, telling))
    },
  }
}

/** Makes a folder, and makes sure that it can be written to. */
export const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await access(folder, constants.W_OK)
}
