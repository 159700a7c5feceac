/**
 * What we put into a page ourselves: outlines, covers, the marker. Each stands in this set of the isolated world, which the page cannot see
 * and which all our scripts of one document share, so that none of them reads our words as the page's.
 */
const OWN = Symbol.for('liancha')

const world = globalThis as { [OWN]?: WeakSet<Node> }

/** Whether a node was put there by us. */
export const isOwn = (node: unknown): boolean | undefined => world[OWN]?.has(node as Node)

/** Marks a node as ours, before it enters the page. */
export const markOwn = (node: Node): void => {
  world[OWN] ??= new WeakSet()
  world[OWN].add(node)
}
