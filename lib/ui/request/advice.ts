import type { Words } from '../../i18n'
import { asksSomething } from '../../report/asking'
import type { Finding } from '../../report/schema'

type Advice = Exclude<keyof Words['youCan'], 'heading'>

/**
 * What a person can do about a request, the nearest first.
 * @param findings of the request
 * @param reportable true where there is a place to take it to
 */
export const adviceFor = (findings: Pick<Finding, 'rule' | 'outcome'>[], reportable: boolean): Advice[] => {
  const open = new Set(findings.filter(asksSomething).map(({ rule }) => rule))
  const any = (...rules: string[]): boolean => rules.some((rule) => open.has(rule))
  return [
    ...(open.size > 0 ? (['pause'] as const) : []),
    ...(any('forced-consent', 'no-refusal', 'implied-consent', 'sole-verification') ? (['otherWay'] as const) : []),
    ...(any('bundled-consent') ? (['separate'] as const) : []),
    ...([...open].some((rule) => rule.startsWith('disclosure-')) ? (['explain'] as const) : []),
    'withdraw',
    ...(reportable ? (['report'] as const) : []),
  ]
}
