import { expect, it } from 'vitest'
import { ownTime, type TraceEvent } from './trace'

const PAGE = 'https://site.example/'
const OURS = 'chrome-extension://abc/look.js'
const PARSED: TraceEvent = { name: 'ParseHTML', ph: 'X', pid: 1, tid: 1, ts: 0, args: { beginData: { url: PAGE } } }

const event = (ts: number, dur: number, tdur: number, of: { url?: string; pid?: number } = {}): TraceEvent => ({
  name: 'FunctionCall',
  ph: 'X',
  pid: of.pid ?? 1,
  tid: 1,
  ts,
  dur,
  tdur,
  args: { data: { url: of.url ?? OURS } },
})

it('counts what an extension ran once, in milliseconds of the thread', () => {
  const outer = event(0, 10_000, 6_000)
  const inner = event(2_000, 3_000, 2_000)
  const later = event(20_000, 2_000, 1_000)
  const ofThePage = event(30_000, 9_000, 9_000, { url: `${PAGE}app.js` })
  expect(ownTime([later, inner, outer, ofThePage, PARSED], PAGE)).toBe(7)
})

it("leaves out what ran in the extension's own process", () => {
  expect(ownTime([PARSED, event(0, 10_000, 4_000), event(1_000, 2_000, 1_000, { pid: 2 })], PAGE)).toBe(4)
})

it("leaves out the end of a collection of the page's own garbage, and no other", () => {
  const collection = (ts: number, type: string): TraceEvent => ({
    name: 'MajorGC',
    ph: 'X',
    pid: 1,
    tid: 1,
    ts,
    dur: 100,
    tdur: 1_000,
    args: { type },
  })
  const marked = collection(500, 'finalize incremental marking via stack guard')
  const ofOurs = collection(700, 'allocation failure')
  const outside = collection(20_000, 'finalize incremental marking via task')
  expect(ownTime([PARSED, event(0, 10_000, 4_000), marked, ofOurs, outside], PAGE)).toBe(3)
})
