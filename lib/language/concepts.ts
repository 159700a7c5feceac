/** What a word of consent language stands for, whichever the language. Lexicon entries give words for these; readers see only these. */
export const CONCEPTS = [
  // what is asked for
  'FACE', // the face as data, or a technique that works on it
  'NOT-FACE', // has a face word and means something else
  'POSE', // how to hold one's head before a camera
  'FACE-FEATURE', // the function that works by the face, and only that
  'BIOMETRIC', // biometric data without saying which
  'OTHER-BIOMETRIC', // voice, finger, iris, gait
  'OTHER-DATA', // personal data that is not the face
  'MATCH-DATA', // name and identity number: part of a match of the face
  'PERMISSION', // access that a device grants
  'MARKETING',
  'PERSONAL-DATA', // personal data as a whole
  // what is done with it
  'COLLECT',
  'NO-COLLECT',
  'CAPTURE',
  'COMPARE',
  'LIVENESS',
  'ENCRYPT',
  'STORE',
  'EXTRACT',
  'SHARE',
  // consent
  'CONSENT',
  'SEPARATE',
  'ALL-ABOVE',
  'READ',
  'REFUSE',
  'DEEMED',
  'EXPLICIT-ACT',
  'IMPLIED-ACT',
  'BY-DOING', // an act that is said to be consent in one breath ("by proceeding, you consent")
  'CHANGE',
  'AGREEMENT',
  'GENERAL-AGREEMENT',
  'THIS-AGREEMENT', // the text speaks of itself as one
  // what follows
  'DENY',
  'LEAVE',
  'STOP-HERE',
  'NO-EFFECT',
  'SERVICE',
  'OTHER-SERVICE',
  'MUST',
  'ONLY-THEN',
  'MANDATORY',
  'OTHER-WAY',
  'LAW',
  // notice
  'ONLY-SERVICE', // the service is the verification by face itself
  'ORGANISATION', // the kind of organisation that ends its name
  'PROCESSOR-LABEL', // names the field that stands before a name
  'PURPOSE-LABEL',
  'PURPOSE',
  'AIM', // a concrete thing that a face is used for
  'VAGUE-AIM',
  'WITHDRAW',
  'RIGHT',
  'CHANNEL',
  'ASK-TO', // asks the reader to do it now
  'WE',
  'YOU',
  'WHEN-USING', // later, when a feature is used
  'IF',
  'NOT',
  'DEFINITION',
  // the setting
  'DEVELOPER', // speaks to those who build with a product, not to those whose face it takes
  'MINOR',
  'ANALYSIS',
  'IDENTIFICATION',
  'OTHER-BASIS',
  'MAINLAND',
  'ELSEWHERE', // the law or the people of another country
  'IN-EXAM',
  'IN-CAMPUS',
  'IN-HOSPITAL',
  'IN-PROPERTY',
  'IN-HOTEL',
  'IN-WORK',
  'IN-GOVERNMENT',
  'IN-BANK',
  'IN-PAYMENT',
  'IN-SIGNUP',
  // pressure
  'THREAT',
  'CLAIMED-DUTY', // a duty that is claimed, with or without the law that makes it one
  'ALREADY-AGREED',
  'BENEFIT',
  // others who receive it
  'THIRD-PARTY',
  'NOT-A-RECIPIENT', // a third party that receives nothing: whose account it is
  'GIVE',
  'WITH-NOBODY',
  'ENTRUSTED',
  // terms
  'BOUNDLESS',
  'DISCLAIM',
  'LEAK',
  'QUALIFIED',
  'BOUNDED',
  // the rest of the notice
  'REACHABLE',
  'KIND',
  'KEEP',
  'ERASE',
  'TERM',
  'NO-KEEP',
  'FOR-EVER',
  'VAGUE-TERM',
  'WHY-FACE',
  'ACCESS-RIGHT',
  'AUTHORITY', // somebody else to turn to
  'ABROAD',
  'AT-HOME',
  'UPLOADED',
  'ON-DEVICE',
  'EXTRA-TRAIT',
  'GUARDIAN',
  'PUPIL', // a child or a student as the one whose face it is
  'ADULT-STUDENT',
  'FOR-CHILDREN',
  'CHILD-EDITION', // made for children
  'FOURTEEN-UP',
  // names of controls
  'DECLINE',
  'ACKNOWLEDGE',
  'PROCEED',
] as const

export type Concept = (typeof CONCEPTS)[number]

/** Words of a concept hide words of these concepts that they contain: "不同意" is no "同意". */
export const HIDES: Partial<Record<Concept, readonly Concept[]>> = {
  'NOT-FACE': ['FACE', 'FACE-FEATURE', 'ASK-TO', 'SERVICE', 'AIM'],
  REFUSE: ['EXPLICIT-ACT', 'FACE-FEATURE', 'CONSENT', 'COLLECT', 'DENY', 'NOT', 'STOP-HERE', 'CAPTURE', 'SHARE'],
  'NO-COLLECT': ['ASK-TO', 'COLLECT', 'STORE', 'REFUSE', 'DENY', 'NOT', 'SHARE', 'CAPTURE'],
  'NO-EFFECT': ['DENY', 'NOT', 'REFUSE', 'SERVICE'],
  DENY: ['NOT', 'SERVICE', 'CONSENT'],
  LEAVE: ['SERVICE', 'DENY'],
  'STOP-HERE': ['DENY', 'IMPLIED-ACT', 'NOT', 'LEAVE', 'SERVICE', 'REFUSE'],
  DEEMED: ['CONSENT'],
  'EXPLICIT-ACT': ['CONSENT', 'IMPLIED-ACT', 'MARKETING'],
  'OTHER-WAY': ['AIM', 'OTHER-DATA', 'COMPARE', 'MATCH-DATA', 'OTHER-BIOMETRIC', 'SERVICE'],
  'OTHER-SERVICE': ['SERVICE'],
  'GENERAL-AGREEMENT': ['AGREEMENT', 'SERVICE', 'OTHER-SERVICE', 'IMPLIED-ACT', 'PERSONAL-DATA'],
  AGREEMENT: ['SERVICE'],
  'VAGUE-AIM': ['SERVICE', 'AIM', 'OTHER-SERVICE'],
  'FACE-FEATURE': ['SERVICE'],
  MANDATORY: ['MUST', 'NOT'],
  'NOT-A-RECIPIENT': ['THIRD-PARTY'],
  'WITH-NOBODY': ['GIVE', 'THIRD-PARTY', 'SHARE', 'NOT'],
  'NO-KEEP': ['KEEP'],
  'FOR-EVER': ['KEEP', 'BOUNDLESS'],
  'AT-HOME': ['ABROAD'],
  'ON-DEVICE': ['UPLOADED'],
  'VAGUE-TERM': ['TERM'],
  WITHDRAW: ['CONSENT'],
}

/** A word of the lexicon, with a text that must hold it and one that must not: the tests of the lexicon are made from these. */
export interface Entry {
  concept: Concept
  /**
   * Literal words in a small notation: `(a|b)` alternatives, `(a|)` optional. It expands to finitely many literals, so that
   * matching is one linear pass whatever the text.
   */
  words: string
  hit: string
  miss: string
}
