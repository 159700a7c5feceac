import { delimiter, join } from 'node:path'
import { isExecutable } from '../executable'

const NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition']
const PLACES = [
  '/usr/lib/firefox-esr/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** Thrown where there is no Firefox; `named` is where one was said to be. */
export class FirefoxNotFound extends Error {
  constructor(readonly named?: string) {
    super(
      named
        ? `There is no Firefox that can be started at ${named}. Name another one by LIANCHA_FIREFOX, or none.`
        : 'No Firefox found. Install Firefox 142 or newer, or name one: LIANCHA_FIREFOX=PATH.',
    )
  }
}

/**
 * The path of Firefox: the one named by `LIANCHA_FIREFOX`, or one that is installed.
 * @throws {FirefoxNotFound}
 */
export const findFirefox = (): string => {
  const named = process.env.LIANCHA_FIREFOX
  if (named) {
    if (isExecutable(named)) return named
    throw new FirefoxNotFound(named)
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const found = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(isExecutable)
  if (!found) throw new FirefoxNotFound()
  return found
}
