import { type Covering, cover as coverDocument } from '../../layer/cover'
import { pathOfFrame } from '../../layer/frame-path'
import { closedRootOf } from './collector'

/* The collector with the covers of pictures: what the command puts into a page of which it takes pictures. */

export * from './collector'

let covering: Covering | undefined

/** Covers the document that was read. @returns a `CoverPart` as JSON */
export async function startCover(): Promise<string> {
  covering?.end()
  covering = coverDocument(document, closedRootOf)
  return JSON.stringify({ path: pathOfFrame(window), drawn: await covering.drawn() })
}

/**
 * Says something to the covers.
 * @param args as JSON
 * @returns what they answer, as JSON; `null` where there are none
 */
export async function tellCover(name: keyof Covering, args: string): Promise<string> {
  const say = covering?.[name] as ((...of: unknown[]) => unknown) | undefined
  return JSON.stringify((await say?.(...(JSON.parse(args) as unknown[]))) ?? null)
}
