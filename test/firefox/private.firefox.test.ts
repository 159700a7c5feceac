import { afterAll, beforeAll } from 'vitest'
import { buildExtension, removeBuild } from '../browser/build'
import { testPrivateAddresses } from '../browser/private-address'
import { type FirefoxExtension, openFirefox } from './extension'

let folder: string
let extension: FirefoxExtension

beforeAll(async () => {
  folder = await buildExtension('firefox')
  extension = await openFirefox(folder)
})
afterAll(async () => {
  await extension?.close()
  if (folder) await removeBuild(folder)
})

testPrivateAddresses(() => ({
  open: async (url) => {
    const shown = await extension.open(url)
    return { tab: await extension.tabOf(shown), close: () => shown.close() }
  },
  stored: (tab) => extension.stored(tab),
}))
