import { bundledConsent } from './bundled-consent'
import { captureBeforeConsent } from './capture-before-consent'
import { crossBorder } from './cross-border'
import { disclosureContact } from './disclosure-contact'
import { disclosureMethod } from './disclosure-method'
import { disclosureNecessity } from './disclosure-necessity'
import { disclosureProcessor } from './disclosure-processor'
import { disclosurePurpose } from './disclosure-purpose'
import { disclosureRetention } from './disclosure-retention'
import { disclosureRights } from './disclosure-rights'
import { disclosureScope } from './disclosure-scope'
import { forcedConsent } from './forced-consent'
import { guardianConsent } from './guardian-consent'
import { impliedConsent } from './implied-consent'
import { inconspicuousNotice } from './inconspicuous-notice'
import { inducedConsent } from './induced-consent'
import { insecureTransport } from './insecure-transport'
import { networkTransfer } from './network-transfer'
import { noRefusal } from './no-refusal'
import { overCollection } from './over-collection'
import { repeatAsking } from './repeat-asking'
import type { Rule } from './rule'
import { rulesUnpublished } from './rules-unpublished'
import { soleVerification } from './sole-verification'
import { thirdPartySharing } from './third-party-sharing'
import { undisclosedVendor } from './undisclosed-vendor'
import { unfairTerms } from './unfair-terms'
import { withdrawal } from './withdrawal'

/** Ids of all rules, in the order in which a person would ask: the consent, who else gets it, the notice. */
export const RULE_IDS = [
  'bundled-consent',
  'forced-consent',
  'implied-consent',
  'no-refusal',
  'induced-consent',
  'sole-verification',
  'withdrawal',
  'guardian-consent',
  'third-party-sharing',
  'network-transfer',
  'cross-border',
  'over-collection',
  'unfair-terms',
  'disclosure-processor',
  'disclosure-contact',
  'disclosure-purpose',
  'disclosure-method',
  'disclosure-scope',
  'disclosure-retention',
  'disclosure-necessity',
  'disclosure-rights',
  'rules-unpublished',
  'inconspicuous-notice',
  'insecure-transport',
  'capture-before-consent',
  'repeat-asking',
  'undisclosed-vendor',
] as const
export type RuleId = (typeof RULE_IDS)[number]

/** A rule that is missing here, or stands here under another id, does not compile. */
const rules = {
  'bundled-consent': bundledConsent,
  'forced-consent': forcedConsent,
  'implied-consent': impliedConsent,
  'no-refusal': noRefusal,
  'induced-consent': inducedConsent,
  'sole-verification': soleVerification,
  withdrawal,
  'guardian-consent': guardianConsent,
  'third-party-sharing': thirdPartySharing,
  'network-transfer': networkTransfer,
  'cross-border': crossBorder,
  'over-collection': overCollection,
  'unfair-terms': unfairTerms,
  'disclosure-processor': disclosureProcessor,
  'disclosure-contact': disclosureContact,
  'disclosure-purpose': disclosurePurpose,
  'disclosure-method': disclosureMethod,
  'disclosure-scope': disclosureScope,
  'disclosure-retention': disclosureRetention,
  'disclosure-necessity': disclosureNecessity,
  'disclosure-rights': disclosureRights,
  'rules-unpublished': rulesUnpublished,
  'inconspicuous-notice': inconspicuousNotice,
  'insecure-transport': insecureTransport,
  'capture-before-consent': captureBeforeConsent,
  'repeat-asking': repeatAsking,
  'undisclosed-vendor': undisclosedVendor,
} satisfies Record<RuleId, unknown>

export const RULES: readonly Rule[] = RULE_IDS.map((id) => rules[id] as Rule)
