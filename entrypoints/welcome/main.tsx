import { render } from 'preact'
import type { Settings } from '../../lib/settings/settings'
import { Welcome } from '../../lib/ui/welcome/welcome'
import * as connection from '../options/connection'

const root = document.getElementById('page')

const begin = async (): Promise<void> => {
  if (!root) return
  let settings = await connection.settings()
  let granted: boolean | undefined

  const changed = (to: Settings) => {
    settings = to
    draw()
  }
  const choose = async (audit: Settings['audit']): Promise<boolean> => {
    // As they are stored now: another page may have changed the rest.
    const to = { ...(await connection.settings()), audit }
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
      <Welcome settings={settings} lang={connection.languageNow(settings)} choose={choose} access={{ granted, ask: () => void ask() }} />,
      root,
    )
  draw()
  connection.followSettings(changed)
  granted = await connection.mayEnterAll()
  draw()
}

void begin()
