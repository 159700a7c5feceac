import type { Browser, BrowserContext } from 'playwright-core'
import type { FrameSnapshot } from '../../page/snapshot'
import { Deadline, LATE } from '../deadline'
import { CollectorWorld } from '../page/world'

const PARSING_TIME = 10_000

interface Room {
  window: BrowserContext
  world: CollectorWorld
}

/**
 * Takes fetched texts apart in a blank page of the browser: the one parser that the extension uses as well. Nothing in a parsed text
 * runs or loads. A text that takes too long costs the page, and the next text gets a new one.
 */
export class DocumentParser {
  private room: Promise<Room> | undefined

  constructor(
    private readonly browser: Browser,
    private readonly collector: string,
  ) {}

  /** @throws where the text cannot be taken apart in time */
  async parse(html: string, url: string): Promise<FrameSnapshot> {
    this.room ??= this.open()
    const room = this.room
    try {
      const frame = await new Deadline(PARSING_TIME).race(room.then(({ world }) => world.parse(html, url)))
      if (frame === LATE) throw new Error('the text took too long')
      return frame
    } catch (error) {
      if (this.room === room) this.room = undefined
      room.then(({ window }) => window.close()).catch(() => undefined)
      throw error
    }
  }

  private async open(): Promise<Room> {
    const window = await this.browser.newContext({ offline: true })
    const page = await window.newPage()
    const cdp = await window.newCDPSession(page)
    const { frameTree } = await cdp.send('Page.getFrameTree')
    return { window, world: await CollectorWorld.enter(cdp, frameTree.frame.id, this.collector) }
  }
}
