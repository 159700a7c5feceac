import { type Zippable, zipSync } from 'fflate'
import type { Language } from '../law/law'
import { hostInName } from '../report/file-name'
import { oneLine } from '../report/one-line'
import { VERSION } from '../version'
import { sha256 } from './hash'
import { MANIFEST_PATH, MANIFEST_SCHEMA, type Manifest } from './manifest'
import { pageHtml, pageText } from './page-html'
import { withoutQueries } from './queries'
import { type ReadmeFile, readmeText } from './readme'
import type { AuditRecord, Screenshot } from './record'
import { stableJson } from './stable-json'

export interface PackageAsked {
  record: AuditRecord
  /**
   * The sheet as one HTML file, made from the record as it is packed: without queries where they are cut. It cannot hold the manifest's hash,
   * which depends on it; the sheet that is shown and printed does. Pictures beside it are at `screenshotPath`.
   */
  sheetHtml: (packed: AuditRecord) => string | Promise<string>
  /** Of our words in the rebuilt pages; the README is in both. */
  lang: Language
  /** Keep queries, users and fragments of addresses. */
  keepQueries?: boolean
}

export interface EvidencePackage {
  zip: Uint8Array
  manifest: Manifest
  /** SHA-256 of the bytes of `manifest.json`, 64 digits of hex: to be printed on the sheet and in the complaint. */
  manifestHash: string
}

interface Packed extends ReadmeFile {
  bytes: Uint8Array
}

const utf8 = new TextEncoder()
const PICTURE_NAME = /^[A-Za-z0-9_-]{1,60}\.png$/

/** The paths of a record's screenshots in its package, in their order: by their names where these are safe and differ. */
export function screenshotPaths(screenshots: readonly Pick<Screenshot, 'name'>[]): string[] {
  const names = screenshots.map(({ name }) => name)
  const usable = names.every((name) => PICTURE_NAME.test(name)) && new Set(names.map((name) => name.toLowerCase())).size === names.length
  return names.map((name, at) => `screenshots/${usable ? name : `screen-${at + 1}.png`}`)
}

/** A name for the package as a file, whatever the address and title say: `liancha-www.example.com-2026-01-02.zip`. */
export function packageName({ report, savedAt }: Pick<AuditRecord, 'report' | 'savedAt'>): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(savedAt)?.[0]
  return `${['liancha', hostInName(report.url), day].filter((part) => part !== undefined).join('-')}.zip`
}

async function pagesOf({ snapshot }: AuditRecord, lang: Language): Promise<Packed[]> {
  const { frames, takenAt } = snapshot
  const pages = frames.map(async (frame, at): Promise<Packed> => {
    const { url: address, title } = frame
    const html = await pageHtml(frame, { kind: 'page', title, address, takenAt, lang, part: [at + 1, frames.length] })
    return { path: `page/frame-${at + 1}.html`, kind: 'page', title: oneLine(title), bytes: utf8.encode(html) }
  })
  return Promise.all(pages)
}

async function agreementsOf({ snapshot }: AuditRecord, lang: Language): Promise<Packed[]> {
  const read = snapshot.documents.flatMap(({ title, url, frame }) => (frame ? [{ title, address: url || frame.url, frame }] : []))
  const texts = read.map(async ({ title, address, frame }, at): Promise<Packed[]> => {
    const about = { kind: 'agreement', title, address, takenAt: snapshot.takenAt, lang } as const
    const file = (ending: string, text: string): Packed => ({
      path: `agreements/${at + 1}.${ending}`,
      kind: 'agreement',
      title: oneLine(title),
      bytes: utf8.encode(text),
    })
    return [file('html', await pageHtml(frame, about)), file('txt', pageText(frame, about))]
  })
  return (await Promise.all(texts)).flat()
}

/** Everything of a record that stands in no other file. */
function recordJson({ schema, id, savedAt, screenshots, spotCheck }: AuditRecord, paths: readonly string[]): string {
  const pictures = screenshots.map(({ takenAt, width, height, marks, covered }, at) => ({
    path: paths[at],
    takenAt,
    width,
    height,
    marks,
    covered,
  }))
  return stableJson({ schema, id, savedAt, screenshots: pictures, spotCheck }, 2)
}

async function filesOf(record: AuditRecord, { sheetHtml, lang }: PackageAsked): Promise<Packed[]> {
  const paths = screenshotPaths(record.screenshots)
  const sheet = await sheetHtml(record)
  return [
    { path: 'report.html', kind: 'sheet', bytes: utf8.encode(sheet) },
    { path: 'report.json', kind: 'report', bytes: utf8.encode(stableJson(record.report, 2)) },
    ...record.screenshots.map(({ png }, at): Packed => ({ path: paths[at]!, kind: 'screenshot', bytes: png })),
    ...(await pagesOf(record, lang)),
    ...(await agreementsOf(record, lang)),
    { path: 'snapshot.json', kind: 'snapshot', bytes: utf8.encode(stableJson(record.snapshot)) },
    { path: 'record.json', kind: 'record', bytes: utf8.encode(recordJson(record, paths)) },
  ]
}

async function manifestOf({ report, snapshot, savedAt }: AuditRecord, files: readonly Packed[], queries: Manifest['queries']) {
  const listed = files.map(async ({ path, bytes }) => ({ path, size: bytes.length, sha256: await sha256(bytes) }))
  const manifest: Manifest = {
    schema: MANIFEST_SCHEMA,
    tool: report.tool,
    packedWith: VERSION,
    address: report.url,
    title: report.title,
    times: { takenAt: snapshot.takenAt, auditedAt: report.auditedAt, savedAt },
    lawAsOf: report.lawAsOf,
    queries,
    files: (await Promise.all(listed)).sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
  return manifest
}

const OLDEST_YEAR = 1980
const NEWEST_YEAR = 2099

/**
 * Noon of the day of saving, in the time of the machine. A zip has times without a zone, which fflate makes from local ones; at noon no clock
 * is put forward, so that every machine writes the same bytes. The moment itself is in the manifest.
 */
function dayOf(savedAt: string): Date {
  const saved = new Date(savedAt)
  const year = saved.getUTCFullYear()
  const fits = year >= OLDEST_YEAR && year <= NEWEST_YEAR
  return fits ? new Date(year, saved.getUTCMonth(), saved.getUTCDate(), 12) : new Date(OLDEST_YEAR, 0, 1, 12)
}

const isPacked = (path: string): boolean => path.endsWith('.png')

/**
 * Puts a saved audit into one zip: sheet, report, screenshots, rebuilt pages, agreements, snapshot, and a manifest of their hashes. The same
 * record gives the same bytes.
 * @throws what `sheetHtml` throws
 */
export async function packageOf(asked: PackageAsked): Promise<EvidencePackage> {
  const kept = asked.keepQueries === true
  const { record, cut } = kept ? { record: asked.record, cut: 0 } : withoutQueries(asked.record)
  const files = await filesOf(record, asked)
  const readme: Packed = {
    path: 'README.txt',
    kind: 'manifest',
    bytes: utf8.encode(readmeText([...files, { path: MANIFEST_PATH, kind: 'manifest' }], { kept, cut })),
  }
  const manifest = await manifestOf(record, [readme, ...files], { kept, cut })
  const manifestBytes = utf8.encode(stableJson(manifest, 2))
  const zippable: Zippable = {}
  for (const { path, bytes } of [readme, { path: MANIFEST_PATH, bytes: manifestBytes }, ...files]) {
    zippable[path] = [bytes, { level: isPacked(path) ? 0 : 6 }]
  }
  const zip = zipSync(zippable, { mtime: dayOf(record.savedAt) })
  return { zip, manifest, manifestHash: await sha256(manifestBytes) }
}
