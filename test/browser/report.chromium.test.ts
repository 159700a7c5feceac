import { readFile } from 'node:fs/promises'
import type { CDPSession, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { t } from '../../lib/i18n'
import { LETTER } from '../../lib/i18n/letter'
import { SHEET } from '../../lib/i18n/sheet'
import { articleName } from '../../lib/law/cite'
import { complaintText } from '../../lib/report/complaint'
import { letterText } from '../../lib/report/letter'
import type { Finding, Report } from '../../lib/report/schema'
import { wordsOf } from '../../lib/report/words'
import { numberedFindings } from '../../lib/ui/sheet/numbered'
import { tellReport } from '../../lib/ui/told'
import { axeOn } from './axe'
import { buildExtension, removeBuild } from './build'
import { type Extension, openExtension } from './extension'
import { SITE, soon } from './pages'
import { type Site, serve } from './serve'

const zh = SHEET['zh-CN']
const en = SHEET.en

/** A request whose words and title are markup. */
const HOSTILE = `<!doctype html><html lang="zh-CN"><title>&lt;img src=x onerror="document.title='run'"&gt;注册</title>
<body><form><p>我们将采集您的人脸信息用于身份核验。&lt;script&gt;alert(1)&lt;/script&gt;不同意将无法注册账号。</p>
<label><input type="checkbox">我已阅读并同意《用户协议》和《人脸识别服务协议》</label>
<button type="button">同意并注册</button></form><footer>杭州云享优选网络科技有限公司 浙ICP备00000000号</footer></body></html>`

let folder: string
let extension: Extension
let site: Site
let tab: number
let report: Report

const visit = async (path: string): Promise<number> => {
  const page = await extension.context.newPage()
  await page.goto(site.origin + path)
  const id = await extension.tabOf(page)
  // A hook cannot poll as a test can; it has a time limit of its own.
  while ((await extension.stored(id))?.phase !== 'complete') await new Promise((resolve) => setTimeout(resolve, 50))
  return id
}

beforeAll(async () => {
  folder = await buildExtension()
  extension = await openExtension(folder)
  site = await serve(SITE, { '/hostile.html': HOSTILE, '/form.html': '<textarea autofocus></textarea>' })
  await extension.settings({ language: 'zh-CN' })
  tab = await visit('/sign-up/index.html')
  report = (await extension.stored(tab))!.report!
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
  await removeBuild(folder)
})
afterEach(async () => {
  const ours = `chrome-extension://${extension.id}`
  for (const page of extension.context.pages()) if (page.url().startsWith(ours)) await page.close()
})

const open = async (search = `?tab=${tab}`): Promise<Page> => {
  const page = await extension.context.newPage()
  await page.goto(`chrome-extension://${extension.id}/report.html${search}`)
  await page.locator('h1').waitFor()
  return page
}
const opened = async (of = tab): Promise<Page> => {
  const page = await open(`?tab=${of}`)
  await page.locator('#reporting').waitFor()
  // The page beneath may have been looked at again meanwhile: its report is of that minute.
  if (of === tab) report = (await extension.stored(tab))!.report!
  return page
}
const findingOf = (rule: string): Finding => report.surfaces[0]!.findings.find((finding) => finding.rule === rule)!
const numberOf = (rule: string): number =>
  numberedFindings(tellReport(report, 'zh-CN')).find(({ finding }) => finding.rule === rule)!.number
describe('the report page', () => {
  it('shows the verdict first, then every finding in full', async () => {
    const page = await opened()
    const { violations } = report.summary
    expect(await page.locator('h1').textContent()).toBe(t('zh-CN').verdict.violations(t('zh-CN').surface.dialog, violations))
    for (const { rule, outcome, evidence, provisions } of report.surfaces[0]!.findings) {
      if (outcome !== 'violation' && outcome !== 'review') continue
      const card = page.locator(`#point-${numberOf(rule)}`)
      const words = wordsOf(findingOf(rule), 'zh-CN')
      const text = (await card.textContent())!
      for (const part of [words.title, words.seen, words.person, words.officer, words.engineer]) expect(text, rule).toContain(part)
      for (const { quote } of evidence) expect(text, rule).toContain(quote)
      expect(await card.locator('.provisions li').count(), rule).toBe(provisions.length)
    }
    expect(await page.title()).toContain(t('zh-CN').name)
  })

  it('is read in either language, whatever the settings say', async () => {
    const page = await opened()
    await page.getByRole('group', { name: zh.page.language }).getByRole('button', { name: 'English' }).click()
    await soon(() => page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.getByRole('heading', { name: en.questions }).count()).toBe(1)
    expect(await page.locator(`#point-${numberOf('forced-consent')} h3`).textContent()).toContain(
      wordsOf(findingOf('forced-consent'), 'en').title,
    )
  })

  it.each(['zh-CN', 'en'] as const)('has nothing that axe finds in %s, light and dark', async (lang) => {
    const page = await opened()
    if (lang === 'en') await page.getByRole('button', { name: 'English' }).first().click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await axeOn(page), colorScheme).toEqual([])
    }
    await page.emulateMedia({ colorScheme: null })
  })

  it.each([320, 900])('fits %i pixels without a sideways scroll', async (width) => {
    const page = await opened()
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  })

  it('says so where there is nothing, and leads on', async () => {
    for (const [search, said] of [
      ['?tab=999999', zh.page.nothingHere],
      ['', zh.page.nothingHere],
      ['?id=unknown', zh.page.notSaved],
    ] as const) {
      const page = await open(search)
      expect(await page.getByRole('status').first().textContent(), search).toBe(said)
      expect(await page.getByRole('link', { name: zh.page.toHistory }).getAttribute('href')).toBe('/history.html')
      expect(await axeOn(page)).toEqual([])
    }
  })

  it('makes sense read aloud', async () => {
    const page = await opened()
    const number = numberOf('forced-consent')
    const { title } = wordsOf(findingOf('forced-consent'), 'zh-CN')
    const card = await page.locator(`#point-${number}`).ariaSnapshot()
    expect(card).toContain(`heading "${number} `)
    expect(card).toContain(title)
    expect(card).toContain(`group "${zh.opinion.heading} ${zh.finding.numbered(number)}"`)
    for (const decision of Object.values(zh.opinion.decisions)) expect(card).toContain(`radio "${decision}"`)
    expect(card).toContain(`textbox "${zh.opinion.note} ${zh.finding.numbered(number)}"`)
    expect(card).toMatch(new RegExp(`link "${zh.finding.official} .+${t('zh-CN').newTab}"`))
    const reporting = await page.locator('#reporting').ariaSnapshot()
    expect(reporting).toContain(`textbox "${zh.reporting.complaint}"`)
    expect(reporting).toContain(`textbox "${zh.reporting.letter}"`)
    expect(reporting).toContain(`button "${zh.reporting.copy} · ${zh.reporting.complaint}"`)
    expect(reporting).toContain(`group "${zh.reporting.letterKind}"`)
    const table = await page.locator('.disclosures').ariaSnapshot()
    expect(table).toContain(`rowheader "${zh.disclosures.rules['disclosure-retention']}"`)
    const levels = await page.locator('h1, h2, h3').evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])))
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, index) => {
      expect(level - levels[index]!).toBeLessThanOrEqual(1)
    })
    // No two controls are called the same, but for the answers and languages of their named groups.
    const names = await page
      .getByRole('button')
      .evaluateAll((all) => all.filter((one) => !one.closest('.languages, .channel')).map((one) => one.textContent))
    expect(new Set(names).size).toBe(names.length)
  })

  it('shows a page’s markup as text', async () => {
    const hostile = await visit('/hostile.html')
    const page = await open(`?tab=${hostile}`)
    await page.locator('.finding').first().waitFor()
    expect(await page.locator('body').textContent()).toContain('<script>alert(1)</script>')
    expect(await page.locator('.document img, .document script').count()).toBe(0)
  })
})

describe('an officer’s opinion', () => {
  it('is kept as it is given, told aloud, and stands in every export', async () => {
    // A tab of its own: what is held of it is no matter of the other tests.
    const own = await visit('/sign-up/index.html')
    const page = await opened(own)
    const number = numberOf('forced-consent')
    const group = page.getByRole('group', { name: `${zh.opinion.heading} ${zh.finding.numbered(number)}` })
    await group.getByRole('radio', { name: zh.opinion.decisions.confirmed }).check()
    await soon(() => group.getByRole('status').textContent()).toBe(zh.page.opinionSaved)
    await group.getByRole('textbox').fill('现场核对，一致')
    await group.getByRole('textbox').blur()
    await soon(() => group.getByRole('status').textContent()).toBe(zh.page.opinionSaved)
    await page.close()

    const again = await opened(own)
    const kept = again.getByRole('group', { name: `${zh.opinion.heading} ${zh.finding.numbered(number)}` })
    await soon(() => kept.getByRole('radio', { name: zh.opinion.decisions.confirmed }).isChecked()).toBe(true)
    expect(await kept.getByRole('textbox').inputValue()).toBe('现场核对，一致')

    const saved = async (name: string): Promise<{ name: string; text: string }> => {
      const download = again.waitForEvent('download')
      await again.getByRole('button', { name }).click()
      const file = await download
      return { name: file.suggestedFilename(), text: await readFile((await file.path())!, 'utf8') }
    }
    const json = await saved(zh.page.saveJson)
    expect(json.name).toMatch(/^liancha-127\.0\.0\.1-\d{4}-\d\d-\d\d-report\.json$/)
    const findings = (JSON.parse(json.text) as Report).surfaces[0]!.findings
    expect(findings.find(({ rule }) => rule === 'forced-consent')?.opinion).toEqual({ decision: 'confirmed', note: '现场核对，一致' })
    expect(findings.filter(({ opinion }) => opinion)).toHaveLength(1)
    const html = await saved(zh.page.saveHtml)
    expect(html.name).toMatch(/report\.html$/)
    expect(html.text).toContain('现场核对，一致')

    // The file stands for itself: shown with its own style, nothing refused by its own policy.
    const file = await extension.context.newPage()
    const refused: string[] = []
    file.on('console', (message) => refused.push(message.text()))
    await file.route('**/report-file.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.text }))
    await file.goto(`${site.origin}/report-file.html`)
    expect(
      await file
        .locator('.finding')
        .first()
        .evaluate((one) => getComputedStyle(one).borderLeftWidth),
    ).toBe('3px')
    expect(refused).toEqual([])
    expect(await axeOn(file)).toEqual([])
    await file.close()
  })

  it('outlasts another look at the page', async () => {
    // A tab of its own: what is held of it is no matter of the other tests.
    const own = await visit('/sign-up/index.html')
    const page = await opened(own)
    const group = page.getByRole('group', { name: `${zh.opinion.heading} ${zh.finding.numbered(1)}` })
    await group.getByRole('radio', { name: zh.opinion.decisions.rejected }).check()
    await soon(() => group.getByRole('status').textContent()).toBe(zh.page.opinionSaved)
    const before = (await extension.stored(own))!.run
    await page.evaluate((tabId) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      void chrome.runtime.sendMessage({ kind: 'audit', tabId })
    }, own)
    await soon(async () => {
      const now = await extension.stored(own)
      return now?.run !== before && now?.phase === 'complete'
    }).toBe(true)
    await soon(() => group.getByRole('radio', { name: zh.opinion.decisions.rejected }).isChecked()).toBe(true)
    await page.reload()
    await soon(() => group.getByRole('radio', { name: zh.opinion.decisions.rejected }).isChecked()).toBe(true)
  })
})

describe('the printed report', () => {
  /** Some signs are printed as a look-alike of theirs, which a reader of the file gets. */
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .replace(
        /[\u2e80-\u2eff]/g,
        (sign) => ({ '⻚': '页', '⻓': '长', '⻔': '门', '⻅': '见', '⺠': '民', '⻋': '车', '⻛': '风' })[sign] ?? sign,
      )
      .replaceAll('戶', '户')
      .replace(/\s+/g, '')

  const printed = async (page: Page): Promise<string[]> => {
    const session: CDPSession = await extension.context.newCDPSession(page)
    const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true })
    const document = await getDocumentProxy(new Uint8Array(Buffer.from(data, 'base64')))
    return (await extractText(document, { mergePages: false })).text.map(plain)
  }

  it('has its header and page number on every page, the quotes, the provisions and their addresses', async () => {
    const pages = await printed(await opened())
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((text, index) => {
      expect(text).toContain(plain(`${t('zh-CN').name} · ${zh.name}`))
      expect(text).toContain(new URL(report.url).host)
      expect(text).toContain(`${index + 1}/${pages.length}`)
    })
    const all = pages.join('')
    for (const { rule, outcome, evidence, provisions } of report.surfaces[0]!.findings) {
      if (outcome !== 'violation' && outcome !== 'review') continue
      expect(all).toContain(plain(wordsOf(findingOf(rule), 'zh-CN').title))
      for (const { quote } of evidence) expect(all, rule).toContain(plain(quote))
      for (const provision of provisions) expect(all, rule).toContain(plain(articleName(provision, 'zh-CN')))
    }
    expect(all).toContain('https://www.cac.gov.cn/2021-08/20/c_1631050028355286.htm')
    for (const part of [zh.disclosures.heading, zh.questions, zh.colophon.hashes, (await extension.stored(tab))!.report!.auditedAt])
      expect(all).toContain(plain(part))
    // What is to be pressed or written is no part of the document.
    for (const part of [zh.page.print, zh.reporting.heading, zh.reporting.copy]) expect(all).not.toContain(plain(part))
  })

  it('speaks English where the page does', async () => {
    const page = await opened()
    await page.getByRole('button', { name: 'English' }).first().click()
    const pages = await printed(page)
    expect(pages[0]).toContain(plain(`Liancha · ${en.name}`))
    expect(pages.join('')).toContain(plain(en.colophon.more))
  })
})

describe('texts to take elsewhere', () => {
  const box = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })

  it('are made by keyboard alone: tick, copy, paste', async () => {
    const page = await opened()
    const press = async (key: string, until: () => Promise<boolean>): Promise<void> => {
      for (let times = 0; times < 150; times++) {
        await page.keyboard.press(key)
        if (await until()) return
      }
      throw new Error(`${key} never led there`)
    }
    const focusIs = (selector: string) => () => page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)
    // The way there is a link near the beginning.
    await press('Tab', focusIs('.toolbar a[href="#reporting"]'))
    await page.keyboard.press('Enter')
    await press('Tab', focusIs('#reporting input[type=checkbox]'))
    expect(await page.locator(':focus').evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid')
    await page.keyboard.press('Space')
    const [first] = numberedFindings(tellReport(report, 'zh-CN'))
    const made = complaintText(report, 'zh-CN', [findingOf(first!.finding.rule)])
    await soon(() => box(page, zh.reporting.complaint).inputValue()).toBe(made)
    await press('Tab', focusIs('#reporting .copy .btn.main'))
    await page.keyboard.press('Enter')
    await soon(() => page.locator('#reporting .copy [role=status]').first().textContent()).toBe(zh.reporting.copied)
    const form = await extension.context.newPage()
    await form.goto(`${site.origin}/form.html`)
    await form.locator('textarea').press('ControlOrMeta+v')
    expect(await form.locator('textarea').inputValue()).toBe(made)
    await form.close()
    // The letter's kind, by arrow keys.
    await page.bringToFront()
    await press('Tab', focusIs('.kinds input'))
    await page.keyboard.press('ArrowRight')
    await soon(() => box(page, zh.reporting.letter).inputValue()).toBe(letterText(report, report.surfaces[0]!, 'zh-CN', 'withdrawal'))
  })

  it('keep what a person changed until they want them made anew', async () => {
    const page = await opened()
    const complaint = box(page, zh.reporting.complaint)
    const said = page.locator('#reporting .copy [role=status]').first()
    const points = page.locator('#reporting input[type=checkbox]')
    await points.nth(0).check()
    await soon(() => complaint.inputValue()).toContain(
      wordsOf(findingOf(numberedFindings(tellReport(report, 'zh-CN'))[0]!.finding.rule), 'zh-CN').title,
    )
    await complaint.fill('我自己写的')
    await soon(() => said.textContent()).toBe(zh.reporting.edited)
    await points.nth(1).check()
    await soon(() => said.textContent()).toBe(zh.reporting.stale)
    expect(await complaint.inputValue()).toBe('我自己写的')
    await page.getByRole('button', { name: `${zh.reporting.again} · ${zh.reporting.complaint}` }).click()
    const chosen = numberedFindings(tellReport(report, 'zh-CN'))
      .slice(0, 2)
      .map(({ finding }) => findingOf(finding.rule))
    await soon(() => complaint.inputValue()).toBe(complaintText(report, 'zh-CN', chosen))
    expect(await said.textContent()).toBe(zh.reporting.remade)
  })

  it('are saved as text as they stand, in the language that was chosen', async () => {
    const page = await opened()
    await page
      .getByRole('group', { name: `${zh.reporting.language} · ${zh.reporting.letter}` })
      .getByRole('button', { name: 'English' })
      .click()
    await soon(() => box(page, zh.reporting.letter).inputValue()).toContain(LETTER.en.headings.otherWay)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: `${zh.reporting.save} · ${zh.reporting.letter}` }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/-letter\.txt$/)
    expect(await readFile((await file.path())!, 'utf8')).toBe(letterText(report, report.surfaces[0]!, 'en', 'otherWay'))
  })
})
