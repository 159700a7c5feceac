import { kindOf, titlesIn } from './agreements'
import type { ClassifiedControl } from './controls'
import type { Sentence } from './reading'
import { type EvidenceRef, tagsOf } from './reading'
import { has } from './statement'
import type { Surface } from './understand'

/** One act of assent: a box to tick or a button to press, and what it covers. */
export interface Act {
  control: ClassifiedControl
  /** A box for consent, a button that says yes, or a button that goes on without a word of assent. */
  kind: 'box' | 'yes' | 'on'
  /** The words that the act assents to. */
  sentences: readonly Sentence[]
  /** Titles of the agreements that it covers. */
  titles: readonly CoveredTitle[]
  /** It covers the face: by its own words, or because nothing else on the surface does. */
  ofFace: boolean
  evidence: EvidenceRef
}

export interface CoveredTitle {
  title: string
  ofFace: boolean
  general: boolean
}

/** The acts by which a person assents: the consent boxes where there are any, else the buttons that say yes, else those that go on. */
export function actsOf(surface: Surface): Act[] {
  if (!surface.request?.interactive) return []
  const boxes = surface.controls
    .filter(({ role }) => role === 'box')
    .map((control) => boxAct(surface, control))
    .filter((act) => act !== undefined)
  if (boxes.length > 0) return withFaceOf(boxes)
  const yes = surface.controls.filter(({ role }) => role === 'accept')
  const buttons =
    yes.length > 0
      ? yes
      : surface.controls.filter(({ role }) => role === 'proceed' || role === 'acknowledge' || role === 'file' || role === 'live-video')
  return buttons.map((control) => buttonAct(surface, control, yes.length > 0 ? 'yes' : 'on'))
}

/** Where no box names the face, each consent box covers what the surface asks for. */
const withFaceOf = (acts: Act[]): Act[] => (acts.some((act) => act.ofFace) ? acts : acts.map((act) => ({ ...act, ofFace: true })))

function boxAct(surface: Surface, control: ClassifiedControl): Act | undefined {
  const [from, to] = control.control.label ?? [0, 0]
  const sentences = surface.sentences.filter(({ run }) => run >= from && run < to)
  const words = `${sentences.map((sentence) => sentence.quote()).join(' ')} ${control.name}`
  const concepts = new Set(tagsOf(words).map((tag) => tag.concept))
  const asksConsent = ['CONSENT', 'SEPARATE', 'READ', 'DEEMED', 'AGREEMENT', 'GENERAL-AGREEMENT'] as const
  if (!asksConsent.some((concept) => concepts.has(concept)) || (concepts.has('REFUSE') && !concepts.has('READ'))) return undefined
  return {
    control,
    kind: 'box',
    sentences,
    titles: coveredTitles(words, surface, control),
    ofFace: concepts.has('FACE') || concepts.has('BIOMETRIC'),
    evidence: { quote: words.trim(), place: { ...surface.place, node: control.control.node } },
  }
}

const LABEL_REACH = 2

/** Titles in the box's own words, and those of links that stand in or right behind them. */
function coveredTitles(words: string, surface: Surface, { control }: ClassifiedControl): CoveredTitle[] {
  const [from, to] = control.label ?? [control.at, control.end]
  const said = surface.sentences.filter((sentence) => sentence.run >= from && sentence.run < to)
  const inform = new Set(said.filter((sentence) => said.length > 1 && !saysYes(sentence)).map((sentence) => sentence.run))
  const links = surface.controls.filter(
    ({ role, control: link }) => role === 'agreement-link' && link.at >= from - 1 && link.at < to + LABEL_REACH && !inform.has(link.at),
  )
  return covered([...titlesIn(words), ...links.flatMap((link) => titlesIn(link.name).concat(link.name.includes('《') ? [] : [link.name]))])
}

/** A sentence of a label that assents; another beside it ('Privacy Policy.') only informs. */
const saysYes = (sentence: Sentence): boolean => assents(sentence) || has(sentence, 'READ') || /[《》]/.test(sentence.text)

const covered = (titles: readonly string[]): CoveredTitle[] => [...new Set(titles)].map((title) => ({ title, ...kindOf(title) }))

function buttonAct(surface: Surface, control: ClassifiedControl, kind: 'yes' | 'on'): Act {
  const sentences = surface.sentences.filter((sentence) => !sentence.quoted && sentence.role !== 'control' && assents(sentence))
  const named = control.name
  const titles = covered(sentences.flatMap((sentence) => titlesIn(sentence.quote())))
  return {
    control,
    kind,
    sentences,
    titles: kind === 'yes' || sentences.length > 0 ? titles : [],
    ofFace: true,
    evidence: {
      quote: [...sentences.map((sentence) => sentence.quote()), named].filter(Boolean).join(' … '),
      place: { ...surface.place, node: control.control.node },
    },
  }
}

const assents = (sentence: Sentence): boolean =>
  has(sentence, 'CONSENT') || has(sentence, 'DEEMED') || has(sentence, 'EXPLICIT-ACT') || has(sentence, 'SEPARATE')
