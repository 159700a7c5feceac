import { type EvidencePackage, packageName, packageOf, screenshotPaths } from '../../evidence/package'
import type { AuditRecord } from '../../evidence/record'
import type { Language } from '../../law/law'
import { sheetHtml } from './html'

/**
 * The evidence package of a saved audit, its sheet in it, and a name for the file.
 * @param css the sheet's whole style
 */
export async function sheetPackage(
  record: AuditRecord,
  { lang, css, keepQueries = false }: { lang: Language; css: string; keepQueries?: boolean },
): Promise<EvidencePackage & { name: string }> {
  const sheet = (packed: AuditRecord): string =>
    sheetHtml({ report: packed.report, lang, record: packed, css, pictures: 'beside', paths: screenshotPaths(packed.screenshots) })
  return { ...(await packageOf({ record, sheetHtml: sheet, lang, keepQueries })), name: packageName(record) }
}
