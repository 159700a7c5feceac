import * as z from 'zod/mini'
import {
  citationSchema,
  documentSchema,
  evidenceSchema,
  findingSchema,
  heldSchema,
  ignoredSchema,
  opinionSchema,
  probeSchema,
  REPORT_SCHEMA,
  reportSchema,
  surfaceSchema,
} from './schema'

/* The published description of `liancha.report/1` in JSON Schema, for readers who do not use our code. Made from the one schema. */

type Meta = { id?: string; title?: string; description?: string }
type ObjectSchema = z.ZodMiniObject<Record<string, z.ZodMiniType>>

const registry = z.registry<Meta>()

/** Names an object for its readers, and says what each of its properties holds: one that is left out does not compile. */
function describe<Schema extends ObjectSchema>(
  schema: Schema,
  meta: Meta,
  properties: { [Key in keyof Schema['shape']]: string | Meta },
): void {
  registry.add(schema, meta)
  for (const [key, told] of Object.entries<string | Meta>(properties))
    registry.add(schema.shape[key]!, typeof told === 'string' ? { description: told } : told)
}

const TARGET = 'A path to an element: one CSS selector for the document, and one more for each shadow root on the way.'

describe(
  reportSchema,
  {
    title: 'Liancha report',
    description: `What an audit of one page found (${REPORT_SCHEMA}). A finding says what was seen and what a provision asks for; it is no legal conclusion. Readers should pass over properties that they do not know.`,
  },
  {
    schema: 'Name and version of this form.',
    url: 'Address of the page.',
    requested: 'The address that was asked for, where redirects or scripts led from it to `url`.',
    title: 'Title of the page.',
    lang: 'Language that the page names, as its `lang` attribute has it.',
    auditedAt: 'When the page was looked at: ISO 8601, UTC.',
    lawAsOf: 'The date whose law was applied: YYYY-MM-DD.',
    tool: 'What made the report: its name, version, version of the rules, and the browser that laid the page out.',
    faceRequest: 'Whether the page asks the reader for their face.',
    reach: {
      id: 'Reach',
      description: 'Whether the page is for people in China. Provisions are named as engaged unless it is for people elsewhere.',
    },
    scene: { id: 'Scene', description: 'The setting that the page speaks of.' },
    error: 'Why the page could not be audited. Where it is there, nothing else was found out.',
    surfaces: 'Parts of the page that ask for a face.',
    mayAskLater: 'Words that say that a face may be asked for later, when a feature is used: no request now.',
    refusal: 'What followed the person’s last no to this site’s request, as far as it was seen. Times are milliseconds of the epoch.',
    summary: 'How many findings of each kind all surfaces have.',
    limits: 'What could not be seen or read, by code.',
  },
)

describe(
  surfaceSchema,
  { id: 'SurfaceReport', description: 'A part of the page that asks for a face, with what was found on it.' },
  {
    id: 'Unique in the report.',
    kind: { id: 'SurfaceKind', description: 'What kind of part it is.' },
    target: TARGET,
    frameId: '0 for the page itself.',
    frameUrl: 'Address of the frame that it stands in.',
    faceRequest: 'Whether it asks for the reader’s face.',
    primary: 'Whether it is the one that a person would call the request: at most one in a report.',
    quote: 'The words that ask.',
    operator: 'Who asks, as the page says it.',
    use: 'What the face is to be used for.',
    minors: 'Whether it is aimed at children or speaks of them.',
    documents: 'Agreements that it names.',
    findings: 'One for each rule.',
    probe: 'What followed when the control that declines was pressed. Only where the audit was asked to try.',
  },
)

describe(
  findingSchema,
  { id: 'Finding', description: 'What one rule has to say of one surface.' },
  {
    rule: 'Id of the rule.',
    outcome: {
      id: 'Outcome',
      description:
        'violation: does not match what the provision asks. review: a person must look. pass: nothing to note. na: does not arise. error: the rule could not be applied.',
    },
    reason: 'The rule’s reason, a key: words are made from it when it is shown, in either language.',
    params: 'Values for the words of the reason.',
    severity: { id: 'Severity', description: 'How much the rule matters.' },
    confidence: {
      id: 'Confidence',
      description: 'sure: the page says so itself. likely: it follows from what stands around, or is missing.',
    },
    where: 'Where it was found: on the surface, in an agreement that it links, or nowhere.',
    evidence: 'The words that decided, in the order in which to show them.',
    provisions: 'Provisions engaged, with the law’s id and the article.',
    opinion: 'What the person who checked the finding holds of it.',
    ignored: 'That the project decided to live with it: left out of the summary and of what fails a run.',
    known: 'It stands in the baseline: counted, and fails no run.',
  },
)

describe(
  ignoredSchema,
  { id: 'Ignored', description: 'That the project decided to live with a finding.' },
  { reason: 'Why, in the project’s words.', until: 'The last day on which it holds: YYYY-MM-DD.' },
)

describe(
  evidenceSchema,
  { id: 'Evidence', description: 'Words of the page and where they stand.' },
  {
    quote: 'The words as they stand on the page.',
    target: TARGET,
    url: 'Address of the frame or document that says it.',
    rect: 'Where it was on the page, in CSS pixels.',
  },
)

describe(
  citationSchema,
  { id: 'Citation', description: 'An article of a law.' },
  {
    law: 'Id of the law, as `liancha rules --format json` explains it.',
    article: 'Article, with paragraph and item where they are meant: 4(2), 5¶4.',
  },
)

describe(
  documentSchema,
  { id: 'AgreementRead', description: 'An agreement that a surface names.' },
  {
    title: 'Its title as the surface has it.',
    url: 'Its address; empty where it opens by script only.',
    status: { id: 'AgreementStatus', description: 'Whether its text was read, or why not.' },
  },
)

describe(
  opinionSchema,
  { id: 'Opinion', description: 'What the person who checked a finding holds of it.' },
  { decision: 'Whether they confirm it.', note: 'Their own words.' },
)

describe(
  heldSchema,
  { id: 'Held', description: 'Something that the page would have sent, and that was held back.' },
  {
    method: 'HTTP method; SEND for a message on a WebSocket.',
    url: 'Address without the values of its query.',
    type: 'What made it: document, fetch, xhr, ping, websocket …',
    bytes: 'Size of what it would have sent.',
  },
)

registry.add(probeSchema, {
  id: 'Probe',
  description: 'What followed when the control that declines was pressed, or why nothing was pressed.',
})

/**
 * The report's form as JSON Schema 2020-12, with what each property holds in English. Open: a later report of the same version may have
 * properties more.
 */
export const reportJsonSchema = (): object => {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { metadata: registry, io: 'input' })
  return { $schema, $id: 'urn:liancha:report:1', ...schema }
}
