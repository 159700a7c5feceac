import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { closedRootOf } from '../lib/closed-root'
import { find } from '../lib/page/find'
import { getter, method } from '../lib/page/natives'

/** What the popup leaves in this isolated world for us, and what we leave for the next time. */
interface World {
  /** The path of the element, and what the outline says about itself. */
  lianchaPlace?: [target: string[], label: string]
  lianchaDismiss?: () => void
}

const SHOWN_FOR = 8000
const GAP = 6

/** Styles go through the CSSOM: no rule of the page's content policy stops them, and none of its sheets reaches a closed root. */
const styled = (element: HTMLElement, style: Record<string, string>): HTMLElement => {
  for (const [name, value] of Object.entries(style)) element.style.setProperty(name, value, 'important')
  return element
}

const make = (style: Record<string, string>): HTMLElement =>
  styled(method(document, 'createElement')(document, 'div') as HTMLElement, style)

const frame = (label: string): { host: HTMLElement; box: HTMLElement } => {
  const host = make({
    all: 'initial',
    position: 'fixed',
    inset: '0',
    width: 'auto',
    height: 'auto',
    'pointer-events': 'none',
    'z-index': '2147483647',
  })
  host.setAttribute('aria-hidden', 'true')
  const box = make({
    position: 'fixed',
    'box-sizing': 'border-box',
    border: '3px solid #d6432b',
    'border-radius': '8px',
    'box-shadow': '0 0 0 2px #fff, 0 0 0 5px rgb(0 0 0 / 45%)',
    'pointer-events': 'none',
  })
  const tag = make({
    position: 'absolute',
    right: '-3px',
    bottom: 'calc(100% + 8px)',
    padding: '2px 8px',
    'border-radius': '6px',
    background: '#b93a26',
    color: '#fff',
    font: '600 12px/1.6 system-ui, sans-serif',
    'white-space': 'nowrap',
  })
  tag.textContent = label
  box.append(tag)
  host.attachShadow({ mode: 'closed' }).append(box)
  return { host, box }
}

/** Keeps the outline around its element, however the page moves, until it is dismissed. */
const outline = (element: Element, label: string): (() => void) => {
  const { host, box } = frame(label)
  const boxOf = method(element, 'getBoundingClientRect')
  const ending = new AbortController()
  const dismiss = () => {
    ending.abort()
    host.remove()
  }
  const place = () => {
    if (ending.signal.aborted) return
    if (!element.isConnected) return dismiss()
    const { top, left, width, height } = boxOf(element)
    const tag = box.firstElementChild as HTMLElement
    styled(box, { top: `${top - GAP}px`, left: `${left - GAP}px`, width: `${width + GAP * 2}px`, height: `${height + GAP * 2}px` })
    // Above the element where there is room, inside of it where there is none.
    styled(tag, top > 40 ? { bottom: 'calc(100% + 8px)', top: 'auto' } : { bottom: 'auto', top: '4px' })
    requestAnimationFrame(place)
  }
  const { signal } = ending
  addEventListener('keydown', (event) => event.key === 'Escape' && dismiss(), { capture: true, signal })
  addEventListener('pointerdown', dismiss, { capture: true, signal })
  setTimeout(dismiss, SHOWN_FOR)
  getter(document, 'documentElement')(document).append(host)
  // In the top layer, above a dialog of the page's own.
  host.popover = 'manual'
  host.showPopover()
  place()
  return dismiss
}

/** Scrolls to the place that the popup left and outlines it. The page's own elements stay as they are. @returns false where it is not there */
export default defineUnlistedScript((): boolean => {
  const world = globalThis as World
  const [target, label] = world.lianchaPlace ?? [[], '']
  world.lianchaDismiss?.()
  const element = find(document, target, closedRootOf)
  if (!element || method(element, 'getClientRects')(element).length === 0) return false
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  method(element, 'scrollIntoView')(element, { block: 'center', inline: 'nearest', behavior: calm ? 'instant' : 'smooth' })
  world.lianchaDismiss = outline(element, label)
  return true
})
