/** The page's words on one line: no break, control or direction mark of theirs may lay out our text. */
export const oneLine = (words: string): string =>
  words
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
