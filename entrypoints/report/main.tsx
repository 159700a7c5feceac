import { render } from 'preact'
import browser from 'webextension-polyfill'
import type { Screenshot } from '../../lib/evidence/record'
import { records } from '../../lib/history/records'
import type { Language } from '../../lib/law/law'
import { fileNameOf } from '../../lib/report/file-name'
import type { Report } from '../../lib/report/schema'
import { languageOf, readSettings } from '../../lib/settings/settings'
import { auditKey, createStore, opinionsKey } from '../../lib/tabs/store'
import { ReportPage } from '../../lib/ui/report/report-page'
import { type Found, type ReportSource, savedSource, tabSource } from '../../lib/ui/report/report-source'
import { saveFile } from '../../lib/ui/save-file'
import { sheetHtml } from '../../lib/ui/sheet/html'
import { sheetPackage } from '../../lib/ui/sheet/package'
import css from '../../lib/ui/sheet/sheet.css?inline'
import { copyText, openSite } from './browser'

const root = document.getElementById('report')

/** The source that the address names: `?tab=N` or `?id=ID`. */
const sourceOf = (search: URLSearchParams): ReportSource | undefined => {
  const id = search.get('id')
  if (id !== null) return savedSource(records(), id)
  const tab = search.get('tab')
  return tab !== null && /^\d+$/.test(tab) ? tabSource(createStore(browser.storage.session), Number(tab)) : undefined
}

/** Calls back when a tab's audit or its opinions change. */
const followTab = (search: URLSearchParams, changed: () => void): void => {
  const tab = Number(search.get('tab'))
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && (auditKey(tab) in changes || opinionsKey(tab) in changes)) changed()
  })
}

/** Addresses of pictures, each made once. */
const pictures = new Map<string, string>()
const image = ({ name, png }: Screenshot): string => {
  const made = pictures.get(name) ?? URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' }))
  pictures.set(name, made)
  return made
}

const begin = async (): Promise<void> => {
  const search = new URLSearchParams(location.search)
  const settings = await readSettings(browser.storage.local)
  const lang = languageOf(settings.language, browser.i18n.getUILanguage())
  const source = sourceOf(search)
  let found: Found | undefined
  let manifestHash: string | undefined

  const reportNow = (): Report | undefined => (found?.state === 'found' ? found.report : undefined)
  const saveHtml = (shown: Language) => {
    const report = reportNow()
    if (!report || found?.state !== 'found') return
    const record = { ...found.record, ...(found.snapshot ? { snapshot: found.snapshot } : {}) }
    saveFile(fileNameOf(report, 'report.html'), sheetHtml({ report, lang: shown, record, css, pictures: 'embedded' }), 'text/html')
  }
  const saveJson = () => {
    const report = reportNow()
    if (report) saveFile(fileNameOf(report, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`, 'application/json')
  }
  const download = async (shown: Language, keepQueries: boolean) => {
    const record = await records().get(search.get('id') ?? '')
    if (!record) throw new Error('The record is gone.')
    const made = await sheetPackage(record, { lang: shown, css, keepQueries })
    manifestHash = made.manifestHash
    saveFile(made.name, new Uint8Array(made.zip), 'application/zip')
    draw()
  }
  const remove =
    source?.remove &&
    (async () => {
      await source.remove?.()
      found = { state: 'removed' }
      draw()
    })
  const opine: ReportSource['opine'] = async (...said) => {
    const kept = (await source?.opine(...said)) ?? false
    await look()
    return kept
  }
  const draw = () =>
    root &&
    render(
      <ReportPage
        lang={lang}
        found={found}
        image={image}
        opine={opine}
        actions={{ print: () => print(), saveHtml, saveJson, download: search.has('id') ? download : undefined, remove }}
        copy={copyText}
        organisation={settings.organisation}
        manifestHash={manifestHash}
        saveText={(name, text) => saveFile(name, text, 'text/plain')}
        open={openSite}
      />,
      root,
    )
  let looked = 0
  const look = async (): Promise<void> => {
    const mine = ++looked
    const next: Found = source ? await source.find() : { state: search.has('id') ? 'not-saved' : 'nothing' }
    // A later look knows more.
    if (mine !== looked) return
    found = next
    draw()
  }
  if (search.has('tab')) followTab(search, () => void look())
  await look()
}

void begin()
