import type { Box, Control, FrameSnapshot } from '../page/snapshot'
import type { Concept } from './concepts'
import { NOT_TO, ONLY_SHOWS, SAYS_YES, TAKEN_ANEW, WAY_IN, WITHOUT_A_FACE } from './lexicon/phrases'
import { normalise } from './normalise'
import { tagsOf } from './reading'

/** What a control does with the question it stands beside. */
export type ControlRole =
  /** Says yes in so many words. */
  | 'accept'
  /** Says no, closes, skips or goes back. */
  | 'decline'
  /** Another way than the face. */
  | 'other-way'
  /** "I see": closes a notice, and is the yes where nothing else is. */
  | 'acknowledge'
  /** Goes on: next, submit, take the picture. */
  | 'proceed'
  | 'box'
  | 'field'
  | 'file'
  | 'live-video'
  | 'agreement-link'
  /** The page's own navigation and whatever else is there. */
  | 'other'

export interface ClassifiedControl {
  control: Control
  /** Index into the frame's `controls`. */
  index: number
  role: ControlRole
  /** Words of the lexicon in its name. */
  concepts: ReadonlySet<Concept>
  name: string
}

/** Whether pressing something of this name says no. */
export function saysNo(name: string): boolean {
  const concepts = new Set(tagsOf(name).map(({ concept }) => concept))
  return (
    said(name).length <= LONGEST_NAME &&
    (concepts.has('REFUSE') || concepts.has('DECLINE') || concepts.has('LEAVE') || CLOSING_NAME.test(said(name)))
  )
}

/** Whether pressing something of this name says yes. */
export function saysYes(name: string): boolean {
  const concepts = new Set(tagsOf(name).map(({ concept }) => concept))
  return !concepts.has('REFUSE') && (concepts.has('CONSENT') || concepts.has('SEPARATE') || concepts.has('DEEMED') || concepts.has('READ'))
}

/** Whether what is pressed shows, repeats or turns something where it stands, and leads nowhere. */
export const onlyShows = (name: string): boolean => ONLY_SHOWS.words.test(said(name))

/** The role of a button of this name, as in a text that tells of one. */
export function roleOfButton(name: string): ControlRole {
  const button: Control = { kind: 'button', node: 0, at: 0, end: 0, name, hints: [], focusable: true }
  return roleOf(button, said(name), new Set(tagsOf(name).map(({ concept }) => concept)))
}

const LONGEST_NAME = 40
const FIELDS: readonly Control['kind'][] = ['text-field', 'select']
const BOXES: readonly Control['kind'][] = ['checkbox', 'radio', 'switch']
const CLOSING_HINTS =
  /^(close|closed|closer|cancel|dismiss|chahao|cha|guanbi|times|cross|back|return|goback|fanhui|exit|quit|left|arrow-left|chevron-left|prev|previous)$/
/** A link that its maker dresses as a button. */
const BUTTON_HINT = /^(btn|button|submit|cta)$/
const CLOSING_NAME = /^[×✕✖✗╳xX‹<←«⟨〈❌❎⨯]$|^[‹<←«]/

/** Names the role of each control of a frame. */
export function classifyControls(frame: FrameSnapshot): ClassifiedControl[] {
  const controls = frame.controls.map((control, index): ClassifiedControl => {
    const name = control.name.trim()
    const concepts = new Set(tagsOf(name).map((tag) => tag.concept))
    return { control, index, name, concepts, role: roleOf(control, said(name), concepts) }
  })
  const withFace = controls.filter(({ role, concepts }) => role === 'proceed' && concepts.has('FACE'))
  return controls.map((one) => (withFace.some((face) => isSameWithout(face, one)) ? { ...one, role: 'other-way' } : one))
}

/** "登录" beside "刷脸登录", "Sign in" beside "Sign in with your face": the same is done without a face. */
const isSameWithout = (face: ClassifiedControl, { role, concepts, name, control }: ClassifiedControl): boolean =>
  (role === 'proceed' || role === 'other') &&
  control.kind === face.control.kind &&
  !concepts.has('FACE') &&
  WAY_IN.words.test(said(name)) &&
  said(face.name).includes(said(name))

/** A name as it reads, whatever stands unseen in it. */
const said = (name: string): string => normalise(name).text

/** @param name as it reads */
function roleOf(control: Control, name: string, concepts: ReadonlySet<Concept>): ControlRole {
  if (control.kind === 'file' || control.kind === 'live-video') return control.kind
  if (BOXES.includes(control.kind)) return 'box'
  if (FIELDS.includes(control.kind)) return 'field'
  if (name === '' || control.iconOnly) return closes(control, name) ? 'decline' : namedRole(control, name, concepts)
  return CLOSING_NAME.test(name) ? 'decline' : namedRole(control, name, concepts)
}

const closes = (control: Control, name: string): boolean =>
  CLOSING_NAME.test(name) || control.hints.some((hint) => CLOSING_HINTS.test(hint))

function namedRole(control: Control, name: string, concepts: ReadonlySet<Concept>): ControlRole {
  if (namesAgreement(control, name, concepts)) return 'agreement-link'
  if (name.length > LONGEST_NAME) return 'other'
  if (concepts.has('REFUSE') && (!concepts.has('PROCEED') || beginsWithNo(name))) return 'decline'
  if (concepts.has('LEAVE') || NOT_TO.words.test(name)) return 'decline'
  if (control.kind === 'link' && control.href) return leadsAway(concepts)
  if (concepts.has('CONSENT') || concepts.has('SEPARATE') || concepts.has('DEEMED') || concepts.has('EXPLICIT-ACT')) return 'accept'
  if (isOtherWay(name, concepts)) return 'other-way'
  if (concepts.has('DECLINE') && !concepts.has('FACE')) return 'decline'
  if (goesOn(name, concepts)) return control.kind === 'link' && !control.hints.some((hint) => BUTTON_HINT.test(hint)) ? 'other' : 'proceed'
  return concepts.has('ACKNOWLEDGE') ? 'acknowledge' : 'other'
}

const isOtherWay = (name: string, concepts: ReadonlySet<Concept>): boolean =>
  (concepts.has('OTHER-WAY') || concepts.has('OTHER-BIOMETRIC')) && (!concepts.has('FACE') || WITHOUT_A_FACE.words.test(name))

/** "清除人脸数据" takes nothing, though it names the face. */
const goesOn = (name: string, concepts: ReadonlySet<Concept>): boolean =>
  concepts.has('CAPTURE') || (concepts.has('FACE') ? !concepts.has('ERASE') || TAKEN_ANEW.words.test(name) : concepts.has('PROCEED'))

/** "拒绝人脸识别": the no comes before what it is about, "继续，不提供" goes on. */
const beginsWithNo = (name: string): boolean =>
  tagsOf(name).find(({ concept }) => concept === 'REFUSE' || concept === 'PROCEED')?.concept === 'REFUSE'

/** A link to another page assents to nothing; it may be the way back or the other way. */
function leadsAway(concepts: ReadonlySet<Concept>): ControlRole {
  if (concepts.has('FACE')) return 'other'
  return concepts.has('OTHER-WAY') ? 'other-way' : concepts.has('DECLINE') ? 'decline' : 'other'
}

/** 《…》, or a link whose name is an agreement's: not the button that says yes to it. */
function namesAgreement(control: Control, name: string, concepts: ReadonlySet<Concept>): boolean {
  if (/^[《〈].*[》〉]$/.test(name)) return true
  const agreement = concepts.has('AGREEMENT') || concepts.has('GENERAL-AGREEMENT')
  if (!agreement || control.kind === 'button' || concepts.has('REFUSE')) return false
  return !concepts.has('CONSENT') || (control.href !== undefined && !SAYS_YES.words.test(name))
}

const ICON_SIZE = 48
const CORNER = 0.25

/** A small thing to press without a name in an upper corner of a dialog, or right below it: a close cross, whatever it is drawn with. */
export function isCornerCross({ control, name, role }: ClassifiedControl, dialog: Box | undefined): boolean {
  const { box } = control
  if (!dialog || !box || name !== '' || role !== 'other' || box.width > ICON_SIZE || box.height > ICON_SIZE) return false
  const [x, y] = [(box.x + box.width / 2 - dialog.x) / dialog.width, (box.y + box.height / 2 - dialog.y) / dialog.height]
  const atSide = x < CORNER || x > 1 - CORNER
  return (y < CORNER && atSide) || y > 1
}
