import type { Articles, LawId, Provision } from '../law'
import { accessibility } from './accessibility'
import { childrenRules } from './children-rules'
import { civilCode } from './civil-code'
import { consumerRegulation } from './consumer-regulation'
import { crossBorderRules } from './cross-border-rules'
import { dataRegulation } from './data-regulation'
import { measures } from './measures'
import { minorsRegulation } from './minors-regulation'
import { pipl } from './pipl'
import { spc } from './spc'
import { videoRegulation } from './video-regulation'

/**
 * What each provision asks for, in our own words. Keys: `4` an article, `4(2)` its item, `6¶2` its second paragraph.
 * The conditions on which a provision applies are said in its words; those that one audit can decide stand on the citation.
 */
export const PROVISIONS = {
  spc,
  measures,
  pipl,
  'data-regulation': dataRegulation,
  'civil-code': civilCode,
  'consumer-regulation': consumerRegulation,
  'children-rules': childrenRules,
  'minors-regulation': minorsRegulation,
  accessibility,
  'video-regulation': videoRegulation,
  'cross-border-rules': crossBorderRules,
} as const satisfies Record<LawId, Articles>

/** The articles of a law that we hold: a citation of any other does not compile. */
export type ArticleOf<Id extends LawId> = Extract<keyof (typeof PROVISIONS)[Id], string | number>

/**
 * What a cited provision asks for.
 * @returns undefined for a law or article that we do not hold (a report may come from another version)
 */
export function provisionOf(citation: { law: string; article: string }): Provision | undefined {
  if (!Object.hasOwn(PROVISIONS, citation.law)) return undefined
  const law = citation.law as LawId
  const articles: Articles = PROVISIONS[law]
  if (!Object.hasOwn(articles, citation.article)) return undefined
  return { law, article: citation.article, asks: articles[citation.article]! }
}
