import fc from 'fast-check'
import { en } from '../../lib/language/lexicon/en'
import { zh } from '../../lib/language/lexicon/zh'
import { expand } from '../../lib/language/tagger'

const LEXICON = [...zh, ...en].flatMap(({ words }) => expand(words).slice(0, 3))

/** A word of the lexicon, or whatever else may stand between two. */
export const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LEXICON) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('，', '。', '：', '《', '》', '“', '”', '（', ' ', '\n', '30日', '400-800-1234', 'a@b.cn', '但', '或', '1.'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)

/** Words of the lexicon in any order. */
export const paragraph = fc.array(word, { maxLength: 14 }).map((words) => words.join(''))
