// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryArea } from '../memory-area'
import { keysOf, LINKED, QUIET, REQUEST, settled, setUp, TAB, URL_A } from './one-tab'

/** An area that answers nothing any more after so many steps, as to a worker that is stopped. `whole` is what it leaves. */
const stoppedAfter = (steps: number) => {
  const whole = memoryArea()
  let left = steps
  let stop = (_: 'stopped'): void => undefined
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = resolve
  })
  const step = <T>(work: () => Promise<T>): Promise<T> => {
    if (left-- > 0) return work()
    stop('stopped')
    return new Promise(() => {})
  }
  const area: typeof whole = {
    values: whole.values,
    get: (keys) => step(() => whole.get(keys)),
    set: (values) => step(() => whole.set(values)),
    remove: (keys) => step(() => whole.remove(keys)),
  }
  return { ...area, whole, stopped }
}

/**
 * Stops a work before each of its steps in turn, until it is done without being stopped.
 * @returns how many steps it has
 */
const atEachStep = async (
  begin: (area: ReturnType<typeof stoppedAfter>) => Promise<{ answered: Promise<unknown>; after: () => Promise<void> }>,
): Promise<number> => {
  for (let steps = 0; ; steps++) {
    const area = stoppedAfter(steps)
    const { answered, after } = await begin(area)
    if ((await Promise.race([answered, area.stopped])) !== 'stopped') return steps
    await after()
  }
}

let world: ReturnType<typeof setUp>
beforeEach(() => {
  world = setUp()
})

describe('a worker that is stopped', () => {
  it('takes up the agreements where it left, from the snapshot, without reading the page again', async () => {
    world.tab.html = LINKED
    world.reading.answer = () => new Promise(() => {})
    await world.audits.audit(TAB)
    expect((await world.store.get(TAB))?.phase).toBe('provisional')

    const next = setUp(world.area)
    next.tab.html = LINKED
    await next.audits.resume()
    await settled()
    expect((await next.store.get(TAB))?.phase).toBe('complete')
    expect(next.calls).toMatchObject({ collected: 0, read: 1 })
  })

  it('reads the page again where it was stopped while reading', async () => {
    world.parts.collect = () => new Promise(() => {})
    void world.audits.audit(TAB)
    await settled()
    expect((await world.store.get(TAB))?.phase).toBe('collecting')

    const next = setUp(world.area)
    await next.audits.resume()
    expect((await next.store.get(TAB))?.phase).toBe('complete')
    expect(next.calls.collected).toBe(1)
  })

  it('leaves finished tabs as they are, and shows them on the icon again', async () => {
    await world.audits.audit(TAB)
    const next = setUp(world.area)
    await next.audits.resume()
    expect(next.calls.collected).toBe(0)
    expect(next.onIcon).toEqual([await next.store.get(TAB)])
  })

  it('looks again where the frame that asked went while none ran, and only then', async () => {
    await world.audits.audit(TAB)
    const audit = (await world.store.get(TAB))!
    const surfaces = audit.report!.surfaces.map((surface) => ({ ...surface, frameId: 5 }))
    await world.store.put(TAB, { ...audit, report: { ...audit.report!, surfaces } })
    const there = setUp(world.area)
    there.tab.frames = [0, 5]
    await there.audits.resume()
    expect(there.calls.collected).toBe(0)
    const gone = setUp(world.area)
    gone.tab.html = QUIET
    await gone.audits.resume()
    expect((await gone.store.get(TAB))?.report?.faceRequest).toBe(false)
  })

  it('knows nothing of a tab that was closed, or took another document, while none ran', async () => {
    await world.audits.audit(TAB)
    const gone = setUp(world.area)
    gone.tab.gone = true
    await gone.audits.resume()
    expect(keysOf(world.area)).toEqual([])

    await world.audits.audit(TAB)
    const next = setUp(world.area)
    next.tab.document = 200
    await next.audits.resume()
    expect(keysOf(world.area)).toEqual([])
  })

  it.each([
    ['a request', REQUEST],
    ['a request with agreements', LINKED],
  ])('loses nothing, wherever it is stopped on its way through %s', async (_, html) => {
    const steps = await atEachStep(async (area) => {
      const first = setUp(area)
      first.tab.html = html
      const answered = first.audits.faceWordsSeen(TAB).then(() => first.audits.finished(TAB))
      return {
        answered,
        after: async () => {
          const next = setUp(area.whole)
          next.tab.html = html
          // Who had no answer asks again.
          await Promise.all([next.audits.resume(), next.audits.faceWordsSeen(TAB)])
          await next.audits.finished(TAB)
          const audit = (await next.store.get(TAB))!
          expect([audit.phase, audit.report?.faceRequest]).toEqual(['complete', true])
          expect(next.shown.at(-1)).toEqual(audit)
          expect(next.finished).not.toEqual([])
        },
      }
    })
    expect(steps).toBeGreaterThan(10)
  })

  it('looks again at what a frame told as it went, wherever it is stopped after that was noted', async () => {
    const steps = await atEachStep(async (area) => {
      const before = setUp(area.whole)
      await before.audits.audit(TAB)
      const first = setUp(area)
      first.tab.html = QUIET
      return {
        answered: first.audits.faceWordsSeen(TAB),
        after: async () => {
          // Nobody is left who could ask again; before it was noted, it was as if it had never been told.
          const noted = (await before.store.isDue(TAB)) || (await before.store.get(TAB))?.phase === 'collecting'
          const next = setUp(area.whole)
          next.tab.html = QUIET
          await next.audits.resume()
          const { phase, report } = (await next.store.get(TAB))!
          if (noted) expect([phase, report?.faceRequest]).toEqual(['complete', false])
          else expect(phase).toBe('complete')
        },
      }
    })
    expect(steps).toBeGreaterThan(8)
  })

  it('leaves nothing of a tab that is closed, wherever it is stopped while it forgets it', async () => {
    const steps = await atEachStep(async (area) => {
      const before = setUp(area.whole)
      await before.audits.audit(TAB)
      await before.audits.did(TAB, { kind: 'pressed', name: '不同意', box: false, at: 1 }, { frameUrl: URL_A, private: false })
      return {
        answered: setUp(area).audits.forget(TAB),
        after: async () => {
          const next = setUp(area.whole)
          next.tab.gone = true
          await next.audits.resume()
          expect(keysOf(area.whole)).toEqual([])
        },
      }
    })
    expect(steps).toBeGreaterThan(4)
  })
})
