import type { Language } from '../../law/law'

export const FORMATS = ['text', 'json', 'ndjson', 'csv', 'html', 'sarif', 'junit'] as const
export type Format = (typeof FORMATS)[number]
/** Forms of what is found of a package. */
export const VERIFY_FORMATS = ['text', 'json'] as const
export type VerifyFormat = (typeof VERIFY_FORMATS)[number]
/** Forms of the catalogue of rules. */
export const CATALOGUE_FORMATS = ['text', 'json', 'markdown'] as const
export type CatalogueFormat = (typeof CATALOGUE_FORMATS)[number]
/** Forms of a comparison. */
export const DIFF_FORMATS = ['text', 'json'] as const
export type DiffFormat = (typeof DIFF_FORMATS)[number]
export const COMMANDS = ['audit', 'judge', 'diff', 'rules', 'verify'] as const
export type CommandName = (typeof COMMANDS)[number]
export const LANGUAGES = ['zh-CN', 'en'] as const satisfies readonly Language[]

export interface Option {
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

export type OptionName = keyof typeof OPTIONS

export const optionOf = (name: string): Option | undefined => (Object.hasOwn(OPTIONS, name) ? OPTIONS[name as OptionName] : undefined)
