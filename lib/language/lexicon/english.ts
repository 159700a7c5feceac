import { pattern } from './pattern'

/* What English says by the place of words, which no list of words can say. */

/** People see somebody, or know them by a picture: no software does. */
export const KNOWN_TO_PEOPLE = pattern(
  /\b(?:people|others|everyone|teammates?|team|colleagues?|co-?workers?|friends?|family|members?|neighbou?rs?|classmates?|participants?|attendees?|guests?|hosts?|drivers?|riders?|passengers?|followers?|viewers?|customers?|clients?|buyers?|sellers?|students?|teachers?|doctors?|interviewers?|(?:others?|people|anyone|everyone) in the (?:room|call|meeting))\b(?! (?:data|records?|photos?))[^.,;]{0,24}\b(?:see|sees|recogni[sz]e|know|spot|put a face to) (?:you\b(?!r)|your face|each other)/,
  'so that other members can recognise you',
  'so that the system can recognise you',
)

/** Somebody tells what others said: a report. */
export const REPORTED = pattern(
  /["”’'] (?:said|says|told|added|asked)\b|(?<!\b(?:is|be|are|was) )\b(?:said|added|told (?:us|reporters)) (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|last|that|yesterday|an? |the |mr|ms|mrs|dr)|\b(?:manager|spokes(?:man|woman|person)|minister|commissioner|residents?|critics) (?:has |have |had )?(?:said|told|added|complained)\b|\baccording to (?:a|the) (?:report|spokes)/,
  'its manager said on tuesday',
  'it is said in the notice',
)

/** A list of those who get mail, beside whatever else the page is about. */
export const MAILING_LIST = pattern(
  /\b(?:newsletter|unsubscribe|subscribe to|in your inbox|morning briefing|daily briefing|weekly digest|mailing list)\b/,
  'our newsletter comes every friday',
  'enter the email of your account',
)

/** What is made the condition of work, of entry, of anything. */
export const CONDITION = pattern(
  /\b(?:pre-?)?condition (?:of|for|to) (?:your |my |their |any |the |further |continued |continuing |being )*(?:employ\w*|work\w*|hir\w*|entry|enter\w*|admission|admitted|access|use|using|member\w*|enrol\w*|particip\w*|tenancy|stay\w*|service|attend\w*|regist\w*|board\w*|job)\b/,
  'signing is a condition of continued employment',
  'the condition of the building',
)

/** A no right before what it denies. */
export const DENIED_BEFORE = pattern(
  /(?:\b(?:not|never|no|nobody|none|nothing|neither|cannot|without)\b|n't\b)[^.,;]{0,24}$/,
  'it is never a ',
  'it is always a ',
)

/** The step that has to be done before something can go on. */
export const MUST_BEFORE = pattern(
  /\b(?:must|have to|has to|needs? to|required to|shall)\b(?! not)[^.,;:]{0,24}?\b(?:complete|pass|undergo|do|take|scan|enrol+|register|provide|submit|upload|verify|set up|agree|consent|sign|accept|finish|go through)\b[^.;:]{0,80}?\bbefore (?!(?:the|an?|your|any) (?:camera|webcam|lens|screen|scanner|device|mirror|tablet|terminal|reader|phone|end|deadline|due|date)\b)(?:the|they|any|an?|being|your|each|he|she|it|we|entry|entrance|admission|boarding|work|class)\b/,
  'all guests must pass a face check before the doors are opened',
  'face images must be deleted before the event',
)

/** What leads to an aim, a word or two before it. */
export const FOR_AN_AIM = pattern(/\bfor (?:[a-z-]+ ){0,2}$/, 'photos are kept for classroom ', 'photos are kept by the classroom ')

/** What follows the face where it is demanded. */
export const IS_REQUIRED = pattern(
  /^[a-z ]{0,16}\b(?:is|are) (?:required|mandatory|compulsory)\b(?! (?:only|if|when|where|unless|to (?:be|stay|remain|appear|fill|look|face)))/,
  ' scans are required to enter the hall',
  ' scans are not required to enter the hall',
)

/** "The terms outlined above": no agreement that stands elsewhere. */
export const OF_THIS_PAGE = pattern(
  /^ (?:outlined |set out |described |listed |stated |shown )?(?:above|below|here|on this page)\b/,
  ' outlined above',
  ' of the club',
)

/** Nothing goes on without a yes. */
export const NOT_WITHOUT_A_YES = pattern(
  /\b(?:cannot|can't|can not|unable to|not be able to) (?:proceed|continue|start|begin|take|enter|join|register)\b[^.;]{0,40}\bwithout (?:accepting|agreeing|consenting|giving (?:your )?consent)/,
  'you cannot proceed without accepting all terms',
  'you cannot proceed without a ticket',
)

/** The heading of what is told of others, and tells nothing itself. */
export const ON_OTHERS = pattern(
  /^\W*(?:\d+\W*)?third[- ]part(?:y|ies) (?:sharing|processing|services?|providers?|disclosures?|data)\W*$/,
  '3. third-party processing',
  'third-party processing of your face',
)

/** A name that stands in a list by itself. */
export const LISTED_NAME = pattern(
  /^\W*([A-Z][\w.&'-]{0,24}(?: [A-Z][\w.&'-]{0,24}){0,3})(?: \([^()]{1,30}\))?[.;,]?$/,
  'Verdance (Verdance Vision)',
  'The purposes of sharing',
)

/** What may not come of it threatens nobody. */
export const MAY_NOT_BE = pattern(
  /\b(?:should|shall|must|may|will|can)(?: not|n't| never) (?:be (?:used|taken|treated|relied|regarded|the)|serve|result|lead|form|constitute)\b[^,;.]{0,60}$/,
  'it should not be used as the basis for ',
  'if you do not agree, ',
)

/** What can be done by the face and in no other way; it stands right before the face. */
export const ONLY_BY = pattern(
  /\b(?:(?:can|may|will|must|is|are)(?: then| now)? only(?: be)?|(?:can|may|will|must|is|are) be only|only be) (?:open|enter|access|approv|authori|unlock|log|sign|clock|verif|complet|confirm|pass|start|launch|collect|pick|claim|withdr|made|ma[dk]e|paid|pay|reach|book|sent|send|admi|let in|given|grant)[^.,;]{0,40}\b(?:with|by|using|through|via|after)(?: an?| the| your| our)?(?: [a-z]+){0,2} ?$/,
  'the lockers can only be opened with ',
  'the lockers can be opened with ',
)

/** Whoever wants it, and only they. */
export const IF_WANTED = pattern(
  /\bif you (?:choose|opt|elect|enable|turn on|would like|want|prefer|decide|switch on)\b/,
  'if you choose the gallery',
  'you must choose',
)

/** Without the face, or without what was just told of; what follows is what it costs. */
export const WITHOUT_FACE = pattern(
  /(?:^ ?|[,;] ?(?:and |but )?)without (?:it|this|one|(?:an? |the |your |being )?(?:face|facial|faceprint|selfie|biometric|enrol+)[^,.;]{0,30}),/,
  'without a face scan, your booking will be declined',
  'without your consent, nothing is kept',
)

/** What it costs not to go along, other than the service itself. */
export const COSTS = pattern(
  /\b(?:receives?|gets?|be given|be marked|count(?:s|ed)? as|lose|earn) (?:an? |as |the |your |their )?(?:zero|grade of|mark of|fail\w*|no (?:credit|marks|points|pay)|absent|absence|seat|place|turn|deposit|shift)\b/,
  'will be marked absent',
  'will receive a receipt',
)

/** What a worker has to fear. */
export const DISCIPLINE = pattern(
  /\b(?:subject to|result in|lead to|face|grounds for|cause for|treated as)\b[^.,;]{0,24}\b(?:discipline|disciplinary|dismissal|termination|misconduct|suspension)\b|\b(?:be|is|are|being) (?:disciplined|dismissed|fired|let go|sacked|written up)\b|\blose (?:your|their|his|her) jobs?\b|\bup to and including (?:dismissal|termination|suspension)\b/,
  'are subject to discipline',
  'destroyed upon termination of employment',
)

/** Who does not go along. */
export const GOES_NOT_ALONG = pattern(
  /\b(?:refus(?:e|es|al|ing)|declin(?:e|es|ing)|object(?:s|ing)? to|(?:fail(?:s|ing|ure)? to|(?:do|does|did|will) not|(?:don|doesn|didn|won)'t) (?:agree|consent|sign|enrol+|use|provide|complete|participate|take part|submit|register|scan|give|accept))\b ?/,
  'whoever refuses it',
  'whoever fails to protect it',
)

/** A button that blames whoever presses it. */
export const SHAMING = pattern(
  /\b(?:leave|leaving|keep|put) (?:my|our) [a-z ]{2,24}(?:unprotected|at risk|exposed|vulnerable|insecure|unsafe|unsecured)\b|\b(?:stay|remain|be|continue|go on|go) (?:unprotected|unsafe|insecure|at risk|vulnerable)\b|\bi (?:don't|do not) (?:care about|want|need|like) (?:to be |being |my |any )?(?:safe|safety|security|secure|protect\w*|fraud)\b|\bi (?:like|prefer|enjoy) (?:waiting|queu\w+|long (?:lines|queues)|risk)\b/,
  'no, i will stay unprotected',
  'stay signed in',
)

/** Claims are given up before anything has happened. */
export const RELEASE = pattern(
  /\b(?:releas|discharg|waiv|relinquish|forgo|giv(?:e|es|ing) up|indemnif|hold(?:s|ing)?)[a-z]*\b[^.;]{0,100}?\b(?:(?:any and all|all|any|every|each)(?: [a-z]+,?){0,3} (?:claims?|liabilit(?:y|ies)|damages|causes of action|demands|lawsuits?)|harmless)\b/,
  'i release the club from any and all claims',
  'we release the images on request',
)

/** Somebody else gives up claims for the reader's good. */
export const IN_THEIR_FAVOUR = pattern(
  /^\w+(?: and(?: to)? \w+| \w+ and hold)? (?:harmless )?(?:you|users?|me|us all|employees?|customers?|members?|the (?:user|employee|customer|member)s?)\b/,
  'hold you harmless from all claims',
  'hold the club harmless from all claims',
)

/** A giving-up that even carelessness does not bound. */
export const EVEN_SO = pattern(
  /\b(?:whether or not|even (?:if|where|when)|regardless of (?:whether|any)|including)\b[^.;]{0,40}\b(?:negligen\w+|fault)\b/,
  'whether or not caused by negligence',
  'except for its own negligence',
)

/** A supplier with its name beside it. */
export const NAMED_SUPPLIER = pattern(
  /\b(?:supplier|vendor|provider|partner|contractor|processor),? \(?(?:called |named )?([A-Z][A-Za-z0-9]{2,20})\b|\b([A-Z][A-Za-z0-9]{2,20}), (?:our|the|an?|its) (?:[a-z-]+ ){0,3}(?:supplier|vendor|provider|partner|contractor|processor)\b/,
  'hosted by our vendor Verdance',
  'hosted by our vendor',
)

/** "Harbourly and its suppliers": the name is no recipient's, and the suppliers have none. */
export const AND_ITS_OWN = pattern(
  /\b([a-z0-9&' ]{2,40}),? and (?:its|their) (?:[a-z-]+ ){0,3}$/,
  'harbourly and its ',
  'harbourly and the ',
)

/** Who holds it for somebody. */
export const HELD_BY = pattern(
  /\b(?:hosted|held|stored|kept|processed|managed|maintained|operated|looked after|handled)\b[^.;,]{0,30}\bby (?:our|an?|the|its)\b[^.;,]{0,30}$/,
  'hosted abroad by our software ',
  'held to be our ',
)

/** A parent's own words. */
export const FOR_MY_CHILD = pattern(
  /\bi (?:hereby )?(?:give|consent|agree|authori[sz]e|allow|permit|am happy)\b[^.;]{0,80}\bmy (?:child|son|daughter|kid)/,
  'i allow the school to scan my child',
  'the camera scans my child',
)

/** A function that is switched off, whatever it is called. */
export const SWITCHED_OFF = pattern(/\b(?:turn|switch|toggle)(?:ing|ed)? [a-z' ]{2,30} off\b/, 'switch facewave off', 'switch off')

/** Mail of offers that the reader is to get. */
export const OFFERS_BY_MAIL = pattern(
  /\b(?:e-?mail|text|message|contact|call|write to) (?:you|me)\b[^.;]{0,30}\b(?:offers?|promotions?|deals|products|prints|news|discounts)\b/,
  'may email you about our offers',
  'may email you about your booking',
)

/** A school, a gym or the like with a name of its own. */
export const ENGLISH_PLACE = pattern(
  /\b(?!(?:The|Our|Your|This|Any|Each|Every|My|Their|At|In|For|Of|From|Primary|Secondary|High|Middle|Elementary|Nursery|Public|Private|Grammar|Boarding|Summer|Night|Dear|Welcome|Student|Member|Guest|Local|City|Fitness|International|National|Face|Facial)\b)[A-Z][A-Za-z'’.-]{1,20} (?:[A-Z][A-Za-z'’.-]{1,20} ){0,3}?(?:School|Academy|Kindergarten|Preschool|Gym|Hotel|Hostel|Clinic|Library|Museum|Airport|Cinema|Stadium|Arena)\b/,
  'Weir Lane Primary School',
  'Your Primary School',
)

/** The number under which an office answers. */
export const CALLED_AT = pattern(
  /\b(?:1-)?\(?\d{3}\)?[ -]\d{3}-\d{4}\b|\bext(?:ension|\.)? ?\d{3,5}\b/,
  'reception, extension 2210',
  'within an extension of 30 days',
)

/** Who gets at the data is kept few. */
export const STAFF_ONLY = pattern(/\b(staff|personnel|administrators?|authori[sz]ed|engineers?)\b/, 'by authorised staff', 'by face')

/** A duty of whoever takes the face is none to give it. */
export const DUTY_OF_OPERATOR = pattern(
  /\b(we|us|company|bank|school|employer|operator|controller|organi[sz]ation|provider|university|landlord|hotel|club|law) (?:are |is |will |shall )?$/,
  'the company ',
  'the visitor ',
)
