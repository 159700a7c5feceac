import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Thrown where no browser of the Chromium family is found, or the named one is none. `code` is for the words in a language. */
export class BrowserNotFound extends Error {
  constructor(
    readonly code: 'none' | 'not-there',
    readonly path = '',
  ) {
    super(
      code === 'none'
        ? 'No browser found. Install Chrome for Testing, Chromium, Edge or Chrome, or name one: --browser PATH, or LIANCHA_BROWSER=PATH.'
        : `There is no browser that can be started at ${path}.`,
    )
  }
}

export interface Machine {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  home: string
  /** True for a file that may be executed. */
  executable: (path: string) => boolean
  /** Names in a folder, none where it is not there. */
  list: (folder: string) => string[]
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  executable: (path) => {
    try {
      accessSync(path, constants.X_OK)
      return statSync(path).isFile()
    } catch {
      return false
    }
  },
  list: (folder) => {
    try {
      return readdirSync(folder)
    } catch {
      return []
    }
  },
})

/** Chrome for Testing as its installers lay it out: `FOLDER/VERSION/PLATFORM/FILE`, newest version first. */
const DOWNLOADED: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['chrome-linux64/chrome', 'chrome-linux/chrome'],
  darwin: [
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['chrome-win64\\chrome.exe', 'chrome-win\\chrome.exe'],
}

const downloadFolders = ({ platform, env, home }: Machine): string[] => {
  const playwright = { linux: '.cache/ms-playwright', darwin: 'Library/Caches/ms-playwright' }[platform as 'linux']
  return [
    join(env.PUPPETEER_CACHE_DIR ?? join(home, '.cache', 'puppeteer'), 'chrome'),
    env.PLAYWRIGHT_BROWSERS_PATH ?? (playwright ? join(home, playwright) : join(env.LOCALAPPDATA ?? home, 'ms-playwright')),
  ]
}

function downloaded(machine: Machine): string[] {
  const newestFirst = new Intl.Collator('en', { numeric: true })
  return downloadFolders(machine).flatMap((folder) =>
    machine
      .list(folder)
      // A headless shell shows no extension and lays some pages out otherwise.
      .filter((name) => !name.includes('headless'))
      .sort((a, b) => newestFirst.compare(b, a))
      .flatMap((version) => (DOWNLOADED[machine.platform] ?? []).map((file) => join(folder, version, file))),
  )
}

type Family = 'chromium' | 'edge' | 'chrome'

const NAMES: Record<Family, string[]> = {
  chromium: ['chrome-for-testing', 'chromium', 'chromium-browser'],
  edge: ['microsoft-edge-stable', 'microsoft-edge'],
  chrome: ['google-chrome-stable', 'google-chrome'],
}

const PLACES: Partial<Record<NodeJS.Platform, Record<Family, string[]>>> = {
  linux: {
    chromium: ['/usr/lib/chromium/chromium', '/usr/lib64/chromium-browser/chromium-browser', '/snap/bin/chromium'],
    edge: ['/opt/microsoft/msedge/msedge'],
    chrome: ['/opt/google/chrome/chrome'],
  },
  darwin: {
    chromium: ['Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing', 'Chromium.app/Contents/MacOS/Chromium'],
    edge: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    chrome: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
  },
  win32: {
    chromium: ['Chromium\\Application\\chrome.exe'],
    edge: ['Microsoft\\Edge\\Application\\msedge.exe'],
    chrome: ['Google\\Chrome\\Application\\chrome.exe'],
  },
}

function installed(family: Family, { platform, env, home }: Machine): string[] {
  const places = PLACES[platform]?.[family] ?? []
  if (platform === 'darwin')
    return ['/Applications', join(home, 'Applications')].flatMap((folder) => places.map((place) => join(folder, place)))
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined)
    return folders.flatMap((folder) => places.map((place) => `${folder}\\${place}`))
  }
  const onPath = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...NAMES[family].flatMap((name) => onPath.map((folder) => join(folder, name))), ...places]
}

/**
 * The path of a browser of the Chromium family: the one named by `--browser`, `LIANCHA_BROWSER` or `CHROME_PATH`; else Chrome for
 * Testing, Chromium, Edge, Chrome, in this order, from `PATH` and the places where installers put them.
 *
 * @param named the path given by the person, which must be there
 * @param needs `extension`: one that loads unpacked extensions from the command line, which Google's own Chrome no longer does
 * @throws BrowserNotFound
 */
export function findBrowser(named?: string, needs?: 'extension', machine: Machine = thisMachine()): string {
  const given = named ?? (machine.env.LIANCHA_BROWSER || machine.env.CHROME_PATH)
  if (given) {
    if (machine.executable(given)) return given
    throw new BrowserNotFound('not-there', given)
  }
  const families: Family[] = needs === 'extension' ? ['chromium', 'edge'] : ['chromium', 'edge', 'chrome']
  const candidates = [...downloaded(machine), ...families.flatMap((family) => installed(family, machine))]
  const found = candidates.find(machine.executable)
  if (!found) throw new BrowserNotFound('none')
  return found
}

/** True for an administrator on Linux, under whom Chromium's sandbox does not start. */
export const mustGoWithoutSandbox = (): boolean => process.platform === 'linux' && process.geteuid?.() === 0
