import { PROBE } from '../../i18n/probe'
import type { ToldReport, ToldSurface } from '../told'
import { Facts } from './facts'
import type { Telling } from './sheet'

export interface OfRequests extends Telling {
  requests: ToldSurface[]
}

/** What a request is called where there are several; '' where there is one. */
export const requestName = (surface: ToldSurface, { requests, own, words }: OfRequests): string =>
  requests.length > 1 ? `${own.askedOf(requests.indexOf(surface) + 1)} · ${words.otherRequest[surface.kind]}` : ''

/** What followed when the person said no, in words; undefined where it was not seen. */
const afterNo = ({ refusal }: ToldReport, { words }: Telling): string | undefined => {
  if (!refusal?.followed) return undefined
  const times = refusal.askedAgain.length
  return words.refusal[refusal.followed] + (times > 0 ? ` ${words.refusal.again(times)}` : '')
}

/** What was pressed and what followed, in words; undefined where nothing was tried. */
const tried = ({ probe }: ToldSurface, { lang }: Telling): string | undefined => {
  if (!probe) return undefined
  const { pressed, followed, held, reasons, notPressed } = PROBE[lang]
  if (probe.followed === 'not-pressed') return notPressed + reasons[probe.reason]
  const what = probe.followed === 'left' ? followed.left(probe.after.url) : followed[probe.followed]
  return pressed(probe.pressed.name) + what + (probe.held.length > 0 ? ` ${held(probe.held.length)}` : '')
}

/** The words of each request, as the page says them, and what a no led to. */
export const SheetAsked = (props: OfRequests) => {
  const { requests, own, report } = props
  if (requests.length === 0) return null
  const facts = [
    { term: own.refusal, told: afterNo(report, props) },
    ...requests.map((surface) => ({
      term: [own.probe, requestName(surface, props)].filter((part) => part !== '').join(' · '),
      told: tried(surface, props),
    })),
  ].filter(({ told }) => told !== undefined)
  return (
    <section>
      <h2>{own.asked}</h2>
      {requests.map((surface) => {
        const name = requestName(surface, props)
        return (
          <figure key={surface.id} class="asked">
            {surface.quote ? <blockquote dir="auto">{surface.quote}</blockquote> : <p class="note">{own.unquoted}</p>}
            {name && (
              <figcaption>
                {name}
                {surface.operator && (
                  <span dir="auto">
                    {' · '}
                    {surface.operator}
                  </span>
                )}
              </figcaption>
            )}
          </figure>
        )
      })}
      {facts.length > 0 && <Facts facts={facts} />}
    </section>
  )
}
