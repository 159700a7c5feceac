/** Words of consent language that are known by how they stand: a pattern, a text that it must be found in, and a lookalike that it must not. */
export interface Pattern {
  words: RegExp
  hit: string
  miss: string
}

export const pattern = (words: RegExp, hit: string, miss: string): Pattern => ({ words, hit, miss })
