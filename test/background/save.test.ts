import { beforeEach, describe, expect, it, vi } from 'vitest'
import { NoAccess } from '../../entrypoints/background/no-access'
import { createSave, type SaveParts, type TabState } from '../../entrypoints/background/save'
import type { AuditRecord } from '../../lib/evidence/record'
import { newRecordId } from '../../lib/history/record-store'
import type { TabCover } from '../../lib/layer/covered-frames'
import type { OnPage } from '../../lib/layer/finding-places'
import { joinFrames } from '../../lib/page/join'
import type { Box } from '../../lib/page/snapshot'
import { finding, reportOf } from '../cli/report-of-a-run'

const TAB = 7
const URL_A = 'https://a.example/'
const at = (id: string) => ({ quote: '不同意将无法注册', target: [id], url: URL_A })
const REPORT = reportOf([
  finding({ evidence: [at('#near')] }),
  finding({ rule: 'no-refusal', evidence: [at('#far')] }),
  finding({ rule: 'withdrawal', outcome: 'review', evidence: [at('#farther')] }),
  finding({ rule: 'cross-border', outcome: 'pass', evidence: [at('#never')] }),
])
const SNAPSHOT = joinFrames([], { takenAt: '2026-11-21T08:00:00.000Z', layout: true })

/** The first 24 bytes of a PNG of 1100 by 800. */
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 76, 0, 0, 3, 32])
const BOX: Box = { x: 0.1, y: 0.2, width: 0.3, height: 0.1 }

const setUp = () => {
  let clock = Date.parse('2026-11-21T08:00:00.000Z')
  const tab: TabState = { active: true, windowId: 1, private: false }
  const seen = new Set(['#near'])
  const page = { document: 100, bare: 0, gone: new Set<string>() }
  const told: string[] = []
  const saved: AuditRecord[] = []
  const cover: TabCover = {
    settled: async () => ({
      covered: 2,
      unbroken: async () => {
        page.bare--
        return page.bare < 0
      },
    }),
    measure: async (places: readonly OnPage[]) => places.map(({ target }) => (seen.has(target[0]!) ? BOX : undefined)),
    bring: async ({ target: [id] }) => {
      if (page.gone.has(id!)) return false
      seen.clear()
      seen.add(id!)
      told.push(`to ${id}`)
      return true
    },
    back: async () => void told.push('back'),
    end: async () => void told.push('end'),
  }
  const parts: SaveParts = {
    fresh: async () => ({ snapshot: SNAPSHOT, report: REPORT }),
    tab: async () => ({ ...tab }),
    documentOf: async () => page.document,
    cover: async () => {
      told.push('cover')
      return cover
    },
    capture: async () => {
      told.push('picture')
      return PNG
    },
    records: () => ({
      save: async (record) => {
        saved.push(record)
        return 'saved'
      },
      get: async () => undefined,
      list: async () => [],
      remove: async () => undefined,
      size: async () => ({ bytes: 0, limit: 1 }),
    }),
    now: () => new Date(clock).toISOString(),
    newId: newRecordId,
    wait: async (milliseconds) => {
      clock += milliseconds
      if (milliseconds > 0) told.push(`wait ${milliseconds}`)
    },
  }
  return { tab, page, told, saved, parts, cover, save: createSave(parts) }
}

let world: ReturnType<typeof setUp>
beforeEach(() => {
  world = setUp()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

describe('saving an audit', () => {
  it('takes the page as it is seen, then each place outside of the window, and puts all back', async () => {
    const answer = await world.save(TAB)
    const [record] = world.saved
    expect(answer).toEqual({ id: record!.id, screenshots: 3 })
    expect(world.told).toEqual(['cover', 'picture', 'to #far', 'wait 550', 'picture', 'to #farther', 'wait 550', 'picture', 'back', 'end'])
    expect(record).toMatchObject({ schema: 'liancha.record/1', report: REPORT, snapshot: SNAPSHOT })
    expect(record!.screenshots.map(({ name, width, height, covered }) => ({ name, width, height, covered }))).toEqual(
      [1, 2, 3].map((number) => ({ name: `screen-${number}.png`, width: 1100, height: 800, covered: 2 })),
    )
    expect(record!.screenshots.map(({ marks }) => marks)).toEqual(
      ['forced-consent', 'no-refusal', 'withdrawal'].map((rule) => [{ surface: '0-1', rule, box: BOX }]),
    )
  })

  it('takes four pictures at most', async () => {
    const evidence = Array.from({ length: 9 }, (_, index) => at(`#far-${index}`))
    world.parts.fresh = async () => ({ snapshot: SNAPSHOT, report: reportOf([finding({ evidence })]) })
    expect(await world.save(TAB)).toMatchObject({ screenshots: 4 })
  })

  it('passes over places that are gone', async () => {
    world.page.gone.add('#far')
    expect(await world.save(TAB)).toMatchObject({ screenshots: 2 })
  })

  it('throws a picture away on which something may have been bare, and takes another', async () => {
    world.page.bare = 2
    const report = reportOf([finding({ evidence: [at('#near')] })])
    world.parts.fresh = async () => ({ snapshot: SNAPSHOT, report })
    expect(await world.save(TAB)).toMatchObject({ screenshots: 1 })
    expect(world.told.filter((step) => step === 'picture')).toHaveLength(3)
  })

  it('saves no picture of a page that is never covered', async () => {
    world.page.bare = 100
    expect(await world.save(TAB)).toMatchObject({ screenshots: 0 })
    expect(world.told.slice(-2)).toEqual(['back', 'end'])
    world.parts.cover = async () => {
      throw new Error('The page could not be covered.')
    }
    expect(await world.save(TAB)).toMatchObject({ screenshots: 0 })
  })

  it('takes none of a tab that is not in front, or not any more', async () => {
    world.tab.active = false
    expect(await world.save(TAB)).toMatchObject({ screenshots: 0 })
    expect(world.told).toEqual([])
    world.tab.active = true
    world.parts.capture = async () => {
      world.tab.active = false
      return PNG
    }
    expect(await world.save(TAB)).toMatchObject({ screenshots: 0 })
  })

  it('takes none of another document than the one that was judged', async () => {
    world.parts.capture = async () => {
      world.page.document = 200
      return PNG
    }
    expect(await world.save(TAB)).toMatchObject({ screenshots: 0 })
    expect(world.saved).toHaveLength(1)
  })

  it('marks nothing that moved while the picture was taken', async () => {
    let times = 0
    world.cover.measure = async (places) => places.map(() => ({ ...BOX, y: ++times / 20 }))
    await world.save(TAB)
    expect(world.saved[0]!.screenshots[0]!.marks).toEqual([])
  })

  it('keeps a private window’s record apart by its id', async () => {
    world.tab.private = true
    expect(await world.save(TAB)).toMatchObject({ id: expect.stringMatching(/^private-/) as string })
  })

  it('says why nothing was saved', async () => {
    const { parts } = world
    const store = parts.records()
    parts.records = () => ({ ...store, save: async () => 'full' })
    expect(await world.save(TAB)).toEqual({ failed: 'full' })
    parts.fresh = async () => {
      throw new NoAccess('withheld')
    }
    expect(await world.save(TAB)).toEqual({ failed: 'withheld' })
    parts.fresh = async () => {
      throw new Error('The page did not answer.')
    }
    expect(await world.save(TAB)).toEqual({ failed: 'failed' })
  })

  it('saves a tab once where it is asked twice at once', async () => {
    const [one, two] = await Promise.all([world.save(TAB), world.save(TAB)])
    expect(one).toBe(two)
    expect(world.saved).toHaveLength(1)
    await world.save(TAB)
    expect(world.saved).toHaveLength(2)
  })
})
