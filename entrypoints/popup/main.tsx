import { render } from 'preact'
import { t } from '../../lib/i18n'
import type { TabAudit } from '../../lib/tabs/store'
import { Popup } from '../../lib/ui/popup/popup'
import type { ToldReport } from '../../lib/ui/told'
import { copyText, openSite } from '../report/browser'
import * as connection from './connection'

const root = document.getElementById('popup')
/** A browser that is slow to answer for a tab that loads another page is asked again after this long. */
const PATIENCE = 400

const begin = async (): Promise<void> => {
  // Opened as a page of its own it takes the width that it is given.
  if (location.search !== '') document.documentElement.classList.add('in-tab')
  const [tabId, lang] = await Promise.all([connection.tabOfPopup(), connection.chosenLanguage()])
  if (tabId === undefined || !root) return
  let audit: TabAudit | undefined
  let report: ToldReport | undefined
  let told = 0

  const complaint = connection.complaint.bind(undefined, tabId)
  const show = (frameId: number, target: string[]) => connection.showInTab(tabId, frameId, target, t(lang).dismissOutline)
  const recheck = () => void connection.audit(tabId)
  const allow = async () => {
    if (await connection.askForAccess(audit?.url ?? '')) await connection.audit(tabId)
  }
  const save = async () => {
    const saved = await connection.save(tabId)
    if ('failed' in saved) return saved.failed
    connection.openOwn(`/report.html?id=${saved.id}`)
    return undefined
  }
  const draw = () =>
    render(
      <Popup
        lang={lang}
        phase={audit?.phase}
        report={report}
        url={audit?.url ?? ''}
        now={Date.now()}
        show={show}
        recheck={recheck}
        allow={allow}
        save={save}
        openReport={() => connection.openOwn(`/report.html?tab=${tabId}`)}
        complaint={complaint}
        copy={copyText}
        open={openSite}
      />,
      root,
    )

  const changed = async (next: TabAudit | undefined): Promise<void> => {
    const asked = ++told
    // Its words come before it is shown, so that nothing is drawn twice.
    const words = next?.report ? await connection.tell(tabId, lang) : undefined
    if (asked !== told) return
    audit = next
    report = words
    draw()
    // Forgotten while it is looked at: the tab shows another document.
    if (!next) setTimeout(() => asked === told && void connection.opened(tabId), PATIENCE)
  }
  connection.followTab(tabId, (next) => void changed(next))
  void connection.opened(tabId)
}

void begin()
