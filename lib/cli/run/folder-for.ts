import { resolve } from 'node:path'
import { UsageError } from '../options/usage-error'
import type { CommandWords } from '../words'
import { makeFolder } from './output'

/** Makes a folder ready. @throws UsageError where it cannot be written */
export async function folderFor(given: string, cwd: string, words: CommandWords): Promise<string> {
  const folder = resolve(cwd, given)
  await makeFolder(folder).catch((error: Error) => {
    throw new UsageError(words.usage.cannotWrite(given, error.message))
  })
  return folder
}
