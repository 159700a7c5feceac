/** How hosts are treated. */
export interface Manners {
  /** Pages at a time, over all hosts. */
  size: number
  /** Milliseconds between the end of a page and the next of the same host, one page at a time; undefined for a host without bounds. */
  delayOf: (host: string) => number | undefined
}

export type Next =
  | { start: number }
  /** Nothing may be started for so many milliseconds, unless something ends before. */
  | { wait: number }
  /** Nothing may be started before something ends. */
  | 'busy'
  | 'done'

interface Waiting {
  index: number
  notBefore: number
}

interface Host {
  delay: number | undefined
  waiting: Waiting[]
  running: number
  /** No page of this host begins earlier. */
  freeAt: number
}

/**
 * Which target is to be opened when: the first of the list whose host is free. A host that must wait keeps nobody else waiting. Knows no
 * clock: each call says what time it is, in milliseconds.
 */
export class Schedule {
  private readonly hosts = new Map<string, Host>()
  private readonly hostOf: readonly Host[]
  private running = 0
  private left: number

  /**
   * @param hosts of each target its host
   * @param done places of targets that are not to be opened any more
   */
  constructor(
    hosts: readonly string[],
    private readonly manners: Manners,
    done: ReadonlySet<number> = new Set(),
  ) {
    this.hostOf = hosts.map((name) => this.host(name))
    for (const [index, host] of this.hostOf.entries()) if (!done.has(index)) host.waiting.push({ index, notBefore: 0 })
    this.left = hosts.length - done.size
  }

  private host(name: string): Host {
    const known = this.hosts.get(name)
    if (known) return known
    const host: Host = { delay: this.manners.delayOf(name), waiting: [], running: 0, freeAt: 0 }
    this.hosts.set(name, host)
    return host
  }

  /** What to do now. A target that is started is out of the schedule until `done` or `again` is called for it. */
  next(now: number): Next {
    if (this.left === 0) return 'done'
    if (this.running >= this.manners.size) return 'busy'
    let first: { host: Host; waiting: Waiting } | undefined
    let soonest = Number.POSITIVE_INFINITY
    for (const host of this.hosts.values()) {
      if (host.waiting.length === 0 || (host.delay !== undefined && host.running > 0)) continue
      // Those that wait for another try stand behind those that were not tried yet.
      const ready = host.freeAt <= now ? host.waiting.find(({ notBefore }) => notBefore <= now) : undefined
      if (ready && (!first || ready.index < first.waiting.index)) first = { host, waiting: ready }
      if (!ready) soonest = Math.min(soonest, Math.max(host.freeAt, Math.min(...host.waiting.map(({ notBefore }) => notBefore))))
    }
    if (!first) return soonest === Number.POSITIVE_INFINITY ? 'busy' : { wait: soonest - now }
    const { host, waiting } = first
    host.waiting.splice(host.waiting.indexOf(waiting), 1)
    host.running++
    this.running++
    return { start: waiting.index }
  }

  private end(index: number, now: number): Host {
    const host = this.hostOf[index]!
    host.running--
    this.running--
    host.freeAt = Math.max(host.freeAt, now + (host.delay ?? 0))
    return host
  }

  /** A target has its result. */
  done(index: number, now: number): void {
    this.end(index, now)
    this.left--
  }

  /** A target is to be tried again, not before `wait` milliseconds have passed; with `wholeHost`, nothing of its host is. */
  again(index: number, now: number, wait: number, wholeHost: boolean): void {
    const host = this.end(index, now)
    host.waiting.push({ index, notBefore: now + wait })
    if (wholeHost) host.freeAt = Math.max(host.freeAt, now + wait)
  }

  /** Milliseconds until all is done, where a page takes `perPage`: as many as go at once, or the host that has the most to do. */
  timeLeft(perPage: number): number {
    let longest = (perPage * this.left) / this.manners.size
    for (const { delay, waiting, running } of this.hosts.values())
      if (delay !== undefined) longest = Math.max(longest, (waiting.length + running) * (perPage + delay))
    return longest
  }
}

/** Between pages of one host, where nothing else is asked for. */
const DELAY = 1_000

const isOwnMachine = (host: string): boolean =>
  host === '' || host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host)

/** The host that an address is on; '' for a file, and for what is no address. */
export const hostOfTarget = (url: string): string => (/^https?:/i.test(url) && URL.canParse(url) ? new URL(url).hostname : '')

/**
 * Milliseconds between two pages of a host. This machine itself has no bounds unless they are asked for; files never have.
 * @param asked what `--host-delay` says
 */
export const delayOf =
  (asked: number | undefined) =>
  (host: string): number | undefined => {
    if (host === '') return undefined
    return asked ?? (isOwnMachine(host) ? undefined : DELAY)
  }
