import type { ClassifiedControl } from './controls'
import { KNOWN_TO_PEOPLE, MAILING_LIST, REPORTED } from './lexicon/english'
import { DONE_BY_DEVICE, IN_GENERAL } from './lexicon/phrases'
import { type EvidenceRef, type Sentence, tagsOf } from './reading'
import { all, has, type Statement } from './statement'
import { impliesFace } from './statements/face'
import type { SurfaceAgreement } from './understand'

/** A request to let face data be processed. */
export interface Request {
  evidence: EvidenceRef
  /** The sentence that asks, where a sentence does. */
  sentence?: Sentence
  /** There is a control to assent by, or one that takes the face; without, it is a bare agreement. */
  interactive: boolean
  /** 0 to 3: how plainly it asks. Orders surfaces of one kind. */
  strength: number
}

export interface SurfaceParts {
  sentences: readonly Sentence[]
  controls: readonly ClassifiedControl[]
  agreements: readonly SurfaceAgreement[]
  statements: readonly Statement[]
  dialog: boolean
  title: string
}

/** How far, in sentences, an act may stand from the words that ask on a page that is no dialog. */
const ACT_REACH = 40

/**
 * Whether a surface asks for the reader's face, by `labelling.md`: now, by a control on it, or through an agreement that it presents
 * for assent. Text that only speaks of faces asks for nothing.
 */
export function requestIn(parts: SurfaceParts): Request | undefined {
  const asks = parts.statements.filter(({ kind, where }) => kind === 'asks-for-face' && where === 'surface')
  return interactiveRequest(parts, asks) ?? documentRequest(parts)
}

function interactiveRequest(parts: SurfaceParts, asks: readonly Statement[]): Request | undefined {
  const acts = parts.controls.filter(actsOnFace)
  if (acts.length === 0 || isPortrait(parts)) return undefined
  const own = parts.statements.filter(({ where }) => where === 'surface')
  const denied = new Set(own.filter(({ kind }) => kind === 'denies-face').map(({ sentence }) => sentence))
  const mentionsFace = (sentence: Sentence): boolean =>
    has(sentence, 'FACE') && !sentence.quoted && !denied.has(sentence) && !has(sentence, 'DENY')
  const yes = acts.filter(({ role }) => role === 'accept' || role === 'box' || (role === 'acknowledge' && parts.dialog))
  if (isDevicesOwn(parts)) return undefined
  if (isForDevelopers(parts) || (isReport(parts) && !acts.some(takesFace))) return undefined
  const [nearAct, nearYes] = [near(parts, acts), near(parts, yes)]
  const found =
    asks.find(({ sentence }) => isAddressed(sentence) && nearAct(sentence)) ??
    asks.find(({ sentence }) => nearYes(sentence)) ??
    (asksByForm(parts) || isByFaceAlone(parts) ? asks.find(({ sentence }) => nearAct(sentence)) : undefined)
  const capture = acts.find(takesFace)
  if (found) return { evidence: found.evidence, sentence: found.sentence, interactive: true, strength: capture ? 3 : 2 }
  const shown =
    (parts.dialog || parts.sentences.length <= SHORT_PAGE) && yes.length > 0
      ? parts.sentences.find((sentence) => mentionsFace(sentence) && !has(sentence, 'WHEN-USING'))
      : undefined
  if (shown) return { evidence: { quote: shown.quote(), place: shown.place }, interactive: true, strength: 1 }
  const mention = capture && parts.sentences.find((sentence) => mentionsFace(sentence) && near(parts, [capture])(sentence))
  if (mention) return { evidence: { quote: mention.quote(), place: mention.place }, interactive: true, strength: 2 }
  const posed = poseIn(parts, mentionsFace, nearAct)
  if (posed) return { evidence: { quote: posed.quote(), place: posed.place }, sentence: posed, interactive: true, strength: 1 }
  const named =
    yes.length > 0 ? (parts.agreements.find((agreement) => agreement.ofFace) ?? choiceOfFace(parts) ?? grantBehind(parts)) : undefined
  return named && { evidence: named.evidence, interactive: true, strength: 1 }
}

/** The words that have the reader hold their face up to a camera: in a dialog that names it, or on a page where they tell all the same. */
function poseIn(
  { dialog, sentences }: SurfaceParts,
  mentionsFace: (sentence: Sentence) => boolean,
  nearAct: (sentence: Sentence) => boolean,
): Sentence | undefined {
  if (!impliesFace(sentences) && !(dialog && sentences.some(mentionsFace))) return undefined
  return sentences.find((sentence) => has(sentence, 'POSE') && nearAct(sentence))
}

/** An agreement that was read, behind a yes on the surface: it grants the face now, not when a feature is used. */
function grantBehind({ statements }: SurfaceParts): { evidence: EvidenceRef } | undefined {
  return statements.find(
    ({ kind, where, sentence }) =>
      kind === 'asks-for-face' &&
      where === 'linked' &&
      has(sentence, 'CONSENT') &&
      (['COLLECT', 'CAPTURE', 'COMPARE'] as const).some((concept) => has(sentence, concept)) &&
      !(['IF', 'WHEN-USING', 'DEFINITION', 'NOT', 'SEPARATE'] as const).some((concept) => has(sentence, concept)),
  )
}

/** A picture of somebody, as for a profile: a face in it, and nothing that works on the face. */
const PORTRAIT =
  /\bselfies?\b|自拍|\b(photo|picture|image|headshot|avatar|selfie)s?\b[^.]{0,20}\b(your|my|his|her|their) face\b|\bface is (clear|visible|easy|not covered)|(头像|照片|照)[^，。]{0,8}(正脸|露个?脸)|(正脸|露个?脸)[^，。]{0,8}(头像|照片|照)/
const WORKING = ['AIM', 'COMPARE', 'LIVENESS', 'EXTRACT', 'ANALYSIS', 'IDENTIFICATION', 'BIOMETRIC', 'AGREEMENT'] as const

/** Where a picture is taken from: nobody is looked for in it. */
const PICK = /^(从|打开|选择)?(手机|系统|本地)?相册(中|里)?(选择|选取|上传|选一张)?(照片|图片)?$/

const isPortrait = ({ sentences }: SurfaceParts): boolean => {
  const faces = sentences.filter((sentence) => has(sentence, 'FACE'))
  return (
    faces.length > 0 &&
    faces.every(({ text }) => PORTRAIT.test(text) || KNOWN_TO_PEOPLE.words.test(text)) &&
    !sentences.some(
      (sentence) =>
        !PICK.test(sentence.text) && WORKING.some((concept) => has(sentence, concept) && !(concept === 'AIM' && isOfPeople(sentence))),
    )
  )
}

/** "So your teammates can recognize you": whoever knows the person is no machine. */
const isOfPeople = (sentence: Sentence): boolean =>
  KNOWN_TO_PEOPLE.words.test(sentence.text) && all(sentence, 'AIM').every(({ from, to }) => /recogni/.test(sentence.text.slice(from, to)))

/** News tell what others said and did; a paper is no party to it. */
const isReport = ({ dialog, sentences }: SurfaceParts): boolean =>
  !dialog && sentences.filter(({ text }) => REPORTED.words.test(text)).length >= REPORTS
const REPORTS = 2

/** A box or list item that is the face: "Facial scan" among what a page asks to be allowed. */
function choiceOfFace({ controls, sentences }: SurfaceParts): { evidence: EvidenceRef } | undefined {
  const labels = controls.filter(({ role }) => role === 'box').map(({ control }) => control.label ?? ([0, 0] as const))
  const ofFace = sentences.filter((sentence) => has(sentence, 'FACE'))
  const label = ofFace.find(({ run }) => labels.some(([from, to]) => run >= from && run < to))
  return label && { evidence: { quote: label.quote(), place: label.place } }
}

/** A dialog or page that switches on the phone's own unlocking: beside the sentence that says so, only names of controls and headings name a face. */
const isDevicesOwn = ({ sentences }: SurfaceParts): boolean => {
  const ofFace = sentences.filter((sentence) => has(sentence, 'FACE') && sentence.role !== 'control' && sentence.role !== 'heading')
  return (
    ofFace.some(({ text }) => DONE_BY_DEVICE.words.test(text)) &&
    ofFace.every(({ text }) => DONE_BY_DEVICE.words.test(text) || text.length <= NAME_LENGTH)
  )
}
const NAME_LENGTH = 10

/** A manual, or a list of steps for those who build with a product. */
const isForDevelopers = ({ dialog, sentences, title }: SurfaceParts): boolean => {
  const speaks = sentences.filter((sentence) => has(sentence, 'DEVELOPER'))
  return (
    !dialog &&
    (speaks.some(({ role }) => role === 'heading') || speaks.length >= MANY || tagsOf(title).some(({ concept }) => concept === 'DEVELOPER'))
  )
}
const MANY = 4

/** A short page that offers one thing, by the face: "人脸登录" over a button, and no field to do it otherwise. */
const SHORT_PAGE = 12
const isByFaceAlone = ({ controls, sentences }: SurfaceParts): boolean =>
  sentences.length <= SHORT_PAGE &&
  !controls.some(({ role }) => role === 'field') &&
  sentences.some((sentence) => has(sentence, 'FACE') && (has(sentence, 'AIM') || sentences.some((other) => has(other, 'CAPTURE'))))

/** A form that gathers what the face is matched with, or takes it: what it says of the face is said to whoever fills it in. */
const asksByForm = ({ controls, sentences }: SurfaceParts): boolean => {
  const fields = controls.filter(({ role }) => role === 'field')
  const forMail = fields.every(({ name }) => /mail/i.test(name)) && sentences.some(({ text }) => MAILING_LIST.words.test(text))
  return (fields.length > 0 && !forMail) || controls.some(takesFace)
}

const actsOnFace = ({ role }: ClassifiedControl): boolean =>
  role === 'accept' || role === 'proceed' || role === 'box' || role === 'acknowledge' || role === 'file' || role === 'live-video'

/** A control that takes the face itself, or is named for it. */
const takesFace = ({ role, concepts }: ClassifiedControl): boolean =>
  role === 'live-video' ||
  role === 'file' ||
  ((role === 'proceed' || role === 'accept') && (concepts.has('FACE') || concepts.has('CAPTURE')))

/** Speaks to the reader: asks them to do it, or names them and takes. */
const isAddressed = (sentence: Sentence): boolean =>
  has(sentence, 'ASK-TO') ||
  has(sentence, 'MUST') ||
  ((has(sentence, 'YOU') || has(sentence, 'WE') || sentence.role === 'label') &&
    (['COLLECT', 'CONSENT', 'CAPTURE', 'PURPOSE'] as const).some((concept) => has(sentence, concept)))

/** Tells of a sentence whether one of the acts stands near it. */
function near(parts: SurfaceParts, acts: readonly ClassifiedControl[]): (sentence: Sentence) => boolean {
  if (acts.length === 0) return () => false
  if (parts.dialog || parts.sentences.length <= ACT_REACH) return () => true
  const runs = new Set<number>()
  for (const { control } of acts) for (let run = control.at - ACT_REACH; run <= control.at + ACT_REACH; run++) runs.add(run)
  return ({ run }) => runs.has(run)
}

/** An agreement without a control: it is a request where it takes the face and says how it is assented to. */
function documentRequest(parts: SurfaceParts): Request | undefined {
  const { sentences, dialog } = parts
  const manual = sentences.slice(0, OPENING).find(({ role }) => role === 'heading')
  if (dialog || (manual && has(manual, 'DEVELOPER'))) return undefined
  const statements = parts.statements.filter(({ where }) => where === 'surface')
  const takes = statements.find(({ kind }) => kind === 'asks-for-face' || kind === 'asks-later')
  if (!takes) return undefined
  const taken = statements.some(({ kind, sentence }) => kind === 'asks-for-face' && has(sentence, 'YOU') && has(sentence, 'COLLECT'))
  const denied = !taken && statements.some(({ kind }) => kind === 'denies-face')
  const outright = statements.some(
    ({ kind, sentence }) =>
      (kind === 'use-is-consent' || kind === 'explicit-assent') && has(sentence, 'FACE') && has(sentence, 'YOU') && !sentence.quoted,
  )
  const assent =
    !denied && statements.some(({ kind }) => kind === 'use-is-consent' || kind === 'explicit-assent' || kind === 'change-by-use')
  const granted = takes.kind === 'asks-for-face' && (has(takes.sentence, 'CONSENT') || sentences.slice(0, OPENING).some(isAgreementOnFaces))
  if (!outright && !isAgreement(parts)) return undefined
  return assent || granted ? { evidence: takes.evidence, interactive: false, strength: granted ? 1 : 0 } : undefined
}

/** "人脸信息处理规则", "Biometric processing consent". */
const isAgreementOnFaces = (sentence: Sentence): boolean =>
  (has(sentence, 'FACE') && has(sentence, 'AGREEMENT')) ||
  ((has(sentence, 'FACE') || has(sentence, 'BIOMETRIC')) &&
    has(sentence, 'CONSENT') &&
    sentence.text.length <= HEADING_LENGTH &&
    !IN_GENERAL.words.test(sentence.text))

const OPENING = 6
const HEADING_LENGTH = 30

/** A text between "we" and "you" that calls itself an agreement, a policy or a notice. */
function isAgreement({ sentences, title, statements }: SurfaceParts): boolean {
  const titled = tagsOf(title).some(({ concept }) => concept === 'AGREEMENT' || concept === 'GENERAL-AGREEMENT')
  const opening = sentences.slice(0, OPENING).filter((sentence) => sentence.role === 'heading' || sentence.text.length <= HEADING_LENGTH)
  const named =
    titled ||
    sentences.some((sentence) => has(sentence, 'THIS-AGREEMENT')) ||
    opening.some((sentence) => has(sentence, 'AGREEMENT') || has(sentence, 'GENERAL-AGREEMENT') || isAgreementOnFaces(sentence))
  const speaks = (concept: 'WE' | 'YOU'): boolean => sentences.some((sentence) => !sentence.quoted && has(sentence, concept))
  const asksYes = sentences.some((sentence) => has(sentence, 'CONSENT') && has(sentence, 'ASK-TO') && !sentence.quoted)
  return named && speaks('YOU') && (speaks('WE') || asksYes || statements.some(({ kind }) => kind === 'processor'))
}
