// Finds a browser that loads our extension; on Debian, run by root, installs one where there is none.
//
//   node scripts/install-browser.mjs             # of the Chromium family
//   node scripts/install-browser.mjs --firefox   # Firefox
//
// Prints its path. Exit 1 where there is none and it cannot be installed: says what to do then.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load } from './load.mjs'

const HOW = `No browser found that loads an unpacked extension. Any of these will do; then run this again:
  Chrome for Testing   npx @puppeteer/browsers install chrome@stable --path ~/.cache/puppeteer
  Debian               sudo apt-get install chromium fonts-noto-cjk
  Fedora               sudo dnf install chromium google-noto-sans-cjk-fonts
  macOS                brew install --cask chromium
  Windows              Microsoft Edge, which is there already, or Chromium
Google's own Chrome no longer loads extensions from the command line. A browser in another place: LIANCHA_BROWSER=PATH`

const HOW_FIREFOX = `No Firefox found, 142 or newer. Any of these will do; then run this again:
  Debian               sudo apt-get install firefox-esr fonts-noto-cjk
  Ubuntu               sudo snap install firefox
  Fedora               sudo dnf install firefox google-noto-sans-cjk-fonts
  macOS                brew install --cask firefox
  Windows              the installer of mozilla.org
A Firefox in another place: LIANCHA_FIREFOX=PATH`

/** Debian itself: Ubuntu's package of that name only leads to a snap. */
const isDebian = () => existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'))
const canInstall = () => process.platform === 'linux' && process.geteuid?.() === 0 && isDebian() && existsSync('/usr/bin/apt-get')

function apt(...packages) {
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  console.error(`apt-get install ${packages.join(' ')}`)
  execFileSync('apt-get', ['-qq', 'update'], options)
  execFileSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], options)
}

const hasChineseFont = () => {
  const { stdout, error } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return error !== undefined || stdout.trim() !== ''
}

/**
 * The path of a browser that loads our extension.
 * @throws an Error that says what to install
 */
export async function ensureBrowser() {
  const { findBrowser, BrowserNotFound } = await load('lib/cli/browser.ts')
  try {
    return findBrowser(undefined, 'extension')
  } catch (error) {
    if (!(error instanceof BrowserNotFound) || error.code !== 'none') throw error
    if (!canInstall()) throw new Error(HOW)
    apt('chromium', 'fonts-noto-cjk')
    return findBrowser(undefined, 'extension')
  }
}

/**
 * The path of Firefox.
 * @throws an Error that says what to install
 */
export async function ensureFirefox() {
  const { findFirefox, FirefoxNotFound } = await load('test/firefox/find.ts')
  try {
    return findFirefox()
  } catch (error) {
    if (!(error instanceof FirefoxNotFound) || error.named) throw error
    if (!canInstall()) throw new Error(HOW_FIREFOX)
    apt('firefox-esr', 'fonts-noto-cjk')
    return findFirefox()
  }
}

/** The same engine without windows, for the tests that need no extension: they run five times as fast. Not needed, so its lack is no failure. */
function installHeadlessShell() {
  if (!canInstall() || existsSync('/usr/bin/chromium-headless-shell')) return
  try {
    apt('chromium-headless-shell')
  } catch (error) {
    console.error(`Tests will use the whole browser, which takes longer: ${error.message}`)
  }
}

/** Sees to it that screenshots show Chinese and no boxes, where that is in our hands. */
export function ensureChineseFont() {
  if (process.platform !== 'linux' || hasChineseFont()) return
  if (canInstall()) apt('fonts-noto-cjk')
  else console.error('There is no Chinese font on this machine: screenshots will show boxes. Install fonts-noto-cjk, or another one.')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const firefox = process.argv.includes('--firefox')
    process.stdout.write(`${await (firefox ? ensureFirefox() : ensureBrowser())}\n`)
    ensureChineseFont()
    if (!firefox) installHeadlessShell()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
