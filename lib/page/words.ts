import type { Natives } from './natives'
import type { RunRole } from './snapshot'

/** Words that stand on the page without being text of an element, and the part that text plays. */

const NOT_TYPED = /^(|checkbox|radio|file|range|color)$/
/** Types of inputs that are buttons. */
export const BUTTONS = /^(submit|button|reset)$/
const LETTERS = /[\p{L}\p{N}]/u
const LONGEST = 4000

/** A map, since an element of a page may be named as what every object has: `<constructor>`. */
const INNER_ROLE: ReadonlyMap<string, RunRole> = new Map([
  ['blockquote', 'quotation'],
  ['q', 'quotation'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['legend', 'heading'],
  ['dt', 'heading'],
  ['label', 'label'],
])

/** The role of text inside an element, given that of the text around it. Quotations and code stay what they are throughout. */
export function roleInside(tag: string, role: string | null, outer: RunRole): RunRole {
  if (outer === 'quotation' || outer === 'code') return outer
  return INNER_ROLE.get(tag) ?? (role === 'heading' ? 'heading' : outer)
}

/** Words that an element shows apart from text in it, and their role. What a person typed or chose is never among them. */
export function ownWords(dom: Natives, el: Element, tag: string, type: string): [words: string | null, role: RunRole] {
  if (BUTTONS.test(type)) return [(el as HTMLInputElement).value, 'control']
  if (tag === 'img' || type === 'image') return [dom.attribute(el, 'alt'), 'spoken']
  if (!NOT_TYPED.test(type) || tag === 'textarea') return [dom.attribute(el, 'placeholder'), 'placeholder']
  if (tag !== 'select') return [null, 'text']
  return [
    asMade(el as HTMLSelectElement)
      // A script can put a field into an option: what is typed there is no choice of the list.
      .filter((option) => !dom.query(option, FIELDS))
      .map((option) => dom.textContent(option))
      .join(' '),
    'control',
  ]
}

const FIELDS = 'textarea,[contenteditable],[role=textbox]'

/** The options of a list that are chosen before a person does. */
function asMade({ options, multiple }: HTMLSelectElement): HTMLOptionElement[] {
  const chosen = [...options].filter((option) => option.hasAttribute('selected'))
  return chosen.length > 0 || multiple ? chosen : [...options].slice(0, 1)
}

/** What `::before` and `::after` write: words are said in their place, a sign (×, ‹, □) is kept apart. */
export function drawnWords(view: Window, el: Element): { before: string; after: string; glyph: string } {
  const [before = '', after = ''] = ['::before', '::after'].map((which) => strings(view.getComputedStyle(el, which).content))
  const glyph = [before, after].find((text) => text && !LETTERS.test(text)) ?? ''
  return { before: LETTERS.test(before) ? before : '', after: LETTERS.test(after) ? after : '', glyph: glyph.trim() }
}

const strings = (content: string): string =>
  content.includes('"') ? [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((part) => part[1]!.replace(/\\(.)/g, '$1')).join('') : ''

/** Long text in parts that end where a sentence does, so that each can be kept or left out. */
export function partsOf(text: string): string[] {
  if (text.length <= LONGEST) return [text]
  const found: string[] = []
  for (let at = 0; at < text.length; ) {
    const slice = text.slice(at, at + LONGEST)
    const last = at + LONGEST >= text.length
    const stop = last ? -1 : Math.max(...['。', '；', '！', '？', '. ', '; ', ' '].map((mark) => slice.lastIndexOf(mark)))
    const part = stop > LONGEST / 2 ? slice.slice(0, stop + 1) : slice
    found.push(part.trim())
    at += part.length
  }
  return found.filter(Boolean)
}
