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
const LARGE = 10_000
const USUAL =
  'div,span,p,a,li,td,ul,b,i,img,svg,path,button,tr,input,label,h1,h2,h3,h4,h5,h6,strong,em,section,script,link,meta,style,br,option,th,tbody,table,nav,header,footer,main,article,aside,ol,dl,dt,dd,form,select,textarea,figure,figcaption,video,audio,source,picture,iframe,html,head,body,title,small,sup,sub,code,pre,hr,time,use,g,circle,rect,line,polyline,polygon,defs,noscript,template,canvas,col,colgroup,thead,tfoot,caption,fieldset,legend,optgroup,datalist,output,progress,meter,details,summary,dialog,slot,address,blockquote,cite,q,abbr,del,ins,kbd,samp,var,mark,s,u,wbr,map,area,object,embed,text,tspan,image'
const LIKELY_HOSTS = `:not(${USUAL}),:is(div,span,section,main,article,aside,p,header,footer,nav):empty`

const MOST_ROOTS = 5000

/**
 * Does anything in this document or shadow root name a face? Reads text alone, hidden text and scripts too: a superset.
 *
 * @param root what to look through, with the shadow roots below it
 * @param closedRootOf gives closed shadow roots too, where the browser lets an extension have them
 */
export function mentionsFace(root: Document | ShadowRoot, closedRootOf?: (el: Element) => ShadowRoot | null): boolean {
  const roots: Node[] = [root]
  const doc = (root.ownerDocument ?? root) as Document
  const sample = getter(doc, 'documentElement')(doc)
  if (!sample) return false
  const text = getter(sample as Node, 'textContent')
  const attribute = method(sample as Element, 'getAttribute')
  const shadowRoot = closedRootOf ?? getter(sample as Element, 'shadowRoot')

  for (const at of roots) {
    const query = method(at as Document, 'querySelectorAll') as (of: Node, selector: string) => NodeListOf<Element>
    const saysFace = (el: Element): boolean => WORDS.some((name) => FACE_WORDS.test(attribute(el, name) ?? ''))
    if (FACE_WORDS.test(text(at === doc ? sample : at) ?? '') || [...query(at, WORDED)].some(saysFace)) return true
    const elements = query(at, '*')
    for (const el of elements.length > LARGE ? query(at, LIKELY_HOSTS) : elements) {
      const inner = attempt(() => shadowRoot(el))
      if (inner?.nodeType !== 11) continue
      // What is not looked through is left to the collector.
      if (roots.length >= MOST_ROOTS) return true
      roots.push(inner)
    }
  }
  return false
}

/** Browsers throw where they are asked for the closed root of what can have none. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
