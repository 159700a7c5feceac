import { constants } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ErrorCode } from '../../report/schema'
import { UsageError } from '../options/usage-error'
import { DOCUMENT_BOUND } from '../page/navigation'
import { ReadError } from '../page/read-error'
import type { CommandWords } from '../words'

/** One page to audit. */
export interface Target {
  /** http(s) or file address: what the report is about. */
  url: string
  /** Why it cannot be opened, where that is known without a browser: its report says so in its place. */
  error?: { code: ErrorCode; message: string }
}

export interface TargetSource {
  cwd: string
  /** The lines of standard input. */
  input: () => Promise<string[]>
}

const HTML_FILE = /\.x?html?$/i
const INDEX = 'index.html'

const unusable = (url: string, code: ErrorCode, message: string): Target => ({ url, error: { code, message } })
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Each `index.html` below a folder, in sorted order. A folder below it that cannot be read has a report that says so. */
async function pagesIn(folder: string): Promise<Target[]> {
  let entries: { name: string; isDirectory(): boolean; isFile(): boolean }[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    return [unusable(pathToFileURL(folder).href, 'unreadable', messageOf(error))]
  }
  const pages: Target[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    // Links to folders are not followed: they may lead in a circle.
    if (entry.isDirectory() && entry.name !== 'node_modules') pages.push(...(await pagesIn(path)))
    else if (entry.name === INDEX) pages.push(await fileTarget(path))
  }
  return pages
}

async function fileTarget(path: string): Promise<Target> {
  const url = pathToFileURL(path).href
  try {
    const { size } = await stat(path)
    await access(path, constants.R_OK)
    if (size > DOCUMENT_BOUND) return unusable(url, 'too-large', `${Math.round(size / 1024 / 1024)} MB`)
  } catch (error) {
    return unusable(url, 'unreadable', messageOf(error))
  }
  return { url }
}

/** A file or folder. @throws UsageError for a folder without pages */
async function pathTargets(given: string, path: string, words: CommandWords): Promise<Target[]> {
  const url = pathToFileURL(path).href
  const found = await stat(path).catch((error: unknown) => new ReadError('unreadable', messageOf(error)))
  if (found instanceof ReadError) return [unusable(url, found.code, found.message)]
  if (found.isDirectory()) {
    const pages = await pagesIn(path)
    if (pages.length === 0) throw new UsageError(words.usage.emptyFolder(given))
    return pages
  }
  if (!found.isFile()) return [unusable(url, 'unreadable', 'not a file')]
  if (!HTML_FILE.test(path)) return [unusable(url, 'not-html', path)]
  return [await fileTarget(path)]
}

function addressTarget(given: string): Target {
  try {
    const url = new URL(given)
    return { url: url.href }
  } catch (error) {
    return unusable(given, 'unreachable', messageOf(error))
  }
}

async function targetsOf(given: string, source: TargetSource, words: CommandWords): Promise<Target[]> {
  if (/^https?:/i.test(given)) return [addressTarget(given)]
  if (/^file:/i.test(given)) {
    try {
      return await pathTargets(given, fileURLToPath(given), words)
    } catch (error) {
      if (error instanceof UsageError) throw error
      return [unusable(given, 'unreadable', messageOf(error))]
    }
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(given)) return [unusable(given, 'unreachable', 'only http, https and file')]
  return pathTargets(given, resolve(source.cwd, given), words)
}

/** The targets that lines of a list name: blank lines and lines that begin with # are passed over. */
export const listed = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))

/**
 * The pages that the operands of `audit` name, in their order.
 * @throws UsageError where there is nothing to audit
 */
export async function resolveTargets(operands: readonly string[], source: TargetSource, words: CommandWords): Promise<Target[]> {
  if (operands.length === 0) throw new UsageError(words.usage.noTarget)
  if (operands.filter((operand) => operand === '-').length > 1) throw new UsageError(words.usage.inputTwice)
  const targets: Target[] = []
  for (const operand of operands) {
    const names = operand === '-' ? listed(await source.input()) : [operand]
    if (names.length === 0) throw new UsageError(words.usage.emptyList)
    for (const name of names) targets.push(...(await targetsOf(name, source, words)))
  }
  return targets
}
