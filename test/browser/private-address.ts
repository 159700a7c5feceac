import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TabAudit } from '../../lib/tabs/store'
import { soon } from './pages'
import { followedFrom, LEADS, NETWORK_NAME, PUBLIC_NAME, REDIRECTING_PAGES, type Redirecting, serveRedirects } from './redirecting'

/** What these tests need of a browser with the extension. */
export interface Visiting {
  /** Opens a page in a tab of its own. */
  open(url: string): Promise<{ tab: number; close(): Promise<void> }>
  stored(tab: number): Promise<TabAudit | undefined>
}

/**
 * What we fetch for a page never reaches where the page itself is not: the server counts what it was asked.
 * @param visiting the browser, once it is there
 */
export const testPrivateAddresses = (visiting: () => Visiting): void => {
  let site: Redirecting

  beforeAll(async () => {
    site = await serveRedirects()
  })
  afterAll(() => site?.close())

  /** What becomes of the agreements that a page names. */
  const statuses = async (host: string, ...paths: string[]): Promise<string[]> => {
    site.asked.length = 0
    const { open, stored } = visiting()
    const all: string[] = []
    for (const path of paths) {
      const { tab, close } = await open(`http://${host}:${site.port}/${path}`)
      await soon(async () => (await stored(tab))?.phase).toBe('complete')
      const surfaces = (await stored(tab))?.report?.surfaces ?? []
      await close()
      all.push(...surfaces.flatMap(({ documents }) => documents.map(({ status }) => status)))
    }
    return all
  }
  const inside = () => site.asked.filter((one) => one.endsWith('/inside'))

  it('a redirect of a public page’s agreement to this machine or the private network is not followed, however it is written', async () => {
    expect(await statuses(PUBLIC_NAME, ...REDIRECTING_PAGES)).toEqual(followedFrom('public'))
    expect(site.asked.filter((one) => one.includes('/to/'))).toHaveLength(LEADS.length)
    expect(inside()).toEqual([])
  })

  it('nor is an address on this machine asked that such a page names', async () => {
    expect(await statuses(PUBLIC_NAME, 'named.html')).toEqual(['unreachable'])
    expect(inside()).toEqual([])
  })

  it('a page on this machine has its agreements read there, redirects and all', async () => {
    expect(await statuses('127.0.0.1', ...REDIRECTING_PAGES)).toEqual(followedFrom('loopback'))
    expect(inside()).toContain(`127.0.0.1:${site.port} /inside`)
    expect(inside()).not.toContain(`${NETWORK_NAME}:${site.port} /inside`)
  })

  it('and one in the private network has its own, and none of this machine', async () => {
    expect(await statuses(NETWORK_NAME, ...REDIRECTING_PAGES)).toEqual(followedFrom('network'))
    expect(inside()).toEqual([`${NETWORK_NAME}:${site.port} /inside`])
  })

  it('after which those of a public page are barred again', async () => {
    await statuses(PUBLIC_NAME, ...REDIRECTING_PAGES)
    expect(inside()).toEqual([])
  })
}
