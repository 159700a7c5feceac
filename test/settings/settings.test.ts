import { describe, expect, it } from 'vitest'
import { organisationLink } from '../../lib/report/organisation'
import { exportSettings, importSettings } from '../../lib/settings/file'
import {
  DEFAULT_SETTINGS,
  excludedPatterns,
  hostOf,
  isLink,
  isMail,
  languageOf,
  parseSettings,
  readSettings,
  SETTINGS_KEY,
  type Settings,
  saveSettings,
  watches,
} from '../../lib/settings/settings'
import { memoryArea } from '../memory-area'

describe('settings', () => {
  it('are the defaults where nothing is stored', async () => {
    expect(await readSettings({ get: async () => ({}) })).toEqual(DEFAULT_SETTINGS)
  })

  it('are read field by field: a wrong one takes its default, the others stay', async () => {
    const stored = { language: 'fr', audit: 'on-click', excludedSites: ['bank.example.cn', 'https://x/', '*', 4, 'a b'] }
    expect(await readSettings({ get: async (key) => ({ [key]: stored }) })).toEqual({
      ...DEFAULT_SETTINGS,
      audit: 'on-click',
      excludedSites: ['bank.example.cn'],
      marker: true,
    })
    expect(parseSettings({ marker: false }).marker).toBe(false)
    expect(parseSettings({ marker: 'no' }).marker).toBe(true)
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
  const settings: Settings = { ...DEFAULT_SETTINGS, excludedSites: ['bank.example'] }
  it.each([
    ['https://gym.example/', true],
    ['https://bank.example/', false],
    ['https://pay.bank.example/x', false],
    ['https://otherbank.example/', true],
  ])('%s: %s', (url, watched) => expect(watches(settings, url)).toBe(watched))
  it('nothing where a click is needed', () =>
    expect(watches({ ...settings, audit: 'on-click', excludedSites: [] }, 'https://gym.example/')).toBe(false))
})

const ALL: Settings = {
  language: 'en',
  audit: 'on-click',
  excludedSites: ['bank.example', 'localhost'],
  marker: false,
  agreements: false,
  organisation: {
    name: '云享公司合规部',
    link: 'https://report.example/new?u={url}&t={title}&at={time}#{hash}',
    mail: 'privacy@org.example',
  },
}

describe('stored settings', () => {
  it('are what was saved, each field of them', async () => {
    const area = memoryArea()
    await saveSettings(area, ALL)
    expect(await readSettings(area)).toEqual(ALL)
  })

  it('drop each part of an organisation that cannot be right, and keep the others', () => {
    const organisation = { name: 'a\u202eb', link: 'http://report.example/', mail: 'privacy@org.example' }
    expect(parseSettings({ organisation }).organisation).toEqual({ name: '', link: '', mail: 'privacy@org.example' })
    for (const wrong of [null, 3, 'x', [], { name: 4 }]) expect(parseSettings({ organisation: wrong })).toEqual(DEFAULT_SETTINGS)
  })

  it('take nothing for a switch but true and false', () => {
    for (const wrong of ['false', 0, null, {}]) expect(parseSettings({ marker: wrong, agreements: wrong })).toEqual(DEFAULT_SETTINGS)
  })
})

describe('a host', () => {
  it.each([
    ['example.com', 'example.com'],
    ['  EXAMPLE.com. ', 'example.com'],
    ['*.bank.example', 'bank.example'],
    ['https://pay.bank.example:8443/a/b?c=d#e', 'pay.bank.example'],
    ['http://user:pass@bank.example/', 'bank.example'],
    ['example.com:8080', 'example.com'],
    ['example.com/path', 'example.com'],
    ['例子.中国', 'xn--fsqu00a.xn--fiqs8s'],
    ['127.0.0.1', '127.0.0.1'],
    ['localhost', 'localhost'],
  ])('%s is %s', (typed, host) => expect(hostOf(typed)).toBe(host))
  it.each([
    '',
    '   ',
    'bank',
    'a b.example',
    'ftp://x.example',
    'chrome://settings',
    'mailto:a@b.example',
    '*',
    'https://',
    '[::1]',
    'a..b',
  ])('%j is none', (typed) => expect(hostOf(typed)).toBeUndefined())
})

describe('the link of an organisation', () => {
  it.each(['https://report.example/', 'https://report.example', 'https://report.example/{hash}?u={url}&u2={url}', ALL.organisation.link])(
    '%s can be used',
    (link) => expect(isLink(link)).toBe(true),
  )
  it.each([
    'http://report.example/',
    'javascript:alert(1)',
    'https://{url}/',
    'https://report.example{url}/',
    'https://a@report.example/',
    'https://report.example/{user}',
    'https://report.example/{url',
    'https://report.example/ x',
    'https:///x',
    'report.example',
    '',
    7,
  ])('%s cannot', (link) => expect(isLink(link)).toBe(false))

  it('carries the report’s parts as text, and leads nowhere else for them', () => {
    const values = { url: 'https://a.example/?x=1&y={hash}#z', title: '../..//注册 & "同意"', time: '2026-11-22T08:00:00Z', hash: 'ab12' }
    const filled = new URL(organisationLink('https://report.example/in/{title}?u={url}&t={time}&h={hash}', values)!)
    expect(filled.host).toBe('report.example')
    expect(filled.pathname).toMatch(/^\/in\/\.\.%2F\.\./)
    expect(Object.fromEntries(filled.searchParams)).toEqual({ u: values.url, t: values.time, h: values.hash })
  })

  it('goes with a plausible address of mail', () => {
    for (const mail of ['a@b.example', 'first.last+tag@dept.org.example']) expect(isMail(mail)).toBe(true)
    for (const mail of ['a@b', 'a b@c.example', '@c.example', 'a@c.example?cc=x', 'a@b.example,c@d.example', 5])
      expect(isMail(mail)).toBe(false)
  })
})

describe('settings as a file', () => {
  it('come back as they were', () => {
    expect(importSettings(exportSettings(ALL))).toEqual({ settings: ALL })
    expect(importSettings(`\ufeff${exportSettings(DEFAULT_SETTINGS)}`)).toEqual({ settings: DEFAULT_SETTINGS })
  })

  it('may leave out what is as it was', () => {
    expect(importSettings('{"schema":"liancha.settings/1","audit":"on-click"}')).toEqual({
      settings: { ...DEFAULT_SETTINGS, audit: 'on-click' },
    })
  })

  it.each([
    ['{', ['not-json']],
    ['[]', ['not-settings']],
    ['{"language":"en"}', ['not-settings']],
  ])('%j is refused, and it is said why', (text, errors) => expect(importSettings(text)).toEqual({ errors }))

  it('are refused where the file is far too large for them', () =>
    expect(importSettings(' '.repeat(100_001))).toEqual({ errors: ['too-large'] }))

  it('are refused as a whole where one is wrong, each wrong one named', () => {
    const wrong = {
      schema: 'liancha.settings/1',
      language: 'fr',
      audit: 'always',
      excludedSites: ['ok.example', 'https://no/'],
      marker: 'yes',
      organisation: { name: 'ok', link: 'http://x.example/', mail: 'no' },
    }
    expect(importSettings(JSON.stringify(wrong))).toEqual({
      errors: ['language', 'excludedSites', 'marker', 'organisation.link', 'organisation.mail'],
    })
    expect(importSettings('{"schema":"liancha.settings/1","organisation":"x"}')).toEqual({ errors: ['organisation'] })
  })
})
