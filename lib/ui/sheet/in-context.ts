import type { FrameSnapshot, PageSnapshot } from '../../page/snapshot'
import { targetOf } from '../../page/target'
import type { Evidence } from '../../report/schema'

/** What stands beside a quote in the same block of its page, cut where it is long. */
export interface Around {
  before: string
  after: string
}

/** Most characters shown on either side. */
const SIDE = 60

interface Found {
  text: string
  at: number
  /** The words stand in the element that the evidence names. */
  isPlace: boolean
}

/** Texts of a frame's blocks, each with the nodes that its runs stand in. */
function blocksOf(frame: FrameSnapshot): { text: string; nodes: number[] }[] {
  const blocks: { block: number; text: string; nodes: number[] }[] = []
  for (const { block, text, node, role } of frame.runs) {
    const last = blocks.at(-1)
    // What is only spoken, or stands in an empty field, is no part of the line.
    if (role === 'spoken' || role === 'placeholder') continue
    if (last?.block === block) {
      last.text += text
      last.nodes.push(node)
    } else blocks.push({ block, text, nodes: [node] })
  }
  return blocks
}

function find(frame: FrameSnapshot, { quote, target }: Evidence): Found | undefined {
  let first: Found | undefined
  const place = JSON.stringify(target)
  for (const { text, nodes } of blocksOf(frame)) {
    const at = text.indexOf(quote)
    if (at < 0) continue
    const found = { text, at, isPlace: nodes.some((node) => JSON.stringify(targetOf(frame, node)) === place) }
    if (found.isPlace) return found
    first ??= found
  }
  return first
}

const cutBefore = (text: string): string => {
  const signs = [...text.trimStart()]
  return signs.length > SIDE ? `…${signs.slice(-SIDE).join('')}` : signs.join('')
}
const cutAfter = (text: string): string => {
  const signs = [...text.trimEnd()]
  return signs.length > SIDE ? `${signs.slice(0, SIDE).join('')}…` : signs.join('')
}

/**
 * The words around a quote, where the snapshot still has them.
 * @returns undefined where there are none, or the quote is not found as it stands
 */
export function aroundOf(evidence: Evidence, snapshot: PageSnapshot | undefined): Around | undefined {
  if (!snapshot || evidence.quote.trim() === '') return undefined
  const frames = [
    ...snapshot.frames.filter(({ url }) => url === evidence.url),
    ...snapshot.documents.flatMap(({ url, frame }) => (frame && url === evidence.url ? [frame] : [])),
  ]
  const all = frames.flatMap((frame) => find(frame, evidence) ?? [])
  const found = all.find(({ isPlace }) => isPlace) ?? all[0]
  if (!found) return undefined
  const before = cutBefore(found.text.slice(0, found.at))
  const after = cutAfter(found.text.slice(found.at + evidence.quote.length))
  return before === '' && after === '' ? undefined : { before, after }
}
