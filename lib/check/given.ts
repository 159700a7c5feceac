import { decode, isUtf8 } from '../agreements/charset'
import { isSnapshot } from '../page/is-snapshot'
import type { PageSnapshot } from '../page/snapshot'

/** What somebody gave us to check. */
export type Given =
  | { kind: 'text'; text: string; name: string }
  | { kind: 'html'; text: string; name: string }
  | { kind: 'snapshot'; snapshot: PageSnapshot; name: string }

/** Why it cannot be checked. */
export type GivenError =
  /** Nothing but white space. */
  | 'empty'
  /** More than `LARGEST_FILE` bytes, or more characters than a text may have. */
  | 'too-large'
  /** A picture, a PDF, an archive: no text. */
  | 'not-text'
  /** A file of a kind that we do not read. */
  | 'wrong-kind'
  /** JSON, and no snapshot of a page. */
  | 'not-snapshot'
  /** It was read, and taking it apart failed. */
  | 'failed'

/** A saved page carries its styles and scripts. */
export const LARGEST_FILE = 8_000_000

const ENDING = /\.([a-z0-9]{1,8})$/i
const HTML = /^(html?|xhtml)$/i
const TEXT = /^(txt|md|markdown|text)$/i
const LOOKS_LIKE_HTML =
  /^\s*(<!--[\s\S]{0,400}?-->\s*)?<(!doctype\s+html|html|head|body|div|form|section|main|dialog|p|h[1-6]|button|label|span)\b[^<]*>/i

/** Words as they were pasted: a page's source is read as a page. */
export const givenText = (text: string, name = ''): Given | GivenError => {
  if (text.trim() === '') return 'empty'
  return { kind: LOOKS_LIKE_HTML.test(text) ? 'html' : 'text', text, name }
}

/** Text is never taken for UTF-8 by chance: what is UTF-8 is that, whatever a page that was saved anew still declares. */
const textOf = (bytes: Uint8Array): string => {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !marked && isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : decode(bytes, '')
}

/** Signs that no text has. */
const looksBinary = (text: string): boolean =>
  text.slice(0, 4000).includes('\0') || text.startsWith('%PDF-') || text.startsWith('PK\u0003\u0004')

/**
 * Reads a file that a person chose or dropped. UTF-8, GB 18030 and what a page declares are read. Never throws.
 *
 * @param name the file's name: its ending says what it is
 */
export const givenFile = (bytes: Uint8Array, name: string): Given | GivenError => {
  const ending = ENDING.exec(name)?.[1] ?? 'txt'
  const kind = /^json$/i.test(ending) ? 'snapshot' : HTML.test(ending) ? 'html' : TEXT.test(ending) ? 'text' : undefined
  if (!kind) return 'wrong-kind'
  if (bytes.length > LARGEST_FILE) return 'too-large'
  const text = textOf(bytes)
  if (looksBinary(text)) return 'not-text'
  if (text.trim() === '') return 'empty'
  if (kind === 'html') return { kind, text, name }
  return kind === 'text' ? givenText(text, name) : savedSnapshot(text, name)
}

const savedSnapshot = (text: string, name: string): Given | GivenError => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return isSnapshot(value) ? { kind: 'snapshot', snapshot: value, name } : 'not-snapshot'
  } catch {
    return 'not-snapshot'
  }
}
