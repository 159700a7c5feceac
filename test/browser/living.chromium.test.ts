import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildExtension, removeBuild } from './build'
import { type Extension, openExtension } from './extension'
import { ARTICLE, asks, FIRST, iframe, NONE, REQUEST, SETTLED, type Step } from './living/case'
import { changing } from './living/changing'
import { coming } from './living/coming'
import { frames, UNREAD } from './living/frames'
import { HIDDEN } from './living/hidden'
import { roots } from './living/roots'
import { routed } from './living/routed'
import { page, type Said, SITE, saidBy, script, visit } from './pages'
import { type Site, serve } from './serve'

/**
 * Pages that live: what asks for a face comes late, changes, goes, or stands where it is hard to see. What counts is the report that stands
 * a while after the last change, without anybody opening the popup.
 */

/** So soon a report has to have followed a change of the page. */
const SOON = 10_000
/** What is known to be missing is waited for half as long, as it is for nothing. */
const MISSED = 5000

let folder: string
let extension: Extension
let site: Site
let other: Site

const all = { coming, changing, routed, frames, roots }
const pathOf = (group: keyof typeof all, at: number): string => `/${group}-${at}.html`

beforeAll(async () => {
  folder = await buildExtension()
  extension = await openExtension(folder)
  const loops = page(ARTICLE + script('for (;;);'))
  const own = {
    '/loops.html': loops,
    [REQUEST]: page(FIRST),
    '/quiet.html': page(ARTICLE),
    '/refuses.html': { text: page(FIRST), headers: { 'x-frame-options': 'DENY' } },
  }
  const text: Record<string, string> = {}
  site = await serve(SITE, new Proxy(own, { get: (of, path) => text[path as string] ?? of[path as keyof typeof own] }))
  other = await serve(SITE, { ...own, '/nested.html': page(iframe(`src="${site.origin}${REQUEST}"`)) })
  const elsewhere = other.origin.replace('127.0.0.1', 'localhost')
  for (const group of Object.keys(all) as (keyof typeof all)[])
    for (const [at, one] of all[group].entries()) text[pathOf(group, at)] = one.text.replaceAll('OTHER', elsewhere)
  for (const [at, [, hidden]] of HIDDEN.entries()) text[`/hidden-${at}.html`] = hidden.replaceAll('OTHER', elsewhere)
  for (const [at, [, src]] of UNREAD.entries())
    text[`/unread-${at}.html`] = page(FIRST + iframe(`src="${src.replace('OTHER', elsewhere)}"`))
})
afterAll(async () => {
  await extension?.close()
  await site?.close()
  await other?.close()
  await removeBuild(folder)
})
afterEach(async () => {
  for (const open of extension.context.pages().slice(1)) await open.close()
})

const said = async (tab: number): Promise<Partial<Said>> => saidBy(await extension.stored(tab))
const soonSays = (tab: number, says: object, within = SOON) => expect.poll(() => said(tab), { timeout: within }).toMatchObject(says)

const follows = async (path: string, steps: readonly Step[], within: number): Promise<void> => {
  const { shown, tab } = await visit(extension, site.origin + path)
  for (const [act, says] of steps) {
    await act?.(shown)
    // That there is nothing to be said shows only once there was time to say something.
    if (says === NONE) await shown.waitForTimeout(SETTLED)
    await soonSays(tab, says, within)
  }
}
const suite = (title: string, group: keyof typeof all) =>
  describe(title, () => {
    for (const [at, { name, steps, missing }] of all[group].entries())
      (missing ? it.fails : it)(name, () => follows(pathOf(group, at), steps, missing ? MISSED : SOON))
  })

suite('a dialog that comes', 'coming')
suite('a dialog that changes', 'changing')
suite('a page that goes on within its document', 'routed')
suite('a frame', 'frames')
suite('a shadow root', 'roots')

describe('a request that nobody can see', () => {
  for (const [at, [name]] of HIDDEN.entries())
    it(name, async () => {
      const { shown, tab } = await visit(extension, `${site.origin}/hidden-${at}.html`)
      await shown.waitForTimeout(SETTLED)
      expect(await said(tab)).toMatchObject(NONE)
      // Nor when a person asks.
      await extension.popup(tab)
      await soonSays(tab, { ...NONE, phase: 'complete' })
    })
})

describe('a frame that cannot be read is named, and the rest is read', () => {
  for (const [at, [name, src]] of UNREAD.entries())
    it(name, async () => {
      const { tab } = await visit(extension, `${site.origin}/unread-${at}.html`)
      const path = src.replace('OTHER', '')
      await soonSays(tab, asks({ limits: [expect.stringMatching(`^frame-unread .*${path}$`) as string] }), SOON * 3)
    })
})
