import { audit as judge } from '../audit'
import { isSnapshot } from '../page/is-snapshot'
import { type PageSnapshot, SNAPSHOT_SCHEMA } from '../page/snapshot'
import type { Report } from '../report/schema'
import { type AgreementFetch, parserOf, withAgreements } from './agreement-texts'
import { type AnyDocument, takeSnapshot } from './take-snapshot'

export interface AuditOptions {
  /** `YYYY-MM-DD`: the date whose law is applied; the day of the snapshot by default. */
  lawAsOf?: string
  /**
   * Texts of agreements that you have, HTML or plain, by the title that the page gives them or by their address:
   * `{ 隐私政策: '…', '/terms': '<p>…' }`. HTML needs a DOM to be taken apart with: the document's window, or a global `DOMParser`.
   */
  texts?: Readonly<Record<string, string>>
  /**
   * Fetches the agreements that the page names and `texts` lacks, five at most: `fetch` itself, or a function like it. It is asked for texts
   * alone, never for addresses that seem to do something. In a page, only what CORS lets through can be read. Left out: they are not
   * read, and what they might say is `review`, not `violation`.
   */
  fetch?: AgreementFetch
  /** Address of the page, where the document does not know its own (happy-dom, jsdom): links are made absolute against it. */
  url?: string
  /** Whether the document was laid out. Found out where it is left out; without it, what needs sizes is `review`. */
  layout?: boolean
}

const NO_BROWSER = 'none'
const DAY = /^\d{4}-\d{2}-\d{2}$/

const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** Makes sure that a date of law is one. @throws TypeError */
export function checkLawAsOf(lawAsOf: string | undefined): void {
  if (lawAsOf !== undefined && !isDay(lawAsOf)) throw new TypeError(`lawAsOf is no date: “${lawAsOf}”. Write it as 2021-12-01.`)
}

const isDocument = (source: AnyDocument | PageSnapshot): source is AnyDocument => 'nodeType' in source && source.nodeType === 9

function browserOf(view: object | null): string {
  const { navigator } = (view ?? {}) as { navigator?: { userAgent?: string } }
  return navigator?.userAgent ?? NO_BROWSER
}

/**
 * Audits a page: what it asks of the person whose face it wants, and what Chinese law asks for at that point. The same page gives the same
 * findings here, in the extension and in the command. Nothing is changed in the document, and nothing is sent anywhere, unless `fetch` is
 * given.
 *
 * @param source a document of a browser, happy-dom or jsdom, or a snapshot (`takeSnapshot`, or `liancha audit --save-snapshots`).
 *   Where nothing was laid out (happy-dom, jsdom, a parsed text) what needs sizes is `review`
 * @returns what was found. A page that asks for no face has `faceRequest: false` and no surfaces
 * @throws TypeError where the source is neither, or `lawAsOf` is no date
 *
 * @example In a browser, on the page as it stands:
 * const report = await audit(document, { fetch })
 *
 * @example In Node:
 * import { Browser } from 'happy-dom'
 * const page = new Browser().newPage()
 * page.content = html
 * const report = await audit(page.mainFrame.document, { url: 'https://www.example.cn/join', texts: { 隐私政策: policy } })
 *
 * @example A snapshot that was saved, by the law of the day when it was taken:
 * const report = await audit(JSON.parse(await readFile('0001-page.snapshot.json', 'utf8')))
 */
export async function audit(source: AnyDocument | PageSnapshot, options: AuditOptions = {}): Promise<Report> {
  const { lawAsOf, texts, fetch, url, layout } = options
  checkLawAsOf(lawAsOf)
  if (typeof source !== 'object' || source === null || !(isDocument(source) || isSnapshot(source)))
    throw new TypeError(`audit() takes a document, or a snapshot of the form ${SNAPSHOT_SCHEMA}.`)
  const view = isDocument(source) ? source.defaultView : undefined
  const taken = isDocument(source)
    ? takeSnapshot(source, { ...(url === undefined ? {} : { url }), ...(layout === undefined ? {} : { layout }) })
    : source
  const snapshot = await withAgreements(taken, { ...(texts ? { texts } : {}), ...(fetch ? { fetch } : {}) }, parserOf(view))
  return judge(snapshot, {
    auditedAt: snapshot.takenAt,
    browser: view && snapshot.layout ? browserOf(view) : NO_BROWSER,
    ...(lawAsOf === undefined ? {} : { lawAsOf }),
  })
}
