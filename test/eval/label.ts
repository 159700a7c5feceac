import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod/mini'

const RULE_LABEL = z.enum(['violation', 'pass', 'review', 'na'])
const PLACE_LABEL = z.enum(['surface', 'linked', 'absent', 'review', 'na'])
const KIND = z.enum(['dialog', 'form', 'page', 'document', 'none'])

/** What an honest expert reads on a page: outcomes of rules, and where each disclosure stands. `review` is where one could not decide. */
const LABEL = z.object({
  lang: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  surface: KIND,
  surfaceAlso: z.optional(KIND),
  faceRequest: z.union([z.boolean(), z.literal('review')]),
  rules: z.record(z.string(), RULE_LABEL),
  disclosures: z.record(z.string(), PLACE_LABEL),
  quotes: z.optional(z.record(z.string(), z.string())),
})

export type Label = z.infer<typeof LABEL>
export type Place = z.infer<typeof PLACE_LABEL>

/** A folder with `index.html`, the documents that it links, and its `label.json`. */
export interface LabelledCase {
  id: string
  folder: string
  label: Label
}

/**
 * Every labelled case below a folder, in order of their paths.
 * @throws Error where a label cannot be read, with its path
 */
export function labelledCases(folder: string): LabelledCase[] {
  const names = readdirSync(folder).sort()
  if (names.includes('label.json')) return [{ id: basename(folder), folder, label: readLabel(join(folder, 'label.json')) }]
  return names.map((name) => join(folder, name)).flatMap((path) => (statSync(path).isDirectory() ? labelledCases(path) : []))
}

function readLabel(path: string): Label {
  try {
    return LABEL.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
