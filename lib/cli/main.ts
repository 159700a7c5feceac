import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { t } from '../i18n'
import type { Report } from '../report/schema'
import { VERSION } from '../version'
import { Auditor, type AuditorOptions, LaunchFailed } from './auditor'
import { BrowserNotFound, findBrowser } from './browser'
import type { FoundConfig } from './config'
import { parseWithConfig } from './configured'
import { diffRuns } from './diff'
import { EXIT, ExitCode, failsFrom } from './exit-code'
import { helpText } from './help'
import { Judge } from './judge'
import { type Command, languageAsked, UsageError } from './options'
import { fileName, jsonOf, makeFolder, type Output, toFolder, toStream, write } from './output'
import { PolicyRun } from './policy-run'
import { runPool } from './pool'
import { Progress } from './progress'
import { rulesText } from './rules'
import { judgeSnapshot, resolveSnapshots, SNAPSHOT_ENDING } from './snapshots'
import { resolveTargets, type Target } from './targets'
import { inColour, type Paint, withoutColour } from './text'
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

/** What is to be done for one command: how many, each to a report, and what each is called. */
interface Work {
  targets: string[]
  size: number
  report: (index: number) => Promise<Report>
  close: () => Promise<void>
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
    await writeFile(join(folder, name), png)
    return name
  }
  return { probe: { ...probe, picture } }
}

async function auditWork(
  command: Command,
  { stdin, env, cwd }: Surroundings,
  folder: string | undefined,
  words: CommandWords,
): Promise<Work> {
  const targets = await resolveTargets(command.operands, { cwd, input: () => linesOf(stdin) }, words)
  const snapshots = command.saveSnapshots === undefined ? undefined : await folderFor(command.saveSnapshots, cwd, words)
  const auditor = await Auditor.start({
    browserPath: findBrowser(command.browser),
    collector: await readFile(besideUs('collector.js'), 'utf8'),
    judge: new Judge(besideUs('judge-thread.js')),
    pdfThread: besideUs('pdf-thread.js'),
    timeout: command.timeout,
    withoutSandbox: Boolean(env.LIANCHA_NO_SANDBOX),
    ...probeOf(command, folder, targets),
    ...(snapshots === undefined
      ? {}
      : {
          keep: (snapshot, target) =>
            writeFile(join(snapshots, fileName(target.url, targets.indexOf(target)) + SNAPSHOT_ENDING), `${jsonOf(snapshot)}\n`),
        }),
  })
  return {
    targets: targets.map(({ url }) => url),
    size: command.concurrency,
    report: (index) => auditor.audit(targets[index]!),
    close: () => auditor.close(),
  }
}

async function judgeWork(command: Command, { cwd }: Surroundings, words: CommandWords): Promise<Work> {
  const paths = await resolveSnapshots(command.operands, cwd, words)
  const judge = new Judge(besideUs('judge-thread.js'))
  return { targets: paths, size: 1, report: (index) => judgeSnapshot(paths[index]!, judge, command.asOf), close: () => judge.close() }
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
  const output: Output =
    folder === undefined
      ? toStream(command.format, stdout, { lang: command.lang, paint, fails, closing: () => closingOf(seen, command, words) })
      : toFolder(folder, command.format, { lang: command.lang, fails }, work.targets)

  try {
    await runPool(work.targets, work.size, async (_, index) => policy.apply(await work.report(index)), {
      whenDone: async (report, index) => {
        exit.see(report)
        const { faceRequest, error, lawAsOf } = report
        seen.push({ faceRequest, lawAsOf, ...(error ? { error } : {}) })
        progress.hide()
        await output.whenDone?.(report, index)
        progress.report(report)
      },
      inOrder: async (report, index) => {
        progress.hide()
        await output.inOrder?.(report, index)
      },
    })
    progress.hide()
    await output.end()
  } finally {
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
      await write(around.stdout, command.name === 'help' ? helpText(command.lang) : `${VERSION}\n`)
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
