import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { besideUs } from '../beside-us'
import { findBrowser } from '../browser'
import { writeWhole } from '../files/whole-file'
import { Judge } from '../judge/judge'
import { SNAPSHOT_ENDING } from '../judge/snapshots'
import type { Command } from '../options/command'
import { UsageError } from '../options/usage-error'
import { loadBefore } from '../page/before'
import { readStorageState } from '../page/window'
import type { Surroundings } from '../surroundings'
import { plain } from '../text'
import type { CommandWords } from '../words'
import { Auditor, type AuditorOptions } from './auditor'
import { runBatch } from './batch'
import { sampleOf } from './dice'
import { EvidenceRun } from './evidence'
import { folderFor } from './folder-for'
import { fileName, jsonOf } from './output'
import { goesOn, identityOfRun } from './resume'
import { resolveTargets, type Target } from './targets'
import type { Work } from './work'

async function linesOf(stdin: Readable): Promise<string[]> {
  const lines: string[] = []
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) lines.push(line)
  return lines
}

/** What `--probe` asks of the auditor: pictures are kept only where reports are. */
function probeOf({ probe }: Command, folder: string | undefined, targets: readonly Target[]): Pick<AuditorOptions, 'probe'> {
  if (!probe) return {}
  if (folder === undefined) return { probe }
  const picture = async (when: 'before' | 'after', png: Buffer, target: Target): Promise<string> => {
    const name = `${fileName(target.url, targets.indexOf(target))}.${when}.png`
    await writeWhole(join(folder, name), png)
    return name
  }
  return { probe: { ...probe, picture } }
}

/** What is asked of a file that the person named. @throws UsageError in the words of `wrong` */
const orWrong = <T>(ask: Promise<T>, given: string, wrong: (given: string, why: string) => string): Promise<T> =>
  ask.catch((error: Error) => {
    throw new UsageError(wrong(given, plain(error.message)))
  })

/** As what pages are opened, with the stored sign-in read. @throws UsageError */
async function windowOf({ window }: Command, cwd: string, words: CommandWords): Promise<Pick<AuditorOptions, 'window'>> {
  if (!window) return {}
  const { storageState: file, ...settings } = window
  if (file === undefined) return { window: settings }
  return { window: { ...settings, storageState: await orWrong(readStorageState(resolve(cwd, file)), file, words.usage.storageState) } }
}

/** The script of `--before`, and its text. @throws UsageError */
async function beforeOf({ before: file }: Command, cwd: string, words: CommandWords) {
  if (file === undefined) return undefined
  const path = resolve(cwd, file)
  const text = await orWrong(readFile(path, 'utf8'), file, words.usage.before)
  return { text, script: await orWrong(loadBefore(path), file, words.usage.before) }
}

/** How snapshots and evidence are kept, where they are asked for; files are named by the target's place in the list. */
async function keepingOf(command: Command, cwd: string, targets: readonly Target[], words: CommandWords) {
  const snapshots = command.saveSnapshots === undefined ? undefined : await folderFor(command.saveSnapshots, cwd, words)
  const evidence =
    command.evidence === undefined ? undefined : new EvidenceRun(await folderFor(command.evidence, cwd, words), command.lang, besideUs(''))
  const options: Pick<AuditorOptions, 'keep' | 'evidence'> = {}
  if (snapshots !== undefined) {
    options.keep = (snapshot, target) =>
      writeWhole(join(snapshots, fileName(target.url, targets.indexOf(target)) + SNAPSHOT_ENDING), `${jsonOf(snapshot)}\n`)
  }
  if (evidence !== undefined) {
    options.evidence = {
      covering: await readFile(besideUs('covering.js'), 'utf8'),
      keep: (seen, target) => evidence.keep(seen, targets.indexOf(target)),
    }
  }
  return { evidence, options }
}

/** The work of `audit`: the targets opened in a browser, each to a report. @throws UsageError before anything is opened */
export async function auditWork(
  command: Command,
  { stdin, stderr, env, cwd }: Surroundings,
  folder: string | undefined,
  words: CommandWords,
): Promise<Work> {
  const { seed, sample, resume } = command.batch
  const all = await resolveTargets(command.operands, { cwd, input: () => linesOf(stdin) }, words)
  const targets = sample === undefined ? all : sampleOf(all, sample, seed)
  const window = await windowOf(command, cwd, words)
  const before = await beforeOf(command, cwd, words)
  const urls = targets.map(({ url }) => url)
  const identity = identityOfRun(command, urls, before?.text)
  const goOn = folder !== undefined && (await goesOn(folder, identity, resume, words))
  const keeping = await keepingOf(command, cwd, targets, words)
  const auditor = await Auditor.start({
    browserPath: findBrowser(command.browser),
    collector: await readFile(besideUs('collector.js'), 'utf8'),
    judge: new Judge(besideUs('judge-thread.js')),
    pdfThread: besideUs('pdf-thread.js'),
    timeout: command.timeout,
    withoutSandbox: Boolean(env.LIANCHA_NO_SANDBOX),
    ...window,
    ...(before ? { before: before.script } : {}),
    ...probeOf(command, folder, targets),
    ...keeping.options,
  })
  // A promise that the script forgot must not end the run.
  const leftAlone = (error: unknown): void => {
    stderr.write(`${words.progress.beforeLeft(plain(error instanceof Error ? error.message : String(error)))}\n`)
  }
  if (before) process.on('unhandledRejection', leftAlone)
  return {
    targets: urls,
    run: (teller, finished, progress) => {
      if (targets.length < all.length) progress.say(words.progress.sampled(targets.length, all.length, seed))
      progress.already(finished.size)
      const pace = { concurrency: command.concurrency, ...command.batch }
      const attempt = (target: Target) => auditor.attempt(target)
      return runBatch(targets, pace, attempt, finished, teller, (left) => progress.timeLeft(left))
    },
    close: async () => {
      await auditor.close()
      process.off('unhandledRejection', leftAlone)
    },
    resumable: { identity, goOn },
    ...(keeping.evidence ? { evidence: keeping.evidence } : {}),
  }
}
