// The licences of the packages that are built into the extension and into dist/, which have to go wherever their code goes.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const PACKAGE = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//
const LICENCE = /^(licen[cs]e|notice|copying|third[_-]party)/i

/** Packages under the MIT licence that come without its text, and whose they are. */
const COPYRIGHT = { wxt: 'Copyright (c) 2023 Aaron' }

/** The text of a licence that does not come with its package: the MIT licence is our own as well, but for the name. */
async function missingText(root, name) {
  if (!Object.hasOwn(COPYRIGHT, name)) throw new Error(`${name} has no licence text: it cannot be built in.`)
  return (await readFile(join(root, 'LICENSE'), 'utf8')).replace(/^Copyright .*$/m, COPYRIGHT[name])
}

/** The texts of a folder that are licences, those of a folder of licences too. */
async function textsIn(folder) {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => LICENCE.test(name))
  const texts = await Promise.all(
    entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (entry) => {
        const path = join(folder, entry.name)
        if (!entry.isDirectory()) return [await readFile(path, 'utf8')]
        return Promise.all((await readdir(path)).sort().map((name) => readFile(join(path, name), 'utf8')))
      }),
  )
  return texts.flat()
}

/**
 * The text of `THIRD-PARTY-LICENSES.txt`.
 * @param root the project's folder
 * @param inputs paths of all files that were built in
 * @throws where a package that is built in has no licence with it
 */
export async function licencesOf(root, inputs) {
  const names = [...new Set(inputs.flatMap((path) => PACKAGE.exec(path)?.[1] ?? []))].sort()
  const parts = await Promise.all(
    names.map(async (name) => {
      const folder = join(root, 'node_modules', name)
      const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
      const found = await textsIn(folder)
      const texts = found.length > 0 ? found : [await missingText(root, name)]
      return [`${name} ${version} (${license})`, ...texts.map((text) => text.trim())].join('\n\n')
    }),
  )
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}
