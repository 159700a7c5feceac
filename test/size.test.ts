import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../lib/language/lexicon/en'
import { zh } from '../lib/language/lexicon/zh'
import { buildExtension, removeBuild } from './browser/build'

/**
 * Bytes that ship, gzip. What runs on every page and what a person waits for come first; Firefox's worker takes agreements apart itself. Of
 * the worker's, what grows are the words it knows, for which nobody waits.
 */
const KB = 1000
const MOST = { look: 4 * KB, collector: 20 * KB, popup: 40 * KB, worker: { chrome: 186 * KB, firefox: 208 * KB }, pdf: 550 * KB }

const zipped = (...texts: string[]): number => texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)

/** Scripts that a file loads, and what those load in their turn, at once or later. */
const withImports = (folder: string, path: string, seen = new Set<string>()): string[] => {
  if (seen.has(path)) return []
  seen.add(path)
  const text = readFileSync(join(folder, path), 'utf8')
  const named = path.endsWith('.html')
    ? text.matchAll(/(?:src|href)="([^"]+\.js)"/g)
    : text.matchAll(/(?:from|import)\s*\(?\s*["'`]([^"'`]+\.js)["'`]/g)
  const next = [...named].map(([, name = '']) => (name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(path), name)))
  return [...(path.endsWith('.js') ? [path] : []), ...next.flatMap((one) => withImports(folder, one, seen))]
}

/** The parser of PDFs: a file of its own, which nothing loads before the first PDF. */
const PDF_PARSER = /^chunks\/pdfjs-/

const read = (folder: string, paths: string[]): string[] => paths.map((path) => readFileSync(join(folder, path), 'utf8'))

describe.each(['chrome', 'firefox'] as const)('what ships for %s', (browser) => {
  let folder: string
  beforeAll(async () => {
    folder = await buildExtension(browser)
  }, 60_000)
  afterAll(() => removeBuild(folder))

  it('ships the words of the lexicon, and not the examples that tests have of them', () => {
    const worker = read(folder, withImports(folder, 'background.js')).join('')
    for (const { words, miss } of [zh[0]!, en[0]!]) {
      expect(worker).toContain(words)
      expect(worker).not.toContain(miss)
    }
  })

  it('keeps to its bounds, gzip', () => {
    const size = {
      look: zipped(...read(folder, ['look.js'])),
      collector: zipped(...read(folder, ['collector.js'])),
      popup: zipped(...read(folder, withImports(folder, 'popup.html'))),
      worker: zipped(
        ...read(
          folder,
          withImports(folder, 'background.js').filter((path) => !PDF_PARSER.test(path)),
        ),
      ),
      pdf: zipped(
        ...read(
          folder,
          withImports(folder, browser === 'chrome' ? 'agreements.html' : 'background.js').filter((path) => PDF_PARSER.test(path)),
        ),
      ),
    }
    console.error(browser, size)
    for (const part of ['look', 'collector', 'popup', 'worker', 'pdf'] as const) {
      // A part that was not found would be small.
      expect(size[part], part).toBeGreaterThan(500)
      const most = MOST[part]
      expect(size[part], part).toBeLessThanOrEqual(typeof most === 'number' ? most : most[browser])
    }
  })

  it('loads the parser of PDFs with the first of them, and never in a service worker', () => {
    const files = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'))
    const [parser = '', ...more] = files.filter((name) => PDF_PARSER.test(name))
    expect(more).toEqual([])
    const loading = files.filter((name) => name.endsWith('.js') && read(folder, [name])[0]!.includes(posix.basename(parser)))
    expect(loading).toHaveLength(1)
    expect(read(folder, loading)[0]).not.toMatch(/\bfrom\s*["'`][^"'`]*pdfjs-|import\s*["'`][^"'`]*pdfjs-/)
    expect(withImports(folder, 'background.js').includes(parser)).toBe(browser === 'firefox')
    expect(withImports(folder, 'popup.html')).not.toContain(parser)
  })

  it('counts all that the popup loads', () => {
    const loaded = withImports(folder, 'popup.html')
    expect(loaded.length).toBeGreaterThan(1)
    expect(read(folder, loaded).join('')).toContain('如果我不同意')
  })
})
