import { describe, expect, it } from 'vitest'
import { createGuard, type GuardRule, placeOfPage, rulesFor } from '../../entrypoints/background/guard'

/** Something that is done when the test says so. */
const held = () => {
  let letGo = (): void => undefined
  const until = new Promise<void>((resolve) => {
    letGo = resolve
  })
  return { until, go: () => letGo() }
}
const turns = () => new Promise((resolve) => setTimeout(resolve, 0))
const stops = (rules: GuardRule[], url: string): boolean => {
  const matching = rules.filter(({ regexFilter }) => new RegExp(regexFilter).test(url))
  return matching.sort((a, b) => b.priority - a.priority)[0]?.type === 'block'
}

describe('rulesFor', () => {
  it('stops every private part of the network but the page’s own', () => {
    expect(stops(rulesFor('public'), 'http://127.0.0.1:80/')).toBe(true)
    expect(stops(rulesFor('public'), 'http://nas.lan/')).toBe(true)
    expect(stops(rulesFor('public'), 'https://a.example/')).toBe(false)
    expect(stops(rulesFor('loopback'), 'http://127.0.0.1:80/')).toBe(false)
    expect(stops(rulesFor('loopback'), 'http://localhost:80/')).toBe(false)
    expect(stops(rulesFor('loopback'), 'http://169.254.169.254/')).toBe(true)
    expect(stops(rulesFor('network'), 'http://localhost/')).toBe(true)
  })
})

it('a page that is on no server is nowhere private', () => {
  expect(['file:///a.html', 'about:blank', '', 'http://localhost/', 'https://10.0.0.1/'].map(placeOfPage)).toEqual([
    'public',
    'public',
    'public',
    'loopback',
    'network',
  ])
})

describe('createGuard', () => {
  const recorded = () => {
    const log: string[] = []
    const guard = createGuard(async (rules) => {
      log.push(stops(rules, 'http://127.0.0.1/') ? 'barred' : 'open')
    })
    const reading = (name: string, until: Promise<void>) => async () => {
      log.push(`${name} begins`)
      await until
      log.push(`${name} ends`)
    }
    return { log, guard, reading }
  }

  it('lets readings of one place run together, and those of others wait', async () => {
    const { log, guard, reading } = recorded()
    const [a, b, c] = [held(), held(), held()]
    const all = [
      guard.during('https://a.example/', reading('a', a.until)),
      guard.during('https://b.example/', reading('b', b.until)),
      guard.during('http://127.0.0.1/', reading('local', Promise.resolve())),
      guard.during('https://c.example/', reading('c', c.until)),
    ]
    await turns()
    expect(log).toEqual(['barred', 'a begins', 'b begins'])
    a.go()
    await turns()
    expect(log.at(-1)).toBe('a ends')
    b.go()
    c.go()
    await Promise.all(all)
    expect(log.slice(4)).toEqual(['b ends', 'open', 'local begins', 'local ends', 'barred', 'c begins', 'c ends'])
  })

  it('goes on after a reading that fails', async () => {
    const { log, guard, reading } = recorded()
    await expect(guard.during('https://a.example/', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await guard.during('http://localhost/', reading('local', Promise.resolve()))
    expect(log).toEqual(['barred', 'open', 'local begins', 'local ends'])
  })

  it('reads nothing where the rules cannot be set, and tries again', async () => {
    let works = false
    const read: string[] = []
    const guard = createGuard(() => (works ? Promise.resolve() : Promise.reject(new Error('no rules'))))
    const once = () => guard.during('https://a.example/', async () => void read.push('read'))
    await expect(once()).rejects.toThrow('no rules')
    expect(read).toEqual([])
    works = true
    await once()
    expect(read).toEqual(['read'])
  })
})
