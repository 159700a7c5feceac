import { afterAll, beforeAll } from 'vitest'
import { buildExtension, removeBuild } from './build'
import { type Extension, openExtension } from './extension'
import { visit } from './pages'
import { testPrivateAddresses } from './private-address'

let folder: string
let extension: Extension

beforeAll(async () => {
  folder = await buildExtension()
  extension = await openExtension(folder)
})
afterAll(async () => {
  await extension?.close()
  await removeBuild(folder)
})

testPrivateAddresses(() => ({
  open: async (url) => {
    const { tab, shown } = await visit(extension, url)
    return { tab, close: () => shown.close() }
  },
  stored: (tab) => extension.stored(tab),
}))
