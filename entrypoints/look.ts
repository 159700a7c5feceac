import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { closedRootOf } from '../lib/closed-root'
import type { FaceWordsSeen } from '../lib/messages'
import { FACE_WORDS, mentionsFace } from '../lib/page/face-words'
import { getter, method } from '../lib/page/natives'

/*
 * The only thing that runs on every page: does its text speak of faces? On a hit one message goes to the worker, and the worker does the rest.
 * The worker registers it (background/register.ts), so that settings stop it. It is no WXT content script because those announce themselves
 * to the page, with an event and a posted message.
 */

/** Between two tests of what was added, at least; and for a page that never rests, many times what the last test took. */
const REST = 500
const REST_PER_COST = 50
/** A page that keeps adding face words is told of this often, and then no more. */
const MOST_MESSAGES = 30
/** More nodes than this are not tested one by one: the whole document is, once. */
const MOST_NODES = 200

const OBSERVED = { childList: true, characterData: true, subtree: true }
const SEEN: FaceWordsSeen = { kind: 'face-words' }

/** The polyfill would be most of what runs on an idle page: both browsers know this one call by this name. */
declare const chrome: { runtime: { sendMessage(message: FaceWordsSeen): Promise<unknown> | undefined } }

export default defineUnlistedScript(() => {
  let added = new Set<Node>()
  let waiting = false
  let cost = 0
  let messages = 0

  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'characterData') added.add(change.target)
      else for (const node of change.addedNodes) added.add(node)
    }
    if (added.size > 0 && !waiting) {
      waiting = true
      setTimeout(testAdded, Math.max(REST, cost * REST_PER_COST))
    }
  })

  /** Closed roots cost much to ask for, so only where one is likely: custom elements and empty boxes. The collector asks everywhere. */
  const rootOf = (element: Element): ShadowRoot | null =>
    element.localName.includes('-') || !element.firstChild ? closedRootOf(element) : element.shadowRoot

  /** Shadow trees change unseen by an observer outside of them. */
  const observedRootOf = (element: Element): ShadowRoot | null => {
    const root = rootOf(element)
    if (root instanceof ShadowRoot) observer.observe(root, OBSERVED)
    return root
  }

  const speaksOfFaces = (node: Node): boolean => {
    if (node instanceof Document || node instanceof ShadowRoot) return mentionsFace(node, observedRootOf)
    if (!(node instanceof Element)) return FACE_WORDS.test(node.textContent ?? '')
    const own = observedRootOf(node)
    // An element is looked through as a root is.
    return mentionsFace(node as Node as ShadowRoot, observedRootOf) || (own !== null && mentionsFace(own, observedRootOf))
  }

  /** A page that makes the test fail is not passed over for it. */
  const speaksOrFails = (node: Node): boolean => {
    try {
      return speaksOfFaces(node)
    } catch {
      return true
    }
  }

  const tell = (): void => {
    messages += 1
    if (messages >= MOST_MESSAGES) observer.disconnect()
    try {
      // Without a receiver, as while the extension is renewed, the promise is rejected; once it is gone, the call throws.
      chrome.runtime.sendMessage(SEEN)?.catch(() => undefined)
    } catch {
      observer.disconnect()
    }
  }

  const test = (nodes: Iterable<Node>): void => {
    const begun = performance.now()
    if ([...nodes].some(speaksOrFails)) tell()
    cost = performance.now() - begun
  }

  const testAdded = (): void => {
    const nodes = added.size > MOST_NODES ? [document] : [...added].filter((node) => node.isConnected)
    added = new Set()
    waiting = false
    test(nodes)
  }

  const begin = (): void => {
    observer.observe(document, OBSERVED)
    test([document])
  }

  // A page loaded ahead is looked at when it is shown; one that comes back as it was left is looked at again. Elements of the page may be
  // named as the document's own properties are: those are asked of its prototype.
  const loadedAhead = getter(document as Document & { prerendering?: boolean }, 'prerendering')(document)
  if (loadedAhead === true) method(document, 'addEventListener')(document, 'prerenderingchange', begin, { once: true })
  else begin()
  addEventListener('pageshow', (event) => {
    if (event.persisted) test([document])
  })
})
