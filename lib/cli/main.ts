import { VERSION } from '../version'
import { BrowserNotFound } from './browser'
import { diffRuns } from './diff'
import { parseWithConfig } from './options/configured'
import { helpText } from './options/help'
import { languageAsked } from './options/options'
import { UsageError } from './options/usage-error'
import { rulesText } from './rules'
import { LaunchFailed } from './run/auditor'
import { EXIT } from './run/exit-code'
import { write } from './run/output'
import { run } from './run/run'
import { paintFor, type Surroundings } from './surroundings'
import { verifyText } from './verify'
import { type CommandWords, wordsIn } from './words'

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
