import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Report } from '../../lib/report/schema'
import { buildCommand, liancha, reportsIn } from '../cli/command'
import samples from '../site/index.json'
import { buildExtension, removeBuild } from './build'
import { type Extension, openExtension } from './extension'
import { SITE } from './pages'
import { said } from './said'
import { type Site, serve } from './serve'

/** Same page, same findings: from the extension, from the command, and from a saved snapshot judged again in Node. */
const PAGES = samples.map(({ path }) => path)
const PATIENCE = 30_000

let folder: string
let extension: Extension
let site: Site
let snapshots: string
let command: Report[]
let judged: Report[]

beforeAll(async () => {
  ;[folder] = await Promise.all([buildExtension(), buildCommand()])
  extension = await openExtension(folder)
  site = await serve(SITE)
  snapshots = await mkdtemp(join(tmpdir(), 'liancha-parity-'))
  const addresses = PAGES.map((path) => `${site.origin}/${path}`).join('\n')
  // The extension's window: a page is laid out to it.
  const ended = await liancha(['audit', '--format', 'ndjson', '--quiet', '--save-snapshots', snapshots, '-'], addresses)
  command = reportsIn(ended.stdout)
  const saved = (await readdir(snapshots)).filter((name) => name.endsWith('.snapshot.json')).map((name) => join(snapshots, name))
  judged = reportsIn((await liancha(['judge', '--format', 'ndjson', '--quiet', ...saved])).stdout)
}, 240_000)

afterAll(async () => {
  await extension?.close()
  await site?.close()
  await removeBuild(folder)
  await rm(snapshots, { recursive: true, force: true })
})

const of = (reports: readonly Report[], path: string): Report | undefined => reports.find(({ url }) => url === `${site.origin}/${path}`)

/** The extension's last word on a page; nothing where it never had reason to look. */
async function extensionOn(path: string): Promise<Report | undefined> {
  const page = await extension.context.newPage()
  await page.goto(`${site.origin}/${path}`)
  const tab = await extension.tabOf(page)
  const popup = await extension.popup(tab)
  try {
    await expect.poll(async () => (await extension.stored(tab))?.phase, { timeout: PATIENCE }).toBe('complete')
    return (await extension.stored(tab))?.report
  } finally {
    await popup.close()
    await page.close()
  }
}

it('covers at least ten pages with a request and some without', () => {
  expect(command.filter(({ faceRequest }) => faceRequest).length).toBeGreaterThanOrEqual(10)
  expect(command.filter(({ faceRequest }) => !faceRequest).length).toBeGreaterThanOrEqual(4)
  expect(judged).toHaveLength(PAGES.length)
})

it.each(PAGES)('%s', { timeout: PATIENCE * 2 }, async (path) => {
  const fromCommand = of(command, path)
  const fromSnapshot = of(judged, path)
  const fromExtension = await extensionOn(path)
  expect(fromCommand?.error).toBeUndefined()
  expect(said(fromSnapshot!)).toEqual(said(fromCommand!))
  expect(said(fromExtension!)).toEqual(said(fromCommand!))
})
