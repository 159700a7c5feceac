import { Facts } from './facts'
import type { Telling } from './sheet'

/** What was not seen, each once. */
const limitsOf = ({ report, words }: Telling): { text: string; url: string }[] => {
  const known: Record<string, unknown> = words.limits
  const told = report.limits.map(({ code, params }) => {
    const text = Object.hasOwn(known, code) ? known[code] : undefined
    return { text: typeof text === 'string' ? text : words.limits.other, url: String(params.url ?? '') }
  })
  return [...new Map(told.map((limit) => [JSON.stringify(limit), limit])).values()]
}

/** What could not be seen; by which versions and when; the hashes, and what they prove. */
export const SheetColophon = (telling: Telling) => {
  const { report, record, own, words } = telling
  const limits = limitsOf(telling)
  const { manifestHash } = record
  return (
    <>
      <section>
        <h2>{own.limits}</h2>
        {limits.length > 0 ? (
          <ul class="limits">
            {limits.map(({ text, url }) => (
              <li key={text + url}>
                {text}{' '}
                <span class="aside" dir="auto">
                  {url}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p>{own.noLimits}</p>
        )}
        <p>{own.onlyThen}</p>
      </section>
      <section class="colophon">
        <h2>{own.colophon.heading}</h2>
        <Facts
          facts={[
            { term: own.colophon.tool, told: `${report.tool.name} ${report.tool.version}` },
            { term: own.colophon.rules, told: report.tool.rules },
            { term: own.colophon.browser, told: report.tool.browser },
            { term: own.colophon.schema, told: report.schema },
            { term: own.colophon.auditedAt, told: <time dateTime={report.auditedAt}>{report.auditedAt}</time> },
            { term: own.colophon.manifest, told: manifestHash ? <code>{manifestHash}</code> : own.colophon.noManifest },
          ]}
        />
        <p>{own.colophon.hashes}</p>
        <p>{own.colophon.more}</p>
        <p class="about">{words.about(report.lawAsOf)}</p>
      </section>
    </>
  )
}
