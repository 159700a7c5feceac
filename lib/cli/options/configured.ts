import { resolve } from 'node:path'
import { wordsIn } from '../words'
import type { Parsed } from './command'
import { type FoundConfig, readConfig } from './config'
import { parseCommand } from './options'
import type { Tokens } from './tokens'

/** An address with a scheme, or standard input: no path. */
const NO_PATH = /^(?:[a-z][a-z0-9+.-]+:\/\/|https?:|file:|-$)/i

/** What a config file says, as a command line would; its paths are named from its own folder. */
function tokensOfConfig({ config, folder }: FoundConfig): Tokens {
  const at = (path: string | undefined): string | undefined => (path === undefined ? undefined : resolve(folder, path))
  const number = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value))
  const said = {
    format: config.format,
    out: at(config.out),
    'fail-on': config.failOn,
    'fail-on-review': config.failOnReview,
    lang: config.lang,
    timeout: number(config.timeout),
    concurrency: number(config.concurrency),
    'save-snapshots': at(config.saveSnapshots),
    evidence: at(config.evidence),
    quiet: config.quiet,
    baseline: at(config.baseline),
  }
  return {
    values: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    operands: (config.targets ?? []).map((target) => (NO_PATH.test(target) ? target : resolve(folder, target))),
  }
}

/**
 * What the command line and the config file ask for together; the command line goes first.
 * @throws UsageError with a message in the language asked for
 */
export async function parseWithConfig(
  argv: readonly string[],
  env: Record<string, string | undefined>,
  cwd: string,
): Promise<{ command: Parsed; found?: FoundConfig }> {
  const command = parseCommand(argv, env)
  if (command.name !== 'audit' && command.name !== 'judge' && command.name !== 'diff') return { command }
  const found = command.config === false ? undefined : await readConfig(command.config, cwd, wordsIn(command.lang))
  return found ? { command: parseCommand(argv, env, tokensOfConfig(found)), found } : { command }
}
