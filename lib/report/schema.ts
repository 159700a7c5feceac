import * as z from 'zod/mini'
import { REPORT_SCHEMA } from './schema-name'

/* `liancha.report/1`: the one form in which findings leave the engine. Every output is made from it. */

export { REPORT_SCHEMA }

export const OUTCOMES = ['violation', 'pass', 'review', 'na', 'error'] as const
export const SEVERITIES = ['critical', 'serious', 'moderate', 'minor'] as const
export const SURFACE_KINDS = ['dialog', 'form', 'page', 'document'] as const
const REACHES = ['china', 'unclear', 'elsewhere'] as const
export const SCENES = [
  'bank',
  'property',
  'campus',
  'hospital',
  'signup',
  'payment',
  'work',
  'government',
  'hotel',
  'exam',
  'other',
] as const
const DOCUMENT_STATUSES = ['read', 'unreachable', 'script-only', 'too-large', 'login', 'pdf', 'not-looked'] as const
export const ERROR_CODES = [
  'unreachable',
  'http-error',
  'timeout',
  'not-html',
  'too-large',
  'unreadable',
  'browser-failed',
  'audit-failed',
  /** A protection of the site turned us away: the page asked for was not reached. */
  'blocked',
  /** Only a challenge to show that one is human was reached. */
  'captcha',
  /** Only a page to sign in was reached. */
  'login-required',
  /** The script of `--before` failed or took too long. */
  'before-failed',
] as const
/** A page of somebody else, or another page of the site, stands in the way: nothing is known of the one asked for. */
export const NOT_REACHED = ['blocked', 'captcha', 'login-required'] as const satisfies readonly (typeof ERROR_CODES)[number][]

/** What followed when a decline was pressed. */
export const FOLLOWED = [
  /** The request is gone and the page can be used. */
  'closed',
  /** The same request still stands. */
  'stays',
  /** The page went to another address. */
  'left',
  /** The request went and came back, or another one took its place. */
  'asked-again',
  /** The request is gone, but the page stays covered or its controls are disabled. */
  'blocked',
  /** The page did not answer afterwards. */
  'unclear',
] as const
export const NOT_PRESSED_REASONS = [
  /** No control says no in words, can be pressed and stays on the page; or two do equally. */
  'no-sure-decline',
  /** The request is text without a control. */
  'not-interactive',
  /** The control is covered by something else, has moved, or was gone when it was to be pressed. */
  'out-of-reach',
  /** The request stands in a frame of a host that was not named. */
  'frame-host-not-named',
  /** The page was stopped while it was loading: its scripts do not run any more. */
  'still-loading',
  'failed',
] as const

const params = z.record(z.string(), z.union([z.string(), z.number()]))
/** A path to an element: one selector a step through frames and shadow roots. */
const target = z.array(z.string())

export const evidenceSchema = z.object({
  /** The deciding words as they stand on the page. */
  quote: z.string(),
  target,
  /** Address of the frame or document that says it. */
  url: z.string(),
  rect: z.optional(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
})

export const citationSchema = z.object({ law: z.string(), article: z.string() })

/** What the person who checked a finding holds of it. */
export const opinionSchema = z.object({ decision: z.enum(['confirmed', 'rejected', 'open']), note: z.string() })

/** That the project decided to live with a finding: it is told and counts for nothing. */
export const ignoredSchema = z.object({
  reason: z.string(),
  /** The last day on which it holds, `YYYY-MM-DD`. */
  until: z.optional(z.string()),
})

export const findingSchema = z.object({
  rule: z.string(),
  outcome: z.enum(OUTCOMES),
  /** The rule's reason key: words are made from it when shown, in either language. */
  reason: z.string(),
  params,
  severity: z.enum(SEVERITIES),
  confidence: z.enum(['sure', 'likely']),
  where: z.optional(z.enum(['surface', 'linked', 'absent'])),
  evidence: z.array(evidenceSchema),
  provisions: z.array(citationSchema),
  opinion: z.optional(opinionSchema),
  /** Left out of the summary and of what fails a run. */
  ignored: z.optional(ignoredSchema),
  /** It stands in the baseline: counted, and fails no run. */
  known: z.optional(z.literal(true)),
})

export const documentSchema = z.object({ title: z.string(), url: z.string(), status: z.enum(DOCUMENT_STATUSES) })

/** Something that the page would have sent, and that was held back. */
export const heldSchema = z.object({
  /** `SEND` for a message on a WebSocket. */
  method: z.string(),
  /** Without the values of its query. */
  url: z.string(),
  /** What made it: document, fetch, xhr, ping, websocket … */
  type: z.string(),
  /** Size of what it would have sent. */
  bytes: z.number(),
})

/** What followed when the control that declines was pressed (`--probe refuse`), or why nothing was pressed. Findings do not depend on it. */
export const probeSchema = z.union([
  z.object({
    pressed: z.object({ name: z.string(), target }),
    followed: z.enum(FOLLOWED),
    before: z.object({ url: z.string() }),
    /** '' where the page closed itself. */
    after: z.object({ url: z.string() }),
    held: z.array(heldSchema),
    /** Names of the files beside the report. */
    screenshots: z.optional(z.object({ before: z.optional(z.string()), after: z.optional(z.string()) })),
  }),
  z.object({ followed: z.literal('not-pressed'), reason: z.enum(NOT_PRESSED_REASONS) }),
])

export const surfaceSchema = z.object({
  id: z.string(),
  kind: z.enum(SURFACE_KINDS),
  target,
  frameId: z.number(),
  frameUrl: z.string(),
  faceRequest: z.boolean(),
  primary: z.boolean(),
  quote: z.string(),
  operator: z.optional(z.string()),
  use: z.array(z.enum(['verify', 'identify', 'analyse'])),
  minors: z.boolean(),
  documents: z.array(documentSchema),
  findings: z.array(findingSchema),
  /** Of the primary surface, where the audit was asked to press a decline. */
  probe: z.optional(probeSchema),
})

export const reportSchema = z.object({
  schema: z.literal(REPORT_SCHEMA),
  url: z.string(),
  /** The address that was asked for, where redirects or scripts led from it to `url`. */
  requested: z.optional(z.string()),
  title: z.string(),
  lang: z.string(),
  /** ISO 8601, UTC. */
  auditedAt: z.string(),
  /** The date whose law was applied, `YYYY-MM-DD`. */
  lawAsOf: z.string(),
  tool: z.object({ name: z.string(), version: z.string(), rules: z.string(), browser: z.string() }),
  faceRequest: z.boolean(),
  reach: z.enum(REACHES),
  scene: z.enum(SCENES),
  error: z.optional(z.object({ code: z.enum(ERROR_CODES), message: z.string() })),
  surfaces: z.array(surfaceSchema),
  /** Words that say that a face may be asked for later, when a feature is used: no request now. */
  mayAskLater: z.optional(z.array(evidenceSchema)),
  /** What followed the person's last no to this site's request, as far as it was seen. Times are milliseconds of the epoch. */
  refusal: z.optional(
    z.object({
      at: z.number(),
      quote: z.string(),
      followed: z.optional(z.enum(['closed', 'stays', 'left'])),
      askedAgain: z.array(z.number()),
    }),
  ),
  summary: z.object({ violations: z.number(), reviews: z.number(), passes: z.number() }),
  limits: z.array(z.object({ code: z.string(), params })),
})

export type Report = z.infer<typeof reportSchema>
export type SurfaceReport = z.infer<typeof surfaceSchema>
export type Finding = z.infer<typeof findingSchema>
export type Opinion = z.infer<typeof opinionSchema>
export type Probe = z.infer<typeof probeSchema>
export type AgreementRead = z.infer<typeof documentSchema>
export type Held = z.infer<typeof heldSchema>
export type Followed = (typeof FOLLOWED)[number]
export type NotPressedReason = (typeof NOT_PRESSED_REASONS)[number]
export type Evidence = z.infer<typeof evidenceSchema>
export type Citation = z.infer<typeof citationSchema>
export type Outcome = (typeof OUTCOMES)[number]
export type Severity = (typeof SEVERITIES)[number]
export type SurfaceKind = (typeof SURFACE_KINDS)[number]
export type Reach = (typeof REACHES)[number]
export type Scene = (typeof SCENES)[number]
export type ErrorCode = (typeof ERROR_CODES)[number]
