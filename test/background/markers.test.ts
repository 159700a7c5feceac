import { beforeEach, describe, expect, it } from 'vitest'
import { createMarkers, markerOf } from '../../entrypoints/background/markers'
import { createSteps } from '../../entrypoints/background/steps'
import { markerWords } from '../../lib/i18n/marker'
import type { Language } from '../../lib/law/law'
import { placesOf, stopsOf } from '../../lib/layer/finding-places'
import type { Report } from '../../lib/report/schema'
import { createStore, type TabAudit } from '../../lib/tabs/store'
import { finding, reportOf } from '../cli/report-of-a-run'
import { memoryArea } from '../memory-area'

const TAB = 7
const URL_A = 'https://a.example/'
const at = (id: string, url = URL_A) => ({ quote: '不同意将无法注册', target: id ? [id] : [], url })
const complete = (report: Report, more: Partial<TabAudit> = {}): TabAudit => ({
  phase: 'complete',
  url: URL_A,
  run: 'r',
  document: 100,
  report,
  ...more,
})
const BAD = reportOf([finding(), finding({ rule: 'no-refusal' })])
const TO_LOOK_AT = reportOf([finding({ outcome: 'review' })])
const CALM = reportOf([finding({ outcome: 'pass' })])

const setUp = () => {
  const told: string[] = []
  const wanted: { lang: Language | undefined } = { lang: 'zh-CN' }
  const session = memoryArea()
  const markers = createMarkers({
    session,
    show: async (tab, frame, [target], { text }) => void told.push(`show ${tab}/${frame} ${target} ${text}`),
    hide: async (tab, frame) => void told.push(`hide ${tab}/${frame}`),
    language: async () => wanted.lang,
  })
  return { told, wanted, session, markers }
}

let world: ReturnType<typeof setUp>
beforeEach(() => {
  world = setUp()
})

describe('the marker of a tab', () => {
  it('says how many points need attention, in either language', () => {
    expect(markerOf(BAD, 'zh-CN')?.says.text).toBe('脸察 · 2 处需要注意')
    expect(markerOf(BAD, 'en')?.says.text).toBe('Liancha · 2 points to note')
    expect(markerOf(TO_LOOK_AT, 'en')?.says.text).toBe('Liancha · 1 point to look at')
    expect(markerOf(CALM, 'zh-CN')).toBeUndefined()
    expect(markerOf(reportOf([]), 'zh-CN')).toBeUndefined()
    expect(Object.keys(markerWords.en)).toEqual(Object.keys(markerWords['zh-CN']))
  })

  it('shows what is known at last, stays while another audit is under way, and goes with the request', async () => {
    for (const phase of ['collecting', 'provisional'] as const) await world.markers.changed(TAB, complete(BAD, { phase }))
    expect(world.told).toEqual([])
    await world.markers.changed(TAB, complete(BAD))
    await world.markers.changed(TAB, complete(BAD, { phase: 'collecting' }))
    expect(world.told).toEqual(['show 7/0 #a 脸察 · 2 处需要注意'])
    await world.markers.changed(TAB, complete(CALM))
    expect(world.told.at(-1)).toBe('hide 7/0')
    expect(world.session.values.size).toBe(0)
  })

  it('moves to the frame that asks now', async () => {
    await world.markers.changed(TAB, complete(BAD))
    const [surface] = BAD.surfaces
    await world.markers.changed(TAB, complete({ ...BAD, surfaces: [{ ...surface!, frameId: 4 }] }))
    expect(world.told.slice(1)).toEqual(['hide 7/0', 'show 7/4 #a 脸察 · 2 处需要注意'])
  })

  it('stays away from a document in which it was dismissed, and comes in the next', async () => {
    await world.markers.changed(TAB, complete(BAD))
    await world.markers.dismissed(TAB)
    await world.markers.changed(TAB, complete(TO_LOOK_AT))
    expect(world.told).toHaveLength(1)
    await world.markers.changed(TAB, undefined)
    await world.markers.changed(TAB, complete(BAD, { document: 200 }))
    expect(world.told).toHaveLength(2)
  })

  it('is not shown to whom does not want it', async () => {
    world.wanted.lang = undefined
    await world.markers.changed(TAB, complete(BAD))
    expect(world.told).toEqual([])
    world.wanted.lang = 'en'
    await world.markers.changed(TAB, complete(BAD))
    await world.markers.withdraw(TAB)
    expect(world.told.at(-1)).toBe('hide 7/0')
  })
})

describe('places on the page', () => {
  const report = reportOf([
    finding({ rule: 'withdrawal', outcome: 'review', evidence: [at('#c')] }),
    finding({ rule: 'no-refusal', severity: 'serious', evidence: [at('', URL_A), at('#b'), at('#b2')] }),
    finding({ evidence: [at('#a')] }),
    finding({ rule: 'cross-border', evidence: [at('#agreement', 'https://a.example/privacy')] }),
    finding({ rule: 'unfair-terms', outcome: 'pass', evidence: [at('#passed')] }),
  ])

  it('are those of what needs attention, the gravest first, and of no agreement', () => {
    expect(placesOf(report).map(({ target }) => target[0])).toEqual(['#a', '#b', '#b2', '#c'])
    expect(stopsOf(report).map(({ target }) => target[0])).toEqual(['#a', '#b', '#c'])
  })

  it('stand in the frame that says them', () => {
    const [surface] = report.surfaces
    const framed = { ...report, url: 'https://top.example/', surfaces: [{ ...surface!, frameId: 4 }] }
    expect(placesOf(framed).map(({ frameId }) => frameId)).toEqual([4, 4, 4, 4])
  })

  it('are gone through round and round, over those that are gone, and on after another audit', async () => {
    const session = memoryArea()
    const store = createStore(memoryArea())
    const gone = new Set(['#b'])
    const labels: string[] = []
    const steps = createSteps({
      store,
      session,
      language: async () => 'zh-CN',
      show: async (_, __, [id], label) => {
        if (gone.has(id!)) return false
        labels.push(label)
        return true
      },
    })
    expect(await steps.go(TAB, 1)).toBeUndefined()
    await store.put(TAB, complete(report))
    const went = [await steps.go(TAB, 1), await steps.go(TAB, 1), await steps.go(TAB, 1), await steps.go(TAB, -1)]
    expect(went).toEqual(['forced-consent', 'withdrawal', 'forced-consent', 'withdrawal'])
    expect(labels[0]).toMatch(/^1\/3 \S/)
    expect(labels[1]).toMatch(/^3\/3 \S/)
    gone.clear()
    await store.put(TAB, complete(report, { run: 'another' }))
    expect(await steps.go(TAB, -1)).toBe('no-refusal')
    await steps.forget(TAB)
    expect(await steps.go(TAB, -1)).toBe('withdrawal')
    for (const id of ['#a', '#b', '#c']) gone.add(id)
    expect(await steps.go(TAB, 1)).toBeUndefined()
  })
})
