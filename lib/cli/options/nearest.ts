/** How many letters differ, as Levenshtein counts. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1]
    for (const [index, other] of [...b].entries())
      next.push(Math.min(next[index]! + 1, row[index + 1]! + 1, row[index]! + Number(letter !== other)))
    row = next
  }
  return row[b.length]!
}

/** Far more letters than any name of ours has: what is that long is no slip. */
const LONGEST = 60

/** The name that was probably meant; undefined where none is near. */
export const nearest = (name: string, known: readonly string[]): string | undefined =>
  name.length > LONGEST
    ? undefined
    : known
        .map((one) => ({ one, far: distance(name, one) }))
        .filter(({ one, far }) => far <= Math.max(1, Math.floor(one.length / 3)))
        .sort((a, b) => a.far - b.far)[0]?.one
