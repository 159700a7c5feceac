import { strict as assert } from 'node:assert'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { audit } from '../../lib/audit'
import { check } from '../../lib/check/check'
import { givenFile } from '../../lib/check/given'
import { FileFault, readChecked } from '../../lib/cli/files/checked'
import { readRun } from '../../lib/cli/files/saved-reports'
import { judgeSnapshot } from '../../lib/cli/judge/snapshots'
import { configSchema } from '../../lib/cli/options/config'
import { readStorageState } from '../../lib/cli/page/window'
import { identityOf, JOURNAL_NAME, Journal, journalIn } from '../../lib/cli/run/journal'
import { wordsIn } from '../../lib/cli/words'
import { MANIFEST_SCHEMA, manifestSchema, readManifest } from '../../lib/evidence/manifest'
import { verifyPackage } from '../../lib/evidence/verify'
import { NO_SPOT_CHECK, parseSpotCheck } from '../../lib/history/spot-check'
import { asRecord, asSummary, summaryOf } from '../../lib/history/summary'
import { parseMessage, workerMessage } from '../../lib/messages'
import { type Report, reportSchema } from '../../lib/report/schema'
import { exportSettings, importSettings, SETTINGS_SCHEMA } from '../../lib/settings/file'
import { DEFAULT_SETTINGS, isLink, isMail, isName, parseSettings } from '../../lib/settings/settings'
import { sampleRecord } from '../evidence/sample-record'
import { joined, rezipped, samplePackage } from '../evidence/zips'
import { TAKEN_AT } from '../report/real-report'
import { type Json, jsonLike } from './json'
import { type Law, law } from './law'
import { mutated, mutation } from './mutation'

/* Messages between our parts, and files that anybody may have made: what is not as it should be is refused, and nothing is thrown. */

const record = sampleRecord({ screenshots: [] })
const words = wordsIn('en')

/** What every object would inherit. */
const inherited = (): string => JSON.stringify([Object.prototype, Array.prototype].map((one) => Reflect.ownKeys(one).map(String)))
const BEFORE = inherited()

/** Reads a value; nothing that it holds may reach what all objects inherit from. */
const safely =
  <T>(holds: (value: T) => void | Promise<void>) =>
  async (value: T): Promise<void> => {
    await holds(value)
    assert.equal(inherited(), BEFORE, 'a prototype was changed')
  }

const OWN = { id: 'liancha', base: 'chrome-extension://liancha/' }
const FRAME = { id: OWN.id, url: 'https://signup.example.cn/', frameId: 3, tab: { id: 7 } }
const OWN_PAGE = { id: OWN.id, url: `${OWN.base}popup.html` }
const WORKER = { id: OWN.id }

type Fields = Record<string, (value: unknown) => boolean>
const isString = (value: unknown): boolean => typeof value === 'string'
const isNumber = (value: unknown): boolean => Number.isFinite(value)
const isBoolean = (value: unknown): boolean => typeof value === 'boolean'
const isInteger = (value: unknown): boolean => Number.isSafeInteger(value)
const isOf =
  (...allowed: unknown[]) =>
  (value: unknown): boolean =>
    allowed.includes(value)

/** What each message may hold, said once more: what gets past the schema must be this. */
const FROM_FRAME: Record<string, Fields> = {
  'face-words': { attended: isBoolean },
  camera: { doing: isOf('live', 'photo'), at: isNumber, touched: isBoolean },
  marker: { pressed: isOf('details', 'next', 'previous', 'dismiss') },
  pressed: { name: isString, box: isBoolean, at: isNumber },
}
const FROM_OWN_PAGE: Record<string, Fields> = {
  opened: { tabId: isInteger },
  audit: { tabId: isInteger },
  save: { tabId: isInteger },
  tell: { tabId: isInteger, lang: isOf('zh-CN', 'en') },
  complaint: {
    tabId: isInteger,
    lang: isOf('zh-CN', 'en'),
    surface: isString,
    rules: (value) => Array.isArray(value) && value.every(isString),
  },
}
const TO_PARSER: Record<string, Fields> = { parse: { html: isString, url: isString }, 'parse-pdf': { base64: isString, url: isString } }

const MESSAGES = [
  { kind: 'face-words', attended: false },
  { kind: 'camera', doing: 'live', at: 1, touched: false },
  { kind: 'marker', pressed: 'next' },
  { kind: 'pressed', name: '同意', box: false, at: 1 },
  { kind: 'opened', tabId: 1 },
  { kind: 'audit', tabId: 1 },
  { kind: 'save', tabId: 1 },
  { kind: 'tell', tabId: 1, lang: 'en' },
  { kind: 'complaint', tabId: 1, lang: 'zh-CN', surface: '0-1', rules: ['no-refusal'] },
  { kind: 'parse', html: '<p>x', url: 'https://example.cn/terms' },
  { kind: 'parse-pdf', base64: 'JVBERg==', url: 'https://example.cn/terms.pdf' },
]

/** Fails where a message was taken that is none of these. */
function checkTaken(taken: object | undefined, sent: Json, shapes: Record<string, Fields>, added: object = {}): void {
  if (taken === undefined) return
  const { kind, ...fields } = sent as Record<string, Json>
  const shape = Object.hasOwn(shapes, String(kind)) ? shapes[String(kind)] : undefined
  assert(shape, `${kind} was taken`)
  assert.deepEqual(Object.keys(fields).sort(), Object.keys(shape).sort())
  for (const [name, is] of Object.entries(shape)) assert(is(fields[name]), `${name} of ${kind} was taken as ${fields[name]}`)
  assert.deepEqual({ ...taken }, { ...(sent as object), ...added })
}

const SETTINGS = [
  DEFAULT_SETTINGS,
  {
    ...DEFAULT_SETTINGS,
    excludedSites: ['a.example', 'b.example.cn'],
    organisation: { name: '示例监管所', link: 'https://case.example.gov.cn/?u={url}', mail: 'a@example.gov.cn' },
  },
]

function checkSettings(value: Json): void {
  const { language, audit, excludedSites, marker, agreements, organisation, ...more } = parseSettings(value)
  assert.deepEqual(more, {})
  assert(['auto', 'zh-CN', 'en'].includes(language) && ['always', 'on-click'].includes(audit))
  assert(isBoolean(marker) && isBoolean(agreements))
  assert(excludedSites.every((site) => /^[a-z0-9.-]+$/.test(site)))
  const { name, link, mail } = organisation
  assert((name === '' || isName(name)) && (mail === '' || isMail(mail)))
  assert(link === '' || (isLink(link) && new URL(link.replace(/[{}]/g, '')).protocol === 'https:'))
  const read = importSettings(JSON.stringify(value))
  if ('settings' in read) {
    // What was taken is kept as it stood, and comes back from a file of ours.
    assert.deepEqual(importSettings(exportSettings(read.settings)), read)
    assert.equal((value as Record<string, Json>).schema, SETTINGS_SCHEMA)
  } else assert(read.errors.length > 0)
}

function checkStored(value: Json): void {
  const { on, ...texts } = parseSpotCheck(value)
  assert(isBoolean(on) && Object.values(texts).every(isString))
  const summary = asSummary(value)
  if (summary) assert(isString(summary.host) && isNumber(summary.bytes))
  const kept = asRecord(value)
  if (kept) assert(isString(kept.report.url) && Array.isArray(kept.screenshots))
}

const CONFIG = {
  targets: ['https://a.example/join'],
  format: 'json',
  failOn: 'minor',
  timeout: 2.5,
  concurrency: 2,
  rules: { 'no-refusal': 'off', withdrawal: 'on' },
  ignore: [{ rule: 'withdrawal', target: '#a', reason: '在改', until: '2026-12-31' }],
}

function checkConfig(text: string): void {
  for (const relaxed of [false, true]) {
    try {
      const config = readChecked(configSchema, text, 'a.json', relaxed, words)
      assert(Object.keys(config).every((key) => key === '$schema' || Object.hasOwn(configSchema.shape, key)))
      for (const { rule, reason } of config.ignore ?? []) assert(isString(rule) && /\S/.test(reason))
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      for (const line of error.message.split('\n')) assert.match(line, /^a\.json:\d+:\d+/)
    }
  }
}

/** A folder for files that are read from the disk; gone with the process. */
let folder: string | undefined
const fileOf = (name: string, text: string): string => {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'liancha-fuzz-'))
    folder = made
    process.once('beforeExit', () => rm(made, { recursive: true, force: true }))
  }
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const text = (value: Json): string => JSON.stringify(value)
/** A text that was cut or changed as a text, too: no JSON any more, most often. */
const textOf = (valid: readonly unknown[]): fc.Arbitrary<string> =>
  fc
    .tuple(jsonLike(valid), fc.option(mutation, { freq: 3 }))
    .map(([value, change]) => (change ? mutated(text(value), change) : text(value)))

const isReport = (report: Report): void => assert.equal(reportSchema.safeParse(report).success, true)

async function checkJournal(lines: readonly string[]): Promise<void> {
  const path = fileOf(JOURNAL_NAME, lines.join('\n'))
  const of = join(path, '..')
  const found = await journalIn(of)
  if (found) assert(isString(found.identity.version) && isNumber(found.finished))
  const heard: Report[] = []
  const journal = await Journal.goOn(of, TARGETS, (report) => void heard.push(report))
  await journal.close()
  heard.forEach(isReport)
}

const TARGETS = [record.report.url, 'https://b.example/']
const JOURNAL = [
  { schema: 'liancha.journal/1', ...identityOf(TARGETS, { timeout: 30 }) },
  { place: 0, target: TARGETS[0], report: record.report },
]

async function checkRunFile(content: string): Promise<void> {
  try {
    const { reports } = await readRun(fileOf('run.json', content), '/', words)
    reports.forEach(isReport)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
  }
}

const STORAGE = {
  cookies: [{ name: 'a', value: 'b', domain: 'c.example', path: '/' }],
  origins: [{ origin: 'https://c.example', localStorage: [{ name: 'a', value: 'b' }] }],
}

async function checkStorage(content: string): Promise<void> {
  const path = fileOf('storage.json', content)
  const read = await readStorageState(path).catch((error: unknown) => error)
  if (read instanceof Error) assert.match(read.message, /^(not JSON|not an object|cookies|origins)/)
  else assert(Array.isArray((read as typeof STORAGE).cookies))
}

const MANIFEST = {
  schema: MANIFEST_SCHEMA,
  tool: record.report.tool,
  packedWith: '0.1.0',
  address: record.report.url,
  title: '',
  times: { takenAt: TAKEN_AT, auditedAt: TAKEN_AT, savedAt: TAKEN_AT },
  lawAsOf: '2026-01-02',
  queries: { kept: false, cut: 0 },
  files: [{ path: 'page/0.html', size: 1, sha256: '0'.repeat(64) }],
}

function checkManifest(content: string): void {
  const manifest = readManifest(new TextEncoder().encode(content))
  if (!manifest) return
  assert(manifestSchema.safeParse(manifest).success)
  for (const { path } of manifest.files)
    assert(!path.includes('..') && !path.startsWith('/') && !path.includes('\\') && path !== 'manifest.json')
}

async function checkSnapshot(content: string): Promise<void> {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {}
  const judge = { audit: async (...args: Parameters<typeof audit>) => audit(...args) }
  const report = await judgeSnapshot(fileOf('a.snapshot.json', content), judge)
  if (report.error?.code !== 'unreadable') assert.notEqual(value, undefined)
  isReport(report)
  const given = givenFile(new TextEncoder().encode(content), 'a.snapshot.json')
  const done = typeof given === 'string' ? given : check(given, TAKEN_AT)
  if (typeof done === 'string') assert(['not-snapshot', 'not-text', 'empty'].includes(done), done)
  else isReport(done.report)
}

/** Numbers that a header may be made to say. */
const NUMBERS = [0, 1, 2, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff]
const damage = fc.oneof(
  fc.record({ how: fc.constant('cut' as const), at: fc.nat(1_000_000) }),
  fc.record({ how: fc.constant('flip' as const), at: fc.nat(1_000_000), by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ how: fc.constant('number' as const), at: fc.nat(1_000_000), value: fc.constantFrom(...NUMBERS), wide: fc.boolean() }),
  /** Of the list of files at the zip's end: where readers lean on what is said. */
  fc.record({ how: fc.constant('number at end' as const), at: fc.nat(900), value: fc.constantFrom(...NUMBERS), wide: fc.boolean() }),
  fc.record({ how: fc.constant('repeat' as const), at: fc.nat(1_000_000), length: fc.integer({ min: 1, max: 4_000 }) }),
  fc.record({ how: fc.constant('join' as const), at: fc.nat(1) }),
)
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

function damaged(zip: Uint8Array<ArrayBuffer>, one: Damage): Uint8Array<ArrayBuffer> {
  const at = Math.floor((one.at / 1_000_000) * Math.max(0, zip.length - 4))
  switch (one.how) {
    case 'cut':
      return zip.slice(0, at)
    case 'repeat':
      return Uint8Array.from([...zip.subarray(0, at), ...zip.subarray(at, at + one.length), ...zip.subarray(at)])
    case 'join':
      return zip.length < 100 ? zip : (joinedSafely(one.at === 0 ? zip : other, one.at === 0 ? other : zip) as Uint8Array<ArrayBuffer>)
    case 'flip': {
      const changed = zip.slice()
      if (changed.length > 0) changed[at] = changed[at]! ^ one.by
      return changed
    }
    default: {
      const changed = zip.slice()
      const place = one.how === 'number' ? at : zip.length - 4 - one.at
      if (place < 0 || place + 4 > changed.length) return changed
      const view = new DataView(changed.buffer)
      if (one.wide) view.setUint32(place, one.value, true)
      else view.setUint16(place, one.value & 0xffff, true)
      return changed
    }
  }
}

const made = await samplePackage()
const original = unzipSync(made.zip)
const other = rezipped(made.zip, (files) => {
  files['extra.txt'] = new Uint8Array(10)
})

/** Two whole zips only: what was damaged before has no list to join. */
function joinedSafely(first: Uint8Array, second: Uint8Array): Uint8Array {
  try {
    return joined(first, second)
  } catch {
    return first
  }
}

export const messageLaws: readonly Law[] = [
  law(
    'messages',
    'a message is taken by whom it is for, in its shape, or not at all',
    20_000,
    jsonLike(MESSAGES),
    safely((sent) => {
      checkTaken(workerMessage(sent, FRAME, OWN), sent, FROM_FRAME, { tabId: 7, frameId: FRAME.frameId, frameUrl: FRAME.url })
      checkTaken(workerMessage(sent, OWN_PAGE, OWN), sent, FROM_OWN_PAGE)
      checkTaken(parseMessage(sent, WORKER, OWN), sent, TO_PARSER)
      assert.equal(workerMessage(sent, { ...FRAME, id: 'other' }, OWN), undefined)
      assert.equal(parseMessage(sent, FRAME, OWN), undefined)
    }),
  ),
  law(
    'settings',
    'settings are settings, whatever is stored or imported',
    8_000,
    jsonLike([...SETTINGS, ...SETTINGS.map((one) => ({ schema: SETTINGS_SCHEMA, ...one }))]),
    safely(checkSettings),
  ),
  law(
    'stored',
    'what is stored of the history is read or passed over',
    3_000,
    jsonLike([record, summaryOf(record), { ...NO_SPOT_CHECK, on: true, date: '2026-02-29' }]),
    safely(checkStored),
  ),
  law('config', 'a config file is taken in its shape, or told where it is wrong', 1_500, textOf([CONFIG]), safely(checkConfig)),
  law(
    'journal',
    'a journal is gone on with, or passed over, line by line',
    500,
    fc.array(textOf(JOURNAL), { maxLength: 4 }).map((lines) => [JSON.stringify(JOURNAL[0]), ...lines, '']),
    safely(checkJournal),
  ),
  law(
    'reports',
    'kept reports are reports, or told where they are not',
    800,
    textOf([record.report, [record.report]]),
    safely(checkRunFile),
  ),
  law('storage', 'a stored sign-in is taken in its shape, and nothing of it is told', 800, textOf([STORAGE]), safely(checkStorage)),
  law('manifest', 'a manifest names files of its package alone', 4_000, textOf([MANIFEST]), safely(checkManifest)),
  law('snapshots', 'a snapshot that anybody made is judged, or refused', 1_500, textOf([record.snapshot]), safely(checkSnapshot)),
  law(
    'zips',
    'a package is as it was, or found not to be',
    800,
    fc.array(damage, { minLength: 1, maxLength: 3 }),
    safely(async (all) => {
      const zip = all.reduce(damaged, made.zip.slice() as Uint8Array<ArrayBuffer>)
      const { ok } = await verifyPackage(zip, made.manifestHash)
      if (ok) assert.deepEqual(unzipSync(zip), original)
    }),
  ),
]
