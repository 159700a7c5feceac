import { spawn } from 'node:child_process'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { JOURNAL_NAME } from '../../lib/cli/run/journal'
import { type Report, reportSchema } from '../../lib/report/schema'
import { listen } from '../listen'
import { type BatchServer, batchServer, KINDS, kindOf } from './batch-server'
import { buildCommand, type Ended, liancha } from './command'
import { DIALOG } from './hostile-server'

const COUNT = 300
const HALF = COUNT / 2
/** As many are audited without a kill: all kinds of pages, on all hosts. The others are compared with those of their kind. */
const COMPARED = 60
const root = fileURLToPath(new URL('../..', import.meta.url))

let server: BatchServer
let folder = ''
const resumed = (): string => join(folder, 'resumed')
const whole = (): string => join(folder, 'whole')
const line = (out: string, ...more: string[]): string[] => [
  'audit',
  '--format',
  'json',
  '--out',
  out,
  '--concurrency',
  '6',
  '--host-delay',
  '0',
  '--timeout',
  '20',
  ...more,
  '-',
]

const journalOf = (out: string): Promise<string> => readFile(join(out, JOURNAL_NAME), 'utf8').catch(() => '')
const finishedIn = async (out: string): Promise<number> => Math.max(0, (await journalOf(out)).split('\n').length - 2)

/** Runs the command and kills it, as the machine would, when so many targets are finished. */
async function killedAt(count: number, args: string[], input: string): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, ['dist/cli.js', ...args], { cwd: root, stdio: ['pipe', 'ignore', 'ignore'] })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('close', (_, signal) => resolve(signal)))
  const watching = setInterval(async () => {
    if ((await finishedIn(resumed())) >= count) child.kill('SIGKILL')
  }, 20)
  const signal = await ended
  clearInterval(watching)
  return signal
}

interface IndexLine {
  file: string
  target: string
  error?: { code: string }
}

const indexOf = async (out: string): Promise<IndexLine[]> => JSON.parse(await readFile(join(out, 'index.json'), 'utf8')) as IndexLine[]
const reportIn = async (out: string, file: string): Promise<Report> => JSON.parse(await readFile(join(out, file), 'utf8')) as Report
const reportsOf = async (out: string): Promise<Report[]> => Promise.all((await indexOf(out)).map(({ file }) => reportIn(out, file)))

const withoutTime = ({ auditedAt, ...report }: Report): Omit<Report, 'auditedAt'> => report
/** A report as one of a page of the same kind would be: without time, host and number of the page. */
const ofKind = (report: Report): string =>
  JSON.stringify(withoutTime(report))
    .replaceAll(/http:\/\/[\w.]+:\d+/g, 'ORIGIN')
    .replaceAll(/(ORIGIN\/[a-z]+)\/\d+/g, '$1/N')

const becameOf = ({ error, faceRequest }: Report): string => error?.code ?? (faceRequest ? 'request' : 'no request')

let signal: NodeJS.Signals | null
let finishedAtKill: number
let halfway: { journal: string; files: string[] }
let ended: Ended
/** How often each target was asked for by the killed and the resumed run. */
let asked: number[]
let uninterrupted: Ended

beforeAll(async () => {
  await buildCommand()
  folder = await mkdtemp(join(tmpdir(), 'liancha-batch-'))
  server = await batchServer(COUNT)
  const list = server.targets.join('\n')

  signal = await killedAt(HALF, line(resumed()), list)
  finishedAtKill = await finishedIn(resumed())
  halfway = { journal: await journalOf(resumed()), files: await readdir(resumed()) }
  // A kill of the machine may cut a line off; so does this.
  await appendFile(join(resumed(), JOURNAL_NAME), halfway.journal.split('\n')[1]!.slice(0, 300))
  ended = await liancha(line(resumed(), '--resume'), list)
  asked = server.targets.map((target) => server.asked(target))

  server.forget()
  uninterrupted = await liancha(line(whole()), server.targets.slice(0, COMPARED).join('\n'))
}, 400_000)

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a batch of 300 pages that is killed half-way and gone on with', () => {
  it('was killed half-way, with a report on the disk for each line of its journal', () => {
    expect(signal).toBe('SIGKILL')
    expect(finishedAtKill).toBeGreaterThanOrEqual(HALF)
    expect(finishedAtKill).toBeLessThan(COUNT - 20)
    expect(halfway.files.filter((name) => /^\d{4}-.*\.json$/.test(name)).length).toBeGreaterThanOrEqual(finishedAtKill)
    expect(halfway.files).not.toContain('index.json')
  })

  it('ends with exactly one result per target, in the order of the list', async () => {
    const index = await indexOf(resumed())
    expect(index.map(({ target }) => target)).toEqual(server.targets)
    expect(new Set(index.map(({ file }) => file)).size).toBe(COUNT)
    const files = (await readdir(resumed())).sort()
    expect(files).toEqual([JOURNAL_NAME, ...index.map(({ file }) => file), 'index.json'].sort())
    for (const [place, report] of (await reportsOf(resumed())).entries()) {
      expect(reportSchema.safeParse(report).success).toBe(true)
      expect(report.requested ?? report.url).toBe(server.targets[place])
    }
  })

  it('has each result as it would have been', async () => {
    const [one, other] = [await reportsOf(resumed()), await reportsOf(whole())]
    expect(other).toHaveLength(COMPARED)
    expect(one.slice(0, COMPARED).map(withoutTime)).toEqual(other.map(withoutTime))
    const kinds = new Map(other.map((report, place) => [kindOf(server.targets[place]!), ofKind(report)]))
    expect([...kinds.keys()].sort()).toEqual(Object.keys(KINDS).sort())
    for (const [place, report] of one.entries())
      expect(ofKind(report), server.targets[place]).toBe(kinds.get(kindOf(server.targets[place]!)))
    expect(ended.code).toBe(uninterrupted.code)
    expect(ended.code).toBe(3)
    expect((await indexOf(resumed())).slice(0, COMPARED)).toEqual(await indexOf(whole()))
  })

  it.each(Object.entries(KINDS))('reports pages of the kind %s for what they are', async (kind, { becomes }) => {
    const reports = (await reportsOf(resumed())).filter((_, place) => kindOf(server.targets[place]!) === kind)
    expect(reports.length).toBeGreaterThan(0)
    expect(new Set(reports.map(becameOf))).toEqual(new Set([becomes]))
    if (becomes !== 'request') for (const { surfaces } of reports) expect(surfaces).toEqual([])
  })

  it('does nothing twice: what was finished before the kill was not asked for again', () => {
    const finished = halfway.journal
      .split('\n')
      .slice(1, -1)
      .map((text) => (JSON.parse(text) as { place: number }).place)
    expect(new Set(finished).size).toBe(finished.length)
    const tries: Record<string, number> = { failing: 2, recovering: 2 }
    for (const place of finished) {
      const kind = kindOf(server.targets[place]!)
      // The browser itself asks again where a connection breaks off.
      if (kind !== 'reset') expect([server.targets[place], asked[place]]).toEqual([server.targets[place], tries[kind] ?? 1])
    }
  })

  it('asks each host for one page at a time', () => expect(server.mostAtOnce()).toBe(1))

  it('says on standard error what stood already, how far it is, and how long the rest may take', () => {
    expect(ended.stdout).toBe('')
    const lines = ended.stderr.trimEnd().split('\n')
    expect(lines[0]).toBe(`${finishedAtKill} targets were finished before; going on with the other ${COUNT - finishedAtKill}`)
    expect(lines.at(-1)).toBe(`${COUNT} reports written to ${resumed()}`)
    expect(ended.stderr).toMatch(/\[\d+\/300] .*(about \d+ min|less than a minute) left/)
    expect(lines.length).toBeLessThan(COUNT)
  })

  it('is refused where the list or the options are others, and has nothing to do when it is done', async () => {
    const list = server.targets.join('\n')
    const other = await liancha(line(resumed(), '--resume', '--mobile'), `${list}\nhttp://127.0.0.1:1/`)
    expect(other.code).toBe(2)
    expect(other.stderr).toContain('it has 300 targets, this has 301')
    expect(other.stderr).toContain('--mobile was not given, now it is true')
    server.forget()
    const before = await reportsOf(resumed())
    expect((await liancha(line(resumed(), '--resume', '--quiet'), list)).code).toBe(3)
    expect(server.targets.some((target) => server.asked(target) > 0)).toBe(false)
    expect(await reportsOf(resumed())).toEqual(before)
  })
})

describe('a page behind a sign-in', () => {
  it('is reached by a script, or with what a browser stored, each page in a window of its own', async () => {
    const script = join(folder, 'before.mjs')
    await writeFile(
      script,
      `export default async ({ page, context, url }) => {
        if ((await context.cookies()).length > 0) throw new Error('not fresh')
        if (url.includes('broken')) throw new Error('no such button')
        await page.goto(new URL('/sign-in', url).href)
        await page.fill('input', 'me')
        await page.click('button')
        await page.waitForURL('**/welcome')
        if (url.includes('steps')) { await page.click('#go'); return 'stay' }
      }`,
    )
    const html = (body: string): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>青禾</title>${body}`
    const site = createServer((request, response) => {
      const signedIn = request.headers.cookie?.includes('sid=me') ?? false
      const path = request.url ?? '/'
      response.setHeader('content-type', 'text/html; charset=utf-8')
      if (path.startsWith('/sign-in'))
        response.end(html('<form action="/enter"><input name="name"><input type="password"><button>登录</button></form>'))
      else if (path.startsWith('/enter')) response.writeHead(302, { location: '/welcome', 'set-cookie': 'sid=me; Path=/' }).end()
      else if (!signedIn) response.writeHead(302, { location: '/sign-in' }).end()
      else response.end(html(path === '/welcome' ? '<a id="go" href="/deep?step=2">设置</a>' : DIALOG))
    })
    const { origin, close } = await listen(site)
    const state = join(folder, 'state.json')
    const cookie = {
      name: 'sid',
      value: 'me',
      domain: '127.0.0.1',
      path: '/',
      expires: -1,
      httpOnly: false,
      secure: false,
      sameSite: 'Lax',
    }
    await writeFile(state, JSON.stringify({ cookies: [cookie], origins: [] }))
    const targets = ['/face', '/more', '/steps', '/broken'].map((path) => origin + path)
    const run = async (...more: string[]) => {
      const { stdout } = await liancha(['audit', '--format', 'json', '--quiet', '--retries', '0', ...more, ...targets])
      return (JSON.parse(stdout) as Report[]).map((report) => [report.url.replace(origin, ''), becameOf(report)])
    }

    const [outside, scripted, stored] = [await run(), await run('--before', script), await run('--storage-state', state, '--mobile')]
    await close()
    expect(outside.map(([, became]) => became)).toEqual(targets.map(() => 'login-required'))
    expect(scripted).toEqual([
      ['/face', 'request'],
      ['/more', 'request'],
      ['/deep?step=2', 'request'],
      ['/broken', 'before-failed'],
    ])
    expect(stored.map(([, became]) => became)).toEqual(targets.map(() => 'request'))
  })

  it('takes no file for a stored sign-in or a script that is none', async () => {
    const file = join(folder, 'none.mjs')
    await writeFile(file, 'export default 1')
    for (const option of ['--storage-state', '--before']) {
      const { code, stderr } = await liancha(['audit', option, file, 'http://127.0.0.1:1/'])
      expect(code).toBe(2)
      expect(stderr).toContain(`${file}, cannot be used`)
    }
  })
})
