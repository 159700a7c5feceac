import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadBefore, standsAt } from '../../../lib/cli/page/before'
import { contextOptions, readStorageState, settingsTold } from '../../../lib/cli/page/window'

const browser = { version: () => '151.0.1.2' }
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liancha-window-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const file = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('contextOptions', () => {
  it('is a desk in China unless asked otherwise', () => {
    expect(contextOptions(browser)).toMatchObject({ locale: 'zh-CN', viewport: { width: 1280, height: 800 }, permissions: [] })
    expect(contextOptions(browser)).not.toHaveProperty('isMobile')
    expect(contextOptions(browser)).not.toHaveProperty('timezoneId')
  })

  it('is a phone with the version of the browser that it is, in the size asked for', () => {
    const options = contextOptions(browser, { mobile: true })
    expect(options).toMatchObject({ isMobile: true, hasTouch: true })
    expect(options.userAgent).toContain('Chrome/151.0.0.0 Mobile')
    expect(contextOptions(browser, { mobile: true, viewport: { width: 360, height: 640 } }).viewport).toEqual({ width: 360, height: 640 })
  })

  it('takes locale, time zone and what is stored', () => {
    const storageState = { cookies: [], origins: [] }
    expect(contextOptions(browser, { locale: 'en-US', timezone: 'Asia/Tokyo', storageState })).toMatchObject({
      locale: 'en-US',
      timezoneId: 'Asia/Tokyo',
      storageState,
    })
  })

  it('is told where it is not as usual, without what is stored', () => {
    expect(settingsTold({})).toBe('')
    expect(settingsTold({ mobile: true, locale: 'en-US' })).toMatch(/^Pixel 7, \d+x\d+, en-US$/)
    const cookie = {
      name: 'sid',
      value: 'secret',
      domain: 'a.example',
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: true,
      sameSite: 'Lax' as const,
    }
    expect(settingsTold({ storageState: { cookies: [cookie], origins: [] } })).toBe('stored sign-in')
  })
})

describe('readStorageState', () => {
  it('takes the form that Playwright writes', async () => {
    const cookie = { name: 'sid', value: 'x', domain: 'a.example', path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' }
    const state = { cookies: [cookie], origins: [{ origin: 'https://a.example', localStorage: [{ name: 'a', value: 'b' }] }] }
    expect(await readStorageState(await file('state.json', JSON.stringify(state)))).toEqual(state)
  })

  it.each([
    ['not JSON', 'sid=secret', 'not JSON'],
    ['a list of cookies', '[{"name":"secret"}]', 'not an object'],
    ['a cookie without its domain', '{"cookies":[{"name":"secret","value":"secret","path":"/"}],"origins":[]}', 'cookies.0.domain'],
    ['no origins', '{"cookies":[]}', 'origins'],
  ])('refuses %s, and tells nothing of what it holds', async (name, content, message) => {
    const path = await file(`${name}.json`, content)
    await expect(readStorageState(path)).rejects.toThrow(message)
    await expect(readStorageState(path)).rejects.not.toThrow('secret')
  })
})

describe('loadBefore', () => {
  it('loads the function that a module exports, and nothing else', async () => {
    expect(await (await loadBefore(await file('good.mjs', 'export default async ({ url }) => url')))({ url: 'x' } as never)).toBe('x')
    await expect(loadBefore(await file('none.mjs', 'export const before = 1'))).rejects.toThrow('no function as default export')
    await expect(loadBefore(join(folder, 'missing.mjs'))).rejects.toThrow()
  })
})

describe('standsAt', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x', true],
    ['https://a.example/x#part', 'https://a.example/x', true],
    ['https://a.example', 'https://a.example/', true],
    ['https://a.example/x#/face', 'https://a.example/x', false],
    ['https://a.example/x#/face', 'https://a.example/x#/face', true],
    ['https://a.example/x?step=2', 'https://a.example/x', false],
    ['about:blank', 'https://a.example/', false],
  ])('%s for %s: %s', (here, target, expected) => expect(standsAt(here, target)).toBe(expected))
})
