// Lets scripts use what lib/ has, without a build before them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Loads a TypeScript module that imports nothing but lib/ and Node.
 * @param path from the project's folder, as `lib/cli/browser.ts`
 */
export async function load(path) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    charset: 'utf8',
    logLevel: 'warning',
  })
  const folder = await mkdtemp(join(tmpdir(), 'liancha-'))
  try {
    const file = join(folder, 'module.mjs')
    await writeFile(file, outputFiles[0].contents)
    return await import(pathToFileURL(file).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}
