import { readFile } from 'node:fs/promises'
import type { Language } from '../../law/law'
import type { Report } from '../../report/schema'

type Pages = typeof import('./pages')

/**
 * What makes HTML files, loaded when it is first asked for.
 * @param folder the folder of the built command
 */
export async function loadPages(folder: URL): Promise<Pages & { sheetCss: () => Promise<string> }> {
  const pages = (await import(new URL('pages.js', folder).href)) as Pages
  return { ...pages, sheetCss: () => textIn(folder, 'sheet.css') }
}

const textIn = (folder: URL, name: string): Promise<string> => readFile(new URL(name, folder), 'utf8')

/**
 * The reports of a run as one HTML file.
 * @param folder the folder of the built command
 * @returns its text
 */
export async function runAsHtml(reports: readonly Report[], lang: Language, folder: URL): Promise<string> {
  const [{ overviewHtml }, css, script] = await Promise.all([
    loadPages(folder),
    textIn(folder, 'overview.css'),
    textIn(folder, 'overview-script.js'),
  ])
  return overviewHtml({ reports, lang, css, script })
}
