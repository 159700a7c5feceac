import { Shape } from '../shape'
import { findingsOf } from '../verdict'
import { Address } from './facts'
import { type OfRequests, requestName } from './request'
import type { Telling } from './sheet'

/** What was seen to be well. */
export const SheetPasses = (props: OfRequests) => {
  const { requests, words } = props
  const passes = requests.flatMap((surface) => findingsOf(surface, 'pass').map((finding) => ({ surface, finding })))
  if (passes.length === 0) return null
  return (
    <section>
      <h2>{words.passesHeading(passes.length)}</h2>
      <ul class="passes">
        {passes.map(({ surface, finding }) => (
          <li key={`${surface.id} ${finding.rule}`}>
            <Shape of="pass" />
            <span>
              {[requestName(surface, props), finding.words.title].filter((part) => part !== '').join(' · ')}
              {finding.evidence[0]?.quote && <q dir="auto">{finding.evidence[0].quote}</q>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the project decided to live with: told, and counted nowhere. */
export const SheetIgnored = (props: OfRequests) => {
  const { requests, own } = props
  const ignored = requests.flatMap((surface) =>
    surface.findings.flatMap((finding) => (finding.ignored ? [{ surface, finding, ignored: finding.ignored }] : [])),
  )
  if (ignored.length === 0) return null
  return (
    <section>
      <h2>{own.ignored.heading(ignored.length)}</h2>
      <p class="note">{own.ignored.lead}</p>
      <ul class="passes">
        {ignored.map(({ surface, finding, ignored: { reason, until } }) => (
          <li key={`${surface.id} ${finding.rule}`}>
            <Shape of="na" />
            <span>
              {[requestName(surface, props), `${finding.mark} ${finding.words.title}`].filter((part) => part !== '').join(' · ')}
              <small class="decided" dir="auto">
                {' '}
                {own.ignored.why(reason, until)}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The agreements that the requests name, each once, and whether they were read. */
export const SheetDocuments = ({ requests, words }: OfRequests) => {
  const documents = new Map(
    requests.flatMap((surface) => surface.documents).map((document) => [`${document.title} ${document.url}`, document]),
  )
  if (documents.size === 0) return null
  return (
    <section>
      <h2>{words.documents.heading}</h2>
      <ul class="agreements">
        {[...documents].map(([key, { title, url, status }]) => (
          <li key={key}>
            <b dir="auto">{title}</b> <span class="aside">{words.documents[status]}</span>
            {url !== '' && (
              <div>
                <Address url={url} newTab={words.newTab} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where a face may be asked for later: no request now. */
export const SheetLater = ({ report: { mayAskLater = [] }, own }: Telling) =>
  mayAskLater.length > 0 ? (
    <section>
      <h2>{own.later}</h2>
      <ul class="later">
        {[...new Set(mayAskLater.map(({ quote }) => quote))].map((quote) => (
          <li key={quote}>
            <q dir="auto">{quote}</q>
          </li>
        ))}
      </ul>
    </section>
  ) : null
