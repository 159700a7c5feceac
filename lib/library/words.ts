import { articleName } from '../law/cite'
import type { Language } from '../law/law'
import { CHECKED_ON, lawOf } from '../law/laws'
import { provisionOf } from '../law/provisions'
import type { Citation, Finding } from '../report/schema'
import { wordsOf as wordsIn } from '../report/words'

/** What a finding says, in one language. All of it is plain text: where it becomes HTML, it has to be escaped. */
export interface FindingWords {
  /** One line: what was seen. */
  title: string
  /** What the page shows, and what the provision asks for. Findings that ask for nothing have a title alone. */
  seen?: string
  /** To the person asked for their face: what they can do now. */
  person?: string
  /** To an officer: what to check or keep. */
  officer?: string
  /** To an engineer: how to mend it, with a sample wording or markup. */
  engineer?: string
  /** What the operator may answer. */
  answer?: string
}

/** A provision, in one language. */
export interface ProvisionWords {
  /** Short name with the article. */
  name: string
  /** Full name of the law, with the article. */
  full: string
  /** What it asks for, in our own words: the official text decides. */
  asks?: string
  /** Address of the official text. */
  url?: string
  /** Where our copy of the text is second-hand: the day on which it was last looked at. Check it before use. */
  checkBeforeUse?: string
}

/**
 * What a finding says in `zh-CN` or `en`. A report holds keys and the page's words only, so that it can be read in either language, at any
 * time.
 *
 * @param finding a finding of a report; of one that this version does not know, the title is its outcome
 *
 * @example
 * for (const finding of report.surfaces.flatMap(({ findings }) => findings))
 *   if (finding.outcome === 'violation') console.log(wordsOf(finding, 'zh-CN').title)
 */
export const wordsOf = (finding: Pick<Finding, 'rule' | 'reason' | 'outcome' | 'params'>, lang: Language): FindingWords =>
  wordsIn(finding, lang)

/**
 * What a provision is called and asks for in `zh-CN` or `en`. One that this version does not know has its id as name.
 *
 * @param citation one of a finding's `provisions`
 *
 * @example
 * const { name, asks, url } = provisionWords(finding.provisions[0], 'en')
 */
export function provisionWords(citation: Citation, lang: Language): ProvisionWords {
  const law = lawOf(citation.law)
  const asks = provisionOf(citation)?.asks[lang]
  return {
    name: articleName(citation, lang),
    full: articleName(citation, lang, 'full'),
    ...(asks === undefined ? {} : { asks }),
    ...(law?.url === undefined ? {} : { url: law.url }),
    ...(law?.checkBeforeUse ? { checkBeforeUse: CHECKED_ON } : {}),
  }
}
