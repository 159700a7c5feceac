import { type Concept, type Entry, HIDES } from './concepts'

/** A word of the lexicon found in a normalised text: `text.slice(from, to)`. */
export interface Tag {
  concept: Concept
  from: number
  to: number
}

/** Every literal that the notation of an entry stands for: `(a|b)c(d|)` is acd, ac, bcd, bc. */
export function expand(words: string): string[] {
  let at = 0
  const alternatives = (): string[] => {
    const all: string[] = []
    let sequence = ['']
    for (; at < words.length && words[at] !== ')'; at++) {
      if (words[at] === '(') {
        at++
        const inner = alternatives()
        sequence = sequence.flatMap((start) => inner.map((end) => start + end))
      } else if (words[at] === '|') {
        all.push(...sequence)
        sequence = ['']
      } else {
        sequence = sequence.map((start) => start + words[at])
      }
    }
    return [...all, ...sequence]
  }
  return alternatives()
}

interface State {
  next: Map<number, number>
  fail: number
  /** Concepts whose words end here, with their lengths; those of the fail chain are linked by `output`. */
  words: { concept: Concept; length: number }[]
  output: number
}

/**
 * Finds all words of the lexicon in one pass (Aho-Corasick): time is linear in the text and in what is found, whatever the text.
 * Latin words count only as whole words.
 */
export class Tagger {
  private readonly states: State[] = [newState()]

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) for (const word of expand(entry.words)) this.add(word, entry.concept)
    this.link()
  }

  /** Tags of a normalised text in order of place, the longer before the shorter; words hidden by others are left out. */
  tag(text: string): Tag[] {
    const found: Tag[] = []
    let state = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      while (state !== 0 && !this.states[state]!.next.has(code)) state = this.states[state]!.fail
      state = this.states[state]!.next.get(code) ?? 0
      for (let hit = state; hit !== 0; hit = this.states[hit]!.output) {
        for (const { concept, length } of this.states[hit]!.words) {
          const from = at + 1 - length
          if (isWhole(text, from, at + 1)) found.push({ concept, from, to: at + 1 })
        }
      }
    }
    return withoutHidden(
      withoutRepeats(found.sort((a, b) => a.from - b.from || b.to - a.to || Number(b.concept in HIDES) - Number(a.concept in HIDES))),
    )
  }

  private add(word: string, concept: Concept): void {
    let state = 0
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      let next = this.states[state]!.next.get(code)
      if (next === undefined) {
        next = this.states.push(newState()) - 1
        this.states[state]!.next.set(code, next)
      }
      state = next
    }
    const { words } = this.states[state]!
    if (word && !words.some((known) => known.concept === concept)) words.push({ concept, length: word.length })
  }

  private link(): void {
    const queue = [...this.states[0]!.next.values()]
    for (const index of queue) {
      const state = this.states[index]!
      for (const [code, next] of state.next) {
        let fail = state.fail
        while (fail !== 0 && !this.states[fail]!.next.has(code)) fail = this.states[fail]!.fail
        const target = this.states[fail]!.next.get(code) ?? 0
        const child = this.states[next]!
        child.fail = target === next ? 0 : target
        child.output = this.states[child.fail]!.words.length ? child.fail : this.states[child.fail]!.output
        queue.push(next)
      }
    }
  }
}

const newState = (): State => ({ next: new Map(), fail: 0, words: [], output: 0 })

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

function isWhole(text: string, from: number, to: number): boolean {
  const opens = isLetter(text.charCodeAt(from)) && from > 0 && isLetter(text.charCodeAt(from - 1))
  const closes = isLetter(text.charCodeAt(to - 1)) && to < text.length && isLetter(text.charCodeAt(to))
  return !opens && !closes
}

/** Of words of one concept that lie in one another, the longest stands. */
function withoutRepeats(tags: Tag[]): Tag[] {
  const reach = new Map<Concept, number>()
  return tags.filter((tag) => {
    if (tag.to <= (reach.get(tag.concept) ?? -1)) return false
    reach.set(tag.concept, tag.to)
    return true
  })
}

function withoutHidden(tags: Tag[]): Tag[] {
  const hiding: Tag[] = []
  return tags.filter((tag) => {
    while (hiding.length && hiding[hiding.length - 1]!.to <= tag.from) hiding.pop()
    if (
      hiding.some(
        (cover) =>
          tag.from < cover.to && (tag.to <= cover.to || cover.concept === 'NOT-FACE') && HIDES[cover.concept]?.includes(tag.concept),
      )
    )
      return false
    if (HIDES[tag.concept]) hiding.push(tag)
    return true
  })
}
