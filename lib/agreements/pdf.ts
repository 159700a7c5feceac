import type { FrameSnapshot } from '../page/snapshot'
import { linesOfPdf, type SetText } from './pdf-lines'
import { textFrame } from './text-frame'

/** Most pages that are read. */
const MOST_PAGES = 60

/** What a font without a table of its letters gives: private letters, signs of no meaning. */
const MEANINGLESS = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu

/** A text that a person could not read either, or that lacks a page, is not read. */
function check(pages: readonly (readonly SetText[])[]): void {
  for (const page of pages) {
    const text = page
      .map(({ str }) => str)
      .join('')
      .replace(/\s/g, '')
    if (text === '') throw new Error('a page has no text')
    if ((text.match(MEANINGLESS)?.length ?? 0) > text.length / 50) throw new Error('the letters of a page are not known')
  }
}

/**
 * Reads the text of a PDF. Nothing in it runs, no picture or font of it is drawn, nothing is fetched for it.
 *
 * The parser is loaded with the first PDF, so that nobody pays for it before: this must run where `import()` can, which a service
 * worker cannot.
 * @param bytes the whole file; it is used up
 * @param url where it was read
 * @throws Error where it is no PDF, has a password, more than 60 pages, a page without text (a scan) or letters that are not known
 */
export async function readPdf(bytes: Uint8Array, url: string): Promise<FrameSnapshot> {
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs')
  const lacking: string[] = []
  /** Asked where a font names its letters by a table of Adobe's, a megabyte of which we do not carry. The parser itself would guess. */
  class NothingBeside {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<never> {
      if (kind === 'cMapUrl') lacking.push(filename)
      throw new Error(`${filename} is not carried`)
    }
  }
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    // A part that cannot be read must not go missing unsaid.
    stopAtErrors: true,
    BinaryDataFactory: NothingBeside,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > MOST_PAGES) throw new Error('too many pages')
    const pages: SetText[][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(items.filter((item) => 'str' in item))
      page.cleanup()
    }
    if (lacking.length > 0) throw new Error(`the letters of a font are not known: ${lacking.join()}`)
    check(pages)
    return textFrame(linesOfPdf(pages), url)
  } finally {
    await task.destroy()
  }
}
