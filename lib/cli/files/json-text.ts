/*
 * A reader of JSON that keeps where everything stands, so that what is wrong with a file that people write can be pointed at. With
 * `relaxed`, comments and a comma after the last item are taken, as in `.jsonc`.
 */

export interface JsonEntry {
  key: string
  /** Where the key stands. */
  at: number
  node: JsonNode
}

/** A value and where it stands, as an offset into the text. */
export type JsonNode =
  | { at: number; kind: 'object'; entries: JsonEntry[] }
  | { at: number; kind: 'array'; items: JsonNode[] }
  | { at: number; kind: 'plain'; value: string | number | boolean | null }

/** What should have stood where the reader stopped. */
export type JsonExpected =
  | 'value'
  | 'key'
  | 'colon'
  | 'comma-or-brace'
  | 'comma-or-bracket'
  | 'end'
  | 'string-end'
  | 'string'
  | 'comment-end'
  | 'no-comment'
  | 'no-last-comma'
  | 'other-key'
  | 'less-deep'

/** A text that is no JSON. */
export class JsonFault extends Error {
  constructor(
    readonly at: number,
    readonly expected: JsonExpected,
    /** What stands there; '' at the end of the text. */
    readonly found: string,
  ) {
    super(`expected ${expected} at ${at}`)
  }
}

const DEEPEST = 50
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y
const WORD = /(?:true|false|null)(?!\w)/y
const WHITE = /[ \t\r\n]+/y
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y
const SHOWN = /[^\s,:[\]{}]+|[\s\S]/uy

class Reader {
  private at = 0

  constructor(
    private readonly text: string,
    private readonly relaxed: boolean,
  ) {}

  whole(): JsonNode {
    const node = this.value(0)
    this.space()
    if (this.at < this.text.length) this.fail('end')
    return node
  }

  private fail(expected: JsonExpected, at = this.at): never {
    SHOWN.lastIndex = at
    throw new JsonFault(at, expected, SHOWN.exec(this.text)?.[0] ?? '')
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined) this.at += found.length
    return found
  }

  private space(): void {
    for (;;) {
      this.match(WHITE)
      const next = this.text.slice(this.at, this.at + 2)
      if (next !== '//' && next !== '/*') return
      if (!this.relaxed) this.fail('no-comment')
      if (this.match(COMMENT) === undefined) this.fail('comment-end')
    }
  }

  /** Takes a sign where it stands next. */
  private takes(sign: string): boolean {
    this.space()
    if (this.text[this.at] !== sign) return false
    this.at++
    return true
  }

  private value(depth: number): JsonNode {
    this.space()
    const at = this.at
    if (depth > DEEPEST) this.fail('less-deep')
    if (this.takes('{')) return { at, kind: 'object', entries: this.entries(depth) }
    if (this.takes('[')) return { at, kind: 'array', items: this.items(depth) }
    if (this.text[at] === '"') return { at, kind: 'plain', value: this.string() }
    const word = this.match(WORD) ?? this.match(NUMBER)
    if (word === undefined) this.fail('value')
    return { at, kind: 'plain', value: JSON.parse(word) as number | boolean | null }
  }

  private entries(depth: number): JsonEntry[] {
    const entries: JsonEntry[] = []
    const seen = new Set<string>()
    for (;;) {
      if (this.takes('}')) return this.closed(entries)
      const at = this.at
      if (this.text[at] !== '"') this.fail('key')
      const key = this.string()
      if (seen.has(key)) this.fail('other-key', at)
      seen.add(key)
      if (!this.takes(':')) this.fail('colon')
      entries.push({ key, at, node: this.value(depth + 1) })
      if (this.takes(',')) continue
      if (this.takes('}')) return entries
      this.fail('comma-or-brace')
    }
  }

  private items(depth: number): JsonNode[] {
    const items: JsonNode[] = []
    for (;;) {
      if (this.takes(']')) return this.closed(items)
      items.push(this.value(depth + 1))
      if (this.takes(',')) continue
      if (this.takes(']')) return items
      this.fail('comma-or-bracket')
    }
  }

  /** What was closed where another item may have been awaited: after a comma. */
  private closed<T>(read: T[]): T[] {
    if (read.length > 0 && !this.relaxed) this.fail('no-last-comma', this.at - 1)
    return read
  }

  private string(): string {
    const from = this.at
    let end = from + 1
    while (this.text[end] !== '"') {
      const sign = this.text[end]
      if (sign === undefined || sign === '\n' || sign === '\r') this.fail('string-end', from)
      end += sign === '\\' ? 2 : 1
    }
    this.at = end + 1
    try {
      return JSON.parse(this.text.slice(from, this.at)) as string
    } catch {
      return this.fail('string', from)
    }
  }
}

/** Reads a JSON text. @throws JsonFault */
export const readJson = (text: string, relaxed: boolean): JsonNode => new Reader(text, relaxed).whole()

/** The value that a node stands for. */
export function valueOfNode(node: JsonNode): unknown {
  if (node.kind === 'plain') return node.value
  if (node.kind === 'array') return node.items.map(valueOfNode)
  return Object.fromEntries(node.entries.map(({ key, node: value }) => [key, valueOfNode(value)]))
}

/** Line and column of an offset, both from 1; columns count signs. */
export function placeIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split(/\r\n|\n|\r/)
  return { line: before.length, column: [...before.at(-1)!].length + 1 }
}
