import { renderToString } from 'preact-render-to-string'
import { sha256Base64 } from '../../evidence/hash'
import { t } from '../../i18n'
import { OVERVIEW } from '../../i18n/overview'
import type { Language } from '../../law/law'
import type { Report } from '../../report/schema'
import { VERSION } from '../../version'
import { Seal } from '../shape'
import { cssString } from '../sheet/print-header'
import { Overview, overviewHeading } from './overview'

export interface OverviewHtmlOptions {
  reports: readonly Report[]
  lang: Language
  /** The whole style sheet: `overview.css` with what it imports. */
  css: string
  /** `overview-script.ts`, built. */
  script: string
}

/**
 * The reports of a run as one HTML file that stands for itself: it loads nothing, and runs nothing but its own script, whatever the words of
 * the pages may be. Without scripts all of it can still be read.
 * @returns the file's text, UTF-8
 * @throws where style or script would end its element
 */
export async function overviewHtml({ reports, lang, css, script }: OverviewHtmlOptions): Promise<string> {
  if (/<\/style/i.test(css) || /<\/script|<!--/i.test(script)) throw new Error('This style sheet or script would end its element.')
  const words = t(lang)
  const own = OVERVIEW[lang]
  const heading = overviewHeading(reports, lang)
  const days = [...new Set(reports.map(({ auditedAt }) => auditedAt.slice(0, 10)))].sort()
  const about = [days[0], days.at(-1)].filter((day, at, both) => day !== undefined && both.indexOf(day) === at).join(' – ')
  const style = `${css}\n:root{--print-name:${cssString(`${words.name} · ${own.name}`)};--print-about:${cssString(about)}}`
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${await sha256Base64(style)}'`,
    `script-src 'sha256-${await sha256Base64(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const head = renderToString(
    <>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="generator" content={`liancha ${VERSION}`} />
      <title>{`${heading} · ${words.name}`}</title>
    </>,
  )
  const body = renderToString(
    <div class="page as-file overview">
      <header class="masthead">
        <Seal />
        <b>{words.name}</b>
        <span class="kind">{own.name}</span>
      </header>
      <main>
        <h1>{heading}</h1>
        <Overview reports={reports} lang={lang} />
      </main>
    </div>,
  )
  return `<!doctype html>\n<html lang="${lang}"><head>${head}<style>${style}</style></head><body>${body}<script>${script}</script></body></html>\n`
}
