import { getter, method, type Natives } from '../page/natives'
import { isOwn } from '../page/own'
import { type Rect, rectOf, union } from './rects'

/*
 * What in a page could tell who looks at it: pictures that come from a camera, a file or memory, what was typed or chosen. Words of theirs
 * that the page itself shows as text, as a name in its head, cannot be told from any other text: they are not found here.
 */

export interface Options {
  dom: Natives
  closedRootOf: (el: Element) => ShadowRoot | null
  /** Frames that cover what they hold themselves. */
  isLetIn: (frame: Element) => boolean
  /** What lies outside of it cannot be seen. */
  window: Rect
}

/** Something to be covered, and the rectangle that it is drawn in. */
export interface Private {
  el: Element
  rect: Rect
  /** The element's own, from which it can be told how far it has moved. */
  box: Rect
}

/** Pictures without an address that anybody else could ask for. */
const LOCAL = /^\s*(blob|data|filesystem):/i
const LOCAL_URL = /url\(\s*["']?(blob|data|filesystem):/i
const LOCAL_IN_SET = /(^|[\s,])(blob|data|filesystem):/i
const DRAWING = /^\s*data:image\/svg\+xml/i
const DRAWING_URLS = /url\(\s*["']?data:image\/svg\+xml(?:[^"]|\\")*?["']?\s*\)/gi
/** A picture inside of a drawing. */
const HOLDS_PICTURE = /image\/(?!svg)|<image|%3cimage|foreignobject|base64/i
/** Up to this size a drawing is an icon: an arrow, a tick, without which a page cannot be judged. */
const ICON = 24

const ALWAYS = /^(video|canvas|object|embed|applet|portal|fencedframe)$/
const FRAMES = /^(iframe|frame)$/
/** Inputs that hold nothing of a person's, or only whether it is ticked. */
const NOT_TYPED = /^(checkbox|radio|button|submit|reset|image|hidden|range|color)$/

/** Everything that must be covered in a document and its shadow trees, open and closed. */
export function privateIn(doc: Document, options: Options): Private[] {
  const { dom, closedRootOf } = options
  const found: Private[] = []
  const create = method(doc, 'createTreeWalker') as unknown as (of: Document, root: Node, show: number) => TreeWalker
  const roots: Node[] = [doc]
  for (const root of roots) {
    const walker = create(doc, root, NodeFilter.SHOW_ELEMENT)
    while (walker.nextNode()) {
      const el = walker.currentNode as Element
      if (isOwn(el)) continue
      const inner = shadowOf(el)
      if (inner) roots.push(inner)
      const rect = drawnRect(doc, el, options)
      if (rect) found.push({ el, rect, box: rectOf(dom.rect(el)) })
    }
  }
  const all = dom.documentElement(doc)
  if (all && getter(doc, 'designMode')(doc) === 'on') found.push({ el: all, rect: options.window, box: rectOf(dom.rect(all)) })
  return found

  function shadowOf(el: Element): ShadowRoot | null {
    try {
      return dom.shadowRoot(el) ?? closedRootOf(el)
    } catch {
      return null
    }
  }
}

/** The rectangle that an element must be covered in; undefined where it need not be, or cannot be seen. */
function drawnRect(doc: Document, el: Element, options: Options): Rect | undefined {
  const { dom, window } = options
  const rect = rectOf(dom.rect(el))
  const tag = dom.localName(el).toLowerCase()
  const editable = isEditable(el, tag, dom)
  const canvas = tag === 'html' || tag === 'body'
  const whole = canvas ? window : editable ? union(rect, textRect(doc, el)) : rect
  const meets = whole.right > window.left && whole.left < window.right && whole.bottom > window.top && whole.top < window.bottom
  if (!meets || (whole.right - whole.left < 1 && whole.bottom - whole.top < 1)) return undefined
  return (editable || isPrivate(el, tag, rect, options) || hasLocalPicture(doc, el, tag, rect, dom)) && isShown(el) ? whole : undefined
}

const isShown = (el: Element): boolean => el.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) !== false

function isPrivate(el: Element, tag: string, rect: Rect, { dom, isLetIn }: Options): boolean {
  if (ALWAYS.test(tag)) return true
  if (FRAMES.test(tag)) return !isLetIn(el)
  if (tag === 'img') return isLocalImage(el as HTMLImageElement, rect)
  if (tag === 'image') return ['href', 'xlink:href'].some((name) => isLocal(dom.attribute(el, name) ?? '', rect))
  if (tag === 'input') return isFilled(el as HTMLInputElement, rect)
  if (tag === 'textarea') return (el as HTMLTextAreaElement).value !== ''
  return tag === 'select' && [...(el as HTMLSelectElement).options].some((option) => option.selected && option.index > 0)
}

const isIcon = ({ left, top, right, bottom }: Rect): boolean => right - left <= ICON && bottom - top <= ICON

const isLocal = (address: string, rect: Rect): boolean =>
  LOCAL.test(address) && !(DRAWING.test(address) && isIcon(rect) && !HOLDS_PICTURE.test(address))

/** Until it has chosen one of its addresses, any of them counts. */
const isLocalImage = (image: HTMLImageElement, rect: Rect): boolean =>
  image.currentSrc === '' ? LOCAL.test(image.src) || LOCAL_IN_SET.test(image.srcset) : isLocal(image.currentSrc, rect)

function isFilled(input: HTMLInputElement, rect: Rect): boolean {
  if (input.type === 'image') return isLocal(input.src, rect)
  // What the browser filled in by itself shows before its value can be read.
  return !NOT_TYPED.test(input.type) && (input.value !== '' || input.matches(':autofill'))
}

function isEditable(el: Element, tag: string, dom: Natives): boolean {
  if (tag === 'input' || tag === 'textarea') return false
  const said = dom.attribute(el, 'contenteditable')
  const edits = said !== null && said.toLowerCase() !== 'false'
  const acts = /^(textbox|searchbox)$/.test(dom.attribute(el, 'role') ?? '') || !!(el as Element & { editContext?: unknown }).editContext
  return (edits || acts) && ((dom.textContent(el) ?? '').trim() !== '' || dom.query(el, 'img,picture,svg') !== null)
}

/** Text may reach beyond the box of what holds it. */
function textRect(doc: Document, el: Element): Rect {
  const range = (method(doc, 'createRange') as unknown as (of: Document) => Range)(doc)
  range.selectNodeContents(el)
  return rectOf(range.getBoundingClientRect())
}

/** A picture that a style draws, on the element or on what stands before or after its text. */
function hasLocalPicture(doc: Document, el: Element, tag: string, rect: Rect, dom: Natives): boolean {
  const view = dom.view(doc)
  if (!view || /^(script|style|head|br|option)$/.test(tag)) return false
  return ['', '::before', '::after'].some((part) => {
    const style = view.getComputedStyle(el, part || undefined)
    if (part && style.content === 'none') return false
    const drawn = `${style.backgroundImage} ${style.borderImageSource} ${style.listStyleImage} ${style.maskImage} ${style.content}`
    if (!LOCAL_URL.test(drawn)) return false
    const size = part ? sizeOf(style) : rect
    return LOCAL_URL.test(isIcon(size) ? withoutIcons(drawn) : drawn)
  })
}

const sizeOf = ({ width, height }: CSSStyleDeclaration): Rect => ({
  left: 0,
  top: 0,
  // What has no size of its own is as large as its picture, which may be any.
  right: Number.parseFloat(width) || Number.POSITIVE_INFINITY,
  bottom: Number.parseFloat(height) || Number.POSITIVE_INFINITY,
})

const withoutIcons = (drawn: string): string => drawn.replace(DRAWING_URLS, (url) => (HOLDS_PICTURE.test(url) ? url : ''))
