import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { findBrowser, mustGoWithoutSandbox } from '../../lib/cli/browser'
import { runPool, Teller } from '../../lib/cli/run/pool'
import type { Report } from '../../lib/report/schema'
import { type Site, serve } from '../browser/serve'
import { type Memory, memoryOf } from './memory'
import { AGREEMENT, AGREEMENT_PATH, commandPages } from './pages'
import { median, type Spread, spreadOf } from './stats'
import { pause, type Tools } from './tools'

export interface CommandResult {
  pages: number
  concurrency: number
  /** Pages a second, the start of Node and of the browser included. */
  command: Spread
  bare: Spread
  /** One run over many pages: what it held when so many were done. Undefined where the machine does not tell. */
  memory: { pages: number; seconds: number; at: (Memory & { done: number })[] } | undefined
}

const PAGES = 100
const MANY_PAGES = 1_000
const MARKS = [100, 250, 500, 750, 1_000]
/** The command's own default. */
const CONCURRENCY = 4
const SAMPLE_EVERY = 200
/** Garbage comes and goes: a mark is the median of what was sampled so many pages before it. */
const BEFORE_MARK = 60

type Running = ChildProcessByStdio<Writable, Readable, null>

/** Starts the command on a list of addresses. */
function startCommand({ command }: Tools, urls: readonly string[]): Running {
  const args = [command, 'audit', '--format', 'ndjson', '--quiet', '--concurrency', String(CONCURRENCY), '-']
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(`${urls.join('\n')}\n`)
  return child
}

/** A page that asks for a face must be found, and none may fail: else something else was measured. */
function check(reports: readonly Report[], urls: readonly string[]): void {
  const failed = reports.find(({ error }) => error)
  if (failed) throw new Error(`${failed.url}: ${failed.error?.message}`)
  const requests = reports.filter(({ faceRequest }) => faceRequest).length
  if (reports.length !== urls.length || requests !== Math.ceil(urls.length / 4)) {
    throw new Error(`${reports.length} reports with ${requests} requests came of ${urls.length} pages`)
  }
}

/** Runs the command to its end. @param heard told of how many reports came so far */
async function audited(tools: Tools, urls: readonly string[], heard: (done: number, pid: number) => void = () => undefined) {
  const begun = performance.now()
  const child = startCommand(tools, urls)
  const ended = once(child, 'close')
  const reports: Report[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    reports.push(JSON.parse(line) as Report)
    heard(reports.length, child.pid!)
  }
  await ended
  check(reports, urls)
  return (performance.now() - begun) / 1000
}

/** The least that any command of this kind does: a browser, a window a page, the load event. */
async function bareLoads({ chromium }: Tools, urls: readonly string[]): Promise<number> {
  const begun = performance.now()
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    headless: true,
    chromiumSandbox: !mustGoWithoutSandbox(),
    args: ['--disable-quic', '--no-first-run', '--disable-sync'],
  })
  const load = async (url: string): Promise<void> => {
    const window = await browser.newContext()
    const page = await window.newPage()
    await page.goto(url)
    await window.close()
  }
  await runPool(urls, CONCURRENCY, load, new Teller({}))
  await browser.close()
  return (performance.now() - begun) / 1000
}

async function sampledRun(tools: Tools, urls: readonly string[]): Promise<CommandResult['memory']> {
  const samples: (Memory & { done: number })[] = []
  let now = { done: 0, pid: 0 }
  let running = true
  const sampling = (async () => {
    while (running) {
      const { done, pid } = now
      if (pid > 0) samples.push({ done, ...(await memoryOf(pid)) })
      await pause(SAMPLE_EVERY)
    }
  })()
  // A machine without `ps` has no samples, and is measured otherwise.
  const sampled = sampling.then(
    () => true,
    () => false,
  )
  const seconds = await audited(tools, urls, (done, pid) => {
    now = { done, pid }
    if (done % 100 === 0) tools.say(`command: ${done} of ${urls.length} pages with memory sampled`)
  })
  running = false
  if (!(await sampled)) return undefined
  return { pages: urls.length, seconds, at: MARKS.flatMap((mark) => markOf(samples, mark)) }
}

function markOf(samples: readonly (Memory & { done: number })[], mark: number): (Memory & { done: number })[] {
  const near = samples.filter(({ done, browser }) => done > mark - BEFORE_MARK && done <= mark && browser > 0)
  if (near.length === 0) return []
  return [{ done: mark, node: median(near.map(({ node }) => node)), browser: median(near.map(({ browser }) => browser)) }]
}

const urlsOf = (site: Site, count: number): string[] => Array.from({ length: count }, (_, at) => `${site.origin}/audit/${at}.html`)

/** Measures the command against bare loads of the same pages, in turns, and its memory over many pages. */
export async function measureCommand(tools: Tools): Promise<CommandResult> {
  const site = await serve('/nowhere', { ...commandPages(MANY_PAGES), [AGREEMENT_PATH]: AGREEMENT })
  const urls = urlsOf(site, PAGES)
  const command: number[] = []
  const bare: number[] = []
  try {
    for (let run = 0; run < tools.runs; run++) {
      tools.say(`command: run ${run + 1} of ${tools.runs}`)
      command.push(PAGES / (await audited(tools, urls)))
      bare.push(PAGES / (await bareLoads(tools, urls)))
    }
    const memory = await sampledRun(tools, urlsOf(site, MANY_PAGES))
    return { pages: PAGES, concurrency: CONCURRENCY, command: spreadOf(command), bare: spreadOf(bare), memory }
  } finally {
    await site.close()
  }
}
