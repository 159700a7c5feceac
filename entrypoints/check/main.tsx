import { render } from 'preact'
import { type Checked, check } from '../../lib/check/check'
import { type Given, type GivenError, givenFile, givenText, LARGEST_FILE } from '../../lib/check/given'
import { readText } from '../../lib/check/read-text'
import type { Language } from '../../lib/law/law'
import { complaintText } from '../../lib/report/complaint'
import { Check } from '../../lib/ui/check/check'
import { tellReport } from '../../lib/ui/told'
import * as connection from '../options/connection'
import { copyText, openSite } from '../report/browser'

const root = document.getElementById('page')
/** What the first page opens this one with. */
const EXAMPLE = '#example'

const begin = async (): Promise<void> => {
  if (!root) return
  let lang = connection.languageNow(await connection.settings())
  let checked: Checked | undefined
  let error: GivenError | undefined

  const checkGiven = (given: Given | GivenError) => {
    const result = typeof given === 'string' ? given : check(given, new Date().toISOString())
    checked = typeof result === 'string' ? undefined : result
    error = typeof result === 'string' ? result : undefined
    draw()
  }
  const checkFile = async (file: File) => {
    if (file.size > LARGEST_FILE) return checkGiven('too-large')
    const bytes = await file.arrayBuffer().catch(() => undefined)
    checkGiven(bytes ? givenFile(new Uint8Array(bytes), file.name) : 'failed')
  }
  const again = () => {
    checked = undefined
    error = undefined
    if (location.hash === EXAMPLE) history.replaceState(undefined, '', location.pathname)
    draw()
  }
  const complaint = async (textLang: Language, id: string, rules: string[]): Promise<string | undefined> => {
    const surface = checked?.report.surfaces.find((one) => one.id === id)
    if (!checked || !surface) return undefined
    const chosen = rules.flatMap((rule) => surface.findings.filter((finding) => finding.rule === rule))
    return complaintText(checked.report, textLang, chosen)
  }
  const draw = () =>
    render(
      <Check
        lang={lang}
        result={
          checked && {
            report: tellReport(checked.report, lang),
            lines: readText(checked.snapshot),
            onlyText: checked.snapshot.source === 'text',
          }
        }
        error={error}
        withExample={location.hash === EXAMPLE}
        checkText={(text) => checkGiven(givenText(text))}
        checkFile={(file) => void checkFile(file)}
        again={again}
        complaint={complaint}
        copy={copyText}
        open={openSite}
      />,
      root,
    )
  // A file that is dropped beside the place for it must not take the place of this page.
  for (const name of ['dragover', 'drop']) addEventListener(name, (event) => event.preventDefault())
  connection.followSettings((to) => {
    lang = connection.languageNow(to)
    draw()
  })
  draw()
}

void begin()
