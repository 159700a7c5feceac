import { getter, method } from './natives'

/**
 * The look's cheap first test. It must never miss what may ask for a face, so it takes single characters (脸) that no
 * spacing or markup can split, and many pages that only speak of faces; telling them apart is `lib/language`'s work.
 * ⾯ and ⼈ are the radical forms that texts copied out of PDF files carry.
 */
export const FACE_WORDS =
  /[脸臉顔顏]|[面⾯]\s?[部容孔像相貌型]|[人⼈]\s?[像面⾯]|[活实實真]\s?[体體人⼈]|颜值|容貌|五官|[肖头頭]\s?像|生物\s?(?:识别|識別|特[征徵]|信息|資訊)|自拍|眨眼|[张張]嘴|(?<![a-z]|font-)fac(?:e(?!book|t)|ial)|selfie|biometr|liveness|head ?shot|portrait|얼굴/i

/** Words that `textContent` does not have: on buttons, in empty fields, for those who listen. */
const WORDED = 'input[type=submit],input[type=button],input[type=reset],[placeholder],[aria-label],[alt]'
const WORDS = ['value', 'placeholder', 'aria-label', 'alt']

/**
 * Looking at every element of a large page costs more than all else: there, those are asked for a shadow root that are likely to have one.
 * The usual names come first, so that most elements are passed over by the first few comparisons.
 */
const LARGE = 1_000
const USUAL =
  'div,span,p,a,li,td,ul,b,i,img,svg,path,button,tr,input,label,h1,h2,h3,h4,h5,h6,strong,em,section,script,link,meta,style,br,option,th,tbody,table,nav,header,footer,main,article,aside,ol,dl,dt,dd,form,select,textarea,figure,iframe,html,head,body,title,small,code,pre,use,g,circle,rect'
const LIKELY_HOSTS = `:not(${USUAL}),:is(div,span,section,main,article,aside,p,header,footer,nav):empty`

const MOST_ROOTS = 5000

/**
 * Does anything in this document or shadow root name a face? Reads text alone, hidden text and scripts too: a superset.
 *
 * @param root what to look through, with the shadow roots below it
 * @param closedRootOf gives closed shadow roots too, where the browser lets an extension have them
 */
export function mentionsFace(root: Document | ShadowRoot, closedRootOf?: (el: Element) => ShadowRoot | null): boolean {
  const doc = (root.ownerDocument ?? root) as Document
  const ask = asking(doc, closedRootOf)
  if (!ask) return false
  const roots: Node[] = [root]
  for (const at of roots) {
    if (ask.speaks(at)) return true
    for (const el of ask.elements(at)) {
      if (ask.isWorded(el)) return true
      const inner = ask.rootOf(el)
      if (inner) roots.push(inner)
      // What is not looked through is left to the collector.
      if (roots.length > MOST_ROOTS) return true
    }
  }
  return false
}

/** What is asked of a document and its elements, by the DOM's own getters. */
function asking(doc: Document, closedRootOf: ((el: Element) => ShadowRoot | null) | undefined) {
  const sample = getter(doc, 'documentElement')(doc)
  if (!sample) return undefined
  const text = getter(sample as Node, 'textContent')
  const attribute = method(sample as Element, 'getAttribute')
  const matches = method(sample as Element, 'matches') as (of: Element, selector: string) => boolean
  const byName = method(doc, 'getElementsByTagName') as unknown as (of: Document, name: string) => HTMLCollectionOf<Element>
  const shadowRoot = closedRootOf ?? getter(sample as Element, 'shadowRoot')
  return {
    speaks: (at: Node): boolean => FACE_WORDS.test(text(at === doc ? sample : at) ?? ''),
    elements(at: Node): NodeListOf<Element> {
      const query = method(at as Document, 'querySelectorAll') as (of: Node, selector: string) => NodeListOf<Element>
      const isLarge = at === doc && byName(doc, '*').length > LARGE
      return query(at, isLarge ? `${WORDED},${LIKELY_HOSTS}` : '*')
    },
    isWorded: (el: Element): boolean => matches(el, WORDED) && WORDS.some((name) => FACE_WORDS.test(attribute(el, name) ?? '')),
    rootOf(el: Element): ShadowRoot | undefined {
      const inner = attempt(() => shadowRoot(el))
      return inner?.nodeType === 11 ? inner : undefined
    },
  }
}

/** Browsers throw where they are asked for the closed root of what can have none. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
