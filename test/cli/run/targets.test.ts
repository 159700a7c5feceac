import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UsageError } from '../../../lib/cli/options/usage-error'
import { resolveTargets } from '../../../lib/cli/run/targets'
import { wordsIn } from '../../../lib/cli/words'

let folder = ''
const words = wordsIn('en')
const urlOf = (path: string): string => pathToFileURL(join(folder, path)).href
const resolve = (operands: string[], lines: string[] = []) => resolveTargets(operands, { cwd: folder, input: async () => lines }, words)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liancha-targets-'))
  for (const path of ['site/b', 'site/a/deep', 'site/node_modules/x', 'empty']) await mkdir(join(folder, path), { recursive: true })
  for (const path of [
    'site/b/index.html',
    'site/a/deep/index.html',
    'site/a/privacy.html',
    'site/node_modules/x/index.html',
    'one.htm',
    'note.txt',
    'a b#c.html',
  ])
    await writeFile(join(folder, path), '<p>x')
  await writeFile(join(folder, 'huge.html'), '')
  await truncate(join(folder, 'huge.html'), 21 * 1024 * 1024)
  await symlink(join(folder, 'site'), join(folder, 'site/a/again'))
  await mkdir(join(folder, 'dangling'))
  await symlink(join(folder, 'nowhere.html'), join(folder, 'dangling/index.html'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('resolveTargets', () => {
  it('takes addresses and files, in their order', async () => {
    expect(await resolve(['https://a.example/x?y#z', 'one.htm', 'HTTP://B.example'])).toEqual([
      { url: 'https://a.example/x?y#z' },
      { url: urlOf('one.htm') },
      { url: 'http://b.example/' },
    ])
  })

  it('takes each index.html below a folder, sorted, and does not go in circles', async () => {
    expect(await resolve(['site'])).toEqual([{ url: urlOf('site/a/deep/index.html') }, { url: urlOf('site/b/index.html') }])
  })

  it('takes a file by its address, and signs that mean something in addresses', async () => {
    expect(await resolve([urlOf('one.htm'), 'a b#c.html'])).toEqual([{ url: urlOf('one.htm') }, { url: urlOf('a b#c.html') }])
    expect(urlOf('a b#c.html')).toContain('a%20b%23c.html')
  })

  it('takes a list from standard input, without blank lines and comments', async () => {
    expect(await resolve(['-', 'one.htm'], ['# sites', '', '  https://a.example/ ', 'site/b'])).toEqual([
      { url: 'https://a.example/' },
      { url: urlOf('site/b/index.html') },
      { url: urlOf('one.htm') },
    ])
  })

  it.each([
    ['missing.html', 'unreadable'],
    ['example.com', 'unreadable'],
    ['note.txt', 'not-html'],
    ['huge.html', 'too-large'],
    ['/dev/null', 'unreadable'],
    ['http://', 'unreachable'],
    ['ftp://a.example/', 'unreachable'],
    ['file:///%zz', 'unreadable'],
    ['dangling', 'unreadable'],
  ])('says in the place of %s why it is no target: %s', async (operand, code) => {
    const targets = await resolve(['one.htm', operand, 'one.htm'])
    expect(targets.map(({ error }) => error?.code)).toEqual([undefined, code, undefined])
  })

  it.each([
    [[], [], words.usage.noTarget],
    [['empty'], [], words.usage.emptyFolder('empty')],
    [['one.htm', 'empty'], [], words.usage.emptyFolder('empty')],
    [['-'], ['', '# nothing'], words.usage.emptyList],
    [['-', '-'], ['x'], words.usage.inputTwice],
  ])('refuses %j', async (operands, lines, message) => {
    await expect(resolve(operands, lines)).rejects.toThrow(new UsageError(message))
  })
})
