import { Shape } from '../shape'
import type { ToldFinding, ToldSurface } from '../told'
import { bare } from './findings'
import { type OfRequests, requestName } from './request'

/** Where a point is told, in words. */
const whereTold = (finding: ToldFinding, surface: ToldSurface, { own }: OfRequests): string => {
  const { disclosures } = own
  const { outcome, where, reason } = finding
  if (outcome === 'na' || outcome === 'error') return disclosures[outcome]
  if (reason === 'agreement-unread') return disclosures.unread
  if (outcome === 'review') return disclosures.look
  if (outcome === 'violation') return finding.evidence.length > 0 && reason === 'only-vague' ? disclosures.vague : disclosures.absent
  if (where !== 'linked') return disclosures.surface
  const titles = new Set(
    finding.evidence.flatMap(({ url }) =>
      surface.documents.filter((document) => document.url === url && url !== '').map(({ title }) => title),
    ),
  )
  return titles.size > 0 ? [...titles].map((title) => disclosures.linked(bare(title))).join(own.listComma) : disclosures.linkedUnknown
}

const Table = ({ surface, ...props }: OfRequests & { surface: ToldSurface }) => {
  const { own } = props
  const rules = Object.entries(own.disclosures.rules).flatMap(([rule, name]) => {
    const finding = surface.findings.find((one) => one.rule === rule)
    return finding ? [{ rule, name, finding }] : []
  })
  if (rules.length === 0) return null
  const name = requestName(surface, props)
  return (
    <table class="disclosures">
      {name && <caption>{name}</caption>}
      <thead>
        <tr>
          <th scope="col">{own.disclosures.item}</th>
          <th scope="col">{own.disclosures.where}</th>
          <th scope="col">{own.disclosures.words}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ rule, name, finding }) => {
          const told = finding.outcome === 'pass' || finding.reason === 'only-vague' || finding.outcome === 'review'
          const quotes = told ? [...new Set(finding.evidence.map(({ quote }) => quote).filter((quote) => quote.trim() !== ''))] : []
          return (
            <tr key={rule}>
              <th scope="row">{name}</th>
              <td class={`state is-${finding.outcome}`}>
                <Shape of={finding.outcome} />
                <span dir="auto">{whereTold(finding, surface, props)}</span>
              </td>
              <td>
                {quotes.slice(0, 2).map((quote) => (
                  <q key={quote} dir="auto">
                    {quote}
                  </q>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Each thing that has to be told: on the surface, in which agreement, or not seen. */
export const SheetDisclosures = (props: OfRequests) => {
  if (props.requests.length === 0) return null
  return (
    <section>
      <h2>{props.own.disclosures.heading}</h2>
      {props.requests.map((surface) => (
        <Table key={surface.id} {...props} surface={surface} />
      ))}
    </section>
  )
}
