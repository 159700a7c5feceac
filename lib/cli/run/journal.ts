import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { type Report, reportSchema } from '../../report/schema'
import { VERSION } from '../../version'
import { type Written, writtenSchema } from './evidence'
import { jsonOf } from './output'

/*
 * What a run has finished, so that it can go on after a kill: `.liancha-journal.ndjson` in the folder of `--out`. Its first line says what
 * the run is; each line after it is a finished target with its report and its evidence package, written when the files of the target stand. A line that a kill cut
 * off counts as none, and its target is audited again.
 */

export const JOURNAL_NAME = '.liancha-journal.ndjson'
const JOURNAL_SCHEMA = 'liancha.journal/1'

/** What must be the same for a run to go on: what it audits, and what decides how each result looks. */
export interface Identity {
  version: string
  targets: number
  /** SHA-256 of the addresses in their order. */
  list: string
  /** Options by name, as they were understood. */
  options: Record<string, string>
}

const identitySchema = z.object({
  schema: z.literal(JOURNAL_SCHEMA),
  version: z.string(),
  targets: z.number(),
  list: z.string(),
  options: z.record(z.string(), z.string()),
})
const lineSchema = z.object({ place: z.number(), target: z.string(), report: reportSchema, evidence: z.optional(writtenSchema) })
type Line = z.infer<typeof lineSchema>

/** @param options values as they were understood; what is undefined was not given */
export const identityOf = (targets: readonly string[], options: Record<string, unknown>): Identity => ({
  version: VERSION,
  targets: targets.length,
  list: createHash('sha256').update(targets.join('\n')).digest('hex'),
  options: Object.fromEntries(
    Object.entries(options)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
      .sort(([a], [b]) => (a! < b! ? -1 : 1)),
  ),
})

/** How a run differs from the one that a journal is of. */
export type Difference =
  | { what: 'version'; was: string; is: string }
  | { what: 'targets'; was: number; is: number }
  | { what: 'list' }
  | { what: 'option'; option: string; was: string | undefined; is: string | undefined }

/** All that differs; nothing where the run can go on. */
export function differences(then: Identity, now: Identity): Difference[] {
  const found: Difference[] = []
  if (then.version !== now.version) found.push({ what: 'version', was: then.version, is: now.version })
  if (then.targets !== now.targets) found.push({ what: 'targets', was: then.targets, is: now.targets })
  else if (then.list !== now.list) found.push({ what: 'list' })
  for (const option of [...new Set([...Object.keys(then.options), ...Object.keys(now.options)])].sort()) {
    const [before, after] = [then.options[option], now.options[option]]
    if (before !== after) found.push({ what: 'option', option, was: before, is: after })
  }
  return found
}

interface TextLine {
  text: string
  /** Bytes from the start of the file to the end of this line, with its line break. */
  end: number
}

/** The whole lines of a file: what stands after the last line break is none. */
async function* wholeLines(path: string): AsyncGenerator<TextLine> {
  let rest: Buffer[] = []
  let at = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, end)])
      rest = []
      from = end + 1
      at += line.length + 1
      yield { text: line.toString('utf8'), end: at }
    }
    rest.push(chunk.subarray(from))
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What stands in a folder of an earlier run. */
export interface Found {
  identity: Identity
  /** How many targets are finished. */
  finished: number
}

/** The run whose journal stands in a folder; undefined where there is none that can be read. */
export async function journalIn(folder: string): Promise<Found | undefined> {
  let identity: Identity | undefined
  const places = new Set<number>()
  try {
    for await (const { text } of wholeLines(join(folder, JOURNAL_NAME))) {
      const value = parsed(text)
      if (identity === undefined) {
        const { success, data } = identitySchema.safeParse(value)
        if (!success) return undefined
        identity = data
      } else {
        const line = lineSchema.safeParse(value)
        if (line.success) places.add(line.data.place)
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return identity && { identity, finished: places.size }
}

/** Told of a target that an earlier run finished, and of the package that it wrote of it. */
export type HeardOfFinished = (report: Report, place: number, evidence: Written | undefined) => Promise<void> | void

/** The journal of a run that goes on. */
export class Journal {
  private constructor(
    private readonly targets: readonly string[],
    private readonly file: FileHandle,
  ) {}

  /** Begins a journal, in the place of any other. */
  static async begin(folder: string, targets: readonly string[], identity: Identity): Promise<Journal> {
    const path = join(folder, JOURNAL_NAME)
    const journal = new Journal(targets, await open(path, 'w'))
    await journal.write({ schema: JOURNAL_SCHEMA, ...identity })
    return journal
  }

  /**
   * Goes on with the journal of a folder.
   * @param heard told of each target that is finished, in the order in which they were
   */
  static async goOn(folder: string, targets: readonly string[], heard: HeardOfFinished): Promise<Journal> {
    const path = join(folder, JOURNAL_NAME)
    const seen = new Set<number>()
    let length = 0
    for await (const { text, end } of wholeLines(path)) {
      length = end
      const line = parsed(text)
      if (!lineSchema.safeParse(line).success) continue
      // As it stands, not as the schema orders it: what is written of it again is the same to the byte.
      const { place, target, report, evidence } = line as Line
      if (target !== targets[place] || seen.has(place)) continue
      seen.add(place)
      await heard(report, place, evidence)
    }
    const file = await open(path, 'r+')
    await file.truncate(length)
    await file.close()
    return new Journal(targets, await open(path, 'a'))
  }

  /** A target is finished: its report is on the disk when this resolves. */
  add(report: Report, place: number, evidence?: Written): Promise<void> {
    return this.write({ place, target: this.targets[place], report, ...(evidence ? { evidence } : {}) })
  }

  private async write(line: unknown): Promise<void> {
    await this.file.appendFile(`${jsonOf(line)}\n`)
    await this.file.datasync()
  }

  close(): Promise<void> {
    return this.file.close()
  }
}
