import { namesFace } from '../page/face-words'
import { getter, method } from '../page/natives'

/** Places that are kept an eye on, the texts that are looked through for them, and how far around each. */
const MOST_PLACES = 60
const MOST_TEXTS = 20_000
const LEVELS_AROUND = 5

/** What shows and hides an element or what is above it; what ticks and blocks a box beside the words. */
const ABOVE = { attributes: true, attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden', 'inert'] }
const BESIDE = { attributes: true, attributeFilter: ['class', 'checked', 'aria-checked', 'disabled'], subtree: true }

/** Boxes whose state is a property that a script sets unseen. */
export const BOXES = 'input[type=checkbox],input[type=radio]'
const MOST_BOXES = 50
const SMALLEST = 2

/** What stands around words for a face: the pinned sheet that holds them, or a few levels of the page. */
interface Surroundings {
  element: Element
  pinned: boolean
  /** Which boxes in them are ticked. */
  ticked: string
}

/** Words for a face in the page, and whether they can be seen. */
interface Place {
  element: Element
  around: Surroundings
  seen: boolean
}

/** Where the words for a face stand in a page, and what becomes of them: shown, hidden, changed beside. */
export class Places {
  private places = new Map<Element, Place>()
  /** Of many places in one article the surroundings are the same. */
  private surroundings = new Map<Element, Surroundings>()
  private readonly underWatch = new WeakSet<Element>()
  private readonly justMet = new WeakSet<Element>()
  private readonly above: MutationObserver
  private readonly beside: MutationObserver
  private readonly sight: IntersectionObserver
  private readonly dom: ReturnType<typeof nativesOf>

  /** @param stirred called where something may have come into sight or gone out of it */
  constructor(
    private readonly doc: Document,
    stirred: () => void,
  ) {
    this.above = new MutationObserver(stirred)
    this.beside = new MutationObserver(stirred)
    this.sight = new IntersectionObserver((entries) => {
      // The first word of a place in sight tells what was just seen.
      const isKnown = ({ target }: IntersectionObserverEntry) => this.justMet.delete(target) && this.places.get(target)?.seen
      if (entries.filter((entry) => !isKnown(entry)).length > 0) stirred()
    })
    this.dom = nativesOf(doc)
  }

  /** Looks for the words in documents and shadow roots of the page; a place that is known already goes on. */
  find(roots: Iterable<Node>): void {
    const found = new Map<Element, Place>()
    const pinned = new Map<Element, boolean>()
    let count = 0
    for (const root of roots) {
      const texts = this.doc.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (; found.size < MOST_PLACES && count < MOST_TEXTS && texts.nextNode(); count++) {
        const element = namesFace((texts.currentNode as Text).data) ? texts.currentNode.parentElement : null
        if (element && !found.has(element)) found.set(element, this.places.get(element) ?? this.keepAnEyeOn(element, pinned))
      }
    }
    for (const element of this.places.keys()) if (!found.has(element)) this.sight.unobserve(element)
    this.places = found
    this.surroundings = new Map([...found.values()].map(({ around }) => [around.element, around]))
  }

  /**
   * Whether words came into sight or went out of it, or something changed beside them.
   * @param targets what the page changed
   */
  haveStirred(targets: ReadonlySet<Node>): boolean {
    let stirred = false
    for (const around of this.surroundings.values()) {
      const ticked = this.tickedIn(around.element)
      if (ticked !== around.ticked) stirred = true
      around.ticked = ticked
    }
    for (const place of this.places.values()) {
      const seen = this.isSeen(place)
      if (seen !== place.seen) stirred = true
      place.seen = seen
      if (!place.element.isConnected) this.places.delete(place.element)
    }
    return stirred || [...this.inSight()].some((around) => [...targets].some((target) => this.dom.contains(around.element, target)))
  }

  /** Whether a box beside words in sight was ticked without a node being changed. */
  areTickedAnew(): boolean {
    return [...this.inSight()].some(({ element, ticked }) => this.tickedIn(element) !== ticked)
  }

  stop(): void {
    this.above.disconnect()
    this.beside.disconnect()
    this.sight.disconnect()
  }

  private inSight(): Set<Surroundings> {
    return new Set([...this.places.values()].filter(({ seen }) => seen).map(({ around }) => around))
  }

  /** @param pinned what is known of the elements above other places */
  private keepAnEyeOn(element: Element, pinned: Map<Element, boolean>): Place {
    const above = this.elementsAbove(element)
    const sheet = above.find((up) => {
      if (!pinned.has(up)) pinned.set(up, this.doc.defaultView!.getComputedStyle(up).position === 'fixed')
      return pinned.get(up)
    })
    for (const up of [...above, this.doc.body]) {
      if (!up || this.underWatch.has(up)) continue
      this.underWatch.add(up)
      this.above.observe(up, ABOVE)
    }
    this.justMet.add(element)
    this.sight.observe(element)
    const around = this.around(sheet ?? above[Math.min(LEVELS_AROUND, above.length - 1)] ?? element, sheet !== undefined)
    const place: Place = { element, around, seen: false }
    place.seen = this.isSeen(place)
    return place
  }

  private around(element: Element, pinned: boolean): Surroundings {
    const known = this.surroundings.get(element)
    if (known) return known
    this.beside.observe(element, BESIDE)
    const around: Surroundings = { element, pinned, ticked: this.tickedIn(element) }
    this.surroundings.set(element, around)
    return around
  }

  /** The element and those above it, hosts of shadow trees included, up to the body. */
  private elementsAbove(element: Element): Element[] {
    const above: Element[] = []
    for (let up: Node | null = element; up && up !== this.doc.body && up !== this.doc.documentElement; ) {
      if (up instanceof Element) above.push(up)
      up = up instanceof ShadowRoot ? up.host : this.dom.parentNode(up)
    }
    return above
  }

  /** Whether the words could be read: shown, with some size, and not moved out of the window where they cannot be scrolled into it. */
  private isSeen({ element, around }: Place): boolean {
    const { innerWidth, innerHeight } = this.doc.defaultView!
    if (!element.isConnected || !this.dom.checkVisibility(element, { opacityProperty: true, visibilityProperty: true })) return false
    const { width, height, left, right, top, bottom } = this.dom.rect(element)
    if (width < SMALLEST || height < SMALLEST || right <= 0 || left >= innerWidth) return false
    return !around.pinned || (bottom > 0 && top < innerHeight)
  }

  private tickedIn(around: Element): string {
    const boxes = [...this.dom.queryAll(around, BOXES)].slice(0, MOST_BOXES) as HTMLInputElement[]
    return boxes.map((box) => Number(box.checked)).join('')
  }
}

/** The DOM's own ways, which a page's form fields cannot hide. */
function nativesOf({ documentElement }: Document) {
  const element: Element = documentElement
  return {
    parentNode: getter(element as Node, 'parentNode'),
    contains: method(element as Node, 'contains') as unknown as (of: Node, other: Node) => boolean,
    rect: method(element, 'getBoundingClientRect') as (of: Element) => DOMRect,
    checkVisibility: method(element, 'checkVisibility') as (of: Element, options: object) => boolean,
    queryAll: method(element, 'querySelectorAll') as (of: Node, selector: string) => NodeListOf<Element>,
  }
}
