import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Command } from '../options/command'
import { UsageError } from '../options/usage-error'
import type { CommandWords } from '../words'
import { type Difference, differences, type HeardOfFinished, type Identity, identityOf, JOURNAL_NAME, Journal, journalIn } from './journal'

/**
 * What a run is, as far as its results depend on it: all options but those that say how fast it goes, where it writes, and what its exit code
 * is. A stored sign-in may be renewed meanwhile, so its file counts by name.
 * @param before text of the script of `--before`
 */
export function identityOfRun(command: Command, targets: readonly string[], before: string | undefined): Identity {
  const { name, operands, out, failOn, failOnReview, concurrency, quiet, batch, window, before: _, timeout, ...rest } = command
  const { resume, hostDelay, ...drawn } = batch
  const script = before === undefined ? undefined : createHash('sha256').update(before).digest('hex')
  return identityOf(targets, { ...rest, ...drawn, ...window, timeout: timeout / 1000, before: script })
}

/** `storageState` is `--storage-state`. */
const optionName = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

function told(difference: Difference, { usage: { differs } }: CommandWords): string {
  switch (difference.what) {
    case 'version':
      return differs.version(difference.was, difference.is)
    case 'targets':
      return differs.targets(difference.was, difference.is)
    case 'list':
      return differs.list
    case 'option':
      return difference.option === 'before' ? differs.before : differs.option(optionName(difference.option), difference.was, difference.is)
  }
}

/**
 * Whether a run goes on with the one in its folder.
 * @returns false where there is none, or a finished one that is not to be gone on with: it is written over
 * @throws UsageError where the folder holds an unfinished run and `--resume` was not given, or where it was, and the run is another
 */
export async function goesOn(folder: string, identity: Identity, resume: boolean, words: CommandWords): Promise<boolean> {
  const found = await journalIn(folder)
  if (!found) return false
  const { finished } = found
  const all = found.identity.targets
  if (!resume) {
    if (finished === 0 || finished >= all) return false
    throw new UsageError(words.usage.unfinished(finished, all, folder, join(folder, JOURNAL_NAME)))
  }
  const different = differences(found.identity, identity)
  if (different.length === 0) return true
  const lines = different.map((difference) => `  ${told(difference, words)}`)
  throw new UsageError([words.usage.otherRun(folder), ...lines, words.usage.differs.advice].join('\n'))
}

/** Opens the journal of a run. @param heard told of each target that is finished already */
export const openJournal = (
  folder: string,
  targets: readonly string[],
  identity: Identity,
  goOn: boolean,
  heard: HeardOfFinished,
): Promise<Journal> => (goOn ? Journal.goOn(folder, targets, heard) : Journal.begin(folder, targets, identity))
