import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Window } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildLib } from '../scripts/build-lib.mjs'
import { buildExtension, removeBuild } from './browser/build'
import { textToCode } from './text-to-code'

/* What the extension may do, in the build that ships: no more than it says, and nothing that text could make it do. */

const PRIVACY = readFileSync(join(import.meta.dirname, '../PRIVACY.md'), 'utf8')

/** The permissions of each table in PRIVACY.md, one table a language, with what is said about each. */
const justified = (): { name: string; only?: 'chrome'; why: string }[][] =>
  PRIVACY.split(/^\| (?:权限|permission) \|.*$/m)
    .slice(1)
    .map((table) =>
      [...table.split(/\n(?!\|)/)[0]!.matchAll(/^\| `([^`]+)`(.*?) \| (.+) \|$/gm)].map(([, name = '', about = '', why = '']) => ({
        name,
        ...(about.includes('Chrome') ? { only: 'chrome' as const } : {}),
        why,
      })),
    )

interface Manifest {
  manifest_version: number
  permissions: string[]
  host_permissions: string[]
  content_security_policy: { extension_pages: string }
  [key: string]: unknown
}

/** Keys of a manifest that give power to the extension, or to others over it, and that ours does without. */
const UNUSED_POWERS = [
  'optional_permissions',
  'optional_host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'sandbox',
  'declarative_net_request',
  'storage',
  'update_url',
  'key',
]

describe.each(['chrome', 'firefox'] as const)('the extension for %s', (browser) => {
  let folder: string
  let files: string[]
  let manifest: Manifest
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  beforeAll(async () => {
    folder = await buildExtension(browser)
    files = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'))
    manifest = JSON.parse(read('manifest.json'))
  }, 60_000)
  afterAll(() => removeBuild(folder))

  it('asks for the permissions that PRIVACY.md justifies, each by its name, and for no other', () => {
    const tables = justified()
    expect(tables).toHaveLength(2)
    const asked = [...manifest.permissions, ...manifest.host_permissions].sort()
    for (const table of tables) {
      const told = table.filter(({ only }) => only === undefined || only === browser)
      expect(told.map(({ name }) => name).sort()).toEqual(asked)
      for (const { name, why } of told) expect(why.length, name).toBeGreaterThan(5)
    }
    expect(manifest.manifest_version).toBe(3)
    expect(Object.keys(manifest).filter((key) => UNUSED_POWERS.includes(key))).toEqual([])
  })

  it('has pages that may load and run nothing but its own files', () => {
    const { extension_pages, ...others } = manifest.content_security_policy
    expect(others).toEqual({})
    const policy = Object.fromEntries(
      extension_pages.split(';').map((part) => {
        const [name = '', ...sources] = part.trim().split(' ')
        return [name, sources]
      }),
    )
    expect(policy).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'blob:'],
      // The worker fetches agreements; what it may not reach, the guard stops.
      'connect-src': ['http:', 'https:'],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    })
  })

  it('has pages without a script, style or handler in them, and without an address elsewhere', () => {
    const pages = files.filter((name) => name.endsWith('.html'))
    expect(pages.includes('agreements.html')).toBe(browser === 'chrome')
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) {
      const { document } = new Window()
      const shown = new document.defaultView!.DOMParser().parseFromString(read(page), 'text/html')
      expect(shown.querySelectorAll('script').length, page).toBeGreaterThan(0)
      for (const element of shown.querySelectorAll('*')) {
        expect(element.tagName, page).not.toMatch(/^(?:BASE|STYLE|IFRAME|OBJECT|EMBED|FORM)$/)
        if (element.tagName === 'SCRIPT') expect(element.textContent, page).toBe('')
        for (const { name } of element.attributes) expect(name, page).not.toMatch(/^(?:on.*|style|srcdoc)$/i)
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '/manifest.json'
        expect(address, page).toMatch(/^\/[^/]/)
        expect(files, page).toContain(address.slice(1))
      }
    }
  })

  it('makes no text into code or markup, libraries included, and loads no script that is not in it', () => {
    const scripts = files.filter((name) => name.endsWith('.js'))
    expect(scripts).toContain('background.js')
    for (const script of scripts) expect(textToCode(script, read(script)), script).toEqual([])
    const styles = files.filter((name) => name.endsWith('.css'))
    expect(styles.length).toBeGreaterThan(0)
    for (const style of styles) expect(read(style), style).not.toMatch(/@import|url\(\s*["']?(?:[a-z]+:)?\/\//i)
  })

  it('listens to no other extension, and to nothing that a page posts', () => {
    const scripts = files.filter((name) => name.endsWith('.js')).map((name) => [name, read(name)] as const)
    for (const [name, script] of scripts)
      expect(/\.on(?:MessageExternal|Connect\w*|UserScript\w*)\.addListener/.exec(script)?.[0], name).toBeUndefined()
    expect(scripts.filter(([, script]) => script.includes('.onMessage.addListener')).length).toBeGreaterThan(0)
    const onPages = scripts.filter(([name]) => !name.startsWith('chunks/') && name !== 'background.js')
    expect(onPages.map(([name]) => name).sort()).toEqual(['attend.js', 'collector.js', 'cover.js', 'look.js', 'marker.js', 'show.js'])
    for (const [name, script] of onPages) expect(/\bonmessage\b(?!=\(\)=>)|[`"']message[`"']/.exec(script)?.[0], name).toBeUndefined()
  })

  it('carries the licence of each library in it, which the notes for reviewers name', () => {
    const licences = read('THIRD-PARTY-LICENSES.txt')
    const names = [...licences.matchAll(/^(\S+) [\d.]+ \(.+\)$/gm)].map(([, name]) => name!)
    expect(names).toEqual(expect.arrayContaining(['preact', 'unpdf', 'webextension-polyfill', 'zod']))
    expect(
      licences.match(/^(?:The )?MIT License|^Mozilla Public License|^ISC License|^Permission is hereby granted/gim)?.length,
    ).toBeGreaterThanOrEqual(names.length)
    const notes = readFileSync(join(import.meta.dirname, '../docs/store/reviewers.md'), 'utf8')
    for (const name of names) expect(notes).toContain(name)
  })

  it('has words and icons', () => {
    for (const locale of ['zh_CN', 'en']) expect(files).toContain(`_locales/${locale}/messages.json`)
    for (const size of ['16', '32', '48', '128']) expect(files).toContain(`icon/${size}.png`)
  })
})

describe('the command and the library', () => {
  it('make no text into code or markup but what is named here', { timeout: 60_000 }, async () => {
    const out = await mkdtemp(join(tmpdir(), 'liancha-dist-'))
    try {
      const built = (await buildLib(out)).filter((path) => path.endsWith('.js'))
      const found = built.map((path) => [basename(path), textToCode(path, readFileSync(path, 'utf8'))] as const)
      expect(found.map(([name]) => name)).toEqual(expect.arrayContaining(['cli.js', 'index.js', 'playwright.js', 'collector.js']))
      expect(Object.fromEntries(found.filter(([, places]) => places.length > 0))).toEqual({
        // The script that a person gives to it, and its own file of pages.
        'cli.js': ['import of what is worked out', 'import of what is worked out'],
        // Preact's, which runs in Node here, where no element is: HTML is made by preact-render-to-string.
        'pages.js': ['innerHTML ='],
      })
    } finally {
      await rm(out, { recursive: true, force: true })
    }
  })
})
