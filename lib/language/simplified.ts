import traditional from 'opencc-js/dict/TSCharacters'

/** Variants that are no matter of traditional or simplified writing, and that products mix. */
const VARIANTS: readonly [string, string][] = [
  ['帐', '账'],
  ['妳', '你'],
  ['蒐', '搜'],
]

/**
 * OpenCC's characters, one for one so that positions hold: a text in traditional characters is then read by the one Chinese lexicon.
 * The first form stands where several are given; those that take two code units are left as they are.
 */
const table = new Map<string, string>()
for (const pair of traditional.split('|')) {
  const [from = '', to = ''] = pair.split(' ')
  if (from.length === 1 && to.length === 1) table.set(from, to)
}
for (const [variant, usual] of VARIANTS) table.set(variant, usual)
for (const [from, to] of table) table.set(from, table.get(to) ?? to)

/** The simplified form of one character; itself where it has none. */
export const simplified = (character: string): string => table.get(character) ?? character
