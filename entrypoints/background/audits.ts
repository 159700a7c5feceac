import { agreementsToRead, audit } from '../../lib/audit'
import type { DocumentSnapshot, Doings, Limit, PageSnapshot } from '../../lib/page/snapshot'
import type { Report } from '../../lib/report/schema'
import type { DoingsMessage, DoingsOfTabs } from '../../lib/tabs/doings'
import type { Store, TabAudit } from '../../lib/tabs/store'
import { NoAccess } from './no-access'

/** What an audit of a tab needs of the browser. */
export interface AuditParts {
  store: Store
  /** @throws where the tab is gone */
  addressOf(tabId: number): Promise<string>
  /** @throws {NoAccess} */
  documentOf(tabId: number): Promise<number>
  /** @throws {NoAccess} */
  collect(tabId: number, takenAt: string): Promise<PageSnapshot>
  /** Whether frames are still there in a tab; false, too, where they do not answer. */
  haveFrames(tabId: number, frameIds: number[]): Promise<boolean>
  /** Whether the look runs on a page by itself, so that what happened before a click was seen. */
  isWatched(url: string): Promise<boolean>
  /** What the page and the person were seen to do in a tab's document. */
  doings: DoingsOfTabs
  /** Whether agreements that a page names may be fetched. */
  readsAgreements(): Promise<boolean>
  /** Never throws: what could not be read is told in each status. */
  read(wanted: { title: string; url: string }[], pageUrl: string): Promise<DocumentSnapshot[]>
  /** The day whose law is applied, `YYYY-MM-DD`; undefined for the day of the audit. */
  lawAsOf(): Promise<string | undefined>
  /** An audit is complete, its agreements in the snapshot. No other audit waits for what is done with it. */
  completed(tabId: number, audit: { document: number | undefined; report: Report; snapshot: PageSnapshot }): Promise<void>
  /** Shows on the icon what is known of a tab. */
  onIcon(tabId: number, audit: TabAudit): Promise<void>
  /** Shows what is known of a tab now wherever it is shown. */
  changed(tabId: number, audit: TabAudit | undefined): Promise<void>
  now(): string
  newRun(): string
  wait(milliseconds: number): Promise<void>
  browser: string
}

/** Between two audits that a page's own changes ask for; doubled each time, up to the longest. */
const PAUSE = 500
/** A page that has just spoken of faces has mostly said all of it. */
const FIRST_PAUSE = 50
const LONGEST_PAUSE = 8000
/** After so long a quiet the next change is a first one. */
const QUIET = 20_000

/** What stands for an agreement that the settings leave unread. */
const notLooked = ({ title, url }: { title: string; url: string }): DocumentSnapshot => ({ title, url, status: 'not-looked' })

/** Stands for the document of a tab that did not tell it in time. */
const NO_ANSWER = Symbol('no answer')

const notWatched: Limit = { code: 'not-watched', params: {} }

/** A run that cannot go on, and why. */
const endedBy = (error: unknown, { report: _, ...audit }: TabAudit): TabAudit => {
  if (error instanceof NoAccess) return { ...audit, phase: error.phase }
  return { ...audit, phase: 'failed', message: error instanceof Error ? error.message : String(error) }
}

export type Audits = ReturnType<typeof createAudits>

/**
 * The audits of all tabs: idle → collecting → provisional → complete. Each step is stored before the next begins, and each late answer is
 * dropped where a newer run or another document has taken its place. What is held here is only what spares work; nothing is lost with it: who
 * asks is answered once all is done, and asks again where no answer came.
 */
export const createAudits = (parts: AuditParts) => {
  const { store } = parts
  /** Tabs whose frames are being read now, and whether they must be read once more. */
  const collecting = new Map<number, { again: boolean; done: Promise<void> }>()
  /** Tabs whose frames have been read, until their agreements are read and their record is kept. */
  const finishing = new Map<number, Promise<unknown>>()
  /** How often a page's own changes asked for an audit. */
  const asked = new Map<number, { times: number; last: number }>()
  /** Agreements of a tab's document, so that a second look at the page does not fetch them again. */
  const documents = new Map<number, { key: string; read: Promise<DocumentSnapshot[]> }>()

  /** The next step of a run. @returns false where another one has taken its place */
  const goOn = async (tabId: number, next: TabAudit, snapshot?: PageSnapshot): Promise<boolean> => {
    const isCurrent = await store.goOn(tabId, next, snapshot)
    if (isCurrent) await parts.changed(tabId, next)
    return isCurrent
  }

  const isCurrent = async (tabId: number, run: string): Promise<boolean> => (await store.get(tabId))?.run === run

  const readOnce = (tabId: number, wanted: { title: string; url: string }[], pageUrl: string): Promise<DocumentSnapshot[]> => {
    const key = JSON.stringify([pageUrl, wanted])
    const known = documents.get(tabId)
    if (known?.key === key) return known.read
    const read = parts.read(wanted, pageUrl)
    documents.set(tabId, { key, read })
    return read
  }

  /** The agreements that a snapshot names, as far as the settings let us read them. */
  const agreementsOf = async (tabId: number, snapshot: PageSnapshot): Promise<DocumentSnapshot[]> => {
    const wanted = agreementsToRead(snapshot)
    if (wanted.length === 0) return []
    return (await parts.readsAgreements()) ? readOnce(tabId, wanted, snapshot.url) : wanted.map(notLooked)
  }

  const judge = async (snapshot: PageSnapshot): Promise<Report> => {
    const lawAsOf = await parts.lawAsOf()
    return audit(snapshot, { auditedAt: snapshot.takenAt, browser: parts.browser, ...(lawAsOf === undefined ? {} : { lawAsOf }) })
  }

  const complete = async (tabId: number, current: TabAudit, snapshot: PageSnapshot, report: Report): Promise<void> => {
    if (await goOn(tabId, { ...current, phase: 'complete', report }))
      finishLater(tabId, parts.completed(tabId, { document: current.document, report, snapshot }))
  }

  /** Does the rest of a run, for which the next one need not wait. */
  const finishLater = (tabId: number, rest: Promise<void>): void => {
    const all = Promise.allSettled([finishing.get(tabId), rest]).then(() => {
      if (finishing.get(tabId) === all) finishing.delete(tabId)
    })
    finishing.set(tabId, all)
  }

  /** From a provisional audit to the complete one. */
  const finish = async (tabId: number, current: TabAudit, read: PageSnapshot): Promise<void> => {
    const snapshot = { ...read, documents: await agreementsOf(tabId, read) }
    await complete(tabId, current, snapshot, await judge(snapshot))
  }

  const fail = async (tabId: number, audit: TabAudit, error: unknown): Promise<void> => {
    await goOn(tabId, endedBy(error, audit))
  }

  /** A new run of a tab: which document stands in it, and what was last known of that one. */
  const start = async (tabId: number): Promise<TabAudit> => {
    const document = await parts.documentOf(tabId).catch((error: unknown) => ({ error }))
    // Asked after the document, so that it is not the address of one that was being left.
    const started: TabAudit = { phase: 'collecting', url: await parts.addressOf(tabId), run: parts.newRun() }
    if (typeof document === 'object') return endedBy(document.error, started)
    const before = await store.get(tabId)
    return { ...started, document, ...(before?.report && before.document === document ? { report: before.report } : {}) }
  }

  /** What was seen of the page's doings, with what this look at it tells of them. */
  const doingsNow = async (tabId: number, read: PageSnapshot, since: number): Promise<Doings> => {
    const judged = () => audit(read, { auditedAt: read.takenAt, browser: parts.browser })
    await parts.doings.looked(tabId, read.url, Date.parse(read.takenAt), judged)
    return parts.doings.of(tabId, read.url, since)
  }

  /** Reads and judges a tab once. */
  const run = async (tabId: number): Promise<void> => {
    const started = await start(tabId)
    await store.put(tabId, started)
    await parts.changed(tabId, started)
    if (started.phase !== 'collecting') return
    try {
      const read = await parts.collect(tabId, parts.now())
      if (!(await isCurrent(tabId, started.run))) return
      const watched = await parts.isWatched(read.url)
      const snapshot: PageSnapshot = watched
        ? { ...read, doings: await doingsNow(tabId, read, started.document ?? 0) }
        : { ...read, limits: [...read.limits, notWatched] }
      const report = await judge(snapshot)
      if (agreementsToRead(snapshot).length === 0) return await complete(tabId, started, snapshot, report)
      const provisional: TabAudit = { ...started, phase: 'provisional', report }
      if (!(await goOn(tabId, provisional, snapshot))) return
      finishLater(
        tabId,
        finish(tabId, provisional, snapshot).catch((error: unknown) => fail(tabId, provisional, error)),
      )
    } catch (error) {
      await fail(tabId, started, error)
    }
  }

  const whileAsked = async (tabId: number, mine: { again: boolean }): Promise<void> => {
    try {
      while (mine.again) {
        mine.again = false
        await run(tabId)
      }
      // Closed meanwhile, it was written once more: this throws.
      await parts.addressOf(tabId)
    } catch {
      // The tab is gone.
      await forget(tabId)
    } finally {
      collecting.delete(tabId)
    }
  }

  /** Audits a tab now; while it is being read, once more after that. */
  const auditNow = (tabId: number): Promise<void> => {
    const current = collecting.get(tabId)
    if (current) {
      current.again = true
      return current.done
    }
    const mine = { again: true, done: Promise.resolve() }
    collecting.set(tabId, mine)
    mine.done = whileAsked(tabId, mine)
    return mine.done
  }

  /** @param only the run that is forgotten; a newer one stays */
  const forget = async (tabId: number, only?: { run: string | undefined }): Promise<void> => {
    const known = await store.get(tabId)
    if (only && known?.run !== only.run) return
    asked.delete(tabId)
    documents.delete(tabId)
    await parts.doings.forget(tabId, known?.url ?? '', Date.parse(parts.now()))
    if (await store.remove(tabId, only)) await parts.changed(tabId, undefined)
  }

  /** Tabs for which a page's own change waits to be looked at. */
  const pausing = new Map<number, Promise<void>>()

  const auditAfterPause = async (tabId: number): Promise<void> => {
    const now = Date.parse(parts.now())
    const before = asked.get(tabId)
    const times = before && now - before.last < QUIET ? before.times : 0
    asked.set(tabId, { times: times + 1, last: now })
    // A frame that tells it as it goes is not there to ask again.
    await store.markDue(tabId)
    await parts.wait(times === 0 ? FIRST_PAUSE : Math.min(LONGEST_PAUSE, PAUSE * 2 ** (times - 1)))
    pausing.delete(tabId)
    await auditNow(tabId)
  }

  /** Whether the document that was read still stands in its tab, as far as that can be told. */
  const stillStands = async (tabId: number, { document, url }: TabAudit): Promise<boolean> => {
    const now = await parts.addressOf(tabId).catch(() => undefined)
    // A page that could not be entered has no document to tell apart.
    if (now === undefined || document === undefined) return now === url
    return (await parts.documentOf(tabId).catch(() => document)) === document
  }

  /** Whether the frames that asked for a face still stand: one that goes while no worker runs cannot tell it. */
  const framesStand = async (tabId: number, { report }: TabAudit): Promise<boolean> => {
    const asking = (report?.surfaces ?? []).filter(({ faceRequest, frameId }) => faceRequest && frameId !== 0)
    return asking.length === 0 || parts.haveFrames(tabId, [...new Set(asking.map(({ frameId }) => frameId))])
  }

  const mustLookAgain = async (tabId: number, known: TabAudit): Promise<boolean> =>
    known.phase === 'collecting' || (await store.isDue(tabId)) || !(await framesStand(tabId, known))

  /** Goes on with a tab where a worker that was stopped left it; what happened while none ran was told to nobody. */
  const takeUp = async (tabId: number): Promise<void> => {
    const known = await store.get(tabId)
    if (!known || !(await stillStands(tabId, known))) await forget(tabId, { run: known?.run })
    else if (await mustLookAgain(tabId, known)) await auditNow(tabId)
    else if (known.phase === 'provisional') {
      const snapshot = await store.snapshot(tabId)
      if (!snapshot) return auditNow(tabId)
      await finish(tabId, known, snapshot).catch((error: unknown) => fail(tabId, known, error))
    } else await parts.onIcon(tabId, known)
  }

  return {
    /** A person asks for an audit. */
    audit: auditNow,

    /** Waits until all is done with what was read of a tab: its agreements, its record. */
    finished: async (tabId: number): Promise<void> => {
      while (finishing.has(tabId)) await finishing.get(tabId)
    },

    /**
     * Reads and judges a tab once more, with its agreements, for a record of it. What is stored of the tab stays as it is.
     * @throws {NoAccess} where the page may not be entered
     * @throws {Error} where it did not answer
     */
    fresh: async (tabId: number): Promise<{ snapshot: PageSnapshot; report: Report }> => {
      const document = await parts.documentOf(tabId)
      const read = await parts.collect(tabId, parts.now())
      const seen = (await parts.isWatched(read.url))
        ? { ...read, doings: await parts.doings.of(tabId, read.url, document) }
        : { ...read, limits: [...read.limits, notWatched] }
      const snapshot: PageSnapshot = { ...seen, documents: await agreementsOf(tabId, seen) }
      return { snapshot, report: await judge(snapshot) }
    },

    /** A frame speaks of faces: audits the tab after a pause that grows with each time, so that a restless page cannot keep us busy. */
    faceWordsSeen: (tabId: number): Promise<void> => {
      const waiting = pausing.get(tabId) ?? auditAfterPause(tabId)
      if (!pausing.has(tabId)) pausing.set(tabId, waiting)
      return waiting
    },

    /** Notes what the page or the person did; a camera that was opened is judged at once. */
    did: async (tabId: number, message: DoingsMessage, from: { frameUrl: string; private: boolean }): Promise<void> => {
      const known = await store.get(tabId)
      await parts.doings.note(tabId, message, from, known?.report)
      // What follows a person's press is never a restless page.
      if (message.kind === 'pressed') asked.delete(tabId)
      if (message.kind === 'camera' && known) await auditNow(tabId)
    },

    /** A person opens the popup on a tab: audits it where nothing is known, or nothing was found, or it did not succeed. */
    opened: async (tabId: number): Promise<void> => {
      const known = await store.get(tabId)
      const underWay = known?.phase === 'collecting' || known?.phase === 'provisional'
      if (underWay || (known?.phase === 'complete' && known.report?.faceRequest)) return
      await auditNow(tabId)
    },

    /** A tab loads something: forgets what is known unless the same document is still there, as where only its address changed. */
    loading: async (tabId: number, url: string | undefined): Promise<void> => {
      const known = await store.get(tabId)
      // Pages that could not be entered have no document to tell apart: they stay until the address changes.
      if (!known || (known.document === undefined && url === undefined)) return
      const document = await parts.documentOf(tabId).catch((error: unknown) => (error instanceof NoAccess ? undefined : NO_ANSWER))
      if (document !== undefined && document === known.document) {
        if (url !== undefined && url !== known.url) await auditNow(tabId)
        return
      }
      await forget(tabId, known)
      asked.delete(tabId)
      // It may have been the same, whose look has told all it had to tell.
      if (document === NO_ANSWER) await auditNow(tabId)
    },

    /** A tab is closed. */
    forget: (tabId: number): Promise<void> => forget(tabId),

    /** Access was given: audits the tabs that waited for it. */
    accessGiven: async (): Promise<void> => {
      for (const tabId of await store.tabs()) {
        if ((await store.get(tabId))?.phase === 'withheld') await auditNow(tabId)
      }
    },

    /** Takes up what a worker that was stopped left unfinished. */
    resume: async (): Promise<void> => {
      await Promise.all((await store.tabs()).map(takeUp))
    },
  }
}
