// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { type AuditParts, createAudits } from '../../entrypoints/background/audits'
import { NoAccess } from '../../entrypoints/background/no-access'
import { joinFrames } from '../../lib/page/join'
import { parseDocument } from '../../lib/page/parse'
import type { DocumentSnapshot, PageSnapshot } from '../../lib/page/snapshot'
import { createDoings } from '../../lib/tabs/doings'
import { createStore, type TabAudit } from '../../lib/tabs/store'
import { memoryArea } from '../memory-area'

const TAB = 7
const URL_A = 'https://signup.example.cn/'
const NOW = '2026-11-21T08:00:00.000Z'

const QUIET = '<p>番茄炒蛋</p>'
const REQUEST = '<form><p>我们将采集您的人脸信息用于身份核验。不同意将无法注册账号。</p><button>同意并注册</button></form>'
const LINKED =
  '<form><p>我们将采集您的人脸信息用于身份核验。</p><label><input type="checkbox">我已阅读并同意<a href="/face.html">《人脸识别服务协议》</a></label><button>同意并注册</button></form>'

const snapshotOf = (html: string): PageSnapshot =>
  joinFrames([{ frame: parseDocument(html, URL_A), limits: [] }], { takenAt: NOW, layout: false })

/** A promise that a test settles. */
const later = <T>() => {
  let settle!: (value: T) => void
  const promise = new Promise<T>((resolve) => {
    settle = resolve
  })
  return { promise, settle }
}

/** One tab in a browser, whose page and answers a test sets. */
const setUp = (area = memoryArea()) => {
  const tab = { url: URL_A, document: 100, html: REQUEST, frames: [0], gone: false, access: undefined as NoAccess | undefined }
  const calls = { collected: 0, read: 0, waited: [] as number[] }
  const shown: (TabAudit | undefined)[] = []
  const reading: {
    allowed: boolean
    lawAsOf: string | undefined
    answer: (wanted: { title: string; url: string }[]) => Promise<DocumentSnapshot[]>
  } = {
    allowed: true,
    lawAsOf: undefined,
    answer: async (wanted) => wanted.map((one) => ({ ...one, status: 'unreachable' })),
  }
  const onIcon: TabAudit[] = []
  const finished: Parameters<AuditParts['completed']>[1][] = []
  const store = createStore(area)
  let runs = 0
  const parts: AuditParts = {
    store,
    isWatched: async () => true,
    readsAgreements: async () => reading.allowed,
    doings: createDoings(area, memoryArea()),
    addressOf: async () => {
      if (tab.gone) throw new Error('No tab')
      return tab.url
    },
    documentOf: async () => {
      if (tab.access) throw tab.access
      return tab.document
    },
    haveFrames: async (_, frameIds) => frameIds.every((id) => tab.frames.includes(id)),
    collect: async () => {
      calls.collected += 1
      return snapshotOf(tab.html)
    },
    read: (wanted) => {
      calls.read += 1
      return reading.answer(wanted)
    },
    lawAsOf: async () => reading.lawAsOf,
    completed: async (_, audit) => void finished.push(audit),
    onIcon: async (_, audit) => void onIcon.push(audit),
    changed: async (_, audit) => void shown.push(audit),
    now: () => NOW,
    newRun: () => `run ${++runs} ${area.values.size}`,
    wait: async (milliseconds) => void calls.waited.push(milliseconds),
    browser: 'test',
  }
  return { tab, calls, shown, onIcon, finished, reading, store, parts, area, audits: createAudits(parts) }
}

/** An area that answers nothing any more after so many steps, as to a worker that is stopped. `whole` is what it leaves. */
const stoppedAfter = (steps: number) => {
  const whole = memoryArea()
  const seen = { stopped: false }
  let left = steps
  const step = <T>(work: () => Promise<T>): Promise<T> => {
    if (left-- > 0) return work()
    seen.stopped = true
    return new Promise(() => {})
  }
  const area: typeof whole = {
    values: whole.values,
    get: (keys) => step(() => whole.get(keys)),
    set: (values) => step(() => whole.set(values)),
    remove: (keys) => step(() => whole.remove(keys)),
  }
  return { ...area, whole, seen }
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
    await Promise.race([answered, settled()])
    if (!area.seen.stopped) return steps
    await after()
  }
}

/** What is stored of tabs. */
const keysOf = ({ values }: { values: Map<string, unknown> }): string[] => [...values.keys()].filter((key) => /:\d+$/.test(key))

let world: ReturnType<typeof setUp>
beforeEach(() => {
  world = setUp()
})

const phases = (): (string | undefined)[] => world.shown.map((audit) => audit?.phase)
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('the audit of a tab', () => {
  it('goes from collecting to complete where no agreement is named, and shows each step', async () => {
    await world.audits.audit(TAB)
    expect(phases()).toEqual(['collecting', 'complete'])
    expect((await world.store.get(TAB))?.report?.faceRequest).toBe(true)
    expect(world.calls.read).toBe(0)
  })

  it('is provisional until its agreements are read', async () => {
    world.tab.html = LINKED
    const answer = later<DocumentSnapshot[]>()
    world.reading.answer = () => answer.promise
    await world.audits.audit(TAB)
    expect(phases()).toEqual(['collecting', 'provisional'])
    expect((await world.store.get(TAB))?.report?.surfaces[0]?.documents[0]?.status).toBe('not-looked')
    expect(await world.store.snapshot(TAB)).toBeDefined()
    answer.settle([{ title: '人脸识别服务协议', url: `${URL_A}face.html`, status: 'login' }])
    await settled()
    expect(phases()).toEqual(['collecting', 'provisional', 'complete'])
    expect((await world.store.get(TAB))?.report?.surfaces[0]?.documents[0]?.status).toBe('login')
    expect(await world.store.snapshot(TAB)).toBeUndefined()
  })

  it('reads no agreement where the settings forbid it, and reads them once they allow it', async () => {
    world.tab.html = LINKED
    world.reading.allowed = false
    await world.audits.audit(TAB)
    await settled()
    expect(world.calls.read).toBe(0)
    const report = (await world.store.get(TAB))?.report
    expect([phases().at(-1), report?.surfaces[0]?.documents[0]?.status]).toEqual(['complete', 'not-looked'])
    expect(report?.surfaces[0]?.findings.find(({ rule }) => rule === 'disclosure-purpose')?.reason).not.toBe('absent')
    world.reading.allowed = true
    await world.audits.audit(TAB)
    await settled()
    expect(world.calls.read).toBe(1)
    expect((await world.store.get(TAB))?.report?.surfaces[0]?.documents[0]?.status).toBe('unreachable')
  })

  it('fetches none for a saved audit either where the settings forbid it', async () => {
    world.tab.html = LINKED
    world.reading.allowed = false
    const { report, snapshot } = await world.audits.fresh(TAB)
    expect(world.calls.read).toBe(0)
    expect([report.surfaces[0]?.documents[0]?.status, snapshot.documents[0]?.status]).toEqual(['not-looked', 'not-looked'])
  })

  it('is told of when it is complete, once, with its agreements', async () => {
    world.tab.html = LINKED
    await world.audits.audit(TAB)
    await settled()
    expect(world.finished).toHaveLength(1)
    const [{ document, report, snapshot }] = world.finished as [(typeof world.finished)[0]]
    expect([document, report.faceRequest, snapshot.documents.map(({ status }) => status)]).toEqual([100, true, ['unreachable']])
  })

  it('applies the law of the day that is set', async () => {
    world.reading.lawAsOf = '2021-12-01'
    await world.audits.audit(TAB)
    const { report } = await world.audits.fresh(TAB)
    for (const one of [report, (await world.store.get(TAB))!.report!]) {
      expect(one.lawAsOf).toBe('2021-12-01')
      const cited = one.surfaces.flatMap(({ findings }) => findings.flatMap(({ provisions }) => provisions.map(({ law }) => law)))
      expect(cited).toContain('pipl')
      expect(cited).not.toContain('measures')
    }
  })

  it('drops agreements that come after the tab went on', async () => {
    world.tab.html = LINKED
    const answer = later<DocumentSnapshot[]>()
    world.reading.answer = () => answer.promise
    await world.audits.audit(TAB)
    await world.audits.forget(TAB)
    answer.settle([])
    await settled()
    expect(await world.store.get(TAB)).toBeUndefined()
    expect(phases().at(-1)).toBeUndefined()
  })

  it('drops a page that was read after the tab went on', async () => {
    const page = later<PageSnapshot>()
    world.parts.collect = () => page.promise
    const running = world.audits.audit(TAB)
    await settled()
    await world.audits.forget(TAB)
    page.settle(snapshotOf(REQUEST))
    await running
    expect(await world.store.get(TAB)).toBeUndefined()
  })

  it('reads the page once more where it was asked for while it ran, and not once for each asking', async () => {
    const running = world.audits.audit(TAB)
    await Promise.all([world.audits.audit(TAB), world.audits.audit(TAB), world.audits.audit(TAB)])
    await running
    expect(world.calls.collected).toBe(2)
  })

  it('fetches the agreements of a document once, however often it is looked at', async () => {
    world.tab.html = LINKED
    await world.audits.audit(TAB)
    await settled()
    await world.audits.audit(TAB)
    await settled()
    expect(world.calls).toMatchObject({ collected: 2, read: 1 })
    await world.audits.forget(TAB)
    await world.audits.audit(TAB)
    await settled()
    expect(world.calls.read).toBe(2)
  })

  it('says that it failed, with the reason, where the page does not answer', async () => {
    world.parts.collect = async () => {
      throw new Error('The page did not answer.')
    }
    await world.audits.audit(TAB)
    expect(await world.store.get(TAB)).toMatchObject({ phase: 'failed', message: 'The page did not answer.' })
  })

  it('says so of a page that hangs, and looks again when it is asked', async () => {
    world.parts.documentOf = async () => {
      throw new Error('The page did not answer.')
    }
    await world.audits.opened(TAB)
    expect(await world.store.get(TAB)).toMatchObject({ phase: 'failed', message: 'The page did not answer.' })
    world.parts.documentOf = async () => 100
    await world.audits.opened(TAB)
    expect((await world.store.get(TAB))?.phase).toBe('complete')
  })

  it.each(['withheld', 'closed'] as const)('tells a page that is %s', async (phase) => {
    world.tab.access = new NoAccess(phase)
    await world.audits.audit(TAB)
    expect(await world.store.get(TAB)).toMatchObject({ phase, url: URL_A })
    expect(world.calls.collected).toBe(0)
  })

  it('leaves nothing of a tab that is gone', async () => {
    world.tab.gone = true
    await world.audits.audit(TAB)
    expect(await world.store.tabs()).toEqual([])
  })
})

describe('face words seen by the look', () => {
  it('audit the tab, after a pause that grows with each time and has an end', async () => {
    for (let time = 0; time < 8; time += 1) await world.audits.faceWordsSeen(TAB)
    expect(world.calls.collected).toBe(8)
    expect(world.calls.waited).toEqual([50, 500, 1000, 2000, 4000, 8000, 8000, 8000])
  })

  it('of many frames at once are one audit', async () => {
    const pause = later<void>()
    world.parts.wait = () => pause.promise
    const seen = [1, 2, 3, 4].map(() => world.audits.faceWordsSeen(TAB))
    pause.settle()
    await Promise.all(seen)
    expect(world.calls.collected).toBe(1)
  })

  it('pause little again in another document', async () => {
    await world.audits.faceWordsSeen(TAB)
    await world.audits.faceWordsSeen(TAB)
    world.tab.document = 200
    await world.audits.loading(TAB, 'https://signup.example.cn/next')
    await world.audits.faceWordsSeen(TAB)
    expect(world.calls.waited).toEqual([50, 500, 50])
  })
})

describe('a person who opens the popup', () => {
  it('gets an audit where nothing is known, and none where a request is known', async () => {
    await world.audits.opened(TAB)
    await world.audits.opened(TAB)
    expect(world.calls.collected).toBe(1)
  })

  it('gets another look where nothing was found, where it failed and where access was withheld', async () => {
    world.tab.html = QUIET
    await world.audits.opened(TAB)
    expect((await world.store.get(TAB))?.report?.faceRequest).toBe(false)
    await world.audits.opened(TAB)
    expect(world.calls.collected).toBe(2)
    world.tab.access = new NoAccess('withheld')
    await world.audits.opened(TAB)
    world.tab.access = undefined
    await world.audits.opened(TAB)
    expect((await world.store.get(TAB))?.phase).toBe('complete')
  })
})

describe('a tab that loads', () => {
  it('is forgotten with its document', async () => {
    await world.audits.audit(TAB)
    world.tab.document = 200
    await world.audits.loading(TAB, undefined)
    expect(await world.store.get(TAB)).toBeUndefined()
  })

  it('keeps its report while the same document loads a part', async () => {
    await world.audits.audit(TAB)
    await world.audits.loading(TAB, undefined)
    expect((await world.store.get(TAB))?.phase).toBe('complete')
    expect(world.calls.collected).toBe(1)
  })

  it('is audited again where the same document has another address', async () => {
    await world.audits.audit(TAB)
    world.tab.url = 'https://signup.example.cn/#/verify'
    await world.audits.loading(TAB, world.tab.url)
    expect(await world.store.get(TAB)).toMatchObject({ phase: 'complete', url: world.tab.url })
    expect(world.calls.collected).toBe(2)
  })

  it('has the address of the document that is read, not of one that was being left', async () => {
    const next = 'https://signup.example.cn/next'
    world.parts.documentOf = async () => {
      world.tab.url = next
      return 200
    }
    await world.audits.audit(TAB)
    expect(await world.store.get(TAB)).toMatchObject({ phase: 'complete', document: 200, url: next })
  })

  it('keeps what was begun in its new document while the old one was forgotten', async () => {
    await world.audits.audit(TAB)
    const { forget } = world.parts.doings
    const held = later<void>()
    world.parts.doings.forget = async (...of) => {
      await held.promise
      await forget(...of)
    }
    world.tab.document = 200
    const loading = world.audits.loading(TAB, undefined)
    await settled()
    const running = world.audits.audit(TAB)
    held.settle()
    await Promise.all([loading, running])
    expect(await world.store.get(TAB)).toMatchObject({ phase: 'complete', document: 200 })
  })

  it('is looked at again where it is too busy to tell which document it has', async () => {
    await world.audits.audit(TAB)
    const { documentOf } = world.parts
    world.parts.documentOf = async () => {
      world.parts.documentOf = documentOf
      throw new Error('The page did not answer.')
    }
    await world.audits.loading(TAB, undefined)
    expect((await world.store.get(TAB))?.phase).toBe('complete')
    expect(world.calls.collected).toBe(2)
  })

  it('keeps "withheld" until its address changes', async () => {
    world.tab.access = new NoAccess('withheld')
    await world.audits.audit(TAB)
    await world.audits.loading(TAB, undefined)
    expect((await world.store.get(TAB))?.phase).toBe('withheld')
    await world.audits.loading(TAB, 'https://other.example.cn/')
    expect(await world.store.get(TAB)).toBeUndefined()
  })

  it('is audited when access is given', async () => {
    world.tab.access = new NoAccess('withheld')
    await world.audits.audit(TAB)
    world.tab.access = undefined
    await world.audits.accessGiven()
    expect((await world.store.get(TAB))?.phase).toBe('complete')
  })
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

describe('what a page tells twice, since it had no answer', () => {
  it('is noted once', async () => {
    const from = { frameUrl: URL_A, private: false }
    for (const at of [1, 1, 2]) {
      await world.audits.did(TAB, { kind: 'pressed', name: '同意', box: false, at }, from)
      await world.audits.did(TAB, { kind: 'camera', doing: 'live', touched: true, at }, from)
    }
    const { pressed, camera } = await world.parts.doings.of(TAB, URL_A, 0)
    expect([pressed.map(({ at }) => at), camera.map(({ at }) => at)]).toEqual([
      [1, 2],
      [1, 2],
    ])
  })
})

describe('a tab that is closed while it is audited', () => {
  it('is forgotten, whatever was written of it last', async () => {
    world.parts.documentOf = async () => {
      world.tab.gone = true
      throw new NoAccess('closed')
    }
    await world.audits.audit(TAB)
    expect(keysOf(world.area)).toEqual([])
  })
})

describe('a page that is left while it is judged', () => {
  it('has no report in the document that comes after it', async () => {
    world.parts.lawAsOf = async () => {
      world.tab.document = 200
      await world.audits.loading(TAB, 'https://signup.example.cn/next')
      return undefined
    }
    await world.audits.audit(TAB)
    expect([await world.store.get(TAB), world.shown.at(-1)]).toEqual([undefined, undefined])
  })
})
