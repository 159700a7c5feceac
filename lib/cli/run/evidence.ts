import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { RECORD_SCHEMA } from '../../evidence/record'
import type { Language } from '../../law/law'
import { WHY_NONE } from '../../layer/picture-failed'
import type { PageSnapshot } from '../../page/snapshot'
import type { Report } from '../../report/schema'
import type { Pictures } from '../page/picture-tries'
import { loadPages } from './load-pages'

/** What was seen of a page, until its report is as it will be told. */
export interface Seen extends Pictures {
  snapshot: PageSnapshot
}

/** A package that was written, as `index.json` tells of it. */
export const writtenSchema = z.object({
  /** Its name in its folder. */
  file: z.string(),
  /** SHA-256 of its manifest, in hex: what `verify --expect` takes. */
  manifest: z.string(),
  screenshots: z.number(),
  /** Set where there are none. */
  whyNone: z.optional(z.enum(WHY_NONE)),
})
export type Written = z.infer<typeof writtenSchema>

/** Writes an evidence package for each target with a face request. */
export class EvidenceRun {
  private readonly seen = new Map<number, Seen>()

  /** @param built the folder of the built command */
  constructor(
    private readonly folder: string,
    private readonly lang: Language,
    private readonly built: URL,
  ) {}

  /** Holds what was seen of a target, by its place. */
  keep(seen: Seen, at: number): void {
    this.seen.set(at, seen)
  }

  /**
   * Writes the package of a target.
   * @param name of its file, without an ending
   * @returns undefined where the target asks for no face
   * @throws where the file cannot be written
   */
  async write(report: Report, at: number, name: string): Promise<Written | undefined> {
    const seen = this.seen.get(at)
    this.seen.delete(at)
    if (!seen || report.error) return undefined
    const { sheetPackage, sheetCss } = await loadPages(this.built)
    const { whyNone, ...recorded } = seen
    const record = { schema: RECORD_SCHEMA, id: crypto.randomUUID(), savedAt: new Date().toISOString(), report, ...recorded } as const
    const { zip, manifestHash } = await sheetPackage(record, { lang: this.lang, css: await sheetCss() })
    const file = `${name}.zip`
    await writeFile(join(this.folder, file), zip)
    return { file, manifest: manifestHash, screenshots: seen.screenshots.length, ...(whyNone ? { whyNone } : {}) }
  }
}
