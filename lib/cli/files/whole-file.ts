import { open, rename } from 'node:fs/promises'

/**
 * Writes a file whole or not at all, whenever the machine stops: under another name, onto the disk, then renamed. The other name is always
 * the same, so that what a kill left there is written over.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.part`
  const file = await open(draft, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}
