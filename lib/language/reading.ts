import type { FrameSnapshot, RunRole, TextRun } from '../page/snapshot'
import type { Concept } from './concepts'
import { en } from './lexicon/en'
import { zh } from './lexicon/zh'
import { normalise } from './normalise'
import { type Tag, Tagger } from './tagger'

/** Where words stand: a frame of the page, or a document that was read with it. */
export interface Place {
  in: 'frame' | 'document'
  /** Index into the snapshot's `frames` or `documents`. */
  index: number
  /** Index into that frame's `nodes`. */
  node: number
}

/** Words that decide a point, as they stand on the page. */
export interface EvidenceRef {
  quote: string
  place: Place
}

/** One sentence, tagged. `text` is normalised; `quote` gives back the page's own words. */
export interface Sentence {
  text: string
  tags: readonly Tag[]
  /** The same tags, each concept's in order of place. */
  byConcept: ReadonlyMap<Concept, readonly Tag[]>
  place: Place
  role: RunRole
  /** Written in Han characters, at least in part; a word of Latin letters takes more room. */
  han: boolean
  /** Index of the first run that it touches, in its frame. */
  run: number
  /** Index of the last one. */
  lastRun: number
  /** Index of the first run of the line of text that it stands in. */
  line: number
  /** Words stand inside a quotation, code, or quotation marks as a whole. */
  quoted: boolean
  /** CSS pixels, and contrast of small print, of the run that it begins in; left out where they are not known. */
  fontSize?: number
  contrast?: number
  /** The heading that the sentence stands under, as an index into the same reading; -1 where none. */
  heading: number
  /** The page's own words for `text.slice(from, to)`; the whole sentence by default. */
  quote(from?: number, to?: number): string
}

let tagger: Tagger | undefined
/** Built on the first text: a worker that wakes for something else should not pay for it. */
const lexicon = (): Tagger => {
  tagger ??= new Tagger([...zh, ...en])
  return tagger
}

/** Reads a frame into tagged sentences, in reading order. */
export function readFrame(frame: FrameSnapshot, place: Pick<Place, 'in' | 'index'>): Sentence[] {
  const sentences: Sentence[] = []
  const said = new Map<string, number>()
  let heading = -1
  for (const block of blocksOf(frame.runs)) {
    for (const sentence of readBlock(block, place, said)) {
      if (looksLikeHeading(sentence, block)) heading = sentences.length
      sentences.push({ ...sentence, heading: heading === sentences.length ? -1 : heading })
    }
  }
  return sentences
}

/** The tags of a text alone: a control's name, a title. */
export const tagsOf = (raw: string): readonly Tag[] => lexicon().tag(normalise(raw).text)

/** True where a text alone holds a word of the concept. */
export const holds = (raw: string, concept: Concept): boolean => tagsOf(raw).some((tag) => tag.concept === concept)

interface Block {
  runs: { run: TextRun; index: number }[]
}

function blocksOf(runs: readonly TextRun[]): Block[] {
  const blocks: Block[] = []
  let last: TextRun | undefined
  runs.forEach((run, index) => {
    const apart = run.role === 'spoken' || run.role === 'placeholder'
    if (apart || !last || (run.block !== last.block && !goesOnBelow(last, run))) blocks.push({ runs: [] })
    last = apart ? undefined : run
    blocks.at(-1)!.runs.push({ run, index })
  })
  return blocks
}

const HAN = /[\u4e00-\u9fff]/
/** A line that is only broken for looks: one paragraph's, which stops at a comma or goes on in a small letter. */
const goesOnBelow = (above: TextRun, below: TextRun): boolean =>
  above.node === below.node &&
  above.role === below.role &&
  (/[，,、]\s*$/.test(above.text) || (/[a-z]\s*$/.test(above.text) && /^\s*[a-z]/.test(below.text)))

const QUOTING_ROLES: readonly RunRole[] = ['quotation', 'code']

/** What is said as often as this has been heard: a page of a hundred thousand equal lines says no more. */
const MOST_REPEATS = 200

function readBlock(block: Block, place: Pick<Place, 'in' | 'index'>, said: Map<string, number>): Omit<Sentence, 'heading'>[] {
  const starts: number[] = []
  let raw = ''
  block.runs.forEach(({ run }, at) => {
    const onNewLine = at > 0 && run.block !== block.runs[at - 1]!.run.block
    if (onNewLine) raw += ' '
    starts.push(raw.length)
    raw += run.text
  })
  const { text, origin } = normalise(raw)
  let within = 0
  let quotation = false
  return spansOf(text).flatMap(([from, to]) => {
    const rawFrom = origin[from]!
    while (within + 1 < starts.length && starts[within + 1]! <= rawFrom) within++
    const { run, index } = block.runs[within]!
    let last = within
    while (last + 1 < starts.length && starts[last + 1]! <= origin[to - 1]!) last++
    const sentence = text.slice(from, to)
    const times = said.get(sentence) ?? 0
    if (times >= MOST_REPEATS) return []
    said.set(sentence, times + 1)
    const tags = lexicon().tag(sentence)
    const begins = quotation || /^[“「]/.test(sentence)
    quotation = goesOn(sentence, quotation)
    return {
      text: sentence,
      tags,
      byConcept: byConcept(tags),
      place: { ...place, node: run.node },
      role: run.role,
      han: HAN.test(sentence),
      run: index,
      lastRun: block.runs[last]!.index,
      line: block.runs[0]!.index,
      ...(run.fontSize === undefined ? {} : { fontSize: run.fontSize }),
      ...(run.contrast === undefined ? {} : { contrast: run.contrast }),
      quoted: QUOTING_ROLES.includes(run.role) || isQuotedWhole(sentence) || (begins && quotation),
      quote: (start = 0, end = sentence.length) => raw.slice(origin[from + start], origin[from + end]).trim(),
    }
  })
}

function byConcept(tags: readonly Tag[]): Map<Concept, Tag[]> {
  const found = new Map<Concept, Tag[]>()
  for (const tag of tags) {
    const same = found.get(tag.concept)
    if (same) same.push(tag)
    else found.set(tag.concept, [tag])
  }
  return found
}

/** No sentence is longer: readers look around within one, and a hostile text would make that slower than linear. */
const LONGEST_SENTENCE = 1_000

/** Sentence ends. A full stop ends one only before a space or the end, so that addresses and numbers stay whole. */
const isEnd = (text: string, at: number): boolean =>
  '。！？!?；;\n'.includes(text[at]!) ||
  (text[at] === '.' && (at + 1 === text.length || (text[at + 1] === ' ' && !/\d/.test(text[at - 1] ?? ''))))

function spansOf(text: string): [number, number][] {
  const spans: [number, number][] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (!isEnd(text, at) && at - from < LONGEST_SENTENCE) continue
    if (text.slice(from, at).trim()) spans.push([from, at + 1])
    from = at + 1
  }
  if (text.slice(from).trim()) spans.push([from, text.length])
  return spans
}

const NUMBERED = /^(第?[一二三四五六七八九十百]+[、．.条章节]|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[、．.)]|\d{1,2}\.\d{1,2})/
const HEADING_LENGTH = 40

function looksLikeHeading(sentence: Omit<Sentence, 'heading'>, block: Block): boolean {
  if (sentence.role === 'heading') return true
  const alone = block.runs.every(({ run }) => run.role === 'text') && sentence.text.length <= HEADING_LENGTH
  return alone && NUMBERED.test(sentence.text) && !/[，,。；;]/.test(sentence.text.replace(NUMBERED, ''))
}

/** Whether a quotation is still open behind a sentence. */
function goesOn(sentence: string, before: boolean): boolean {
  const opens = Math.max(sentence.lastIndexOf('“'), sentence.lastIndexOf('「'))
  const closes = Math.max(sentence.lastIndexOf('”'), sentence.lastIndexOf('」'))
  return opens === closes ? before : opens > closes
}

function isQuotedWhole(text: string): boolean {
  return /^[“"「『].*[”"」』][。.]?$/.test(text)
}
