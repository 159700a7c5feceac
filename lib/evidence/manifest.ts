import * as z from 'zod/mini'

export const MANIFEST_SCHEMA = 'liancha.evidence/1'
/** The one file of a package that the manifest does not list. */
export const MANIFEST_PATH = 'manifest.json'

/** Paths that every system can unpack below a folder: nothing above it, no drive, no sign that a system reads otherwise. */
export const isSafePath = (path: string): boolean =>
  path.length <= 200 && path.split('/').every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part) && !part.endsWith('.'))

const file = z.object({
  path: z.string().check(z.refine(isSafePath)),
  /** Bytes. */
  size: z.int().check(z.minimum(0)),
  /** 64 digits of hex, lower case. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})

export const manifestSchema = z.object({
  schema: z.literal(MANIFEST_SCHEMA),
  /** What judged the page, and the browser that showed it. */
  tool: z.object({ name: z.string(), version: z.string(), rules: z.string(), browser: z.string() }),
  /** The version that made the package. */
  packedWith: z.string(),
  /** Of the page. */
  address: z.string(),
  title: z.string(),
  /** ISO 8601, UTC, by the clock of the machine. */
  times: z.object({ takenAt: z.string(), auditedAt: z.string(), savedAt: z.string() }),
  /** The day whose law was applied, `YYYY-MM-DD`. */
  lawAsOf: z.string(),
  /** Whether queries of addresses were kept, and how many addresses lost theirs. */
  queries: z.object({ kept: z.boolean(), cut: z.int() }),
  /** Every other file of the package, by path. */
  files: z.array(file),
})

export type Manifest = z.infer<typeof manifestSchema>
/** @returns undefined where the bytes are no manifest, or it names a file twice or itself */
export function readManifest(bytes: Uint8Array): Manifest | undefined {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
  const manifest = z.safeParse(manifestSchema, value).data
  const paths = new Set(manifest?.files.map(({ path }) => path.toLowerCase()))
  return manifest && paths.size === manifest.files.length && !paths.has(MANIFEST_PATH) ? manifest : undefined
}
