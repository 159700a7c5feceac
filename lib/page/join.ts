import { type FrameSnapshot, type Limit, type PageSnapshot, SNAPSHOT_SCHEMA } from './snapshot'

/**
 * The frames of one page as one snapshot, the top frame first. Agreements are not read yet: `documents` is empty.
 *
 * @param parts what `collectFrame` gave for each frame, in any order
 * @param more when it was taken, whether pages were laid out, and what could not be read outside of the frames
 */
export function joinFrames(
  parts: readonly { frame: FrameSnapshot; limits: readonly Limit[] }[],
  more: { takenAt: string; layout: boolean; limits?: readonly Limit[] },
): PageSnapshot {
  const frames = withoutHidden(parts.map(({ frame }) => frame).sort((a, b) => a.frameId - b.frameId))
  const top = frames[0]
  return {
    schema: SNAPSHOT_SCHEMA,
    url: top?.url ?? '',
    title: top?.title ?? '',
    lang: top?.lang ?? '',
    takenAt: more.takenAt,
    layout: more.layout,
    frames,
    documents: [],
    limits: once([...parts.flatMap(({ limits }) => limits), ...(more.limits ?? [])]),
  }
}

/** Frames that nobody can see ask nobody. Addresses that a shown frame has, too, are kept. */
function withoutHidden(frames: readonly FrameSnapshot[]): FrameSnapshot[] {
  const hidden = new Set(frames.flatMap(({ hiddenFrames = [] }) => hiddenFrames))
  return frames.filter(({ frameId, url }) => frameId === 0 || !hidden.has(url))
}

/** The same limit is said once, however many frames or passes met it. */
function once(limits: readonly Limit[]): Limit[] {
  const seen = new Map(limits.map((limit) => [JSON.stringify(limit), limit]))
  return [...seen.values()]
}
