import { t } from '../../i18n'
import { SHEET } from '../../i18n/sheet'
import type { Language } from '../../law/law'
import type { Report } from '../../report/schema'

/** A text as a string of CSS. What a page's address may hold can end neither the string nor the style sheet. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .:/-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`

/** What stands at the head of every printed page, as custom properties of the root: left what it is, right of which site and day. */
export const printHeader = (report: Pick<Report, 'url' | 'auditedAt'>, lang: Language): [property: string, value: string][] => {
  const host = /^https?:\/\/(?:[^/?#]*@)?([^/?#]+)/i.exec(report.url)?.[1] ?? ''
  return [
    ['--print-name', cssString(`${t(lang).name} · ${SHEET[lang].name}`)],
    ['--print-about', cssString([host, report.auditedAt.slice(0, 10)].filter((part) => part !== '').join(' · '))],
  ]
}
