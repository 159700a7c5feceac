import type { Natives } from './natives'

/** How an element stands on the page, as far as reading needs it. */
export interface Look {
  /** Nothing of it or below it is shown. */
  gone: boolean
  /** Its own text is shown: `visibility`, which children may turn back on. */
  shown: boolean
  /** Folded to nothing by an ancestor that hides what overflows. */
  clipped: boolean
  /** Shown to assistive technology alone: clipped to a pixel. */
  spoken: boolean
  /** Begins a line of its own. */
  block: boolean
  /** Flows in a line. */
  inline: boolean
  pointer: boolean
  /** Lays its children out in a row. */
  row: boolean
  /** Computed, where there is layout. */
  style: CSSStyleDeclaration | undefined
  position: string
}

export const ROOT_LOOK: Look = {
  gone: false,
  shown: true,
  clipped: false,
  spoken: false,
  block: true,
  inline: false,
  pointer: false,
  row: false,
  style: undefined,
  position: 'static',
}

const NEVER_SHOWN = new Set(
  'head script style template noscript link meta title base datalist param source track canvas audio object embed iframe frame frameset noframes defs symbol clippath mask lineargradient radialgradient metadata desc annotation rp area map'.split(
    ' ',
  ),
)

const BLOCKS = new Set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup p pre search section summary table caption tbody thead tfoot tr td th ul button select textarea uni-view uni-button taro-view-core view'.split(
    ' ',
  ),
)

/** Elements that flow in a line unless a style says otherwise: as items of a row they are still read in that line. */
const INLINE = /^(a|abbr|b|bdi|bdo|cite|code|em|font|i|img|input|label|mark|s|small|span|strong|sub|sup|svg|text|time|u|uni-text|var)$/

const SPOKEN_ONLY = /(^|\s)(sr-only|visually-?hidden|screen-reader(-only|-text)?|a11y-hidden)(\s|$)/i

/** Beyond the edge by as much as a scrollbar takes, nothing is to be read. */
const SCROLLBAR = 17

const LINE_DISPLAYS = /^(inline|contents|ruby|none)/

type Looker = (el: Element, tag: string, names: readonly string[], parent: Look) => Look

/** A reader of looks for one document: computed styles where there is a view, else tag names and inline styles. */
export function looker(doc: Document, dom: Natives, layout: boolean): Looker {
  const view = dom.view(doc)
  const computed = view?.getComputedStyle?.bind(view)

  return (el, tag, names, parent) => {
    if (NEVER_SHOWN.has(tag) || hiddenByTag(el, tag, names)) return { ...parent, gone: true, style: undefined }
    const style = computed?.(el)
    const display = style?.display || inlineStyle(el, names, 'display')
    if (display === 'none' || isFaded(style?.opacity || inlineStyle(el, names, 'opacity'), tag)) return { ...parent, gone: true, style }
    const look = lookOf(tag, display, style?.visibility || inlineStyle(el, names, 'visibility'), style, parent)
    if (layout) fold(el, look)
    else if (names.includes('class') && SPOKEN_ONLY.test(dom.attribute(el, 'class') ?? '')) look.spoken = true
    return look
  }

  function hiddenByTag(el: Element, tag: string, names: readonly string[]): boolean {
    if (tag === 'dialog') return !names.includes('open')
    if (names.includes('hidden')) return !layout || dom.attribute(el, 'hidden') === 'until-found'
    return !layout && names.includes('popover')
  }

  function inlineStyle(el: Element, names: readonly string[], property: string): string {
    const text = computed || !names.includes('style') ? null : dom.attribute(el, 'style')
    return text ? (new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([\\w.-]+)`, 'i').exec(text)?.[1]?.toLowerCase() ?? '') : ''
  }

  /** Boxes that are laid out but show nothing: folded, clipped to a pixel, moved off the page. */
  function fold(el: Element, look: Look): void {
    const style = look.style!
    const moved = look.position === 'fixed' || look.position === 'absolute'
    const clips = !look.inline && style.overflowX !== 'visible'
    if (!moved && !clips) return
    const { width, height, left, right, top, bottom } = dom.rect(el)
    if (
      (clips && width <= 1 && height <= 1) ||
      (moved && /inset\(50%|rect\([01]px,? [01]px,? [01]px,? [01]px/.test(style.clipPath + style.clip))
    ) {
      if (moved && width > 0) look.spoken = true
      else look.clipped = true
    } else if (clips && (width < 2 || height < 2)) {
      look.clipped = true
    } else if (moved && width > 0 && height > 0 && !reachable(el, look, { left, right, top, bottom })) {
      look.gone = true
    }
  }

  /** Can scrolling bring it into sight? */
  function reachable(el: Element, look: Look, box: { left: number; right: number; top: number; bottom: number }): boolean {
    const { innerWidth, innerHeight, scrollX, scrollY } = view!
    if (look.position === 'fixed')
      return box.right > 0 && box.bottom > 0 && box.left < innerWidth - SCROLLBAR && box.top < innerHeight - SCROLLBAR
    return (box.right + scrollX > 0 && box.bottom + scrollY > 0) || insideScrolled(el)
  }

  function insideScrolled(el: Element): boolean {
    for (let at: Node | null = dom.parentNode(el); at && dom.nodeType(at) === 1; at = dom.parentNode(at)) {
      if ((at as Element).scrollTop > 0 || (at as Element).scrollLeft > 0) return true
    }
    return false
  }
}

const isFaded = (opacity: string, tag: string): boolean => opacity !== '' && opacity !== '1' && Number(opacity) < 0.05 && tag !== 'html'

function lookOf(tag: string, display: string, visibility: string, style: CSSStyleDeclaration | undefined, parent: Look): Look {
  const position = style?.position || 'static'
  const flows = display ? LINE_DISPLAYS.test(display) : !BLOCKS.has(tag)
  return {
    gone: false,
    shown: visibility ? visibility === 'visible' : parent.shown,
    clipped: parent.clipped && position !== 'fixed',
    spoken: parent.spoken,
    block: beginsLine(tag, flows, parent),
    inline: display ? /^(inline|contents)$/.test(display) : flows,
    pointer: style ? style.cursor === 'pointer' : parent.pointer,
    row: /flex/.test(display) && !style?.flexDirection?.startsWith('column'),
    position,
    style,
  }
}

function beginsLine(tag: string, inline: boolean, parent: Look): boolean {
  if (tag === 'button' || tag === 'select' || tag === 'textarea') return true
  return !inline && !(parent.row && INLINE.test(tag))
}
