import { renderToString } from 'preact-render-to-string'
import type { Screenshot } from '../../evidence/record'
import { t } from '../../i18n'
import { SHEET } from '../../i18n/sheet'
import type { Language } from '../../law/law'
import type { Report } from '../../report/schema'
import { Seal } from '../shape'
import { tellReport } from '../told'
import { verdictOf } from '../verdict'
import { printHeader } from './print-header'
import { Sheet, type SheetRecord, sheetHeading } from './sheet'

export interface SheetHtmlOptions {
  report: Report
  lang: Language
  record?: SheetRecord | undefined
  /** The whole style sheet: `sheet.css` with what it imports. */
  css: string
  /** Screenshots in the file itself, or in the folder `screenshots/` beside it; none by default. */
  pictures?: 'embedded' | 'beside' | 'none'
  /** Where the pictures beside it are, in the order of the screenshots; by their names in `screenshots/` by default. */
  paths?: readonly string[]
}

/** Nothing but this file's own style and pictures: no script, no address elsewhere, whatever a page's words may be. */
const POLICY = (pictures: SheetHtmlOptions['pictures']): string =>
  [
    "default-src 'none'",
    "style-src 'nonce-liancha'",
    ...(pictures === 'embedded' ? ['img-src data:'] : pictures === 'beside' ? ["img-src 'self' file:"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const CHUNK = 0x8000

/** Bytes of a picture as an address. */
const dataUrl = (png: Uint8Array): string => {
  let binary = ''
  for (let at = 0; at < png.length; at += CHUNK) binary += String.fromCharCode(...png.subarray(at, at + CHUNK))
  return `data:image/png;base64,${btoa(binary)}`
}

const imageOf = ({ pictures, paths, record }: SheetHtmlOptions): ((screenshot: Screenshot) => string | undefined) | undefined => {
  if (pictures === 'embedded') return ({ png }) => dataUrl(png)
  if (pictures !== 'beside') return undefined
  return (screenshot) => paths?.[record?.screenshots?.indexOf(screenshot) ?? -1] ?? `screenshots/${encodeURIComponent(screenshot.name)}`
}

/**
 * A report as one HTML file that stands for itself: for an evidence package, a folder of reports, a person's disk.
 * @returns the file's text, UTF-8
 * @throws where the style sheet would end its element
 */
export const sheetHtml = (options: SheetHtmlOptions): string => {
  const { report, lang, record, css, pictures = 'none' } = options
  if (/<\/style/i.test(css)) throw new Error('This style sheet would end its element.')
  const told = tellReport(report, lang)
  const words = t(lang)
  const heading = sheetHeading(told, lang)
  const head = renderToString(
    <>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY(pictures)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="generator" content={`${report.tool.name} ${report.tool.version}`} />
      <title>{`${heading} · ${words.name}`}</title>
    </>,
  )
  const body = renderToString(
    <div class={`page as-file tone-${verdictOf('complete', told).tone}`}>
      <header class="masthead">
        <Seal />
        <b>{words.name}</b>
        <span class="kind">{SHEET[lang].name}</span>
      </header>
      <main>
        <h1>{heading}</h1>
        <Sheet report={told} lang={lang} record={record} image={imageOf(options)} />
      </main>
    </div>,
  )
  const header = printHeader(report, lang).map(([property, value]) => `${property}:${value}`)
  return `<!doctype html>\n<html lang="${lang}"><head>${head}<style nonce="liancha">${css}
:root{${header.join(';')}}</style></head><body>${body}</body></html>\n`
}
