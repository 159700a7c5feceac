import fc from 'fast-check'

/** An element of a page that nobody wrote: hostile ids and names, shadow roots, whatever attributes. Plain data, so that it prints. */
export interface Tree {
  tag: string
  attributes: [string, string][]
  shadow: boolean
  children: (Tree | string)[]
}

const TAGS =
  'div p span b i a button label input select option textarea form dialog section article main header footer ul li table img svg video details summary h2 pre blockquote code slot my-el template constructor'.split(
    ' ',
  )
/** What may stand where words do, and is most often misread. */
export const WORDS: readonly string[] = ['人脸识别', ' I agree ', '\n', '☐', '×', 'x', '', '同意 并\u00a0继续', 'Scan your face.']
const ATTRIBUTES: [string, string[]][] = [
  ['id', ['a', 'b', '1', 'x y', '"', '人', 'a:1']],
  ['class', ['checkbox', 'btn', 'modal', 'icon-close', 'sr-only', 'switch is-checked', 'title']],
  ['role', ['dialog', 'button', 'checkbox', 'switch', 'heading', 'textbox', 'form', 'constructor']],
  ['type', ['checkbox', 'radio', 'submit', 'file', 'hidden', 'text']],
  ['style', ['display:none', 'visibility:hidden', 'opacity:0', 'position:fixed']],
  ['for', ['a', 'b']],
  ['aria-labelledby', ['a', 'b a', 'gone']],
  ['aria-label', ['say', '']],
  ['name', ['parentNode', 'firstChild', 'children', 'id']],
  ['open', ['']],
  ['hidden', ['']],
  ['onclick', ['']],
  ['href', ['/x', '#', 'javascript:0', 'http://[']],
  ['value', ['typed']],
  ['tabindex', ['0', '-1', 'x']],
]

const attribute = fc.constantFrom(...ATTRIBUTES).chain(([name, values]) => fc.tuple(fc.constant(name), fc.constantFrom(...values)))

/** Trees with these words in them. */
export const treesOf = (words: fc.Arbitrary<string>): fc.Arbitrary<Tree> =>
  fc.letrec<{ tree: Tree; child: Tree | string }>((tie) => ({
    tree: fc.record({
      tag: fc.constantFrom(...TAGS),
      attributes: fc.array(attribute, { maxLength: 3 }),
      shadow: fc.boolean(),
      children: fc.array(tie('child'), { maxLength: 4 }),
    }),
    child: fc.oneof({ maxDepth: 5 }, words, tie('tree')),
  })).tree

/** The element that a tree describes. */
export function grow(doc: Document, { tag, attributes, shadow, children }: Tree): Element {
  const el = doc.createElement(tag)
  for (const [name, value] of attributes) el.setAttribute(name, value)
  const inside = shadow && /^(div|p|span|section|my-el)$/.test(tag) ? el.attachShadow({ mode: 'open' }) : el
  for (const child of children) inside.append(typeof child === 'string' ? child : grow(doc, child))
  return el
}
