/**
 * The DOM's own getters and methods, taken off the prototypes once. A page can hide an element's properties behind its
 * form fields (`<input name="parentNode">`) and a document's behind its images (`<img name="body">`); these it cannot hide.
 */

function descriptor(of: object, key: PropertyKey): PropertyDescriptor | undefined {
  for (let proto = Object.getPrototypeOf(of); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Reflect.getOwnPropertyDescriptor(proto, key)
    if (found) return found
  }
  return undefined
}

/** A reader of `key` as objects like `sample` have it by birth. */
export function getter<O extends object, K extends keyof O>(sample: O, key: K): (of: O) => O[K] {
  const get = descriptor(sample, key)?.get
  return get ? (of) => get.call(of) as O[K] : (of) => of[key]
}

type Caller<M> = M extends (...args: infer A) => infer R ? (of: Node, ...args: A) => R : never
type Plain = (this: unknown, a?: unknown, b?: unknown, c?: unknown) => unknown

/** A caller of the method `key`, of at most three arguments, as objects like `sample` have it by birth. */
export function method<O extends object, K extends keyof O>(sample: O, key: K): Caller<O[K]> {
  const own = descriptor(sample, key)?.value as Plain | undefined
  return (
    own
      ? (of: O, a?: unknown, b?: unknown, c?: unknown) => own.call(of, a, b, c)
      : (of: O, a?: unknown, b?: unknown, c?: unknown) => (of[key] as Plain)(a, b, c)
  ) as Caller<O[K]>
}

export type Natives = ReturnType<typeof nativesOf>

/** Everything that the collector reads of nodes, for one document. Makes elements that never enter the page. */
export function nativesOf(doc: Document) {
  const create = method(doc, 'createElement') as (of: Document, tag: string) => HTMLElement
  const element: Element = create(doc, 'div')
  const node: Node = element
  return {
    nodeType: getter(node, 'nodeType'),
    firstChild: getter(node, 'firstChild'),
    nextSibling: getter(node, 'nextSibling'),
    parentNode: getter(node, 'parentNode'),
    textContent: getter(node, 'textContent'),
    getRootNode: method(node, 'getRootNode'),
    position: method(node, 'compareDocumentPosition') as (of: Node, other: Node) => number,
    localName: getter(element, 'localName'),
    namespaceURI: getter(element, 'namespaceURI'),
    shadowRoot: getter(element, 'shadowRoot'),
    attribute: method(element, 'getAttribute'),
    attributeNames: method(element, 'getAttributeNames'),
    matches: method(element, 'matches') as (of: Node, selector: string) => boolean,
    checkVisibility: ('checkVisibility' in element ? method(element, 'checkVisibility') : () => undefined) as (
      of: Node,
    ) => boolean | undefined,
    rect: method(element, 'getBoundingClientRect'),
    query: method(element, 'querySelector') as (of: Node, selector: string) => Element | null,
    queryAll: method(element, 'querySelectorAll') as (of: Node, selector: string) => NodeListOf<Element>,
    assignedNodes: method(create(doc, 'slot') as HTMLSlotElement, 'assignedNodes'),
    body: getter(doc, 'body'),
    documentElement: getter(doc, 'documentElement'),
    title: getter(doc, 'title'),
    address: getter(doc, 'URL'),
    baseURI: getter(doc as Node, 'baseURI'),
    view: getter(doc, 'defaultView'),
    elementFromPoint: method(doc, 'elementFromPoint'),
    elementsFromPoint: method(doc, 'elementsFromPoint') as (of: Node, x: number, y: number) => Element[],
    docQueryAll: method(doc, 'querySelectorAll') as (of: Node, selector: string) => NodeListOf<Element>,
  }
}
