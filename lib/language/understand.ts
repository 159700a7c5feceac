import type { Candidate, DocumentSnapshot, FrameSnapshot, PageSnapshot } from '../page/snapshot'
import { bareTitle, type NamedAgreement, namedAgreements } from './agreements'
import { type ClassifiedControl, classifyControls, isCornerCross } from './controls'
import { type EvidenceRef, type Place, readFrame, type Sentence } from './reading'
import { type Request, requestIn } from './request'
import { has, type Statement, type StatementKind } from './statement'
import { readStatements } from './statements'
import { nameInTitle, type TitleName } from './title-name'

export type SurfaceKind = 'dialog' | 'form' | 'page' | 'document'

/** A part of the page where assent is asked, or a bare agreement, with all that was read of it. */
export interface Surface {
  id: string
  kind: SurfaceKind
  place: Place
  /** Whether it asks for the reader's face, and the words that do. */
  request: Request | undefined
  primary: boolean
  sentences: readonly Sentence[]
  /** Its own first heading, with the kind of agreement that it names. */
  heading: { evidence: EvidenceRef; ofFace: boolean; general: boolean } | undefined
  /** What the page around it is called, where that may be a brand. */
  called: TitleName | undefined
  controls: readonly ClassifiedControl[]
  /** Controls of the page around it: its own navigation. */
  outside: readonly ClassifiedControl[]
  agreements: readonly SurfaceAgreement[]
  /** Rules on faces that the page around a dialog links: they tell the person what the dialog leaves out. */
  beside: readonly SurfaceAgreement[]
  /** All sentences of the documents that were read with it. */
  readTexts: readonly Sentence[]
  /** Of the surface itself, then of the documents that were read with it. */
  statements: readonly Statement[]
}

export interface SurfaceAgreement extends NamedAgreement {
  status: DocumentSnapshot['status']
  /** Index into the snapshot's `documents`; -1 where it is not among them. */
  document: number
}

interface ReadDocument {
  snapshot: DocumentSnapshot
  index: number
  sentences: readonly Sentence[]
  statements: readonly Statement[]
}

/** Finds the surfaces of a page and reads what they and their agreements state. The one that a person would call the request is primary. */
export function understand(snapshot: PageSnapshot): Surface[] {
  const documents = snapshot.documents.map((document, index): ReadDocument => {
    const sentences = document.frame ? readFrame(document.frame, { in: 'document', index }) : []
    return { snapshot: document, index, sentences, statements: readStatements(sentences, 'linked') }
  })
  const surfaces = snapshot.frames.flatMap((frame, index) => surfacesOf(frame, index, documents))
  const primary = surfaces.filter((surface) => surface.request).sort((a, b) => rank(a) - rank(b))[0]
  if (primary) primary.primary = true
  return surfaces
}

const KIND_RANK: Record<SurfaceKind, number> = { dialog: 0, form: 1, page: 2, document: 3 }
const rank = (surface: Surface): number => KIND_RANK[surface.kind] - (surface.request?.strength ?? 0) / 10

function surfacesOf(frame: FrameSnapshot, index: number, documents: readonly ReadDocument[]): Surface[] {
  const sentences = readFrame(frame, { in: 'frame', index })
  const controls = classifyControls(frame)
  const overlays = frame.candidates.filter((candidate) => candidate.kind === 'overlay' && holdsWords(frame, candidate))
  const parts = overlays.map((candidate) => ({ candidate, dialog: true }))
  const page = frame.candidates.find((candidate) => candidate.kind === 'page')
  const opened = overlays.map((overlay) => openedIn(overlay, frame, sentences))
  return [...parts, ...(page ? [{ candidate: page, dialog: false }] : [])].map(({ candidate, dialog }, nth) => {
    const hidden = dialog ? inner(candidate, overlays) : overlays
    const own = sentences.filter(
      (sentence) => inside(candidate.runs, sentence.run) && !hidden.some((other) => inside(other.runs, sentence.run)),
    )
    const ours = controls
      .filter(({ index: at }) => inside(candidate.controls, at) && !hidden.some((other) => inside(other.controls, at)))
      .map((control): ClassifiedControl => (dialog && isCornerCross(control, candidate.box) ? { ...control, role: 'decline' } : control))
    const place: Place = { in: 'frame', index, node: candidate.node }
    const ownSet = new Set(own)
    const around = sentences.filter((sentence) => !ownSet.has(sentence))
    return surfaceOf(
      { id: `${frame.frameId}-${nth}`, frame, place, dialog, sentences: own, controls: ours, around, all: controls, opened },
      documents,
    )
  })
}

/** A cross that is laid over a dialog is no dialog. */
const holdsWords = (frame: FrameSnapshot, { runs: [from, to] }: Candidate): boolean =>
  frame.runs.slice(from, to).reduce((length, run) => length + run.text.trim().length, 0) > 2

const inside = ([from, to]: readonly [number, number], at: number): boolean => at >= from && at < to
const inner = (candidate: Candidate, all: readonly Candidate[]): Candidate[] =>
  all.filter(
    (other) =>
      other !== candidate &&
      other.runs[0] >= candidate.runs[0] &&
      other.runs[1] <= candidate.runs[1] &&
      other.runs[1] - other.runs[0] < candidate.runs[1] - candidate.runs[0],
  )

/** An agreement that somebody has opened: a dialog with its title and its text. */
interface OpenedAgreement {
  titles: readonly string[]
  sentences: readonly Sentence[]
}

/** A dialog with less text than this under its title is still loading, or only asks. */
const SHORTEST_AGREEMENT = 60

function openedIn({ runs, name = '' }: Candidate, frame: FrameSnapshot, all: readonly Sentence[]): OpenedAgreement {
  const sentences = all.filter((sentence) => inside(runs, sentence.run))
  const length = frame.runs.slice(...runs).reduce((sum, { role, text }) => sum + (role === 'text' ? text.trim().length : 0), 0)
  return { titles: length < SHORTEST_AGREEMENT ? [] : [name, sentences[0]?.quote() ?? ''].map(bareTitle), sentences }
}

/** What stands in and around a part of a frame. */
interface Part {
  id: string
  frame: FrameSnapshot
  place: Place
  dialog: boolean
  sentences: readonly Sentence[]
  controls: readonly ClassifiedControl[]
  /** The rest of the frame: who runs the page may stand there. */
  around: readonly Sentence[]
  all: readonly ClassifiedControl[]
  /** Dialogs of the frame that may be an agreement which this part names. */
  opened: readonly OpenedAgreement[]
}

function surfaceOf(
  { id, frame, place, dialog, sentences, controls, around, all, opened }: Part,
  documents: readonly ReadDocument[],
): Surface {
  const named = namedAgreements(sentences, controls, place, ownTitles(frame, sentences)).map((each) => withStatus(each, documents))
  const openedFor = ({ title, status }: SurfaceAgreement): OpenedAgreement[] =>
    status === 'script-only' ? opened.filter(({ titles }) => titles.includes(bareTitle(title))) : []
  const joined = new Set(named.flatMap(openedFor))
  const agreements = named.map((each): SurfaceAgreement => (openedFor(each).length > 0 ? { ...each, status: 'read' } : each))
  const read = documents.filter(
    (document) => document.snapshot.status === 'read' && agreements.some((each) => each.document === document.index),
  )
  const own = readStatements(sentences, 'surface')
  const ours = new Set(controls.map(({ index }) => index))
  const outside = all.filter(({ index }) => !ours.has(index))
  const linked = [...joined].flatMap((agreement) => readStatements(agreement.sentences, 'linked'))
  const linkedBeside = dialog ? namedAgreements([], outside, place, new Set()).map((each) => withStatus(each, documents)) : []
  const beside = linkedBeside.filter(({ ofFace, url }) => ofFace && url !== '' && !agreements.some((each) => each.url === url))
  const noticed = documents
    .filter(({ index, snapshot }) => snapshot.status === 'read' && beside.some((each) => each.document === index))
    .flatMap((document) => document.statements)
    .filter((statement) => NOTICE.has(statement.kind))
  const statements = [...own, ...operatorsNamed(around), ...read.flatMap((document) => document.statements), ...noticed, ...linked]
  const request = requestIn({ sentences, controls, agreements, statements, dialog, title: frame.title })
  const kind = kindOf(dialog, request, controls)
  const readTexts = [...read.flatMap((document) => document.sentences), ...[...joined].flatMap((agreement) => agreement.sentences)]
  return {
    id,
    kind,
    place,
    request,
    primary: false,
    readTexts,
    sentences,
    heading: headingOf(sentences),
    called: nameInTitle(frame.title, [...sentences, ...around]),
    controls,
    outside,
    agreements,
    beside,
    statements,
  }
}

/** What a notice tells. */
const NOTICE: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'processor',
  'contact',
  'purpose',
  'method',
  'kinds',
  'retention',
  'necessity',
  'rights',
  'withdrawal-way',
  'withdrawal-right',
])

/** A name anywhere on the page tells who asks, below the dialog too. */
const operatorsNamed = (around: readonly Sentence[]): Statement[] =>
  readStatements(around, 'surface').filter(({ kind }) => kind === 'processor')

function headingOf(sentences: readonly Sentence[]): Surface['heading'] {
  const heading = sentences.find((sentence) => sentence.role === 'heading')
  return (
    heading && {
      evidence: { quote: heading.quote(), place: heading.place },
      ofFace: has(heading, 'FACE'),
      general: has(heading, 'GENERAL-AGREEMENT'),
    }
  )
}

/** The page's own title, and the headings of what stands on it, are no agreements that lie elsewhere. */
const ownTitles = (frame: FrameSnapshot, sentences: readonly Sentence[]): ReadonlySet<string> =>
  new Set([frame.title, ...sentences.filter(({ role }) => role === 'heading').map((heading) => heading.quote())].map(bareTitle))

function kindOf(dialog: boolean, request: Request | undefined, controls: readonly ClassifiedControl[]): SurfaceKind {
  if (dialog) return 'dialog'
  if (request && !request.interactive) return 'document'
  return controls.some(({ role }) => role === 'field' || role === 'file') ? 'form' : 'page'
}

function withStatus(named: NamedAgreement, documents: readonly ReadDocument[]): SurfaceAgreement {
  const found = documents.find(({ snapshot }) => (named.url !== '' && snapshot.url === named.url) || snapshot.title === named.title)
  return { ...named, document: found?.index ?? -1, status: found?.snapshot.status ?? (named.url ? 'not-looked' : 'script-only') }
}
