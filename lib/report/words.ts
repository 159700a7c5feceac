import type { Language } from '../law/law'
import { RULES } from '../rules/index'
import type { FindingWords } from '../rules/rule'
import type { Finding, Outcome, Severity } from './schema'

/** The words of a finding, filled in. A pass or a point that does not arise has a title alone. */
export type FilledWords = Pick<FindingWords, 'title'> & Partial<FindingWords>

type Params = Finding['params']

const PLACEHOLDER = /\{(\w+)\}/g
/** Stands where the page gave no words, so that a sentence never shows its braces. */
const NOTHING = '…'

const SEVERITY_WORDS: Record<Language, Record<Severity, string>> = {
  'zh-CN': { critical: '重要', serious: '需注意', moderate: '一般', minor: '提示' },
  en: { critical: 'Important', serious: 'Take note', moderate: 'Moderate', minor: 'Minor' },
}

const OUTCOME_WORDS: Record<Language, Record<Outcome, string>> = {
  'zh-CN': { violation: '与规定的要求不符', review: '请看一眼', pass: '没有发现问题', na: '不涉及', error: '没有检查完' },
  en: {
    violation: 'Does not match what the provision asks',
    review: 'Worth a look',
    pass: 'Nothing to note',
    na: 'Does not arise',
    error: 'Could not be checked',
  },
}

/** The severity as a reader sees it. */
export const severityWord = (severity: Severity, lang: Language): string => SEVERITY_WORDS[lang][severity]

/** The outcome as a reader sees it: never a verdict on the operator. */
export const outcomeWord = (outcome: Outcome, lang: Language): string => OUTCOME_WORDS[lang][outcome]

/** Puts the parameters in, once and as they stand: a page's words are never read as a template or as markup. */
function fill(template: string, params: Params): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? String(params[name]) : ''
    return value.trim() === '' ? NOTHING : value
  })
}

/**
 * What a person is told for a finding, in `lang`. Plain text: whoever shows it must not take it as HTML.
 * A rule or reason that this version does not know (a report of another version, a rule that failed) has its outcome as title.
 */
export function wordsOf(finding: Pick<Finding, 'rule' | 'reason' | 'outcome' | 'params'>, lang: Language): FilledWords {
  const reasons = RULES.find(({ id }) => id === finding.rule)?.reasons ?? {}
  const reason = Object.hasOwn(reasons, finding.reason) ? reasons[finding.reason] : undefined
  if (!reason) return { title: outcomeWord(finding.outcome, lang) }
  const entries = Object.entries(reason.words[lang]).map(([part, template]) => [part, fill(template, finding.params)])
  return Object.fromEntries(entries) as FilledWords
}

/** The first reason of a rule that asks for something: what the rule is about, in words. */
export function aboutRule(id: string, lang: Language): string {
  const reasons = RULES.find((rule) => rule.id === id)?.reasons ?? {}
  const asking = Object.values(reasons).find(({ outcome }) => outcome === 'violation' || outcome === 'review')
  return asking?.words[lang].title ?? id
}
