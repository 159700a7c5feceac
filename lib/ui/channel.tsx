import type { Words } from '../i18n'
import type { ToldChannel } from './told'

/** A place to take a case to: what it takes and does not, what it wants to know, and its official site. */
export const Channel = ({ channel, words, open }: { channel: ToldChannel; words: Words; open: (url: string) => void }) => {
  const { name, url, phone, mail, takes, needs, notFor, checkBeforeUse } = channel
  const told = [
    { term: words.report.takes, text: takes },
    { term: words.report.mustContain, text: needs },
    { term: words.report.notFor, text: notFor },
  ]
  return (
    <article class="channel">
      <h3>{name}</h3>
      <dl>
        {told.map(
          ({ term, text }) =>
            text && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      <p class="meta">
        {url && (
          <button type="button" class="btn small" onClick={() => open(url)}>
            {words.report.openSite}
            <span class="sr">
              {name}
              {words.newTab}
            </span>
          </button>
        )}
        {phone && (
          <span>
            {words.report.call} <b>{phone}</b>
          </span>
        )}
        {mail && <span class="mail">{mail}</span>}
        {checkBeforeUse && <small>{words.checkBeforeUse(checkBeforeUse)}</small>}
      </p>
    </article>
  )
}
