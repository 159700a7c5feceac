/** Longest stretch of a text that is compared: what pages say may be of any length. */
const MOST = 600

/** Pairs of neighbouring signs, with how often each stands there. White space and case do not count. */
function pairsOf(text: string): Map<string, number> {
  const signs = [...text.replace(/\s+/g, '').toLowerCase()].slice(0, MOST)
  const pairs = new Map<string, number>()
  for (let at = 1; at < signs.length; at++) {
    const pair = signs[at - 1]! + signs[at]!
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const sizeOf = (pairs: Map<string, number>): number => [...pairs.values()].reduce((sum, times) => sum + times, 0)

/**
 * How alike two texts are, by the pairs of signs that they share (Dice).
 * @returns 0 where they share nothing or one says nothing, 1 where they are the same
 */
export function similarity(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const all = sizeOf(a) + sizeOf(b)
  if (all === 0) return one.trim() !== '' && one.trim() === other.trim() ? 1 : 0
  const shared = [...a].reduce((sum, [pair, times]) => sum + Math.min(times, b.get(pair) ?? 0), 0)
  return (2 * shared) / all
}
