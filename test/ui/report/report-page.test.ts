// @vitest-environment happy-dom
import { h, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { t } from '../../../lib/i18n'
import { SHEET } from '../../../lib/i18n/sheet'
import { ReportPage, type ReportPageProps } from '../../../lib/ui/report/report-page'
import type { Found } from '../../../lib/ui/report/report-source'
import { sampleReport } from '../../report/sample-report'

const own = SHEET['zh-CN']
const found = (more: object = {}): Found => ({ state: 'found', phase: 'complete', report: sampleReport(), ...more })
const nothing = async () => undefined

const draw = (props: Partial<ReportPageProps>) =>
  act(() =>
    render(
      h(ReportPage, {
        lang: 'zh-CN',
        found: found(),
        image: () => undefined,
        opine: async () => true,
        actions: { print: nothing, saveHtml: nothing, saveJson: nothing },
        copy: async () => true,
        saveText: nothing,
        open: nothing,
        ...props,
      }),
      document.body,
    ),
  )
const button = (name: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
const press = (name: string) => act(async () => button(name)?.click())
const said = (): string[] =>
  [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent ?? '').filter((text) => text !== '')

beforeEach(() => act(() => render(null, document.body)))
afterEach(() => act(() => render(null, document.body)))

describe('deleting a saved report', () => {
  it('takes two presses, with the focus where the question is, and can be let be', async () => {
    let removed = 0
    const remove = async () => {
      removed++
    }
    await draw({ actions: { print: nothing, saveHtml: nothing, saveJson: nothing, remove } })
    await press(own.page.remove)
    expect(document.activeElement?.textContent).toBe(own.page.removeNo)
    expect(document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent).toBe(own.page.removeSure)
    await press(own.page.removeNo)
    expect(document.activeElement?.textContent).toBe(own.page.remove)
    expect(removed).toBe(0)
    await press(own.page.remove)
    await press(own.page.removeYes)
    expect(removed).toBe(1)
    await draw({ found: { state: 'removed' } })
    expect(said()).toEqual([own.page.removed])
  })

  it('is not offered of a tab, which saves nothing', async () => {
    await draw({})
    expect(button(own.page.remove)).toBeUndefined()
  })
})

describe('the evidence package', () => {
  it('is offered where it can be made, and says what became of it', async () => {
    await draw({})
    expect(button(own.page.download)).toBeUndefined()
    const actions = { print: nothing, saveHtml: nothing, saveJson: nothing }
    await draw({ actions: { ...actions, download: nothing } })
    await press(own.page.download)
    expect(said()).toContain(own.page.downloaded)
    await draw({
      actions: {
        ...actions,
        download: async () => {
          throw new Error('no room')
        },
      },
    })
    await press(own.page.download)
    expect(said()).toContain(own.page.downloadFailed)
  })
})

describe('a tab that is still being looked at', () => {
  it('says so, and shows what is known', async () => {
    await draw({ found: found({ phase: 'provisional' }) })
    expect(said()).toContain(t('zh-CN').detail.provisional)
    expect(document.querySelectorAll('.finding')).toHaveLength(1)
    await draw({ found: { state: 'found', phase: 'withheld' } })
    expect(document.querySelector('h1')?.textContent).toBe(t('zh-CN').verdict.withheld)
    expect(said()).toEqual([t('zh-CN').detail.withheld])
  })
})

describe('an organisation of one’s own', () => {
  const links = () => [...document.querySelectorAll('.organisation a')].map((link) => link.getAttribute('href'))

  it('gets the address without its query, title, time and hash, by the person’s click', async () => {
    const link = 'https://case.example.gov.cn/?u={url}&t={title}&h={hash}'
    await draw({ organisation: { name: '示例监管所', link, mail: 'cases@example.gov.cn' }, manifestHash: 'ab' })
    const [page, mail] = links()
    expect(page).toBe(
      `https://case.example.gov.cn/?u=${encodeURIComponent('https://join.example.cn/face')}&t=${encodeURIComponent('注册会员')}&h=ab`,
    )
    expect(mail).toMatch(/^mailto:cases@example\.gov\.cn\?subject=/)
    expect(mail).not.toContain('s3cret')
  })

  it('is not linked to where its address cannot be used, and not shown where there is none', async () => {
    await draw({ organisation: { name: '示例监管所', link: 'javascript:alert(1)' } })
    expect(links()).toEqual([])
    expect(document.querySelector('.organisation')?.textContent).toContain(own.reporting.organisationUnusable)
    await draw({ organisation: { name: '', link: '', mail: '' } })
    expect(document.querySelector('.organisation')).toBeNull()
  })
})
