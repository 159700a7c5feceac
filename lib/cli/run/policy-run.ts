import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { fingerprintOf, pageOf } from '../../report/fingerprint'
import { applyPolicy, type IgnoreEntry, type KnownFinding, knownOf, type Policy, sortedKnown } from '../../report/policy'
import { type Report, SURFACE_KINDS } from '../../report/schema'
import { FileFault, readChecked } from '../files/checked'
import type { Command } from '../options/command'
import type { FoundConfig } from '../options/config'
import { UsageError } from '../options/usage-error'
import { plain } from '../text'
import type { CommandWords } from '../words'

/* What the config file and the baseline say of findings, over one run. */

export const BASELINE_SCHEMA = 'liancha.baseline/1'
const LARGEST = 64 * 1024 * 1024

const baselineSchema = z.strictObject({
  schema: z.literal(BASELINE_SCHEMA),
  findings: z.array(
    z.strictObject({
      page: z.string(),
      surface: z.enum(SURFACE_KINDS),
      target: z.string(),
      rule: z.string(),
      outcome: z.enum(['violation', 'review']),
    }),
  ),
})

/** A baseline as a file: one finding a line, so that a change of it reads well. */
export function baselineText(known: readonly KnownFinding[]): string {
  const lines = sortedKnown(known).map(({ page, surface, target, rule, outcome }) =>
    JSON.stringify({ page, surface, target, rule, outcome }),
  )
  const body = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`
  return `{\n  "schema": "${BASELINE_SCHEMA}",\n  "findings": ${body}\n}\n`
}

/** @throws UsageError where the file is none, or not there */
async function readBaseline(path: string, name: string, words: CommandWords): Promise<KnownFinding[]> {
  const { usage } = words
  let text: string
  try {
    const { size } = await stat(path)
    if (size > LARGEST) throw new Error(`> ${LARGEST / 1024 / 1024} MB`)
    text = await readFile(path, 'utf8')
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (missing) throw new UsageError(usage.noBaseline(plain(name)))
    throw new UsageError(usage.cannotRead(plain(name), plain(error instanceof Error ? error.message : String(error))))
  }
  try {
    return readChecked(baselineSchema, text, name, false, words).findings
  } catch (error) {
    if (error instanceof FileFault) throw new UsageError(`${usage.badBaseline}\n${error.message}`)
    throw error
  }
}

interface Baseline {
  path: string
  known: KnownFinding[]
  update: boolean
}

async function baselineOf({ baseline, updateBaseline }: Command, cwd: string, words: CommandWords): Promise<Baseline | undefined> {
  if (baseline === undefined && updateBaseline) throw new UsageError(words.usage.onlyWith('--update-baseline', '--baseline'))
  if (baseline === undefined) return undefined
  const path = resolve(cwd, baseline)
  const there = await stat(path).then(
    () => true,
    () => false,
  )
  return { path, update: updateBaseline === true, known: updateBaseline && !there ? [] : await readBaseline(path, baseline, words) }
}

const folderAddress = (folder: string): string => `${pathToFileURL(folder).href.replace(/\/$/, '')}/`

/** Applies what was decided about findings to the reports of a run, and says at its end what of it is of no use any more. */
export class PolicyRun {
  private readonly matched = new Set<IgnoreEntry>()
  private readonly seen: KnownFinding[] = []
  /** Pages that were audited, by their name in the baseline. */
  private readonly pages = new Set<string>()
  /** The latest day of an audit. */
  private day = ''
  private readonly baselineBase: string

  private constructor(
    private readonly policy: Policy,
    private readonly baseline: Baseline | undefined,
    private readonly words: CommandWords,
  ) {
    this.baselineBase = baseline ? folderAddress(dirname(baseline.path)) : ''
  }

  /**
   * @param found the config, whose folder pages in `ignore` are named from
   * @throws UsageError where the baseline cannot be read
   */
  static async start(command: Command, found: FoundConfig | undefined, cwd: string, words: CommandWords): Promise<PolicyRun> {
    const baseline = await baselineOf(command, cwd, words)
    const policy: Policy = {
      rules: found?.config.rules ?? {},
      ignore: found?.config.ignore ?? [],
      ignoreBase: found ? folderAddress(found.folder) : '',
      known: baseline?.known ?? [],
      knownBase: baseline ? folderAddress(dirname(baseline.path)) : '',
    }
    return new PolicyRun(policy, baseline, words)
  }

  /** The report as the policy has it. Call it once for each report of the run. */
  apply(report: Report): Report {
    if (report.error) return report
    const base = this.baselineBase
    const applied = applyPolicy(report, this.policy)
    for (const entry of applied.matched) this.matched.add(entry)
    if (report.auditedAt > this.day) this.day = report.auditedAt
    if (!this.baseline) return applied.report
    const known = knownOf(applied.report, base)
    this.pages.add(pageOf(report, base))
    this.seen.push(...known)
    // What is written as known fails this run no more.
    return this.baseline.update ? applyPolicy(report, { ...this.policy, known }).report : applied.report
  }

  /**
   * Ends the run: writes the baseline, where that was asked for.
   * @returns what is to be told, a line each
   */
  async end(): Promise<string[]> {
    return [...this.aboutIgnored(), ...(await this.aboutBaseline())]
  }

  private aboutIgnored(): string[] {
    const { policy: told } = this.words
    const day = this.day.slice(0, 10)
    return this.policy.ignore.flatMap((entry, at) => {
      const name = told.entry(at, [entry.rule, entry.target, entry.quote, entry.url].filter((part) => part !== undefined).map(plain))
      if (entry.until !== undefined && day > entry.until) return [told.over(name, entry.until)]
      return this.matched.has(entry) || day === '' ? [] : [told.unused(name)]
    })
  }

  private async aboutBaseline(): Promise<string[]> {
    if (!this.baseline) return []
    const { policy: told } = this.words
    const { known, path, update } = this.baseline
    const seen = new Set(this.seen.map(fingerprintOf))
    const ofRun = known.filter(({ page }) => this.pages.has(page))
    const gone = sortedKnown(ofRun).filter((one) => !seen.has(fingerprintOf(one)))
    const goneLines = gone.map((one) => told.gone(plain(one.page), one.rule, plain(one.target)))
    if (!update) return gone.length > 0 ? [...goneLines, told.shrink(gone.length)] : []
    // Of pages that were not audited this time, nothing new is known.
    const kept = known.filter(({ page }) => !this.pages.has(page))
    const all = sortedKnown([...this.seen, ...kept])
    await put(path, baselineText(all), this.words)
    return [...goneLines, told.written(plain(path), all.length, kept.length)]
  }
}

/** Written beside and renamed: an ended run leaves the old file or the new one. @throws UsageError */
async function put(path: string, text: string, { usage }: CommandWords): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`
  try {
    await writeFile(draft, text)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw new UsageError(usage.cannotWriteFile(plain(path), plain(error instanceof Error ? error.message : String(error))))
  }
}
