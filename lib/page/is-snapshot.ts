import {
  type CandidateKind,
  type ControlKind,
  type DocumentStatus,
  type FrameSnapshot,
  type Limit,
  type NodeRef,
  type PageSnapshot,
  type RunRole,
  SNAPSHOT_SCHEMA,
} from './snapshot'

/*
 * A snapshot may come from a file that anybody made: it is taken only where all that the audit leans on is there, each range lies within its
 * list and each parent before its child, so that no reader of it runs out of a list or in a circle.
 */

type Fields = Record<string, unknown>
type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string'
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value)
const isBoolean: Check = (value) => typeof value === 'boolean'
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isOneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    allowed.includes(value as string)
const optional =
  (is: Check): Check =>
  (value) =>
    value === undefined || is(value)
const listOf =
  (is: (value: unknown, at: number) => boolean): Check =>
  (value) =>
    Array.isArray(value) && value.every(is)
/** An object whose named fields are so; others are none of ours. */
const fieldsOf =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) && Object.entries(checks).every(([name, is]) => is(value[name]))

const isIndexOf =
  (length: number, from = 0): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= from && (value as number) < length
const isRangeOf =
  (length: number): Check =>
  (value) =>
    Array.isArray(value) && value.length === 2 && value.every(isIndexOf(length + 1)) && value[0] <= value[1]

const isBox = fieldsOf({ x: isNumber, y: isNumber, width: isNumber, height: isNumber })
const areLimits = listOf(
  fieldsOf({
    code: isText,
    params: (value) => isFields(value) && Object.values(value).every((one) => isText(one) || isNumber(one)),
  } satisfies Record<keyof Limit, Check>),
)

/** Whether a value is a list of what could not be read. */
export const isLimits = (value: unknown): value is Limit[] => areLimits(value)

const KINDS = [
  'button',
  'link',
  'clickable',
  'checkbox',
  'radio',
  'switch',
  'text-field',
  'select',
  'file',
  'live-video',
] as const satisfies readonly ControlKind[]
const ROLES = [
  'text',
  'heading',
  'control',
  'label',
  'placeholder',
  'spoken',
  'quotation',
  'code',
  'furniture',
] as const satisfies readonly RunRole[]
const CANDIDATES = ['overlay', 'form', 'article', 'page'] as const satisfies readonly CandidateKind[]
const STATUSES = [
  'read',
  'unreachable',
  'script-only',
  'too-large',
  'login',
  'pdf',
  'not-looked',
] as const satisfies readonly DocumentStatus[]

const isRun = (nodes: number): Check =>
  fieldsOf({
    text: isText,
    node: isIndexOf(nodes),
    block: isNumber,
    role: isOneOf(...ROLES),
    fontSize: optional(isNumber),
    contrast: optional(isNumber),
  })

const isControl = (nodes: number, runs: number): Check => {
  const fields = fieldsOf({
    kind: isOneOf(...KINDS),
    node: isIndexOf(nodes),
    at: isIndexOf(runs + 1),
    end: isIndexOf(runs + 1),
    name: isText,
    label: optional(isRangeOf(runs)),
    checked: optional(isBoolean),
    disabled: optional(isBoolean),
    required: optional(isBoolean),
    href: optional(isText),
    sendsTo: optional(isText),
    inputType: optional(isText),
    accepts: optional(isText),
    hints: listOf(isText),
    box: optional(isBox),
    contrast: optional(isNumber),
    iconOnly: optional(isBoolean),
    expanded: optional(isBoolean),
    focusable: isBoolean,
  })
  return (value) => fields(value) && isRangeOf(runs)([(value as Fields).at, (value as Fields).end])
}

const isCandidate =
  (nodes: number, runs: number, controls: number) =>
  (value: unknown, at: number): boolean =>
    fieldsOf({
      kind: isOneOf(...CANDIDATES),
      node: isIndexOf(nodes),
      runs: isRangeOf(runs),
      controls: isRangeOf(controls),
      parent: isIndexOf(at, -1),
      box: optional(isBox),
      frontmost: optional(isBoolean),
      name: optional(isText),
    })(value)

const isNode = (value: unknown, at: number): boolean =>
  fieldsOf({ parent: isIndexOf(at, -1), step: isText, crossesShadow: optional(isBoolean) } satisfies Record<keyof NodeRef, Check>)(value)

/** Whether a value is a frame as the collector makes it. */
export function isFrame(value: unknown): value is FrameSnapshot {
  if (!isFields(value)) return false
  const { nodes, runs, controls } = value
  if (!Array.isArray(nodes) || !Array.isArray(runs) || !Array.isArray(controls)) return false
  return fieldsOf({
    frameId: isNumber,
    url: isText,
    title: isText,
    lang: isText,
    nodes: listOf(isNode),
    runs: listOf(isRun(nodes.length)),
    controls: listOf(isControl(nodes.length, runs.length)),
    candidates: listOf(isCandidate(nodes.length, runs.length, controls.length)),
    reached: optional(listOf(isText)),
    hiddenFrames: optional(listOf(isText)),
  } satisfies Record<keyof FrameSnapshot, Check>)(value)
}

const isDocument = fieldsOf({ title: isText, url: isText, status: isOneOf(...STATUSES), frame: optional(isFrame) })

const isDoings = fieldsOf({
  camera: listOf(fieldsOf({ doing: isOneOf('live', 'photo', 'asked'), at: isNumber, touched: isBoolean, frameUrl: isText })),
  pressed: listOf(fieldsOf({ name: isText, box: isBoolean, at: isNumber })),
  refusal: optional(
    fieldsOf({ at: isNumber, quote: isText, followed: optional(isOneOf('closed', 'stays', 'left')), askedAgain: listOf(isNumber) }),
  ),
})

const isMoment: Check = (value) => isText(value) && !Number.isNaN(Date.parse(value as string))

const isWhole = fieldsOf({
  schema: isOneOf(SNAPSHOT_SCHEMA),
  url: isText,
  title: isText,
  lang: isText,
  takenAt: isMoment,
  layout: isBoolean,
  source: optional(isOneOf('text')),
  frames: listOf(isFrame),
  documents: listOf(isDocument),
  limits: areLimits,
  doings: optional(isDoings),
} satisfies Record<keyof PageSnapshot, Check>)

/** Whether a value has the shape of a snapshot. */
export const isSnapshot = (value: unknown): value is PageSnapshot => isWhole(value)
