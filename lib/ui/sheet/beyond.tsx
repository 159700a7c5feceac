import { claimsFor } from '../../law/beyond/claims'
import { questionsFor } from '../../law/beyond/questions'
import { circumstancesOf } from '../../report/circumstances'
import type { Citation } from '../../report/schema'
import { tellProvision } from '../told'
import type { OfRequests } from './request'

const Names = ({ provisions, lang, own }: OfRequests & { provisions: readonly Citation[] }) => (
  <small class="rests">{provisions.map((citation) => tellProvision(citation, lang).name).join(own.listComma)}</small>
)

/** What can be asked for, and the fixed list of what no page can show: of the request that a person would call the request. */
export const SheetBeyond = (props: OfRequests) => {
  const { report, requests, own, lang } = props
  const primary = requests[0]
  if (!primary) return null
  const circumstances = circumstancesOf(report, primary)
  const claims = claimsFor(circumstances)
  const questions = questionsFor(circumstances)
  return (
    <>
      {claims.length > 0 && (
        <section>
          <h2>{own.claims}</h2>
          <p class="note">{own.claimsLead}</p>
          <ul class="beyond">
            {claims.map(({ id, words, provisions }) => (
              <li key={id}>
                <b>{words[lang].claim}</b> {words[lang].how} <Names {...props} provisions={provisions} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {questions.length > 0 && (
        <section>
          <h2>{own.questions}</h2>
          <p class="note">{own.questionsLead}</p>
          <ol class="beyond">
            {questions.map(({ id, words, provisions }) => (
              <li key={id}>
                <b>{words[lang].ask}</b> {words[lang].why}{' '}
                <span class="shows">
                  {own.shows}
                  {lang === 'en' ? ': ' : '：'}
                  {words[lang].shows}
                </span>{' '}
                <Names {...props} provisions={provisions} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
