import { getter, method } from './natives'

/** Steps that one query takes: browsers bound the length of a selector. */
const MOST_STEPS = 100

/**
 * The element that a target of a snapshot names, or null where the page has changed since.
 *
 * @param target one selector for the document and one for each shadow root on the way, as `targetOf` gives it
 * @param closedRootOf enters closed shadow roots, where the browser lets an extension
 */
export function find(doc: Document, target: readonly string[], closedRootOf?: (el: Element) => ShadowRoot | null): Element | null {
  let root: Document | ShadowRoot | null = doc
  let el: Element | null = null
  for (const selector of target) {
    if (el) root = getter(el, 'shadowRoot')(el) ?? closedRootOf?.(el) ?? null
    if (!root) return null
    try {
      el = within(root, selector)
    } catch {
      return null
    }
    if (!el) return null
  }
  return el
}

function within(root: Document | ShadowRoot, selector: string): Element | null {
  const [first = '', ...steps] = selector.split(' > ')
  let el = firstStep(root, first)
  for (let at = 0; el && at < steps.length; at += MOST_STEPS) {
    const part: string = steps.slice(at, at + MOST_STEPS).join(' > ')
    el = method(el, 'querySelector')(el, `:scope > ${part}`) as Element | null
  }
  return el
}

/** The first step is an id, the body, or a child of the root: not anything of that name further down. */
function firstStep(root: Document | ShadowRoot, step: string): Element | null {
  if (step.startsWith('#')) return method(root, 'getElementById')(root, identifierOf(step.slice(1)))
  if (step === 'body' && root.nodeType === 9) return getter(root as Document, 'body')(root as Document)
  for (const child of getter(root as ParentNode, 'children')(root as ParentNode)) {
    if (method(child, 'matches')(child, step)) return child
  }
  return null
}

/** The identifier that CSS writes so. */
const identifierOf = (written: string): string =>
  written.replace(/\\(?:([\da-f]{1,6}) ?|(.))/gi, (_, code: string | undefined, char: string) =>
    code ? String.fromCodePoint(Number.parseInt(code, 16)) : char,
  )
