import { render } from 'preact'
import browser from 'webextension-polyfill'
import { records } from '../../lib/history/records'
import { readSpotCheck, SPOT_CHECK_KEY } from '../../lib/history/spot-check'
import { languageOf, readSettings } from '../../lib/settings/settings'
import { ComparePage, comparedIn } from '../../lib/ui/history/compare'
import { HistoryPage, type HistoryParts } from '../../lib/ui/history/history'
import { saveFile } from '../../lib/ui/save-file'
import { sheetPackage } from '../../lib/ui/sheet/package'
import css from '../../lib/ui/sheet/sheet.css?inline'

const root = document.getElementById('history')
const begin = async (): Promise<void> => {
  const { local } = browser.storage
  const [settings, spotCheck] = await Promise.all([readSettings(local), readSpotCheck(local)])
  if (!root) return
  const lang = languageOf(settings.language, browser.i18n.getUILanguage())
  const ids = comparedIn(location.search)
  const parts: HistoryParts = {
    records: records(),
    spotCheck,
    saveSpotCheck: (state) => local.set({ [SPOT_CHECK_KEY]: state }),
    download: ({ name, type, content }) => saveFile(name, content, type),
    makePackage: (record, shown) => sheetPackage(record, { lang: shown, css }).then(({ name, zip }) => ({ name, bytes: zip })),
    go: (address) => location.assign(address),
    now: () => new Date().toISOString(),
  }
  render(ids ? <ComparePage lang={lang} records={parts.records} ids={ids} /> : <HistoryPage lang={lang} parts={parts} />, root)
}

void begin()
