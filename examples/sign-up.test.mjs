// A flow through a sign-up, audited at the step that asks for a face. Written for vitest; with @playwright/test, take `expect` and `test` from
// there and its `page`, and leave out the browser and the server.
//
//   npm install --save-dev liancha vitest playwright
//   npx vitest run --config examples/vitest.config.mjs
//
// SIGN_UP=after takes the page as it was mended, on which the test passes. CHROME_PATH names a browser other than Playwright's own.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { auditPage, matchers } from 'liancha/playwright'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

expect.extend(matchers)

const { SIGN_UP = 'before', CHROME_PATH } = process.env

const site = createServer(async (request, response) => {
  const name = new URL(request.url, 'http://site').pathname.slice(1)
  const page = /^[a-z]+\.html$/.test(name)
    ? await readFile(new URL(`./sign-up/${name}`, import.meta.url)).catch(() => undefined)
    : undefined
  response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page)
})
let browser
let page

beforeAll(async () => {
  await new Promise((ready) => site.listen(0, '127.0.0.1', ready))
  browser = await chromium.launch(CHROME_PATH ? { executablePath: CHROME_PATH } : {})
  page = await browser.newPage()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  site.close()
})

test('signing up leaves a choice about the face', async () => {
  await page.goto(`http://127.0.0.1:${site.address().port}/${SIGN_UP}.html`)
  // Nothing asks for a face yet.
  expect(await auditPage(page)).toMatchObject({ faceRequest: false })

  await page.getByLabel('手机号').fill('13800000000')
  await page.getByRole('button', { name: '下一步' }).click()
  // A page that asks for no face has no findings either: make sure that this one does ask.
  const report = await auditPage(page)
  expect(report.faceRequest).toBe(true)

  await expect(page).toHaveNoFaceConsentFindings({ failOn: 'serious', lang: 'en' })
}, 30_000)
