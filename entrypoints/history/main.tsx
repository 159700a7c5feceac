import { render } from 'preact'
import browser from 'webextension-polyfill'
import type { ExportedFile } from '../../lib/history/export'
import { records } from '../../lib/history/records'
import { readSpotCheck, SPOT_CHECK_KEY } from '../../lib/history/spot-check'
import { languageOf, readSettings } from '../../lib/settings'
import { HistoryPage, type HistoryParts } from '../../lib/ui/history'
import { ComparePage, comparedIn } from '../../lib/ui/history-compare'

const root = document.getElementById('history')
/** So long the browser has to take a file before its address is given up. */
const TAKEN = 60_000

const download = ({ name, type, content }: ExportedFile): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN)
}

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
    download,
    go: (address) => location.assign(address),
    now: () => new Date().toISOString(),
  }
  render(ids ? <ComparePage lang={lang} records={parts.records} ids={ids} /> : <HistoryPage lang={lang} parts={parts} />, root)
}

void begin()
