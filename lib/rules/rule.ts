import type { Facts, Surface } from '../language/facts'
import type { EvidenceRef } from '../language/reading'
import type { Citation, Language } from '../law/law'
import type { Severity } from '../report/schema'

/** What a person is told for a finding that asks for something. `{name}` stands for a parameter of the finding. */
export interface FindingWords {
  /** One line, what was seen: no verdict on the operator. */
  title: string
  /** One or two sentences: what the page shows, and what the provision asks for. */
  seen: string
  /** To the person asked for their face: what they can do now. */
  person: string
  /** To an officer: what to check or keep. */
  officer: string
  /** To an engineer: how to mend it, with a sample wording or markup. */
  engineer: string
  /** What the operator may answer: necessity, another basis, SPC 5. */
  answer?: string
}

/** A pass, or a point that does not arise, is told in a line. */
export interface PlainWords {
  title: string
}

export type Reason =
  | { outcome: 'violation' | 'review'; provisions: readonly Citation[]; words: Record<Language, FindingWords> }
  | { outcome: 'pass' | 'na'; provisions: readonly Citation[]; words: Record<Language, PlainWords> }

/**
 * `sure`: the deciding words stand in the page's own voice, name the face or the act that covers it themselves or stand in a text that is
 * about the face, and nothing on the page says otherwise. `likely`: it follows from what stands around them, or from what is missing.
 */
export type Confidence = 'sure' | 'likely'

/** Whether a rule is about how assent is got, what is told, or what is done with the face. */
export type Group = 'consent' | 'notice' | 'handling'

/** An accusation about consent has to be sure; where it is only likely, a person must look. */
export const outcomeOf = (group: Group, outcome: Reason['outcome'], confidence: Confidence): Reason['outcome'] =>
  group === 'consent' && outcome === 'violation' && confidence !== 'sure' ? 'review' : outcome

export interface Verdict<Key extends string> {
  reason: Key
  params: Record<string, string | number>
  evidence: readonly EvidenceRef[]
  confidence: Confidence
  where?: 'surface' | 'linked' | 'absent'
}

export interface Rule<Key extends string = string> {
  /** Kebab case, the file's name: a noun for the state that is found. */
  id: string
  group: Group
  severity: Severity
  reasons: Record<Key, Reason>
  judge(input: { surface: Surface; facts: Facts }): Verdict<Key>
}

/** Declares a rule, so that its reason keys are checked against what `judge` may answer. */
export const rule = <Key extends string>(definition: Rule<Key>): Rule<Key> => definition

/** A verdict. `evidence` is in the order in which a reader should see it. */
export const say = <Key extends string>(
  reason: Key,
  evidence: readonly EvidenceRef[] = [],
  more: Partial<Omit<Verdict<Key>, 'reason' | 'evidence'>> = {},
): Verdict<Key> => ({ reason, evidence, params: {}, confidence: 'sure', ...more })
