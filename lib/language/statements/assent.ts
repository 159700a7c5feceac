import { DENIED_BEFORE } from '../lexicon/english'
import type { Sentence } from '../reading'
import { all, has, next, previous, type Reader, type ReadingContext, type Statement, state } from '../statement'
import type { Tag } from '../tagger'

const DEEMED_REACH = 60

/** How the sentence says that consent is given: by an explicit act, by doing something else, or by going on after a change. */
export const readAssent: Reader = (sentence, context) => {
  const byDoing = all(sentence, 'BY-DOING').find(({ from, to }) => !isDeniedDoing(sentence, from, to))
  if (byDoing) return [state('use-is-consent', sentence, context, byDoing)]
  const deemed = deemedConsent(sentence)
  if (deemed) return [ofDeemed(sentence, context, deemed)].filter((statement) => statement !== undefined)
  return asking(sentence, context)
}

/** "We will never assume that you agree", "silence is not taken as consent". */
const isDeniedDoing = ({ text }: Sentence, from: number, to: number): boolean =>
  DENIED_BEFORE.words.test(text.slice(Math.max(0, from - 32), from)) ||
  /\b(not|never)\b/.test(text.slice(from, to).replace(/do not object/, ''))

/** The word that makes an act count as consent: DEEMED with a consent after it or in it. */
function deemedConsent(sentence: Sentence): Tag | undefined {
  return all(sentence, 'DEEMED').find((tag) => !isDeniedDeeming(sentence, tag) && speaksOfConsent(sentence, tag))
}

const speaksOfConsent = (sentence: Sentence, { from, to }: Tag): boolean =>
  CONSENTING.test(sentence.text.slice(from, to)) || next(sentence, ['CONSENT', 'SEPARATE'], to, DEEMED_REACH) !== undefined
const CONSENTING = /同意|授权|接受|agree|consent|accept|authori/

/** "我们不会把您继续浏览视为同意". */
const isDeniedDeeming = (sentence: Sentence, { from }: Tag): boolean =>
  /(不会|不得|不应|不能|并不|不)(把|将|因)?[^，。,]{0,24}$/.test(sentence.text.slice(Math.max(0, from - 32), from))

function ofDeemed(sentence: Sentence, context: ReadingContext, deemed: Tag): Statement | undefined {
  const act = previous(sentence, ['IMPLIED-ACT', 'EXPLICIT-ACT'], deemed.from, DEEMED_REACH)
  if (!act) return undefined
  const explicit = act.concept === 'EXPLICIT-ACT' ? act : previous(sentence, ['EXPLICIT-ACT'], act.from, DEEMED_REACH)
  const either = explicit && /或|or/.test(sentence.text.slice(Math.min(explicit.to, act.to), Math.max(explicit.from, act.from)))
  if (explicit && !either) return state('explicit-assent', sentence, context, { from: explicit.from, to: deemed.to })
  const implied = all(sentence, 'IMPLIED-ACT').find((tag) => tag.to <= deemed.from) ?? act
  const kind = isOfAChange(sentence, implied) ? 'change-by-use' : 'use-is-consent'
  return state(kind, sentence, context, { from: implied.from, to: deemed.to, words: sentence.quote(implied.from, implied.to) })
}

/** "修改后继续使用", "继续使用即同意经修订的协议": assent to other terms than those that were agreed to. */
const isOfAChange = (sentence: Sentence, implied: Tag): boolean =>
  all(sentence, 'CHANGE').some(
    ({ from, to }) => from < implied.from || /^(过的|后的|的(协议|条款|政策|内容|约束|本|《))/.test(sentence.text.slice(to)),
  )

/** "如您同意，请点击下一步" makes "next" the consent; "如您同意，请勾选" asks for an explicit act. */
function asking(sentence: Sentence, context: ReadingContext): Statement[] {
  const consent = all(sentence, 'CONSENT').find((tag) => previous(sentence, ['IF'], tag.from, 8))
  const act = consent && next(sentence, ['IMPLIED-ACT', 'EXPLICIT-ACT'], consent.to, 24)
  if (consent && act) {
    const kind = act.concept === 'IMPLIED-ACT' ? 'use-is-consent' : 'explicit-assent'
    return [state(kind, sentence, context, { from: consent.from, to: act.to, words: sentence.quote(act.from, act.to) })]
  }
  const explicit = all(sentence, 'EXPLICIT-ACT')[0]
  return explicit && has(sentence, 'CONSENT') ? [state('explicit-assent', sentence, context, explicit)] : []
}
