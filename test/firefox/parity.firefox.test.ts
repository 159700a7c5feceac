import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Report } from '../../lib/report/schema'
import { buildExtension, removeBuild } from '../browser/build'
import { SITE } from '../browser/pages'
import { said } from '../browser/said'
import { type Site, serve } from '../browser/serve'
import { buildCommand, liancha, reportsIn } from '../cli/command'
import samples from '../site/index.json'
import { type FirefoxExtension, openFirefox } from './extension'

/** Same page, same findings: from the extension in Firefox and from the command, which reads pages with Chromium. */
const PATIENCE = 30_000

let folder: string
let extension: FirefoxExtension
let site: Site
let command: Report[]

beforeAll(async () => {
  ;[folder] = await Promise.all([buildExtension('firefox'), buildCommand()])
  extension = await openFirefox(folder)
  site = await serve(SITE)
  const ended = await liancha(
    ['audit', '--format', 'ndjson', '--quiet', '-'],
    samples.map(({ path }) => `${site.origin}/${path}`).join('\n'),
  )
  command = reportsIn(ended.stdout)
})

afterAll(async () => {
  await extension?.close()
  await site?.close()
  if (folder) await removeBuild(folder)
})

it('covers at least ten pages with a request and some without', () => {
  expect(command.filter(({ faceRequest }) => faceRequest).length).toBeGreaterThanOrEqual(10)
  expect(command.filter(({ faceRequest }) => !faceRequest).length).toBeGreaterThanOrEqual(4)
})

it.each(samples)('$path', { timeout: PATIENCE * 2 }, async ({ path, expected }) => {
  const address = `${site.origin}/${path}`
  const page = await extension.open(address)
  const tab = await extension.tabOf(page)
  // As a person who presses the icon: a page without face words is looked at only then.
  const popup = await extension.openOwn(`popup.html?tab=${tab}`)
  try {
    await expect.poll(async () => (await extension.stored(tab))?.phase, { timeout: PATIENCE }).toBe('complete')
    const report = (await extension.stored(tab))?.report
    const fromCommand = command.find(({ url }) => url === address)
    expect(fromCommand?.error).toBeUndefined()
    expect(said(report!)).toEqual(said(fromCommand!))
    const primary = report?.surfaces.find((surface) => surface.primary)
    for (const [rule, [outcome, reason]] of Object.entries(expected))
      expect(primary?.findings.find((finding) => finding.rule === rule)).toMatchObject({ outcome, reason })
  } finally {
    await popup.close()
    await page.close()
  }
})
