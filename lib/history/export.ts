import { zip } from 'fflate'
import type { AuditRecord } from '../evidence/record'
import type { Language } from '../law/law'
import { withoutQuery } from '../report/address'
import { csvOf } from '../report/csv'
import type { Report } from '../report/schema'

/** A file to be given to a person. */
export interface ExportedFile {
  name: string
  type: string
  content: string | Uint8Array<ArrayBuffer>
}

/** Makes the evidence package of one record: a file name and its bytes. */
export type MakePackage = (record: AuditRecord, lang: Language) => Promise<{ name: string; bytes: Uint8Array }>

export const EXPORTS = ['csv', 'json', 'zip'] as const
export type ExportKind = (typeof EXPORTS)[number]

/** Fields of a report that hold an address. */
const ADDRESSES = new Set(['url', 'requested', 'frameUrl'])

/** A report whose addresses tell nothing of the person: see `withoutQuery`. */
export const withoutQueries = (report: Report): Report =>
  JSON.parse(JSON.stringify(report), (key, value: unknown) =>
    ADDRESSES.has(key) && typeof value === 'string' ? withoutQuery(value) : value,
  ) as Report

const zipped = (files: Record<string, Uint8Array>): Promise<Uint8Array> =>
  // Packages are compressed already.
  new Promise((resolve, reject) => zip(files, { level: 0 }, (error, bytes) => (error ? reject(error) : resolve(bytes))))

/** Names that differ, since one archive can hold no two files of one name. */
const unlike = (name: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(name)) return name
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? []
  let number = 2
  while (taken.has(`${stem}-${number}${ending}`)) number += 1
  return `${stem}-${number}${ending}`
}

async function packages(records: readonly AuditRecord[], lang: Language, make: MakePackage, day: string): Promise<ExportedFile> {
  const files = new Map<string, Uint8Array>()
  for (const record of records) {
    const { name, bytes } = await make(record, lang)
    files.set(unlike(name, new Set(files.keys())), bytes)
  }
  const [only] = [...files]
  const [name, bytes] =
    only && files.size === 1 ? only : ([`liancha-${day}.zip`, await zipped(Object.fromEntries(files))] as [string, Uint8Array])
  return { name, type: 'application/zip', content: new Uint8Array(bytes) }
}

/**
 * Saved audits as one file: a table of findings, an array of reports as the command prints it, or evidence packages (one as it is, several
 * in an archive). Addresses in tables and reports are cut at their query.
 * @param day of the export, for the name of the file
 * @throws what `make` throws
 */
export const exportRecords = async (
  kind: ExportKind,
  records: readonly AuditRecord[],
  { lang, day, make }: { lang: Language; day: string; make?: MakePackage | undefined },
): Promise<ExportedFile> => {
  if (kind === 'zip') {
    if (!make) throw new Error('Nothing makes packages here.')
    return packages(records, lang, make, day)
  }
  const name = `liancha-${day}.${kind}`
  if (kind === 'json') {
    return {
      name,
      type: 'application/json',
      content: `${JSON.stringify(
        records.map(({ report }) => withoutQueries(report)),
        null,
        2,
      )}\n`,
    }
  }
  const entries = records.map(({ report, spotCheck }) => ({ report, ...(spotCheck ? { caseNumber: spotCheck.caseNumber } : {}) }))
  return { name, type: 'text/csv;charset=utf-8', content: csvOf(entries, lang) }
}
