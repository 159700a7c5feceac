// Builds the extension as it ships.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * @param folder to build into
 * @param browser `chrome` or `firefox`
 * @returns the unpacked extension's own folder
 */
export async function buildExtension(folder, browser = 'chrome') {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  const env = { ...process.env, LIANCHA_OUT: folder, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, [wxt, 'build', '-b', browser, '--mv3'], { cwd: root, env })
  return join(folder, `${browser}-mv3`)
}
