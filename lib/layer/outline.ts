import { find } from '../page/find'
import { method } from '../page/natives'
import { layer, made, styled } from './layer'

const SHOWN_FOR = 8_000
const GAP = 6
/** What is gone is waited for so long: a page that draws anew puts it back. */
const GONE_FOR = 3_000
/** A page that takes our outline out again and again does not want it. */
const MOST_RAISINGS = 20

const frame = (label: string) => {
  const front = layer('host')
  const box = made({
    position: 'fixed',
    'box-sizing': 'border-box',
    border: '3px solid #d6432b',
    'border-radius': '8px',
    'box-shadow': '0 0 0 2px #fff, 0 0 0 5px rgb(0 0 0 / 45%)',
    'pointer-events': 'none',
  })
  const tag = made({
    position: 'absolute',
    right: '-3px',
    bottom: 'calc(100% + 8px)',
    'max-width': 'min(420px, calc(100vw - 24px))',
    overflow: 'hidden',
    'text-overflow': 'ellipsis',
    padding: '2px 8px',
    'border-radius': '6px',
    background: '#b93a26',
    color: '#fff',
    font: '600 12px/1.6 system-ui, sans-serif',
    'white-space': 'nowrap',
  })
  tag.textContent = label
  box.append(tag)
  front.ground.appendChild(box)
  return { front, box, tag }
}

/**
 * Keeps an outline around what a target leads to, however the page moves and draws anew, until it is dismissed or a while has passed.
 * @param label what the outline says about itself
 * @returns what takes it away; undefined where there is nothing to be seen at the target
 */
export const outline = (
  doc: Document,
  target: readonly string[],
  label: string,
  closedRootOf: (el: Element) => ShadowRoot | null,
): (() => void) | undefined => {
  const rects = (el: Element) => method(el, 'getClientRects')(el) as DOMRectList
  const seen = (): Element | undefined => {
    const found = find(doc, target, closedRootOf)
    return found && rects(found).length > 0 ? found : undefined
  }
  let element = seen()
  if (!element) return undefined
  const { localName } = element
  const { front, box, tag } = frame(label)
  const ending = new AbortController()
  const { signal } = ending
  let goneSince: number | undefined
  let raisings = 0

  const dismiss = () => {
    ending.abort()
    front.remove()
  }
  /** The element, or what the page has put in its place. */
  const current = (): Element | undefined => {
    if (element?.isConnected && rects(element).length > 0) return element
    const next = seen()
    if (next?.localName === localName) element = next
    else return undefined
    return element
  }
  const place = () => {
    if (signal.aborted) return
    const now = current()
    if (now) goneSince = undefined
    else goneSince ??= performance.now()
    if (goneSince !== undefined && performance.now() - goneSince > GONE_FOR) return dismiss()
    styled(box, { visibility: now ? 'visible' : 'hidden' })
    if (now) surround(now)
    requestAnimationFrame(place)
  }
  const surround = (around: Element) => {
    if (!front.stands() && ++raisings <= MOST_RAISINGS) front.raise()
    const { top, left, right, bottom } = method(around, 'getBoundingClientRect')(around)
    front.place(box, { top: top - GAP, left: left - GAP, right: right + GAP, bottom: bottom + GAP })
    // Above the element where there is room, inside of it where there is none.
    styled(tag, top > 40 ? { bottom: 'calc(100% + 8px)', top: 'auto' } : { bottom: 'auto', top: '4px' })
    // At its right end, or at that of the window where it reaches beyond.
    styled(tag, { right: `${Math.max(-3, right + GAP - doc.defaultView!.innerWidth + GAP)}px` })
  }
  addEventListener('keydown', (event) => event.key === 'Escape' && dismiss(), { capture: true, signal })
  addEventListener('pointerdown', dismiss, { capture: true, signal })
  setTimeout(dismiss, SHOWN_FOR)
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  method(element, 'scrollIntoView')(element, { block: 'center', inline: 'nearest', behavior: calm ? 'instant' : 'smooth' })
  front.raise()
  place()
  return dismiss
}
