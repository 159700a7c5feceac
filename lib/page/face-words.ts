import { getter, method } from './natives'

/**
 * The look's cheap first test. It must never miss what may ask for a face, so it takes single characters (脸) that no
 * spacing or markup can split, and many pages that only speak of faces; telling them apart is `lib/language`'s work.
 * ⾯ and ⼈ are the radical forms that texts copied out of PDF files carry.
 */
export const FACE_WORDS =
  /[脸臉顔顏]|[面⾯]\s?[部容孔像相貌型]|[人⼈]\s?[像面⾯]|[活实實真]\s?[体體人⼈]|颜值|容貌|五官|[肖头頭]\s?像|生物\s?(?:识别|識別|特[征徵]|信息|資訊)|自拍|眨眼|[张張]嘴|(?<![a-z]|font-)fac(?:e(?!book|t)|ial)|selfie|biometr|liveness|head ?shot|portrait|얼굴/i

/** Words that `textContent` does not have: on buttons, in fields, for those who listen. One name a query: a list of them takes twice as long. */
const WORDED: Readonly<Record<string, readonly string[]>> = {
  '[aria-label]': ['aria-label'],
  img: ['alt'],
  input: ['placeholder', 'alt'],
  'input:is([type=submit],[type=button],[type=reset])': ['value'],
  textarea: ['placeholder'],
}

/**
 * Looking at every element of a large page costs more than all else: there, those are asked for a shadow root that are likely to have one,
 * empty boxes and custom elements. XPath finds these by the hyphen of their names at half of what a selector takes.
 */
const LARGE = 1_000
const EMPTY_BOXES = ':empty:is(div,span,section,main,article,aside,p,header,footer,nav)'
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
    if (FACE_WORDS.test(text(at === doc ? sample : at) ?? '')) return true
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
    for (const el of found) if (names.some((name) => FACE_WORDS.test(attribute(el, name) ?? ''))) return true
  }
  return false
}

/** Elements below a root that may have a shadow root: in a large document those that are likely to. */
function likelyHosts(at: Node, doc: Document, query: Query): Iterable<Element> {
  const all = method(doc, 'getElementsByTagName') as unknown as (of: Document, name: string) => HTMLCollectionOf<Element>
  if (at !== doc || all(doc, '*').item(LARGE) === null) return query(at, '*')
  const hosts = [...query(at, EMPTY_BOXES)]
  const custom = new XPathEvaluator().createExpression(CUSTOM_ELEMENTS).evaluate(doc, XPathResult.ORDERED_NODE_ITERATOR_TYPE)
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
