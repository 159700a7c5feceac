/**
 * The way to a frame from the top: its place among its parent's frames, and so on. A window's place may be asked across origins.
 * @returns null where its parent does not count it, as inside of a shadow tree
 */
export function pathOfFrame(of: Window): number[] | null {
  const path: number[] = []
  for (let frame = of; frame !== frame.parent; frame = frame.parent) {
    const { parent } = frame
    let at = 0
    while (at < parent.length && parent[at] !== frame) at++
    if (at === parent.length) return null
    path.unshift(at)
  }
  return path
}
