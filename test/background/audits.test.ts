// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { NoAccess } from '../../entrypoints/background/no-access'
import type { DocumentSnapshot, PageSnapshot } from '../../lib/page/snapshot'
import { keysOf, LINKED, later, QUIET, REQUEST, settled, setUp, snapshotOf, TAB, URL_A } from './one-tab'

let world: ReturnType<typeof setUp>
beforeEach(() => {
  world = setUp()
})

const phases = (): (string | undefined)[] => world.shown.map((audit) => audit?.phase)

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
