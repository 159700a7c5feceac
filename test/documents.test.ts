import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/* What is written for people keeps up with what it tells of. */

const root = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const inRoot = readdirSync(root).filter((name) => name.endsWith('.md'))
const documents = [...inRoot, ...readdirSync(join(root, 'docs/store')).map((name) => `docs/store/${name}`)]

describe.each(documents)('%s', (document) => {
  const text = read(document)

  it('names only files that are there', () => {
    const named = [...text.matchAll(/`((?:lib|test|entrypoints|scripts|docs|examples|public)\/[\w./@-]*)`/g)].map(([, path]) => path!)
    for (const path of named) expect(existsSync(join(root, path)), path).toBe(true)
  })

  it('links to files that are there', () => {
    const linked = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, path]) => path!)
    for (const path of linked) expect(existsSync(join(root, posix.join(posix.dirname(document), path))), path).toBe(true)
  })

  it('runs only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const [, name] of text.matchAll(/npm run (?:--silent )?([\w:]+)/g)) expect(Object.keys(scripts), name).toContain(name)
  })
})
