import type { FrameSnapshot, TextRun } from '../page/snapshot'

/** One line of a text without markup, as it was set. Lengths are in one unit of the text's own. */
export interface Line {
  text: string
  right: number
  /** Width of a full-width letter. */
  em: number
  /** Stands apart from the line before: an empty line or a wide gap between. */
  apart?: true
}

/** More than this is not kept whole: a frame's bound is in bytes, and a Han character has three. */
const MOST_CHARACTERS = 160_000

/** Thrown for a text that is longer than a frame may be. */
export class TextTooLong extends Error {}

const WIDE = /[\u1100-\u11ff\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/
const STARTS_ITEM =
  /^(?:第?[一二三四五六七八九十百]{1,3}[、．.条章节]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:\.\d{1,2})*[、．.)）]?\s|\d{1,2}[、．)）]|[•●■◆▪·*-]\s?)/
const ENDS = /[。！？!?；;.][”"」』）)]?$/
/** A line that was broken within a sentence of a language with spaces. */
const isMidSentence = (last: string, next: string): boolean => /[A-Za-z,;\u00ad-]$/.test(last) && /^[a-z(]/.test(next)

const HEADING_LENGTH = 40
const LARGER = 1.15
/** In a narrower text the ends of lines tell nothing. */
const NARROWEST = 20

/** Width in half letters: a Han character has two. */
export const widthOf = (text: string): number => [...text].reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0)

/** The size that most of the text is set in. */
function bodySize(lines: readonly Line[]): number {
  const lengths = new Map<number, number>()
  for (const { em, text } of lines) lengths.set(em, (lengths.get(em) ?? 0) + text.length)
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1
}

/** Where long lines end: the farthest right end that several share, so that one that sticks out does not decide. */
function edgeOf(lines: readonly Line[]): number {
  const ends = lines.filter(({ right, em }) => right >= NARROWEST * em).sort((a, b) => b.right - a.right)
  const enough = Math.max(2, ends.length / 5)
  const edge = ends.find(({ right, em }) => ends.filter((other) => other.right <= right && other.right > right - 3 * em).length >= enough)
  return edge?.right ?? Number.POSITIVE_INFINITY
}

/** The line ends because its width was used up: the first word of the next, or two letters of Chinese, would not have fitted. */
function isFull(last: Line, next: Line, edge: number): boolean {
  const word = /^[!-~\u00c0-\u024f]+/.exec(next.text)?.[0]
  const needed = word ? widthOf(word) / 2 : 2
  return last.right + (needed + 1) * last.em > edge
}

const joined = (last: string, next: string): string => {
  if (last.endsWith('\u00ad') || (/[a-z]-$/.test(last) && /^[a-z]/.test(next))) return last.slice(0, -1) + next
  return WIDE.test(last.at(-1)!) || WIDE.test(next[0]!) ? last + next : `${last} ${next}`
}

interface Paragraph {
  text: string
  heading: boolean
}

/** Lines of one paragraph joined: one that was broken for its width reads on, over the end of a page as well. */
function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const body = bodySize(lines)
  const isHeading = ({ text, em }: Line): boolean => em >= body * LARGER && text.length <= HEADING_LENGTH && !ENDS.test(text)
  const edge = edgeOf(lines.filter((line) => !isHeading(line)))
  const readsOn = (last: Line, next: Line): boolean => {
    if (next.apart || STARTS_ITEM.test(next.text) || isHeading(last) !== isHeading(next)) return false
    return isMidSentence(last.text, next.text) || (!ENDS.test(last.text) && isFull(last, next, edge))
  }
  const paragraphs: Paragraph[] = []
  lines.forEach((line, at) => {
    const last = lines[at - 1]
    const paragraph = paragraphs.at(-1)
    if (last && paragraph && readsOn(last, line)) paragraph.text = joined(paragraph.text, line.text)
    else paragraphs.push({ text: line.text, heading: isHeading(line) })
  })
  return paragraphs
}

/**
 * A text without markup as a frame: a block for each paragraph, nothing to press, no address within it but its own.
 *
 * @param lines its lines in reading order, none of them empty
 * @param url where it was read
 * @throws TextTooLong
 */
export function textFrame(lines: readonly Line[], url: string): FrameSnapshot {
  if (lines.reduce((sum, { text }) => sum + text.length, 0) > MOST_CHARACTERS) throw new TextTooLong()
  const runs = paragraphsOf(lines).map(
    ({ text, heading }, block): TextRun => ({ text, node: 0, block, role: heading ? 'heading' : 'text' }),
  )
  return {
    frameId: 0,
    url,
    title: '',
    lang: '',
    nodes: [{ parent: -1, step: 'body' }],
    runs,
    controls: [],
    candidates: [{ kind: 'page', node: 0, runs: [0, runs.length], controls: [0, 0], parent: -1 }],
  }
}

/**
 * A `text/plain` document as a frame.
 * @throws TextTooLong
 */
export function plainTextFrame(text: string, url: string): FrameSnapshot {
  const lines: Line[] = []
  let apart = false
  for (const raw of text.split(/\r\n|[\r\n\f]/)) {
    const line = raw.replace(/\s+/g, ' ').trim()
    if (line !== '') lines.push({ text: line, right: widthOf(raw.trimEnd()), em: 2, ...(apart ? { apart } : {}) })
    apart = line === ''
  }
  return textFrame(lines, url)
}
