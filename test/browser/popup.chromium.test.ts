import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { t } from '../../lib/i18n'
import { channelsFor } from '../../lib/law/channels'
import { complaintText } from '../../lib/report/complaint'
import type { Finding, Report } from '../../lib/report/schema'
import { wordsOf } from '../../lib/report/words'
import { factsOf } from '../../lib/ui/request/facts'
import { axeOn } from './axe'
import { buildExtension, removeBuild } from './build'
import { type Extension, openExtension } from './extension'
import { SITE, soon } from './pages'
import { type Site, serve } from './serve'

interface Sample {
  path: string
  expected: Record<string, [outcome: string, reason: string]>
}
const SIGN_UP = (JSON.parse(readFileSync(`${SITE}/index.json`, 'utf8')) as Sample[]).find(({ path }) => path === 'sign-up/index.html')!

const zh = t('zh-CN')
const en = t('en')

/** A request that stands far down, with its agreement, a title that is markup, and words that are. */
const HOSTILE = `<!doctype html><html lang="zh-CN"><title>&lt;img src=x onerror="document.title='run'"&gt;&lt;b&gt;注册</title>
<body><div style="height:3000px">上面</div>
<form><p>我们将采集您的人脸信息用于身份核验。&lt;script&gt;alert(1)&lt;/script&gt;不同意将无法注册账号。</p>
<label><input type="checkbox">我已阅读并同意《用户协议》和《人脸识别服务协议》</label>
<button type="button">同意并注册</button></form><footer>杭州云享优选网络科技有限公司 浙ICP备00000000号</footer></body></html>`

let folder: string
let extension: Extension
let site: Site

beforeAll(async () => {
  folder = await buildExtension()
  extension = await openExtension(folder)
  site = await serve(SITE, { '/hostile.html': HOSTILE, '/form.html': '<textarea autofocus></textarea>' })
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
  await removeBuild(folder)
})
afterEach(async () => {
  await extension.settings({ language: 'zh-CN' })
  for (const page of extension.context.pages().slice(1)) await page.close()
})

/** Opens a page and waits until its audit is complete. */
const audited = async (path: string): Promise<{ page: Page; tab: number; report: Report }> => {
  const page = await extension.context.newPage()
  await page.goto(site.origin + path)
  const tab = await extension.tabOf(page)
  await soon(async () => (await extension.stored(tab))?.phase).toBe('complete')
  return { page, tab, report: (await extension.stored(tab))!.report! }
}

const findings = (report: Report, ...outcomes: Finding['outcome'][]): Finding[] =>
  report.surfaces.find(({ primary }) => primary)!.findings.filter(({ outcome }) => outcomes.includes(outcome))

describe('the popup on a sample sign-up', () => {
  it('shows each expected finding with its words, its quote and its provisions, gravest first', async () => {
    await extension.settings({ language: 'zh-CN' })
    const { tab, report } = await audited(`/${SIGN_UP.path}`)
    const violations = findings(report, 'violation').length
    expect(violations).toBeGreaterThanOrEqual(Object.values(SIGN_UP.expected).filter(([outcome]) => outcome === 'violation').length)
    expect(await extension.badge(tab)).toEqual({
      text: String(violations),
      title: zh.badge.violations(violations),
      colour: [185, 58, 38, 255],
    })

    const popup = await extension.popup(tab)
    await soon(() => popup.locator('h1').textContent()).toBe(zh.verdict.violations(zh.surface.dialog, violations))
    for (const [rule, [outcome, reason]] of Object.entries(SIGN_UP.expected)) {
      const card = popup.locator(`#finding-${rule}`)
      expect(await card.count(), rule).toBe(outcome === 'violation' || outcome === 'review' ? 1 : 0)
      if ((await card.count()) === 0) continue
      const finding = report.surfaces[0]!.findings.find((one) => one.rule === rule)!
      expect([finding.outcome, finding.reason]).toEqual([outcome, reason])
      const words = wordsOf(finding, 'zh-CN')
      expect(await card.locator('h3').textContent()).toContain(words.title)
      expect(await card.locator('.seen').textContent()).toBe(words.seen)
      expect(await card.locator('.todo').textContent()).toContain(words.person)
      expect(finding.evidence.length, rule).toBeGreaterThan(0)
      const quotes = await card.locator('blockquote').allTextContents()
      expect(quotes).toEqual(finding.evidence.map(({ quote }) => quote))
      expect(await card.locator('details dt a').count()).toBe(finding.provisions.length)
    }
    // Each stands under what can be done about it, the gravest first.
    const groups = popup.locator('section', { has: popup.locator('.finding.is-violation') })
    const headings = await groups.locator('h2').allTextContents()
    expect(headings).toEqual(Object.values(zh.groups).filter((heading) => headings.includes(heading)))
    let shownViolations = 0
    for (const group of await groups.all()) {
      const shown = await group.locator('.finding.is-violation').evaluateAll((cards) => cards.map(({ id }) => id.replace('finding-', '')))
      const grades = shown.map((rule) =>
        ['critical', 'serious', 'moderate', 'minor'].indexOf(findings(report, 'violation').find((one) => one.rule === rule)!.severity),
      )
      expect(grades).toEqual([...grades].sort())
      shownViolations += shown.length
    }
    expect(shownViolations).toBe(violations)
  })

  it('marks the deciding words of a quote', async () => {
    const { tab } = await audited(`/${SIGN_UP.path}`)
    const popup = await extension.popup(tab)
    await popup.locator('#finding-forced-consent').waitFor()
    expect((await popup.locator('#finding-forced-consent mark').allTextContents()).join('|')).toContain('不同意')
    expect(await popup.locator('#finding-bundled-consent mark').allTextContents()).toContain('《人脸识别服务协议》')
  })

  it('links provisions to the official text, with what they ask as title', async () => {
    const { tab } = await audited(`/${SIGN_UP.path}`)
    const popup = await extension.popup(tab)
    const link = popup.locator('#finding-bundled-consent .meta a').first()
    await link.waitFor()
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/(www\.court\.gov\.cn|www\.cac\.gov\.cn|flk\.npc\.gov\.cn|www\.gov\.cn)/)
    expect((await link.getAttribute('title'))!.length).toBeGreaterThan(20)
  })

  it('shows every fact at a glance, by shape and word', async () => {
    const { tab, report } = await audited(`/${SIGN_UP.path}`)
    const popup = await extension.popup(tab)
    await popup.locator('.glance .is-violation').first().waitFor()
    const facts = factsOf(findings(report, 'violation', 'review', 'pass', 'na', 'error'))
    expect(facts).toHaveLength(Object.keys(zh.glance.facts).length)
    for (const { fact, state } of facts) {
      const shown = popup.locator('.glance li', { hasText: zh.glance.facts[fact] })
      expect(await shown.textContent()).toContain(zh.glance.states[state])
      expect(await shown.locator(`svg.shape-${state}`).count(), fact).toBe(1)
    }
    const toNote = facts.filter(({ state }) => state === 'violation').length
    expect(await popup.locator('.counts').textContent()).toContain(zh.glance.counts.violation(toNote))
  })

  it('speaks English where that is chosen, and Chinese again', async () => {
    const { tab, report } = await audited(`/${SIGN_UP.path}`)
    await extension.settings({ language: 'en' })
    const popup = await extension.popup(tab)
    const count = findings(report, 'violation').length
    await soon(() => popup.locator('h1').textContent()).toBe(en.verdict.violations(en.surface.dialog, count))
    // The language of the document follows the words, a moment later.
    await soon(() => popup.locator('html').getAttribute('lang')).toBe('en')
    const forced = report.surfaces[0]!.findings.find(({ rule }) => rule === 'forced-consent')!
    await soon(() => popup.locator('#finding-forced-consent h3').textContent()).toContain(wordsOf(forced, 'en').title)
    await popup.close()
    await extension.settings({ language: 'zh-CN' })
    const again = await extension.popup(tab)
    await soon(() => again.locator('h1').textContent()).toBe(zh.verdict.violations(zh.surface.dialog, count))
  })

  it('has headings in order, a name for every control, and is used by keyboard alone', async () => {
    const { tab } = await audited(`/${SIGN_UP.path}`)
    const popup = await extension.popup(tab)
    await popup.locator('footer .btn.main').waitFor()
    const levels = await popup.locator('h1, h2, h3').evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])))
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, index) => {
      expect(level - levels[index]!).toBeLessThanOrEqual(1)
    })
    const nameless = await popup
      .locator('button, a, summary, input, textarea')
      .evaluateAll(
        (all) =>
          all.filter((one) => !(one.textContent?.trim() || one.getAttribute('aria-label') || (one as HTMLInputElement).labels?.length))
            .length,
      )
    expect(nameless).toBe(0)
    // From the end, back: the first control met is the report, and it shows its focus.
    await popup.keyboard.press('Shift+Tab')
    const focused = popup.locator(':focus-visible')
    expect(await focused.textContent()).toBe(zh.report.open)
    expect(await focused.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid')
    await popup.keyboard.press('Enter')
    await soon(() => popup.locator(':focus').textContent()).toBe(zh.report.heading)
  })

  it.each(['zh-CN', 'en'] as const)(
    'has nothing that axe finds in %s, light and dark, of a request, a report of it, and where there is none',
    async (lang) => {
      await extension.settings({ language: lang })
      const { tab } = await audited(`/${SIGN_UP.path}`)
      const plain = await extension.context.newPage()
      await plain.goto(`${site.origin}/form.html`)
      for (const colorScheme of ['light', 'dark'] as const) {
        const popup = await extension.popup(tab)
        await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await popup.locator('footer .btn.main').waitFor()
        expect(await axeOn(popup)).toEqual([])
        await popup.locator('footer .btn.main').click()
        await popup.locator('.channel').first().waitFor()
        expect(await axeOn(popup)).toEqual([])
        const nothing = await extension.popup(await extension.tabOf(plain))
        await nothing.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await nothing.locator('.plain').waitFor()
        expect(await axeOn(nothing)).toEqual([])
      }
    },
  )

  it.each([320, 400, 480])('fits %i pixels without a sideways scroll', async (width) => {
    const { tab } = await audited(`/${SIGN_UP.path}`)
    const popup = await extension.popup(tab, width)
    await popup.locator('footer .btn.main').waitFor()
    const overflow = () => popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBe(0)
    await popup.locator('footer .btn.main').click()
    await popup.locator('.channel').first().waitFor()
    expect(await overflow()).toBe(0)
  })
})

describe('report', () => {
  it('lists the fitting channels, each with its official site and phone', async () => {
    const { tab, report } = await audited(`/${SIGN_UP.path}`)
    const popup = await extension.popup(tab)
    await popup.locator('footer .btn.main').click()
    const channels = channelsFor(report)
    expect(channels.length).toBeGreaterThan(2)
    expect(await popup.locator('.channel h3').allTextContents()).toEqual(channels.map(({ names }) => names['zh-CN']))
    for (const [index, channel] of channels.entries()) {
      const shown = popup.locator('.channel').nth(index)
      expect(await shown.textContent()).toContain(channel.takes['zh-CN'])
      if (channel.needs) expect(await shown.textContent()).toContain(channel.needs['zh-CN'])
      if (channel.phone) expect(await shown.textContent()).toContain(channel.phone)
      expect(await shown.locator('button').count()).toBe(channel.url ? 1 : 0)
    }
    const opened = extension.context.waitForEvent('page')
    await popup.locator('.channel button').first().click()
    await opened
    await soon(() => extension.tabAddresses()).toContain(`${channels[0]!.url}/`)
  })

  it('makes the complaint of what is ticked, in either language, and copies it', async () => {
    const { tab, report } = await audited(`/${SIGN_UP.path}`)
    const popup = await extension.popup(tab)
    await popup.locator('footer .btn.main').click()
    const text = popup.locator('textarea')
    const pick = (...rules: string[]) => rules.map((rule) => report.surfaces[0]!.findings.find((one) => one.rule === rule)!)
    await soon(() => text.inputValue()).toBe(complaintText(report, 'zh-CN', []))
    await soon(() => popup.locator('fieldset input').count()).toBe(findings(report, 'violation', 'review').length)

    await popup.locator('input[value=forced-consent]').check()
    await soon(() => text.inputValue()).toBe(complaintText(report, 'zh-CN', pick('forced-consent')))
    await popup.locator('input[value=bundled-consent]').check()
    await soon(() => text.inputValue()).toBe(complaintText(report, 'zh-CN', pick('bundled-consent', 'forced-consent')))
    await popup.locator('input[value=forced-consent]').uncheck()
    await popup.getByRole('button', { name: 'English' }).click()
    const made = complaintText(report, 'en', pick('bundled-consent'))
    await soon(() => text.inputValue()).toBe(made)

    await popup.getByRole('button', { name: zh.report.copy }).click()
    await soon(() => popup.locator('.copy [role=status]').textContent()).toBe(zh.report.copied)
    const form = await extension.context.newPage()
    await form.goto(`${site.origin}/form.html`)
    await form.locator('textarea').press('ControlOrMeta+v')
    expect(await form.locator('textarea').inputValue()).toBe(made)
  })
})

describe('show on page', () => {
  const outlines = (page: Page) => page.locator('html > [popover]:popover-open').count()

  it('scrolls to the words and outlines them, and leaves the page as it was', async () => {
    const { page, tab } = await audited('/hostile.html')
    const words = page.locator('form p')
    const before = await page.locator('body').evaluate((body) => body.outerHTML)
    expect(await words.evaluate((one) => one.getBoundingClientRect().top > innerHeight)).toBe(true)
    const popup = await extension.popup(tab)
    await popup.locator('#finding-forced-consent .link').click()
    await soon(() => popup.locator('#finding-forced-consent figcaption [role=status]').textContent()).toBe(zh.shown)
    await soon(() =>
      words.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight && one.getBoundingClientRect().top >= 0),
    ).toBe(true)
    expect(await outlines(page)).toBe(1)
    expect(await page.locator('body').evaluate((body) => body.outerHTML)).toBe(before)
    // Its own tree is closed to the page.
    expect(await page.locator('html > [popover]').evaluate((host) => host.shadowRoot)).toBeNull()
    await page.keyboard.press('Escape')
    await soon(() => outlines(page)).toBe(0)
  })

  it('shows one place at a time, and goes away on a click', async () => {
    const { page, tab } = await audited(`/${SIGN_UP.path}`)
    const popup = await extension.popup(tab)
    await popup.locator('#finding-forced-consent .link').click()
    await soon(() => outlines(page)).toBe(1)
    await popup.locator('#finding-bundled-consent .link').click()
    await soon(() => popup.locator('#finding-bundled-consent figcaption [role=status]').textContent()).toBe(zh.shown)
    expect(await outlines(page)).toBe(1)
    await page.mouse.click(5, 5)
    await soon(() => outlines(page)).toBe(0)
  })

  it('says so when the place is gone', async () => {
    const { page, tab } = await audited('/hostile.html')
    const popup = await extension.popup(tab)
    await popup.locator('#finding-forced-consent .link').waitFor()
    await page.evaluate(() => document.querySelector('form')!.remove())
    await popup.locator('#finding-forced-consent .link').click()
    await soon(() => popup.locator('#finding-forced-consent figcaption [role=status]').textContent()).toBe(zh.notFound)
    expect(await outlines(page)).toBe(0)
  })
})

describe('a page whose words are markup', () => {
  it('is shown as text', async () => {
    const { tab, report } = await audited('/hostile.html')
    const popup = await extension.popup(tab)
    await popup.locator('#finding-forced-consent').waitFor()
    expect(report.title).toContain('<img src=x')
    await soon(() => popup.locator('.site').textContent()).toContain(report.title)
    await soon(() => popup.locator('body').textContent()).toContain('<script>alert(1)</script>')
    await soon(() => popup.locator('img, body script:not([src]), .popup b:not(.todo b)').count()).toBe(0)
    expect(await popup.title()).toBe(zh.name)
  })
})
