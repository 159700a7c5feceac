import { describe, expect, it } from 'vitest'
import { backOff, type Failure, passing, retryAfterOf } from '../../../lib/cli/run/retry'

const NOW = new Date('2026-01-02T03:04:05Z')

describe('passing', () => {
  it.each([
    [{ code: 'timeout', message: 'nothing arrived' }, { wholeHost: false }],
    [{ code: 'unreachable', message: 'net::ERR_CONNECTION_RESET' }, { wholeHost: false }],
    [{ code: 'unreachable', message: 'net::ERR_EMPTY_RESPONSE' }, { wholeHost: false }],
    [{ code: 'http-error', message: 'HTTP 500', status: 500 }, { wholeHost: false }],
    [{ code: 'http-error', message: 'HTTP 503', status: 503 }, { wholeHost: false }],
    [{ code: 'http-error', message: 'HTTP 429', status: 429 }, { wholeHost: true }],
    [
      { code: 'http-error', message: 'HTTP 503', status: 503, retryAfter: '7' },
      { wholeHost: true, after: 7000 },
    ],
    [
      { code: 'blocked', message: 'HTTP 429', status: 429, retryAfter: 'Fri, 02 Jan 2026 03:04:15 GMT' },
      { wholeHost: true, after: 10_000 },
    ],
  ] as [Failure, object][])('takes %j for something that may pass', (failure, expected) => expect(passing(failure, NOW)).toEqual(expected))

  it.each([
    { code: 'unreachable', message: 'net::ERR_CONNECTION_REFUSED' },
    { code: 'unreachable', message: 'net::ERR_NAME_NOT_RESOLVED' },
    { code: 'http-error', message: 'HTTP 404', status: 404 },
    { code: 'http-error', message: 'HTTP 403', status: 403 },
    { code: 'http-error', message: 'HTTP 501', status: 501 },
    { code: 'blocked', message: 'HTTP 503', status: 503 },
    { code: 'blocked', message: 'HTTP 403', status: 403 },
    { code: 'captcha', message: '滑块' },
    { code: 'login-required', message: 'https://a.example/login' },
    { code: 'before-failed', message: 'Error' },
    { code: 'not-html', message: 'application/pdf' },
    { code: 'http-error', message: 'HTTP 429', status: 429, retryAfter: '3600' },
  ] as Failure[])('takes %j for something that lasts', (failure) => expect(passing(failure, NOW)).toBeUndefined())
})

describe('retryAfterOf', () => {
  it('reads seconds and dates, and nothing else', () => {
    expect(retryAfterOf('120', NOW)).toBe(120_000)
    expect(retryAfterOf('Fri, 02 Jan 2026 03:00:00 GMT', NOW)).toBe(0)
    expect(retryAfterOf('soon', NOW)).toBeUndefined()
    expect(retryAfterOf(undefined, NOW)).toBeUndefined()
  })
})

describe('backOff', () => {
  it('waits longer each time, never the same for all, always the same for one', () => {
    const waits = (tried: number) => Array.from({ length: 50 }, (_, place) => backOff(tried, { wholeHost: false }, 1, place))
    for (const [tried, from, to] of [
      [1, 500, 1500],
      [2, 1000, 3000],
      [10, 30_000, 90_000],
    ] as const) {
      expect(Math.min(...waits(tried))).toBeGreaterThanOrEqual(from)
      expect(Math.max(...waits(tried))).toBeLessThanOrEqual(to)
      expect(new Set(waits(tried)).size).toBeGreaterThan(40)
      expect(waits(tried)).toEqual(waits(tried))
    }
    expect(backOff(1, { wholeHost: false }, 1, 3)).not.toBe(backOff(1, { wholeHost: false }, 2, 3))
  })

  it('is never sooner than the server asked for', () => {
    expect(backOff(1, { wholeHost: true, after: 9000 }, 1, 1)).toBe(9000)
  })
})
