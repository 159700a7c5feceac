import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildExtension, removeBuild } from '../browser/build'
import { type Extension, openExtension } from '../browser/extension'
import { type Site, serve } from '../browser/serve'

let folder: string
let extension: Extension
let site: Site
beforeAll(async () => {
  folder = await buildExtension()
  extension = await openExtension(folder)
  site = await serve(fileURLToPath(new URL('../site/agreements', import.meta.url)))
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
  await removeBuild(folder)
})

it('the extension reads an agreement that is a PDF, within what its pages may do', async () => {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}/pdf-english/index.html`)
  const tab = await extension.tabOf(page)
  const documents = async () => (await extension.stored(tab))?.report?.surfaces.find(({ primary }) => primary)?.documents
  await expect.poll(documents, { timeout: 20_000 }).toMatchObject([{ title: 'Biometric Notice', status: 'read' }])
  const findings = (await extension.stored(tab))?.report?.surfaces.find(({ primary }) => primary)?.findings
  expect(findings?.find(({ rule }) => rule === 'disclosure-retention')).toMatchObject({ outcome: 'pass', where: 'linked' })
})
