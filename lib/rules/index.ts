import { bundledConsent } from './bundled-consent'
import { disclosureMethod } from './disclosure-method'
import { disclosureProcessor } from './disclosure-processor'
import { disclosurePurpose } from './disclosure-purpose'
import { forcedConsent } from './forced-consent'
import { impliedConsent } from './implied-consent'
import { noRefusal } from './no-refusal'
import type { Rule } from './rule'
import { withdrawal } from './withdrawal'

/** Ids of all rules. A rule that is missing from `RULES`, or stands there twice, does not compile. */
export const RULE_IDS = [
  'bundled-consent',
  'forced-consent',
  'implied-consent',
  'no-refusal',
  'withdrawal',
  'disclosure-processor',
  'disclosure-purpose',
  'disclosure-method',
] as const
export type RuleId = (typeof RULE_IDS)[number]

const rules = {
  'bundled-consent': bundledConsent,
  'forced-consent': forcedConsent,
  'implied-consent': impliedConsent,
  'no-refusal': noRefusal,
  withdrawal,
  'disclosure-processor': disclosureProcessor,
  'disclosure-purpose': disclosurePurpose,
  'disclosure-method': disclosureMethod,
} satisfies Record<RuleId, unknown>

/** Every rule, in the order in which a person would ask: first the consent, then the notice. */
export const RULES: readonly Rule[] = RULE_IDS.map((id) => rules[id] as Rule)

/** The rule of an id; undefined for one that this version does not have. */
export const ruleById = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id)
