import { Marked } from '../quote'
import { isWeb } from '../request/finding-card'
import { Shape } from '../shape'
import type { ToldEvidence, ToldFinding, ToldProvision, ToldSurface } from '../told'
import { findingsOf } from '../verdict'
import { aroundOf } from './in-context'
import { anchorOf, numberedFindings } from './numbered'
import { OpinionForm, OpinionTold } from './opinion'
import { type OfRequests, requestName } from './request'
import type { Opine } from './sheet'

/** Where words stand, unless it is the page itself. */
export const sourceOf = (evidence: ToldEvidence, surface: ToldSurface, { report, own }: OfRequests): string => {
  if (evidence.url === report.url) return ''
  const document = surface.documents.find(({ url }) => url !== '' && url === evidence.url)
  if (document) return own.finding.inAgreement(bare(document.title))
  return evidence.url === '' ? '' : own.finding.inFrame(evidence.url)
}

/** A title without the brackets that our words put around it. */
export const bare = (title: string): string => title.replace(/^《(.*)》$/, '$1')

/** A quote with what stands beside it on the page, where that is known. */
const InContext = ({ evidence, surface, ...props }: OfRequests & { evidence: ToldEvidence; surface: ToldSurface }) => {
  const around = aroundOf(evidence, props.record.snapshot)
  const source = sourceOf(evidence, surface, props)
  return (
    <figure class="quoted">
      <blockquote dir="auto">
        {around?.before && <span class="around">{around.before}</span>}
        <span class="said">
          <Marked text={evidence.quote} marks={evidence.marks} />
        </span>
        {around?.after && <span class="around">{around.after}</span>}
      </blockquote>
      {source && <figcaption dir="auto">{source}</figcaption>}
    </figure>
  )
}

/** A provision with what it asks for in our words, and the official text. */
const ProvisionTold = ({ provision, ...props }: OfRequests & { provision: ToldProvision }) => {
  const { own, words } = props
  return (
    <li>
      <b>{provision.name}</b> {provision.asks}{' '}
      {provision.url && isWeb(provision.url) && (
        <a
          class="official"
          href={provision.url}
          target="_blank"
          rel="noreferrer"
          aria-label={`${own.finding.official} ${provision.name}${words.newTab}`}
        >
          {own.finding.official}
        </a>
      )}
      {provision.checkBeforeUse && <small> {words.checkBeforeUse(provision.checkBeforeUse)}</small>}
    </li>
  )
}

interface FindingProps extends OfRequests {
  finding: ToldFinding
  surface: ToldSurface
  number: number
  opine: Opine | undefined
}

/** What each reader can do, and what the operator may answer. */
const WhatToDo = ({ finding: { words: said }, own, words }: FindingProps) => {
  const told = [
    { term: own.finding.person, text: said.person },
    { term: own.finding.officer, text: said.officer },
    { term: own.finding.engineer, text: said.engineer },
    { term: words.answer, text: said.answer },
  ].filter(({ text }) => text)
  if (told.length === 0) return null
  return (
    <dl class="todos">
      {told.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/** One finding in full: what was seen, in which words, by which provisions, what to do, and what an officer holds of it. */
const FindingTold = (props: FindingProps) => {
  const { finding, surface, number, own, words, opine, anchors } = props
  const quotes = finding.evidence.filter(({ quote }) => quote.trim() !== '')
  const anchor = anchorOf(number, anchors)
  const titleId = `${anchor}-title`
  return (
    <article class={`finding is-${finding.outcome}`} id={anchor} tabIndex={-1} aria-labelledby={titleId}>
      <h3 id={titleId}>
        <span class="number">{number}</span>{' '}
        <span class="grade">
          <Shape of={finding.outcome} />
          {finding.mark}
        </span>{' '}
        {finding.outcome === 'error' ? finding.rule : finding.words.title}
        {finding.known && <small class="decided"> {own.finding.known}</small>}
      </h3>
      {quotes.map((evidence) => (
        <InContext key={`${evidence.url} ${evidence.target.join(' ')} ${evidence.quote}`} {...props} evidence={evidence} />
      ))}
      {quotes.length === 0 && finding.outcome !== 'error' && <p class="note">{own.finding.absent}</p>}
      <p class="seen">{finding.outcome === 'error' ? words.failedRule : finding.words.seen}</p>
      {finding.confidence === 'likely' && finding.outcome !== 'error' && <p class="note">{own.finding.likely}</p>}
      {finding.provisions.length > 0 && (
        <ul class="provisions" aria-label={words.provisions}>
          {finding.provisions.map((provision) => (
            <ProvisionTold key={provision.name} {...props} provision={provision} />
          ))}
        </ul>
      )}
      <WhatToDo {...props} />
      <OpinionTold opinion={finding.opinion} own={own} />
      {opine && (
        <OpinionForm
          name={own.finding.numbered(number)}
          opinion={finding.opinion}
          own={own}
          keep={(opinion) => opine(surface.id, finding.rule, opinion)}
        />
      )}
    </article>
  )
}

/** All findings that ask something of their reader, by request and by what they ask. */
export const SheetFindings = (props: OfRequests & { opine: Opine | undefined }) => {
  const { report, requests, words } = props
  const numbered = numberedFindings(report)
  const headings = {
    violation: report.reach === 'elsewhere' ? words.pointsHeading : words.violationsHeading,
    review: words.reviewsHeading,
    error: words.failedHeading,
  }
  const groups = requests.flatMap((surface) =>
    (['violation', 'review', 'error'] as const).map((outcome) => ({ surface, outcome, findings: findingsOf(surface, outcome) })),
  )
  return (
    <>
      {groups.map(
        ({ surface, outcome, findings }) =>
          findings.length > 0 && (
            <section key={`${surface.id} ${outcome}`}>
              <h2>{[requestName(surface, props), headings[outcome]].filter((part) => part !== '').join(' · ')}</h2>
              {findings.map((finding) => (
                <FindingTold
                  key={finding.rule}
                  {...props}
                  finding={finding}
                  surface={surface}
                  number={numbered.find((one) => one.finding === finding)!.number}
                />
              ))}
            </section>
          ),
      )}
    </>
  )
}
