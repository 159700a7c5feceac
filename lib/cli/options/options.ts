import { hashGiven } from '../../evidence/hash'
import type { Language } from '../../law/law'
import { beijingDay, isDay } from '../../report/moment'
import { SEVERITIES } from '../../report/schema'
import { type CommandWords, wordsIn } from '../words'
import { batchAsked, windowAsked } from './batch-options'
import type { Command, DiffCommand, Parsed, RulesCommand, VerifyCommand } from './command'
import { CATALOGUE_FORMATS, COMMANDS, type CommandName, DIFF_FORMATS, FORMATS, LANGUAGES, optionOf, VERIFY_FORMATS } from './table'
import { choice, number, type Tokens, tokensOf, type Values } from './tokens'
import { UsageError } from './usage-error'

/** The language of this machine's messages, as POSIX names it: Chinese or else English. */
export function languageOf(env: Record<string, string | undefined>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh\b|^zh_/i.test(locale) ? 'zh-CN' : 'en'
}

export const TIMEOUT_SECONDS = [1, 600] as const
export const CONCURRENCY = [1, 32] as const

/** A host as addresses have it, with its port where one is given; undefined for what is none. */
function hostOf(given: string): string | undefined {
  if (/[\s/\\@?#*%]/.test(given) || !URL.canParse(`http://${given}`)) return undefined
  return new URL(`http://${given}`).host
}

/** The hosts on whose pages a decline may be pressed: those named one by one, none by a pattern. @throws UsageError */
function probeAsked(values: Values, words: CommandWords): { hosts: string[] } | undefined {
  const probe = choice(values, 'probe', ['refuse'], words)
  const given = String(values['probe-host'] ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '')
  if (probe === undefined && values['probe-host'] !== undefined)
    throw new UsageError(words.usage.onlyWith('--probe-host', '--probe refuse'))
  if (probe === undefined) return undefined
  if (given.length === 0) throw new UsageError(words.usage.probeWithoutHost)
  const hosts = given.map((host) => {
    const known = hostOf(host)
    if (known === undefined) throw new UsageError(words.usage.badValue('--probe-host', host, words.usage.hostName))
    return known
  })
  return { hosts: [...new Set(hosts)] }
}

/**
 * The language asked for, the config's or the machine's, however wrong the rest of the line is: messages about it are in this language.
 */
export function languageAsked(argv: readonly string[], env: Record<string, string | undefined>, config: Values = {}): Language {
  const at = argv.findIndex((part) => part === '--lang' || part.startsWith('--lang='))
  const asked = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : argv[at + 1]
  return (
    (at >= 0 ? LANGUAGES.find((lang) => lang === asked) : undefined) ?? LANGUAGES.find((lang) => lang === config.lang) ?? languageOf(env)
  )
}

/** What `liancha rules` is asked. @throws UsageError */
function rulesCommand(values: Values, operands: readonly string[], lang: Language, words: CommandWords): RulesCommand {
  const [rule, ...more] = operands
  if (more.length > 0) throw new UsageError(words.usage.oneRule(more.join(' ')))
  const asOf = values['as-of'] as string | undefined
  const format = choice(values, 'format', CATALOGUE_FORMATS, words) ?? 'text'
  return { name: 'rules', format, lang, ...(asOf === undefined ? {} : { asOf }), ...(rule === undefined ? {} : { rule }) }
}

/** What `liancha verify` is asked. @throws UsageError */
function verifyCommand(values: Values, operands: string[], lang: Language, words: CommandWords): VerifyCommand {
  const format = choice(values, 'format', VERIFY_FORMATS, words) ?? 'text'
  if (operands.length === 0) throw new UsageError(words.usage.noPackage)
  if (values.expect === undefined) return { name: 'verify', operands, format, lang }
  if (operands.length > 1) throw new UsageError(words.usage.onePackage)
  const given = String(values.expect)
  const expect = hashGiven(given)
  if (expect === undefined) throw new UsageError(words.usage.badValue('--expect', given, words.usage.hash))
  return { name: 'verify', operands, format, lang, expect }
}

/** Today in China, where it is never earlier than in UTC. */
const today = (): string => beijingDay(new Date().toISOString())

/** The day whose law is to be applied. @throws UsageError for what is no day, or not yet */
function dayAsked(values: Values, { usage }: CommandWords): string | undefined {
  const day = values['as-of'] as string | undefined
  if (day !== undefined && !isDay(day)) throw new UsageError(usage.badValue('--as-of', day, usage.day))
  if (day !== undefined && day > today()) throw new UsageError(usage.badValue('--as-of', day, usage.notFuture(today())))
  return day
}

/** What `liancha diff` is asked. @throws UsageError */
function diffCommand(values: Values, operands: readonly string[], lang: Language, words: CommandWords): DiffCommand {
  const [old, later, ...more] = operands
  if (old === undefined || later === undefined || more.length > 0) throw new UsageError(words.usage.twoRuns)
  return {
    name: 'diff',
    operands: [old, later],
    format: choice(values, 'format', DIFF_FORMATS, words) ?? 'text',
    ...failing(values, words),
    lang,
  }
}

const failing = (values: Values, words: CommandWords): Pick<Command, 'failOn' | 'failOnReview'> => ({
  failOn: choice(values, 'fail-on', SEVERITIES, words) ?? 'serious',
  failOnReview: values['fail-on-review'] === true,
})

const PATHS = { out: 'out', browser: 'browser', baseline: 'baseline', 'save-snapshots': 'saveSnapshots', evidence: 'evidence' } as const

/** Paths as they are given; those that are not are left out. */
function pathsOf(values: Values): Pick<Command, (typeof PATHS)[keyof typeof PATHS]> {
  const given = Object.entries(PATHS).flatMap(([option, name]) => {
    const path = values[option as keyof typeof PATHS]
    return typeof path === 'string' ? [[name, path] as const] : []
  })
  return Object.fromEntries(given)
}

/** What of the config file goes with a command, under what the command line says. Forms of a report are not those of a comparison. */
function settled(given: Values, config: Values, name: CommandName): Values {
  const fits = ([option]: [string, unknown]): boolean =>
    (optionOf(option)?.only ?? [name]).includes(name) && !(name === 'diff' && option === 'format')
  const all = { ...Object.fromEntries(Object.entries(config).filter(fits)), ...given }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== false))
}

/** The same without what is undefined. */
function known<Of extends object>(all: Of): { [Key in keyof Of]: Exclude<Of[Key], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Of]: Exclude<Of[Key], undefined>
  }
}

/** What `liancha audit` and `judge` are asked. @throws UsageError */
function runCommand(name: Command['name'], values: Values, operands: string[], lang: Language, words: CommandWords): Command {
  return {
    name,
    operands,
    format: choice(values, 'format', FORMATS, words) ?? 'text',
    ...failing(values, words),
    lang,
    timeout: number(values, 'timeout', TIMEOUT_SECONDS, false, words) * 1000,
    concurrency: number(values, 'concurrency', CONCURRENCY, true, words),
    batch: batchAsked(values, words),
    quiet: values.quiet === true,
    ...pathsOf(values),
    ...known({
      window: windowAsked(values, words),
      before: values.before as string | undefined,
      probe: probeAsked(values, words),
      asOf: dayAsked(values, words),
      updateBaseline: values['update-baseline'] ? (true as const) : undefined,
    }),
  }
}

/** Help on one command where it is named, else on all. */
function helpAsked(called: string | undefined, lang: Language): Parsed {
  const of = COMMANDS.find((command) => command === called)
  return { name: 'help', lang, ...(of ? { of } : {}) }
}

/**
 * What a command line asks for.
 * @param config what the config file says, for what the command line leaves out
 * @throws UsageError with a message in the language asked for
 */
export function parseCommand(argv: readonly string[], env: Record<string, string | undefined>, config?: Tokens): Parsed {
  const lang = languageAsked(argv, env, config?.values)
  const words = wordsIn(lang)
  const { values: given, operands } = tokensOf(argv, words)
  if (given.version) return { name: 'version', lang }
  const [called, ...rest] = operands
  if (given.help || called === undefined || called === 'help') return helpAsked(called === 'help' ? rest[0] : called, lang)
  const name = COMMANDS.find((command) => command === called)
  if (!name) throw new UsageError(words.usage.unknownCommand(called))
  const foreign = Object.keys(given).find((option) => !(optionOf(option)?.only ?? [name]).includes(name))
  if (foreign) throw new UsageError(words.usage.notWith(`--${foreign}`, name))

  const values = settled(given, config?.values ?? {}, name)
  const noConfig = given.config === false ? { config: false as const } : {}
  const asked = typeof given.config === 'string' ? { config: given.config } : noConfig
  choice(values, 'lang', LANGUAGES, words)
  if (name === 'diff') return { ...diffCommand(values, rest, lang, words), ...asked }
  if (name === 'rules') return rulesCommand(values, rest, lang, words)
  if (name === 'verify') return verifyCommand(values, rest, lang, words)
  return { ...runCommand(name, values, rest.length === 0 && name === 'audit' ? (config?.operands ?? []) : rest, lang, words), ...asked }
}
