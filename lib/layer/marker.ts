import { find } from '../page/find'
import { method, nativesOf } from '../page/natives'
import { placeNear } from './free-place'
import { type Layer, layer, make, styled } from './layer'
import { button, type Pressed, SIGNS, seal, signed, wearStyle, words } from './marker-parts'
import { freePlaces } from './pressable'
import { holds, isEmpty, type Rect, rectOf } from './rects'

/*
 * A small sign beside a request for a face: that it was looked at, and how many points need attention. It never lies over anything that can
 * be pressed, follows what it belongs to, and goes with it.
 */

/** What the marker says, filled in by who knows the language. */
export interface MarkerSays {
  lang: string
  /** What it is called. */
  label: string
  text: string
  count: string
  details: string
  next: string
  previous: string
  dismiss: string
}

export interface Marker {
  /** Shows it beside what a target leads to, or with other words. After it was dismissed it does nothing. */
  show(target: string[], says: MarkerSays): void
  hide(): void
}

const BETWEEN_CHECKS = 250
/** Once what it belongs to is still, all of the page is asked again where there is room. */
const STILL_AFTER = 150
const BETWEEN_PLACINGS = 2_000
/** A page that draws anew takes something away before it puts it back. */
const GONE_AFTER = 2_000
/** A page that takes it out again and again does not want it. */
const MOST_RAISINGS = 20

/** What a press on the marker does to the page behind it: nothing. Dialogs close on a press outside of them. */
const KEPT = [
  'click',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
]

/** @param press what a person pressed */
export function createMarker(doc: Document, closedRootOf: (el: Element) => ShadowRoot | null, press: (what: Pressed) => void): Marker {
  const dom = nativesOf(doc)
  const view = doc.defaultView!
  let target: string[] = []
  let shown: { front: Layer; pill: HTMLElement } | undefined
  let said = ''
  let surface: Element | null = null
  let dismissed = false
  let stopping = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let goneSince: number | undefined
  let raisings = 0
  let last: { box: Rect; window: Rect; place: Rect | undefined; at: number; movedAt: number } | undefined

  return {
    show(next, says) {
      if (dismissed) return
      target = next
      surface = find(doc, target, closedRootOf)
      goneSince = undefined
      raisings = 0
      if (JSON.stringify(says) !== said || !shown) {
        const focused = shown?.front.root.activeElement
        if (shown) shown.front.remove()
        else start()
        shown = drawn(says)
        said = JSON.stringify(says)
        last = undefined
        check()
        if (focused) buttonLike(focused)?.focus()
      } else check()
    },
    hide,
  }

  function hide(): void {
    clearTimeout(timer)
    stopping.abort()
    shown?.front.remove()
    shown = undefined
    surface = null
  }

  function start(): void {
    stopping = new AbortController()
    const { signal } = stopping
    const soon = () => void requestAnimationFrame(check)
    for (const type of ['scroll', 'transitionend', 'animationend', 'toggle', 'close']) {
      method(doc, 'addEventListener')(doc, type, soon, { capture: true, passive: true, signal } as AddEventListenerOptions)
    }
    view.addEventListener('resize', soon, { signal })
  }

  function drawn(says: MarkerSays): { front: Layer; pill: HTMLElement } {
    const front = layer('inside')
    wearStyle(front.root)
    const pill = make()
    pill.className = 'pill'
    pill.lang = says.lang
    pill.setAttribute('role', 'group')
    pill.setAttribute('aria-label', says.label)
    const say = button('details', `${says.text} · ${says.details}`, () => press('details'))
    say.append(seal(), words('text', says.text), words('count', says.count))
    const rest = make()
    rest.className = 'rest'
    const step = (what: 'previous' | 'next') =>
      signed(
        button(what, says[what], () => press(what)),
        SIGNS[what],
      )
    const close = signed(
      button('dismiss', says.dismiss, () => {
        dismissed = true
        hide()
        press('dismiss')
      }),
      SIGNS.dismiss,
    )
    rest.append(step('previous'), step('next'), close)
    pill.append(say, rest)
    for (const type of KEPT) pill.addEventListener(type, (event) => event.stopPropagation())
    front.ground.appendChild(pill)
    return { front, pill }
  }

  function buttonLike(before: Element): HTMLElement | null | undefined {
    const label = before.getAttribute('data-does') ?? ''
    return shown?.pill.querySelector<HTMLElement>(`[data-does=${label}]`)
  }

  /** Looks where it all stands now, and again in a while. */
  function check(): void {
    clearTimeout(timer)
    timer = undefined
    if (!shown) return
    let again = BETWEEN_CHECKS
    try {
      again = follow(shown.front, shown.pill)
    } catch {
      // What the page has made unreadable may be readable in a moment.
    }
    if (shown) timer = setTimeout(check, again)
  }

  /** @returns milliseconds until the next look */
  function follow(front: Layer, pill: HTMLElement): number {
    const box = boxOfSurface()
    const now = performance.now()
    if (!box) {
      goneSince ??= now
      styled(pill, { visibility: 'hidden' })
      if (now - goneSince > GONE_AFTER) hide()
      return BETWEEN_CHECKS / 2
    }
    goneSince = undefined
    // Not drawn while a picture of the page is taken.
    if (!stand(front) || (last && pill.getBoundingClientRect().width === 0)) return BETWEEN_CHECKS
    const window: Rect = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight }
    const moved = !last || !same(last.box, box) || !same(last.window, window)
    if (moved && last?.place) return goAlong(front, pill, box, window, now)
    const due = !last || (last.movedAt > last.at && now - last.movedAt > STILL_AFTER) || now - last.at > BETWEEN_PLACINGS
    if (due) last = { box, window, place: put(front, pill, box, window), at: now, movedAt: 0 }
    return last && last.movedAt > last.at ? STILL_AFTER / 3 : BETWEEN_CHECKS
  }

  /** Moves as far as what it belongs to has moved. */
  function goAlong(front: Layer, pill: HTMLElement, box: Rect, window: Rect, now: number): number {
    const { place, box: before } = last!
    const [x, y] = [box.right - before.right, box.top - before.top]
    const next = place && { left: place.left + x, top: place.top + y, right: place.right + x, bottom: place.bottom + y }
    last = { box, window, place: next, at: last!.at, movedAt: now }
    if (next) front.place(pill, next)
    styled(pill, { visibility: next && holds(window, next) ? 'visible' : 'hidden' })
    requestAnimationFrame(check)
    return BETWEEN_CHECKS
  }

  /** Puts it where nothing that can be pressed is hidden; in a narrow form, or not at all, where there is no room. */
  function put(front: Layer, pill: HTMLElement, box: Rect, window: Rect): Rect | undefined {
    // Itself must not be in its own way; what has the focus is not hidden for it.
    const isFree = freePlaces(doc, dom, window, closedRootOf)
    for (const inside of [false, true]) {
      for (const narrow of [false, true]) {
        pill.classList.toggle('narrow', narrow)
        styled(pill, { width: 'max-content', height: 'auto' })
        const { width, height } = pill.getBoundingClientRect()
        const place = placeNear(box, { width, height }, window, inside, isFree)
        if (!place) continue
        front.place(pill, place)
        styled(pill, { visibility: 'visible' })
        return place
      }
    }
    styled(pill, { visibility: 'hidden' })
    return undefined
  }

  /** In front of the page, and inside a dialog that makes all the rest of the page inert. @returns false where the page will not have it */
  function stand(front: Layer): boolean {
    const into = placeInTree()
    if (front.stands() && front.host.parentNode === into) return true
    if (++raisings > MOST_RAISINGS) {
      hide()
      return false
    }
    front.raise(into)
    return true
  }

  function placeInTree(): Node {
    for (let up: Node | null = surface; up; up = dom.nodeType(up) === 11 ? (up as ShadowRoot).host : dom.parentNode(up)) {
      if (dom.nodeType(up) === 1 && dom.matches(up, ':modal,:popover-open')) return innerOf(up as Element)
    }
    const modal = [...dom.docQueryAll(doc, ':modal')].at(-1)
    return modal ? innerOf(modal) : dom.documentElement(doc)!
  }

  /** What stands in an element with a shadow tree is drawn there alone. */
  function innerOf(el: Element): Node {
    return dom.shadowRoot(el) ?? closedRootOf(el) ?? el
  }

  /** The surface, found again where the page has drawn it anew; undefined where it cannot be seen. */
  function boxOfSurface(): Rect | undefined {
    if (!surface?.isConnected) surface = find(doc, target, closedRootOf)
    if (!surface || surface.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false) return undefined
    const box = rectOf(dom.rect(surface))
    return isEmpty(box) ? undefined : box
  }
}

const same = (a: Rect, b: Rect): boolean => (['left', 'top', 'right', 'bottom'] as const).every((side) => Math.abs(a[side] - b[side]) < 0.5)
