import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import type { Language } from '../../law/law'
import { csvHead, csvLines, csvOf } from '../../report/csv'
import { junitOf } from '../../report/junit'
import { type KeptReport, sarifOf } from '../../report/sarif'
import type { Finding, Report } from '../../report/schema'
import { writeWhole } from '../files/whole-file'
import type { Format } from '../options/table'
import { type Paint, textOf, withoutColour } from '../text'
import type { Written } from './evidence'

/** Where reports go. `whenDone` is told as each is ready, `inOrder` in the order of the targets, `end` once. */
export interface Output {
  whenDone?(report: Report, index: number, evidence?: Written): Promise<void>
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
type WholeFormat = 'html' | 'sarif' | 'junit'
const FILES: Record<WholeFormat | 'csv', string> = {
  csv: 'liancha.csv',
  html: 'liancha.html',
  sarif: 'liancha.sarif',
  junit: 'liancha.junit.xml',
}
/** Forms that are one file for all reports, although a line of it needs no other. */
const isOneFile = (format: Format): format is WholeFormat | 'csv' => Object.hasOwn(FILES, format)
const isWhole = (format: Format): format is WholeFormat => isOneFile(format) && format !== 'csv'

/** What forms of all reports are made with. */
export interface Telling {
  lang: Language
  paint: Paint
  /** The last words of the text form. */
  closing: () => string
  /** Whether a finding fails the run. */
  fails: (finding: Finding) => boolean
  /** Makes the HTML file of a run: loaded where it is asked for. */
  html: (reports: readonly Report[], lang: Language) => Promise<string>
}

type WholeTelling = Pick<Telling, 'lang' | 'fails' | 'html'>

async function wholeText(format: WholeFormat, kept: readonly KeptReport[], { lang, fails, html }: WholeTelling): Promise<string> {
  const reports = kept.map(({ report }) => report)
  if (format === 'html') return html(reports, lang)
  return format === 'sarif' ? `${jsonOf(sarifOf(kept, lang))}\n` : junitOf(reports, lang, fails)
}

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
  csv: (stream, { lang }) => {
    // The head stands although there is nothing below it.
    let head = csvHead(lang)
    return {
      inOrder: async (report) => {
        const lines = head + csvLines({ report }, lang)
        head = ''
        await write(stream, lines)
      },
      end: () => write(stream, head),
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
    end: async () => write(stream, await wholeText(format, kept, telling)),
  }
}

/** Of a name, in signs, and in bytes: file systems take 255, and something is put before and behind it. */
const LONGEST_NAME = 60
const LARGEST_NAME = 180

/** The end of a text, which tells pages of one site apart, as a name can hold it. */
function endOf(text: string): string {
  const signs = [...text].slice(-LONGEST_NAME)
  while (Buffer.byteLength(signs.join('')) > LARGEST_NAME) signs.shift()
  return signs.join('')
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
  return `${String(index + 1).padStart(4, '0')}-${endOf(readable).replace(/^-+/, '') || 'page'}`
}

interface IndexLine {
  file: string
  /** What was asked for. */
  target: string
  url: string
  faceRequest: boolean
  summary: Report['summary']
  error?: Report['error']
  evidence?: Written
}

/** Reports as files of a folder: one per target, `index.json`, which says which is which, and where it is asked for the form of all of them. */
export function toFolder(folder: string, format: Format, telling: WholeTelling, targets: readonly string[]): Output {
  const { lang } = telling
  const index: IndexLine[] = []
  const kept: KeptReport[] = []
  return {
    whenDone: async (report, at, evidence) => {
      const target = targets[at] ?? report.url
      const file = `${fileName(target, at)}.${format === 'text' ? 'txt' : 'json'}`
      await writeWhole(join(folder, file), format === 'text' ? textOf(report, lang, withoutColour) : `${jsonOf(report)}\n`)
      const { url, faceRequest, summary, error } = report
      index[at] = { file, target, url, faceRequest, summary, ...(error ? { error } : {}), ...(evidence ? { evidence } : {}) }
      if (isOneFile(format)) kept[at] = { report, file }
    },
    end: async () => {
      await writeWhole(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`)
      // Places stay empty where a run was broken off.
      const all = kept.filter((one) => one !== undefined)
      if (isWhole(format)) await writeWhole(join(folder, FILES[format]), await wholeText(format, all, telling))
      if (format === 'csv') await writeWhole(join(folder, FILES.csv), csvOf(all, lang))
    },
  }
}

/** Makes a folder, and makes sure that it can be written to. */
export const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await access(folder, constants.W_OK)
}
