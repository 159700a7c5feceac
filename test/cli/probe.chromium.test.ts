import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Probe, type Report, reportSchema } from '../../lib/report/schema'
import { buildCommand, liancha, reportsIn } from './command'
import { type ProbeServer, probeServer } from './probe-server'

let server: ProbeServer
let folder: string
beforeAll(async () => {
  await buildCommand()
  server = await probeServer()
  folder = await mkdtemp(join(tmpdir(), 'liancha-probe-'))
}, 60_000)
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const hitsOf = (path: string): string[] => server.hits.filter((hit) => hit.includes(path))

/** Reports by path: those of one run. */
async function audited(paths: readonly string[], ...more: string[]): Promise<Map<string, Report>> {
  const targets = paths.map((path) => server.url + path)
  const { stdout, stderr } = await liancha(['audit', '--quiet', '--format', 'ndjson', ...more, ...targets])
  const reports = new Map(reportsIn(stdout).map((report) => [(report.requested ?? report.url).replace(server.url, ''), report]))
  expect([stderr, reports.size]).toEqual(['', paths.length])
  for (const report of reports.values()) expect([report.error, reportSchema.safeParse(report).success]).toEqual([undefined, true])
  return reports
}

const probeIn = (report: Report | undefined): Probe | undefined => report?.surfaces.find(({ primary }) => primary)?.probe

async function probed(path: string, ...hosts: string[]): Promise<Probe | undefined> {
  server.hits.length = 0
  const named = hosts.length > 0 ? hosts : [server.host]
  return probeIn((await audited([path], '--probe', 'refuse', '--probe-host', named.join(','))).get(path))
}

/** What was pressed, by the pages' own account, as `page:id`. */
const presses = (): string[] => hitsOf('/pressed?').map((hit) => hit.replace('GET /pressed?', ''))

const FOLLOWED = [
  ['closed', '/closes'],
  ['closed', '/fades'],
  ['stays', '/stays'],
  ['stays', '/scolds'],
  ['left', '/leaves'],
  ['left', '/routes'],
  ['asked-again', '/asks-again'],
  ['asked-again', '/asks-at-once'],
  ['asked-again', '/asks-otherwise'],
  ['asked-again', '/reloads'],
  ['blocked', '/stays-covered'],
  ['blocked', '/disables'],
  ['blocked', '/freezes'],
  ['stays', '/throws'],
  ['closed', '/alerts'],
  ['closed', '/opens'],
  ['closed', '/downloads'],
  ['left', '/asks-before-leaving'],
  ['closed', '/breaks'],
  ['closed', '/far-down'],
  ['closed', '/closed-root'],
  ['closed', '/frame'],
] as const

const NOT_PRESSED = [
  ['no-sure-decline', '/cross-only'],
  ['no-sure-decline', '/link-only'],
  ['no-sure-decline', '/two'],
  ['no-sure-decline', '/disabled'],
  ['out-of-reach', '/covered'],
  ['out-of-reach', '/runs-away'],
] as const

describe('liancha audit --probe refuse, over many pages', () => {
  let reports: Map<string, Report>
  let pressed: string[]
  beforeAll(async () => {
    const paths = [...FOLLOWED, ...NOT_PRESSED].map(([, path]) => path)
    reports = await audited([...paths, '/calm'], '--probe', 'refuse', '--probe-host', server.host)
    pressed = presses()
  }, 120_000)

  it.each(FOLLOWED)('tells %s of %s, having pressed the decline once and nothing else', (followed, path) => {
    expect(probeIn(reports.get(path))).toMatchObject({ followed, pressed: { name: '不同意' }, before: { url: server.url + path } })
    const page = path === '/frame' ? '/framed' : path
    const by = pressed.filter((press) => press.startsWith(`${page.slice(1)}:`)).map((press) => press.split(':')[1])
    // Where it downloads, the page presses a link of its own. What is pressed in a closed root is told as its host.
    const once = { '/downloads': ['no', 'A'], '/closed-root': ['X-ASK'] }[path as string] ?? ['no']
    expect(by).toEqual(once)
  })

  it.each(NOT_PRESSED)('presses nothing, since %s, on %s', (reason, path) => {
    expect(probeIn(reports.get(path))).toEqual({ followed: 'not-pressed', reason })
    expect(pressed.filter((press) => press.startsWith(`${path.slice(1)}:`))).toEqual([])
  })

  it('has nothing to press where nothing asks for a face', () => {
    expect(reports.get('/calm')).toMatchObject({ surfaces: [], limits: [] })
    expect(pressed.filter((press) => press.startsWith('calm:'))).toEqual([])
  })

  it('lets no other window open, and sends nothing', () => {
    expect(hitsOf('/popup')).toEqual([])
    expect(server.hits.filter((hit) => !hit.startsWith('GET '))).toEqual([])
  })
})

describe('liancha audit --probe refuse', () => {
  it('says where the page went', async () => {
    expect(await probed('/leaves')).toMatchObject({ after: { url: `${server.url}/bye` } })
    expect(await probed('/routes')).toMatchObject({ after: { url: `${server.url}/home` } })
    expect(await probed('/shuts')).toMatchObject({ followed: expect.stringMatching(/left|stays/) })
  })

  it('says that it does not know where the page hangs', async () => {
    expect(await probed('/hangs')).toMatchObject({ followed: 'unclear', pressed: { name: '不同意' } })
  })

  it('holds back what the page would send, by whatever way, and tells of it', async () => {
    const probe = await probed('/posts')
    const held = probe && 'held' in probe ? probe.held : []
    expect(probe?.followed).toBe('stays')
    expect([...held].sort((a, b) => (a.url < b.url ? -1 : 1))).toEqual([
      { method: 'POST', url: `${server.url}/beacon`, type: 'ping', bytes: 2 },
      { method: 'POST', url: `${server.url}/decline?user=`, type: 'fetch', bytes: 8 },
      { method: 'POST', url: `${server.url}/from-worker`, type: 'fetch', bytes: 1 },
      { method: 'PUT', url: `${server.url}/put`, type: 'xhr', bytes: 1 },
    ])
    expect(server.hits.filter((hit) => !hit.startsWith('GET '))).toEqual([])
  })

  it('holds back a form, and what goes to another site with its preflight', async () => {
    expect(await probed('/submits')).toMatchObject({
      followed: 'stays',
      held: [{ method: 'POST', url: `${server.url}/decline`, type: 'document', bytes: 6 }],
    })
    expect(server.hits.filter((hit) => !hit.startsWith('GET '))).toEqual([])
    const port = new URL(server.url).port
    expect(await probed('/cross-posts')).toMatchObject({
      followed: 'closed',
      held: [{ method: 'POST', url: `http://localhost:${port}/elsewhere`, bytes: 2 }],
    })
    expect(server.hits.filter((hit) => !hit.startsWith('GET '))).toEqual([])
  })

  it('holds back messages on a WebSocket from the press on', async () => {
    server.messages = 0
    expect(await probed('/sends')).toMatchObject({
      followed: 'closed',
      held: [{ method: 'SEND', url: `${server.url.replace('http', 'ws')}/live?token=`, type: 'websocket', bytes: 8 }],
    })
    expect(hitsOf('UPGRADE')).toHaveLength(1)
    expect(server.messages).toBe(1)
  })

  it('presses in a frame of another site only where its host is named, too', async () => {
    expect(await probed('/other-site')).toEqual({ followed: 'not-pressed', reason: 'frame-host-not-named' })
    expect(presses()).toEqual([])
    expect(await probed('/other-site', '127.0.0.1', 'localhost')).toMatchObject({ followed: 'closed' })
    expect(presses()).toEqual(['framed:no'])
  })

  it.each(['localhost', '127.0.0.1:1', 'a.example'])('presses nothing, and says so, where only %s is named', async (host) => {
    server.hits.length = 0
    const report = (await audited(['/closes'], '--probe', 'refuse', '--probe-host', host)).get('/closes')
    expect(report?.surfaces.some(({ probe }) => probe)).toBe(false)
    expect(report?.limits).toEqual([{ code: 'probe-host-not-named', params: { url: `${server.url}/closes` } }])
    expect(presses()).toEqual([])
  })

  it('presses nothing unless it is asked for, and changes no finding', async () => {
    server.hits.length = 0
    const plain = (await audited(['/posts'])).get('/posts')
    expect(plain?.surfaces[0]).not.toHaveProperty('probe')
    expect(presses()).toEqual([])
    const tried = (await audited(['/posts'], '--probe', 'refuse', '--probe-host', server.host)).get('/posts')
    expect(tried?.surfaces.map(({ findings }) => findings)).toEqual(plain?.surfaces.map(({ findings }) => findings))
    expect(tried?.summary).toEqual(plain?.summary)
  })

  it('keeps pictures beside the report, and tells of it in words', async () => {
    const asked = ['--probe', 'refuse', '--probe-host', server.host, '--lang', 'zh-CN', '--out', folder]
    const { code, stderr } = await liancha(['audit', ...asked, `${server.url}/posts`, `${server.url}/closes`, `${server.url}/two`])
    expect([code, stderr.includes('Error')]).toEqual([expect.any(Number), false])
    const files = await readdir(folder)
    expect(files.filter((file) => file.endsWith('.png'))).toHaveLength(4)
    for (const when of ['before', 'after']) {
      const file = files.find((name) => name.startsWith('0002') && name.endsWith(`.${when}.png`)) ?? ''
      expect((await readFile(join(folder, file))).subarray(1, 4).toString()).toBe('PNG')
    }
    const text = async (number: string) =>
      readFile(join(folder, files.find((name) => name.startsWith(number) && name.endsWith('.txt')) ?? ''), 'utf8')
    expect(await text('0001')).toMatch(
      /按了“不同意”，请求仍在原处。\n.*拦下 4 次发送，没有发出：.*\/decline\?user=.*\n.*截图：0001.*before\.png/,
    )
    expect(await text('0002')).toMatch(/试按拒绝：按了“不同意”，请求关闭，页面可以继续使用。/)
    expect(await text('0003')).toMatch(/试按拒绝：没有按：没有找到/)
  })
})
