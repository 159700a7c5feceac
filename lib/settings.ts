import type { Language } from './law/law'

/** Key of the settings in `storage.local`. */
export const SETTINGS_KEY = 'settings'

export interface Settings {
  /** Language of everything we show; `auto` follows the browser. */
  language: 'auto' | Language
  /** `on-click` registers no content script: nothing runs on a page until its icon is clicked. */
  audit: 'always' | 'on-click'
  /** Host names on which nothing runs by itself. A name stands for its subdomains too. */
  excludedSites: string[]
}

export const DEFAULT_SETTINGS: Settings = { language: 'auto', audit: 'always', excludedSites: [] }

const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/

/** The part of `browser.storage.local` that settings need. */
export interface StoredValues {
  get(key: string): Promise<Record<string, unknown>>
}

/**
 * Reads the settings. What is missing or not of the right form is the default; it never throws for what is stored.
 * @param area where they are stored
 */
export const readSettings = async (area: StoredValues): Promise<Settings> => parseSettings((await area.get(SETTINGS_KEY))[SETTINGS_KEY])

const oneOf = <T>(allowed: readonly T[], value: unknown, otherwise: T): T => allowed.find((item) => item === value) ?? otherwise

/** Settings from anything: each field that is missing or wrong takes its default. By hand, since the popup reads them before anything else. */
export const parseSettings = (value: unknown): Settings => {
  const { language, audit, excludedSites } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  return {
    language: oneOf(['auto', 'zh-CN', 'en'] as const, language, DEFAULT_SETTINGS.language),
    audit: oneOf(['always', 'on-click'] as const, audit, DEFAULT_SETTINGS.audit),
    excludedSites: Array.isArray(excludedSites) ? excludedSites.filter((host) => typeof host === 'string' && HOST.test(host)) : [],
  }
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
