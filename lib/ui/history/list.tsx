import { useEffect, useRef } from 'preact/hooks'
import type { Filter } from '../../history/filter'
import { NO_FILTER, SORTS, type Sort } from '../../history/filter'
import type { RecordSummary } from '../../history/record-store'
import type { HistoryWords } from '../../i18n/history'
import type { Language } from '../../law/law'
import { withoutQuery } from '../../report/address'
import { momentInWords } from '../amounts'
import { Shape } from '../shape'

/** What is shown of a page that may have no title. */
export const titleOf = ({ title, host, url }: RecordSummary, words: HistoryWords): string => title.trim() || host || url || words.untitled

interface FiltersProps {
  filter: Filter
  sites: [host: string, count: number][]
  change: (filter: Filter) => void
  words: HistoryWords
}

/** Search, site, days and order. Each change shows at once. */
export const Filters = ({ filter, sites, change, words }: FiltersProps) => {
  const set = (more: Partial<Filter>) => change({ ...filter, ...more })
  const isFiltered = filter.search !== '' || filter.site !== '' || filter.from !== '' || filter.to !== ''
  return (
    // Enter in a field must not load the page again.
    <form class="filters" aria-label={words.filter} onSubmit={(event) => event.preventDefault()}>
      <div class="field wide">
        <label for="search">{words.search}</label>
        <input
          id="search"
          type="search"
          value={filter.search}
          placeholder={words.searchHint}
          onInput={(event) => set({ search: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="site">{words.site}</label>
        <select id="site" value={filter.site} onChange={(event) => set({ site: event.currentTarget.value })}>
          <option value="">{words.allSites}</option>
          {sites.map(([host, count]) => (
            <option key={host} value={host}>{`${host} (${count})`}</option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="from">{words.from}</label>
        <input id="from" type="date" value={filter.from} onInput={(event) => set({ from: event.currentTarget.value })} />
      </div>
      <div class="field">
        <label for="to">{words.to}</label>
        <input id="to" type="date" value={filter.to} onInput={(event) => set({ to: event.currentTarget.value })} />
      </div>
      <div class="field">
        <label for="sort">{words.sort}</label>
        <select id="sort" value={filter.sort} onChange={(event) => set({ sort: event.currentTarget.value as Sort })}>
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {words.sorts[sort]}
            </option>
          ))}
        </select>
      </div>
      {isFiltered && (
        <button type="button" class="link clear" onClick={() => change({ ...NO_FILTER, sort: filter.sort })}>
          {words.clear}
        </button>
      )}
    </form>
  )
}

const Seen = ({ of: { violations, reviews }, words }: { of: RecordSummary; words: HistoryWords }) => (
  <>
    {violations > 0 && (
      <span class="state is-violation">
        <Shape of="violation" />
        {words.violations(violations)}
      </span>
    )}
    {reviews > 0 && (
      <span class="state is-review">
        <Shape of="review" />
        {words.reviews(reviews)}
      </span>
    )}
    {violations + reviews === 0 && (
      <span class="state">
        <Shape of="pass" />
        {words.calm}
      </span>
    )}
  </>
)

interface TableProps {
  list: RecordSummary[]
  selected: ReadonlySet<string>
  select: (ids: Set<string>) => void
  lang: Language
  words: HistoryWords
}

/** The saved audits, a row each. */
export const RecordTable = ({ list, selected, select, lang, words }: TableProps) => {
  const all = useRef<HTMLInputElement>(null)
  const chosen = list.filter(({ id }) => selected.has(id)).length
  useEffect(() => {
    if (all.current) all.current.indeterminate = chosen > 0 && chosen < list.length
  }, [chosen, list.length])
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    select(next)
  }
  const { columns } = words
  return (
    <table class="records">
      <caption class="sr">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col" class="tick">
            <label>
              <input
                ref={all}
                type="checkbox"
                checked={chosen === list.length}
                onChange={() => select(chosen === list.length ? new Set() : new Set(list.map(({ id }) => id)))}
              />
              <span class="sr">{words.selectAll}</span>
            </label>
          </th>
          <th scope="col">{columns.page}</th>
          <th scope="col">{columns.findings}</th>
          <th scope="col">{columns.saved}</th>
          <th scope="col">{columns.caseNumber}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((one) => (
          <tr key={one.id} class={selected.has(one.id) ? 'is-selected' : undefined}>
            <td class="tick">
              <label>
                <input type="checkbox" checked={selected.has(one.id)} onChange={() => toggle(one.id)} />
                <span class="sr">{words.selectOne(titleOf(one, words))}</span>
              </label>
            </td>
            <th scope="row" class="page-cell">
              <a href={`/report.html?id=${encodeURIComponent(one.id)}`}>
                <bdi>{titleOf(one, words)}</bdi>
              </a>
              <small>
                {one.kind && `${words.surface[one.kind]} · `}
                <bdi>{withoutQuery(one.url).replace(/^https?:\/\//, '')}</bdi>
              </small>
            </th>
            <td class="seen-cell">
              <Seen of={one} words={words} />
            </td>
            <td class="time-cell">
              <time dateTime={one.savedAt}>{momentInWords(one.savedAt, lang)}</time>
            </td>
            <td class="case-cell">
              {one.caseNumber && (
                <>
                  <span class="narrow">{columns.caseNumber} </span>
                  <bdi>{one.caseNumber}</bdi>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface ConfirmProps {
  records: RecordSummary[]
  /** Called once, with what the person chose. */
  done: (yes: boolean) => void
  words: HistoryWords
}

/** Titles that the question names; the rest is counted. */
const NAMED = 5

/** Asks before anything is deleted. Escape and a click on Cancel keep all. */
export const ConfirmRemoval = ({ records, done, words }: ConfirmProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { confirm } = words
  return (
    <dialog
      ref={dialog}
      class="confirm"
      aria-labelledby="confirm-heading"
      aria-describedby="confirm-body"
      onClose={(event) => done(event.currentTarget.returnValue === 'yes')}
    >
      <form method="dialog">
        <h2 id="confirm-heading">{confirm.heading(records.length)}</h2>
        <p id="confirm-body">{confirm.body}</p>
        <ul class="named">
          {records.slice(0, NAMED).map((one) => (
            <li key={one.id}>
              <bdi>{titleOf(one, words)}</bdi>
            </li>
          ))}
          {records.length > NAMED && <li class="note">{confirm.more(records.length - NAMED)}</li>}
        </ul>
        <div class="toolbar">
          <button type="submit" class="btn" value="no">
            {confirm.no}
          </button>
          <button type="submit" class="btn danger" value="yes">
            {confirm.yes}
          </button>
        </div>
      </form>
    </dialog>
  )
}
