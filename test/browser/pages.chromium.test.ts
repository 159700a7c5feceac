import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { t } from '../../lib/i18n'
import { CHECK } from '../../lib/i18n/check'
import { OPTIONS } from '../../lib/i18n/options'
import { SITES } from '../../lib/i18n/sites'
import { WELCOME } from '../../lib/i18n/welcome'
import type { Language } from '../../lib/law/law'
import { exportSettings } from '../../lib/settings/file'
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings'
import { axeOn } from './axe'
import { buildExtension, removeBuild } from './build'
import { type Extension, openExtension } from './extension'
import { page as html, SITE, soon } from './pages'
import { type Site, serve } from './serve'

/** What these functions, which run in the extension's worker, use of the browser. */
declare const chrome: {
  storage: Record<'local' | 'session', { get(key: string | null): Promise<Record<string, unknown>>; set(values: object): Promise<void> }>
}

const zh = OPTIONS['zh-CN']
const ASKS = '<p>我们将采集您的人脸信息用于身份核验。不同意将无法注册账号。</p>'
const REQUEST = html(`<form>${ASKS}<button>同意并注册</button></form>`)
const NAMING = html(`<form>${ASKS}<a href="/face-rules.html">《人脸信息处理规则》</a><button>同意并注册</button></form>`)

let folder: string
let extension: Extension
let site: Site
/** How often the agreement was asked for. */
let fetched = 0
let first: string[]

beforeAll(async () => {
  folder = await buildExtension()
  extension = await openExtension(folder, { keepWelcome: true })
  first = extension.context.pages().map((page) => page.url())
  site = await serve(SITE, {
    '/request.html': REQUEST,
    '/naming.html': NAMING,
    '/face-rules.html': async () => {
      fetched += 1
      return html('<h1>人脸信息处理规则</h1><p>我们采集您的人脸信息，比对后立即删除。</p>')
    },
  })
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
  if (folder) await removeBuild(folder)
})
afterEach(async () => {
  await extension.settings({ language: 'zh-CN' })
  for (const page of extension.context.pages().slice(1)) await page.close()
})

/** Opens one of our own pages. */
const open = async (name: string, width = 900): Promise<Page> => {
  const page = await extension.context.newPage()
  await page.setViewportSize({ width, height: 800 })
  await page.goto(`chrome-extension://${extension.id}/${name}`)
  await page.locator('h1').waitFor()
  return page
}

const storedSettings = async (): Promise<Settings> =>
  (await extension.worker()).evaluate(async () => (await chrome.storage.local.get('settings')).settings as never)

/** Opens a page and says whether it was looked at by itself, with what came of it. */
const visit = async (address: string): Promise<number> => {
  const page = await extension.context.newPage()
  await page.goto(address)
  return extension.tabOf(page)
}
const phase = async (tab: number) => (await extension.stored(tab))?.phase

/** Everything that Tab reaches, from the beginning of the page, by its name. */
const walk = async (page: Page): Promise<string[]> => {
  const names: string[] = []
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null
      if (!at || at === document.body) return undefined
      const { outlineStyle } = getComputedStyle(at)
      return `${at.labels?.[0]?.textContent || at.textContent || at.ariaLabel}${outlineStyle === 'none' ? ' (no outline)' : ''}`
    })
    if (name === undefined || (steps > 0 && names[0] === name && steps > 3)) break
    names.push(name)
  }
  return names
}

describe('the first page', () => {
  it('opens once the extension is installed', () => {
    expect(first.filter((url) => url === `chrome-extension://${extension.id}/welcome.html`)).toHaveLength(1)
  })

  it('says in five lines what it does, when it uses the network and what never leaves', async () => {
    const page = await open('welcome.html')
    expect(await page.locator('.lines dt').allTextContents()).toEqual(WELCOME['zh-CN'].lines.map(({ term }) => term))
    expect(await page.locator('.lines dd').count()).toBe(5)
    const loaded = await page.locator('.icons img').evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth))
    expect(loaded).toEqual([32, 32, 32, 32])
  })

  it('“only when I click”, chosen there, stops the look, and nothing else changes', async () => {
    await extension.settings({ language: 'zh-CN', excludedSites: ['bank.example'] })
    await soon(() => extension.registered()).toEqual(['look'])
    const page = await open('welcome.html')
    await page.getByRole('radio', { name: SITES['zh-CN'].onClick }).check()
    await soon(() => page.getByRole('status').textContent()).toBe(WELCOME['zh-CN'].chosen)
    await soon(() => extension.registered()).toEqual([])
    expect(await storedSettings()).toMatchObject({ audit: 'on-click', excludedSites: ['bank.example'], language: 'zh-CN' })
    const tab = await visit(`${site.origin}/request.html`)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(await phase(tab)).toBeUndefined()
    await page.bringToFront()
    await page.getByRole('radio', { name: SITES['zh-CN'].always }).check()
    await soon(() => extension.registered()).toEqual(['look'])
  })

  it('leads to an example and to the settings', async () => {
    const page = await open('welcome.html')
    await page.getByRole('link', { name: WELCOME['zh-CN'].sample }).click()
    await soon(() => page.locator('#text').inputValue()).toBe(CHECK['zh-CN'].exampleText)
  })
})

describe('the settings', () => {
  it('leave a site alone that is pasted as an address, and look at it again once it is removed', async () => {
    const address = `${site.origin.replace('127.0.0.1', 'localhost')}/request.html`
    const page = await open('options.html')
    await page.getByLabel(zh.sites.addLabel).fill(address)
    await page.keyboard.press('Enter')
    await soon(() => page.getByRole('status').textContent()).toBe(zh.sites.added('localhost'))
    await soon(() => extension.excluded()).toEqual(['*://*.localhost/*'])
    const left = await visit(address)
    const other = await visit(`${site.origin}/request.html`)
    await soon(() => phase(other)).toBe('complete')
    expect(await phase(left)).toBeUndefined()
    await page.bringToFront()
    await page.getByRole('button', { name: `${zh.sites.remove} localhost` }).click()
    await soon(() => extension.excluded()).toEqual([])
    const again = await visit(`${address}?again`)
    await soon(() => phase(again)).toBe('complete')
  })

  it('say beside the field what is wrong with a site, and keep it out', async () => {
    const page = await open('options.html')
    const field = page.getByLabel(zh.sites.addLabel)
    for (const [typed, error] of [
      ['bank', zh.sites.notHost],
      ['a@b.example', zh.sites.notHost],
    ] as const) {
      await field.fill(typed)
      await page.getByRole('button', { name: zh.sites.add, exact: true }).click()
      await soon(() => page.locator('#site-error').textContent()).toBe(error)
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      expect(await field.getAttribute('aria-describedby')).toBe('site-error')
      expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
    }
    await field.fill('bank.example')
    await page.keyboard.press('Enter')
    await page.getByRole('list', { name: zh.sites.excluded }).waitFor()
    await field.fill('https://bank.example/again')
    await page.keyboard.press('Enter')
    await soon(() => page.locator('#site-error').textContent()).toBe(zh.sites.known('bank.example'))
    expect((await storedSettings()).excludedSites).toEqual(['bank.example'])
  })

  it('change the language of the page at once', async () => {
    const page = await open('options.html')
    await page.getByLabel(zh.language.label).selectOption('en')
    await soon(() => page.locator('h1').textContent()).toBe(OPTIONS.en.heading)
    await soon(() => page.getByRole('status').textContent()).toBe(OPTIONS.en.saved)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  it('with agreements switched off, none is fetched, and it counts as not looked at; with them, it is read', async () => {
    const page = await open('options.html')
    await page.getByLabel(zh.page.agreements).uncheck()
    await soon(async () => (await storedSettings()).agreements).toBe(false)
    const status = async (tab: number) => (await extension.stored(tab))?.report?.surfaces[0]?.documents[0]?.status
    const unread = await visit(`${site.origin}/naming.html`)
    await soon(() => phase(unread)).toBe('complete')
    expect([await status(unread), fetched]).toEqual(['not-looked', 0])
    await page.bringToFront()
    await page.getByLabel(zh.page.agreements).check()
    await soon(async () => (await storedSettings()).agreements).toBe(true)
    const read = await visit(`${site.origin}/naming.html?again`)
    await soon(() => status(read)).toBe('read')
    expect(fetched).toBe(1)
  })

  it('keep an organisation’s link only where it can be used', async () => {
    const page = await open('options.html')
    const link = page.getByLabel(zh.organisation.link)
    await link.fill('http://report.example/')
    await link.blur()
    await soon(() => page.locator('#link-error').textContent()).toBe(zh.organisation.linkError)
    expect(await link.getAttribute('aria-describedby')).toBe('link-hint link-error')
    expect((await storedSettings()).organisation?.link ?? '').toBe('')
    await link.fill('https://report.example/new?u={url}')
    await link.blur()
    await soon(async () => (await storedSettings()).organisation?.link).toBe('https://report.example/new?u={url}')
    expect(await page.locator('#link-error').count()).toBe(0)
    await page.getByLabel(zh.organisation.mail).fill('privacy@org.example')
    await page.keyboard.press('Enter')
    await soon(async () => (await storedSettings()).organisation).toEqual({
      name: '',
      link: 'https://report.example/new?u={url}',
      mail: 'privacy@org.example',
    })
  })

  it('go out as a file and come back from it, or say what was expected', async () => {
    await extension.settings({ language: 'zh-CN', excludedSites: ['bank.example'], marker: false })
    const page = await open('options.html')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: zh.data.export }).click()])
    expect(download.suggestedFilename()).toBe('liancha-settings.json')
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toBe(exportSettings({ ...DEFAULT_SETTINGS, language: 'zh-CN', excludedSites: ['bank.example'], marker: false }))
    const take = (content: string) =>
      page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(content) })
    await take(text.replace('"zh-CN"', '"fr"').replace('false', '"no"'))
    await soon(() => page.locator('#import-errors li').allTextContents()).toEqual([zh.importErrors.language, zh.importErrors.marker])
    expect((await storedSettings()).excludedSites).toEqual(['bank.example'])
    await take(text.replace('bank.example', 'other.example'))
    await soon(async () => (await storedSettings()).excludedSites).toEqual(['other.example'])
    await soon(() => page.locator('#import-errors').count()).toBe(0)
  })

  it('delete everything, after asking', async () => {
    await extension.settings({ language: 'zh-CN', audit: 'on-click' })
    const page = await open('options.html')
    const cdp = await page.context().newCDPSession(page)
    const run = async (expression: string) =>
      (await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value as unknown
    await run(`new Promise((done) => {
      const opening = indexedDB.open('liancha', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('records')
      opening.onsuccess = () => { opening.result.close(); done() }
    })`)
    await (await extension.worker()).evaluate(() => chrome.storage.local.set({ refusals: [{ origin: 'https://a.example' }] }))
    const button = page.getByRole('button', { name: zh.data.remove })
    await button.click()
    const dialog = page.getByRole('dialog', { name: zh.data.removeHeading })
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect((await storedSettings()).audit).toBe('on-click')
    await button.click()
    await dialog.getByRole('button', { name: zh.data.confirm }).click()
    await soon(async () =>
      Object.values(OPTIONS)
        .map(({ data }) => data.removed)
        .includes((await page.getByRole('status').textContent()) ?? ''),
    ).toBe(true)
    expect(await run('indexedDB.databases().then((all) => all.length)')).toBe(0)
    const left = await (await extension.worker()).evaluate(async () => Object.keys(await chrome.storage.local.get(null)))
    expect(left).toEqual([])
    await soon(() => extension.registered()).toEqual(['look'])
  })
})

const words = CHECK['zh-CN']
const NOTICE = join(import.meta.dirname, '../check/notice.gb18030.txt')

describe('the page that checks a text', () => {
  it('shows what stands in a pasted text, marks it there, and makes a complaint of it', async () => {
    const page = await open('check.html')
    await page.getByLabel(words.text).fill(words.exampleText)
    await page.getByRole('button', { name: words.check, exact: true }).click()
    await page.locator('#finding-forced-consent').waitFor()
    const heading = page.locator('.verdict h2')
    expect(await heading.textContent()).toContain(words.surface.dialog)
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true)
    await soon(() => page.locator('.only').textContent()).toBe(words.onlyWords)
    await page.locator('#finding-forced-consent').getByRole('button', { name: words.showInText }).click()
    await soon(() => page.locator('.read-text .is-marked').textContent()).toContain('无法注册和使用本应用')
    expect(await page.locator('.read-text .as-button').allTextContents()).toEqual([`同意并继续 (${words.button})`])
    expect(await page.getByRole('img', { name: words.ticked }).count()).toBe(1)
    await page.getByText(t('zh-CN').report.open, { exact: true }).click()
    await page.locator('.report fieldset input').first().check()
    await soon(() => page.locator('#complaint').inputValue()).toContain('网址：不是网上的页面')
    await page.getByRole('button', { name: words.again }).click()
    expect(await page.getByLabel(words.text).inputValue()).toBe(words.exampleText)
  })

  it('opens a file in GB 18030', async () => {
    const page = await open('check.html')
    await page.locator('input[type=file]').setInputFiles(NOTICE)
    await page.locator('#finding-forced-consent').waitFor()
    expect(await page.locator('#finding-forced-consent blockquote').first().textContent()).toContain('将无法注册和使用本应用')
    expect(await page.locator('.verdict .note').textContent()).toBe('notice.gb18030.txt')
  })

  it('takes a file that is dropped', async () => {
    const page = await open('check.html')
    const text = await readFile(NOTICE)
    const transfer = await page.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(bytes)], 'dropped.txt'))
        return data
      },
      [...text],
    )
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer })
    await soon(() => page.locator('.verdict .note').textContent()).toBe('dropped.txt')
  })

  it('runs nothing of a saved page and loads nothing for it', async () => {
    const page = await open('check.html')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const hostile = `<title>x</title><img src="${site.origin}/pixel.png" onerror="document.title='run'"><script>document.title='run'</script>
<form>${ASKS}<b>&lt;img src=x onerror=alert(1)&gt;</b><button>同意并注册</button></form><link rel="stylesheet" href="${site.origin}/a.css">`
    await page.locator('input[type=file]').setInputFiles({ name: 'saved.html', mimeType: 'text/html', buffer: Buffer.from(hostile) })
    await page.locator('#finding-forced-consent').waitFor()
    expect(asked.filter((url) => !url.startsWith('chrome-extension:'))).toEqual([])
    expect(await page.title()).toContain(words.heading)
    await page.getByText(words.read, { exact: true }).click()
    expect(await page.locator('.read-text').textContent()).toContain('<img src=x onerror=alert(1)>')
  })

  it('says why something cannot be checked', async () => {
    const page = await open('check.html')
    await page.getByRole('button', { name: words.check, exact: true }).click()
    await soon(() => page.getByRole('alert').textContent()).toBe(words.errors.empty)
    expect(await page.getByLabel(words.text).getAttribute('aria-describedby')).toContain('check-error')
    await page.locator('input[type=file]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('x') })
    await soon(() => page.getByRole('alert').textContent()).toBe(words.errors['wrong-kind'])
    await page.getByLabel(words.text).fill('番茄炒蛋')
    await page.getByRole('button', { name: words.check, exact: true }).click()
    await soon(() => page.locator('.verdict h2').textContent()).toBe(words.nothing)
  })
})

/** The states of our pages that axe-core looks at. */
const STATES: Record<string, (page: Page, lang: Language) => Promise<void>> = {
  'welcome.html': async () => undefined,
  'options.html': async (page, lang) => {
    await page.locator('#site').fill('bank')
    await page.keyboard.press('Enter')
    await page.locator('#site-error').waitFor()
    await page.getByRole('button', { name: OPTIONS[lang].data.remove }).click()
    await page.getByRole('dialog').waitFor()
    expect(await axeOn(page)).toEqual([])
    await page.keyboard.press('Escape')
  },
  'check.html': async (page, lang) => {
    expect(await axeOn(page)).toEqual([])
    await page.getByRole('button', { name: CHECK[lang].example }).click()
    await page.getByRole('button', { name: CHECK[lang].check, exact: true }).click()
    await page.locator('.finding').first().waitFor()
    for (const details of await page.locator('.result > details').all()) await details.evaluate((one) => one.setAttribute('open', ''))
  },
}

describe.each(['zh-CN', 'en'] as const)('our pages in %s', (lang) => {
  it.each(Object.keys(STATES).flatMap((name) => (['light', 'dark'] as const).map((scheme) => [name, scheme] as const)))(
    'axe-core finds nothing on %s, %s',
    async (name, scheme) => {
      await extension.settings({ language: lang, excludedSites: ['bank.example'] })
      const page = await open(name)
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await STATES[name]!(page, lang)
      expect(await axeOn(page)).toEqual([])
    },
  )

  it.each(Object.keys(STATES))('%s fits 320 pixels', async (name) => {
    await extension.settings({ language: lang, excludedSites: ['a-long-name-of-a-site-that-goes-on-and-on.bank.example'] })
    const page = await open(name, 320)
    await STATES[name]!(page, lang)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  })
})

describe('by keyboard', () => {
  it('every control of the first page is reached, in order, and shows it', async () => {
    const names = await walk(await open('welcome.html'))
    expect(names.slice(-3)).toEqual([SITES['zh-CN'].always, WELCOME['zh-CN'].sample, WELCOME['zh-CN'].settings])
    expect(names.filter((name) => name.includes('no outline'))).toEqual([])
  })

  it('every control of the settings is reached, in order, and shows it', async () => {
    await extension.settings({ language: 'zh-CN', excludedSites: ['bank.example'] })
    const names = await walk(await open('options.html'))
    const wanted = [
      zh.language.label,
      SITES['zh-CN'].always,
      `${zh.sites.remove} bank.example`,
      zh.sites.addLabel,
      zh.sites.add,
      zh.page.marker,
      zh.page.agreements,
      zh.organisation.name,
      zh.organisation.link,
      zh.organisation.mail,
      zh.data.export,
      zh.data.import,
      zh.data.remove,
      zh.keys.goTo,
      zh.about.welcome,
    ]
    expect(names.filter((name) => wanted.includes(name))).toEqual(wanted)
    expect(names.filter((name) => name.includes('no outline'))).toEqual([])
  })

  it('a text is checked without a mouse', async () => {
    const page = await open('check.html')
    await soon(() => page.evaluate(() => document.activeElement?.id)).toBe('text')
    await page.keyboard.insertText(words.exampleText)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.finding').first().waitFor()
    await page.keyboard.press('Tab')
    await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words.again)
  })
})

it('tells assistive technology of each part by name', async () => {
  const options = await (await open('options.html')).locator('body').ariaSnapshot()
  for (const part of [
    `heading "${zh.heading}" [level=1]`,
    `heading "${zh.data.heading}" [level=2]`,
    `region "${zh.sites.heading}"`,
    `group "${SITES['zh-CN'].legend}"`,
    `radio "${SITES['zh-CN'].always}" [checked]`,
    `textbox "${zh.organisation.link}"`,
    `checkbox "${zh.page.agreements}" [checked]`,
    `button "${zh.data.remove}"`,
  ])
    expect(options).toContain(part)
  const welcome = await (await open('welcome.html')).locator('body').ariaSnapshot()
  expect(welcome).toContain(`group "${SITES['zh-CN'].legend}"`)
  expect(welcome).toContain(`link "${WELCOME['zh-CN'].sample}"`)
  const check = await (await open('check.html')).locator('body').ariaSnapshot()
  expect(check).toContain(`textbox "${words.text}"`)
  expect(check).toContain(`button "${words.choose}"`)
})
