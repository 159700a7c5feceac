import { unzipSync, type Zippable, zipSync } from 'fflate'
import { type EvidencePackage, packageOf } from '../../lib/evidence/package'
import type { AuditRecord } from '../../lib/evidence/record'
import { sampleRecord } from './sample-record'

export const sampleSheet = (record: AuditRecord): string => `<!doctype html><title>检查单</title><p>${record.report.url}`

export const samplePackage = (record = sampleRecord(), keepQueries = false): Promise<EvidencePackage> =>
  packageOf({ record, sheetHtml: sampleSheet, lang: 'zh-CN', keepQueries })

const MTIME = new Date(2026, 0, 2, 12)

/** A zip of the same files as another program would make it, after `change` had its way with them. */
export function rezipped(zip: Uint8Array, change: (files: Record<string, Uint8Array>) => void = () => undefined): Uint8Array {
  const files = unzipSync(zip)
  change(files)
  const zippable: Zippable = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, [bytes, { level: 9 }]]))
  return zipSync(zippable, { mtime: MTIME })
}

/** Two zips as one list of files, in which a path may stand twice. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const parts = [first, second].map((zip) => {
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
    const end = zip.length - 22
    const listAt = view.getUint32(end + 16, true)
    return { content: zip.subarray(0, listAt), list: zip.slice(listAt, end), count: view.getUint16(end + 10, true) }
  })
  const [one, two] = parts as [(typeof parts)[0], (typeof parts)[0]]
  const list = new DataView(two.list.buffer)
  for (let at = 0; at < list.byteLength; ) {
    list.setUint32(at + 42, list.getUint32(at + 42, true) + one.content.length, true)
    at += 46 + list.getUint16(at + 28, true) + list.getUint16(at + 30, true) + list.getUint16(at + 32, true)
  }
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, one.count + two.count, true)
  end.setUint16(10, one.count + two.count, true)
  end.setUint32(12, one.list.length + two.list.length, true)
  end.setUint32(16, one.content.length + two.content.length, true)
  return Uint8Array.from([...one.content, ...two.content, ...one.list, ...two.list, ...new Uint8Array(end.buffer)])
}
