/**
 * A page taken apart once, as plain data. Nothing after `lib/page` touches a DOM: a snapshot is JSON, so it can be
 * stored, sent, hashed and judged again, years later, by another version of the rules.
 */

export const SNAPSHOT_SCHEMA = 'liancha.snapshot/1'

/** Something that could not be read or was left out. Said in the report, never passed over. */
export interface Limit {
  code: LimitCode
  params: Record<string, string | number>
}

type LimitCode =
  /** A frame did not answer or may not be entered. params: url */
  | 'frame-unread'
  /** The frame's text was cut to the size bound. params: url, runs (how many were left out) */
  | 'text-cut'
  /** More elements than the collector walks. params: url, elements */
  | 'elements-cut'
  /** Reading a part of the page failed. params: url, message */
  | 'read-failed'
  /** A closed shadow root was seen that this way of reading cannot enter. params: url */
  | 'closed-root-unread'
  /** More agreements named than are read. params: count */
  | 'agreements-cut'
  /** A rule threw. params: rule, message */
  | 'rule-failed'
  /** The page went on loading when the time was over; what stood there then was read. params: url */
  | 'still-loading'
  /** Nothing of ours ran on the page before it was audited: what it did then was not seen. */
  | 'not-watched'
  /** The words alone were read, of a text that somebody gave us: nothing was seen of how a page shows and does it. params: {} */
  | 'only-text'
  /** It was read beside the page's own scripts, which could have meddled with the reading. params: url */
  | 'shared-world'
  /** Earlier reports or parts were dropped to keep within the storage bound. params: {} */
  | 'storage-cut'

/** One element that a run, a control or a candidate stands in. `parent` is an index into the frame's `nodes`, -1 at the root. */
export interface NodeRef {
  parent: number
  /** A CSS step below the parent (`div:nth-of-type(2)`), or `#id` where an id is unique in its root. */
  step: string
  /** True where this node is the first below a shadow root, so that a selector must start anew here. */
  crossesShadow?: true
}

export type RunRole =
  | 'text'
  | 'heading'
  /** Text of a button, link or other clickable thing. */
  | 'control'
  | 'label'
  | 'placeholder'
  /** What only assistive technology says: aria-label, alt, title. */
  | 'spoken'
  /** blockquote, q. */
  | 'quotation'
  /** pre with code, code, kbd, samp. */
  | 'code'
  /** Site furniture: header, nav, footer, aside of the page itself. */
  | 'furniture'

/** A piece of visible text in reading order. Runs of one `block` read on as one line of text; a new block is a new line. */
export interface TextRun {
  /** White space collapsed; one space is kept at an end where the page has one, so that the runs of a block join as they read. */
  text: string
  /** Index into `nodes`. */
  node: number
  block: number
  role: RunRole
  /** CSS pixels; left out where there is no layout. */
  fontSize?: number
  /** Of text of ordinary size or smaller: how strongly it stands out, 1 to 21 (WCAG 2.2). Left out where it cannot be told. */
  contrast?: number
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export type ControlKind =
  | 'button'
  | 'link'
  /** Looks clickable (pointer cursor, handler, role) without being a button or link. */
  | 'clickable'
  /** A checkbox, or something drawn as one. */
  | 'checkbox'
  | 'radio'
  | 'switch'
  | 'text-field'
  | 'select'
  | 'file'
  /** A live picture: `<video>` without controls or source file, a canvas over one. */
  | 'live-video'

/** A control in reading order. */
export interface Control {
  kind: ControlKind
  node: number
  /** How many runs of the frame come before it: its place in the text. Its own text is `runs[at..end)`. */
  at: number
  end: number
  /** Accessible name, normalised white space; '' where it has none. */
  name: string
  /** Runs that label a box or field, where they stand apart from it: `[from, to)`. */
  label?: [from: number, to: number]
  /** Boxes only. Undefined where a drawn box does not say. */
  checked?: boolean
  disabled?: true
  required?: true
  /** `href` made absolute, for links that lead to a document; left out for `#`, `javascript:` and none. */
  href?: string
  /** Where a button sends its form, made absolute: its `formaction`, or the form's `action`. */
  sendsTo?: string
  /** `type` of an input or button, lower case. */
  inputType?: string
  /** `accept` and `capture` of a file input. */
  accepts?: string
  /** Words of class, id, data-* names and icon names, lower case and split: what its maker calls it. */
  hints: string[]
  box?: Box
  /** How strongly its text stands out, 1 to 21 (WCAG 2.2). Left out where it cannot be told. */
  contrast?: number
  /** Contains only a picture, an icon font or a pseudo-element. */
  iconOnly?: true
  /** What it opens is open: `aria-expanded`, or a `<summary>`'s `<details>`. Left out where it opens nothing. */
  expanded?: boolean
  /** Tab key reaches it. */
  focusable: boolean
}

export type CandidateKind = 'overlay' | 'form' | 'article' | 'page'

/** A part of the page that may be a consent surface, by structure alone. Ranges are half open. */
export interface Candidate {
  kind: CandidateKind
  node: number
  runs: [from: number, to: number]
  controls: [from: number, to: number]
  /** Index of the candidate that directly contains this one, -1 for the page. */
  parent: number
  box?: Box
  /** Overlays: in front of everything else that was seen. */
  frontmost?: true
  name?: string
}

export interface FrameSnapshot {
  /** 0 is the top frame. */
  frameId: number
  url: string
  title: string
  lang: string
  nodes: NodeRef[]
  runs: TextRun[]
  controls: Control[]
  candidates: Candidate[]
  /** What it loaded from, or shows frames of: `host/path` in lower case, without query, each once. Left out of parsed texts. */
  reached?: string[]
  /** Addresses of frames in it that nobody can see: what they hold asks nobody. */
  hiddenFrames?: string[]
}

export type DocumentStatus = 'read' | 'unreachable' | 'script-only' | 'too-large' | 'login' | 'pdf' | 'not-looked'

/** An agreement that a surface names, with its text where it was read. */
export interface DocumentSnapshot {
  title: string
  /** '' where the link opens by script only or nothing is linked. */
  url: string
  status: DocumentStatus
  /** The document as a frame of its own, where `status` is `read`. */
  frame?: FrameSnapshot
}

/** What the page and the person were seen to do, as far as somebody watched. Times are milliseconds of the epoch. */
export interface Doings {
  /** Live pictures of a camera that were played, photos taken with one, and requests for one; `touched`: something had been pressed before. */
  camera: { doing: 'live' | 'photo' | 'asked'; at: number; touched: boolean; frameUrl: string }[]
  /** What the person pressed, by its name; `box`: something to tick. */
  pressed: { name: string; box: boolean; at: number }[]
  /** A clear no of the person to this site's request: what followed, and when it was asked again with nobody opening it. */
  refusal?: Refusal
}

export interface Refusal {
  /** When the person said no. */
  at: number
  /** The words that had asked. */
  quote: string
  /** Left out until it is known. */
  followed?: 'closed' | 'stays' | 'left'
  askedAgain: number[]
}

export interface PageSnapshot {
  schema: typeof SNAPSHOT_SCHEMA
  url: string
  title: string
  lang: string
  /** ISO 8601, UTC. */
  takenAt: string
  /** False where nothing was laid out (a parsed text): rules that need sizes answer `review`. */
  layout: boolean
  /**
   * A text that somebody gave us, not a page that was opened: what only a page shows (its looks, its address, where its links lead, what it
   * does) cannot be judged of it. Left out of pages.
   */
  source?: 'text'
  frames: FrameSnapshot[]
  documents: DocumentSnapshot[]
  limits: Limit[]
  /** Left out where nobody watched: a page that was only read. */
  doings?: Doings
}
