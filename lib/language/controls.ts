import type { Control, FrameSnapshot } from '../page/snapshot'
import type { Concept } from './concepts'
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

const LONGEST_NAME = 40
const FIELDS: readonly Control['kind'][] = ['text-field', 'select']
const BOXES: readonly Control['kind'][] = ['checkbox', 'radio', 'switch']
const CLOSING_HINTS =
  /^(close|closed|closer|cancel|dismiss|chahao|cha|guanbi|times|cross|back|return|goback|fanhui|exit|quit|left|arrow-left|chevron-left|prev|previous)$/
const CLOSING_NAME = /^[×✕✖✗╳xX‹<←«⟨〈❌❎⨯]$|^[‹<←«]/

/** Names the role of each control of a frame. */
export function classifyControls(frame: FrameSnapshot): ClassifiedControl[] {
  return frame.controls.map((control, index) => {
    const name = control.name.trim()
    const concepts = new Set(tagsOf(name).map((tag) => tag.concept))
    const role = roleOf(control, name, concepts)
    return {
      control,
      index,
      name,
      concepts,
      role: role === 'proceed' && control.kind === 'link' && standsInText(frame, control) ? 'other' : role,
    }
  })
}

/** A link within a line of text leads to what the text speaks of; it takes nothing. */
function standsInText(frame: FrameSnapshot, { at, end }: Control): boolean {
  const block = frame.runs[at]?.block
  return [frame.runs[at - 1], frame.runs[end]].some((run) => run !== undefined && run.block === block && run.text.trim().length > 1)
}

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
  if (concepts.has('REFUSE') && !concepts.has('PROCEED')) return 'decline'
  if (concepts.has('LEAVE')) return 'decline'
  if (control.kind === 'link' && control.href) return leadsAway(concepts)
  if (concepts.has('CONSENT') || concepts.has('SEPARATE') || concepts.has('DEEMED') || concepts.has('EXPLICIT-ACT')) return 'accept'
  if (concepts.has('OTHER-WAY') && !concepts.has('FACE')) return 'other-way'
  if (concepts.has('DECLINE') && !concepts.has('FACE')) return 'decline'
  if (concepts.has('PROCEED') || concepts.has('FACE') || concepts.has('CAPTURE')) return 'proceed'
  return concepts.has('ACKNOWLEDGE') ? 'acknowledge' : 'other'
}

/** A link to another page assents to nothing; it may be the way back or the other way. */
function leadsAway(concepts: ReadonlySet<Concept>): ControlRole {
  if (concepts.has('FACE')) return 'other'
  return concepts.has('OTHER-WAY') ? 'other-way' : concepts.has('DECLINE') ? 'decline' : 'other'
}

/** 《…》, or a link whose name is an agreement's: not the button that says yes to it. */
function namesAgreement(control: Control, name: string, concepts: ReadonlySet<Concept>): boolean {
  if (/^[《〈].*[》〉]$/.test(name)) return true
  const agreement = concepts.has('AGREEMENT') || concepts.has('GENERAL-AGREEMENT')
  return agreement && control.kind !== 'button' && !concepts.has('CONSENT') && !concepts.has('REFUSE')
}
