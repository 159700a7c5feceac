import * as z from 'zod/mini'

/** `liancha.report/1`: the one form in which findings leave the engine. Every output is made from it. */
export const REPORT_SCHEMA = 'liancha.report/1'

export const OUTCOMES = ['violation', 'pass', 'review', 'na', 'error'] as const
export const SEVERITIES = ['critical', 'serious', 'moderate', 'minor'] as const
export const SURFACE_KINDS = ['dialog', 'form', 'page', 'document'] as const
export const REACHES = ['china', 'unclear', 'elsewhere'] as const
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
export const DOCUMENT_STATUSES = ['read', 'unreachable', 'script-only', 'too-large', 'login', 'pdf', 'not-looked'] as const
export const ERROR_CODES = [
  'unreachable',
  'http-error',
  'timeout',
  'not-html',
  'too-large',
  'unreadable',
  'browser-failed',
  'audit-failed',
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
})

export const documentSchema = z.object({ title: z.string(), url: z.string(), status: z.enum(DOCUMENT_STATUSES) })

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
  summary: z.object({ violations: z.number(), reviews: z.number(), passes: z.number() }),
  limits: z.array(z.object({ code: z.string(), params })),
})

export type Report = z.infer<typeof reportSchema>
export type SurfaceReport = z.infer<typeof surfaceSchema>
export type Finding = z.infer<typeof findingSchema>
export type Evidence = z.infer<typeof evidenceSchema>
export type Citation = z.infer<typeof citationSchema>
export type Outcome = (typeof OUTCOMES)[number]
export type Severity = (typeof SEVERITIES)[number]
export type SurfaceKind = (typeof SURFACE_KINDS)[number]
export type Reach = (typeof REACHES)[number]
export type Scene = (typeof SCENES)[number]
export type ErrorCode = (typeof ERROR_CODES)[number]
