import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { t } from '../i18n'
import type { Report } from '../report/schema'
import { VERSION } from '../version'
import { BrowserNotFound, findBrowser } from './browser'
import { diffRuns } from './diff'
import { writeWhole } from './files/whole-file'
import { Judge } from './judge/judge'
import { judgeSnapshot, resolveSnapshots, SNAPSHOT_ENDING } from './judge/snapshots'
import type { FoundConfig } from './options/config'
import { parseWithConfig } from './options/configured'
import { helpText } from './options/help'
import { type Command, languageAsked, UsageError } from './options/options'
import { loadBefore } from './page/before'
import { readStorageState } from './page/window'
import { rulesText } from './rules'
import { Auditor, type AuditorOptions, LaunchFailed } from './run/auditor'
import { runBatch } from './run/batch'
import { sampleOf } from './run/dice'
import { EvidenceRun } from './run/evidence'
import { EXIT, ExitCode, failsFrom } from './run/exit-code'
import type { Identity, Journal } from './run/journal'
import { runAsHtml } from './run/load-pages'
import { fileName, jsonOf, makeFolder, type Output, toFolder, toStream, write } from './run/output'
import { PolicyRun } from './run/policy-run'
import { runPool, Teller } from './run/pool'
import { Progress } from './run/progress'
import { goesOn, identityOfRun, openJournal } from './run/resume'
import { resolveTargets, type Target } from './run/targets'
import { inColour, type Paint, plain, withoutColour } from './text'
import { verifyText } from './verify'
import { type CommandWords, wordsIn } from './words'

/** What the command has of the outside. */
export interface Surroundings {
  stdin: Readable
  stdout: Writable & { isTTY?: boolean }
  stderr: Writable & { isTTY?: boolean }
  env: Record<string, string | undefined>
  cwd: string
}

/** What is to be done for one command: each target to a report, and what each is called. */
interface Work {
  targets: string[]
  /** Tells of each target once, those left out that are finished. */
  run: (teller: Pick<Teller<Report>, 'tell'>, finished: ReadonlySet<number>, progress: Progress) => Promise<void>
  /** Writes evidence packages, where they are asked for. */
  evidence?: EvidenceRun
  close: () => Promise<void>
  /** A run that can be gone on with, and whether it is. */
  resumable?: { identity: Identity; goOn: boolean }
}

/** A file that is built into the same folder. */
const besideUs = (name: string): URL => new URL(`./${name}`, import.meta.url)

async function linesOf(stdin: Readable): Promise<string[]> {
  const lines: string[] = []
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) lines.push(line)
  return lines
}

/** Makes a folder ready. @throws UsageError where it cannot be written */
async function folderFor(given: string, cwd: string, words: CommandWords): Promise<string> {
  const folder = resolve(cwd, given)
  await makeFolder(folder).catch((error: Error) => {
    throw new UsageError(words.usage.cannotWrite(given, error.message))
  })
  return folder
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

async function auditWork(
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
  const snapshots = command.saveSnapshots === undefined ? undefined : await folderFor(command.saveSnapshots, cwd, words)
  const evidence =
    command.evidence === undefined ? undefined : new EvidenceRun(await folderFor(command.evidence, cwd, words), command.lang, besideUs(''))
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
    ...(evidence === undefined
      ? {}
      : {
          evidence: {
            covering: await readFile(besideUs('covering.js'), 'utf8'),
            keep: (seen, target) => evidence.keep(seen, targets.indexOf(target)),
          },
        }),
    ...(snapshots === undefined
      ? {}
      : {
          keep: (snapshot, target) =>
            writeWhole(join(snapshots, fileName(target.url, targets.indexOf(target)) + SNAPSHOT_ENDING), `${jsonOf(snapshot)}\n`),
        }),
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
      return runBatch(
        targets,
        pace,
        (target) => auditor.attempt(target),
        finished,
        teller,
        (left) => progress.timeLeft(left),
      )
    },
    close: async () => {
      await auditor.close()
      process.off('unhandledRejection', leftAlone)
    },
    resumable: { identity, goOn },
    ...(evidence === undefined ? {} : { evidence }),
  }
}

async function judgeWork(command: Command, { cwd }: Surroundings, words: CommandWords): Promise<Work> {
  const paths = await resolveSnapshots(command.operands, cwd, words)
  const judge = new Judge(besideUs('judge-thread.js'))
  return {
    targets: paths,
    run: (teller) => runPool(paths, 1, (path) => judgeSnapshot(path, judge, command.asOf), teller),
    close: () => judge.close(),
  }
}

const paintFor = ({ stdout, env }: Surroundings): Paint => (stdout.isTTY && !env.NO_COLOR ? inColour : withoutColour)

/** The last words of the text form. */
function closingOf(seen: readonly Pick<Report, 'faceRequest' | 'error' | 'lawAsOf'>[], command: Command, words: CommandWords): string {
  const requests = seen.filter(({ faceRequest }) => faceRequest).length
  const failed = seen.filter(({ error }) => error).length
  const about = requests > 0 ? `\n${t(command.lang).about(seen.at(-1)?.lawAsOf ?? '')}` : ''
  return `${words.text.total(seen.length, requests, failed)}${about}\n`
}

async function run(command: Command, found: FoundConfig | undefined, around: Surroundings, words: CommandWords): Promise<number> {
  const { stdout, stderr, cwd } = around
  const policy = await PolicyRun.start(command, found, cwd, words)
  const folder = command.out === undefined ? undefined : await folderFor(command.out, cwd, words)
  const work = await (command.name === 'audit' ? auditWork(command, around, folder, words) : judgeWork(command, around, words))
  const progress = new Progress(stderr, work.targets.length, words, command.quiet)
  const fails = failsFrom(command.failOn, command.failOnReview)
  const exit = new ExitCode(fails)
  const seen: Pick<Report, 'faceRequest' | 'error' | 'lawAsOf'>[] = []
  const paint = paintFor(around)
  const telling = { lang: command.lang, fails, html: (reports: readonly Report[]) => runAsHtml(reports, command.lang, besideUs('')) }
  const output: Output =
    folder === undefined
      ? toStream(command.format, stdout, { ...telling, paint, closing: () => closingOf(seen, command, words) })
      : toFolder(folder, command.format, telling, work.targets)

  const finished = new Set<number>()
  let journal: Journal | undefined
  const listeners = new Teller<Report>({
    whenDone: async (report, index) => {
      exit.see(report)
      const { faceRequest, error, lawAsOf } = report
      seen.push({ faceRequest, lawAsOf, ...(error ? { error } : {}) })
      progress.hide()
      const isNew = !finished.has(index)
      const packed = isNew ? await work.evidence?.write(report, index, fileName(work.targets[index] ?? report.url, index)) : undefined
      await output.whenDone?.(report, index, packed && { file: packed.file, manifest: packed.manifest })
      if (!isNew) return
      if (packed) await write(stderr, `${words.progress.evidence(plain(packed.file), packed.manifest, packed.screenshots)}\n`)
      await journal?.add(report, index)
      progress.report(report)
    },
    inOrder: async (report, index) => {
      progress.hide()
      await output.inOrder?.(report, index)
    },
  })

  // What the config decides about findings is settled before anybody hears of them.
  const teller = { tell: (report: Report, index: number) => listeners.tell(policy.apply(report), index) }

  try {
    if (folder !== undefined && work.resumable) {
      const { identity, goOn } = work.resumable
      journal = await openJournal(folder, work.targets, identity, goOn, (report, place) => {
        finished.add(place)
        return teller.tell(report, place)
      })
    }
    await work.run(teller, finished, progress)
    progress.hide()
    await output.end()
  } finally {
    await journal?.close()
    await work.close()
  }
  for (const line of await policy.end()) await write(stderr, `${line}\n`)
  if (folder !== undefined) progress.say(words.progress.written(seen.length, folder))
  return exit.code
}

/** What a person is told of a failure, and the exit code. */
function failure(error: unknown, words: CommandWords): { message: string; code: number } {
  if (error instanceof UsageError) return { message: `${error.message}\n${words.usage.seeHelp}`, code: EXIT.usage }
  if (error instanceof BrowserNotFound) {
    return { message: error.code === 'none' ? words.browser.none : words.browser['not-there'](error.path), code: EXIT.usage }
  }
  if (error instanceof LaunchFailed) {
    return { message: error.code === 'sandbox' ? words.browser.sandbox : words.browser.failed(error.path, error.message), code: EXIT.usage }
  }
  return {
    message: words.progress.failedWith(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    code: EXIT.incomplete,
  }
}

/**
 * The command `liancha`.
 * @param argv what stands after its name
 * @returns the exit code; rejects never
 */
export async function main(argv: readonly string[], around: Surroundings): Promise<number> {
  const words = wordsIn(languageAsked(argv, around.env))
  try {
    const { command, found } = await parseWithConfig(argv, around.env, around.cwd)
    if (command.name === 'help' || command.name === 'version') {
      await write(
        around.stdout,
        command.name === 'help' ? helpText(command.lang, 'of' in command ? command.of : undefined) : `${VERSION}\n`,
      )
      return EXIT.clean
    }
    if (command.name === 'rules') {
      await write(around.stdout, rulesText(command))
      return EXIT.clean
    }
    if (command.name === 'verify') {
      const { text, code } = await verifyText(command, around.cwd, paintFor(around))
      await write(around.stdout, text)
      return code
    }
    if (command.name === 'diff') {
      const { text, problem, code } = await diffRuns(command, around.cwd, paintFor(around))
      if (problem !== undefined) await write(around.stderr, `${problem}\n`)
      await write(around.stdout, text)
      return code
    }
    return await run(command, found, around, wordsIn(command.lang))
  } catch (error) {
    const { message, code } = failure(error, words)
    await write(around.stderr, `${message}\n`)
    return code
  }
}
