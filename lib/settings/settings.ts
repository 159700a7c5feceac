import type { Language } from '../law/law'

/** Key of the settings in `storage.local`. */
export const SETTINGS_KEY = 'settings'

export interface Settings {
  /** Language of everything we show; `auto` follows the browser. */
  language: 'auto' | Language
  /** `on-click` registers no content script: nothing runs on a page until its icon is clicked. */
  audit: 'always' | 'on-click'
  /** Host names on which nothing runs by itself. A name stands for its subdomains too. */
  excludedSites: string[]
  /** A small mark stands on a page that asks for a face. */
  marker: boolean
  /** Agreements that a page names are fetched and read: the only time that we use the network. */
  agreements: boolean
  /** Where a person's organisation takes reports. */
  organisation: Organisation
}

/** Each part '' where there is none. */
export interface Organisation {
  name: string
  /** An https address, which may hold `{url}`, `{title}`, `{time}` and `{hash}` for a report's own. */
  link: string
  mail: string
}

const NO_ORGANISATION: Organisation = { name: '', link: '', mail: '' }

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  audit: 'always',
  excludedSites: [],
  marker: true,
  agreements: true,
  organisation: NO_ORGANISATION,
}

/** Most that is kept of each part: what a person types is short. */
const MOST_SITES = 500
const LONGEST_HOST = 253
const LONGEST_NAME = 100
const LONGEST_LINK = 1000
const LONGEST_MAIL = 254

const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/

/** The part of `browser.storage.local` that settings need. */
export interface StoredValues {
  get(key: string): Promise<Record<string, unknown>>
}

export interface WritableValues {
  set(values: Record<string, unknown>): Promise<void>
}

/**
 * Reads the settings. What is missing or not of the right form is the default; it never throws for what is stored.
 * @param area where they are stored
 */
export const readSettings = async (area: StoredValues): Promise<Settings> => parseSettings((await area.get(SETTINGS_KEY))[SETTINGS_KEY])

/**
 * Stores the settings.
 * @param area where they are stored
 * @throws what the area throws, as where the disk is full
 */
export const saveSettings = (area: WritableValues, settings: Settings): Promise<void> => area.set({ [SETTINGS_KEY]: settings })

const oneOf = <T>(allowed: readonly T[], value: unknown, otherwise: T): T => allowed.find((item) => item === value) ?? otherwise

/** Settings from anything: each field that is missing or wrong takes its default. By hand, since the popup reads them before anything else. */
export const parseSettings = (value: unknown): Settings => {
  const { language, audit, excludedSites, marker, agreements, organisation } = fieldsOf(value)
  return {
    language: oneOf(LANGUAGES, language, DEFAULT_SETTINGS.language),
    audit: oneOf(AUDITS, audit, DEFAULT_SETTINGS.audit),
    excludedSites: Array.isArray(excludedSites) ? [...new Set(excludedSites.filter(isHost))].slice(0, MOST_SITES) : [],
    marker: oneOf(EITHER, marker, DEFAULT_SETTINGS.marker),
    agreements: oneOf(EITHER, agreements, DEFAULT_SETTINGS.agreements),
    organisation: parseOrganisation(organisation),
  }
}

const LANGUAGES = ['auto', 'zh-CN', 'en'] as const
const AUDITS = ['always', 'on-click'] as const
const EITHER = [true, false] as const

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const isHost = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_HOST && HOST.test(value)

const parseOrganisation = (value: unknown): Organisation => {
  const { name, link, mail } = fieldsOf(value)
  return {
    name: isName(name) ? name : '',
    link: isLink(link) ? link : '',
    mail: isMail(mail) ? mail : '',
  }
}

/** What an organisation is called: one line. */
export const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_NAME && !/[\p{Cc}\p{Cf}]/u.test(value)

/**
 * Whether a link of an organisation can be used: an https address that leads to one known host, whatever a report holds.
 * Nothing in it stands in braces but the places of a report's parts.
 */
export const isLink = (value: unknown): value is string => {
  if (typeof value !== 'string' || value.length > LONGEST_LINK || /[\s\p{Cc}\p{Cf}]/u.test(value)) return false
  if (!/^https:\/\/[^/?#{}@\\]+([/?#]|$)/i.test(value)) return false
  if (/[{}]/.test(value.replace(/\{(url|title|time|hash)\}/g, ''))) return false
  return URL.canParse(value)
}

/** A plausible address of mail, as one types it. */
export const isMail = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_MAIL && /^[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(value)

/**
 * The host name of what a person typed or pasted: `example.com`, `*.example.com`, a whole address.
 * @returns undefined where it is none
 */
export const hostOf = (typed: string): string | undefined => {
  const text = typed.trim().replace(/^\*\./, '')
  // An address of another kind, as `mailto:`, names no site; `example.com:8080` is no such address.
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  const address = whole ? text : `https://${text}`
  // An address of mail is no site.
  if (text === '' || (!whole && /^[^/]*@/.test(text)) || !/^https?:/i.test(address) || !URL.canParse(address)) return undefined
  const host = new URL(address).hostname.replace(/\.$/, '')
  // A word alone is a slip of the pen; `localhost` is a machine of one's own.
  return isHost(host) && (host.includes('.') || host === 'localhost') ? host : undefined
}

/**
 * The language to show.
 * @param chosen the setting
 * @param browserLanguage what the browser's own interface speaks, as BCP 47
 */
export const languageOf = (chosen: Settings['language'], browserLanguage: string): Language => {
  if (chosen !== 'auto') return chosen
  return /^zh\b/i.test(browserLanguage) ? 'zh-CN' : 'en'
}

/** Match patterns of the sites on which nothing runs by itself. */
export const excludedPatterns = (settings: Settings): string[] =>
  // `*.host` matches the host itself too.
  settings.excludedSites.map((host) => `*://*.${host}/*`)

/** Whether anything of ours runs on a site by itself. */
export const watches = ({ audit, excludedSites }: Settings, url: string): boolean => {
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  return audit === 'always' && !excludedSites.some((site) => host === site || host.endsWith(`.${site}`))
}
