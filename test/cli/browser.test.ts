import { describe, expect, it } from 'vitest'
import { BrowserNotFound, findBrowser, type Machine } from '../../lib/cli/browser'

const machine = (files: string[], more: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  home: '/home/a',
  executable: (path) => files.includes(path),
  list: (folder) => [
    ...new Set(files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1).split('/')[0] ?? '')),
  ],
  ...more,
})

const TESTING = '/home/a/.cache/puppeteer/chrome/linux-140.0.1/chrome-linux64/chrome'

describe('findBrowser', () => {
  it('takes the one that is named, by option before environment', () => {
    const here = machine(['/a', '/b', '/c'], { env: { LIANCHA_BROWSER: '/b', CHROME_PATH: '/c' } })
    expect(findBrowser('/a', undefined, here)).toBe('/a')
    expect(findBrowser(undefined, undefined, here)).toBe('/b')
    expect(findBrowser(undefined, undefined, { ...here, env: { CHROME_PATH: '/c' } })).toBe('/c')
  })

  it('does not go on to another where the named one is not there', () => {
    const here = machine(['/usr/bin/chromium'])
    expect(() => findBrowser('/nowhere', undefined, here)).toThrow(new BrowserNotFound('not-there', '/nowhere'))
  })

  it('prefers Chrome for Testing, the newest, then Chromium, Edge, Chrome', () => {
    const all = [
      '/usr/bin/google-chrome',
      '/usr/bin/microsoft-edge',
      '/usr/bin/chromium',
      '/home/a/.cache/puppeteer/chrome/linux-99.0.1/chrome-linux64/chrome',
      TESTING,
    ]
    expect(findBrowser(undefined, undefined, machine(all))).toBe(TESTING)
    expect(findBrowser(undefined, undefined, machine(all.slice(0, 3)))).toBe('/usr/bin/chromium')
    expect(findBrowser(undefined, undefined, machine(all.slice(0, 2)))).toBe('/usr/bin/microsoft-edge')
    expect(findBrowser(undefined, undefined, machine(all.slice(0, 1)))).toBe('/usr/bin/google-chrome')
  })

  it('takes no headless shell', () => {
    const shell = '/home/a/.cache/ms-playwright/chromium_headless_shell-1200/chrome-linux/chrome'
    expect(() => findBrowser(undefined, undefined, machine([shell]))).toThrow(BrowserNotFound)
    const whole = '/home/a/.cache/ms-playwright/chromium-1200/chrome-linux/chrome'
    expect(findBrowser(undefined, undefined, machine([shell, whole]))).toBe(whole)
  })

  it('leaves out Google Chrome for the extension, which it no longer loads', () => {
    const here = machine(['/usr/bin/google-chrome'])
    expect(() => findBrowser(undefined, 'extension', here)).toThrow(BrowserNotFound)
  })

  it('looks where macOS and Windows put programs', () => {
    const mac = '/Applications/Chromium.app/Contents/MacOS/Chromium'
    expect(findBrowser(undefined, undefined, machine([mac], { platform: 'darwin' }))).toBe(mac)
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }
    expect(findBrowser(undefined, undefined, machine([edge], { platform: 'win32', env }))).toBe(edge)
  })

  it('says what to install where there is none', () => {
    expect(() => findBrowser(undefined, undefined, machine([]))).toThrow(/Install Chrome for Testing, Chromium, Edge or Chrome/)
  })
})
