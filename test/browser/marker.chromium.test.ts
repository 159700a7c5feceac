import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { t } from '../../lib/i18n'
import { markerWords } from '../../lib/i18n/marker'
import { buildExtension, removeBuild } from './build'
import { type Extension, openExtension } from './extension'
import { page, SITE, script, soon, visit } from './pages'
import { type Site, serve } from './serve'

/** What these functions, which run beside the page in the extension's isolated world, use of the browser. */
declare const chrome: {
  dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null }
  scripting: { executeScript(of: object): Promise<{ result: unknown }[]> }
  commands: { onCommand: { dispatch(command: string, tab: object): void } }
  tabs: { get(id: number): Promise<object> }
}

const REQUEST =
  '<p>我们将采集您的人脸信息用于身份核验。</p><p id="denial">不同意将无法注册账号。</p><button type="button">同意并注册</button>'
const dialog = (css: string, inner = REQUEST): string =>
  `<div role="dialog" aria-modal="true" id="ask" style="position:fixed;background:#fff;width:420px;${css}">${inner}</div>`
const MIDDLE = 'left:300px;top:250px'

let folder: string
let extension: Extension
let site: Site

beforeAll(async () => {
  folder = await buildExtension()
  extension = await openExtension(folder)
  await extension.settings({ language: 'zh-CN' })
  const buttons = (css: string) => `<button style="position:fixed;${css}">去逛逛</button>`
  site = await serve(SITE, {
    '/dialog.html': page(dialog(MIDDLE)),
    '/beside-buttons.html': page(
      `${buttons('left:200px;top:190px;width:700px;height:56px')}<span style="position:fixed;left:200px;top:420px;width:700px;height:60px;cursor:pointer">点这里</span>${dialog(MIDDLE)}`,
    ),
    '/no-room.html': page(
      `<style>body{margin:0}</style><div role="dialog" aria-modal="true" style="position:fixed;inset:0;background:#fff">${REQUEST}${Array.from({ length: 80 }, (_, at) => buttons(`left:${(at % 8) * 138}px;top:${Math.floor(at / 8) * 80}px;width:137px;height:79px`)).join('')}</div>`,
    ),
    '/modal.html': page(`<dialog id="ask" style="width:420px">${REQUEST}</dialog>${script('ask.showModal()')}`),
    '/form.html': page(`<form>${REQUEST}</form>`),
    '/calm.html': page('<p>番茄炒蛋</p>'),
    '/framed.html': page('<iframe src="/dialog.html" style="width:900px;height:600px"></iframe>'),
    '/outside-press.html': page(
      `${dialog(MIDDLE)}${script("document.addEventListener('click', ({ target }) => ask.contains(target) || ask.remove())")}`,
    ),
    '/drawn-anew.html': page(
      `<div id="app"></div>${script(`globalThis.draw = () => { app.textContent = ''; const form = document.createElement('form'); form.innerHTML = document.querySelector('template').innerHTML; app.append(form) }; addEventListener('load', draw)`)}<template>${REQUEST}</template>`,
    ),
  })
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
  await removeBuild(folder)
})
afterEach(async () => {
  await extension.settings({ language: 'zh-CN' })
  for (const open of extension.context.pages().slice(1)) await open.close()
})

interface Shown {
  label: string
  text: string
  lang: string
  pill: { left: number; top: number; right: number; bottom: number }
  buttons: { does: string; label: string; x: number; y: number }[]
  focused: string | undefined
  /** Whether any part of it stands over something that a person can press. */
  hides: string[]
}

/** What stands on a tab's page of ours, as only the extension itself can see it; undefined where nothing does. */
const shownIn = async (tabId: number, frameId = 0): Promise<Shown | undefined> => {
  const worker = await extension.worker()
  const value = await worker.evaluate(
    async (target) =>
      (
        await chrome.scripting.executeScript({
          target,
          func: () => {
            const roots = [...document.querySelectorAll('liancha-layer')].map((host) => chrome.dom.openOrClosedShadowRoot(host))
            const root = roots.find((one) => one?.querySelector('.pill'))
            const pill = root?.querySelector<HTMLElement>('.pill')
            if (!pill || getComputedStyle(pill).visibility !== 'visible') return null
            const { left, top, right, bottom } = pill.getBoundingClientRect()
            const buttons = [...pill.querySelectorAll<HTMLElement>('button')].filter((one) => one.getClientRects().length > 0)
            const overlapping = [...document.querySelectorAll('button,a,input,[style*=pointer]')].filter((one) => {
              const other = one.getBoundingClientRect()
              return other.left < right && other.right > left && other.top < bottom && other.bottom > top
            })
            return {
              label: pill.getAttribute('aria-label'),
              text: pill.querySelector('.text')?.getClientRects().length
                ? pill.querySelector('.text')?.textContent
                : pill.querySelector('.count')?.textContent,
              lang: pill.lang,
              pill: { left, top, right, bottom },
              buttons: buttons.map((one) => {
                const box = one.getBoundingClientRect()
                return {
                  does: one.dataset.does,
                  label: one.getAttribute('aria-label'),
                  x: (box.left + box.right) / 2,
                  y: (box.top + box.bottom) / 2,
                }
              }),
              focused: (root?.activeElement as HTMLElement | null)?.dataset.does,
              hides: overlapping.map((one) => one.textContent),
            }
          },
        })
      )[0]?.result,
    { tabId, frameIds: [frameId] },
  )
  return (value ?? undefined) as Shown | undefined
}

const shownSoon = async (tabId: number, frameId = 0): Promise<Shown> => {
  await soon(async () => (await shownIn(tabId, frameId)) !== undefined).toBe(true)
  return (await shownIn(tabId, frameId))!
}
const press = async (shown: Page, { buttons }: Shown, does: string): Promise<void> => {
  const { x, y } = buttons.find((one) => one.does === does)!
  await shown.mouse.click(x, y)
}
const opened = (path: string) => visit(extension, site.origin + path)
const complete = (tab: number) => soon(async () => (await extension.stored(tab))?.phase).toBe('complete')
const outlines = (shown: Page) => shown.locator('html > [popover]:popover-open').count()
const command = async (name: string, tab: number): Promise<void> => {
  await (await extension.worker()).evaluate(async ({ of, id }) => chrome.commands.onCommand.dispatch(of, await chrome.tabs.get(id)), {
    of: name,
    id: tab,
  })
}

describe('the marker', () => {
  it('stands beside the dialog, says how many points, and has a name for everything', async () => {
    const { shown, tab } = await opened('/dialog.html')
    const marker = await shownSoon(tab)
    const { violations } = (await extension.stored(tab))!.report!.summary
    const words = markerWords['zh-CN']
    expect(marker).toMatchObject({ label: words.label, text: words.violations(violations), lang: 'zh-CN', hides: [] })
    expect(marker.buttons.map(({ does }) => does)).toEqual(['details', 'previous', 'next', 'dismiss'])
    for (const { label } of marker.buttons) expect(label!.length).toBeGreaterThan(2)
    const box = (await shown.locator('#ask').boundingBox())!
    expect(marker.pill.bottom).toBeLessThanOrEqual(box.y)
    expect(box.y - marker.pill.bottom).toBeLessThan(20)
    // The page sees an element, and nothing in it.
    expect(await shown.locator('liancha-layer').evaluateAll((all) => all.map((one) => [one.shadowRoot, one.textContent]))).toEqual([
      [null, ''],
    ])
  })

  it.each(['/beside-buttons.html', '/no-room.html', '/sign-up/index.html'])('never stands over what can be pressed: %s', async (path) => {
    const { shown, tab } = await opened(path)
    await complete(tab)
    await shown.waitForTimeout(1_000)
    const marker = await shownIn(tab)
    expect(marker?.hides ?? []).toEqual([])
    expect(marker === undefined).toBe(path === '/no-room.html')
  })

  it('follows the dialog, goes where it goes, and comes again with it', async () => {
    const { shown, tab } = await opened('/dialog.html')
    const before = await shownSoon(tab)
    await shown.evaluate(() => {
      document.querySelector<HTMLElement>('#ask')!.style.top = '400px'
    })
    await soon(async () => Math.round((await shownIn(tab))?.pill.top ?? 0)).toBe(Math.round(before.pill.top + 150))
    await shown.evaluate(() => {
      document.querySelector<HTMLElement>('#ask')!.style.display = 'none'
    })
    await soon(() => shownIn(tab)).toBeUndefined()
    await shown.evaluate(() => {
      document.querySelector<HTMLElement>('#ask')!.style.display = 'block'
    })
    await shownSoon(tab)
  })

  it('says what another audit finds, in the language that is chosen', async () => {
    const { shown, tab } = await opened('/dialog.html')
    const before = await shownSoon(tab)
    // A way to say no.
    await shown.evaluate(() => {
      const no = document.createElement('button')
      no.textContent = '不同意'
      document.querySelector('#ask')!.append(no)
      document.querySelector('#denial')!.remove()
    })
    await soon(async () => (await shownIn(tab))?.text).not.toBe(before.text)
    await extension.settings({ language: 'en' })
    const { violations } = (await extension.stored(tab))!.report!.summary
    await soon(async () => (await shownIn(tab))?.text).toBe(markerWords.en.violations(violations))
  })

  it('goes for good where it is dismissed, and comes in another document', async () => {
    const { shown, tab } = await opened('/dialog.html')
    await press(shown, await shownSoon(tab), 'dismiss')
    await soon(() => shown.locator('liancha-layer').count()).toBe(0)
    await shown.evaluate(() => document.querySelector('#denial')!.remove())
    await shown.waitForTimeout(2_500)
    expect(await shown.locator('liancha-layer').count()).toBe(0)
    await shown.reload()
    await shownSoon(tab)
  })

  it('is not there where it is switched off, and goes when it is', async () => {
    await extension.settings({ language: 'zh-CN', marker: false })
    const { tab } = await opened('/dialog.html')
    await complete(tab)
    await extension.settings({ language: 'zh-CN' })
    await shownSoon(tab)
    await extension.settings({ language: 'zh-CN', marker: false })
    await soon(() => shownIn(tab)).toBeUndefined()
  })

  it('is not there where nothing asks', async () => {
    const { shown, tab } = await opened('/calm.html')
    const popup = await extension.popup(tab)
    await complete(tab)
    expect(await shown.locator('liancha-layer').count()).toBe(0)
    await popup.close()
  })

  it('is no word of the page: it is never audited, however it is used', async () => {
    const { shown, tab } = await opened('/modal.html')
    const marker = await shownSoon(tab)
    const first = (await extension.stored(tab))!
    expect(JSON.stringify(first)).not.toContain('脸察')
    await press(shown, marker, 'next')
    await soon(() => outlines(shown)).toBe(1)
    await shown.waitForTimeout(3_000)
    expect((await extension.stored(tab))!.run).toBe(first.run)
    const popup = await extension.popup(tab)
    await popup.getByRole('button', { name: t('zh-CN').recheck }).click()
    await soon(async () => (await extension.stored(tab))!.run).not.toBe(first.run)
    await complete(tab)
    const again = (await extension.stored(tab))!.report!
    expect({ ...again, auditedAt: '' }).toEqual({ ...first.report, auditedAt: '' })
  })

  it.each(['/dialog.html', '/modal.html'])('is reached and used by keyboard alone: %s', async (path) => {
    const { shown, tab } = await opened(path)
    await shownSoon(tab)
    await shown.locator('#ask button').focus()
    for (const does of ['details', 'previous', 'next', 'dismiss']) {
      await shown.keyboard.press('Tab')
      await soon(async () => (await shownIn(tab))?.focused).toBe(does)
    }
    await shown.keyboard.press('Shift+Tab')
    await shown.keyboard.press('Enter')
    await soon(() => outlines(shown)).toBe(1)
    await shown.keyboard.press('Tab')
    await shown.keyboard.press('Space')
    await soon(() => shownIn(tab)).toBeUndefined()
  })

  it('keeps presses on it from a page that closes its dialog on one outside', async () => {
    const { shown, tab } = await opened('/outside-press.html')
    await press(shown, await shownSoon(tab), 'next')
    await soon(() => outlines(shown)).toBe(1)
    expect(await shown.locator('#ask').count()).toBe(1)
  })

  it('stands in the frame that asks', async () => {
    const { tab } = await opened('/framed.html')
    await complete(tab)
    const { frameId } = (await extension.stored(tab))!.report!.surfaces.find(({ primary }) => primary)!
    expect(frameId).not.toBe(0)
    expect((await shownSoon(tab, frameId)).hides).toEqual([])
  })

  it('opens the details: the popup, or the report in a tab', async () => {
    const { shown, tab } = await opened('/dialog.html')
    const marker = await shownSoon(tab)
    await press(shown, marker, 'details')
    const popupOrReport = async () =>
      (
        await (
          await extension.worker()
        ).evaluate(async () =>
          (
            await (
              globalThis as unknown as { chrome: { runtime: { getContexts(of: object): Promise<{ contextType: string }[]> } } }
            ).chrome.runtime.getContexts({})
          ).map(({ contextType }) => contextType),
        )
      ).includes('POPUP') || (await extension.tabAddresses()).some((url) => url.endsWith(`/report.html?tab=${tab}`))
    await soon(popupOrReport).toBe(true)
  })
})

describe('from finding to finding', () => {
  /** The words on the outline that stands now. */
  const label = async (tabId: number): Promise<string | undefined> => {
    const worker = await extension.worker()
    return worker.evaluate(
      async (id) =>
        (
          await chrome.scripting.executeScript({
            target: { tabId: id },
            func: () => {
              const host = document.querySelector('html > [popover]')
              return host && chrome.dom.openOrClosedShadowRoot(host)?.textContent
            },
          })
        )[0]?.result as string | undefined,
      tabId,
    )
  }

  it('goes round by keyboard, each with its title, forwards and back', async () => {
    const { tab } = await opened('/form.html')
    await complete(tab)
    const labels: string[] = []
    const go = async (name: string): Promise<string> => {
      const before = labels.at(-1)
      await command(name, tab)
      await soon(async () => {
        const now = await label(tab)
        return now !== before && /^\d+\/\d+ \S/.test(now ?? '')
      }).toBe(true)
      labels.push((await label(tab))!)
      return labels.at(-1)!
    }
    const first = await go('next-finding')
    const count = Number(/^1\/(\d+) \S/.exec(first)?.[1])
    expect(count).toBeGreaterThan(1)
    for (let at = 2; at <= count; at++) expect(await go('next-finding')).toMatch(new RegExp(`^${at}/${count} \\S`))
    expect(await go('next-finding')).toBe(first)
    expect(await go('previous-finding')).toMatch(new RegExp(`^${count}/${count} `))
  })

  it('looks first where nothing was looked at yet', async () => {
    await extension.settings({ language: 'zh-CN', audit: 'on-click' })
    const { shown, tab } = await opened('/form.html')
    expect(await extension.stored(tab)).toBeUndefined()
    await command('next-finding', tab)
    await soon(() => outlines(shown)).toBe(1)
  })

  it('is asked for with keys that the browser knows', async () => {
    const keys = await (await extension.worker()).evaluate(async () =>
      (
        globalThis as unknown as { chrome: { commands: { getAll(): Promise<{ name: string; shortcut: string; description: string }[]> } } }
      ).chrome.commands.getAll(),
    )
    const ours = keys.filter(({ name }) => name.endsWith('-finding'))
    expect(ours.map(({ shortcut }) => shortcut.length > 0)).toEqual([true, true])
    for (const { description } of ours) expect(description).not.toMatch(/MSG|^$/)
  })

  it('keeps the outline round words that the page draws anew, and lets it go where they stay away', async () => {
    const { shown, tab } = await opened('/drawn-anew.html')
    await complete(tab)
    await command('next-finding', tab)
    await soon(() => outlines(shown)).toBe(1)
    for (let times = 0; times < 3; times++) {
      await shown.evaluate(() => (globalThis as unknown as { draw(): void }).draw())
      await shown.waitForTimeout(300)
    }
    expect(await outlines(shown)).toBe(1)
    const surrounds = await (await extension.worker()).evaluate(
      async (id) =>
        (
          await chrome.scripting.executeScript({
            target: { tabId: id },
            func: () => {
              const box = chrome.dom
                .openOrClosedShadowRoot(document.querySelector('html > [popover]')!)!
                .querySelector<HTMLElement>('div > div')!.parentElement!
              const { left, top, right, bottom } = box.getBoundingClientRect()
              return [...document.querySelectorAll('form *')].some((one) => {
                const rect = one.getBoundingClientRect()
                return [rect.left - left, rect.top - top, right - rect.right, bottom - rect.bottom].every((gap) => Math.abs(gap - 6) < 2)
              })
            },
          })
        )[0]?.result,
      tab,
    )
    expect(surrounds).toBe(true)
    await shown.evaluate(() => document.querySelector('form')!.remove())
    await soon(() => outlines(shown)).toBe(0)
  })
})
