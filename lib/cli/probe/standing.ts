import { sureDecline } from '../../language/decline'
import { type Surface, understand } from '../../language/understand'
import type { Box, PageSnapshot } from '../../page/snapshot'
import { targetOf } from '../../page/target'

/** A face request as it stands on a page at one moment. */
export interface StandingRequest {
  dialog: boolean
  frameId: number
  frameUrl: string
  target: string[]
  quote: string
}

/** What matters of a page when a decline is pressed on it. */
export interface Standing {
  /** Requests with something to assent by. */
  requests: StandingRequest[]
  /** The primary surface. */
  primary?: { id: string; interactive: boolean; request: StandingRequest }
  /** The sure way to decline it. */
  decline?: { name: string; frameId: number; target: string[] }
  /** Where the dialog in front stands in the document. */
  front?: Box
  /** There are controls in the top frame, and all of them are disabled. */
  disabled: boolean
}

/** What stands on a page. Pure. */
export function standingOf(snapshot: PageSnapshot): Standing {
  const surfaces = understand(snapshot).filter(({ request }) => request)
  const primary = surfaces.find((surface) => surface.primary)
  const control = primary && sureDecline(primary)
  const frame = primary && snapshot.frames[primary.place.index]
  const top = snapshot.frames[0]
  const front = top?.candidates.find(({ kind, frontmost }) => kind === 'overlay' && frontmost)?.box
  const controls = top?.controls.filter(({ kind }) => kind !== 'link' && kind !== 'live-video') ?? []
  return {
    requests: surfaces.filter(({ request }) => request?.interactive).map((surface) => requestOf(surface, snapshot)),
    ...(primary
      ? { primary: { id: primary.id, interactive: primary.request?.interactive === true, request: requestOf(primary, snapshot) } }
      : {}),
    ...(control && frame ? { decline: { name: control.name, frameId: frame.frameId, target: targetOf(frame, control.control.node) } } : {}),
    ...(front ? { front } : {}),
    disabled: controls.length > 0 && controls.every(({ disabled }) => disabled),
  }
}

function requestOf({ kind, place, request }: Surface, snapshot: PageSnapshot): StandingRequest {
  const frame = snapshot.frames[place.index]!
  return {
    dialog: kind === 'dialog',
    frameId: frame.frameId,
    frameUrl: frame.url,
    target: targetOf(frame, place.node),
    quote: request?.evidence.quote ?? '',
  }
}
