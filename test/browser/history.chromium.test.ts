import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { AuditRecord } from '../../lib/evidence/record'
import { DATABASE } from '../../lib/history/record-database'
import { COMPARE } from '../../lib/i18n/compare'
import { CSV } from '../../lib/i18n/csv'
import { HISTORY } from '../../lib/i18n/history'
import { compareReports } from '../../lib/report/compare/reports'
import { type Report, reportSchema } from '../../lib/report/schema'
import { wordsOf } from '../../lib/report/words'
import { axeOn } from './axe'
import { buildExtension, removeBuild } from './build'
import { type Extension, openExtension } from './extension'
import { SITE, soon } from './pages'
import { recordOfPage, rowsIn, seed } from './records'
import { type Site, serve } from './serve'

const zh = HISTORY['zh-CN']

const SIGN_UP = readFileSync(`${SITE}/sign-up/index.html`, 'utf8')
/** The same page after its maker heard of it: another way is offered, though using it counts as a yes. */
const MENDED = SIGN_UP.replaceAll('不同意将无法注册云享会员', '不同意也可以用短信验证码注册云享会员，不影响其他功能').replaceAll(
  '同意并注册',
  '注册即代表同意',
)
/** A title that is markup, and one that a spreadsheet would run. */
const HOSTILE = SIGN_UP.replace(/<title>[^<]*<\/title>/, '<title>=HYPERLINK("x")&lt;img src=x onerror="document.title=1"&gt;</title>')

let folder: string
let extension: Extension
let site: Site
let records: { old: AuditRecord; mended: AuditRecord; library: AuditRecord; hostile: AuditRecord }

beforeAll(async () => {
  folder = await buildExtension()
  extension = await openExtension(folder)
  await extension.settings({ language: 'zh-CN' })
  site = await serve(SITE, { '/join/mended.html': MENDED, '/join/hostile.html': HOSTILE })
  const spotCheck = { caseNumber: '沪网〔2026〕7号', device: '办公电脑', region: '上海', date: '2026-11-01', notes: '' }
  const shop = { origin: 'https://signup.example.cn' }
  const read = async (path: string, options: Parameters<typeof recordOfPage>[2]) => recordOfPage(extension, site.origin + path, options)
  const old = await read('/sign-up/index.html', { ...shop, savedAt: '2026-11-01T12:00:00.000Z', spotCheck, query: '?phone=13800000000' })
  const mended = await read('/join/mended.html', { ...shop, savedAt: '2026-11-20T12:00:00.000Z' })
  // The page was mended where it stands.
  for (const part of [mended.report, mended.snapshot]) part.url = 'https://signup.example.cn/sign-up/index.html'
  records = {
    old,
    mended,
    library: await read('/model-consent/index.html', { origin: 'https://lib.example.cn', savedAt: '2026-11-10T12:00:00.000Z' }),
    hostile: await read('/join/hostile.html', { origin: 'https://evil.example.com', savedAt: '2026-11-15T12:00:00.000Z' }),
  }
}, 180_000)
afterAll(async () => {
  await extension?.close()
  await site?.close()
  await removeBuild(folder)
})
afterEach(async () => {
  await extension.settings({ language: 'zh-CN' })
  for (const page of extension.context.pages().slice(1)) await page.close()
})

/** Opens one of our pages, ready to be looked at. */
const open = async (search = ''): Promise<Page> => {
  const page = await extension.context.newPage()
  await page.goto(`chrome-extension://${extension.id}/history.html${search}`)
  await page.locator(search === '' ? '.size' : 'h1').waitFor()
  return page
}

/** The page of saved audits with these and no others. */
const withRecords = async (all: readonly AuditRecord[] = Object.values(records)): Promise<Page> => {
  const page = await open()
  await page.evaluate(async (name) => {
    const request = indexedDB.open(name)
    await new Promise((resolve) => {
      request.onsuccess = resolve
    })
    const transaction = request.result.transaction(['records', 'summaries'], 'readwrite')
    for (const table of ['records', 'summaries']) transaction.objectStore(table).clear()
    await new Promise((resolve) => {
      transaction.oncomplete = resolve
    })
    request.result.close()
  }, DATABASE)
  await seed(page, all)
  await page.reload()
  await page.locator('.size').waitFor()
  return page
}

const titles = (page: Page): Promise<string[]> => page.locator('.records tbody th a').allTextContents()
const row = (page: Page, record: AuditRecord) => page.locator('.records tbody tr', { has: page.locator(`a[href$="${record.id}"]`) })
const select = async (page: Page, ...chosen: AuditRecord[]): Promise<void> => {
  for (const record of chosen) await row(page, record).locator('input').check()
}
const downloaded = async (page: Page, button: string): Promise<{ name: string; text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

describe('the list of saved audits', () => {
  it('says how to save something while there is nothing', async () => {
    const page = await withRecords([])
    expect(await page.locator('.empty h2').textContent()).toBe(zh.empty.heading)
    expect(await page.locator('.empty p').allTextContents()).toEqual([...zh.empty.how])
    expect(await page.locator('table, .filters').count()).toBe(0)
  })

  it('shows each with what was seen, the newest first, without its query, and leads to its report', async () => {
    const page = await withRecords()
    const { old, mended, library, hostile } = records
    expect(await titles(page)).toEqual([mended, hostile, library, old].map(({ report }) => report.title))
    expect(await row(page, old).locator('.seen-cell').textContent()).toContain(zh.violations(old.report.summary.violations))
    expect(await row(page, old).locator('.case-cell').textContent()).toContain('沪网〔2026〕7号')
    expect(await row(page, library).locator('.seen-cell').textContent()).toContain(
      library.report.summary.reviews > 0 ? zh.reviews(library.report.summary.reviews) : zh.calm,
    )
    expect(await row(page, old).locator('a').getAttribute('href')).toBe(`/report.html?id=${old.id}`)
    expect(await page.locator('body').textContent()).not.toContain('13800000000')
    // A page's title is text here.
    expect(await page.locator('.records img').count()).toBe(0)
    expect(await page.title()).toBe('历史 · 脸察')
  })

  it('is searched, and filtered by site and by day, and sorted', async () => {
    const page = await withRecords()
    const { old, mended, library, hostile } = records
    const ids = () =>
      page
        .locator('.records tbody th a')
        .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('id')))
    await page.getByLabel(zh.search).fill('7号')
    await soon(ids).toEqual([old.id])
    expect(await page.locator('.results [role=status]').textContent()).toBe(zh.count(1, 4))
    await page.getByLabel(zh.search).fill('没有这样的页面')
    await soon(() => page.locator('.results [role=status]').textContent()).toBe(zh.noMatch)
    await page.getByRole('button', { name: zh.clear }).click()
    await soon(async () => (await ids()).length).toBe(4)
    await page.getByLabel(zh.site).selectOption('signup.example.cn')
    await soon(ids).toEqual([mended.id, old.id])
    await page.getByLabel(zh.to).fill('2026-11-15')
    await soon(ids).toEqual([old.id])
    await page.getByLabel(zh.site).selectOption('')
    await page.getByLabel(zh.from).fill('2026-11-10')
    await soon(ids).toEqual([hostile.id, library.id])
    await page.getByRole('button', { name: zh.clear }).click()
    await page.getByLabel(zh.sort, { exact: true }).selectOption('oldest')
    await soon(ids).toEqual([old.id, library.id, hostile.id, mended.id])
    await page.getByLabel(zh.sort, { exact: true }).selectOption('site')
    await soon(async () => (await ids())[0]).toBe(hostile.id)
  })

  it('shows nothing that cannot be read, and all that can', async () => {
    const page = await withRecords()
    await page.evaluate(async (name) => {
      const request = indexedDB.open(name)
      await new Promise((resolve) => {
        request.onsuccess = resolve
      })
      const transaction = request.result.transaction('summaries', 'readwrite')
      transaction.objectStore('summaries').put({ id: 'broken', title: { of: 'another version' } })
      await new Promise((resolve) => {
        transaction.oncomplete = resolve
      })
    }, DATABASE)
    await page.reload()
    await soon(async () => (await titles(page)).length).toBe(4)
  })
})

describe('exports', () => {
  it('give a table that opens as it stands, of the selected alone', async () => {
    const page = await withRecords()
    const { old, hostile } = records
    await select(page, old, hostile)
    const { name, text } = await downloaded(page, zh.csv)
    expect(name).toMatch(/^liancha-\d{4}-\d\d-\d\d\.csv$/)
    expect(text.startsWith('\ufeff')).toBe(true)
    const lines = text.slice(1).split('\r\n')
    expect(lines[0]).toContain(CSV['zh-CN'].columns.ruleTitle)
    const findings = [old, hostile].flatMap(({ report }) => report.surfaces.flatMap((surface) => surface.findings))
    expect(lines.length).toBe(findings.length + 2)
    expect(text).toContain('沪网〔2026〕7号')
    expect(text).not.toContain('13800000000')
    expect(text).toContain(`"'=HYPERLINK(""x"")`)
    expect(await page.locator('.status').last().textContent()).toBe(zh.exported(2, name))
  })

  it('give reports as the command prints them, without queries', async () => {
    const page = await withRecords()
    await select(page, records.old)
    const { name, text } = await downloaded(page, zh.json)
    expect(name).toMatch(/\.json$/)
    const reports = JSON.parse(text) as Report[]
    expect(reports).toHaveLength(1)
    expect(reportSchema.safeParse(reports[0]).success).toBe(true)
    expect(reports[0]?.summary).toEqual(records.old.report.summary)
    expect(text).not.toContain('13800000000')
  })

  it('of a filtered list leave out what is not shown', async () => {
    const page = await withRecords()
    await page.getByLabel(zh.selectAll).check()
    await page.getByLabel(zh.search).fill('7号')
    await soon(() => page.locator('.actions b').textContent()).toBe(zh.selected(1))
    expect(JSON.parse((await downloaded(page, zh.json)).text)).toHaveLength(1)
  })
})

describe('deletion', () => {
  it('asks first, keeps all where it is taken back, and then leaves nothing', async () => {
    const page = await withRecords()
    const { old, hostile } = records
    await select(page, old, hostile)
    const ask = page.getByRole('button', { name: zh.remove })
    await ask.click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.locator('h2').textContent()).toBe(zh.confirm.heading(2))
    expect(await dialog.locator('.named').textContent()).toContain(old.report.title)
    await page.keyboard.press('Escape')
    await soon(() => dialog.count()).toBe(0)
    expect(await ask.evaluate((button) => button === document.activeElement)).toBe(true)
    await ask.click()
    await dialog.getByRole('button', { name: zh.confirm.no }).click()
    expect(await rowsIn(page)).toEqual({ records: 4, summaries: 4 })
    await ask.click()
    await dialog.getByRole('button', { name: zh.confirm.yes }).click()
    await soon(async () => (await titles(page)).length).toBe(2)
    expect(await rowsIn(page)).toEqual({ records: 2, summaries: 2 })
    expect(await page.locator('.status').last().textContent()).toBe(zh.removed(2))
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('results')
  })
})

describe('two audits compared', () => {
  it('tell what was put right, what is new, and the words of both sides', async () => {
    const page = await withRecords()
    const { old, mended } = records
    await select(page, mended)
    expect(await page.getByRole('button', { name: zh.compare }).isDisabled()).toBe(true)
    await select(page, old)
    await page.getByRole('button', { name: zh.compare }).click()
    await page.locator('.counts').waitFor()
    expect(new URL(page.url()).search).toBe(`?compare=${old.id},${mended.id}`)

    const words = COMPARE['zh-CN']
    const { findings, summary } = compareReports(old.report, mended.report)
    expect(summary['put-right']).toBeGreaterThan(0)
    expect(summary.new).toBeGreaterThan(0)
    expect(summary.unchanged).toBeGreaterThan(0)
    expect(await page.locator('.counts li').allTextContents()).toEqual(
      (['put-right', 'new', 'changed', 'not-comparable', 'unchanged'] as const).map(
        (change) => words.change[change].word + words.count(summary[change]),
      ),
    )
    expect(await page.locator('.compared').count()).toBe(findings.length)
    const right = findings.find(({ rule }) => rule === 'forced-consent')!
    expect(right.change).toBe('put-right')
    const card = page.locator('.compared.is-put-right', { hasText: wordsOf(right.old!.finding!, 'zh-CN').title })
    expect(await card.locator('blockquote').allTextContents()).toEqual(
      [right.old, right.new].flatMap((side) => side!.finding!.evidence.map(({ quote }) => quote.trim())),
    )
    expect(await page.locator('.sides a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      `/report.html?id=${old.id}`,
      `/report.html?id=${mended.id}`,
    ])
    expect(await page.locator('body').textContent()).not.toContain('13800000000')
  })

  it('stand in the order of their days, whichever is named first, and say why points cannot be compared', async () => {
    const early: Report = { ...records.mended.report, limits: [{ code: 'text-cut', params: { url: records.mended.report.url, runs: 9 } }] }
    const cut = { ...records.mended, report: early }
    await withRecords([records.old, cut])
    const page = await open(`?compare=${cut.id},${records.old.id}`)
    await page.locator('.counts').waitFor()
    const words = COMPARE['zh-CN']
    expect(await page.locator('.sheet .label').allTextContents()).toEqual([words.earlier, words.later])
    expect(await page.locator('.sides .sheet').first().textContent()).toContain('沪网〔2026〕7号')
    const open_ = compareReports(records.old.report, early).findings.filter(({ why }) => why)
    expect(open_.length).toBeGreaterThan(0)
    expect(await page.locator('.why').allTextContents()).toEqual(open_.map(({ why }) => words.why[why!]))
  })

  it('say so where one of them is gone', async () => {
    await withRecords([records.old])
    const page = await open(`?compare=${records.old.id},nothing`)
    expect(await page.getByRole('alert').textContent()).toBe(COMPARE['zh-CN'].gone)
    expect(await page.getByRole('link', { name: COMPARE['zh-CN'].back }).getAttribute('href')).toBe('/history.html')
  })
})

describe('spot-check mode', () => {
  it('keeps what is written at once, with today as the day of the law, and stays on', async () => {
    const page = await withRecords([])
    const form = page.locator('.spot-check')
    await form.locator('summary').click()
    await form.getByLabel(zh.spotCheck.caseNumber).fill('浙网〔2026〕12号')
    await form.getByLabel(zh.spotCheck.region).fill('杭州')
    await form.getByLabel(zh.spotCheck.switch).check()
    await soon(() => form.locator('[role=status]').textContent()).toBe(zh.spotCheck.switchedOn)
    const day = await form.getByLabel(zh.spotCheck.date).inputValue()
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
    await form.getByLabel(zh.spotCheck.date).fill('2026-03-01')
    await form.getByLabel(zh.spotCheck.notes).fill('上午抽查')
    await page.keyboard.press('Tab')
    await soon(() => form.locator('[role=status]').textContent()).toBe(zh.spotCheck.saved)
    await page.reload()
    await page.locator('.spot-check.is-on').waitFor()
    expect(await page.locator('.spot-check summary').textContent()).toContain('浙网〔2026〕12号')
    await page.locator('.spot-check summary').click()
    expect(await form.getByLabel(zh.spotCheck.date).inputValue()).toBe('2026-03-01')
    expect(await form.getByLabel(zh.spotCheck.notes).inputValue()).toBe('上午抽查')
    await form.getByLabel(zh.spotCheck.switch).uncheck()
    await soon(() => form.locator('[role=status]').textContent()).toBe(zh.spotCheck.switchedOff)
  })
})

describe('everybody', () => {
  it('can go through it with the keyboard alone', async () => {
    const page = await withRecords([records.old, records.mended])
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLElement).closest('label')?.textContent || document.activeElement?.textContent)
    const reach = async (name: string, key = 'Tab') => {
      for (let press = 0; press < 60; press++) {
        await page.keyboard.press(key)
        if ((await focused())?.includes(name)) return
      }
      throw new Error(`${key} never reaches ${name}`)
    }
    await reach(zh.spotCheck.heading)
    await page.keyboard.press('Enter')
    expect(await page.locator('.spot-check').evaluate((details) => (details as HTMLDetailsElement).open)).toBe(true)
    await reach(zh.selectAll)
    await page.keyboard.press('Space')
    await soon(() => page.locator('.actions b').textContent()).toBe(zh.selected(2))
    expect(await page.locator('.sr[role=status]').textContent()).toBe(zh.selected(2))
    await reach(zh.remove)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    // What keeps everything comes first.
    await soon(focused).toBe(zh.confirm.no)
    await page.keyboard.press('Enter')
    await soon(() => page.getByRole('dialog').count()).toBe(0)
    await reach(zh.compare, 'Shift+Tab')
    expect(await focused()).toBe(zh.compare)
    await page.keyboard.press('Enter')
    await page.locator('.counts').waitFor()
  })

  it.each((['zh-CN', 'en'] as const).flatMap((lang) => (['light', 'dark'] as const).map((scheme) => ({ lang, scheme }))))(
    'finds nothing in its way by axe: $lang, $scheme',
    async ({ lang, scheme }) => {
      await extension.settings({ language: lang })
      const words = HISTORY[lang]
      const page = await withRecords()
      // Colours that are still on their way would be measured half way.
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      const problems = async (where: string) => {
        expect(await axeOn(page), where).toEqual([])
      }
      expect(await page.locator('h1').textContent()).toBe(words.heading)
      await problems('list')
      await page.locator('.spot-check summary').click()
      await page.locator('.spot-check input[type=checkbox]').check()
      await select(page, records.old, records.mended)
      await problems('selected')
      await page.locator('.actions .danger').click()
      await problems('dialog')
      await page.keyboard.press('Escape')
      await page.locator('.spot-check input[type=checkbox]').uncheck()
      await page.setViewportSize({ width: 320, height: 700 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      await problems('narrow')
      await page.goto(`chrome-extension://${extension.id}/history.html?compare=${records.old.id},${records.mended.id}`)
      await page.locator('.counts').waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe(lang)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      await problems('compared')
      await page.goto(`chrome-extension://${extension.id}/history.html?compare=a,b`)
      await page.getByRole('alert').waitFor()
      await problems('gone')
    },
  )
})
