import { isOwn } from './page/own'

/** Chrome's way into closed shadow roots, for content scripts. */
interface ChromeDom {
  dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null }
}

/**
 * The shadow root of an element, open or closed, as only a content script may ask for.
 * @returns null where it has none, where this browser does not tell, and for what we put there ourselves
 */
export const closedRootOf = (element: Element): ShadowRoot | null => {
  if (isOwn(element)) return null
  const { dom } = (globalThis as { chrome?: ChromeDom }).chrome ?? {}
  // Chrome throws for what is no HTML element.
  if (dom?.openOrClosedShadowRoot) return element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null
  const root = (element as Element & { openOrClosedShadowRoot?: unknown }).openOrClosedShadowRoot
  // A form may have a field of that name.
  return root instanceof ShadowRoot ? root : null
}
