import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { errorReport } from '../../audit'
import { isSnapshot } from '../../page/is-snapshot'
import { SNAPSHOT_SCHEMA } from '../../page/snapshot'
import { beijingDay } from '../../report/moment'
import type { Report } from '../../report/schema'
import { UsageError } from '../options/usage-error'
import type { CommandWords } from '../words'
import type { Judge } from './judge'

export const SNAPSHOT_ENDING = '.snapshot.json'
const LARGEST = 100 * 1024 * 1024
/** Stands in the report where no browser took part. */
const NO_BROWSER = 'none (saved snapshot)'

/**
 * The snapshot files that the operands of `judge` name: files as they stand, folders for the snapshots in them, sorted.
 * @throws UsageError where there are none
 */
export async function resolveSnapshots(operands: readonly string[], cwd: string, words: CommandWords): Promise<string[]> {
  if (operands.length === 0) throw new UsageError(words.usage.noSnapshot)
  const paths: string[] = []
  for (const operand of operands) {
    const path = resolve(cwd, operand)
    const names = await readdir(path).catch(() => undefined)
    const snapshots = names?.filter((name) => name.endsWith(SNAPSHOT_ENDING)).sort()
    if (snapshots?.length === 0) throw new UsageError(words.usage.noSnapshotIn(operand))
    paths.push(...(snapshots?.map((name) => join(path, name)) ?? [path]))
  }
  return paths
}

/**
 * Judges a saved snapshot by the rules as they are now. Never rejects: what went wrong is the report's `error`.
 * @param asOf `YYYY-MM-DD`: the day whose law is applied; the day when the snapshot was taken where left out
 */
export async function judgeSnapshot(path: string, judge: Pick<Judge, 'audit'>, asOf?: string): Promise<Report> {
  const options = { auditedAt: new Date().toISOString(), browser: NO_BROWSER }
  const failed = (code: 'unreadable' | 'too-large' | 'audit-failed', message: string): Report =>
    errorReport(pathToFileURL(path).href, { code, message }, { ...options, ...(asOf === undefined ? {} : { lawAsOf: asOf }) })

  let snapshot: unknown
  try {
    const { size } = await stat(path)
    if (size > LARGEST) return failed('too-large', `${Math.round(size / 1024 / 1024)} MB`)
    snapshot = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    return failed('unreadable', error instanceof Error ? error.message : String(error))
  }
  if (!isSnapshot(snapshot)) return failed('unreadable', `not a ${SNAPSHOT_SCHEMA}`)
  try {
    return await judge.audit(snapshot, { ...options, lawAsOf: asOf ?? beijingDay(snapshot.takenAt) })
  } catch (error) {
    return failed('audit-failed', error instanceof Error ? error.message : String(error))
  }
}
