import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textToCode } from './text-to-code'

const root = join(import.meta.dirname, '..')

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** What a file imports: packages by name, files by their path from the root. */
const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) =>
    name!.startsWith('.') ? relative(root, join(root, dirname(path), name!)) : name!,
  )

/** The borders of the design: what may import what, by folder. Anything not named here may not be imported. */
const BORDERS: Record<string, RegExp> = {
  'lib/page': /^lib\/page\//,
  'lib/language': /^(opencc-js\/dict\/TSCharacters$|lib\/(language\/|page\/snapshot$|report\/schema$))/,
  'lib/law': /^lib\/(law\/|report\/schema$)/,
  'lib/rules': /^lib\/(rules\/|language\/|law\/|report\/schema$)/,
  'lib/report': /^(zod\/mini|lib\/(report\/|rules\/|law\/|i18n(\/|$)))/,
  'lib/i18n': /^lib\/(i18n\/|law\/law$)/,
}

describe('borders', () => {
  it.each(Object.entries(BORDERS))('%s imports only what the design allows', (folder, allowed) => {
    const files = sourcesIn(folder)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) for (const name of importsOf(file)) expect(name, `${file} imports ${name}`).toMatch(allowed)
  })

  it('keeps rules, patterns of language and legal texts out of the entrypoints', () => {
    for (const file of sourcesIn('entrypoints')) {
      const source = read(file)
      expect(source, file).not.toMatch(/[\u4e00-\u9fff]/)
      for (const name of importsOf(file)) expect(name, `${file} imports ${name}`).not.toMatch(/^lib\/(language|rules)\//)
    }
  })

  it('never makes markup or code from text', () => {
    // The script that a person gives to the command, and the command's own file of pages, which is loaded where it is asked for.
    const theirs = {
      'lib/cli/page/before.ts': ['import of what is worked out'],
      'lib/cli/run/load-pages.ts': ['import of what is worked out'],
    }
    const all = [...sourcesIn('lib'), ...sourcesIn('entrypoints')].map((file) => [file, textToCode(file, read(file))] as const)
    expect(Object.fromEntries(all.filter(([, found]) => found.length > 0))).toEqual(theirs)
  })

  it('ships only the small zod', () => {
    for (const file of [...sourcesIn('lib'), ...sourcesIn('entrypoints')]) expect(importsOf(file), file).not.toContain('zod')
  })
})
