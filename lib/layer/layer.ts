import { getter, method } from '../page/natives'
import { isOwn, markOwn } from '../page/own'
import type { Rect } from './rects'

/*
 * What we put in front of a page: one element of ours with a closed shadow tree, raised to the top layer, above any dialog of the page's own.
 * Its styles go through the CSSOM: no rule of the page's content policy stops them, and none of its sheets reaches a closed tree.
 */

/** Hides what else of ours stands in the page. @returns what shows it again */
export const hideOthers = (mine: Layer): (() => void) => {
  const others = [...method(document, 'querySelectorAll')(document, TAG)].filter((el) => isOwn(el) && el !== mine.host) as HTMLElement[]
  const shown = others.map((host) => [host, host.style.display] as const)
  for (const host of others) styled(host, { display: 'none' })
  return () => {
    for (const [host, display] of shown) styled(host, { display })
  }
}

/** No page has such elements, so that no selector that counts a page's own counts ours. */
const TAG = 'liancha-layer'

/** Sets styles that no sheet of the page overrules. */
export const styled = <E extends HTMLElement>(element: E, style: Record<string, string>): E => {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important')
  return element
}

/** Makes an element, however the page has named its own. */
export const make = (tag = 'div'): HTMLElement => method(document, 'createElement')(document, tag) as HTMLElement

export const made = (style: Record<string, string>): HTMLElement => styled(make(), style)

export interface Layer {
  /** Stands in the page. */
  host: HTMLElement
  root: ShadowRoot
  /** What is drawn is added to this. */
  ground: Node
  /** Puts it into the page, in front of all that is in front now. Again after the page took it out, or put something before it. */
  raise(into?: Node): void
  /** Whether it still stands in front. */
  stands(): boolean
  /** Puts an element of the layer on a rectangle of the window, however the page is zoomed. */
  place(element: HTMLElement, rect: Rect): void
  remove(): void
}

const BARE = { all: 'initial', display: 'block', position: 'fixed', inset: '0', border: '0', margin: '0', padding: '0', background: 'none' }

/**
 * Makes a layer as large as the window that lets clicks through. It is not in the page yet.
 * @param raised `host` where the element itself is to be raised, `inside` where only its shadow tree may tell
 */
export const layer = (raised: 'host' | 'inside'): Layer => {
  const host = styled(make(TAG), raised === 'host' ? { all: 'initial' } : { all: 'initial', display: 'contents' })
  markOwn(host)
  const root = host.attachShadow({ mode: 'closed' })
  const top = raised === 'host' ? host : make()
  styled(top, { ...BARE, width: 'auto', height: 'auto', overflow: 'visible', 'pointer-events': 'none', 'z-index': '2147483647' })
  if (top !== host) root.append(top)
  const ground = top === host ? root : top
  const probe = made({ position: 'fixed', left: '0', top: '0', width: '100px', height: '0', visibility: 'hidden' })
  ground.append(probe)
  const inTopLayer = () => top.matches(':popover-open')
  return {
    host,
    root,
    ground,
    raise(into) {
      const parent = into ?? getter(document, 'documentElement')(document)
      if (host.parentNode !== parent || !host.isConnected) method(parent, 'appendChild')(parent, host)
      top.popover = 'manual'
      if (inTopLayer()) top.hidePopover()
      top.showPopover()
    },
    stands: () => host.isConnected && inTopLayer(),
    place(element, { left, top, right, bottom }) {
      // A page that zooms its root zooms what we draw.
      const zoom = probe.getBoundingClientRect().width / 100 || 1
      const px = (length: number) => `${length / zoom}px`
      styled(element, { left: px(left), top: px(top), width: px(right - left), height: px(bottom - top) })
    },
    remove: () => host.remove(),
  }
}
