import { getter, method } from './natives'

/**
 * The look's cheap first test. It must never miss what may ask for a face, so it takes single characters (脸) that no
 * spacing or markup can split, and many pages that only speak of faces; telling them apart is `lib/language`'s work.
 * ⾯ and ⼈ are the radical forms that texts copied out of PDF files carry. Two expressions, since one for both takes half as long again.
 */
const WRITTEN =
  /[脸臉顔顏]|[面⾯]\s?[部容孔像相貌型]|[人⼈]\s?[像面⾯]|[活實实真]\s?[体體人⼈]|颜值|[容样樣相外]貌|[长長]相|五官|大[头頭]照|[肖头頭]\s?像|生物\s?(?:识别|識別|特[征徵]|信息|資訊)|自拍|眨|[张張]嘴|[测測][肤膚]|(?:皮[肤膚]|[肤膚][质質色]|痘痘|表情|看相)[检檢分识識测測评評]|[虚虛][拟擬][试試]戴|防[伪偽][检檢]|얼굴|[镜鏡][头頭]|[摄攝]像[头頭]/

/**
 * face, facial, selfie, biometr, liveness, spoof, headshot, portrait, blink, “at the camera”; not interface, surface, font-face, facebook,
 * facets. Texts of two blocks
 * stand without a space in between: “your face” and “To verify” are `faceTo`, “the scene” and “face data” `sceneface`. Both cases are spelled
 * out: the flag for it takes several times as long on Chinese texts, and to put it together at each start a quarter of a millisecond.
 */
const SPELLED =
  /(?<!\b[Ii]nter|[a-z]Inter|\bINTER|\b(?:[Rr]e)?[Ss]ur|\bSUR|[Ff]ont-)[fF][aA][cC][eE](?!book|(?<=FACE)BOOK|t(?:s|ed|ing)?(?![a-z])|-visibility)|[fF][aA][cC][iI][aA][lL]|[sS][eE][lL][fF][iI][eE]|[bB][iI][oO][mM][eE][tT][rR]|[lL][iI][vV][eE][nN][eE][sS][sS]|[sS][pP][oO][oO][fF]|[hH][eE][aA][dD] ?[sS][hH][oO][tT]|[pP][oO][rR][tT][rR][aA][iI][tT]|[bB][lL][iI][nN][kK]|(?<=\b(?:[aA][tT]|[iI][nN][tT][oO])\s+(?:[tT][hH][eE]|[yY][oO][uU][rR])\s+)(?:[cC][aA][mM][eE][rR][aA]|[lL][eE][nN][sS])/

export const FACE_WORDS: readonly RegExp[] = [WRITTEN, SPELLED]

/** What can stand unseen in a word, and letters of full width: with these a word is not written as it reads. */
const UNSEEN =
  '\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8'
const DISGUISED = new RegExp(`${WRITTEN.source}|([${UNSEEN}\uff21-\uff3a\uff41-\uff5a]|\udb40)`)
const EACH_UNSEEN = new RegExp(`[${UNSEEN}]|\udb40[\udc00-\udfff]`, 'g')

const isNamed = (text: string): boolean => WRITTEN.test(text) || SPELLED.test(text)

/** Whether a text has a word for a face, or for what is done with one, however it is written. Takes one pass more only where that is disguised. */
export const namesFace = (text: string): boolean => {
  const found = DISGUISED.exec(text)
  if (found?.[1] === undefined) return found !== null || SPELLED.test(text)
  return isNamed(text.replace(EACH_UNSEEN, '').normalize('NFKC'))
}

/** Words that `textContent` does not have: on buttons, in fields, for those who listen. One name a query: a list of them takes twice as long. */
const WORDED: Readonly<Record<string, readonly string[]>> = {
  '[aria-label]': ['aria-label'],
  img: ['alt'],
  input: ['placeholder', 'alt'],
  textarea: ['placeholder'],
}
/** Fields whose value is the page's word for a button; what stands in others is the person's. */
const BUTTON = /^(?:submit|button|reset)$/i

/** What may have a shadow root, beside custom elements. https://dom.spec.whatwg.org/#dom-element-attachshadow */
const HOSTS = 'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span'.split(',')

/**
 * Whether an element is likely to have a shadow root: custom elements are, and empty boxes. Closed roots cost much to ask for, so the look asks
 * only there; the collector asks everywhere.
 */
export const isLikelyHost = ({ localName, firstChild }: Element): boolean =>
  localName.includes('-') || (!firstChild && HOSTS.includes(localName))

/**
 * Looking at every element of a large page costs more than all else: there, those are asked for a shadow root that are likely to have one,
 * empty boxes and custom elements. XPath finds these by the hyphen of their names at half of what a selector takes.
 */
const LARGE = 1_000
const EMPTY_BOXES = `:empty:is(${HOSTS})`
const CUSTOM_ELEMENTS = 'descendant::*[contains(local-name(), "-")]'

const MOST_ROOTS = 5000

type Query = (of: Node, selector: string) => NodeListOf<Element>

/**
 * Does anything in this document or shadow root name a face? Reads text alone, hidden text and scripts too: a superset.
 *
 * @param root what to look through, with the shadow roots below it
 * @param closedRootOf gives closed shadow roots too, where the browser lets an extension have them
 */
export function mentionsFace(root: Document | ShadowRoot, closedRootOf?: (el: Element) => ShadowRoot | null): boolean {
  const doc = (root.ownerDocument ?? root) as Document
  const sample = getter(doc, 'documentElement')(doc)
  if (!sample) return false
  const text = getter(sample as Node, 'textContent')
  const shadowRoot = closedRootOf ?? getter(sample as Element, 'shadowRoot')
  const roots: Node[] = [root]
  for (const at of roots) {
    if (namesFace(text(at === doc ? sample : at) ?? '')) return true
    const query = method(at as Document, 'querySelectorAll') as Query
    if (isLabelledSo(at, query)) return true
    for (const el of likelyHosts(at, doc, query)) {
      const inner = attempt(() => shadowRoot(el))
      if (inner?.nodeType === 11) roots.push(inner)
      // What is not looked through is left to the collector.
      if (roots.length > MOST_ROOTS) return true
    }
  }
  return false
}

function isLabelledSo(at: Node, query: Query): boolean {
  for (const [selector, names] of Object.entries(WORDED)) {
    const found = query(at, selector)
    if (!found[0]) continue
    const attribute = method(found[0], 'getAttribute')
    // By number, and tested once: iterators, and a test of each, take twice as long.
    let words = ''
    for (const name of names) for (let i = 0, count = found.length; i < count; i++) words += `${attribute(found[i]!, name)}|`
    if (selector === 'input')
      for (const field of found) if (BUTTON.test(attribute(field, 'type') ?? '')) words += `${attribute(field, 'value')}|`
    if (namesFace(words)) return true
  }
  return false
}

/** Elements below a root that may have a shadow root: in a large document those that are likely to. */
function likelyHosts(at: Node, doc: Document, query: Query): Iterable<Element> {
  const all = method(doc, 'getElementsByTagName') as unknown as (of: Document, name: string) => HTMLCollectionOf<Element>
  if (at !== doc || all(doc, '*').item(LARGE) === null) return query(at, '*')
  const hosts = [...query(at, EMPTY_BOXES)]
  const custom = Document.prototype.evaluate.call(doc, CUSTOM_ELEMENTS, doc, null, XPathResult.ORDERED_NODE_ITERATOR_TYPE, null)
  for (let node = custom.iterateNext(); node; node = custom.iterateNext()) hosts.push(node as Element)
  return hosts
}

/** Browsers throw where they are asked for the closed root of what can have none. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
