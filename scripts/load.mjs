// Lets scripts use what lib/ has, without a build before them.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

/** In the project, so that packages are found from there. */
const artifacts = join(root, 'artifacts')

/**
 * Loads a TypeScript module with all that it imports.
 * @param path from the project's folder, as `lib/cli/browser.ts`
 * @param external packages that are loaded as they stand
 */
export async function load(path, external = []) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    charset: 'utf8',
    external,
    logLevel: 'warning',
  })
  await mkdir(artifacts, { recursive: true })
  const folder = await mkdtemp(join(artifacts, 'loaded-'))
  try {
    const file = join(folder, 'module.mjs')
    await writeFile(file, outputFiles[0].contents)
    return await import(pathToFileURL(file).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}
