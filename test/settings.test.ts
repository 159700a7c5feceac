import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, excludedPatterns, languageOf, parseSettings, readSettings, SETTINGS_KEY, watches } from '../lib/settings'

describe('settings', () => {
  it('are the defaults where nothing is stored', async () => {
    expect(await readSettings({ get: async () => ({}) })).toEqual(DEFAULT_SETTINGS)
  })

  it('are read field by field: a wrong one takes its default, the others stay', async () => {
    const stored = { language: 'fr', audit: 'on-click', excludedSites: ['bank.example.cn', 'https://x/', '*', 4, 'a b'] }
    expect(await readSettings({ get: async (key) => ({ [key]: stored }) })).toEqual({
      language: 'auto',
      audit: 'on-click',
      excludedSites: ['bank.example.cn'],
    })
    expect(SETTINGS_KEY).toBe('settings')
  })

  it.each([undefined, null, 'x', 3, []])('are the defaults for %s', (value) => {
    expect(parseSettings(value)).toEqual(DEFAULT_SETTINGS)
  })

  it('follow the browser’s language unless one is chosen', () => {
    expect(languageOf('auto', 'zh-CN')).toBe('zh-CN')
    expect(languageOf('auto', 'zh-TW')).toBe('zh-CN')
    expect(languageOf('auto', 'zhx')).toBe('en')
    expect(languageOf('auto', 'de')).toBe('en')
    expect(languageOf('zh-CN', 'de')).toBe('zh-CN')
    expect(languageOf('en', 'zh-CN')).toBe('en')
  })

  it('exclude a site with its subdomains', () => {
    expect(excludedPatterns({ ...DEFAULT_SETTINGS, excludedSites: ['bank.example.cn'] })).toEqual(['*://*.bank.example.cn/*'])
  })
})

describe('watches', () => {
  const settings = { language: 'auto', audit: 'always', excludedSites: ['bank.example'] } as const
  it.each([
    ['https://gym.example/', true],
    ['https://bank.example/', false],
    ['https://pay.bank.example/x', false],
    ['https://otherbank.example/', true],
  ])('%s: %s', (url, watched) => expect(watches({ ...settings, excludedSites: [...settings.excludedSites] }, url)).toBe(watched))
  it('nothing where a click is needed', () =>
    expect(watches({ ...settings, audit: 'on-click', excludedSites: [] }, 'https://gym.example/')).toBe(false))
})
