import type { Worker } from 'playwright-core'
import type { Finding, Report } from '../../lib/report/schema'
import { RULES } from '../../lib/rules'
import type { TabAudit } from '../../lib/tabs/store'
import { openBrowser } from './browsers'
import { type Spread, spreadOf } from './stats'
import { oneOf, type Tools } from './tools'

/** What these functions, which run in the extension's worker, use of the browser. */
declare const chrome: { storage: { session: { set(values: Record<string, unknown>): Promise<void> } } }

export interface PopupResult {
  findings: number
  /** Milliseconds of script, by the browser's profiler (its own work for each sample in it), from the popup's opening until all of it stands. */
  script: Spread
  /** Milliseconds on the clock, the browser's own opening of a page included. */
  shown: Spread
}

const FINDINGS = 30
/** Microseconds. */
const SAMPLED_EVERY = 100
/** No tab has this number: nothing audits it anew. */
const TAB = 999_999
const URL = 'https://signup.example.cn/'
const QUOTE = '为了核验身份，我们将采集您的人脸信息；不同意将无法注册账号，也无法使用本平台的全部服务。'

/** A request with so many findings, two quotes and all their provisions each: more than any page has. */
function manyFindings(count: number): Finding[] {
  const asking = RULES.flatMap(({ id, reasons, severity }) =>
    Object.entries(reasons).flatMap(([reason, { outcome, provisions }]): Finding[] =>
      outcome === 'violation' || outcome === 'review'
        ? [
            {
              rule: id,
              outcome,
              reason,
              params: {},
              severity,
              confidence: 'sure',
              evidence: ['p', 'label'].map((target) => ({ quote: QUOTE, target: [target], url: URL })),
              provisions: provisions.map(({ law, article }) => ({ law, article })),
            },
          ]
        : [],
    ),
  )
  return asking.slice(0, count)
}

function auditOf(findings: Finding[]): TabAudit {
  const report: Report = {
    schema: 'liancha.report/1',
    url: URL,
    title: '注册',
    lang: 'zh-CN',
    auditedAt: '2026-01-01T00:00:00.000Z',
    lawAsOf: '2026-01-01',
    tool: { name: 'liancha', version: '0', rules: '0', browser: '' },
    faceRequest: true,
    reach: 'china',
    scene: 'other',
    surfaces: [
      {
        id: 's1',
        kind: 'dialog',
        target: ['div'],
        frameId: 0,
        frameUrl: URL,
        faceRequest: true,
        primary: true,
        quote: QUOTE,
        use: ['verify'],
        minors: false,
        documents: [],
        findings,
      },
    ],
    summary: { violations: findings.length, reviews: 0, passes: 0 },
    limits: [],
  }
  return { phase: 'complete', url: URL, run: 'bench', report }
}

const store = (worker: Worker, audit: TabAudit): Promise<void> =>
  worker.evaluate(([key, value]) => chrome.storage.session.set({ [key]: value }), [`tab:${TAB}`, audit] as const)

/** The part of the browser's profile that is read. Times are microseconds. */
interface Profile {
  nodes: readonly { id: number; callFrame: { url: string } }[]
  samples?: readonly number[]
  timeDeltas?: readonly number[]
}

/** What of a profile was script of the page, in milliseconds. */
function scriptTime({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const own = new Set(nodes.filter(({ callFrame }) => callFrame.url.startsWith('chrome-extension://')).map(({ id }) => id))
  const total = samples.reduce((sum, sample, at) => sum + (own.has(sample) ? (timeDeltas[at + 1] ?? 0) : 0), 0)
  return total / 1000
}

/** Measures what the popup costs to show many findings. */
export async function measurePopup(tools: Tools): Promise<PopupResult> {
  const browser = await openBrowser(tools, 'ours')
  const script: number[] = []
  const shown: number[] = []
  try {
    const worker = await browser.worker()
    await store(worker, auditOf(manyFindings(FINDINGS)))
    const address = new globalThis.URL(`/popup.html?tab=${TAB}`, worker.url()).href
    for (let run = 0; run < tools.runs; run++) {
      tools.say(`popup: run ${run + 1} of ${tools.runs}`)
      await oneOf('popup', tools, async () => {
        const page = await browser.context.newPage()
        const cdp = await browser.context.newCDPSession(page)
        await cdp.send('Profiler.enable')
        await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLED_EVERY })
        await cdp.send('Profiler.start')
        const begun = performance.now()
        await page.goto(address)
        await page
          .locator('.finding')
          .nth(FINDINGS - 1)
          .waitFor()
        shown.push(performance.now() - begun)
        const { profile } = await cdp.send('Profiler.stop')
        script.push(scriptTime(profile))
        await page.close()
      })
    }
  } finally {
    await browser.close()
  }
  return { findings: FINDINGS, script: spreadOf(script), shown: spreadOf(shown) }
}
