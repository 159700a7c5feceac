import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runSchedule, Teller } from '../../../lib/cli/run/pool'
import { delayOf, hostOfTarget, type Manners, Schedule } from '../../../lib/cli/run/schedule'

const polite = (size: number, delay: number): Manners => ({ size, delayOf: (host) => (host === '' ? undefined : delay) })

/** All that may be started at a time, one after another. */
function started(schedule: Schedule, now: number): number[] {
  const indexes: number[] = []
  for (let next = schedule.next(now); typeof next === 'object' && 'start' in next; next = schedule.next(now)) indexes.push(next.start)
  return indexes
}

describe('Schedule', () => {
  it('opens one page of a host at a time, and pages of other hosts meanwhile', () => {
    const schedule = new Schedule(['a', 'a', 'a', 'b', 'b'], polite(4, 1000))
    expect(started(schedule, 0)).toEqual([0, 3])
    expect(schedule.next(0)).toBe('busy')
  })

  it('waits between two pages of a host, from the end of the first', () => {
    const schedule = new Schedule(['a', 'a', 'b'], polite(4, 1000))
    expect(started(schedule, 0)).toEqual([0, 2])
    schedule.done(0, 300)
    expect(schedule.next(300)).toEqual({ wait: 1000 })
    expect(schedule.next(1200)).toEqual({ wait: 100 })
    expect(started(schedule, 1300)).toEqual([1])
  })

  it('keeps the order of the list among hosts that are free, and never opens more than asked for', () => {
    const schedule = new Schedule(['a', 'b', 'c', 'd'], polite(2, 0))
    expect(started(schedule, 0)).toEqual([0, 1])
    schedule.done(1, 5)
    expect(started(schedule, 5)).toEqual([2])
  })

  it('has no bounds for files', () => {
    expect(started(new Schedule(['', '', '', ''], polite(3, 1000)), 0)).toEqual([0, 1, 2])
  })

  it('tries again after the time, and meanwhile opens others of the host', () => {
    const schedule = new Schedule(['a', 'a'], polite(4, 0))
    started(schedule, 0)
    schedule.again(0, 10, 500, false)
    expect(started(schedule, 10)).toEqual([1])
    schedule.done(1, 20)
    expect(schedule.next(20)).toEqual({ wait: 490 })
    expect(started(schedule, 510)).toEqual([0])
    schedule.done(0, 520)
    expect(schedule.next(520)).toBe('done')
  })

  it('leaves a whole host alone that has too much to do', () => {
    const schedule = new Schedule(['a', 'a', 'b', 'b'], polite(4, 0))
    started(schedule, 0)
    schedule.again(0, 0, 5000, true)
    schedule.done(2, 0)
    expect(started(schedule, 0)).toEqual([3])
    expect(started(schedule, 4999)).toEqual([])
    // Those that were not tried yet come first.
    expect(started(schedule, 5000)).toEqual([1])
  })

  it('passes over what is finished', () => {
    const schedule = new Schedule(['a', 'b', 'c'], polite(4, 0), new Set([0, 2]))
    expect(started(schedule, 0)).toEqual([1])
    schedule.done(1, 0)
    expect(schedule.next(0)).toBe('done')
    expect(new Schedule(['a'], polite(4, 0), new Set([0])).next(0)).toBe('done')
    expect(new Schedule([], polite(4, 0)).next(0)).toBe('done')
  })

  it('reckons the time left by what goes at once, or by the host that has the most to do', () => {
    const hosts = ['a', 'a', 'a', 'a', 'b', 'c']
    expect(new Schedule(hosts, polite(2, 1000)).timeLeft(500)).toBe(4 * 1500)
    expect(
      new Schedule(
        hosts.map(() => ''),
        polite(2, 1000),
      ).timeLeft(500),
    ).toBe((6 * 500) / 2)
  })

  it('ends each target once, one a host at a time and no sooner than the delay, whatever comes', () => {
    const target = fc.record({ host: fc.constantFrom('a', 'b', 'c', ''), takes: fc.nat(50), tries: fc.integer({ min: 1, max: 3 }) })
    fc.assert(
      fc.property(fc.array(target, { maxLength: 20 }), fc.integer({ min: 1, max: 4 }), fc.nat(30), (targets, size, delay) => {
        const { ended, crowded, hurried } = playedThrough(targets, size, delay)
        expect({ crowded, hurried }).toEqual({ crowded: [], hurried: [] })
        expect(ended.sort((a, b) => a - b)).toEqual(targets.map((_, index) => index))
      }),
    )
  })
})

interface Played {
  host: string
  takes: number
  tries: number
}

/** Goes through a schedule with a clock of its own. */
function playedThrough(targets: readonly Played[], size: number, delay: number) {
  const hosts = targets.map(({ host }) => host)
  const schedule = new Schedule(hosts, polite(size, delay))
  const tries = targets.map(({ tries }) => tries)
  const ended: number[] = []
  const [crowded, hurried]: [number[], number[]] = [[], []]
  const lastEnd = new Map<string, number>()
  let running: { index: number; ends: number }[] = []
  let now = 0

  const start = (index: number): void => {
    const host = hosts[index]!
    if (running.length >= size || (host !== '' && running.some((other) => hosts[other.index] === host))) crowded.push(index)
    if (host !== '' && now - (lastEnd.get(host) ?? -delay) < delay) hurried.push(index)
    running.push({ index, ends: now + targets[index]!.takes })
  }
  const end = (index: number): void => {
    running = running.filter((one) => one.index !== index)
    lastEnd.set(hosts[index]!, now)
    tries[index] = tries[index]! - 1
    if (tries[index] > 0) schedule.again(index, now, 7, index % 2 === 0)
    else {
      schedule.done(index, now)
      ended.push(index)
    }
  }

  for (let next = schedule.next(now); next !== 'done'; next = schedule.next(now)) {
    if (typeof next === 'object' && 'start' in next) {
      start(next.start)
      continue
    }
    const first = [...running].sort((a, b) => a.ends - b.ends)[0]
    const wakes = next === 'busy' ? Number.POSITIVE_INFINITY : now + next.wait
    now = Math.max(now, Math.min(wakes, first?.ends ?? wakes))
    if (first && first.ends <= now) end(first.index)
  }
  return { ended, crowded, hurried }
}

describe('hostOfTarget, delayOf', () => {
  it('treats this machine without bounds unless asked, files always, others with a second', () => {
    const usual = (url: string) => delayOf(undefined)(hostOfTarget(url))
    for (const url of ['http://127.0.0.1:8000/a', 'http://127.8.9.1/', 'http://localhost/', 'http://a.localhost/', 'http://[::1]:1/'])
      expect(usual(url), url).toBeUndefined()
    for (const url of ['https://a.example/', 'http://192.168.0.1/', 'http://127.example/', 'http://notlocalhost/'])
      expect(usual(url), url).toBe(1000)
    expect(hostOfTarget('https://A.example:8443/x')).toBe(hostOfTarget('http://a.example/y'))
    expect(delayOf(50)(hostOfTarget('http://localhost/'))).toBe(50)
    expect(delayOf(50)(hostOfTarget('file:///a.html'))).toBeUndefined()
    expect(hostOfTarget('http://')).toBe('')
  })
})

describe('runSchedule', () => {
  it('tries until there is a result, and tells of each once', async () => {
    const told: string[] = []
    const tries = new Map<number, number>()
    const work = async (index: number) => {
      const tried = (tries.get(index) ?? 0) + 1
      tries.set(index, tried)
      return index === 1 && tried < 3 ? { again: 1, wholeHost: true } : { result: `${index}:${tried}` }
    }
    const schedule = new Schedule(['a', 'a', 'b'], polite(2, 1))
    await runSchedule(schedule, work, new Teller<string>({ inOrder: (result) => void told.push(result) }))
    expect(told).toEqual(['0:1', '1:3', '2:1'])
  })

  it('ends where a listener fails', async () => {
    const teller = new Teller<number>({ whenDone: () => Promise.reject(new Error('disk full')) })
    await expect(runSchedule(new Schedule(['a', 'b'], polite(1, 0)), async (index) => ({ result: index }), teller)).rejects.toThrow(
      'disk full',
    )
  })
})
