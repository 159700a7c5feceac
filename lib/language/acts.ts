import { kindOf, titlesIn } from './agreements'
import type { ClassifiedControl } from './controls'
import { OF_THIS_PAGE } from './lexicon/english'
import { GOES_ON } from './lexicon/phrases'
import type { Sentence } from './reading'
import { type EvidenceRef, tagsOf } from './reading'
import { all, has, previous } from './statement'
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
  /** It says that it covers all that stands above it. */
  coversAll: boolean
  /** Its own words name the face. */
  namesFace: boolean
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
  return buttonActs(surface, buttons, yes.length > 0 ? 'yes' : 'on')
}

/** Where no box names the face, each consent box covers what the surface asks for. */
const withFaceOf = (acts: Act[]): Act[] => (acts.some((act) => act.ofFace) ? acts : acts.map((act) => ({ ...act, ofFace: true })))

function boxAct(surface: Surface, control: ClassifiedControl): Act | undefined {
  const [from, to] = control.control.label ?? [0, 0]
  const sentences = surface.sentences.filter(({ run }) => run >= from && run < to)
  const words = sentences.length > 0 ? quoteOf(sentences) : control.name
  const concepts = new Set(tagsOf(words).map((tag) => tag.concept))
  if (
    !ASSENTING.some((concept) => concepts.has(concept)) ||
    (concepts.has('REFUSE') && !concepts.has('READ') && !concepts.has('CONSENT') && !concepts.has('SEPARATE'))
  )
    return undefined
  return {
    control,
    kind: 'box',
    sentences,
    titles: covered([...titlesIn(words), ...linksOf(surface, control, sentences), ...sentences.flatMap(untitled)]),
    coversAll: concepts.has('ALL-ABOVE'),
    namesFace: concepts.has('FACE') || concepts.has('BIOMETRIC'),
    ofFace: concepts.has('FACE') || concepts.has('BIOMETRIC'),
    evidence: { quote: words.trim(), place: { ...surface.place, node: control.control.node } },
  }
}

/** The page's own words for sentences in their order, with a sign where something else stands in between. */
const quoteOf = (sentences: readonly Sentence[]): string =>
  sentences.reduce((quote, sentence, at) => {
    const before = sentences[at - 1]
    return before ? `${quote}${sentence.run <= before.lastRun + 1 ? ' ' : ' … '}${sentence.quote()}` : sentence.quote()
  }, '')

const ASSENTING = ['CONSENT', 'SEPARATE', 'READ', 'DEEMED', 'AGREEMENT', 'GENERAL-AGREEMENT'] as const
const LABEL_REACH = 2

/** Links that a box assents to: those in a sentence of its label that says yes, or right behind a label that names nothing. */
function linksOf(surface: Surface, { control }: ClassifiedControl, sentences: readonly Sentence[]): string[] {
  const [, to] = control.label ?? [control.at, control.end]
  const yes = sentences.filter((sentence) => assents(sentence) || has(sentence, 'READ'))
  const links = surface.controls.filter(({ role }) => role === 'agreement-link')
  const inside = links.filter(({ name }) => yes.some((sentence) => sentence.quote().includes(name)))
  const behind = links.filter(({ control: link }) => link.at >= to && link.at < to + LABEL_REACH)
  const namesNothing = sentences.length <= 1 && sentences.every((sentence) => !has(sentence, 'FACE') || GOES_ON.words.test(sentence.text))
  return namesOf(inside.length > 0 || !namesNothing ? inside : behind)
}

const namesOf = (links: readonly ClassifiedControl[]): string[] =>
  links.flatMap(({ name }) => (name.includes('《') ? titlesIn(name) : [name]))

const covered = (titles: readonly string[]): CoveredTitle[] => [...new Set(titles)].map((title) => ({ title, ...kindOf(title) }))

function buttonActs(surface: Surface, buttons: readonly ClassifiedControl[], kind: 'yes' | 'on'): Act[] {
  const sentences = surface.sentences.filter((sentence) => !sentence.quoted && sentence.role !== 'control' && assents(sentence))
  const quotes = sentences.map((sentence) => sentence.quote())
  const said = quotes.join(' … ')
  const links = surface.controls.filter(({ role, name }) => role === 'agreement-link' && said.includes(name))
  const named = covered([...quotes.flatMap(titlesIn), ...namesOf(links), ...sentences.flatMap(untitled)])
  return buttons.map((control) => {
    const coversAll = control.concepts.has('ALL-ABOVE')
    return {
      control,
      kind,
      sentences,
      titles: coversAll ? covered(surface.agreements.map(({ title }) => title)) : named,
      coversAll,
      namesFace: control.concepts.has('FACE'),
      ofFace: true,
      evidence: {
        quote: [said, control.name].filter(Boolean).join(' … '),
        place: { ...surface.place, node: control.control.node },
      },
    }
  })
}

const OBJECT_REACH = 20

/** "我已阅读并同意用户协议": agreements that are assented to by name, without the marks of a title. */
const untitled = (sentence: Sentence): string[] =>
  all(sentence, 'GENERAL-AGREEMENT')
    .filter(
      ({ from, to }) =>
        !isTitled(sentence, from) &&
        !OF_THIS_PAGE.words.test(sentence.text.slice(to)) &&
        previous(sentence, ['CONSENT', 'READ', 'DEEMED', 'BY-DOING'], from, OBJECT_REACH) &&
        !previous(sentence, ['FACE', 'BIOMETRIC'], from, OBJECT_REACH),
    )
    .map(({ from, to }) => sentence.quote(from, to))

const isTitled = ({ text }: Sentence, at: number): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at)

/** Says yes now: not "您注册时同意的《用户协议》", which tells of an earlier yes. */
const assents = (sentence: Sentence): boolean =>
  !/(同意|授权|接受)过?的《/.test(sentence.text) &&
  (['CONSENT', 'DEEMED', 'EXPLICIT-ACT', 'SEPARATE'] as const).some((concept) => has(sentence, concept))
