import { parseArgs } from 'node:util'
import { hashGiven } from '../../evidence/hash'
import type { Language } from '../../law/law'
import { isDay } from '../../report/moment'
import { SEVERITIES, type Severity } from '../../report/schema'
import { type CommandWords, wordsIn } from '../words'
import { type BatchAsked, batchAsked, type WindowAsked, windowAsked } from './batch-options'
import { nearest } from './nearest'

export const FORMATS = ['text', 'json', 'ndjson', 'csv', 'html', 'sarif', 'junit'] as const
export type Format = (typeof FORMATS)[number]
/** Forms of what is found of a package. */
const VERIFY_FORMATS = ['text', 'json'] as const
type VerifyFormat = (typeof VERIFY_FORMATS)[number]
/** Forms of the catalogue of rules. */
export const CATALOGUE_FORMATS = ['text', 'json', 'markdown'] as const
type CatalogueFormat = (typeof CATALOGUE_FORMATS)[number]
/** Forms of a comparison. */
const DIFF_FORMATS = ['text', 'json'] as const
type DiffFormat = (typeof DIFF_FORMATS)[number]
export const COMMANDS = ['audit', 'judge', 'diff', 'rules', 'verify'] as const
export type CommandName = (typeof COMMANDS)[number]
export const LANGUAGES = ['zh-CN', 'en'] as const satisfies readonly Language[]

/** A wrong command line. The message says what to do about it. */
export class UsageError extends Error {}

interface Option {
  /** What stands for its value in the help; none for a switch. */
  value?: string
  byDefault?: string
  /** For the message where the value is missing. */
  example?: string
  short?: string
  /** With these commands only. */
  only?: readonly CommandName[]
  /** May be given more than once; its values are a list with commas. */
  many?: true
  /** `--no-NAME` takes back what the config file says. */
  negatable?: true
}

/** Every option once: what is parsed, checked and shown in the help comes from here, its words from `words.ts`. */
export const OPTIONS = {
  format: { value: [...new Set([...FORMATS, ...CATALOGUE_FORMATS])].join('|'), byDefault: 'text', example: 'json' },
  out: { value: 'DIR', example: 'reports', only: ['audit', 'judge'], negatable: true },
  'fail-on': { value: 'SEVERITY', byDefault: 'serious', example: 'moderate', only: ['audit', 'judge', 'diff'] },
  'fail-on-review': { only: ['audit', 'judge', 'diff'], negatable: true },
  config: { value: 'FILE', example: 'liancha.config.json', only: ['audit', 'judge', 'diff'], negatable: true },
  baseline: { value: 'FILE', example: 'liancha.baseline.json', only: ['audit', 'judge'], negatable: true },
  'update-baseline': { only: ['audit', 'judge'] },
  lang: { value: LANGUAGES.join('|'), example: 'en' },
  timeout: { value: 'SECONDS', byDefault: '30', example: '60', only: ['audit'] },
  concurrency: { value: 'N', byDefault: '4', example: '2', only: ['audit'] },
  'host-delay': { value: 'SECONDS', example: '3', only: ['audit'] },
  retries: { value: 'N', byDefault: '1', example: '2', only: ['audit'] },
  resume: { only: ['audit'] },
  sample: { value: 'N', example: '50', only: ['audit'] },
  seed: { value: 'S', byDefault: '1', example: '20260101', only: ['audit'] },
  viewport: { value: 'WxH', example: '1920x1080', only: ['audit'] },
  locale: { value: 'LOCALE', example: 'en-US', only: ['audit'] },
  timezone: { value: 'ZONE', example: 'Asia/Shanghai', only: ['audit'] },
  mobile: { only: ['audit'] },
  'storage-state': { value: 'FILE', example: 'state.json', only: ['audit'] },
  before: { value: 'SCRIPT', example: 'sign-in.mjs', only: ['audit'] },
  browser: { value: 'PATH', example: '/usr/bin/chromium', only: ['audit'] },
  'save-snapshots': { value: 'DIR', example: 'snapshots', only: ['audit'], negatable: true },
  evidence: { value: 'DIR', example: 'evidence', only: ['audit'], negatable: true },
  probe: { value: 'refuse', example: 'refuse', only: ['audit'] },
  'probe-host': { value: 'HOST', example: 'www.example.com', only: ['audit'], many: true },
  'as-of': { value: 'DATE', example: '2021-12-01', only: ['judge', 'rules'] },
  expect: { value: 'HASH', example: '9f86d081…', only: ['verify'] },
  quiet: { short: 'q', negatable: true },
  help: { short: 'h' },
  version: { short: 'v' },
} as const satisfies Record<string, Option>

type OptionName = keyof typeof OPTIONS

const optionOf = (name: string): Option | undefined => (Object.hasOwn(OPTIONS, name) ? OPTIONS[name as OptionName] : undefined)

export interface Command {
  name: Exclude<CommandName, 'diff' | 'rules' | 'verify'>
  operands: string[]
  format: Format
  out?: string
  failOn: Severity
  failOnReview: boolean
  lang: Language
  /** Milliseconds. */
  timeout: number
  concurrency: number
  /** How a list is gone through. */
  batch: BatchAsked
  /** As what pages are opened, where that is not as usual. */
  window?: WindowAsked
  /** Path of a script that brings each page to where it is audited. */
  before?: string
  browser?: string
  saveSnapshots?: string
  /** Folder for evidence packages. */
  evidence?: string
  /** Press a sure decline on pages of these hosts, and see what follows. */
  probe?: { hosts: string[] }
  quiet: boolean
  /** `YYYY-MM-DD`: the day whose law is applied, in the place of the day of each snapshot. */
  asOf?: string
  /** The file that is given for the config; false for none at all. */
  config?: string | false
  /** The file of known findings; whether it is written. */
  baseline?: string
  updateBaseline?: true
}

export interface DiffCommand {
  name: 'diff'
  /** Two runs: the earlier one, the later one. */
  operands: [string, string]
  format: DiffFormat
  failOn: Severity
  failOnReview: boolean
  lang: Language
  config?: string | false
}

export interface RulesCommand {
  name: 'rules'
  format: CatalogueFormat
  lang: Language
  /** `YYYY-MM-DD`: provisions in force on that day alone. */
  asOf?: string
  /** One rule, with all its words; all where left out. */
  rule?: string
}

export interface VerifyCommand {
  name: 'verify'
  /** Packages. */
  operands: string[]
  format: VerifyFormat
  lang: Language
  /** SHA-256 of the manifest of the one package, in hex. */
  expect?: string
}

export type Parsed =
  | Command
  | DiffCommand
  | RulesCommand
  | VerifyCommand
  | { name: 'help'; lang: Language; of?: CommandName }
  | { name: 'version'; lang: Language }

/** The language of this machine's messages, as POSIX names it: Chinese or else English. */
export function languageOf(env: Record<string, string | undefined>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh\b|^zh_/i.test(locale) ? 'zh-CN' : 'en'
}

const parserOptions = Object.fromEntries(
  Object.entries(OPTIONS).map(([name, option]: [string, Option]) => [
    name,
    { type: option.value ? ('string' as const) : ('boolean' as const), ...(option.short ? { short: option.short } : {}) },
  ]),
)

/** What options say; false where one was taken back. */
export type Values = Partial<Record<OptionName, string | boolean>>

export interface Tokens {
  values: Values
  operands: string[]
}

/** The option that `--no-NAME` takes back. */
const takenBack = (name: string): OptionName | undefined =>
  name.startsWith('no-') && optionOf(name.slice(3))?.negatable ? (name.slice(3) as OptionName) : undefined

/** The value of an option that is given again: the last counts, unless it is a list. */
const added = (values: Values, name: OptionName, value: string): string =>
  optionOf(name)?.many && values[name] ? `${values[name]},${value}` : value

/** @throws UsageError with the option that was probably meant */
function unknownOption({ name, rawName }: { name: string; rawName: string }, { usage }: CommandWords): never {
  const meant = nearest(name, Object.keys(OPTIONS))
  throw new UsageError(usage.unknownOption(rawName) + (meant ? ` ${usage.meant(`--${meant}`)}` : ''))
}

/** Options and operands of a command line. @throws UsageError */
function tokensOf(argv: readonly string[], words: CommandWords): Tokens {
  const { tokens } = parseArgs({ args: [...argv], options: parserOptions, strict: false, tokens: true, allowPositionals: true })
  const values: Values = {}
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const back = takenBack(token.name)
    if (back && token.inlineValue) throw new UsageError(words.usage.noValue(token.rawName))
    if (back) {
      values[back] = false
      continue
    }
    const option = optionOf(token.name) ?? unknownOption(token, words)
    const { rawName, value, inlineValue } = token
    if (!option.value && inlineValue) throw new UsageError(words.usage.noValue(rawName))
    // `--out --format`: the value was forgotten.
    const forgotten = value === undefined || value === '' || (!inlineValue && value.startsWith('--'))
    if (option.value && forgotten) throw new UsageError(words.usage.missingValue(rawName, option.example ?? option.value))
    values[token.name as OptionName] = option.value ? added(values, token.name as OptionName, value!) : true
  }
  return { values, operands }
}

/** One of the allowed values of an option. @throws UsageError */
function choice<T extends string>(values: Values, name: OptionName, allowed: readonly T[], words: CommandWords): T | undefined {
  const value = values[name]
  if (value === undefined) return undefined
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new UsageError(words.usage.badValue(`--${name}`, String(value), allowed.join(', ')))
  return found
}

/** A number option within its bounds. @throws UsageError */
export function number(
  values: Values,
  name: OptionName,
  [from, to]: readonly [number, number],
  whole: boolean,
  words: CommandWords,
): number {
  const text = String(values[name] ?? optionOf(name)?.byDefault)
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  const fits = value >= from && value <= to && (!whole || Number.isInteger(value))
  if (!fits) throw new UsageError(words.usage.badValue(`--${name}`, text, words.usage.number(from, to)))
  return value
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
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

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
