import { t } from '../../i18n'
import type { Report } from '../../report/schema'
import { besideUs } from '../beside-us'
import { judgeWork } from '../judge/judge-work'
import type { Command } from '../options/command'
import type { FoundConfig } from '../options/config'
import { paintFor, type Surroundings } from '../surroundings'
import { plain } from '../text'
import type { CommandWords } from '../words'
import { auditWork } from './audit-work'
import type { Written } from './evidence'
import { ExitCode, failsFrom } from './exit-code'
import { folderFor } from './folder-for'
import type { Journal } from './journal'
import { runAsHtml } from './load-pages'
import { fileName, type Output, toFolder, toStream, write } from './output'
import { PolicyRun } from './policy-run'
import { Teller } from './pool'
import { Progress } from './progress'
import { openJournal } from './resume'
import type { Work } from './work'

/** What the last words of a run need of each report. */
type Seen = Pick<Report, 'faceRequest' | 'error' | 'lawAsOf'>

/** The last words of the text form. */
function closingOf(seen: readonly Seen[], command: Command, words: CommandWords): string {
  const requests = seen.filter(({ faceRequest }) => faceRequest).length
  const failed = seen.filter(({ error }) => error).length
  const about = requests > 0 ? `\n${t(command.lang).about(seen.at(-1)?.lawAsOf ?? '')}` : ''
  return `${words.text.total(seen.length, requests, failed)}${about}\n`
}

/** Where reports go: to a folder, or to standard output. */
function outputOf(
  command: Command,
  folder: string | undefined,
  work: Work,
  seen: readonly Seen[],
  around: Surroundings,
  words: CommandWords,
): Output {
  const telling = {
    lang: command.lang,
    fails: failsFrom(command.failOn, command.failOnReview),
    html: (reports: readonly Report[]) => runAsHtml(reports, command.lang, besideUs('')),
  }
  if (folder !== undefined) return toFolder(folder, command.format, telling, work.targets)
  const closing = () => closingOf(seen, command, words)
  return toStream(command.format, around.stdout, { ...telling, paint: paintFor(around), closing })
}

/**
 * Carries out `audit` or `judge`: each target is told once, with what the config and the baseline say of it, to the output, the journal and
 * the evidence.
 * @returns the exit code
 */
export async function run(command: Command, found: FoundConfig | undefined, around: Surroundings, words: CommandWords): Promise<number> {
  const { stderr, cwd } = around
  const policy = await PolicyRun.start(command, found, cwd, words)
  const folder = command.out === undefined ? undefined : await folderFor(command.out, cwd, words)
  const work = await (command.name === 'audit' ? auditWork(command, around, folder, words) : judgeWork(command, around, words))
  const progress = new Progress(stderr, work.targets.length, words, command.quiet)
  const exit = new ExitCode(failsFrom(command.failOn, command.failOnReview))
  const seen: Seen[] = []
  const output = outputOf(command, folder, work, seen, around, words)

  const finished = new Map<number, Written | undefined>()
  let journal: Journal | undefined
  const listeners = new Teller<Report>({
    whenDone: async (report, index) => {
      exit.see(report)
      const { faceRequest, error, lawAsOf } = report
      seen.push({ faceRequest, lawAsOf, ...(error ? { error } : {}) })
      progress.hide()
      const isNew = !finished.has(index)
      const packed = isNew
        ? await work.evidence?.write(report, index, fileName(work.targets[index] ?? report.url, index))
        : finished.get(index)
      await output.whenDone?.(report, index, packed)
      if (!isNew) return
      if (packed)
        await write(stderr, `${words.progress.evidence(plain(packed.file), packed.manifest, packed.screenshots, packed.whyNone)}\n`)
      await journal?.add(report, index, packed)
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
      journal = await openJournal(folder, work.targets, identity, goOn, (report, place, packed) => {
        finished.set(place, packed)
        return teller.tell(report, place)
      })
    }
    await work.run(teller, new Set(finished.keys()), progress)
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
