import { render } from 'preact'
import type { Settings } from '../../lib/settings/settings'
import { Options } from '../../lib/ui/options/options'
import type { Stored } from '../../lib/ui/options/part'
import { saveFile } from '../../lib/ui/save-file'
import * as connection from './connection'

const root = document.getElementById('page')

const begin = async (): Promise<void> => {
  if (!root) return
  let settings = await connection.settings()
  let granted: boolean | undefined
  let stored: Stored | undefined
  let shortcut: string | undefined

  const changed = (to: Settings) => {
    settings = to
    draw()
  }
  const save = async (to: Settings): Promise<boolean> => {
    const done = await connection.save(to)
    if (done) changed(to)
    return done
  }
  const ask = async () => {
    granted = await connection.askForAll()
    draw()
  }
  const draw = () =>
    render(
      <Options
        settings={settings}
        lang={connection.languageNow(settings)}
        save={save}
        access={{ granted, ask: () => void ask() }}
        stored={stored}
        download={(name, text) => saveFile(name, text, 'application/json')}
        deleteAll={connection.deleteAll}
        shortcut={shortcut}
        openShortcuts={connection.openShortcuts}
      />,
      root,
    )
  const measure = async () => {
    stored = await connection.stored()
    draw()
  }
  draw()
  connection.followSettings(changed)
  connection.followStorage(() => void measure())
  ;[granted, shortcut] = await Promise.all([connection.mayEnterAll(), connection.shortcut()])
  await measure()
}

void begin()
