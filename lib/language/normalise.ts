import { simplified } from './simplified'

/** A text made comparable, with the way back to the page's own words. */
export interface NormalText {
  /** NFKC, lower case, simplified characters, no zero-width characters, no white space between Han characters. */
  text: string
  /** `origin[i]` is the index in the raw text of the character that `text[i]` came from; one longer than `text`. */
  origin: readonly number[]
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u
const SPACE = /\s/
const TIGHT = /[\u2e80-\u2fdf\u3000-\u303f\u31c0-\u9fff\uf900-\ufaff\ufe30-\ufe4f，。；：？！、（）“”‘’《》【】「」『』…—]/

/** One character as it is compared. NFKC of a character alone: joined sequences do not occur in the words we know. */
function folded(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x80) return character.toLowerCase()
  if (code >= 0x4e00 && code <= 0x9fff) return simplified(character)
  const compatible = character.normalize('NFKC').toLowerCase()
  return compatible.length === 1 ? simplified(compatible) : compatible
}

/**
 * Makes `raw` comparable. Runs of white space become one space, and none stays beside a Han character or Han punctuation,
 * since pages put it there for looks ("确 定"). Punctuation keeps its kind: Han commas stay Han commas.
 */
export function normalise(raw: string): NormalText {
  const out: string[] = []
  const origin: number[] = []
  let pendingSpace = -1
  for (let at = 0; at < raw.length; ) {
    const character = String.fromCodePoint(raw.codePointAt(at)!)
    if (INVISIBLE.test(character)) {
      at += character.length
      continue
    }
    if (SPACE.test(character)) {
      if (pendingSpace < 0) pendingSpace = at
    } else {
      const kept = isHanPunctuation(character) ? character : folded(character)
      if (pendingSpace >= 0 && out.length > 0 && !TIGHT.test(out[out.length - 1]!) && !TIGHT.test(kept)) {
        out.push(' ')
        origin.push(pendingSpace)
      }
      pendingSpace = -1
      for (let unit = 0; unit < kept.length; unit++) {
        out.push(kept[unit]!)
        origin.push(at)
      }
    }
    at += character.length
  }
  origin.push(raw.length)
  return { text: out.join(''), origin }
}

/** The page's own words without what nobody sees, capitals kept: for names. */
export const visible = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')

/** Full-width commas and brackets mark clauses and titles; NFKC would turn them into their ASCII kin. */
function isHanPunctuation(character: string): boolean {
  return '，；：？！（）'.includes(character)
}
