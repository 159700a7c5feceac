import type { Doings, PageSnapshot } from '../page/snapshot'
import type { Reach, Scene } from '../report/schema'
import { type Act, actsOf } from './acts'
import type { Concept } from './concepts'
import { reachOf, sceneOf } from './setting'
import { has, type Statement, type StatementKind } from './statement'
import { type Surface, understand } from './understand'

export type { Surface } from './understand'

/** What several rules need to know of a surface, worked out once an audit. */
export interface Facts {
  reach: Reach
  scene: Scene
  /** The acts by which a person assents on the surface: its consent boxes, or its buttons. */
  acts: readonly Act[]
  /** The name that the surface or its agreements give of who asks. */
  operator: string | undefined
  use: readonly ('verify' | 'identify' | 'analyse')[]
  minors: boolean
  /** Consent is the basis of the processing: the page names no other. */
  consentIsBasis: boolean
  /** The page was laid out, so that sizes and colours are known. */
  layout: boolean
  /** A text that somebody gave us: what only a page shows does not arise. */
  onlyText: boolean
  /** Addresses of the page and of the surface's frame, and those that its buttons send to. */
  transport: { pages: readonly string[]; actions: readonly string[] }
  /** What the page and the person were seen to do; undefined where nobody watched. */
  doings: Doings | undefined
  /** What all frames of the page reached: `host/path`, without query. */
  addresses: readonly string[]
  /** The surface is worded in Chinese. */
  han: boolean
  /** Titles of agreements that the surface names and that were not read whole. */
  unread: readonly string[]
  /** Statements of a kind, those of the surface before those of its agreements. */
  stated(kind: StatementKind): readonly Statement[]
}

export interface UnderstoodSurface {
  surface: Surface
  facts: Facts
}

/** Understands a page: its surfaces, and the facts of each. */
export function understandPage(snapshot: PageSnapshot): { surfaces: UnderstoodSurface[]; reach: Reach; scene: Scene } {
  const surfaces = understand(snapshot)
  const reach = reachOf(snapshot, surfaces)
  const scene = sceneOf(snapshot, surfaces)
  return { reach, scene, surfaces: surfaces.map((surface) => ({ surface, facts: factsOf(surface, snapshot, reach, scene) })) }
}

function factsOf(surface: Surface, snapshot: PageSnapshot, reach: Reach, scene: Scene): Facts {
  const frame = snapshot.frames[surface.place.index]
  const stated = (kind: StatementKind) => surface.statements.filter((statement) => statement.kind === kind)
  return {
    reach,
    scene,
    acts: actsOf(surface),
    operator: stated('processor')[0]?.words,
    use: useOf(surface),
    minors: mentions(surface, 'MINOR'),
    consentIsBasis: stated('other-basis').length === 0,
    layout: snapshot.layout,
    onlyText: snapshot.source === 'text',
    doings: snapshot.doings,
    addresses: snapshot.frames.flatMap((each) => each.reached ?? []),
    han: surface.sentences.some((sentence) => sentence.han),
    transport: {
      pages: [snapshot.url, frame?.url ?? ''].filter((url) => /^(https?|file):/i.test(url)),
      actions: surface.controls
        .filter(({ role }) => role === 'accept' || role === 'proceed' || role === 'acknowledge')
        .map(({ control }) => control.sendsTo)
        .filter((address) => address !== undefined),
    },
    unread: [...surface.agreements, ...surface.beside]
      .filter((agreement) => agreement.status !== 'read')
      .map((agreement) => agreement.title),
    stated,
  }
}

const mentions = (surface: Surface, concept: Concept): boolean => surface.sentences.some((sentence) => has(sentence, concept))

/** What the face is used for, by the words of the surface: verifying is the plain case. */
function useOf(surface: Surface): Facts['use'] {
  const use: ('verify' | 'identify' | 'analyse')[] = []
  if (mentions(surface, 'IDENTIFICATION')) use.push('identify')
  if (mentions(surface, 'ANALYSIS')) use.push('analyse')
  const verifies = surface.statements.some(
    (statement) => statement.kind === 'purpose' && !has(statement.sentence, 'ANALYSIS') && !has(statement.sentence, 'IDENTIFICATION'),
  )
  return verifies || use.length === 0 ? ['verify', ...use] : use
}
