import { claimsFor } from '../../law/beyond/claims'
import { questionsFor } from '../../law/beyond/questions'
import { LAWS } from '../../law/laws'
import { circumstancesOf } from '../../report/circumstances'
import { Address } from './facts'
import type { OfRequests } from './request'

/** Every law that the document names, once: its full name, since when it is in force, and its official address in full. */
export const SheetLaws = ({ report, requests, own, words, lang }: OfRequests) => {
  const primary = requests[0]
  if (!primary) return null
  const circumstances = circumstancesOf(report, primary)
  const named = new Set<string>([
    ...requests.flatMap(({ findings }) => findings.flatMap(({ provisions }) => provisions.map(({ law }) => law))),
    ...[...claimsFor(circumstances), ...questionsFor(circumstances)].flatMap(({ provisions }) => provisions.map(({ law }) => law)),
  ])
  const laws = Object.values(LAWS).filter(({ id }) => named.has(id))
  if (laws.length === 0) return null
  return (
    <section>
      <h2>{own.laws}</h2>
      <p class="note">{own.lawsLead(report.lawAsOf)}</p>
      <ul class="laws">
        {laws.map(({ id, names, url, inForce }) => (
          <li key={id}>
            <b>{names[lang].full}</b> <span class="aside">{own.inForce(inForce)}</span>
            {url && (
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
