import { useState } from 'preact/hooks'
import type { Words } from '../../i18n'
import { Quote } from '../quote'
import { Shape } from '../shape'
import type { ToldEvidence, ToldFinding, ToldProvision, ToldSurface } from '../told'
import { cardId } from './glance'

/** Marks a place on the page. @returns false where it is not there any more */
export type ShowOnPage = (frameId: number, target: string[]) => Promise<boolean>

/** Address of a document's own words: the browser scrolls to them and marks them. */
const withQuote = (url: string, quote: string): string => {
  const words = encodeURIComponent(quote.trim().slice(0, 60)).replace(/-/g, '%2D')
  return `${url.replace(/#.*$/, '')}#:~:text=${words}`
}

/** An address that a link of ours may lead to: what a page names may be anything. */
export const isWeb = (url: string): boolean => /^https?:\/\//.test(url)

const Link = ({ provision: { name, full, asks, url }, words }: { provision: ToldProvision; words: Words }) => {
  const title = asks ? `${full}\n${asks}` : full
  if (!url) return <span title={title}>{name}</span>
  return (
    <a href={url} target="_blank" rel="noreferrer" title={title}>
      {name}
      <span class="sr">{words.newTab}</span>
    </a>
  )
}

interface PlaceProps {
  surface: ToldSurface
  /** Address of the page that the surface stands in. */
  pageUrl: string
  show: ShowOnPage
  words: Words
}

/** Leads from words to where they stand: on the page, or in the agreement that says them. */
const Place = ({ evidence, surface, pageUrl, show, words }: PlaceProps & { evidence: ToldEvidence }) => {
  const [shown, setShown] = useState<boolean>()
  const frameId = evidence.url === surface.frameUrl ? surface.frameId : evidence.url === pageUrl ? 0 : undefined
  if (frameId === undefined) {
    if (!isWeb(evidence.url)) return null
    return (
      <a href={withQuote(evidence.url, evidence.quote)} target="_blank" rel="noreferrer">
        {words.openDocument}
        <span class="sr">{words.newTab}</span>
      </a>
    )
  }
  if (evidence.target.length === 0) return null
  return (
    <>
      <button type="button" class="link" onClick={async () => setShown(await show(frameId, evidence.target))}>
        {words.showOnPage}
      </button>
      <span role="status" class={shown === false ? 'note' : 'sr'}>
        {shown === undefined ? '' : shown ? words.shown : words.notFound}
      </span>
    </>
  )
}

/** More than these stand folded: a card is read at a glance first. */
const SHOWN_QUOTES = 2
const SHOWN_PROVISIONS = 2

const Quotes = ({ evidence: all, ...place }: PlaceProps & { evidence: ToldEvidence[] }) =>
  all.map((evidence) => (
    <figure class="quoted" key={`${evidence.url} ${evidence.target.join(' ')} ${evidence.quote}`}>
      {evidence.quote.trim() !== '' && <Quote text={evidence.quote} marks={evidence.marks} />}
      <figcaption>
        <Place {...place} evidence={evidence} />
      </figcaption>
    </figure>
  ))

/** Every provision with what it asks for, and what the operator may answer. */
const Provisions = ({ provisions, answer, words }: { provisions: ToldProvision[]; answer: string | undefined; words: Words }) => (
  <details class="more">
    <summary>{words.whatTheyAsk(provisions.length)}</summary>
    <dl>
      {provisions.map((provision) => (
        <div key={provision.name}>
          <dt>
            <Link provision={provision} words={words} />
          </dt>
          <dd>
            {provision.asks}
            {provision.checkBeforeUse && <small>{words.checkBeforeUse(provision.checkBeforeUse)}</small>}
          </dd>
        </div>
      ))}
      {answer && (
        <div>
          <dt>{words.answer}</dt>
          <dd>{answer}</dd>
        </div>
      )}
    </dl>
  </details>
)

/** One finding that asks something of its reader: what was seen, in whose words, by which provision, what to do. */
export const FindingCard = ({ finding, ...place }: PlaceProps & { finding: ToldFinding }) => {
  const { words } = place
  const { outcome, evidence, provisions } = finding
  const rest = evidence.slice(SHOWN_QUOTES)
  const { title, seen, person, answer } = finding.words
  const titleId = `${cardId(finding.rule)}-title`
  return (
    <article class={`finding is-${outcome}`} id={cardId(finding.rule)} tabIndex={-1} aria-labelledby={titleId}>
      <h3 id={titleId}>
        <span class="grade">
          <Shape of={outcome} />
          {finding.mark}
        </span>{' '}
        {title}
      </h3>
      <Quotes evidence={evidence.slice(0, SHOWN_QUOTES)} {...place} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{words.moreQuotes(rest.length)}</summary>
          <Quotes evidence={rest} {...place} />
        </details>
      )}
      {outcome === 'error' ? <p class="seen">{words.failedRule}</p> : seen && <p class="seen">{seen}</p>}
      {person && (
        <p class="todo">
          <b>{words.whatToDo}</b> {person}
        </p>
      )}
      {provisions.length > 0 && (
        <p class="meta">
          <span class="sr">{words.provisions}</span>
          {provisions.slice(0, SHOWN_PROVISIONS).map((provision) => (
            <Link key={provision.name} provision={provision} words={words} />
          ))}
        </p>
      )}
      {(provisions.length > 0 || answer) && <Provisions provisions={provisions} answer={answer} words={words} />}
    </article>
  )
}
