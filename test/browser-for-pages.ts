import { delimiter, join } from 'node:path'
import { findBrowser } from '../lib/cli/browser'
import { isExecutable } from './executable'

/** The browser for tests that need no extension: Debian's headless shell, the same engine opened five times as fast, or what the command would use. */
export const testBrowser = (): string =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'chromium-headless-shell'))
    .find(isExecutable) ?? findBrowser()
