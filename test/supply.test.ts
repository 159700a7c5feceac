import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { VERSION } from '../lib/version'

/* What we build on, and under which version: the tables and files that say so agree. */

const read = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8')
const manifest = JSON.parse(read('package.json')) as {
  version: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  peerDependencies: Record<string, string>
  overrides: Record<string, string>
}
const lock = JSON.parse(read('package-lock.json')) as {
  version: string
  packages: Record<string, { version: string; integrity?: string; resolved?: string; hasInstallScript?: boolean }>
}
const depended = [manifest.dependencies, manifest.devDependencies, manifest.peerDependencies, manifest.overrides]

/** The rows of the table of dependencies: names, and what they are for. */
const explained = read('CONTRIBUTING.md')
  .split(/^\| package \| for \|$/m)[1]!
  .split(/\n(?!\|)/)[0]!
  .split('\n')
  .slice(2)
  .map((row) => row.split('|').slice(1, 3))
  .map(([names = '', why = '']) => ({
    names: names
      .replace(/\(.*?\)/g, '')
      .split(',')
      .map((name) => name.trim()),
    why: why.trim(),
  }))

describe('dependencies', () => {
  it('each have their why in CONTRIBUTING.md, once, and nothing stands there that is none', () => {
    const names = explained.flatMap((row) => row.names)
    expect([...names].sort()).toEqual(depended.flatMap(Object.keys).sort())
    for (const { names: row, why } of explained) expect(why.length, row.join()).toBeGreaterThan(10)
  })

  it('are locked with their hashes, from the registry and nowhere else', () => {
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
    expect(packages.length).toBeGreaterThan(100)
    for (const [path, { integrity, resolved }] of packages) {
      expect(integrity, path).toMatch(/^sha512-/)
      expect(resolved, path).toBeUndefined()
    }
  })

  it('run nothing when they are installed but what CONTRIBUTING.md names', () => {
    const running = Object.entries(lock.packages).flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [path] : []))
    const names = [...new Set(running.map((path) => path.replace(/^.*node_modules\//, '')))]
    const [, told = ''] = /^Run a script when they are installed: (.+)\.$/m.exec(read('CONTRIBUTING.md')) ?? []
    expect(told.split(', ').map((name) => name.replace(/ \(.*\)/, ''))).toEqual(names)
  })
})

describe('the version', () => {
  it('is one, in the package, the extension, the reports and what changed', () => {
    expect([manifest.version, lock.version, lock.packages['']?.version]).toEqual([VERSION, VERSION, VERSION])
    const [, newest] = /^## (\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md')) ?? []
    expect(newest).toBe(VERSION)
  })
})
