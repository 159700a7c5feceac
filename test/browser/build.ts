import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Builds the extension as it ships, into a folder of its own.
 * @returns the folder that a browser loads
 * @throws what the build says, where it fails
 */
export const buildExtension = async (browser: 'chrome' | 'firefox' = 'chrome'): Promise<string> => {
  const out = await mkdtemp(join(tmpdir(), 'liancha-build-'))
  const cli = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  await promisify(execFile)(process.execPath, [cli, 'build', '-b', browser, '--mv3'], {
    cwd: root,
    env: { ...process.env, LIANCHA_OUT: out, NODE_ENV: 'production' },
  })
  return join(out, `${browser}-mv3`)
}

/** Removes what `buildExtension` made. */
export const removeBuild = (folder: string): Promise<void> => rm(dirname(folder), { recursive: true, force: true })
