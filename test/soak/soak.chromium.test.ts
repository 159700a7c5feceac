import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../lib/cli/browser'
import { buildExtension, removeBuild } from '../browser/build'
import { soon } from '../browser/pages'
import { soak } from './index'
import { begin } from './life'
import { weighing } from './page-memory'
import { DIALOGS } from './pages'
import { openSoak } from './session'

/* The soak in short: what `npm run soak` does at length. */

let extension: string
const tools = () => ({ chromium, browserPath: findBrowser(undefined, 'extension'), extension })

beforeAll(async () => {
  extension = await buildExtension()
})
afterAll(() => removeBuild(extension))

describe('a browser session of dialogs and page loads', () => {
  it('loses no report, doubles none and shows none of another tab, though the worker is stopped again and again', async () => {
    const said: string[] = []
    const { wrong, kills } = await soak({ ...tools(), loads: 20, dialogs: 60, kills: 20, seed: 3, say: (text) => void said.push(text) })
    expect(wrong, said.join('\n')).toEqual([])
    expect(Object.values(kills.stopped).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(10)
  }, 240_000)

  it('knows that a dialog has gone while the worker was stopped, however it stood there', async () => {
    const browser = await openSoak(tools())
    const life = await begin(browser, DIALOGS.length)
    try {
      const [tab] = life.living as [(typeof life.living)[0]]
      for (const kind of DIALOGS) {
        await tab.page.bringToFront()
        await life.open(tab)
        await life.right()
        await browser.worker.stop()
        await life.close(tab)
        // A frame that goes may have nobody to tell it to: then the next page that is opened starts the worker.
        if (await life.isRight(3_000)) continue
        await life.load(false)
        await expect(life.right(), kind).resolves.toBeUndefined()
      }
    } finally {
      await browser.close()
      await life.site.close()
    }
  }, 180_000)

  it('keeps nothing of dialogs that a page has taken away', async () => {
    const browser = await openSoak(tools())
    const life = await begin(browser, 0)
    try {
      const [tab] = life.living as [(typeof life.living)[0]]
      const weigh = await weighing(tab.page)
      const nothing = await weigh()
      await life.dialogs(tab, 28)
      // The marker stays a moment, and what a dialog left is let go with the next look.
      await soon(async () => (await weigh()).nodes - nothing.nodes).toBeLessThan(20)
    } finally {
      await browser.close()
      await life.site.close()
    }
  }, 120_000)
})
