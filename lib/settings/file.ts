import { type Organisation, parseSettings, type Settings } from './settings'

/* Settings as a file that a person keeps or gives to a colleague. */

export const SETTINGS_SCHEMA = 'liancha.settings/1'

/** Nothing that we write comes near it. */
const LONGEST = 100_000

/** Where an imported file is not what it should be. `expected` names what would have been right; both are keys of words. */
export type ImportError = 'not-json' | 'not-settings' | 'too-large' | keyof Settings | `organisation.${keyof Organisation}`

/** The settings as the text of a file. */
export const exportSettings = (settings: Settings): string => `${JSON.stringify({ schema: SETTINGS_SCHEMA, ...settings }, null, 2)}\n`

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Kept as it stood in the file: nothing was dropped from it. */
const same = (given: unknown, kept: unknown): boolean => JSON.stringify(given) === JSON.stringify(kept)

const FIELDS = ['language', 'audit', 'excludedSites', 'marker', 'agreements'] as const
const PARTS = ['name', 'link', 'mail'] as const

/**
 * Reads a file of settings. Fields that it does not name take their defaults; one that is wrong refuses the whole file, so that nothing is
 * changed by half. Never throws.
 */
export const importSettings = (text: string): { settings: Settings } | { errors: ImportError[] } => {
  if (text.length > LONGEST) return { errors: ['too-large'] }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return { errors: ['not-json'] }
  }
  if (!isFields(value) || value.schema !== SETTINGS_SCHEMA) return { errors: ['not-settings'] }
  const given = value
  const settings = parseSettings(given)
  const errors: ImportError[] = FIELDS.filter((field) => given[field] !== undefined && !same(given[field], settings[field]))
  const { organisation } = given
  if (isFields(organisation)) {
    const wrong = PARTS.filter((part) => organisation[part] !== undefined && organisation[part] !== settings.organisation[part])
    errors.push(...wrong.map((part) => `organisation.${part}` as const))
  } else if (organisation !== undefined) errors.push('organisation')
  return errors.length > 0 ? { errors } : { settings }
}
