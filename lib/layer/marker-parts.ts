import { make } from './layer'
import { MARKER_STYLE } from './marker-style'

/* What the marker is put together from. */

export type Pressed = 'details' | 'next' | 'previous' | 'dismiss'

export const SIGNS = { previous: 'M10 4 6 8l4 4', next: 'm6 4 4 4-4 4', dismiss: 'm4.5 4.5 7 7m0-7-7 7' }
const SEAL =
  'M3.15 5.5V4.15a1 1 0 0 1 1-1H5.5M10.5 3.15h1.35a1 1 0 0 1 1 1V5.5M12.85 10.5v1.35a1 1 0 0 1-1 1H10.5M5.5 12.85H4.15a1 1 0 0 1-1-1V10.5'

/** A sheet that no rule of the page stops; a browser that lets none in from outside takes an element. */
export function wearStyle(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(MARKER_STYLE)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = make('style')
    style.textContent = MARKER_STYLE
    root.append(style)
  }
}

export function button(does: Pressed, label: string, pressed: () => void): HTMLElement {
  const made = make('button')
  made.dataset.does = does
  made.setAttribute('type', 'button')
  made.setAttribute('aria-label', label)
  made.title = label
  made.addEventListener('click', (event) => event.isTrusted && pressed())
  return made
}

export function words(name: string, text: string): HTMLElement {
  const made = make('span')
  made.className = name
  made.textContent = text
  return made
}

const SVG = 'http://www.w3.org/2000/svg'

function drawing(name: string, ...shapes: [tag: string, attributes: Record<string, string>][]): Element {
  const svg = document.createElementNS(SVG, 'svg')
  for (const [key, value] of Object.entries({ class: name, viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' }))
    svg.setAttribute(key, value)
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(SVG, tag)
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value)
    svg.append(shape)
  }
  return svg
}

export const seal = (): Element =>
  drawing(
    'seal',
    ['rect', { width: '16', height: '16', rx: '3.5' }],
    ['path', { d: SEAL }],
    ['ellipse', { cx: '8', cy: '8', rx: '2.1', ry: '2.6' }],
  )

export function signed(of: HTMLElement, path: string): HTMLElement {
  of.append(drawing('sign', ['path', { d: path }]))
  return of
}
