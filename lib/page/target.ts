import type { FrameSnapshot, NodeRef } from './snapshot'

/**
 * The way to a node of a snapshot: one selector for the document and one more for each shadow root on the way,
 * as in `['#app > my-dialog', 'button:nth-of-type(1)']`. Empty for an index that is none.
 */
export function targetOf(frame: Pick<FrameSnapshot, 'nodes'>, node: number): string[] {
  const selectors: string[] = []
  let steps: string[] = []
  let at = node
  for (let ref: NodeRef | undefined = frame.nodes[node]; ref; ref = frame.nodes[at]) {
    // An id is unique in its root: nothing above it is needed.
    if (!steps.at(-1)?.startsWith('#')) steps.push(ref.step)
    if (ref.crossesShadow || ref.parent < 0) {
      selectors.push(steps.reverse().join(' > '))
      steps = []
    }
    // Parents stand before their children: a list that somebody made otherwise must not lead in a circle.
    if (ref.parent >= at) break
    at = ref.parent
  }
  return selectors.reverse()
}
