import { strict as assert } from 'node:assert'
import { parse } from 'csv-parse/sync'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { textOf, withoutColour } from '../../lib/cli/text'
import { t } from '../../lib/i18n'
import { CSV_COLUMNS } from '../../lib/i18n/csv'
import { LETTER_KINDS } from '../../lib/i18n/letter'
import type { Language } from '../../lib/law/law'
import type { PageSnapshot } from '../../lib/page/snapshot'
import { complaintText } from '../../lib/report/complaint'
import { csvOf } from '../../lib/report/csv'
import { junitOf } from '../../lib/report/junit'
import { letterText } from '../../lib/report/letter'
import { sarifOf } from '../../lib/report/sarif'
import type { Report } from '../../lib/report/schema'
import { overviewHtml } from '../../lib/ui/overview/html'
import { Popup, type PopupProps } from '../../lib/ui/popup/popup'
import { sheetHtml } from '../../lib/ui/sheet/html'
import { tellReport } from '../../lib/ui/told'
import { badgeOf } from '../../lib/ui/verdict'
import { errorsOf as junitErrors } from '../report/junit-schema'
import { errorsOf as sarifErrors } from '../report/sarif-schema'
import { documentOf } from './engine'

/* What must be true of every form of every report, whatever words the page put into it. */

const nothing = () => undefined
const never = async () => undefined
const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

const popupOf = (report: Report, lang: PopupProps['lang']): string =>
  renderToString(
    h(Popup, {
      lang,
      phase: 'complete',
      report: tellReport(report, lang),
      url: report.url,
      now: Date.parse(report.auditedAt),
      show: async () => false,
      recheck: nothing,
      allow: nothing,
      save: never,
      openReport: nothing,
      complaint: never,
      copy: async () => true,
      open: nothing,
    }),
  )

/** Our own address in a page of ours, or one that leads elsewhere and runs nothing. */
const HARMLESS = /^(https?:|mailto:|tel:|#|\/[a-z]+\.html$|data:image\/png;)/i

/** Fails where something of the page became more than text. */
function checkMarkup(html: string, scripts = 0): void {
  const doc = documentOf(html)
  assert.equal(doc.querySelectorAll('script').length, scripts, 'scripts')
  assert.equal(doc.querySelectorAll('iframe, object, embed, img, form, base, link, template').length, 0, 'foreign elements')
  for (const el of doc.querySelectorAll('*')) {
    for (const { name, value } of el.attributes) {
      assert(!name.startsWith('on'), `${el.tagName} has ${name}`)
      if (name === 'href' || name === 'src') assert(HARMLESS.test(value), `${el.tagName} leads to ${value}`)
    }
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a terminal may not be given.
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** What is told and shown of one report. */
export function checkForms(report: Report): void {
  for (const lang of LANGUAGES) {
    checkMarkup(sheetHtml({ report, lang, css: '', pictures: 'none' }))
    checkMarkup(popupOf(report, lang))
    badgeOf({ phase: 'complete', url: report.url, run: '', report }, t(lang))
    assert(!CONTROLS.test(textOf(report, lang, withoutColour)), 'the text of the command holds control characters')
    for (const surface of report.surfaces) {
      complaintText(report, lang, surface.findings)
      for (const kind of LETTER_KINDS) letterText(report, surface, lang, kind)
    }
  }
}

/** A sheet with the words round each quote, as the evidence package has it. */
export function checkSheetOf(report: Report, snapshot: PageSnapshot): void {
  checkMarkup(sheetHtml({ report, lang: 'zh-CN', record: { snapshot }, css: '', pictures: 'none' }))
}

/** What is written of a whole run: each read by somebody else's reader. */
export async function checkRun(reports: readonly Report[]): Promise<void> {
  for (const lang of LANGUAGES) {
    const rows: string[][] = parse(
      csvOf(
        reports.map((report) => ({ report })),
        lang,
      ),
      { bom: true, record_delimiter: '\r\n' },
    )
    for (const row of rows) {
      assert.equal(row.length, CSV_COLUMNS.length)
      for (const cell of row) assert(!/^\s*[=+\-@]/.test(cell), `a spreadsheet would reckon ${cell}`)
    }
    const sarif = sarifOf(
      reports.map((report, at) => ({ report, file: `${at}.json` })),
      lang,
    )
    assert.deepEqual(sarifErrors(JSON.parse(JSON.stringify(sarif))), [])
    assert.deepEqual(await junitErrors(junitOf(reports, lang, ({ outcome }) => outcome === 'violation')), [])
    checkMarkup(await overviewHtml({ reports, lang, css: '', script: '' }), 1)
  }
}
