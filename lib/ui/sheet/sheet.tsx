import type { AuditRecord, Screenshot } from '../../evidence/record'
import { t, type Words } from '../../i18n'
import { SHEET, type SheetWords } from '../../i18n/sheet'
import type { Language } from '../../law/law'
import type { Opinion } from '../../report/schema'
import { Shape } from '../shape'
import type { ToldReport } from '../told'
import { requestsOf, sentenceOf, verdictOf } from '../verdict'
import { SheetBeyond } from './beyond'
import { SheetColophon } from './colophon'
import { SheetDisclosures } from './disclosures'
import { SheetFacts } from './facts'
import { SheetFindings } from './findings'
import { SheetLaws } from './laws'
import { SheetDocuments, SheetIgnored, SheetLater, SheetPasses } from './lists'
import { SheetPictures } from './pictures'
import { SheetAsked } from './request'

/** What was saved with a report, as far as it is there. */
export type SheetRecord = Partial<Pick<AuditRecord, 'savedAt' | 'screenshots' | 'snapshot' | 'spotCheck'>> & {
  /** SHA-256 of the evidence package's manifest, in hexadecimal. */
  manifestHash?: string | undefined
}

/** Keeps an officer's opinion of a finding. @returns false where it could not be kept */
export type Opine = (surface: string, rule: string, opinion: Opinion) => Promise<boolean>

export interface SheetProps {
  report: ToldReport
  lang: Language
  record?: SheetRecord | undefined
  /** The address of a screenshot; without it none is shown. */
  image?: ((screenshot: Screenshot) => string | undefined) | undefined
  /** With it the sheet is live: an officer can confirm, reject and note. */
  opine?: Opine | undefined
  /** Begins the names of its anchors, where a document holds several sheets. */
  anchors?: string
}

/** What every part of the sheet is told with. */
export interface Telling {
  report: ToldReport
  record: SheetRecord
  lang: Language
  words: Words
  own: SheetWords
  /** Begins the names of anchors. */
  anchors: string
}

/** The verdict as one sentence: the document's heading, and the page's. */
export const sheetHeading = (report: ToldReport, lang: Language): string =>
  report.error ? SHEET[lang].failed : sentenceOf(verdictOf('complete', report), t(lang))

/** How many points of each kind: by shape, number and word. */
const Tally = ({ report: { summary }, words, own }: Telling) => (
  <ul class="tally">
    {(
      [
        ['violation', summary.violations, words.violationsHeading],
        ['review', summary.reviews, words.reviewsHeading],
        ['pass', summary.passes, own.met],
      ] as const
    ).map(([outcome, count, name]) => (
      <li key={outcome} class={`is-${outcome}`}>
        <Shape of={outcome} />
        <b>{count}</b> {name}
      </li>
    ))}
  </ul>
)

/**
 * A whole report as a document fit for a file, below its heading (`sheetHeading`). It holds only text of the page, needs no
 * browser, and renders to a string as well as to a page.
 */
export const Sheet = ({ report, lang, record = {}, image, opine, anchors = '' }: SheetProps) => {
  const telling: Telling = { report, record, lang, words: t(lang), own: SHEET[lang], anchors }
  const { words } = telling
  const requests = requestsOf(report)
  return (
    <div class="document">
      {report.error ? (
        <p class="reach" dir="auto">
          {report.error.message}
        </p>
      ) : (
        requests.length > 0 && <Tally {...telling} />
      )}
      {!report.error && requests.length === 0 && <p class="reach">{words.detail.nothing}</p>}
      {report.reach === 'unclear' && requests.length > 0 && <p class="reach">{words.detail.reachUnclear}</p>}
      {report.reach === 'elsewhere' && requests.length > 0 && <p class="reach">{words.detail.reachElsewhere}</p>}
      <SheetFacts {...telling} />
      <SheetAsked {...telling} requests={requests} />
      {image && <SheetPictures {...telling} image={image} />}
      <SheetFindings {...telling} requests={requests} opine={opine} />
      <SheetIgnored {...telling} requests={requests} />
      <SheetDisclosures {...telling} requests={requests} />
      <SheetPasses {...telling} requests={requests} />
      <SheetDocuments {...telling} requests={requests} />
      <SheetLater {...telling} />
      <SheetBeyond {...telling} requests={requests} />
      <SheetLaws {...telling} requests={requests} />
      <SheetColophon {...telling} />
    </div>
  )
}
