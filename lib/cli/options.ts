import { parseArgs } from 'node:util'
import { hashGiven } from '../evidence/hash'
import type { Language } from '../law/law'
import { SEVERITIES, type Severity } from '../report/schema'
import { type CommandWords, wordsIn } from './words'

export const FORMATS = ['text', 'json', 'ndjson', 'sarif', 'junit'] as const
export type Format = (typeof FORMATS)[number]
/** Forms of what is found of a package. */
export const VERIFY_FORMATS = ['text', 'json'] as const
export type VerifyFormat = (typeof VERIFY_FORMATS)[number]
/** Forms of the catalogue of rules. */
export const CATALOGUE_FORMATS = ['text', 'json', 'markdown'] as const
export type CatalogueFormat = (typeof CATALOGUE_FORMATS)[number]
export const COMMANDS = ['audit', 'judge', 'rules', 'verify'] as const
export type CommandName = (typeof COMMANDS)[number]
const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

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
}

/** Every option once: what is parsed, checked and shown in the help comes from here, its words from `words.ts`. */
export const OPTIONS = {
  format: { value: [...new Set([...FORMATS, ...CATALOGUE_FORMATS])].join('|'), byDefault: 'text', example: 'json' },
  out: { value: 'DIR', example: 'reports', only: ['audit', 'judge'] },
  'fail-on': { value: 'SEVERITY', byDefault: 'serious', example: 'moderate', only: ['audit', 'judge'] },
  'fail-on-review': { only: ['audit', 'judge'] },
  lang: { value: LANGUAGES.join('|'), example: 'en' },
  timeout: { value: 'SECONDS', byDefault: '30', example: '60', only: ['audit'] },
  concurrency: { value: 'N', byDefault: '4', example: '2', only: ['audit'] },
  browser: { value: 'PATH', example: '/usr/bin/chromium', only: ['audit'] },
  'save-snapshots': { value: 'DIR', example: 'snapshots', only: ['audit'] },
  probe: { value: 'refuse', example: 'refuse', only: ['audit'] },
  'probe-host': { value: 'HOST', example: 'www.example.com', only: ['audit'], many: true },
  'as-of': { value: 'DATE', example: '2021-12-01', only: ['rules'] },
  expect: { value: 'HASH', example: '9f86d081…', only: ['verify'] },
  quiet: { short: 'q' },
  help: { short: 'h' },
  version: { short: 'v' },
} as const satisfies Record<string, Option>

type OptionName = keyof typeof OPTIONS

const optionOf = (name: string): Option | undefined => (Object.hasOwn(OPTIONS, name) ? OPTIONS[name as OptionName] : undefined)

export interface Command {
  name: Exclude<CommandName, 'rules' | 'verify'>
  operands: string[]
  format: Format
  out?: string
  failOn: Severity
  failOnReview: boolean
  lang: Language
  /** Milliseconds. */
  timeout: number
  concurrency: number
  browser?: string
  saveSnapshots?: string
  /** Press a sure decline on pages of these hosts, and see what follows. */
  probe?: { hosts: string[] }
  quiet: boolean
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

export type Parsed = Command | RulesCommand | VerifyCommand | { name: 'help'; lang: Language } | { name: 'version'; lang: Language }

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

/** How many letters differ, as Levenshtein counts. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1]
    for (const [index, other] of [...b].entries())
      next.push(Math.min(next[index]! + 1, row[index + 1]! + 1, row[index]! + Number(letter !== other)))
    row = next
  }
  return row[b.length]!
}

const nearest = (name: string): string | undefined =>
  Object.keys(OPTIONS)
    .map((option) => ({ option, far: distance(name, option) }))
    .filter(({ option, far }) => far <= Math.max(1, Math.floor(option.length / 3)))
    .sort((a, b) => a.far - b.far)[0]?.option

type Values = Partial<Record<OptionName, string | true>>

interface Tokens {
  values: Values
  operands: string[]
}

/** The value of an option that is given again: the last counts, unless it is a list. */
const added = (values: Values, name: OptionName, value: string): string =>
  optionOf(name)?.many && values[name] !== undefined ? `${values[name]},${value}` : value

/** Options and operands of a command line. @throws UsageError */
function tokensOf(argv: readonly string[], words: CommandWords): Tokens {
  const { tokens } = parseArgs({ args: [...argv], options: parserOptions, strict: false, tokens: true, allowPositionals: true })
  const values: Values = {}
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = optionOf(token.name)
    if (!option) {
      const meant = nearest(token.name)
      throw new UsageError(words.usage.unknownOption(token.rawName) + (meant ? ` ${words.usage.meant(`--${meant}`)}` : ''))
    }
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
function number(values: Values, name: OptionName, [from, to]: readonly [number, number], whole: boolean, words: CommandWords): number {
  const text = String(values[name] ?? optionOf(name)?.byDefault)
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  const fits = value >= from && value <= to && (!whole || Number.isInteger(value))
  if (!fits) throw new UsageError(words.usage.badValue(`--${name}`, text, words.usage.number(from, to)))
  return value
}

const TIMEOUT_SECONDS = [1, 600] as const
const CONCURRENCY = [1, 32] as const

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

/** The language asked for, or the machine's, however wrong the rest of the line is: messages about it are in this language. */
export function languageAsked(argv: readonly string[], env: Record<string, string | undefined>): Language {
  const at = argv.findIndex((part) => part === '--lang' || part.startsWith('--lang='))
  const asked = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : argv[at + 1]
  return (at >= 0 ? LANGUAGES.find((lang) => lang === asked) : undefined) ?? languageOf(env)
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

/**
 * What a command line asks for.
 * @throws UsageError with a message in the language asked for
 */
export function parseCommand(argv: readonly string[], env: Record<string, string | undefined>): Parsed {
  const lang = languageAsked(argv, env)
  const words = wordsIn(lang)
  const { values, operands } = tokensOf(argv, words)
  if (values.version) return { name: 'version', lang }
  const [given, ...rest] = operands
  if (values.help || given === undefined || given === 'help') return { name: 'help', lang }
  const name = COMMANDS.find((command) => command === given)
  if (!name) throw new UsageError(words.usage.unknownCommand(given))
  const foreign = Object.keys(values).find((option) => !(optionOf(option)?.only ?? [name]).includes(name))
  if (foreign) throw new UsageError(words.usage.notWith(`--${foreign}`, name))

  choice(values, 'lang', LANGUAGES, words)
  if (name === 'rules') return rulesCommand(values, rest, lang, words)
  if (name === 'verify') return verifyCommand(values, rest, lang, words)
  const text = (option: 'out' | 'browser' | 'save-snapshots') => values[option] as string | undefined
  const probe = probeAsked(values, words)
  const [out, browser, saveSnapshots] = [text('out'), text('browser'), text('save-snapshots')]
  return {
    name,
    operands: rest,
    format: choice(values, 'format', FORMATS, words) ?? 'text',
    failOn: choice(values, 'fail-on', SEVERITIES, words) ?? 'serious',
    failOnReview: values['fail-on-review'] === true,
    lang,
    timeout: number(values, 'timeout', TIMEOUT_SECONDS, false, words) * 1000,
    concurrency: number(values, 'concurrency', CONCURRENCY, true, words),
    quiet: values.quiet === true,
    ...(out === undefined ? {} : { out }),
    ...(browser === undefined ? {} : { browser }),
    ...(saveSnapshots === undefined ? {} : { saveSnapshots }),
    ...(probe === undefined ? {} : { probe }),
  }
}
