import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Report, reportSchema } from '../../lib/report/schema'
import { buildCommand, type Ended, liancha, reportsIn } from './command'
import { HOSTILE_PATHS, type HostileServer, hostileServer } from './hostile-server'

let server: HostileServer
let ended: Ended
let reports: Map<string, Report>
const gone = 'http://127.0.0.1:1/'

/** All pages in one run: that the others come out right is half of what is tested. */
beforeAll(async () => {
  await buildCommand()
  server = await hostileServer()
  const targets = [...HOSTILE_PATHS.filter((path) => path !== '/never').map((path) => server.url + path), gone, '/no/such/file.html']
  ended = await liancha(['audit', '--format', 'ndjson', '--timeout', '6', '--concurrency', '4', '-'], targets.join('\n'))
  reports = new Map(reportsIn(ended.stdout).map((report) => [(report.requested ?? report.url).replace(server.url, ''), report]))
}, 180_000)

afterAll(() => server.close())

const reportOf = (path: string): Report => {
  const report = reports.get(path)
  if (!report) throw new Error(`no report for ${path}`)
  return report
}

const limitsOf = (path: string): string[] => reportOf(path).limits.map(({ code }) => code)

describe('a run over pages that misbehave', () => {
  it('has one report for each target, each of the schema', () => {
    expect(reports.size).toBe(HOSTILE_PATHS.length + 1)
    expect(reportsIn(ended.stdout)).toHaveLength(HOSTILE_PATHS.length + 1)
    for (const report of reports.values()) expect(reportSchema.safeParse(report).success).toBe(true)
  })

  it('tells progress on standard error only, and that not all could be audited by its exit code', () => {
    expect(ended.code).toBe(3)
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(reports.size)
  })

  it.each([
    ['the page does nothing wrong', '/plain'],
    ['it breaks the built-ins', '/builtins'],
    ['its getters throw', '/getters'],
    ['its elements hide properties', '/clobbers'],
    ['it opens dialogs and asks before leaving', '/dialogs'],
    ['it closes its window', '/closes'],
    ['it stops its own loading', '/stops'],
    ['it opens windows', '/opens'],
    ['it prints', '/prints'],
    ['it never ends a script', '/loops'],
    ['it never ends a script, after loading', '/loops-later'],
    ['it shows alerts without end', '/alerts-forever'],
    ['it reloads itself without end', '/reloads'],
    ['it takes its dialog away a moment after loading', '/removes'],
    ['it moves its dialog about without end', '/churns'],
    ['its dialog comes up a moment later', '/later'],
    ['its dialog is in a closed shadow root', '/closed-root'],
    ['it takes a closed shadow root away a moment after loading', '/removes-closed-root'],
    ['its closed shadow root lies deep', '/deep-closed-root'],
    ['its request is in a frame', '/frame'],
    ['its request is in a frame without an address', '/srcdoc'],
    ['its request is in a frame of another site', '/other-site'],
    ['its request is in a closed shadow root in a frame of another site', '/other-site-closed'],
    ['a frame of another site never ends a script', '/other-site-loops'],
    ['a frame of it cannot be loaded', '/refused-frame'],
    ['a frame of it never loads', '/hanging-frame'],
    ['a picture of it never loads', '/hanging-image'],
    ['it keeps a stream open', '/stream'],
    ['it never arrives whole', '/half'],
    ['it asks for a service worker', '/worker'],
    ['it asks for camera, place and notifications', '/asks'],
  ])('finds the request where %s', (_, path) => {
    expect(reportOf(path).error).toBeUndefined()
    expect(reportOf(path).faceRequest).toBe(true)
  })

  it.each(['/loops', '/loops-later', '/alerts-forever', '/half', '/hanging-frame', '/hanging-image', '/other-site-loops'])(
    'says that %s was read while it was loading',
    (path) => expect(limitsOf(path)).toContain('still-loading'),
  )

  it('says which frames could not be read', () => {
    expect(limitsOf('/other-site-loops')).toContain('frame-unread')
    expect(limitsOf('/refused-frame')).toContain('frame-unread')
    expect(limitsOf('/plain')).toEqual([])
  })

  it('finds nothing where nothing is', () => {
    expect(reportOf('/no-face')).toMatchObject({ faceRequest: false, surfaces: [], limits: [] })
  })

  it.each(['/moved', '/leaves', '/refreshes'])('reads the page that %s leads to, and keeps what was asked for', (path) => {
    expect(reportOf(path)).toMatchObject({ url: `${server.url}/plain`, requested: server.url + path, faceRequest: true })
  })

  it.each([
    ['/status-403', 'http-error', 'HTTP 403'],
    ['/status-404', 'http-error', 'HTTP 404'],
    ['/status-404-empty', 'http-error', 'HTTP 404'],
    ['/status-500', 'http-error', 'HTTP 500'],
    ['/status-503', 'http-error', 'HTTP 503'],
    ['/pdf', 'not-html', 'application/pdf'],
    ['/image', 'not-html', 'image/png'],
    ['/json', 'not-html', 'application/json'],
    ['/text', 'not-html', 'text/plain'],
    ['/zip', 'not-html', 'application/zip'],
    ['/attachment', 'not-html', 'a download'],
    ['/no-content', 'not-html', 'HTTP 204, no content'],
    ['/circle', 'unreachable', 'net::ERR_TOO_MANY_REDIRECTS'],
    ['/resets', 'unreachable', 'net::ERR_EMPTY_RESPONSE'],
    ['/silent', 'timeout', 'nothing arrived'],
    ['/loops-first', 'timeout', 'nothing to be seen'],
    ['/huge-announced', 'too-large', '100 MB'],
    [gone, 'unreachable', 'net::ERR_UNSAFE_PORT'],
  ])('says of %s: %s, %s', (path, code, message) => {
    expect(reportOf(path)).toMatchObject({ error: { code, message }, faceRequest: false, surfaces: [] })
  })

  it('stops taking in a page without end', () => expect(reportOf('/huge').error?.code).toBe('too-large'))

  it('says that a file is not there', () => {
    const report = [...reports.values()].find(({ url }) => url.endsWith('/no/such/file.html'))
    expect(report?.error?.code).toBe('unreadable')
  })

  it('allows nothing and starts no service worker', () => {
    expect(reportOf('/asks').title).toBe('camera=denied geolocation=denied notifications=denied')
    expect(server.hits.filter(({ path }) => path === '/worker.js')).toEqual([])
  })

  it('reads agreements by their charset, without cookies or referrer', () => {
    for (const path of ['/linked', '/linked-gbk']) {
      expect(reportOf(path).faceRequest).toBe(true)
      expect(reportOf(path).surfaces[0]?.documents).toMatchObject([{ status: 'read' }])
    }
    const read = server.hits.filter(({ path, headers }) => path === '/agreement' && headers['sec-fetch-dest'] !== 'document')
    expect(read.length).toBeGreaterThan(0)
    for (const { headers } of read) expect([headers.cookie, headers.referer]).toEqual([undefined, undefined])
  })
})
