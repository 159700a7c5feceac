import { closedRootOf } from '../closed-root'
import type { LookMessage } from '../messages'
import { isLikelyHost, mentionsFace, namesFace } from '../page/face-words'
import { getter } from '../page/natives'
import { isOwn } from '../page/own'
import { paced } from './pace'
import { setWatched, type Watched } from './watched'

/*
 * What runs on every page for as long as it is open: one observer, and a test of what was added, in idle time. Once the text speaks of faces
 * the worker brings in what attends to them (attend.ts). It changes nothing, and nothing that a page does can stop it.
 */

/** Milliseconds between two tests of what was added, at least; and for a page that never rests, many times what the last test took. */
const REST = 300
/** After a pause of the page what comes is looked at sooner: a person waits for it. */
const AFTER_PAUSE = 1_000
const SHORT_REST = 50
const REST_PER_COST = 50
const IDLE_WITHIN = 300
/** More nodes than this are not tested one by one: the whole document is, once. */
const MOST_NODES = 200

const OBSERVED = { childList: true, characterData: true, subtree: true }

/**
 * Watches a document.
 * @param tell takes each message; throws where nobody is left to take it
 */
export function watch(doc: Document, tell: (message: LookMessage) => void): void {
  const hidden = getter(doc, 'hidden')

  let added = new Set<Node>()
  let touched = new Set<Node>()
  let waiting = false
  let cost = 0
  let lastLook = Number.NEGATIVE_INFINITY
  const roots = new Set<Node>([doc])
  let turned = false

  const observer = new MutationObserver(guarded(noted))
  const { say, anew } = paced(() => send({ kind: 'face-words', attended: watched.places !== undefined }))
  const watched: Watched = { roots, stirred, say, anew, send, guarded, listen, isHidden: () => hidden(doc) }
  setWatched(watched)

  observer.observe(doc, OBSERVED)
  listen('playing', ({ target }) => isLiveCamera(target) && seeCamera('live'))
  listen(
    'change',
    ({ target }) => target instanceof HTMLInputElement && target.type === 'file' && target.hasAttribute('capture') && seeCamera('photo'),
  )
  listen('visibilitychange', plan)
  test([doc])
  for (const video of doc.querySelectorAll('video')) if (isLiveCamera(video)) seeCamera('live')

  /** What fails, fails alone; a page that makes a test fail is not passed over for it. */
  function guarded<Args extends unknown[]>(step: (...args: Args) => void): (...args: Args) => void {
    return (...args) => {
      try {
        step(...args)
      } catch {
        say()
      }
    }
  }

  function listen(type: string, hear: (event: Event) => unknown): void {
    doc.addEventListener(
      type,
      guarded((event: Event) => void (event.isTrusted && hear(event))),
      { capture: true, passive: true },
    )
  }

  function send(message: LookMessage): void {
    try {
      tell(message)
    } catch {
      observer.disconnect()
      watched.places?.stop()
    }
  }

  function seeCamera(doing: 'live' | 'photo'): void {
    send({ kind: 'camera', doing, at: Date.now(), touched: navigator.userActivation?.hasBeenActive ?? true })
  }

  function noted(changes: MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes } of changes) {
      if (isOwn(addedNodes[0] ?? removedNodes[0])) continue
      if (type === 'characterData') added.add(target)
      else for (const node of addedNodes) added.add(node)
      if (watched.places && touched.size < MOST_NODES) touched.add(target)
      if (added.size > MOST_NODES) added = new Set([doc])
    }
    plan()
  }

  function stirred(): void {
    turned = true
    plan()
  }

  /** In idle time, and not while nobody sees the page. */
  function plan(): void {
    if (waiting || hidden(doc) || (added.size === 0 && touched.size === 0 && !turned)) return
    waiting = true
    const rest = performance.now() - lastLook > AFTER_PAUSE ? SHORT_REST : REST
    setTimeout(() => requestIdleCallback(guarded(look), { timeout: IDLE_WITHIN }), Math.max(rest, cost * REST_PER_COST))
  }

  function look(): void {
    const begun = performance.now()
    const [nodes, targets] = [added, touched]
    added = new Set()
    touched = new Set()
    turned = false
    waiting = false
    // One that comes back is met again.
    for (const root of roots) if (!root.isConnected) roots.delete(root)
    if (watched.places?.haveStirred(targets)) say()
    test([...nodes].filter((node) => node.isConnected))
    lastLook = performance.now()
    cost = lastLook - begun
  }

  function test(nodes: readonly Node[]): void {
    if (!nodes.some(speaksOrFails)) return
    say()
    watched.places?.find(roots)
  }

  /** A page that makes the test fail is not passed over for it. */
  function speaksOrFails(node: Node): boolean {
    try {
      return speaksOfFaces(node)
    } catch {
      return true
    }
  }

  function speaksOfFaces(node: Node): boolean {
    if (node instanceof Document || node instanceof ShadowRoot) return mentionsFace(node, observedRootOf)
    if (!(node instanceof Element)) return namesFace(node.textContent ?? '')
    const own = observedRootOf(node)
    // An element is looked through as a root is.
    return mentionsFace(node as Node as ShadowRoot, observedRootOf) || (own !== null && mentionsFace(own, observedRootOf))
  }

  function observedRootOf(element: Element): ShadowRoot | null {
    const root = isLikelyHost(element) ? closedRootOf(element) : element.shadowRoot
    // An element's form field may stand in the place of its root; the interface is made when it is first named.
    if (!root || !(root instanceof ShadowRoot)) return null
    // Shadow trees change unseen by an observer outside of them.
    observer.observe(root, OBSERVED)
    roots.add(root)
    return root
  }
}

/** A video that shows what a camera of this device sees now: a stream from elsewhere, or drawn, belongs to no group of devices. */
function isLiveCamera(target: EventTarget | null): boolean {
  const stream = target instanceof HTMLVideoElement && target.srcObject
  return (
    stream instanceof MediaStream && stream.getVideoTracks().some((track) => track.readyState === 'live' && track.getSettings().groupId)
  )
}
