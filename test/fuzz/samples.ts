import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'

const FOLDERS = ['test/site', 'test/rules/pages']

export interface Sample {
  path: string
  html: string
}

/** Our own sample pages, in the order of their paths. */
export const SAMPLES: readonly Sample[] = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => ({ path: join(folder, path), html: readFileSync(join(folder, path), 'utf8') })),
)

const byPath = new Map(SAMPLES.map(({ path, html }) => [path, html]))

/** The path of a sample: short to print. */
export const samplePath: fc.Arbitrary<string> = fc.constantFrom(...byPath.keys())

/** Without styles: happy-dom takes them apart by an expression that an unclosed bracket makes exponential, which no browser does. */
export const htmlOf = (path: string): string => byPath.get(path)!.replace(/<style>[\s\S]*?<\/style>|\sstyle="[^"]*"/g, '')
