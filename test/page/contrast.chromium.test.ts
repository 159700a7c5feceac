import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Beside, openBrowser } from './chromium'

let browser: Browser
let beside: Beside

beforeAll(async () => {
  browser = await openBrowser()
  beside = await Beside.open(browser)
})
afterAll(() => browser.close())

const buttonOf = async (html: string) =>
  (await beside.collect(`<!doctype html><title>Sample</title><body><p>刷脸核验</p>${html}`)).frame.controls[0]

describe('contrast', () => {
  test.each([
    ['black on white', '<button style="color:#000;background:#fff">同意</button>', 21],
    ['the grey of a decline', '<div style="background:#fff"><button style="color:#ccc;background:none">拒绝</button></div>', 1.6],
    ['white on what a parent paints', '<div style="background:#1677ff"><span style="color:#fff;cursor:pointer">同意</span></div>', 4.1],
    [
      'a translucent text over a dark sheet',
      '<div style="background:#000"><a href="/x" style="color:rgba(255,255,255,.5)">跳过</a></div>',
      5.3,
    ],
  ])('%s', async (_, html, contrast) => {
    expect((await buttonOf(html))?.contrast).toBeCloseTo(contrast, 1)
  })

  test('is not told over a picture or a gradient', async () => {
    const control = await buttonOf('<div style="background:linear-gradient(#fff,#000)"><button style="background:none">同意</button></div>')
    expect(control?.name).toBe('同意')
    expect(control?.contrast).toBeUndefined()
  })

  test('is told near words for a face alone', async () => {
    const { frame } = await beside.collect(`<!doctype html><body>${'<p>菜谱</p>'.repeat(400)}<p>人脸核验</p>`)
    expect(frame.runs[0]?.contrast).toBeUndefined()
    expect(frame.runs.at(-1)?.contrast).toBe(21)
  })

  test('is told of text up to the size of a notice', async () => {
    const { frame } = await beside.collect(
      '<!doctype html><body><p style="font-size:12px;color:#bbb;background:#fff">人脸信息用于核验</p><p style="font-size:24px;color:#bbb">人脸</p>',
    )
    expect(frame.runs.map(({ contrast }) => contrast)).toEqual([1.9, undefined])
  })
})

test('tells where a button sends its form', async () => {
  const { frame } = await beside.collect(
    '<!doctype html><body><form action="http://other.example/face"><button>提交</button><button formaction="https://safe.example/">保存</button></form><button>关闭</button>',
  )
  expect(frame.controls.map(({ sendsTo }) => sendsTo)).toEqual(['http://other.example/face', 'https://safe.example/', undefined])
})
