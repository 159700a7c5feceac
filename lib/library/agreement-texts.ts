import { readPdf } from '../agreements/pdf'
import { readAgreements } from '../agreements/read'
import { plainTextFrame, TextTooLong } from '../agreements/text-frame'
import { agreementsToRead } from '../audit'
import { parseDocument } from '../page/parse'
import type { DocumentSnapshot, FrameSnapshot, PageSnapshot } from '../page/snapshot'

/** What `fetch` is asked for and answers, as far as agreements need it. */
export type AgreementFetch = (url: string, init?: RequestInit) => Promise<Response>

export interface AgreementSources {
  /** Texts that the caller has, HTML or plain, by the title that the page gives them or by their address. */
  texts?: Readonly<Record<string, string>>
  /** Fetches the others. */
  fetch?: AgreementFetch
}

/** Takes an HTML text apart. */
export type ParseText = (html: string, url: string) => FrameSnapshot

const MARKUP = /<[a-z!/][^<>]*>/i

const bare = (title: string): string => title.replace(/[\s《》〈〉“”"「」]/g, '')

function textOf({ title, url }: { title: string; url: string }, texts: Readonly<Record<string, string>>, pageUrl: string) {
  const base = URL.canParse(pageUrl) ? pageUrl : 'about:blank'
  const isMeant = (key: string): boolean =>
    bare(key) === bare(title) || (url !== '' && URL.canParse(key, base) && new URL(key, base).href === url)
  return Object.entries(texts).find(([key]) => isMeant(key))?.[1]
}

function readingOf(text: string, url: string, parse: ParseText): Pick<DocumentSnapshot, 'status' | 'frame'> {
  if (MARKUP.test(text)) return { status: 'read', frame: parse(text, url) }
  try {
    return { status: 'read', frame: plainTextFrame(text, url) }
  } catch (error) {
    if (error instanceof TextTooLong) return { status: 'too-large' }
    throw error
  }
}

/**
 * The agreements that a page's requests name, with their texts as far as there is a source of them. What there is no source of is left as the
 * snapshot has it.
 */
export async function withAgreements(
  snapshot: PageSnapshot,
  { texts = {}, fetch }: AgreementSources,
  parse: ParseText,
): Promise<PageSnapshot> {
  if (Object.keys(texts).length === 0 && !fetch) return snapshot
  const wanted = agreementsToRead(snapshot)
  const given = wanted.flatMap((named): DocumentSnapshot[] => {
    const text = textOf(named, texts, snapshot.url)
    if (text === undefined) return []
    return [{ ...named, ...readingOf(text, named.url || snapshot.url, parse) }]
  })
  const isKnown = (documents: readonly DocumentSnapshot[], { title, url }: { title: string; url: string }): boolean =>
    documents.some((document) => document.title === title && document.url === url)
  const others = wanted.filter((named) => !isKnown(given, named))
  const before = snapshot.documents.filter((document) => !isKnown(given, document))
  if (!fetch) return { ...snapshot, documents: [...given, ...before] }
  const fetched = await readAgreements(
    others.filter((named) => !isKnown(before, named)),
    {
      pageUrl: snapshot.url,
      // A browser's own must not be called as a method of ours.
      fetch: (input, init) => fetch(String(input), init),
      parse: async (html, url) => parse(html, url),
      readPdf,
    },
  )
  return { ...snapshot, documents: [...given, ...before, ...fetched] }
}

/** Takes HTML apart with the parser of a document's window, or with the one that stands here. */
export const parserOf = (view: object | null | undefined): ParseText => {
  const Parser = (view as { DOMParser?: typeof DOMParser } | null | undefined)?.DOMParser ?? globalThis.DOMParser
  return (html, url) => {
    if (!Parser) throw new Error('There is no DOMParser to take an HTML text apart with: give a document, or texts without markup.')
    return parseDocument(html, url, new Parser())
  }
}
