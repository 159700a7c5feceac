import { readFile, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import * as z from 'zod/mini'
import { type Report, reportSchema } from '../../report/schema'
import { plain } from '../text'
import type { CommandWords } from '../words'
import { checkValue, FileFault } from './checked'

/** Reports that were kept: a run, or the report of one page by itself. */
export interface SavedRun {
  reports: Report[]
  /** A file with one report: which page it is compared with, the person says by naming the two. */
  single: boolean
}

/** Longest string that is read as one file. */
const LARGEST = 400 * 1024 * 1024
const INDEX = 'index.json'

const indexSchema = z.array(z.object({ file: z.string(), target: z.optional(z.string()) }))

const messageOf = (error: unknown): string => plain(error instanceof Error ? error.message : String(error))

async function textOfFile(path: string, name: string, { saved }: CommandWords): Promise<string> {
  try {
    const { size } = await stat(path)
    if (size > LARGEST) throw new Error(`> ${LARGEST / 1024 / 1024} MB`)
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '')
  } catch (error) {
    throw new FileFault(saved.cannotRead(name, messageOf(error)))
  }
}

function parsed(text: string, where: string, { saved }: CommandWords): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FileFault(saved.notJson(where, messageOf(error)))
  }
}

/** Gathers what is wrong with several parts, so that all of it is told at once. */
class Faults {
  private readonly messages: string[] = []

  try<T>(work: () => T): T[] {
    try {
      return [work()]
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      this.messages.push(error.message)
      return []
    }
  }

  /** @throws FileFault where something was wrong */
  end(more: (count: number) => string): void {
    if (this.messages.length === 0) return
    const shown = this.messages.slice(0, MOST_FAULTS)
    throw new FileFault([...shown, ...(this.messages.length > shown.length ? [more(this.messages.length - shown.length)] : [])].join('\n'))
  }
}

const MOST_FAULTS = 20

const reportIn = (value: unknown, where: string, words: CommandWords): Report => checkValue(reportSchema, value, where, words)

/** The reports of a text: an array, a report a line, or one report. */
function reportsOf(text: string, name: string, words: CommandWords): SavedRun {
  const { saved } = words
  const faults = new Faults()
  const lines = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{ line, at: at + 1 }]))
  const several = (items: readonly (() => Report)[]): SavedRun => {
    const reports = items.flatMap((item) => faults.try(item))
    faults.end(saved.moreFaults)
    return { reports, single: false }
  }
  // A report over many lines begins with a line that is no JSON by itself.
  const perLine = lines.length > 1 && lines[0]!.line.trim().startsWith('{') && isJson(lines[0]!.line)
  if (perLine) {
    return several(
      lines.map(({ line, at }) => () => {
        const where = saved.line(name, at)
        return reportIn(parsed(line, where, words), where, words)
      }),
    )
  }
  const value = parsed(text, name, words)
  if (Array.isArray(value)) return several(value.map((one: unknown, at) => () => reportIn(one, saved.item(name, at), words)))
  return { reports: [reportIn(value, name, words)], single: true }
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The reports that the `index.json` of a folder lists. */
async function reportsInFolder(folder: string, name: string, words: CommandWords): Promise<SavedRun> {
  const { saved } = words
  const index = join(name, INDEX)
  const there = await stat(join(folder, INDEX)).catch(() => undefined)
  if (!there) throw new FileFault(saved.noIndex(name))
  const listed = checkValue(indexSchema, parsed(await textOfFile(join(folder, INDEX), index, words), index, words), index, words)
  const faults = new Faults()
  const reports: Report[] = []
  for (const { file } of listed) {
    const where = join(name, plain(file))
    // The list may come from elsewhere: it names files of its folder alone.
    const inside = basename(file) === file && !file.includes(sep) && file !== '..'
    if (!inside) {
      faults.try(() => {
        throw new FileFault(saved.outside(index, plain(file)))
      })
    } else if (!/\.json$/i.test(file)) {
      faults.try(() => {
        throw new FileFault(saved.notReport(where))
      })
    } else {
      const text = await textOfFile(join(folder, file), where, words).catch((error: unknown) => error as FileFault)
      const read = faults.try(() => {
        if (typeof text !== 'string') throw text
        return reportIn(parsed(text, where, words), where, words)
      })
      reports.push(...read)
    }
  }
  faults.end(saved.moreFaults)
  return { reports, single: false }
}

/**
 * Reads the reports of a run: the folder that `--out` wrote, a JSON array, a report a line, or one report.
 * @throws FileFault that says which file, and what of it, cannot be read
 */
export async function readRun(given: string, cwd: string, words: CommandWords): Promise<SavedRun> {
  const path = resolve(cwd, given)
  const name = plain(given)
  const found = await stat(path).catch((error: unknown) => {
    throw new FileFault(words.saved.cannotRead(name, messageOf(error)))
  })
  return found.isDirectory() ? reportsInFolder(path, name, words) : reportsOf(await textOfFile(path, name, words), name, words)
}
